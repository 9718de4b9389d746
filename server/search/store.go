package search

import "context"

// A Store keeps texts by their vectors and finds the nearest. It may be shared.
// The one here keeps them in memory; another may stand behind the same words.
type Store interface {
	// Put adds entries; one whose ID is known replaces it. All vectors of a store
	// have as many dimensions, or nothing is added.
	Put(ctx context.Context, entries []Entry) error
	// Remove takes entries away; IDs that are not known are passed over.
	Remove(ctx context.Context, ids ...string) error
	// Nearest returns at most n entries, the nearest first, ties by ID. A vector
	// without direction finds nothing; one of other dimensions is an error.
	Nearest(ctx context.Context, vector []float32, n int) ([]Near, error)
	// Len is how many entries there are.
	Len() int
}

// An Entry is a text's vector under its ID.
type Entry struct {
	ID     string
	Vector []float32
}

// A Near is an entry that was found.
type Near struct {
	ID         string
	Similarity float32 // the cosine, from -1 to 1
}
