//go:build !js

package assess_test

import (
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// calmAnswer is the answer of somebody who is well, "" where there is none.
func calmAnswer(f *corpus.Finding) string {
	for _, calm := range []string{"no", "none", "normal"} {
		if f.Asked() && f.Has(calm) {
			return calm
		}
	}
	return ""
}

// meet answers what a condition asks for, working back through derived findings.
// A window with Not asks for a number outside of it, which only meet itself asks.
func meet(c *corpus.Corpus, k *assess.Case, x corpus.Condition) {
	f := c.Finding(x.Finding)
	want := slices.IndexFunc(f.Names(), x.Holds)
	switch {
	case k.Answers[f.ID] != "" && x.Holds(k.Answers[f.ID]) != (x.Not && x.Window != nil):
	case f.Kind == corpus.Triaged:
		if x.Finding == "red-flag" && x.Holds("present") && !x.Holds("absent") {
			*k = with(*k, "saddle-numb", "yes")
		}
	case f.Kind == corpus.Number && x.Not && x.Window.Low > f.Low:
		*k = with(*k, f.ID, strconv.Itoa(x.Window.Low-1))
	case f.Kind == corpus.Number && x.Not:
		*k = with(*k, f.ID, strconv.Itoa(x.Window.High+1))
	case f.Kind == corpus.Number:
		*k = with(*k, f.ID, strconv.Itoa(max(x.Window.Low, f.Low)))
	case calmAnswer(f) != "" && x.Holds(calmAnswer(f)):
		*k = with(*k, f.ID, calmAnswer(f)) // to lack one sign is not to have another
	case f.Asked():
		*k = with(*k, f.ID, f.Names()[want])
	case len(f.Any) > 0 && x.Holds("yes"):
		for _, y := range f.Any[:f.AtLeast] {
			meet(c, k, y)
		}
	case len(f.Any) > 0:
		for _, y := range f.Any {
			y.Not = !y.Not
			meet(c, k, y)
		}
	case len(f.Bands) > 0:
		for _, b := range f.Bands {
			if n, err := strconv.ParseFloat(k.Answers[f.Of], 64); err == nil && x.Holds(b.Name) && b.Ranges[""].Has(n) {
				return // as it is
			}
		}
		*k = with(*k, f.Of, strconv.Itoa(f.Bands[want].Ranges[""].Low))
	case f.From.Instrument != "":
		in := c.Instrument(f.From.Instrument)
		i := slices.IndexFunc(in.Bands[f.From.Name], func(b corpus.Band) bool { return x.Holds(b.Name) })
		scores := map[string]float64{}
		for scale, w := range in.Bands[f.From.Name][i].Ranges {
			scores[scale] = float64(w.Low)
		}
		k.Scores = map[string]map[string]float64{f.From.Instrument: scores}
	}
}

func TestEveryRedFlagStandsAndEveryStatementAppliesForSomebody(t *testing.T) {
	c := content(t)
	for _, r := range c.RedFlags {
		k := well(c, "dk", corpus.Clinician)
		for _, x := range r.When {
			meet(c, &k, x)
		}
		require.NoError(t, k.Check(c))
		if !slices.Contains(present(assess.Assess(c, k)), r.ID) {
			t.Errorf("%s: red flag %s stands for nobody", r.File, r.ID)
		}
	}
	for _, s := range c.Statements {
		if s.Library || s.Status == corpus.Withdrawn {
			continue // judged for nobody
		}
		for _, audience := range s.For {
			country := s.Country
			if country == "" {
				country = "no"
			}
			k := well(c, country, audience)
			for _, x := range s.When {
				meet(c, &k, x)
			}
			if r := assess.Assess(c, k).Recommendation(s.ID); r.Verdict != assess.Applies {
				t.Errorf("%s: applies to no %s: %v", s.File, audience, r.Because)
			}
		}
	}
}
