package search

import (
	"context"
	"strconv"

	"ryggrad/app/ask"
	"ryggrad/corpus"
	"ryggrad/server/llm"
)

// Dims is how many dimensions the vectors of the built-in embedder have.
const Dims = 1024

// The weights of what a text says, as measured on questions in three languages.
const (
	stemShare    = 1.0
	gramShare    = 0.2 // of a run of letters, which a slip of the keyboard leaves whole
	conceptShare = 3.0 // of a concept, which is the same in every language
	genericShare = 0.3 // how much of that one keeps that cannot tell alone what a text is about
	broaderShare = 0.5 // how much of it one has that is broader
)

// gramLengths are from how many to how many letters a run has.
const (
	shortestGram = 3
	longestGram  = 5
)

// hashed is the embedder that is built in: each stem, run of letters and concept
// of a text is counted at a place that its hash tells. It needs no network and
// gives the same vector on every machine.
type hashed struct {
	corpus *corpus.Corpus
	index  *ask.Index
}

// Hashed returns the built-in embedder, with the lexicon of a corpus and the
// index of it.
func Hashed(c *corpus.Corpus, x *ask.Index) llm.Embedder { return hashed{c, x} }

// ID changes with whatever changes a vector, the corpus aside.
func (hashed) ID() string { return "hashed-1-" + strconv.Itoa(Dims) }

func (h hashed) Embed(ctx context.Context, texts []string) ([][]float32, error) {
	out := make([][]float32, len(texts))
	for i, text := range texts {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		v := make([]float32, Dims)
		terms := h.index.Terms(text, "")
		for _, s := range terms.Stems {
			count(v, 's', s, stemShare)
			grams(v, s)
		}
		for _, c := range terms.Concepts {
			h.concept(v, h.corpus.Concept(c), conceptShare)
		}
		if llm.Unit(v) {
			out[i] = v
		}
	}
	return out, nil
}

// concept counts a concept and those that are broader.
func (h hashed) concept(v []float32, c *corpus.Concept, weight float32) {
	own := weight
	if !c.Specific {
		own *= genericShare
	}
	count(v, 'c', string(c.ID), own)
	for _, b := range c.Broader {
		count(v, 'c', string(b), weight*broaderShare)
	}
}

// grams counts the runs of letters of a word, with its ends marked.
func grams(v []float32, word string) {
	rs := []rune("^" + word + "$")
	for n := shortestGram; n <= longestGram; n++ {
		for i := 0; i+n <= len(rs); i++ {
			count(v, 'g', string(rs[i:i+n]), gramShare)
		}
	}
}

// count adds a weight at the place of a word. One bit of the hash is its sign,
// so that words that share a place do not add up.
func count(v []float32, kind byte, word string, weight float32) {
	h := uint64(14695981039346656037) // FNV-1a
	h = (h ^ uint64(kind)) * 1099511628211
	for i := 0; i < len(word); i++ {
		h = (h ^ uint64(word[i])) * 1099511628211
	}
	h ^= h >> 32
	if h&1 == 0 {
		weight = -weight
	}
	v[(h>>1)%uint64(len(v))] += weight
}
