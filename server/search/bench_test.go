package search_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"ryggrad/corpus"
	"ryggrad/server/search"
)

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		if _, err := search.New(b.Context(), embedded(), words(), hashed(), quiet); err != nil {
			b.Fatal(err)
		}
	}
}

// One question of the development set after the other.
func BenchmarkSearch(b *testing.B) {
	x, err := search.New(b.Context(), embedded(), words(), hashed(), quiet)
	require.NoError(b, err)
	qs := questions(b, "dev", "da")
	timed(b, func(i int) {
		q := qs[i%len(qs)]
		x.Search(b.Context(), q.Question, q.Lang, q.Audience, 10)
	})
}

// The vector leg at the size of the corpus and of a large library.
func BenchmarkNearest(b *testing.B) {
	for _, n := range []int{1_200, 20_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			rnd := rand.New(rand.NewPCG(1, 2))
			vector := func() []float32 {
				v := make([]float32, search.Dims)
				for i := range v {
					v[i] = rnd.Float32() - 0.5
				}
				return v
			}
			s := search.NewMemory()
			for i := range n {
				require.NoError(b, s.Put(b.Context(), []search.Entry{{ID: fmt.Sprint(i), Vector: vector()}}))
			}
			q := vector()
			timed(b, func(int) { _, _ = s.Nearest(b.Context(), q, 10) })
		})
	}
}

// A clinic's own passages by their words.
func BenchmarkShelf(b *testing.B) {
	var texts []search.Text
	for i := range 20_000 {
		s := embedded().Statements[i%len(embedded().Statements)]
		texts = append(texts, search.Text{ID: fmt.Sprint(i), Lang: "da", Title: s.Title.DA, Text: s.Text.DA})
	}
	s := search.NewShelf(embedded(), words(), texts)
	qs := questions(b, "dev", "da")
	timed(b, func(i int) { s.Find(qs[i%len(qs)].Question, corpus.Lang("da"), 10) })
}

// timed reports the middle and the slowest twentieth of the times, beside the mean.
func timed(b *testing.B, do func(i int)) {
	var times []time.Duration
	for b.Loop() {
		start := time.Now()
		do(len(times))
		times = append(times, time.Since(start))
	}
	slices.Sort(times)
	b.ReportMetric(float64(times[len(times)/2].Microseconds())/1000, "p50-ms")
	b.ReportMetric(float64(times[len(times)*95/100].Microseconds())/1000, "p95-ms")
}
