//go:build !race && !js

package assess_test

import (
	"slices"
	"strconv"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// A reference judges conditions by a second way, slow and plain: it keeps
// nothing, and goes back to the answers each time. What the triage sets and what
// a score gives it takes from the engine. Doubt and contradiction are open to it.
type reference struct {
	c     *corpus.Corpus
	k     assess.Case
	stage *assess.Stage
}

// value is the value of a finding, "" while it is not known.
func (r reference) value(id corpus.FindingID) string {
	f := r.c.Finding(id)
	switch {
	case f.Kind == corpus.Triaged || f.From.Instrument != "" && r.k.Answers[id] == "":
		return r.stage.Value(id)
	case len(f.Any) > 0:
		return r.counted(f)
	case len(f.Bands) > 0:
		for _, b := range f.Bands {
			if n, err := strconv.Atoi(r.value(f.Of)); err == nil && b.Ranges[""].Low <= n && n <= b.Ranges[""].High {
				return b.Name
			}
		}
		return ""
	}
	answer := r.k.Answers[id]
	switch {
	case r.k.Audience == corpus.Patient && !slices.Contains(f.Who, corpus.Patient):
		answer = ""
	case answer == corpus.NotSure || answer == corpus.Conflicting:
		return ""
	case answer == corpus.Unknown:
		answer = ""
	}
	if answer == "" && f.Has("no") && !r.concerns(f) {
		return "no"
	}
	return answer
}

// counted is the value of a finding that is yes when enough of its lines hold.
func (r reference) counted(f *corpus.Finding) string {
	count := func(cs []corpus.Condition, want assess.Truth) (n int) {
		for _, x := range cs {
			if r.truth(x) == want {
				n++
			}
		}
		return n
	}
	sure := count(f.Any, assess.Holds) + count(f.Also, assess.Holds)
	switch {
	case count(f.Unless, assess.Holds) > 0:
		return "no"
	case sure >= f.AtLeast:
		return "yes"
	case sure+count(f.Any, assess.Open) < f.AtLeast:
		return "no"
	}
	return ""
}

// concerns reports whether no ask-if line of a finding and its group fails.
func (r reference) concerns(f *corpus.Finding) bool {
	return !slices.ContainsFunc(slices.Concat(groupOf(f).AskIf, f.AskIf), func(x corpus.Condition) bool {
		return r.c.Finding(x.Finding).Kind != corpus.Triaged && r.truth(x) == assess.Fails
	})
}

func (r reference) truth(x corpus.Condition) assess.Truth {
	f, v := r.c.Finding(x.Finding), r.value(x.Finding)
	doubt := r.k.Answers[f.ID] == corpus.NotSure || r.k.Answers[f.ID] == corpus.Conflicting
	switch {
	case v == "" && f.Kind == corpus.Number && !doubt && !r.concerns(f):
		return assess.Fails // a number that does not concern this person lies in no window
	case v == "":
		return assess.Open
	case x.Window != nil:
		n, _ := strconv.ParseFloat(v, 64)
		return truthOf(float64(x.Window.Low) <= n && n <= float64(x.Window.High))
	}
	return truthOf(slices.Contains(x.Values, v) != x.Not)
}

// all judges conditions that must all hold.
func (r reference) all(cs []corpus.Condition) assess.Truth {
	t := assess.Holds
	for _, x := range cs {
		switch r.truth(x) {
		case assess.Fails:
			return assess.Fails
		case assess.Open:
			t = assess.Open
		}
	}
	return t
}

func truthOf(yes bool) assess.Truth {
	if yes {
		return assess.Holds
	}
	return assess.Fails
}
