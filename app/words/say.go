package words

import (
	"cmp"
	"fmt"
	"strconv"
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

// NumbersChecked says on which day the telephone numbers were checked.
func (w *Words) NumbersChecked(day string) string {
	return fmt.Sprintf(w.numbersChecked, w.day8601(day))
}

// NumberChecked says on which day one number was checked, and that it was not
// seen with its owner where it was not.
func (w *Words) NumberChecked(day string, b corpus.Basis) string {
	text := fmt.Sprintf(w.numberChecked, w.day8601(day))
	if b != corpus.Read {
		text += ". " + w.basis.Of(b)
	}
	return text
}

// NumberStale says that a number should have been checked again.
func (w *Words) NumberStale(day string) string { return fmt.Sprintf(w.stale, w.day8601(day)) }

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
func (w *Words) More(n int) string          { return fmt.Sprintf(w.more, n) }
func (w *Words) CannotTell(n int) string    { return fmt.Sprintf(w.cannotTell, n) }
func (w *Words) Disagreements(n int) string { return fmt.Sprintf(w.disagreements, n) }
func (w *Words) Sources(n int) string       { return count(n, w.source, w.sources) }
func (w *Words) RestsOn(n int) string       { return fmt.Sprintf(w.restsOn, n) }
func (w *Words) AndMore(n int) string       { return fmt.Sprintf(w.andMore, n) }

// People and PeopleLabel say a share as people out of a hundred, both ways.
func (w *Words) People(n int) string      { return fmt.Sprintf(w.people, n, 100-n) }
func (w *Words) PeopleLabel(n int) string { return fmt.Sprintf(w.peopleLabel, n) }

// AppliesHead, UndecidedHead and RuledOutHead head the clinician's lists.
func (w *Words) AppliesHead(n int) string   { return fmt.Sprintf(w.appliesHead, n) }
func (w *Words) UndecidedHead(n int) string { return fmt.Sprintf(w.undecidedHead, n) }
func (w *Words) RuledOutHead(n int) string  { return fmt.Sprintf(w.ruledOutHead, n) }

// Later says how many pages of questions are left after the first advice.
func (w *Words) Later(n int) string { return count(n, w.laterOne, w.later) }

// Matches says how much was found, FlagsHead and UnjudgedHead head lists of it.
func (w *Words) Matches(n int) string      { return fmt.Sprintf(w.matches, n) }
func (w *Words) FlagsHead(n int) string    { return fmt.Sprintf(w.flagsHead, n) }
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

// ScaleName names a scale of an instrument.
func (w *Words) ScaleName(name string) string {
	if s := w.scale.Of(name); s != "" {
		return s
	}
	return name
}

// scored names a score and what it came to: "sum 4", "40 %".
func (w *Words) scored(scale, value string) string {
	if scale == "percent" {
		return value + " %"
	}
	return w.ScaleName(scale) + " " + value
}

// FromScore puts a result into words: never a bare total while it is partial.
func (w *Words) FromScore(c *corpus.Corpus, r *assess.Result) string {
	in := c.Instrument(r.Instrument)
	var parts []string
	for _, s := range in.Scales {
		switch v := r.Scores[s.Name]; {
		case r.Words[s.Name] != "":
			if s.How == "digits" {
				parts = append(parts, w.ScaleName(s.Name)+" "+r.Words[s.Name])
			}
		case v == nil || s.How == "rounded":
		case s.Name == "index":
			parts = append(parts, w.ScaleName(s.Name)+" "+w.decimal(*v, 3)+" ("+r.ValueSet+")")
		default:
			parts = append(parts, w.scored(s.Name, w.Decimal(*v)))
		}
	}
	for _, name := range in.BandNames {
		if b := r.Bands[name]; b != "" {
			parts = append(parts, in.BandText[b].In(w.lang))
		}
	}
	text := in.Name + ": " + strings.Join(parts, ", ")
	if r.Entered {
		text += " (" + w.entered + ")"
	}
	if len(r.Missing) > 0 {
		text += ". " + w.ScoreMissing(in, r)
	}
	return text
}

// Decimal writes a number with the decimal comma of Danish and Norwegian, to
// at most one digit after it.
func (w *Words) Decimal(x float64) string {
	return strings.TrimSuffix(w.decimal(x, 1), w.decimal(0, 1)[1:])
}

// trimmed is decimal to three digits, without noughts at the end.
func (w *Words) trimmed(x float64) string {
	return strings.TrimRight(strings.TrimRight(w.decimal(x, 3), "0"), ".,")
}

func (w *Words) decimal(x float64, digits int) string {
	s := strconv.FormatFloat(x, 'f', digits, 64)
	if w.lang != "en" {
		s = strings.Replace(s, ".", ",", 1)
	}
	return s
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

// SourceName is the short name of a source: who and when.
func (w *Words) SourceName(s *corpus.Source) string {
	if s == nil {
		return ""
	}
	who := s.Publisher
	if author := firstAuthor(s.Authors); s.Kind == "study" && author != "" {
		if who = author; strings.Contains(s.Authors, ",") || strings.Contains(s.Authors, " and ") {
			who += " " + w.andOthers
		}
	}
	return who + " (" + w.Date(s) + ")"
}

// firstAuthor is the surname of the first author, written "Surname AB, …".
func firstAuthor(authors string) string {
	first, _, _ := strings.Cut(authors, ",")
	first, _, _ = strings.Cut(first, " and ")
	if i := strings.LastIndex(first, " "); i > 0 && strings.ToUpper(first[i:]) == first[i:] {
		return first[:i]
	}
	return first
}

// Date is a source's date as far as it states one.
func (w *Words) Date(s *corpus.Source) string {
	if s.Year() == 0 {
		return w.undated
	}
	return s.Date
}

// oldAfter is the age in years from which a source carries a warning.
const oldAfter = 5

// Old warns of a source that was five years or older when the corpus was put
// together; "" when it was not.
func (w *Words) Old(c *corpus.Corpus, s *corpus.Source) string {
	y := s.Year()
	if age := c.Year() - y; y != 0 && age >= oldAfter {
		return fmt.Sprintf(w.old, age)
	}
	return ""
}

// Grade says which strength and certainty the source itself gives.
func (w *Words) Grade(c corpus.Citation) string {
	return w.strengthLabel + " " + w.strength.Of(c.Strength) + " · " + w.certaintyLabel + " " + w.certainty.Of(c.Certainty)
}

// Day writes a date of the form 2026-11-22 as it is read.
func (w *Words) Day(day string) string { return w.day8601(day) }

func (w *Words) day8601(day string) string {
	p := strings.Split(day, "-")
	if len(p) != 3 || w.lang == "en" {
		return day
	}
	return strings.TrimPrefix(p[2], "0") + "." + strings.TrimPrefix(p[1], "0") + "." + p[0]
}
