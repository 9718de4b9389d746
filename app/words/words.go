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
	lang     corpus.Lang
	Language string // the language's own name

	// Frame.
	Skip, SkipAdvice, HelpNow, EndVisit, ToStart, Print, Reload                 string
	LanguageLabel, CountryLabel, SizeLabel, SchemeLabel, FooterLabel, UnitLabel string
	Languages                                                                   map[corpus.Lang]string
	Country                                                                     map[corpus.Country]string
	Sizes, Schemes                                                              []string
	Offline                                                                     map[string]string
	UpdateReady, UpdateNow, Crashed, SaveFailed                                 string
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
	NotAnswered, SomeOpen, SomeUnsure                                    string
	yes, no, isNew, longStanding, signYes, signLong, shortNew, shortLong string
	Units                                                                []string // days, weeks, months, years
	unitYears, unitWeeks, unitPoints, numberWrong                        string
	days, day, weeks, week, months, month, years, year                   string
	NRSLow, NRSHigh, PSFSLow, PSFSHigh                                   string
	GoalsTitle, GoalsShort, GoalsLead, goalLabel                         string
	AlarmText                                                            map[corpus.Urgency]string
	GateHelp                                                             string
	CheckTitle, CheckLead, AnswerThem, Change, ShowResult                string
	screenOpen, screenOpenOne                                            string

	// Urgency and where to turn.
	Urgency, UrgencyClinician, StopHead, ResultHead                                map[corpus.Urgency]string
	RoutineOpen, ResultOpen                                                        string
	StopTitle, StopNothing, StopNothingText, SayOnPhone, sayQuote                  string
	AlsoStands, UntilThen                                                          string
	UntilThenLines                                                                 []string
	SeenToday, GoOnAsking, ChangeAnswer, RaisedBy, WhereToTurn                     string
	youAnswered, youAnsweredUnsure, otherCountry, numbersIn, numbersChecked, stale string
	HelpTitle, HelpLead                                                            string
	provisional, NotExcluded                                                       string
	basis                                                                          map[corpus.Basis]string

	// Result.
	ResultTitle, YourAnswers, WhatItMeans, WhatHelps, WhatMayHelp      string
	WhatDoesNot, IfWorse, ChangeAnswers, LimitsPatient                 string
	more, cannotTell, disagreements, stamp                             string
	Direction                                                          map[corpus.Direction]string
	WhyMe, WholeStatement, SourcesDisagree, DisagreeShort, ForEveryone string
	source, sources, andMore, people, peopleLabel                      string

	// Clinician and educator.
	ClinicianTitle, AnswersLabel, AdviceLabel                        string
	Tabs                                                             []string
	AskNow                                                           string
	appliesHead, undecidedHead, ruledOutHead                         string
	Why                                                              map[assess.Verdict]string
	verdict                                                          map[assess.Verdict]string
	changeUrgency, changeStatements, changeStatement                 string
	HoldsFor, OrTotals, item, licence, scoreMissing                  string
	scale                                                            map[string]string
	entered                                                          string
	WhatChanged, NothingChanged, NoEffect, LearnHead, StartAgain     string
	WouldChange, FlipsNone, flipAnd                                  string
	answerChanged, urgencyChanged, flagNow, flagGone, verdictChanged string

	// Statements, sources, conflicts.
	StatementKicker, InPlainWords, ConditionsHead, WrittenBy                  string
	AppliesInHead, AppliesInNone, WithdrawnText, StatementsHead               string
	WhatIsFollowed, ProposedByUs, onlyIn, address                             string
	Topic                                                                     map[string]string
	status                                                                    map[corpus.Status]string
	SourcesTitle, SourcesLead, ExternalHead, External, NotReadItself          string
	ConflictsHead, AsCited, old, undated                                      string
	SourceKind                                                                map[string]string
	strength, certainty                                                       map[string]string
	strengthLabel, certaintyLabel                                             string
	Publisher, Authors, DateLabel, Interests, Method, LicenceLabel, LinkLabel string
	restsOn                                                                   string
	or, is, isNot, between, from, open, inOther                               string

	// Questionnaires.
	InstrumentsTitle, InstrumentsLead, OtherForms, FormLeftOut, AboutForm      string
	FormHead, TimeLabel, MissingLabel, OwnerLabel, EvidenceLabel               string
	LevelsHead, ChangeHead, NoChange, Baseline, FollowUp                       string
	minutes, notScorable, quickSingle, quickSpaced, cutAt, cutChosen           string
	outOfRange, improvement, worsening, improvementPercent, threshold, reached string
	notReached, cannotBeTold, insideError, errorLimit, exceeded, notExceeded   string

	// Library.
	LibraryTitle, LibraryLead, FindLabel, All, found                                string
	TopicLabel, SourceLabel, DirectionLabel, DurationLabel                          string
	Voice                                                                           map[corpus.Voice]string
	Durations                                                                       map[string]string
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
