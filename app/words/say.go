package words

import (
	"cmp"
	"fmt"
	"strings"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// count chooses between the pattern for one and for any other number.
func count(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return fmt.Sprintf(many, n)
}

// Step says which question of how many.
func (w *Words) Step(at, all int) string { return fmt.Sprintf(w.step, at, all) }

// Left says how many questions follow the one that is asked.
func (w *Words) Left(n int) string {
	if n == 0 {
		return w.leftOne
	}
	return fmt.Sprintf(w.left, n)
}

// Corpus names the version of the content.
func (w *Words) Corpus(version, hash string) string { return fmt.Sprintf(w.corpus, version, hash) }

// Stamp says what a result was worked out from, so that a print-out can be redone.
func (w *Words) Stamp(version, hash string) string { return fmt.Sprintf(w.stamp, version, hash) }

// ScreenOpen says how many safety questions lack an answer.
func (w *Words) ScreenOpen(n int) string { return count(n, w.screenOpenOne, w.screenOpen) }

// Provisional says that the urgency may still rise: n of all parts of the
// safety screen are open.
func (w *Words) Provisional(n, all int) string { return fmt.Sprintf(w.provisional, n, all) }

// GoalLabel numbers an activity that matters.
func (w *Words) GoalLabel(n int) string { return fmt.Sprintf(w.goalLabel, n) }

// NumberWrong says which numbers are allowed.
func (w *Words) NumberWrong(low, high int) string { return fmt.Sprintf(w.numberWrong, low, high) }

// Unit names the unit of a number.
func (w *Words) Unit(unit string) string {
	switch unit {
	case "years":
		return w.unitYears
	case "weeks":
		return w.unitWeeks
	case "points":
		return w.unitPoints
	}
	return unit
}

// SayQuote is what to say on the telephone. An emergency asks for now: at night
// "today" would be tomorrow.
func (w *Words) SayQuote(say string, u corpus.Urgency) string {
	if u == corpus.Emergency {
		return fmt.Sprintf(w.sayNow, say)
	}
	return fmt.Sprintf(w.sayToday, say)
}

// YouAnswered names the sign that a stop page is about.
func (w *Words) YouAnswered(label string, presumed bool) string {
	if presumed {
		return fmt.Sprintf(w.youAnsweredUnsure, label)
	}
	return fmt.Sprintf(w.youAnswered, label)
}

// OtherCountry heads the numbers of the country that was not chosen.
func (w *Words) OtherCountry(c corpus.Country) string {
	return fmt.Sprintf(w.otherCountry, w.Country.Of(c))
}

// NumbersIn heads the numbers of the country that was chosen.
func (w *Words) NumbersIn(c corpus.Country) string { return fmt.Sprintf(w.numbersIn, w.Country.Of(c)) }

// Basis says how sure a rule is and what it rests on. Only what was read in
// the source itself is shown as sourced.
func (w *Words) Basis(b corpus.Basis, seen string) string {
	if seen == "" || b == corpus.Memory {
		return w.basis.Of(b)
	}
	return w.basis.Of(b) + " (" + seen + ")"
}

// ClassBasis says how sure the lines are that make up a part of the classification.
func (w *Words) ClassBasis(b corpus.Basis, seen string) string {
	if b == corpus.SignRead {
		return w.classSign + " (" + seen + ")"
	}
	return w.Basis(b, seen)
}

// More, CannotTell, Disagreements, Sources and RestsOn count what a fold holds.
func (w *Words) More(n int) string { return fmt.Sprintf(w.more, n) }

func (w *Words) CannotTell(n int) string { return fmt.Sprintf(w.cannotTell, n) }

func (w *Words) Disagreements(n int) string { return fmt.Sprintf(w.disagreements, n) }

func (w *Words) Sources(n int) string { return count(n, w.source, w.sources) }

func (w *Words) RestsOn(n int) string { return fmt.Sprintf(w.restsOn, n) }

func (w *Words) AndMore(n int) string { return fmt.Sprintf(w.andMore, n) }

// People and PeopleLabel say a share as people out of a hundred, both ways.
func (w *Words) People(n int) string { return fmt.Sprintf(w.people, n, 100-n) }

func (w *Words) PeopleLabel(n int) string { return fmt.Sprintf(w.peopleLabel, n) }

// AppliesHead, UndecidedHead and RuledOutHead head the clinician's lists.
func (w *Words) AppliesHead(n int) string { return fmt.Sprintf(w.appliesHead, n) }

func (w *Words) UndecidedHead(n int) string { return fmt.Sprintf(w.undecidedHead, n) }

func (w *Words) RuledOutHead(n int) string { return fmt.Sprintf(w.ruledOutHead, n) }

// Later says how many pages of questions are left after the first advice.
func (w *Words) Later(n int) string { return count(n, w.laterOne, w.later) }

// Matches says how much was found, FlagsHead and UnjudgedHead head lists of it.
func (w *Words) Matches(n int) string { return fmt.Sprintf(w.matches, n) }

func (w *Words) FlagsHead(n int) string { return fmt.Sprintf(w.flagsHead, n) }

func (w *Words) UnjudgedHead(n int) string { return fmt.Sprintf(w.unjudgedHead, n) }

// Verdict names what a statement comes to for the person.
func (w *Words) Verdict(v assess.Verdict) string { return w.verdict.Of(v) }

// mostNamed is how many things are named before the rest are counted.
const mostNamed = 2

// named lists some names and counts the rest.
func (w *Words) named(names []string) string {
	if len(names) <= mostNamed+1 {
		return strings.Join(names, "; ")
	}
	return strings.Join(names[:mostNamed], "; ") + " " + w.AndMore(len(names)-mostNamed)
}

// WhyAsked says what the answer to a question could change, by name.
func (w *Words) WhyAsked(q assess.Question) []string {
	var lines []string
	var flags, statements []string
	for _, f := range q.RedFlags {
		flags = append(flags, f.Label.In(w.lang))
	}
	for _, s := range q.Statements {
		statements = append(statements, s.Title.In(w.lang))
	}
	switch {
	case q.Urgency != "" && len(flags) > 0:
		lines = append(lines, fmt.Sprintf(w.askRaises, w.UrgencyClinician.Of(q.Urgency))+": "+w.named(flags))
	case q.Urgency != "":
		lines = append(lines, fmt.Sprintf(w.askRaises, w.UrgencyClinician.Of(q.Urgency)))
	case len(flags) > 0:
		lines = append(lines, w.askFlags+": "+w.named(flags))
	}
	if len(statements) > 0 {
		lines = append(lines, w.askDecides+": "+w.named(statements))
	}
	if len(q.Classes) > 0 {
		lines = append(lines, w.changeClass)
	}
	if len(lines) == 0 {
		lines = append(lines, w.askScreen)
	}
	return lines
}

// AnswerChanged says how one answer differs from the teaching case.
func (w *Words) AnswerChanged(l corpus.Lang, f *corpus.Finding, was, is string) string {
	return fmt.Sprintf(w.answerChanged, f.Label.In(l), w.answer(l, f, was), w.answer(l, f, is))
}

// UrgencyChanged says how the urgency differs.
func (w *Words) UrgencyChanged(was, is corpus.Urgency) string {
	return fmt.Sprintf(w.urgencyChanged, w.UrgencyClinician.Of(was), w.UrgencyClinician.Of(is))
}

// FlagChanged says that a red flag came to stand, or no longer does.
func (w *Words) FlagChanged(label string, now bool) string {
	if now {
		return fmt.Sprintf(w.flagNow, label)
	}
	return fmt.Sprintf(w.flagGone, label)
}

// VerdictChanged says how a recommendation differs.
func (w *Words) VerdictChanged(title string, was, is assess.Verdict) string {
	return fmt.Sprintf(w.verdictChanged, title, w.verdict.Of(was), w.verdict.Of(is))
}

// Flip says which answers together would lead to which urgency, verdict or
// state of a red flag.
func (w *Words) Flip(l corpus.Lang, f assess.Flip) string {
	answers := make([]string, len(f.Answers))
	for i, x := range f.Answers {
		answers[i] = x.Finding.Label.In(l) + ": " + w.answer(l, x.Finding, x.Value)
	}
	outcome := cmp.Or(w.verdict.Of(assess.Verdict(f.Outcome)), w.UrgencyClinician.Of(corpus.Urgency(f.Outcome)), strings.ToLower(w.State.Of(assess.State(f.Outcome))))
	return strings.Join(answers, w.flipAnd) + " → " + outcome
}

// OnlyIn says that a statement holds in one country.
func (w *Words) OnlyIn(c corpus.Country) string { return fmt.Sprintf(w.onlyIn, w.Country.Of(c)) }

// AddressOf tells the address of a statement, for print.
func (w *Words) AddressOf(path string) string { return fmt.Sprintf(w.address, path) }

// Status says how far a text has been read.
func (w *Words) Status(s corpus.Status) string { return w.status.Of(s) }

// Listed says how many statements of all were found.
func (w *Words) Listed(n, of int) string { return fmt.Sprintf(w.found, n, of) }

// oldAfter is the age in years from which a source carries a warning.
const oldAfter = 5
