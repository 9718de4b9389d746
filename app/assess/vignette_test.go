package assess_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

func TestVignettesComeOutAsTheirEditorsExpect(t *testing.T) {
	c := content(t)
	require.NotEmpty(t, c.Vignettes)
	for _, v := range c.Vignettes {
		t.Run(v.ID, func(t *testing.T) {
			t.Parallel() // many at once on one corpus, as in a server
			k := assess.OfVignette(c, v)
			if leftOut(c, k) {
				t.Skip("this program is built without a form that the person filled in")
			}
			require.NoError(t, k.Check(c), v.File)
			require.Empty(t, unlike(v, outcomeOf(assess.Assess(c, k))), v.File)
		})
	}
}

// An outcome is what a vignette can say of an assessment.
type outcome struct {
	urgency      corpus.Urgency
	unsettled    []corpus.FindingID
	flags, names []string
	verdict      func(corpus.StatementID) assess.Verdict // "" where the audience is not shown it
	asked        func(corpus.FindingID) bool
}

func outcomeOf(a *assess.Assessment) outcome {
	return outcome{a.Urgency, a.Unsettled, present(a), a.Classification,
		func(id corpus.StatementID) assess.Verdict {
			if r := a.Recommendation(id); r != nil {
				return r.Verdict
			}
			return ""
		},
		func(id corpus.FindingID) bool {
			return slices.ContainsFunc(a.Next, func(q assess.Question) bool { return q.Finding.ID == id })
		},
	}
}

// unlike tells the first thing that comes out otherwise than a vignette says.
func unlike(v *corpus.Vignette, o outcome) string {
	if o.urgency != v.Urgency {
		return fmt.Sprintf("urgency %s, not %s; present: %v", o.urgency, v.Urgency, o.flags)
	}
	if v.Provisional != (len(o.unsettled) > 0) {
		return fmt.Sprintf("provisional is not %t; open: %v", v.Provisional, o.unsettled)
	}
	if !sameSet(o.flags, v.Flags) {
		return fmt.Sprintf("flags %v, not %v", o.flags, v.Flags)
	}
	if want, said := v.Named(); said && !sameSet(o.names, want) {
		return fmt.Sprintf("classification %v, not %v", o.names, want)
	}
	for _, x := range []struct {
		verdict assess.Verdict
		ids     []corpus.StatementID
	}{{assess.Applies, v.Applies}, {assess.RuledOut, v.RuledOut}, {assess.Undecided, v.Undecided}} {
		for _, id := range x.ids {
			if got := o.verdict(id); got != x.verdict {
				return fmt.Sprintf("%s is %q, not %s, for a %s", id, got, x.verdict, v.Audience)
			}
		}
	}
	for _, id := range v.Next {
		if !o.asked(id) {
			return fmt.Sprintf("%s is not asked next", id)
		}
	}
	return ""
}

// sameSet reports whether two lists have the same elements, in whatever order.
func sameSet(a, b []string) bool {
	a, b = slices.Clone(a), slices.Clone(b)
	slices.Sort(a)
	slices.Sort(b)
	return slices.Equal(a, b)
}
