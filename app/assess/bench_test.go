//go:build !race && !js

package assess_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// wholeCase is somebody of whom everything was answered.
func wholeCase(tb testing.TB) (*corpus.Corpus, assess.Case) {
	c := content(tb)
	d := throw(c, 9)
	k := well(c, "dk", corpus.Clinician)
	for _, f := range c.Findings {
		if f.Asked() && k.Answers[f.ID] == "" {
			k.Answers[f.ID] = d.answer(f, 1)
		}
	}
	return c, k
}

// An answer must be felt at once: each budget is for a desktop computer, and this
// alarms at twice the budget, in the best of several runs.
func TestNothingIsSlow(t *testing.T) {
	c, k := wholeCase(t)
	a := assess.Assess(c, k)
	half := nobody("dk", corpus.Clinician) // most is open, so most can be asked
	h := assess.Assess(c, half)
	for _, x := range []struct {
		what   string
		budget time.Duration
		runs   int
		do     func()
	}{
		{"assess of a whole case", time.Millisecond, 50, func() { assess.Assess(c, k) }},
		{"what to ask next, whole case", 20 * time.Millisecond, 20, func() { assess.NextOf(a) }},
		{"what to ask next, nothing known", 20 * time.Millisecond, 20, func() { assess.NextOf(h) }},
		{"what would change the urgency", 50 * time.Millisecond, 10, func() { a.UrgencyFlips() }},
	} {
		best := time.Hour
		for range x.runs {
			start := time.Now()
			x.do()
			best = min(best, time.Since(start))
		}
		t.Logf("%-34s %8s of %s", x.what, best.Round(time.Microsecond), x.budget)
		assert.LessOrEqual(t, best, 2*x.budget, x.what)
	}
}

func BenchmarkAssessAWholeCase(b *testing.B) {
	c, k := wholeCase(b)
	b.ReportAllocs()
	for b.Loop() {
		assess.Assess(c, k)
	}
}

func BenchmarkAssessAnEmptyCase(b *testing.B) {
	c := content(b)
	b.ReportAllocs()
	for b.Loop() {
		assess.Assess(c, nobody("dk", corpus.Clinician))
	}
}

func BenchmarkNext(b *testing.B) {
	c, k := wholeCase(b)
	a := assess.Assess(c, k)
	b.ReportAllocs()
	for b.Loop() {
		assess.NextOf(a)
	}
}

func BenchmarkUrgencyFlips(b *testing.B) {
	c, k := wholeCase(b)
	a := assess.Assess(c, k)
	b.ReportAllocs()
	for b.Loop() {
		a.UrgencyFlips()
	}
}
