// Package answer answers questions on the server. What app/ask finds and says
// without a network is always the ground: it decides what is urgent, what is
// refused and what the sources have no figure for.
package answer

import (
	"context"

	"ryggrad/app/ask"
)

// An Answerer answers questions. It may be shared.
type Answerer struct {
	Index *ask.Index // of the corpus; never nil
}

// An Event is told while an answer is made: first the passages that were found,
// once, then the text as it becomes sure. What is told is shown at once, so it
// is never anything that was not verified; the answer itself comes last and
// stands where the two differ.
type Event struct {
	Passages []ask.Claim // each whole, with its citations, the best first
	Text     string      // of one claim more
}

// Answer answers a question. Events are told to on, which may be nil, one after
// the other before Answer returns. Its only error is that of ctx: whatever else
// fails, there is an answer, and its mode says how it was made.
func (a *Answerer) Answer(ctx context.Context, q ask.Question, on func(Event)) (ask.Answer, error) {
	if err := ctx.Err(); err != nil {
		return ask.Answer{}, err
	}
	if on == nil {
		on = func(Event) {}
	}
	made := a.Index.Ask(q)
	if len(made.Claims) > 0 {
		on(Event{Passages: made.Claims})
	}
	for _, c := range made.Claims {
		on(Event{Text: c.Text})
	}
	return made, nil
}
