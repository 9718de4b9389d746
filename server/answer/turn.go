package answer

import (
	"context"
	"errors"
	"time"

	"ryggrad/server/llm"
)

// An outcome is what became of a question that a model might have answered.
type outcome int

const (
	answered    outcome = iota // the answer is the model's, verified
	unanswering                // what stood of its draft did not answer
	cut                        // its draft was cut off
	nonsense                   // its draft could not be read
	refused                    // it refused
	unreachable                // it could not be reached, or is left alone for that
	late                       // it took too long
	busy                       // too many wait already
	tooLong                    // the question and a passage are more than it can hold
	gone                       // whoever asked has gone
	outcomes
)

// names are what the outcomes are called where they are counted and told.
var names = [outcomes]string{"answered", "unanswering", "cut", "nonsense", "refused", "unreachable", "late", "busy", "too-long", "gone"}

// Counts returns what became of the questions that a model might have answered.
func (a *Answerer) Counts() map[string]uint64 {
	m := make(map[string]uint64, outcomes)
	for o, name := range names {
		m[name] = a.counts[o].Load()
	}
	return m
}

// outcome counts and tells what became of a question.
func (a *Answerer) outcome(o outcome, why error) {
	a.counts[o].Add(1)
	if (o == unreachable || o == late) && !errors.Is(why, errResting) {
		a.rests.Store(time.Now().Add(rest).UnixNano())
	}
	if o != answered && o != gone {
		a.Log.Warn("answered without the model", "outcome", names[o], "because", why)
	}
}

var (
	errWaiting = errors.New("too many wait already")
	errResting = errors.New("it could not be reached a moment ago")
)

func outcomeOf(err error) outcome {
	switch {
	case errors.Is(err, context.Canceled):
		return gone
	case errors.Is(err, context.DeadlineExceeded):
		return late
	case errors.Is(err, errUnanswering):
		return unanswering
	case errors.Is(err, errWaiting), errors.Is(err, llm.ErrBusy):
		return busy
	case errors.Is(err, errResting), errors.Is(err, llm.ErrUnreachable):
		return unreachable
	case errors.Is(err, llm.ErrCut):
		return cut
	case errors.Is(err, llm.ErrRefused):
		return refused
	}
	return nonsense
}

// turn waits for one's turn with the model, and returns how to end it.
func (a *Answerer) turn(ctx context.Context) (leave func(), err error) {
	if time.Now().UnixNano() < a.rests.Load() {
		return nil, errResting
	}
	leave = func() { <-a.turns }
	select {
	case a.turns <- struct{}{}:
		return leave, nil
	default:
	}
	if a.queued.Add(1) > int64(a.Waiting) {
		a.queued.Add(-1)
		return nil, errWaiting
	}
	defer a.queued.Add(-1)
	select {
	case a.turns <- struct{}{}:
		return leave, nil
	case <-ctx.Done():
		if errors.Is(ctx.Err(), context.DeadlineExceeded) {
			return nil, errWaiting // it is not the model that was slow
		}
		return nil, ctx.Err()
	}
}

// rest is how long a model is left alone that could not be reached, so that not
// every question waits for it.
const rest = 20 * time.Second
