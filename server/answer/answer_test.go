package answer_test

import (
	"bufio"
	"context"
	"encoding/json"
	"os"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/app/ask"
	"ryggrad/corpus"
	"ryggrad/server/answer"
)

var (
	embedded = sync.OnceValue(func() *corpus.Corpus { c, _ := corpus.Embedded(); return c })
	index    = sync.OnceValue(func() *ask.Index { return ask.New(embedded()) })
)

// questions returns the development questions of one language.
func questions(t testing.TB, l corpus.Lang) (out []ask.Question) {
	f, err := os.Open("../../testdata/question/dev." + string(l) + ".jsonl")
	require.NoError(t, err)
	defer f.Close()
	for s := bufio.NewScanner(f); s.Scan(); {
		var q struct {
			Question string
			Country  corpus.Country
			Audience corpus.Audience
		}
		require.NoError(t, json.Unmarshal(s.Bytes(), &q))
		out = append(out, ask.Question{Text: q.Question, Lang: l, Country: q.Country, Audience: q.Audience})
	}
	return out
}

var brace = ask.Question{Text: "hjælper et korset?", Lang: "da", Country: "dk", Audience: corpus.Patient}

func TestWithoutAModelTheAnswerIsThatOfTheBrowser(t *testing.T) {
	a := &answer.Answerer{Corpus: embedded(), Index: index()}
	for _, text := range []string{"hjælper et korset?", "jeg kan ikke tisse", "hvem vandt kampen", ""} {
		q := brace
		q.Text = text
		got, err := a.Answer(t.Context(), q, nil)
		require.NoError(t, err)
		require.Equal(t, index().Ask(q), got)
	}
}

func TestThePassagesAreToldBeforeTheText(t *testing.T) {
	var events []answer.Event
	got, err := (&answer.Answerer{Corpus: embedded(), Index: index()}).Answer(t.Context(), brace, func(e answer.Event) { events = append(events, e) })
	require.NoError(t, err)
	require.Len(t, events, 1+len(got.Claims))
	require.Equal(t, got.Claims, events[0].Passages)
	for i, c := range got.Claims {
		require.Equal(t, answer.Event{Text: c.Text}, events[i+1])
	}
}

func TestNothingIsToldOfARefusal(t *testing.T) {
	q := brace
	q.Text = "hvem vandt kampen"
	got, err := (&answer.Answerer{Corpus: embedded(), Index: index()}).Answer(t.Context(), q, func(answer.Event) { require.Fail(t, "an event") })
	require.NoError(t, err)
	require.Equal(t, ask.Refused, got.Kind)
}

func TestWhoeverHasGoneGetsNoAnswer(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := (&answer.Answerer{Corpus: embedded(), Index: index()}).Answer(ctx, brace, nil)
	require.ErrorIs(t, err, context.Canceled)
}
