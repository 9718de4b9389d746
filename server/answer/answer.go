// Package answer answers questions on the server. What app/ask finds and says
// without a network is always the ground: it decides what is urgent, what is
// refused and what the sources have no figure for, and none of that is ever
// asked of a model.
//
// A model, if there is one, chooses among the passages that were found and says
// those that answer, each whole. What it says is verified claim by claim; what
// fails is dropped and counted; and if what is left does not answer, the answer
// is the one that there would be without it.
package answer

import (
	"context"
	"log/slog"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"ryggrad/app/ask"
	"ryggrad/corpus"
	"ryggrad/server/llm"
	"ryggrad/server/search"
)

// An Answerer answers questions. Its fields are set before the first question
// and not changed after it; then it may be shared.
type Answerer struct {
	Corpus *corpus.Corpus
	Index  *ask.Index    // of the corpus
	Search *search.Index // vectors beside the index; nil for words alone
	Writer llm.Writer    // nil for no model
	Own    Own           // a clinic's own documents; nil for none
	Log    *slog.Logger  // told why a model did not answer, never a question; nil for nobody

	// What the model is asked within. 0 is what suits a model on one machine.
	Patience time.Duration // for a whole draft, waiting for one's turn included
	Parallel int           // drafts at the same time
	Waiting  int           // questions that wait for their turn; whoever comes then gets no draft
	Tokens   int           // that the model can hold, prompt and draft together

	ready  sync.Once
	turns  chan struct{}
	queued atomic.Int64
	rests  atomic.Int64 // until when the model is left alone, in Unix nanoseconds
	counts [outcomes]atomic.Uint64
}

// The limits of an Answerer that names none.
const (
	patience = 45 * time.Second
	parallel = 2
	waiting  = 8
	tokens   = 4096
)

func (a *Answerer) prepare() {
	a.ready.Do(func() {
		set(&a.Patience, patience)
		set(&a.Parallel, parallel)
		set(&a.Waiting, waiting)
		set(&a.Tokens, tokens)
		if a.Log == nil {
			a.Log = slog.New(slog.DiscardHandler)
		}
		a.turns = make(chan struct{}, a.Parallel)
	})
}

func set[T int | time.Duration](field *T, unless T) {
	if *field <= 0 {
		*field = unless
	}
}

// An Event is told while an answer is made: first the passages that were found,
// once, then the text as it becomes sure. What is told is shown at once, so it
// is never anything that was not verified.
type Event struct {
	Passages []ask.Claim // each whole, with its citations, the best first
	Text     string      // of one claim more
	Anew     bool        // the text told so far is taken back: it was not to be the answer
}

// Answer answers a question. Events are told to on, which may be nil, one after
// the other before Answer returns; the answer stands where the two differ. Its
// only error is that of ctx: whatever else fails, there is an answer, and its
// mode says how it was made.
func (a *Answerer) Answer(ctx context.Context, q ask.Question, on func(Event)) (ask.Answer, error) {
	if err := ctx.Err(); err != nil {
		return ask.Answer{}, err
	}
	a.prepare()
	if on == nil {
		on = func(Event) {}
	}
	made, passages, direct := a.read(ctx, q)
	if len(made.Doubts) > 0 { // what is asked back stands before all else, so no claim is told ahead of it
		all := on
		on = func(e Event) {
			if len(e.Passages) > 0 {
				all(e)
			}
		}
	}
	if a.Writer != nil && made.Kind == ask.Answered && len(passages) > 0 {
		on(Event{Passages: passages})
		drafted, dropped, ok := a.draft(ctx, q, made, passages, direct, on)
		if err := ctx.Err(); err != nil {
			return ask.Answer{}, err
		}
		if ok {
			return drafted, nil
		}
		made.Dropped += dropped
	} else if len(made.Claims) > 0 {
		on(Event{Passages: made.Claims})
	}
	for _, c := range made.Claims {
		on(Event{Text: c.Text})
	}
	return made, nil
}

// mostPassages is how many passages a model is given.
const mostPassages = 6

// read finds what there is to say, and says it without a model. It also returns
// the passages that a model may say instead, the best first, and how many of
// them answer directly.
func (a *Answerer) read(ctx context.Context, q ask.Question) (made ask.Answer, passages []ask.Claim, direct int) {
	fuse := func(hits []ask.Hit) []ask.Hit { return a.Search.Fuse(ctx, q.Text, q.Audience, hits) }
	var best []ask.Hit
	switch {
	case a.Search == nil || !a.Search.Neural() && a.Writer == nil:
		made, best = a.Index.AskFrom(q, nil)
	case a.Search.Neural():
		made, best = a.Index.AskFrom(q, fuse)
	default: // the built-in vectors find passages for the model; without it the answer stays that of the browser
		made, _ = a.Index.AskFrom(q, nil)
		_, best = a.Index.AskFrom(q, fuse)
	}
	own := a.own(ctx, q, &made)
	add := func(c ask.Claim) {
		if !slices.ContainsFunc(passages, func(p ask.Claim) bool { return passageID(p) == passageID(c) }) {
			passages = append(passages, c)
		}
	}
	if made.Kind == ask.Answered && len(made.Claims) > 0 {
		add(made.Claims[0])
	}
	for i, h := range best {
		if len(passages) < mostPassages-len(own) {
			add(a.Index.Claim(h.Statement, q.Audience, made.Lang))
		}
		if i == 0 {
			direct = len(passages)
		}
	}
	for _, c := range own {
		add(c)
	}
	return made, passages, max(1, direct)
}

func passageID(c ask.Claim) corpus.StatementID { return c.Citations[0].Statement }

// complete adds to claims what must stand beside their statements, and takes the
// conflicts that they have a part in.
func (a *Answerer) complete(q ask.Question, made ask.Answer, claims []ask.Claim) ask.Answer {
	made.Mode, made.Claims = ask.Model, claims
	said := func(id corpus.StatementID) bool {
		return slices.ContainsFunc(made.Claims, func(c ask.Claim) bool { return c.Statement != nil && c.Statement.ID == id })
	}
	var ids []corpus.StatementID
	for _, c := range claims {
		if c.Statement == nil {
			continue
		}
		ids = append(ids, c.Statement.ID)
		for _, id := range c.Statement.With {
			if s := a.Corpus.Statement(id); s != nil && s.Status != corpus.Withdrawn && !said(id) {
				made.Claims = append(made.Claims, a.Index.Claim(s, q.Audience, made.Lang))
			}
		}
	}
	reviewedFirst(made.Claims)
	made.Conflicts = a.Index.Conflicts(made.Conflicts, q.Audience, ids...)
	return made
}
