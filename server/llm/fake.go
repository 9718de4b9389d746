package llm

import (
	"context"
	"hash/fnv"
	"strings"
)

// A FakeEmbedder is an embedder for tests: a vector counts the words of a text,
// each at a place of its own. Fail, if set, is asked before each call.
type FakeEmbedder struct {
	Name string
	Dims int
	Fail func() error
}

// ID is the name.
func (f *FakeEmbedder) ID() string { return f.Name }

// Embed counts words.
func (f *FakeEmbedder) Embed(ctx context.Context, texts []string) ([][]float32, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if f.Fail != nil {
		if err := f.Fail(); err != nil {
			return nil, err
		}
	}
	out := make([][]float32, len(texts))
	for i, text := range texts {
		v := make([]float32, f.Dims)
		for _, w := range strings.Fields(strings.ToLower(text)) {
			h := fnv.New32a()
			_, _ = h.Write([]byte(w))
			v[h.Sum32()%uint32(f.Dims)]++
		}
		if Unit(v) {
			out[i] = v
		}
	}
	return out, nil
}

// A FakeWriter is a writer for tests. It says what it is told to, in pieces of
// a few letters.
type FakeWriter func(ctx context.Context, r Request) (string, error)

// Write tells the pieces, as far as there are any, and returns the draft.
func (f FakeWriter) Write(ctx context.Context, r Request, on func(string)) (string, error) {
	draft, err := f(ctx, r)
	for rest := draft; on != nil && rest != ""; {
		n := min(7, len(rest))
		on(rest[:n])
		rest = rest[n:]
	}
	return draft, err
}
