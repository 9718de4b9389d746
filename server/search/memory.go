package search

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"slices"
	"sync"

	"github.com/philippgille/chromem-go"

	"ryggrad/server/llm"
)

// collection is the name of the one collection in a memory.
const collection = "passages"

// A memory is a Store in chromem-go, without its files. What chromem-go leaves
// to its caller is kept here: vectors are copied, checked and scaled before they
// are stored, one lock is around all that changes, and ties are broken by ID.
type memory struct {
	lock sync.RWMutex
	db   *chromem.DB
	in   *chromem.Collection
	dims int // 0 while empty
}

// NewMemory returns an empty store.
func NewMemory() Store { return newMemory() }

func newMemory() *memory {
	db := chromem.NewDB()
	in, _ := db.CreateCollection(collection, nil, never) // its one error is an empty name
	return &memory{db: db, in: in}
}

// never is given where chromem-go would take none for a paid service on the
// network.
func never(context.Context, string) ([]float32, error) {
	return nil, fmt.Errorf("search: vectors are made before they are stored")
}

func (m *memory) Put(ctx context.Context, entries []Entry) error {
	docs := make([]chromem.Document, 0, len(entries))
	m.lock.Lock()
	defer m.lock.Unlock()
	dims := m.dims
	for _, e := range entries {
		v := slices.Clone(e.Vector)
		switch {
		case e.ID == "":
			return fmt.Errorf("search: an entry has no ID")
		case !llm.Unit(v):
			return fmt.Errorf("search: the vector of %q has no direction", e.ID)
		case dims == 0:
			dims = len(v)
		case len(v) != dims:
			return fmt.Errorf("search: the vector of %q has %d dimensions, want %d", e.ID, len(v), dims)
		}
		docs = append(docs, chromem.Document{ID: e.ID, Embedding: v})
	}
	for _, d := range docs { // one by one: a call with none is an error there
		if err := m.in.AddDocument(ctx, d); err != nil {
			return fmt.Errorf("search: storing %q: %w", d.ID, err)
		}
	}
	m.dims = dims
	return nil
}

func (m *memory) Remove(ctx context.Context, ids ...string) error {
	if len(ids) == 0 {
		return nil
	}
	m.lock.Lock()
	defer m.lock.Unlock()
	if err := m.in.Delete(ctx, nil, nil, ids...); err != nil {
		return fmt.Errorf("search: removing: %w", err)
	}
	if m.in.Count() == 0 {
		m.dims = 0
	}
	return nil
}

func (m *memory) Len() int {
	m.lock.RLock()
	defer m.lock.RUnlock()
	return m.in.Count()
}

// spare is how many more than wanted are looked at, so that of those that are
// equally near the same ones are always taken.
const spare = 32

func (m *memory) Nearest(ctx context.Context, vector []float32, n int) ([]Near, error) {
	v := slices.Clone(vector)
	m.lock.RLock()
	defer m.lock.RUnlock()
	all := m.in.Count()
	switch {
	case n <= 0 || all == 0 || !llm.Unit(v):
		return nil, nil
	case len(v) != m.dims:
		return nil, fmt.Errorf("search: a vector has %d dimensions, want %d", len(v), m.dims)
	}
	for look := n + spare; ; look *= 4 {
		found, err := m.in.QueryEmbedding(ctx, v, min(look, all), nil, nil)
		if err != nil {
			return nil, fmt.Errorf("search: looking: %w", err)
		}
		if err := ctx.Err(); err != nil {
			return nil, err // what was found is then but a part
		}
		if len(found) < all && n <= len(found) && found[n-1].Similarity == found[len(found)-1].Similarity {
			continue // the tie goes on past what was looked at
		}
		out := make([]Near, len(found))
		for i, f := range found {
			out[i] = Near{f.ID, f.Similarity}
		}
		slices.SortFunc(out, func(a, b Near) int {
			if d := cmp.Compare(b.Similarity, a.Similarity); d != 0 {
				return d
			}
			return cmp.Compare(a.ID, b.ID)
		})
		return out[:min(n, len(out))], nil
	}
}

// write writes every entry, compressed; read fills a new memory from it.
func (m *memory) write(w io.Writer) error {
	m.lock.RLock()
	defer m.lock.RUnlock()
	return m.db.ExportToWriter(w, true, "", collection)
}

func (m *memory) read(r io.ReadSeeker) error {
	db := chromem.NewDB()
	if err := db.ImportFromReader(r, "", collection); err != nil {
		return err
	}
	in := db.GetCollection(collection, never)
	if in == nil {
		return fmt.Errorf("there is no collection %q", collection)
	}
	m.db, m.in = db, in
	return nil
}
