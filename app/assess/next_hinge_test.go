//go:build !js

package assess_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// An examined rule is no open one before it was examined. Where all else that it
// asks for holds, or it is asked of few, its question comes all the same.
func TestWhatHingesOnOneExaminedAnswerIsAskedNext(t *testing.T) {
	c := content(t)
	vignette := func(id string) assess.Case {
		i := slices.IndexFunc(c.Vignettes, func(v *corpus.Vignette) bool { return v.ID == id })
		require.GreaterOrEqual(t, i, 0, id)
		return assess.OfVignette(c, c.Vignettes[i])
	}
	asked := func(k assess.Case, id corpus.FindingID) bool {
		return slices.ContainsFunc(assess.Assess(c, k).Next, func(q assess.Question) bool {
			return q.Finding.ID == id && len(q.RedFlags) > 0
		})
	}

	three := without(vignette("c-stiff-three-of-nine"), "hla-b27")
	require.True(t, asked(three, "hla-b27"))
	require.False(t, asked(with(three, "ax-late-night", "no"), "hla-b27"), "two features ask for no test")
	require.False(t, asked(with(three, "hla-b27", "no"), "hla-b27"), "it is answered")

	story := without(vignette("a-story-does-not-fit"), "injury-story")
	require.True(t, asked(story, "injury-story"))
	require.True(t, asked(story, "home-safety"))
	for _, v := range []string{"no", corpus.NotSure, corpus.Conflicting} {
		company := with(story, "alone-now", v)
		require.False(t, asked(company, "injury-story"), "never in company")
		require.False(t, asked(company, "home-safety"), "never in company")
	}
	before := without(story, "alone-now")
	require.True(t, asked(before, "alone-now"))
	require.False(t, asked(before, "home-safety"))
	before.Audience = corpus.Patient
	require.False(t, asked(before, "alone-now"), "a patient is not asked it")
}
