package search

import (
	"cmp"
	"math"
	"slices"

	"ryggrad/app/ask"
	"ryggrad/corpus"
)

// A Text is a passage that is no statement: a stretch of a clinic's own document.
type Text struct {
	ID          string
	Lang        corpus.Lang
	Title, Text string
}

// A Shelf finds texts by their stems and by the concepts of the lexicon, which
// are the same in every language. It is never changed, and may be shared.
type Shelf struct {
	corpus *corpus.Corpus
	words  *ask.Index
	texts  []Text
	posts  map[string][]shelved // by term
	length []float64            // of each text, as a share of the mean
}

type shelved struct {
	text   int32
	weight float32
}

// A Found is a text that was found.
type Found struct {
	Text
	Score    float64 // BM25
	Share    float64 // how much of what the question names the text has, 0 to 1
	Terms    int     // how many stems and concepts of the question it has
	Specific bool    // one of them can tell alone what a text is about
}

// NewShelf returns a shelf of texts. The index lends it its lexicon.
func NewShelf(c *corpus.Corpus, words *ask.Index, texts []Text) *Shelf {
	s := &Shelf{corpus: c, words: words, texts: texts, posts: map[string][]shelved{}, length: make([]float64, len(texts))}
	total := 0.0
	for i, t := range texts {
		counts := map[string]float32{}
		for _, part := range []struct {
			text   string
			weight float32
		}{{t.Title, 2}, {t.Text, 1}} {
			for _, k := range s.terms(part.text, t.Lang) {
				counts[k] += part.weight
				s.length[i]++
			}
		}
		total += s.length[i]
		for k, w := range counts {
			s.posts[k] = append(s.posts[k], shelved{int32(i), w})
		}
	}
	for i := range s.length {
		s.length[i] *= float64(len(texts)) / max(1, total)
	}
	return s
}

// terms are the stems and concepts of a text as they are looked up.
func (s *Shelf) terms(text string, l corpus.Lang) []string {
	t := s.words.Terms(text, l)
	out := make([]string, 0, len(t.Stems)+len(t.Concepts))
	for _, k := range t.Stems {
		out = append(out, "="+k)
	}
	for _, c := range t.Concepts {
		out = append(out, string(c))
	}
	return out
}

// The parameters of BM25, and what a concept weighs beside a stem.
const (
	saturation    = 1.4
	lengthShare   = 0.5
	conceptWeight = 2.0
	fewest        = 200 // texts, by which a word is taken to be rare, however few there are
)

// Find returns at most n texts that are nearest to a question, the best first,
// ties by ID.
func (s *Shelf) Find(question string, l corpus.Lang, n int) []Found {
	asked := s.terms(question, l)
	slices.Sort(asked)
	asked = slices.Compact(asked)
	scores, share := make([]float64, len(s.texts)), make([]float64, len(s.texts))
	terms, specific := make([]int, len(s.texts)), make([]bool, len(s.texts))
	whole, all := 0.0, float64(max(fewest, len(s.texts)))
	for _, k := range asked {
		ps := s.posts[k]
		with, tells := float64(len(ps)), false
		worth := math.Log(1 + (all-with+0.5)/(with+0.5))
		if k[0] != '=' {
			worth *= conceptWeight
			if tells = s.corpus.Concept(corpus.ConceptID(k)).Specific; !tells {
				worth *= genericShare
			}
		}
		whole += worth
		for _, p := range ps {
			tf, norm := float64(p.weight), 1-lengthShare+lengthShare*s.length[p.text]
			scores[p.text] += worth * tf * (saturation + 1) / (tf + saturation*norm)
			share[p.text] += worth
			terms[p.text]++
			specific[p.text] = specific[p.text] || tells
		}
	}
	var out []Found
	for i, score := range scores {
		if score > 0 {
			out = append(out, Found{s.texts[i], score, share[i] / whole, terms[i], specific[i]})
		}
	}
	slices.SortFunc(out, func(a, b Found) int {
		if d := cmp.Compare(b.Score, a.Score); d != 0 {
			return d
		}
		return cmp.Compare(a.ID, b.ID)
	})
	return out[:max(0, min(n, len(out)))]
}
