// Package search finds statements by their vectors, beside the words and
// concepts that app/ask finds them by. Vectors have a say only where the words
// leave doubt; the two lists are then fused by rank.
//
// The built-in embedder needs no network. A neural one, if there is one, takes
// its place, and the built-in one stands in whenever it fails.
package search

import (
	"context"
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"sync/atomic"
	"time"

	"ryggrad/app/ask"
	"ryggrad/corpus"
	"ryggrad/server/llm"
)

// An Index finds statements of a corpus. It may be shared.
type Index struct {
	corpus *corpus.Corpus
	words  *ask.Index
	langs  []corpus.Lang
	log    *slog.Logger
	own    *leg                // with the built-in embedder
	neural atomic.Pointer[leg] // nil until there is one
	rests  atomic.Int64        // until when the neural embedder is not asked, in Unix nanoseconds
}

// A leg is the vectors of all statements, made by one embedder.
type leg struct {
	embedder llm.Embedder
	store    Store
	chance   float32 // how near two texts come that have nothing in common
}

// byChance is how near texts come by letters alone with the built-in embedder.
const byChance = 0.25

// New returns an index over the statements of a corpus, beside the index of
// their words, with the built-in embedder, in the texts of the languages named
// or in all of them. What goes wrong later is told to log, without a question.
func New(ctx context.Context, c *corpus.Corpus, words *ask.Index, own llm.Embedder, log *slog.Logger, langs ...corpus.Lang) (*Index, error) {
	if len(langs) == 0 {
		langs = corpus.Langs
	}
	x := &Index{corpus: c, words: words, langs: langs, log: log, own: &leg{own, NewMemory(), byChance}}
	return x, x.fill(ctx, x.own)
}

// texts returns what is known by its vectors: each statement in each language.
func (x *Index) texts() (ids, texts []string) {
	for _, s := range x.corpus.Statements {
		if s.Status == corpus.Withdrawn {
			continue
		}
		for _, l := range x.langs {
			ids = append(ids, string(s.ID)+" "+string(l))
			var parts []string
			for _, t := range []corpus.Text{s.Title, s.PatientTitle, s.Text, s.PatientText} {
				if p := t.In(l); p != "" {
					parts = append(parts, p)
				}
			}
			texts = append(texts, strings.Join(parts, "\n"))
		}
	}
	return ids, texts
}

// atOnce is how many texts an embedder is given in one call.
const atOnce = 64

// fill makes the vectors of all statements.
func (x *Index) fill(ctx context.Context, l *leg) error {
	ids, texts := x.texts()
	for len(ids) > 0 {
		n := min(atOnce, len(ids))
		vs, err := embed(ctx, l.embedder, texts[:n])
		if err != nil {
			return err
		}
		var es []Entry
		for i, v := range vs {
			if v != nil {
				es = append(es, Entry{ids[i], v})
			}
		}
		if err := l.store.Put(ctx, es); err != nil {
			return err
		}
		ids, texts = ids[n:], texts[n:]
	}
	return nil
}

func embed(ctx context.Context, e llm.Embedder, texts []string) ([][]float32, error) {
	vs, err := e.Embed(ctx, texts)
	switch {
	case err != nil:
		return nil, fmt.Errorf("search: %s: %w", e.ID(), err)
	case len(vs) != len(texts):
		return nil, fmt.Errorf("search: %s: %d vectors for %d texts", e.ID(), len(vs), len(texts))
	}
	return vs, nil
}

// Use makes the vectors of all statements with a neural embedder, or takes them
// from the snapshot in a folder, and from then on asks it. Until it returns, and
// if it fails, the built-in embedder is asked. Without a folder nothing is kept.
func (x *Index) Use(ctx context.Context, e llm.Embedder, folder string) error {
	vs, err := embed(ctx, e, []string{"ryggsmerter"}) // tells whether it is there, and its dimensions
	if err != nil {
		return err
	}
	head := header{Embedder: e.ID(), Corpus: x.key(), Dims: len(vs[0])}
	if folder != "" {
		m, err := load(folder, head)
		if err == nil {
			x.neural.Store(&leg{embedder: e, store: m})
			return nil
		}
		x.log.Info("the vectors are made anew", "because", err)
	}
	m := newMemory()
	l := &leg{embedder: e, store: m}
	if err := x.fill(ctx, l); err != nil {
		return err
	}
	x.neural.Store(l)
	if folder != "" {
		if err := save(folder, head, m); err != nil {
			x.log.Warn("the vectors are not kept", "because", err)
		}
	}
	return nil
}

// key is what the vectors were made from: the corpus, its languages and how a
// text is put together.
func (x *Index) key() string { return fmt.Sprintf("1 %s %s", x.corpus.Hash, x.langs) }

// Neural reports whether a neural embedder is asked.
func (x *Index) Neural() bool { return x.neural.Load() != nil }

// Search returns the statements that are nearest to a text, the best first, as
// ask.Index.Search does.
func (x *Index) Search(ctx context.Context, text string, l corpus.Lang, a corpus.Audience, limit int) []ask.Hit {
	hits := x.words.Search(text, l, a, len(x.corpus.Statements))
	hits = x.Fuse(ctx, text, a, hits)
	return hits[:max(0, min(limit, len(hits)))]
}

// deep is how far down each list counts.
const deep = 50

// Fuse returns hits in the order that words and vectors give together, with
// those that only the vectors find. Where the words leave no doubt, and where
// the vectors say nothing, the hits stay as they are.
func (x *Index) Fuse(ctx context.Context, text string, a corpus.Audience, hits []ask.Hit) []ask.Hit {
	if len(hits) > 0 && hits[0].Score >= ask.Unsure {
		return hits
	}
	var found []*corpus.Statement
	for _, n := range x.near(ctx, text) {
		id, _, _ := strings.Cut(n.ID, " ")
		s := x.corpus.Statement(corpus.StatementID(id))
		said := slices.ContainsFunc(hits[:min(deep, len(hits))], func(h ask.Hit) bool { return h.Statement == s })
		if (said || s.MeantFor(a) && n.Similarity > 0) && !slices.Contains(found, s) && len(found) < deep {
			found = append(found, s)
		}
	}
	return fuse(hits, found)
}

// patience is how long a question waits for the neural embedder, and rest how
// long that one is left alone after it failed.
const (
	patience = 2 * time.Second
	rest     = 30 * time.Second
)

// near asks the neural embedder, and the built-in one if that fails.
func (x *Index) near(ctx context.Context, text string) []Near {
	if l := x.neural.Load(); l != nil && time.Now().UnixNano() >= x.rests.Load() {
		soon, cancel := context.WithTimeout(ctx, patience)
		near, err := l.near(soon, text)
		cancel()
		if err == nil {
			return near
		}
		if ctx.Err() == nil {
			x.rests.Store(time.Now().Add(rest).UnixNano())
			x.log.Warn("the built-in embedder stands in", "for", rest, "because", err)
		}
	}
	near, err := x.own.near(ctx, text)
	if err != nil && ctx.Err() == nil {
		x.log.Warn("a question has no vector", "because", err)
	}
	return near
}

func (l *leg) near(ctx context.Context, text string) ([]Near, error) {
	vs, err := embed(ctx, l.embedder, []string{text})
	if err != nil {
		return nil, err
	}
	near, err := l.store.Nearest(ctx, vs[0], deep*len(corpus.Langs))
	for i := range near {
		near[i].Similarity -= l.chance
	}
	return near, err
}
