package search

import (
	"cmp"
	"slices"

	"ryggrad/app/ask"
	"ryggrad/corpus"
)

// Reciprocal rank fusion: a place in a list is worth its weight divided by the
// place and flat, so that being high in both lists counts for more than being
// first in one (Cormack, Clarke and Büttcher 2009).
const (
	flat        = 60
	wordsWeight = 2.0 // a place in the list of the words, against one in that of the vectors
)

// fuse puts two lists together. The scores are those of the first list, in their
// order, so that they can still be compared with each other; past its end they
// go on falling.
func fuse(hits []ask.Hit, found []*corpus.Statement) []ask.Hit {
	if len(found) == 0 {
		return hits
	}
	worth := make(map[*corpus.Statement]float64, len(hits)+len(found))
	all := make([]*corpus.Statement, 0, len(hits)+len(found))
	add := func(s *corpus.Statement, w float64) {
		if _, known := worth[s]; !known {
			all = append(all, s)
		}
		worth[s] += w
	}
	for i, h := range hits {
		add(h.Statement, wordsWeight/float64(flat+i))
	}
	for i, s := range found {
		add(s, 1/float64(flat+i))
	}
	slices.SortFunc(all, func(a, b *corpus.Statement) int {
		if d := cmp.Compare(worth[b], worth[a]); d != 0 {
			return d
		}
		return cmp.Compare(a.ID, b.ID)
	})
	out := make([]ask.Hit, len(all))
	for i, s := range all {
		switch {
		case i < len(hits):
			out[i] = ask.Hit{Statement: s, Score: hits[i].Score}
		case i == 0:
			out[i] = ask.Hit{Statement: s, Score: 1}
		default:
			out[i] = ask.Hit{Statement: s, Score: out[i-1].Score * (1 - 1.0/flat)}
		}
	}
	return out
}
