//go:build !race && !js

package assess_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// Every flip is what it says: the changed answers, put into the case, give the
// outcome; and of a pair neither half does so alone.
//
// This is a sample. Of people the teaching cases are taken: the other vignettes
// read the same findings. Each statement is tried in about three of them, for the
// search is the same code for all; and of the flips of one outcome every fifth is
// worked through whole, the first always.
func TestExhaustiveWhatWouldChangeAnOutcomeDoesChangeIt(t *testing.T) {
	t.Parallel()
	c := content(t)
	verdicts, urgencies, pairs := 0, 0, 0
	teaching := slices.DeleteFunc(slices.Clone(c.Vignettes), func(v *corpus.Vignette) bool { return !v.Teach })
	for n, v := range teaching {
		k := assess.OfVignette(c, v)
		if leftOut(c, k) {
			continue
		}
		k.Audience = corpus.Clinician
		a := assess.Assess(c, k)
		try := func(answers []assess.Answer) *assess.Assessment {
			changed := k
			changed.Answers = map[corpus.FindingID]string{}
			for id, value := range k.Answers {
				changed.Answers[id] = value
			}
			for _, x := range answers {
				changed.Answers[x.Finding.ID] = x.Value
			}
			require.Nil(t, changed.Check(c))
			return assess.Assess(c, changed)
		}
		for i, f := range a.UrgencyFlips() {
			require.NotEqual(t, string(a.Urgency), f.Outcome)
			if i%5 != 0 {
				continue
			}
			urgencies++
			require.Equal(t, f.Outcome, string(try(f.Answers).Urgency), "%s: %v", v.ID, f.Answers)
		}
		for i := range a.Recommendations {
			r := &a.Recommendations[i]
			if i%7 != n%7 {
				continue
			}
			for j, f := range a.FlipsOf(r.Statement.ID) {
				require.NotEqual(t, string(r.Verdict), f.Outcome)
				if j%5 != 0 {
					continue
				}
				verdicts++
				require.Equal(t, f.Outcome, string(try(f.Answers).Recommendation(r.Statement.ID).Verdict), "%s: %s", v.ID, r.Statement.ID)
				if len(f.Answers) == 2 {
					pairs++
					for n := range 2 {
						require.Equal(t, r.Verdict, try(f.Answers[n:n+1]).Recommendation(r.Statement.ID).Verdict, "one answer would do")
					}
				}
			}
		}
	}
	assert.Positive(t, verdicts)
	assert.Positive(t, urgencies)
	t.Logf("%d verdicts, of them %d by two answers, and %d urgencies changed as said", verdicts, pairs, urgencies)
}
