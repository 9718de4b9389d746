package answer_test

import (
	"context"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/app/ask"
	"ryggrad/corpus"
	"ryggrad/server/answer"
)

var index = sync.OnceValue(func() *ask.Index {
	c, _ := corpus.Embedded()
	return ask.New(c)
})

var brace = ask.Question{Text: "hjælper et korset?", Lang: "da", Country: "dk", Audience: corpus.Patient}

func TestWithoutAModelTheAnswerIsThatOfTheBrowser(t *testing.T) {
	a := &answer.Answerer{Index: index()}
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
	got, err := (&answer.Answerer{Index: index()}).Answer(t.Context(), brace, func(e answer.Event) { events = append(events, e) })
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
	got, err := (&answer.Answerer{Index: index()}).Answer(t.Context(), q, func(answer.Event) { require.Fail(t, "an event") })
	require.NoError(t, err)
	require.Equal(t, ask.Refused, got.Kind)
}

func TestWhoeverHasGoneGetsNoAnswer(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := (&answer.Answerer{Index: index()}).Answer(ctx, brace, nil)
	require.ErrorIs(t, err, context.Canceled)
}
