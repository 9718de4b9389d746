//go:build !js

package assess_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// A number that is not asked has no value, and a question about it is settled.
func TestANumberThatDoesNotConcernThePersonLiesInNoWindow(t *testing.T) {
	c := content(t)
	k := with(settled(c, corpus.Clinician), "pain-back", "3")
	require.Equal(t, "no", assess.Assess(c, k).Finding("severe-pain").Value, "there is no leg pain to rate")
	k = given(t, c, k, "leg-pain=above-knee")
	require.Empty(t, assess.Assess(c, k).Finding("severe-pain").Value, "the leg pain was not rated")
	require.Equal(t, "yes", assess.Assess(c, with(k, "pain-leg", "8")).Finding("severe-pain").Value)

	k = given(t, c, settled(c, corpus.Clinician), "duration-days=27", "work=working")
	require.Equal(t, "no", assess.Assess(c, k).Finding("four-weeks").Value, "nobody is on sick leave")
	k = given(t, c, k, "work=sick-listed")
	require.Empty(t, assess.Assess(c, k).Finding("four-weeks").Value, "the days of sick leave are not known")
	require.Equal(t, "no", assess.Assess(c, with(k, "sick-days", "27")).Finding("four-weeks").Value)
	require.Equal(t, "yes", assess.Assess(c, with(k, "sick-days", "28")).Finding("four-weeks").Value)
}

// aside are the disagreements that touch no person, and why.
var aside = map[string]string{
	"X-31": "what care costs",
	"X-32": "what care costs",
}

func TestEveryDisagreementTouchesSomebody(t *testing.T) {
	c := content(t)
	met := map[string]bool{}
	for _, v := range c.Vignettes {
		k := assess.OfVignette(c, v)
		for _, k.Audience = range []corpus.Audience{v.Audience, corpus.Educator} {
			for _, x := range assess.Assess(c, k).Conflicts {
				met[x.ID] = true
			}
		}
	}
	for _, x := range c.Conflicts {
		require.Equal(t, aside[x.ID] == "", met[x.ID], "%s: meets a made-up person: %t; %s", x.ID, met[x.ID], aside[x.ID])
	}
}

func TestAnExaminedPersonKeepsAdviceOnActivityAndWork(t *testing.T) {
	c := content(t)
	k := given(t, c, settled(c, corpus.Clinician), "leg-pain=below-knee", "exam-strength=normal", "exam-sensory=no",
		"exam-reflex=no", "exam-umn=no", "duration-days=30", "work=working", "cs-cause=yes", "imaging=none")
	a := assess.Assess(c, k)
	require.Contains(t, a.Classification, "nerve-root")
	for _, id := range []corpus.StatementID{"dk.edu.t4.stay-active", "dk.work.t4.return", "dk.edu.theme2", "dk.neuro.when"} {
		require.Equal(t, assess.Applies, a.Recommendation(id).Verdict, id)
	}
	for _, id := range []corpus.StatementID{"dk.refer.two-months", "dk.end.no-effect-no-refer", "dk.nonspecific.by-exclusion", "dk.treat.manual.not-alone"} {
		require.Equal(t, assess.RuledOut, a.Recommendation(id).Verdict, id)
	}
	require.True(t, slices.ContainsFunc(a.Conflicts, func(x *corpus.Conflict) bool { return x.ID == "X-15" }))
}
