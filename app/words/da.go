package words

import (
	"ryggrad/app/assess"
	"ryggrad/corpus"
)

var da = Words{
	lang: "da", Language: "dansk",

	Skip: "Gå til indholdet", HelpNow: "Hjælp nu?", EndVisit: "Afslut og slet", ToStart: "Forside", Print: "Udskriv", Reload: "Indlæs igen",
	LanguageLabel: "Sprog", CountryLabel: "Land", SizeLabel: "Tekststørrelse", SchemeLabel: "Farver", FooterLabel: "Om appen", UnitLabel: "Tidsenhed",
	Languages: map[corpus.Lang]string{"da": "Dansk", "nb": "Norsk bokmål", "en": "English"},
	Country:   map[corpus.Country]string{"dk": "Danmark", "no": "Norge"},
	Sizes:     []string{"Lille tekst", "Normal tekst", "Stor tekst"},
	Schemes:   []string{"Som enheden", "Lys", "Mørk"},
	Offline: map[string]string{
		"ready":       "Klar uden net",
		"installing":  "Gøres klar uden net",
		"unsupported": "Virker ikke uden net: kræver https eller localhost",
		"failed":      "Virker ikke uden net: kunne ikke gemmes, prøver igen",
	},
	UpdateReady: "En ny version er klar. Dine svar i denne fane bliver.", UpdateNow: "Brug den nye version",
	Crashed: "Noget gik galt på denne side. Dine svar er gemt i fanen. Indlæs siden igen for at fortsætte.", SaveFailed: "Browseren vil ikke gemme. Dine svar går tabt, hvis du indlæser siden igen.",
	NotADevice:   "Til undervisning og afprøvning. Ikke et CE-mærket medicinsk udstyr. Stiller ingen diagnose.",
	corpus:       "Indholdets version %s (%s). Endnu ikke bekræftet af en kliniker.",
	MissingTitle: "Siden findes ikke", MissingText: "Adressen kan være gammel eller skrevet forkert.",

	Tagline: "Råd om ondt i ryggen", HomeTitle: "Råd om ondt i ryggen, som du kan efterprøve",
	HomeIs:     "Ryggråd spørger til din ryg, leder efter tegn, der ikke må vente, og viser, hvad retningslinjer anbefaler dig, med begrundelse og kilde til hvert råd.",
	HomeIsNot:  "Den kan ikke undersøge dig, stiller ingen diagnose og siger aldrig, at alvorlig sygdom er udelukket.",
	Privacy:    "Dine svar bliver i denne fane på denne enhed. De slettes, når du afslutter, lukker fanen, eller efter 30 minutter uden brug.",
	VisitOpen:  "Der er svar i denne fane.",
	DoorsLabel: "Vælg, hvem du er", PatientDoor: "Jeg har ondt i ryggen", PatientDoorText: "Ét spørgsmål ad gangen. Omkring fem minutter.",
	ClinicianDoor: "Jeg er kliniker", ClinicianDoorText: "Svar, hastegrad og anbefalinger på én skærm.",
	EducatorDoor: "Jeg underviser", EducatorDoorText: "Opdigtede patienter. Ret et svar, og se, hvad der følger.",
	EducatorLead: "Vælg en opdigtet person. Ret et svar, og se, hvad der ændrer sig i hastegrad og råd, og hvorfor.", MadeUp: "Personen er opdigtet.",

	SafetyFirst: "Først det, der ikke må vente", AboutYou: "Om dig og din ryg", Continue: "Fortsæt", Back: "Tilbage", WhatNow: "Se, hvad du skal gøre nu",
	step:        "spørgsmål %d af %d",
	NoneOfThese: "Ingen af dem", NotSure: "Det er jeg ikke sikker på", NoneOfTheRest: "Ingen af de andre", NotSureRest: "Ikke sikker på de andre", DontKnow: "Det ved jeg ikke", AllNo: "Nej til resten",
	NotAnswered: "Ikke besvaret", SomeOpen: "nogle er ikke besvaret", SomeUnsure: "ikke sikker på de andre",
	yes: "Ja", no: "Nej", isNew: "Nyt eller værre, eller jeg ved ikke, hvornår det begyndte", longStanding: "I månedsvis, uændret, og en læge ved det",
	signYes: "Ja, nyt eller værre", signLong: "I månedsvis, uændret, og en læge ved det", shortNew: "Nyt", shortLong: "Længe",
	Units: []string{"dage", "uger", "måneder", "år"}, unitYears: "år", unitWeeks: "uger", unitPoints: "", numberWrong: "Skriv et helt tal fra %d til %d.",
	days: "%d dage", day: "1 dag", weeks: "%d uger", week: "1 uge", months: "%d måneder", month: "1 måned", years: "%d år", year: "1 år",
	NRSLow: "ingen smerte", NRSHigh: "værste smerte, du kan forestille dig", PSFSLow: "kan slet ikke", PSFSHigh: "som før ryggen drillede",
	GoalsTitle: "Hvad vil du allerhelst kunne igen?", GoalsShort: "Det betyder noget for dig", GoalsLead: "Op til tre ting, som er svære på grund af ryggen, og hvor godt de går i dag.", goalLabel: "Aktivitet %d, med dine egne ord",
	AlarmText: map[corpus.Urgency]string{
		corpus.Emergency: "Det skal undersøges nu. Vent ikke på en tid.",
		corpus.SameDay:   "En læge skal vide det i dag, også om aftenen og i weekenden.",
	},
	GateHelp:   "Du kan tale med nogen nu",
	CheckTitle: "Se dine svar igennem", CheckLead: "Du kan rette alt. Intet bliver sendt.", AnswerThem: "Svar på det, der mangler", Change: "Ret", ShowResult: "Vis mine råd",
	screenOpen: "%d sikkerhedsspørgsmål er ikke besvaret. Rådene er foreløbige, til de er det.", screenOpenOne: "Ét sikkerhedsspørgsmål er ikke besvaret. Rådene er foreløbige, til det er det.",

	Urgency: map[corpus.Urgency]string{
		corpus.Emergency: "Akut: få hjælp nu", corpus.SameDay: "Tal med en læge i dag",
		corpus.ContactDoctor: "Ring til din læge: inden for få dage", corpus.Routine: "Intet i dine svar haster",
	},
	UrgencyClinician: map[corpus.Urgency]string{
		corpus.Emergency: "Akut: hospital inden for timer, eller ambulance", corpus.SameDay: "Samme dag: læge i dag", corpus.ContactDoctor: "Læge inden for dage, senest 2 uger", corpus.Routine: "Almindelig opfølgning",
	},
	StopHead: map[corpus.Urgency]string{
		corpus.Emergency: "Ring nu. Vent ikke på en tid.", corpus.SameDay: "Ring til en læge i dag.",
	},
	ResultHead: map[corpus.Urgency]string{
		corpus.Emergency: "Få hjælp først", corpus.SameDay: "Tal med en læge i dag", corpus.ContactDoctor: "Ring til din læge, og det her hjælper imens", corpus.Routine: "Det hjælper dig mest lige nu",
	},
	StopTitle: "Det skal du gøre nu", StopNothing: "Intet i dine svar haster", StopNothingText: "Det betyder ikke, at sygdom er udelukket. Se, hvornår du skal ringe.",
	SayOnPhone: "Sig i telefonen", sayQuote: "»Jeg har ondt i ryggen, og %s. Jeg beder om at blive undersøgt i dag.«",
	AlsoStands: "Også ud fra dine svar", UntilThen: "Indtil da",
	UntilThenLines: []string{
		"Kør ikke selv, hvis benene er svage eller følelsesløse.",
		"Ingen massage, manipulation eller nye øvelser.",
		"Tag en liste over din medicin med. Stop ikke med ordineret medicin på egen hånd.",
	},
	SeenToday: "Jeg er allerede blevet undersøgt for det i dag", GoOnAsking: "Svar på resten af spørgsmålene", ChangeAnswer: "Ret dette svar",
	RaisedBy: "Hævet ét trin på grund af din situation.", WhereToTurn: "Hvor man henvender sig",
	youAnswered: "Du har svaret: %s.", youAnsweredUnsure: "Du er ikke sikker på: %s. Ved dette tegn tæller det som ja.",
	otherCountry: "Hvis du er i %s", numbersChecked: "Numrene er tjekket %s.", stale: "Nummeret skulle have været tjekket igen senest %s. Svarer det ikke, så ring til alarmnummeret.",
	HelpTitle: "Hvornår du skal ringe, og hvorhen", HelpLead: "Ring med det samme, hvis et af de første tegn er der. Du behøver ikke være sikker.",
	provisional: "Foreløbigt: %d af %d sikkerhedsspørgsmål er ikke helt besvaret.", RoutineOpen: "Kan ikke siges endnu: sikkerhedsspørgsmål mangler", ResultOpen: "Råd indtil videre",
	numbersIn:   "Numre i %s",
	NotExcluded: "Alvorlig sygdom er ikke udelukket.",
	basis: map[corpus.Basis]string{
		corpus.Read: "Læst i den nævnte kilde; endnu ikke bekræftet af en kliniker", corpus.SignRead: "Tegnet står i den nævnte kilde; hvor meget det haster, er vores forslag, endnu ikke bekræftet af en kliniker",
		corpus.SecondHand: "Læst på anden hånd; endnu ikke bekræftet af en kliniker", corpus.Memory: "Sikkerhedsregel uden en kilde, vi har læst; endnu ikke bekræftet af en kliniker",
	},

	ResultTitle: "Dine råd", YourAnswers: "Ud fra dine svar i dag", WhatItMeans: "Hvad det betyder", WhatHelps: "Hvad der hjælper", WhatMayHelp: "Hvad der måske hjælper",
	WhatDoesNot: "Hvad der frarådes", IfWorse: "Hvis det bliver værre", ChangeAnswers: "Ret mine svar",
	LimitsPatient: "Appen kan ikke undersøge dig og ser ikke det, du ikke fortæller.",
	more:          "Flere råd (%d)", cannotTell: "Hvad der endnu ikke kan siges (%d)", disagreements: "Hvor kilderne er uenige (%d)", stamp: "Regnet ud fra indholdets version %s (%s).",
	Direction: map[corpus.Direction]string{corpus.For: "Anbefales", corpus.Against: "Frarådes", corpus.Conditional: "Kan overvejes", corpus.Inform: "Godt at vide"},
	WhyMe:     "Hvorfor mig?", WholeStatement: "Alt om dette råd", SourcesDisagree: "Kilderne er uenige", DisagreeShort: "Uenighed", ForEveryone: "Gælder alle.",
	source: "1 kilde", sources: "%d kilder", andMore: "og %d til", people: "Op til %d af 100 er fri for symptomer inden for seks uger efter en ny episode; mindst %d af 100 er det ikke.", peopleLabel: "%d af 100 figurer er fyldt ud",

	ClinicianTitle: "Konsultation", AnswersLabel: "Svar", AdviceLabel: "Hastegrad og anbefalinger",
	Tabs:   []string{"Hast", "Sygehistorie", "Medicin", "Undersøgelse", "Skemaer"},
	AskNow: "Spørg nu", appliesHead: "Gælder for denne patient (%d)", undecidedHead: "Uafklaret (%d)", ruledOutHead: "Gælder ikke (%d)",
	Why:           map[assess.Verdict]string{assess.Applies: "Hvorfor", assess.Undecided: "Hvad mangler", assess.RuledOut: "Hvorfor ikke"},
	verdict:       map[assess.Verdict]string{assess.Applies: "gælder", assess.Undecided: "uafklaret", assess.RuledOut: "gælder ikke"},
	changeUrgency: "kan hæve hastegraden", changeStatements: "afgør %d anbefalinger", changeStatement: "afgør én anbefaling",
	HoldsFor: "Gælder for:", OrTotals: "Eller indtast summer fra et skema, der allerede er talt sammen:", item: "Spørgsmål %s", licence: "© %s. %s", scoreMissing: "Mangler: spørgsmål %s",
	scale:       map[string]string{"total": "sum", "psych": "delsum for bekymring", "mean": "gennemsnit", "activities": "aktiviteter"},
	entered:     "indtastet, ikke beregnet",
	WhatChanged: "Hvad ændrede sig", NothingChanged: "Intet endnu. Ret et svar til venstre.", NoEffect: "Svarene ændrede hverken hastegrad eller råd.", LearnHead: "Hvad casen skal vise", StartAgain: "Hent casen igen",
	answerChanged: "%s: %s → %s", urgencyChanged: "Hastegrad: %s → %s", flagNow: "Gælder nu: %s", flagGone: "Gælder ikke længere: %s", verdictChanged: "%s: %s → %s",

	StatementKicker: "Udsagn", InPlainWords: "I almindelige ord", ConditionsHead: "Hvornår det gælder",
	WrittenBy:     "Gengivet med egne ord af bidragyderne til Ryggråd.",
	AppliesInHead: "Gælder i disse undervisningscases", AppliesInNone: "I ingen af dem.", WithdrawnText: "Trukket tilbage:", StatementsHead: "Råd, som det berører",
	WhatIsFollowed: "Hvad Ryggråd følger, og hvorfor", ProposedByUs: "Vores forslag, endnu ikke bekræftet af en kliniker.", onlyIn: "Kun i %s", address: "Sidens adresse: %s",
	Topic: map[string]string{
		"serious": "Alvorlig sygdom", "outlook": "Udsigter", "education": "Viden", "activity": "Aktivitet", "exercise": "Træning", "behaviour": "Vaner og tanker", "manual": "Behandling med hænderne", "passive": "Passiv behandling",
		"medicine": "Medicin", "imaging": "Billeddiagnostik", "work": "Arbejde", "lifestyle": "Levevis", "referral": "Henvisning", "instruments": "Spørgeskemaer", "follow-up": "Opfølgning",
	},
	status: map[corpus.Status]string{
		corpus.Draft: "Udkast. Endnu ikke bekræftet af en kliniker.", corpus.ReadTwice: "Læst to gange, ikke af en kliniker. Endnu ikke bekræftet af en kliniker.", corpus.Withdrawn: "Trukket tilbage.",
	},
	SourcesTitle: "Kilder", SourcesLead: "Fem dokumenter er læst i deres helhed. Det, de anbefaler, er gengivet med egne ord og med stedet, hvor det står.", ExternalHead: "Andre kilder",
	External: "Ikke i de fem kilder; afventer klinisk bekræftelse.", NotReadItself: "Kun kendt gennem en anden kilde, der henviser til den.",
	ConflictsHead: "Hvor kilderne er uenige", AsCited: "som refereret fra", old: "%d år gammel: der kan være nyere viden.", undated: "uden dato",
	SourceKind:    map[string]string{"guideline": "Retningslinje", "recommendation": "Faglig anbefaling", "trial report": "Omtale af et forsøg", "position paper": "Debatindlæg fra en faglig forening", "opinion": "Holdning", "study": "Undersøgelse", "reference work": "Opslagsværk"},
	strength:      map[string]string{"strong": "stærk", "conditional": "betinget", "ungraded": "ikke graderet", "opinion": "holdning", "not stated": "ikke angivet"},
	certainty:     map[string]string{"high": "høj", "moderate": "moderat", "low": "lav", "very low": "meget lav", "not stated": "ikke angivet"},
	strengthLabel: "Styrke:", certaintyLabel: "Tiltro til evidensen:",
	Publisher: "Udgiver", Authors: "Forfattere", DateLabel: "Dato", Interests: "Interesser", Method: "Metode", LicenceLabel: "Licens", LinkLabel: "Link",
	restsOn: "Udsagn, der hviler på den (%d)", and: " og ", or: " eller ", is: "det ville kræve: %s", isNot: "ikke %s", between: "%s til %s", from: "%s eller mere", open: "mangler svar; det ville kræve: %s", inOther: "Gælder kun i %s",

	AboutTitle: "Om Ryggråd", LicencesTitle: "Licenser", LicencesLead: "Ryggråd er åben kildekode: koden under Apache-2.0, det kliniske indhold under CC BY 4.0. Disse dele fra andre følger med.", LicencesFailed: "Listen kunne ikke læses.",
	About: []Section{
		{"Hvad det er", "En beslutningsstøtte for voksne med ondt i lænden, deres behandlere og deres undervisere i Danmark og Norge, lavet til undervisning og afprøvning."},
		{"Hvad det ikke er", "Det er ikke et CE-mærket medicinsk udstyr, stiller ingen diagnose og lover ikke et bedre forløb. Et tegn, der ikke er der i dag, kan komme i morgen."},
		{"Hvor rådene kommer fra", "Fem danske og norske dokumenter, gengivet udsagn for udsagn med egne ord. Sikkerhedsregler, som de mangler, kommer fra andre rammer og er mærket sådan. Ingen kliniker har bekræftet teksterne endnu."},
		{"Hvad der sker med dine svar", "De bliver i denne fane. Intet sendes nogen steder hen, der er ingen konto, og ingen tæller besøg. Kun sprog og land huskes."},
		{"Under 18, gravid, opereret", "Rådene er for voksne med almindelige rygsmerter. For andre viser appen, hvem der kan hjælpe."},
	},
}
