package assess_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// Every flip is what it says: the changed answers, put into the case, give the
// outcome; and of a pair neither half does so alone.
func TestWhatWouldChangeAnOutcomeDoesChangeIt(t *testing.T) {
	t.Parallel()
	c := content(t)
	verdicts, urgencies, pairs := 0, 0, 0
	for _, v := range c.Vignettes {
		if !v.Teach {
			continue // a sample: the others read the same findings
		}
		k := assess.OfVignette(c, v)
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
		for _, f := range a.UrgencyFlips() {
			urgencies++
			require.NotEqual(t, string(a.Urgency), f.Outcome)
			require.Equal(t, f.Outcome, string(try(f.Answers).Urgency), "%s: %v", v.ID, f.Answers)
		}
		for i := range a.Recommendations {
			r := &a.Recommendations[i]
			if i%7 != 0 { // a sample: many rest on the same findings
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

func BenchmarkUrgencyFlips(b *testing.B) {
	c := content(b)
	a := assess.Assess(c, assess.OfVignette(c, c.Vignettes[0]))
	for b.Loop() {
		a.UrgencyFlips()
	}
}
