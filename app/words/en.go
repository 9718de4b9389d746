package words

import (
	"ryggrad/app/assess"
	"ryggrad/corpus"
)

var en = Words{
	lang: "en", Language: "English",

	Skip: "Skip to the content", HelpNow: "Help now?", EndVisit: "End and delete", ToStart: "Start page", Print: "Print", Reload: "Reload",
	LanguageLabel: "Language", CountryLabel: "Country", SizeLabel: "Text size", SchemeLabel: "Colours", FooterLabel: "About this app", UnitLabel: "Unit of time",
	Languages: map[corpus.Lang]string{"da": "Dansk", "nb": "Norsk bokmål", "en": "English"},
	Country:   map[corpus.Country]string{"dk": "Denmark", "no": "Norway"},
	Sizes:     []string{"Small text", "Normal text", "Large text"},
	Schemes:   []string{"As the device", "Light", "Dark"},
	Offline: map[string]string{
		"ready":       "Ready for offline use",
		"installing":  "Preparing for offline use",
		"unsupported": "Not offline: needs https or localhost",
		"failed":      "Not offline: saving failed, will try again",
	},
	UpdateReady: "A new version is ready. Your answers in this tab are kept.", UpdateNow: "Use the new version",
	Crashed: "Something went wrong on this page. Your answers are kept in this tab. Reload to go on.", SaveFailed: "This browser refuses to save. Your answers are lost if you reload the page.",
	NotADevice:   "For education and evaluation. Not a CE-marked medical device. It makes no diagnosis.",
	corpus:       "Content version %s (%s). Not yet confirmed by a clinician.",
	MissingTitle: "This page does not exist", MissingText: "The address may be old or mistyped.",

	Tagline: "Advice on low back pain", HomeTitle: "Advice on low back pain you can check",
	HomeIs:     "Ryggråd asks about your back, looks for signs that must not wait, and shows what guidelines advise for you, with the reason and the source of each piece of advice.",
	HomeIsNot:  "It cannot examine you, makes no diagnosis and never tells you that serious disease is excluded.",
	Privacy:    "Your answers stay in this tab on this device. They are deleted when you end, close the tab, or after 30 minutes without use.",
	VisitOpen:  "There are answers in this tab.",
	DoorsLabel: "Choose who you are", PatientDoor: "I have back pain", PatientDoorText: "One question at a time. About five minutes.",
	ClinicianDoor: "I am a clinician", ClinicianDoorText: "Answers, urgency and recommendations on one screen.",
	EducatorDoor: "I teach", EducatorDoorText: "Made-up patients. Change an answer and see what follows.",
	EducatorLead: "Choose a made-up person. Change an answer and see what changes in urgency and advice, and why.", MadeUp: "This person is made up.",

	SafetyFirst: "First what must not wait", AboutYou: "About you and your back", Continue: "Continue", Back: "Back", WhatNow: "See what to do now",
	step:        "question %d of %d",
	NoneOfThese: "None of these", NotSure: "I am not sure", NoneOfTheRest: "None of the others", NotSureRest: "Not sure about the others", DontKnow: "I don't know", AllNo: "No to the rest",
	NotAnswered: "Not answered", SomeOpen: "some not answered", SomeUnsure: "not sure about the others",
	yes: "Yes", no: "No", isNew: "New or worse, or I don't know when it began", longStanding: "For months, unchanged, and a doctor knows about it",
	signYes: "Yes, new or worse", signLong: "For months, unchanged, known to a doctor", shortNew: "New", shortLong: "Long-standing",
	Units: []string{"days", "weeks", "months", "years"}, unitYears: "years", unitWeeks: "weeks", unitPoints: "", numberWrong: "Write a whole number from %d to %d.",
	days: "%d days", day: "1 day", weeks: "%d weeks", week: "1 week", months: "%d months", month: "1 month", years: "%d years", year: "1 year",
	NRSLow: "no pain", NRSHigh: "worst pain you can imagine", PSFSLow: "cannot do it", PSFSHigh: "as before the trouble",
	GoalsTitle: "What would you most like to be able to do?", GoalsShort: "What matters to you", GoalsLead: "Up to three activities that are hard because of the back, and how well they go today.", goalLabel: "Activity %d, in your own words",
	AlarmText: map[corpus.Urgency]string{
		corpus.Emergency: "This must be looked at now. Do not wait for an appointment.",
		corpus.SameDay:   "A doctor must know about this today, also in the evening and at weekends.",
	},
	GateHelp:   "You can talk to somebody now",
	CheckTitle: "Check your answers", CheckLead: "You can change everything. Nothing is sent.", AnswerThem: "Answer what is missing", Change: "Change", ShowResult: "Show my advice",
	screenOpen: "%d safety questions have no answer. The advice is provisional until they do.", screenOpenOne: "One safety question has no answer. The advice is provisional until it does.",

	Urgency: map[corpus.Urgency]string{
		corpus.Emergency: "Emergency: get help now", corpus.SameDay: "See or speak to a doctor today",
		corpus.ContactDoctor: "Phone your doctor: within days", corpus.Routine: "Nothing you answered calls for urgent care",
	},
	UrgencyClinician: map[corpus.Urgency]string{
		corpus.Emergency: "Emergency: hospital within hours, or ambulance", corpus.SameDay: "Same day: a doctor today", corpus.ContactDoctor: "Doctor within days, at the latest 2 weeks", corpus.Routine: "Ordinary follow-up",
	},
	StopHead: map[corpus.Urgency]string{
		corpus.Emergency: "Call now. Do not wait for an appointment.", corpus.SameDay: "Call a doctor today.",
	},
	ResultHead: map[corpus.Urgency]string{
		corpus.Emergency: "Get help first", corpus.SameDay: "Speak to a doctor today", corpus.ContactDoctor: "Phone your doctor, and this helps meanwhile", corpus.Routine: "What helps you most now",
	},
	StopTitle: "What to do now", StopNothing: "Nothing you answered calls for urgent care", StopNothingText: "That does not mean that illness is excluded. See when to call.",
	SayOnPhone: "Say on the phone", sayQuote: "“I have back pain and %s. I ask to be examined today.”",
	AlsoStands: "Also from your answers", UntilThen: "Until then",
	UntilThenLines: []string{
		"Do not drive yourself if your legs are weak or numb.",
		"No massage, manipulation or new exercises.",
		"Take a list of your medicines with you. Do not stop prescribed medicine on your own.",
	},
	SeenToday: "I have already been seen for this today", GoOnAsking: "Answer the rest of the questions", ChangeAnswer: "Change this answer",
	RaisedBy: "Raised one level because of your situation.", WhereToTurn: "Where to turn",
	youAnswered: "You answered: %s.", youAnsweredUnsure: "You are not sure about: %s. With this sign, not sure counts as yes.",
	otherCountry: "If you are in %s", numbersChecked: "Numbers checked %s.", stale: "This number should have been checked again by %s. If it does not answer, call the emergency number.",
	HelpTitle: "When to call, and whom", HelpLead: "Call at once if one of the first signs is there. You do not have to be sure.",
	provisional: "Provisional: %d of %d safety questions are not fully answered.", RoutineOpen: "Cannot be told yet: safety questions are open", ResultOpen: "Advice so far",
	numbersIn:   "Numbers in %s",
	NotExcluded: "Serious disease is not excluded.",
	basis: map[corpus.Basis]string{
		corpus.Read: "Read in the source named; not yet confirmed by a clinician", corpus.SignRead: "The sign is in the source named; how urgent it is, is our proposal, not yet confirmed by a clinician",
		corpus.SecondHand: "Read at second hand; not yet confirmed by a clinician", corpus.Memory: "Safety rule without a source we have read; not yet confirmed by a clinician",
	},

	ResultTitle: "Your advice", YourAnswers: "From your answers today", WhatItMeans: "What this means", WhatHelps: "What helps", WhatMayHelp: "What may help",
	WhatDoesNot: "What is advised against", IfWorse: "If it gets worse", ChangeAnswers: "Change my answers",
	LimitsPatient: "The app cannot examine you and does not see what you do not tell it.",
	more:          "More advice (%d)", cannotTell: "What cannot be told yet (%d)", disagreements: "Where the sources disagree (%d)", stamp: "Worked out from content version %s (%s).",
	Direction: map[corpus.Direction]string{corpus.For: "Advised", corpus.Against: "Advised against", corpus.Conditional: "May be considered", corpus.Inform: "Good to know"},
	WhyMe:     "Why me?", WholeStatement: "All about this advice", SourcesDisagree: "The sources disagree", DisagreeShort: "Disagreement", ForEveryone: "Holds for everyone.",
	source: "1 source", sources: "%d sources", andMore: "and %d more", people: "Up to %d of 100 are free of symptoms within six weeks of a new episode; at least %d of 100 are not.", peopleLabel: "%d of 100 figures are filled",

	ClinicianTitle: "Consultation", AnswersLabel: "Answers", AdviceLabel: "Urgency and recommendations",
	Tabs:   []string{"Urgency", "History", "Medicines", "Examination", "Forms"},
	AskNow: "Ask now", appliesHead: "Applies to this patient (%d)", undecidedHead: "Undecided (%d)", ruledOutHead: "Ruled out (%d)",
	Why:           map[assess.Verdict]string{assess.Applies: "Why", assess.Undecided: "What is missing", assess.RuledOut: "Why not"},
	verdict:       map[assess.Verdict]string{assess.Applies: "applies", assess.Undecided: "undecided", assess.RuledOut: "ruled out"},
	changeUrgency: "can raise the urgency", changeStatements: "decides %d recommendations", changeStatement: "decides one recommendation",
	HoldsFor: "Holds for:", OrTotals: "Or enter totals from a form that is already scored:", item: "Item %s", licence: "© %s. %s", scoreMissing: "Missing: item %s",
	scale:       map[string]string{"total": "total", "psych": "distress subscore", "mean": "mean", "activities": "activities"},
	entered:     "entered, not computed",
	WhatChanged: "What changed", NothingChanged: "Nothing yet. Change an answer on the left.", NoEffect: "These answers changed neither urgency nor advice.", LearnHead: "What this case is for", StartAgain: "Load the case again",
	answerChanged: "%s: %s → %s", urgencyChanged: "Urgency: %s → %s", flagNow: "Now stands: %s", flagGone: "No longer stands: %s", verdictChanged: "%s: %s → %s",

	StatementKicker: "Statement", InPlainWords: "In plain words", ConditionsHead: "When it holds",
	WrittenBy:     "Paraphrased by the contributors to Ryggråd.",
	AppliesInHead: "Applies in these teaching cases", AppliesInNone: "In none of them.", WithdrawnText: "Withdrawn:", StatementsHead: "Advice that this touches",
	WhatIsFollowed: "What Ryggråd follows, and why", ProposedByUs: "Our proposal, not yet confirmed by a clinician.", onlyIn: "Only in %s", address: "Address of this page: %s",
	Topic: map[string]string{
		"serious": "Serious disease", "outlook": "Outlook", "education": "Education", "activity": "Activity", "exercise": "Exercise", "behaviour": "Behaviour and beliefs", "manual": "Treatment with the hands", "passive": "Passive treatment",
		"medicine": "Medicine", "imaging": "Imaging", "work": "Work", "lifestyle": "Way of life", "referral": "Referral", "instruments": "Questionnaires", "follow-up": "Follow-up",
	},
	status: map[corpus.Status]string{
		corpus.Draft: "Draft. Not yet confirmed by a clinician.", corpus.ReadTwice: "Read twice, not by a clinician. Not yet confirmed by a clinician.", corpus.Withdrawn: "Withdrawn.",
	},
	SourcesTitle: "Sources", SourcesLead: "Five documents were read in full. What they advise is paraphrased, with the place where it stands.", ExternalHead: "Other sources",
	External: "Not in the five sources; awaiting clinical confirmation.", NotReadItself: "Known only through another source that cites it.",
	ConflictsHead: "Where sources disagree", AsCited: "as cited from", old: "%d years old: newer knowledge may exist.", undated: "undated",
	SourceKind:    map[string]string{"guideline": "Guideline", "recommendation": "Recommendation", "trial report": "Report of a trial", "position paper": "Position paper", "opinion": "Opinion", "study": "Study", "reference work": "Reference work"},
	strength:      map[string]string{"strong": "strong", "conditional": "conditional", "ungraded": "ungraded", "opinion": "opinion", "not stated": "not stated"},
	certainty:     map[string]string{"high": "high", "moderate": "moderate", "low": "low", "very low": "very low", "not stated": "not stated"},
	strengthLabel: "Strength:", certaintyLabel: "Certainty:",
	Publisher: "Publisher", Authors: "Authors", DateLabel: "Date", Interests: "Interests", Method: "Method", LicenceLabel: "Licence", LinkLabel: "Link",
	restsOn: "Statements that rest on it (%d)", and: " and ", or: " or ", is: "would need: %s", isNot: "not %s", between: "%s to %s", from: "%s or more", open: "still to be answered; would need: %s", inOther: "Holds only in %s",

	AboutTitle: "About Ryggråd", LicencesTitle: "Licences", LicencesLead: "Ryggråd is open source: code under Apache-2.0, clinical content under CC BY 4.0. These parts by others ship with it.", LicencesFailed: "The list could not be read.",
	About: []Section{
		{"What it is", "A decision aid for adults with low back pain, their clinicians and their teachers in Denmark and Norway, made for education and evaluation."},
		{"What it is not", "It is not a CE-marked medical device, it makes no diagnosis, and it promises no better outcome. A sign that is not there today can come tomorrow."},
		{"Where the advice comes from", "Five Danish and Norwegian documents, paraphrased statement by statement. Safety rules that they lack come from other frameworks and are marked so. No clinician has confirmed the texts yet."},
		{"What happens to your answers", "They stay in this tab. Nothing is sent anywhere, there is no account and nobody counts visits. Only language and country are remembered."},
		{"Under 18, pregnant, operated", "The advice is for adults with common back pain. For others the app points to who can help."},
	},
}
