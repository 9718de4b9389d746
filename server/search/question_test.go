package search_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"os"
	"slices"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/app/ask"
	"ryggrad/corpus"
	"ryggrad/server/llm"
	"ryggrad/server/search"
)

var (
	embedded = sync.OnceValue(func() *corpus.Corpus { c, _ := corpus.Embedded(); return c })
	words    = sync.OnceValue(func() *ask.Index { return ask.New(embedded()) })
	hashed   = sync.OnceValue(func() llm.Embedder { return search.Hashed(embedded(), words()) })
	quiet    = slog.New(slog.NewTextHandler(io.Discard, nil))
)

// An asked is a line of testdata/question, as far as it is wanted here.
type asked struct {
	Lang     corpus.Lang          `json:"lang"`
	Audience corpus.Audience      `json:"audience"`
	Question string               `json:"question"`
	Kind     ask.Kind             `json:"kind"`
	Expect   []corpus.StatementID `json:"expect"`
	Tags     []string             `json:"tags"`
}

// questions returns those that have an answer of their own.
func questions(t testing.TB, set string, l corpus.Lang) (out []asked) {
	f, err := os.Open("../../testdata/question/" + set + "." + string(l) + ".jsonl")
	require.NoError(t, err)
	defer f.Close()
	for s := bufio.NewScanner(f); s.Scan(); {
		var a asked
		require.NoError(t, json.Unmarshal(s.Bytes(), &a))
		if a.Kind == ask.Answered && a.Tags[0] != "follow-up" {
			out = append(out, a)
		}
	}
	return out
}

// A score counts how high the first right hit stands.
type score struct {
	first, three, all int
	mrr               float64
}

func (s *score) add(hits []ask.Hit, want []corpus.StatementID) {
	s.all++
	i := slices.IndexFunc(hits, func(h ask.Hit) bool { return slices.Contains(want, h.Statement.ID) })
	if i < 0 || i > 9 {
		return
	}
	s.mrr += 1 / float64(i+1)
	if i < 3 {
		s.three++
	}
	if i == 0 {
		s.first++
	}
}

func (s score) String() string {
	n := float64(s.all) / 100
	return fmt.Sprintf("hit@1 %.1f hit@3 %.1f MRR@10 %.3f of %d", float64(s.first)/n, float64(s.three)/n, s.mrr/float64(s.all), s.all)
}

// measure asks a set of questions with the words alone and with vectors. In
// cross, each is looked for in the texts of the other two languages only.
func measure(t testing.TB, set string, cross bool) (alone, fused score) {
	for _, l := range corpus.Langs {
		langs := corpus.Langs
		if cross {
			langs = slices.DeleteFunc(slices.Clone(langs), func(o corpus.Lang) bool { return o == l })
		}
		lexical := ask.New(embedded(), langs...)
		x, err := search.New(t.Context(), embedded(), lexical, hashed(), quiet, langs...)
		require.NoError(t, err)
		for _, q := range questions(t, set, l) {
			alone.add(lexical.Search(q.Question, l, q.Audience, 10), q.Expect)
			fused.add(x.Search(t.Context(), q.Question, l, q.Audience, 10), q.Expect)
		}
	}
	return alone, fused
}

// Vectors are worth their cost only if they never make the result worse. The
// held-out questions are never tuned on: their figures are printed, none is held.
func TestVectorsMakeTheFrozenQuestionsNoWorse(t *testing.T) {
	for _, cross := range []bool{false, true} {
		alone, fused := measure(t, "dev", cross)
		t.Logf("dev, cross %t: words %s; fused %s", cross, alone, fused)
		require.GreaterOrEqual(t, fused.first, alone.first, "hit@1")
		require.GreaterOrEqual(t, fused.three, alone.three, "hit@3")
		require.GreaterOrEqual(t, fused.mrr, alone.mrr-1e-9, "MRR@10")
		alone, fused = measure(t, "held", cross)
		t.Logf("held, cross %t: words %s; fused %s", cross, alone, fused)
	}
}
