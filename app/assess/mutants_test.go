//go:build !race && !js

package assess_test

import (
	"fmt"
	"slices"

	"ryggrad/corpus"
)

// A mutant is one small fault in a rule, as a slip in a content file would make
// it. It is made in the corpus itself and taken back.
type mutant struct {
	rule   any
	name   string            // the rule and the fault, one line
	triage bool              // the rule is part of the triage
	line   *corpus.Condition // the line in which the fault is, as it was; nil for a setting of the rule
	do     func() (undo func())
}

// everyRule is every rule that decides something for a person, by the name it has
// in a list of faults.
func everyRule(c *corpus.Corpus, do func(rule any, name string)) {
	for _, r := range c.RedFlags {
		do(r, "red flag "+r.ID)
	}
	for _, f := range c.Findings {
		do(f, "finding "+string(f.ID))
	}
	for _, g := range c.Groups {
		do(g, "group "+g.ID)
	}
	for _, s := range c.Judged() {
		do(s, "statement "+string(s.ID))
	}
	for _, x := range c.Topics {
		do(x, "topic "+x.ID)
	}
	for _, in := range c.Instruments {
		do(in, "instrument "+in.ID)
	}
}

// inTriage reports whether red flags rest on a rule.
func inTriage(c *corpus.Corpus, rule any) bool {
	switch x := rule.(type) {
	case *corpus.RedFlag:
		return true
	case *corpus.Finding:
		readers := c.Readers(x.ID)
		return x.Raises || readers != nil && len(readers.RedFlags) > 0
	case *corpus.Group:
		return x.Screen
	}
	return false
}

// mutants are the faults of every rule but those that say which questionnaire is
// of use, which choose_test.go covers.
func mutants(c *corpus.Corpus) []mutant {
	var out []mutant
	everyRule(c, func(rule any, name string) {
		add := func(what string, line *corpus.Condition, do func() func()) {
			out = append(out, mutant{rule, name + " | " + what, inTriage(c, rule), line, do})
		}
		if _, ok := rule.(*corpus.Instrument); ok {
			return
		}
		lineFaults(rule, add)
		settingFaults(rule, func(what string, do func() func()) { add(what, nil, do) })
		if f, ok := rule.(*corpus.Finding); ok {
			bandFaults(c, f, func(what string, do func() func()) { add(what, nil, do) })
		}
	})
	return out
}

// lineFaults are each line dropped and turned round, each value of several
// dropped, and each limit of a window shifted by one.
func lineFaults(rule any, add func(what string, line *corpus.Condition, do func() func())) {
	for _, l := range conditions(rule) {
		was := *l.of
		for i, x := range was {
			replace := func(what string, y ...corpus.Condition) {
				add(fmt.Sprintf("%s %s %s", what, l.key, x), &was[i], swap(l.of, slices.Replace(slices.Clone(was), i, i+1, y...)))
			}
			replace("drop")
			for _, f := range faultsOf(x) {
				replace(f.what, f.line)
			}
		}
	}
}

// settingFaults are what a rule says of itself, said otherwise. A red flag of the
// same day or sooner is serious and closes all but everyday activity whatever its
// file says, so that cannot be a fault.
func settingFaults(rule any, add func(what string, do func() func())) {
	switch x := rule.(type) {
	case *corpus.RedFlag:
		if up := x.Urgency.Raised(); up != x.Urgency {
			add("one level up", swap(&x.Urgency, up))
		}
		if x.Urgency != corpus.Routine {
			add("one level down", swap(&x.Urgency, corpus.Urgencies[x.Urgency.Rank()-1]))
		}
		add("examined turned round", swap(&x.Examined, !x.Examined))
		soon := x.Urgency.Rank() >= corpus.SameDay.Rank()
		if !soon {
			add("serious turned round", swap(&x.Serious, !x.Serious))
		}
		for i, care := range x.Closes {
			if !soon || care == corpus.Activity {
				add("drop closes "+string(care), swap(&x.Closes, slices.Delete(slices.Clone(x.Closes), i, i+1)))
			}
		}
	case *corpus.Group:
		add("screen turned round", swap(&x.Screen, !x.Screen))
	case *corpus.Statement:
		if x.Country != "" {
			add("drop country", swap(&x.Country, ""))
			add("the other country", swap(&x.Country, corpus.Countries[1-slices.Index(corpus.Countries, x.Country)]))
		}
	case *corpus.Finding:
		if x.Raises {
			add("raises nothing", swap(&x.Raises, false))
		}
		if len(x.Any) > 0 {
			add("one more needed", swap(&x.AtLeast, x.AtLeast+1))
		}
		if x.AtLeast > 1 {
			add("one less needed", swap(&x.AtLeast, x.AtLeast-1))
		}
	}
}

// bandFaults are each border between two names of a number shifted by one, unless
// every rule takes the two names together.
func bandFaults(c *corpus.Corpus, f *corpus.Finding, add func(what string, do func() func())) {
	for i := range f.Bands[:max(0, len(f.Bands)-1)] {
		if !toldApart(c, f.ID, f.Bands[i].Name, f.Bands[i+1].Name) {
			continue
		}
		for _, by := range []int{-1, 1} {
			shifted := slices.Clone(f.Bands)
			a, b := shifted[i].Ranges[""], shifted[i+1].Ranges[""]
			a.High, b.Low = a.High+by, b.Low+by
			shifted[i].Ranges, shifted[i+1].Ranges = map[string]corpus.Window{"": a}, map[string]corpus.Window{"": b}
			add(fmt.Sprintf("band %s to %d", f.Bands[i].Name, a.High), swap(&f.Bands, shifted))
		}
	}
}

// toldApart reports whether some line holds for one of two values of a finding
// and not for the other.
func toldApart(c *corpus.Corpus, id corpus.FindingID, a, b string) (apart bool) {
	everyRule(c, func(rule any, _ string) {
		for _, l := range conditions(rule) {
			for _, x := range *l.of {
				apart = apart || x.Finding == id && x.Holds(a) != x.Holds(b)
			}
		}
	})
	return apart
}

// swap sets a setting of a rule until it is taken back.
func swap[T any](at *T, to T) func() func() {
	return func() func() {
		was := *at
		*at = to
		return func() { *at = was }
	}
}

// A fault is one line of a rule, written otherwise.
type fault struct {
	what string
	line corpus.Condition
}

// faultsOf are the slips that one line can have. A limit that is the number's own
// is not shifted outwards: nothing lies there.
func faultsOf(x corpus.Condition) []fault {
	if x.Window == nil {
		turned := x
		turned.Not = !x.Not
		out := []fault{{"turn round", turned}}
		for i, v := range x.Values {
			if len(x.Values) > 1 {
				y := x
				y.Values = slices.Delete(slices.Clone(x.Values), i, i+1)
				out = append(out, fault{"without " + v + " in", y})
			}
		}
		return out
	}
	w, of := *x.Window, x.Subject()
	var out []fault
	add := func(what string, low, high int) {
		y := x
		y.Window = &corpus.Window{Low: low, High: high}
		out = append(out, fault{what, y})
	}
	if w.Low > of.Low {
		add("from one less", w.Low-1, w.High)
		add("turn round", 0, w.Low-1)
	}
	add("from one more", w.Low+1, w.High)
	if w.High < of.High {
		add("to one more", w.Low, w.High+1)
		add("to one less", w.Low, w.High-1)
		if w.Low <= of.Low {
			add("turn round", w.High+1, corpus.NoLimit)
		}
	}
	return out
}
