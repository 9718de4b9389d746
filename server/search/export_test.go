package search

import "context"

// Written writes a store's snapshot into a folder and reads it again.
func Written(folder string, s Store) (Store, error) {
	m := s.(*memory)
	h := header{Embedder: "e", Corpus: "c", Dims: m.dims}
	if err := save(folder, h, m); err != nil {
		return nil, err
	}
	return load(folder, h)
}

// ByText asks a store's collection to make a vector of its own.
func ByText(ctx context.Context, s Store, text string) error {
	_, err := s.(*memory).in.Query(ctx, text, 1, nil, nil)
	return err
}
