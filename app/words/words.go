// Package words is what the app says of itself: buttons, headings and errors,
// and the sentences that put typed reasons into words, in Danish, Norwegian
// and English. Clinical text is not here; it is content of the corpus.
package words

import (
	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// Words are all interface texts of one language. The lower-case fields are
// patterns of fmt that the methods fill in.
type Words struct {
	formWords
	lang     corpus.Lang
	region   corpus.Region // where they are said; see At
	today    string
	Language string // the language's own name

	// Frame.
	Skip, SkipAdvice, HelpNow, EndVisit, ToStart, Print, Reload                 string
	LanguageLabel, CountryLabel, SizeLabel, SchemeLabel, FooterLabel, UnitLabel string
	Languages                                                                   names[corpus.Lang]
	Country                                                                     names[corpus.Country]
	Sizes, Schemes                                                              []string
	Offline                                                                     names[string]
	UpdateReady, UpdateNow, NoContent, Crashed, SaveFailed                      string
	NotADevice, corpus                                                          string
	MissingTitle, MissingText                                                   string

	// Start.
	Tagline, HomeTitle, HomeIs, HomeIsNot, Privacy, VisitOpen, DoorsLabel string
	PatientDoor, PatientDoorText, ClinicianDoor, ClinicianDoorText        string
	EducatorDoor, EducatorDoorText, EducatorLead, MadeUp                  string

	// Questions.
	SafetyFirst, AboutYou, Continue, Back, WhatNow                       string
	step                                                                 string
	NoneOfThese, NotSure, NoneOfTheRest, NotSureRest, DontKnow, AllNo    string
	NoneAtAll, YesOrUnsure                                               string
	NotAnswered, SomeOpen, SomeUnsure                                    string
	yes, no, isNew, longStanding, signYes, signLong, shortNew, shortLong string
	Units                                                                []string // days, weeks, months, years
	unitYears, unitWeeks, unitPoints, numberWrong                        string
	days, day, weeks, week, months, month, years, year                   string
	NRSLow, NRSHigh, PSFSLow, PSFSHigh                                   string
	GoalsTitle, GoalsShort, GoalsLead, goalLabel                         string
	AlarmText                                                            names[corpus.Urgency]
	GoalsWhy, left, leftOne                                              string
	WhyWeAsk, GateHelp                                                   string
	CheckTitle, CheckLead, AnswerThem, Change, ShowResult                string
	screenOpen, screenOpenOne                                            string

	// Urgency and where to turn.
	Urgency, UrgencyClinician, StopHead, ResultHead                                names[corpus.Urgency]
	RoutineOpen, ResultOpen                                                        string
	StopTitle, StopNothing, StopNothingText, SayOnPhone, sayNow, sayToday          string
	AlsoStands, UntilThen                                                          string
	UntilThenLines                                                                 []string
	SeenToday, GoOnAsking, ChangeAnswer, RaisedBy, WhereToTurn                     string
	youAnswered, youAnsweredUnsure, otherCountry, numbersIn, numbersChecked, stale string
	WhereNow, numberChecked                                                        string
	Attended                                                                       string
	Judged, JudgeBy, JudgeDo, JudgeUndo, JudgeLacks, HandedTo, HandedAt            string
	JudgeHow, JudgeReason                                                          names[string] // by how a flag is judged: reason, handed
	judgedAt, judgedBy, handedOver, Corrected, fellTo, fell, NoSource              string
	HelpTitle, HelpLead                                                            string
	provisional, NotExcluded                                                       string
	basis                                                                          names[corpus.Basis]

	// Result.
	ResultTitle, YourAnswers, WhatItMeans, WhatHelps, WhatMayHelp      string
	WhatDoesNot, IfWorse, ChangeAnswers, LimitsPatient                 string
	more, cannotTell, disagreements, stamp                             string
	LaterTitle, LaterGo, later, laterOne                               string
	Direction                                                          names[corpus.Direction]
	WhyMe, WholeStatement, SourcesDisagree, DisagreeShort, ForEveryone string
	source, sources, andMore, people, peopleLabel                      string

	// Clinician and educator.
	ClinicianTitle, AnswersLabel, AdviceLabel, UrgencyLabel            string
	Tabs                                                               []string
	AskNow                                                             string
	appliesHead, undecidedHead, ruledOutHead                           string
	Why                                                                names[assess.Verdict]
	verdict                                                            names[assess.Verdict]
	State                                                              names[assess.State]
	AskWhy, OtherAudience, ThisVisit, matches, flagsHead, unjudgedHead string
	askRaises, askFlags, askDecides, askScreen, changeClass            string
	ClassHead, ClassNone, classSign                                    string
	HoldsFor                                                           string
	WhatChanged, NothingChanged, NoEffect, LearnHead, StartAgain       string
	WouldChange, FlipsNone, flipAnd                                    string
	answerChanged, urgencyChanged, flagNow, flagGone, verdictChanged   string

	// Statements, sources, conflicts.
	StatementKicker, InPlainWords, ConditionsHead, WrittenBy                               string
	AppliesInHead, AppliesInNone, WithdrawnText, StatementsHead                            string
	WhatIsFollowed, WhatEachSays, ProposedByUs, onlyIn, address                            string
	Topic                                                                                  names[string]
	status                                                                                 names[corpus.Status]
	SourcesTitle, SourcesLead, ExternalHead, External, NotReadItself                       string
	ConflictsHead, AsCited, old, undated                                                   string
	SourceKind                                                                             names[string]
	strength, certainty                                                                    names[string]
	strengthLabel, certaintyLabel                                                          string
	ReadAgainst, Publisher, Authors, DateLabel, Interests, Method, LicenceLabel, LinkLabel string
	restsOn                                                                                string
	or, is, isNot, between, from, open, inOther                                            string

	// Library.
	LibraryTitle, LibraryLead, FindLabel, All, found                                string
	TopicLabel, SourceLabel, DirectionLabel, DurationLabel                          string
	Voice                                                                           names[corpus.Voice]
	Durations                                                                       names[string]
	Refines, RefinedBy, SideBySide, SideBySideLead, NothingSaid, Changes            string
	ChangesLead, Education, EducationLead, LibraryOnly, AllStatements, EducatorOnly string

	// About.
	AboutTitle, LicencesTitle, LicencesFailed string
	LicencesLead                              string
	About                                     []Section
}

// A Section is a heading with a paragraph.
type Section struct{ Title, Text string }

// In returns the words of a language; an unknown one gets English.
func In(l corpus.Lang) *Words {
	switch l {
	case "da":
		return &da
	case "nb":
		return &nb
	}
	return &en
}

// names are words by a key. There are few of each, so they are searched; a map
// would have to be filled at every start.
type names[K ~string] []struct {
	Key  K
	Text string
}

// Of returns the words of a key, or "".
func (n names[K]) Of(key K) string {
	for i := range n {
		if n[i].Key == key {
			return n[i].Text
		}
	}
	return ""
}
