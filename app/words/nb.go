package words

import (
	"ryggrad/app/assess"
	"ryggrad/corpus"
)

var nb = Words{
	lang: "nb", Language: "bokmål",

	Skip: "Gå til innholdet", HelpNow: "Hjelp nå?", EndVisit: "Avslutt og slett", ToStart: "Forside", Print: "Skriv ut", Reload: "Last inn på nytt",
	LanguageLabel: "Språk", CountryLabel: "Land", SizeLabel: "Tekststørrelse", SchemeLabel: "Farger", FooterLabel: "Om appen", UnitLabel: "Tidsenhet",
	Languages: map[corpus.Lang]string{"da": "Dansk", "nb": "Norsk bokmål", "en": "English"},
	Country:   map[corpus.Country]string{"dk": "Danmark", "no": "Norge"},
	Sizes:     []string{"Liten tekst", "Vanlig tekst", "Stor tekst"},
	Schemes:   []string{"Som enheten", "Lys", "Mørk"},
	Offline: map[string]string{
		"ready":       "Klar uten nett",
		"installing":  "Gjøres klar uten nett",
		"unsupported": "Virker ikke uten nett: krever https eller localhost",
		"failed":      "Virker ikke uten nett: kunne ikke lagres, prøver igjen",
	},
	UpdateReady: "En ny versjon er klar. Svarene dine i denne fanen blir beholdt.", UpdateNow: "Bruk den nye versjonen",
	Crashed: "Noe gikk galt på denne siden. Svarene dine er lagret i fanen. Last inn siden på nytt for å fortsette.", SaveFailed: "Nettleseren vil ikke lagre. Svarene dine går tapt hvis du laster inn siden på nytt.",
	NotADevice:   "Til undervisning og utprøving. Ikke et CE-merket medisinsk utstyr. Stiller ingen diagnose.",
	corpus:       "Innholdets versjon %s (%s). Ikke bekreftet av en kliniker ennå.",
	MissingTitle: "Siden finnes ikke", MissingText: "Adressen kan være gammel eller feilskrevet.",

	Tagline: "Råd om vond rygg", HomeTitle: "Råd om vond rygg som du kan etterprøve",
	HomeIs:     "Ryggråd spør om ryggen din, ser etter tegn som ikke kan vente, og viser hva retningslinjer anbefaler deg, med begrunnelse og kilde for hvert råd.",
	HomeIsNot:  "Den kan ikke undersøke deg, stiller ingen diagnose og sier aldri at alvorlig sykdom er utelukket.",
	Privacy:    "Svarene dine blir i denne fanen på denne enheten. De slettes når du avslutter, lukker fanen, eller etter 30 minutter uten bruk.",
	VisitOpen:  "Det er svar i denne fanen.",
	DoorsLabel: "Velg hvem du er", PatientDoor: "Jeg har vondt i ryggen", PatientDoorText: "Ett spørsmål om gangen. Omtrent fem minutter.",
	ClinicianDoor: "Jeg er kliniker", ClinicianDoorText: "Svar, hastegrad og anbefalinger på én skjerm.",
	EducatorDoor: "Jeg underviser", EducatorDoorText: "Oppdiktede pasienter. Endre et svar og se hva som følger.",
	EducatorLead: "Velg en oppdiktet person. Endre et svar og se hva som endrer seg i hastegrad og råd, og hvorfor.", MadeUp: "Personen er oppdiktet.",

	SafetyFirst: "Først det som ikke kan vente", AboutYou: "Om deg og ryggen din", Continue: "Fortsett", Back: "Tilbake", WhatNow: "Se hva du skal gjøre nå",
	step:        "spørsmål %d av %d",
	NoneOfThese: "Ingen av disse", NotSure: "Jeg er ikke sikker", NoneOfTheRest: "Ingen av de andre", NotSureRest: "Ikke sikker på de andre", DontKnow: "Det vet jeg ikke", AllNo: "Nei til resten",
	NotAnswered: "Ikke besvart", SomeOpen: "noen er ikke besvart", SomeUnsure: "ikke sikker på de andre",
	yes: "Ja", no: "Nei", isNew: "Nytt eller verre, eller jeg vet ikke når det begynte", longStanding: "I månedsvis, uendret, og en lege vet om det",
	signYes: "Ja, nytt eller verre", signLong: "I månedsvis, uendret, og en lege vet om det", shortNew: "Nytt", shortLong: "Lenge",
	Units: []string{"dager", "uker", "måneder", "år"}, unitYears: "år", unitWeeks: "uker", unitPoints: "", numberWrong: "Skriv et helt tall fra %d til %d.",
	days: "%d dager", day: "1 dag", weeks: "%d uker", week: "1 uke", months: "%d måneder", month: "1 måned", years: "%d år", year: "1 år",
	NRSLow: "ingen smerte", NRSHigh: "verste smerte du kan tenke deg", PSFSLow: "klarer det ikke", PSFSHigh: "som før ryggen ble vond",
	GoalsTitle: "Hva vil du aller helst kunne gjøre igjen?", GoalsShort: "Det som betyr noe for deg", GoalsLead: "Opptil tre ting som er vanskelige på grunn av ryggen, og hvor godt de går i dag.", goalLabel: "Aktivitet %d, med dine egne ord",
	AlarmText: map[corpus.Urgency]string{
		corpus.Emergency: "Dette må undersøkes nå. Ikke vent på en time.",
		corpus.SameDay:   "En lege må få vite dette i dag, også på kvelden og i helgen.",
	},
	GateHelp:   "Du kan snakke med noen nå",
	CheckTitle: "Se gjennom svarene dine", CheckLead: "Du kan endre alt. Ingenting blir sendt.", AnswerThem: "Svar på det som mangler", Change: "Endre", ShowResult: "Vis rådene mine",
	screenOpen: "%d sikkerhetsspørsmål er ikke besvart. Rådene er foreløpige til de er det.", screenOpenOne: "Ett sikkerhetsspørsmål er ikke besvart. Rådene er foreløpige til det er det.",

	Urgency: map[corpus.Urgency]string{
		corpus.Emergency: "Akutt: få hjelp nå", corpus.SameDay: "Snakk med en lege i dag",
		corpus.ContactDoctor: "Ring fastlegen: innen få dager", corpus.Routine: "Ingenting i svarene dine haster",
	},
	UrgencyClinician: map[corpus.Urgency]string{
		corpus.Emergency: "Akutt: sykehus innen timer, eller ambulanse", corpus.SameDay: "Samme dag: lege i dag", corpus.ContactDoctor: "Lege innen dager, senest 2 uker", corpus.Routine: "Vanlig oppfølging",
	},
	StopHead: map[corpus.Urgency]string{
		corpus.Emergency: "Ring nå. Ikke vent på en time.", corpus.SameDay: "Ring en lege i dag.",
	},
	ResultHead: map[corpus.Urgency]string{
		corpus.Emergency: "Få hjelp først", corpus.SameDay: "Snakk med en lege i dag", corpus.ContactDoctor: "Ring fastlegen, og dette hjelper imens", corpus.Routine: "Dette hjelper deg mest nå",
	},
	StopTitle: "Dette skal du gjøre nå", StopNothing: "Ingenting i svarene dine haster", StopNothingText: "Det betyr ikke at sykdom er utelukket. Se når du skal ringe.",
	SayOnPhone: "Si i telefonen", sayQuote: "«Jeg har vondt i ryggen, og %s. Jeg ber om å bli undersøkt i dag.»",
	AlsoStands: "Også ut fra svarene dine", UntilThen: "Inntil da",
	UntilThenLines: []string{
		"Ikke kjør selv hvis beina er svake eller numne.",
		"Ingen massasje, manipulasjon eller nye øvelser.",
		"Ta med en liste over medisinene dine. Ikke slutt med medisin du har fått på resept, på egen hånd.",
	},
	SeenToday: "Jeg er allerede undersøkt for dette i dag", GoOnAsking: "Svar på resten av spørsmålene", ChangeAnswer: "Endre dette svaret",
	RaisedBy: "Hevet ett trinn på grunn av situasjonen din.", WhereToTurn: "Hvor man henvender seg",
	youAnswered: "Du har svart: %s.", youAnsweredUnsure: "Du er ikke sikker på: %s. Ved dette tegnet teller det som ja.",
	otherCountry: "Hvis du er i %s", numbersChecked: "Numrene er sjekket %s.", stale: "Nummeret skulle vært sjekket igjen innen %s. Hvis ingen svarer, ring nødnummeret.",
	HelpTitle: "Når du skal ringe, og hvor", HelpLead: "Ring med en gang hvis et av de første tegnene er der. Du trenger ikke være sikker.",
	provisional: "Foreløpig: %d av %d sikkerhetsspørsmål er ikke helt besvart.", RoutineOpen: "Kan ikke sies ennå: sikkerhetsspørsmål mangler", ResultOpen: "Råd så langt",
	numbersIn:   "Numre i %s",
	NotExcluded: "Alvorlig sykdom er ikke utelukket.",
	basis: map[corpus.Basis]string{
		corpus.Read: "Lest i kilden som er nevnt; ikke bekreftet av en kliniker ennå", corpus.SignRead: "Tegnet står i kilden som er nevnt; hvor mye det haster, er vårt forslag, ikke bekreftet av en kliniker ennå",
		corpus.SecondHand: "Lest i annen hånd; ikke bekreftet av en kliniker ennå", corpus.Memory: "Sikkerhetsregel uten en kilde vi har lest; ikke bekreftet av en kliniker ennå",
	},

	ResultTitle: "Rådene dine", YourAnswers: "Ut fra svarene dine i dag", WhatItMeans: "Hva det betyr", WhatHelps: "Hva som hjelper", WhatMayHelp: "Hva som kanskje hjelper",
	WhatDoesNot: "Hva som frarådes", IfWorse: "Hvis det blir verre", ChangeAnswers: "Endre svarene mine",
	LimitsPatient: "Appen kan ikke undersøke deg og ser ikke det du ikke forteller.",
	more:          "Flere råd (%d)", cannotTell: "Hva som ikke kan sies ennå (%d)", disagreements: "Der kildene er uenige (%d)", stamp: "Regnet ut fra innholdets versjon %s (%s).",
	Direction: map[corpus.Direction]string{corpus.For: "Anbefales", corpus.Against: "Frarådes", corpus.Conditional: "Kan vurderes", corpus.Inform: "Godt å vite"},
	WhyMe:     "Hvorfor meg?", WholeStatement: "Alt om dette rådet", SourcesDisagree: "Kildene er uenige", DisagreeShort: "Uenighet", ForEveryone: "Gjelder alle.",
	source: "1 kilde", sources: "%d kilder", andMore: "og %d til", people: "Opptil %d av 100 er uten symptomer innen seks uker etter en ny episode; minst %d av 100 er det ikke.", peopleLabel: "%d av 100 figurer er fylt",

	ClinicianTitle: "Konsultasjon", AnswersLabel: "Svar", AdviceLabel: "Hastegrad og anbefalinger",
	Tabs:   []string{"Hast", "Sykehistorie", "Medisiner", "Undersøkelse", "Skjemaer"},
	AskNow: "Spør nå", appliesHead: "Gjelder for denne pasienten (%d)", undecidedHead: "Uavklart (%d)", ruledOutHead: "Gjelder ikke (%d)",
	Why:           map[assess.Verdict]string{assess.Applies: "Hvorfor", assess.Undecided: "Hva mangler", assess.RuledOut: "Hvorfor ikke"},
	verdict:       map[assess.Verdict]string{assess.Applies: "gjelder", assess.Undecided: "uavklart", assess.RuledOut: "gjelder ikke"},
	changeUrgency: "kan heve hastegraden", changeStatements: "avgjør %d anbefalinger", changeStatement: "avgjør én anbefaling",
	HoldsFor: "Gjelder for:", OrTotals: "Eller skriv inn summer fra et skjema som allerede er talt opp:", item: "Spørsmål %s", licence: "© %s. %s", scoreMissing: "Mangler: spørsmål %s",
	scale:       map[string]string{"total": "sum", "psych": "delsum for bekymring", "mean": "gjennomsnitt", "activities": "aktiviteter"},
	entered:     "skrevet inn, ikke regnet ut",
	WhatChanged: "Hva som endret seg", NothingChanged: "Ingenting ennå. Endre et svar til venstre.", NoEffect: "Svarene endret verken hastegrad eller råd.", LearnHead: "Hva kasuset skal vise", StartAgain: "Hent kasuset på nytt",
	answerChanged: "%s: %s → %s", urgencyChanged: "Hastegrad: %s → %s", flagNow: "Gjelder nå: %s", flagGone: "Gjelder ikke lenger: %s", verdictChanged: "%s: %s → %s",

	StatementKicker: "Utsagn", InPlainWords: "Med vanlige ord", ConditionsHead: "Når det gjelder",
	WrittenBy:     "Gjengitt med egne ord av bidragsyterne til Ryggråd.",
	AppliesInHead: "Gjelder i disse undervisningskasusene", AppliesInNone: "I ingen av dem.", WithdrawnText: "Trukket tilbake:", StatementsHead: "Råd som dette berører",
	WhatIsFollowed: "Hva Ryggråd følger, og hvorfor", ProposedByUs: "Vårt forslag, ikke bekreftet av en kliniker ennå.", onlyIn: "Bare i %s", address: "Sidens adresse: %s",
	Topic: map[string]string{
		"serious": "Alvorlig sykdom", "outlook": "Utsikter", "education": "Kunnskap", "activity": "Aktivitet", "exercise": "Trening", "behaviour": "Vaner og tanker", "manual": "Behandling med hendene", "passive": "Passiv behandling",
		"medicine": "Medisiner", "imaging": "Bildediagnostikk", "work": "Arbeid", "lifestyle": "Levevaner", "referral": "Henvisning", "instruments": "Spørreskjemaer", "follow-up": "Oppfølging",
	},
	status: map[corpus.Status]string{
		corpus.Draft: "Utkast. Ikke bekreftet av en kliniker ennå.", corpus.ReadTwice: "Lest to ganger, ikke av en kliniker. Ikke bekreftet av en kliniker ennå.", corpus.Withdrawn: "Trukket tilbake.",
	},
	SourcesTitle: "Kilder", SourcesLead: "Fem dokumenter er lest i sin helhet. Det de anbefaler, er gjengitt med egne ord og med stedet der det står.", ExternalHead: "Andre kilder",
	External: "Ikke i de fem kildene; venter på klinisk bekreftelse.", NotReadItself: "Bare kjent gjennom en annen kilde som viser til den.",
	ConflictsHead: "Der kildene er uenige", AsCited: "som gjengitt fra", old: "%d år gammel: det kan finnes nyere kunnskap.", undated: "uten dato",
	SourceKind:    map[string]string{"guideline": "Retningslinje", "recommendation": "Faglig anbefaling", "trial report": "Omtale av en studie", "position paper": "Innlegg fra en fagforening", "opinion": "Meningsytring", "study": "Studie", "reference work": "Oppslagsverk"},
	strength:      map[string]string{"strong": "sterk", "conditional": "betinget", "ungraded": "ikke gradert", "opinion": "mening", "not stated": "ikke oppgitt"},
	certainty:     map[string]string{"high": "høy", "moderate": "moderat", "low": "lav", "very low": "svært lav", "not stated": "ikke oppgitt"},
	strengthLabel: "Styrke:", certaintyLabel: "Tillit til dokumentasjonen:",
	Publisher: "Utgiver", Authors: "Forfattere", DateLabel: "Dato", Interests: "Interesser", Method: "Metode", LicenceLabel: "Lisens", LinkLabel: "Lenke",
	restsOn: "Utsagn som hviler på den (%d)", and: " og ", or: " eller ", is: "det ville kreve: %s", isNot: "ikke %s", between: "%s til %s", from: "%s eller mer", open: "mangler svar; det ville kreve: %s", inOther: "Gjelder bare i %s",

	AboutTitle: "Om Ryggråd", LicencesTitle: "Lisenser", LicencesLead: "Ryggråd er åpen kildekode: koden under Apache-2.0, det kliniske innholdet under CC BY 4.0. Disse delene fra andre følger med.", LicencesFailed: "Listen kunne ikke leses.",
	About: []Section{
		{"Hva det er", "En beslutningsstøtte for voksne med vondt i korsryggen, behandlerne deres og underviserne deres i Danmark og Norge, laget for undervisning og utprøving."},
		{"Hva det ikke er", "Det er ikke et CE-merket medisinsk utstyr, stiller ingen diagnose og lover ikke et bedre forløp. Et tegn som ikke er der i dag, kan komme i morgen."},
		{"Hvor rådene kommer fra", "Fem danske og norske dokumenter, gjengitt utsagn for utsagn med egne ord. Sikkerhetsregler som de mangler, kommer fra andre rammeverk og er merket slik. Ingen kliniker har bekreftet tekstene ennå."},
		{"Hva som skjer med svarene dine", "De blir i denne fanen. Ingenting sendes noe sted, det finnes ingen konto, og ingen teller besøk. Bare språk og land huskes."},
		{"Under 18, gravid, operert", "Rådene er for voksne med vanlige ryggsmerter. For andre viser appen hvem som kan hjelpe."},
	},
}
