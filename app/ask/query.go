package ask

import (
	"math"
	"slices"
	"unicode/utf8"
)

// A form is a word with its stem in each language.
type form struct {
	word string
	stem [tongues]string
}

// A sought is a word of a question with what it was found to be.
type sought struct {
	weight   float64
	stems    [tongues][]int
	concepts []int
}

// A query is a question as it is looked for.
type query struct {
	stems    [tongues]weights // by the stem's number on that side
	concepts weights
	told     []int    // concepts that the question names itself, in order, none twice
	words    []sought // those that say something
	unknown  []string
	figure   bool // it asks how much, how many or how often
}

// weights are the parts of a query, in the order they were found, none twice.
type weights []weighted

type weighted struct {
	id     int
	weight float64
}

func (w *weights) add(id int, weight float64) {
	for i := range *w {
		if (*w)[i].id == id {
			(*w)[i].weight = math.Max((*w)[i].weight, weight)
			return
		}
	}
	*w = append(*w, weighted{id, weight})
}

// The weights of what is less than the word itself in the asker's language.
const (
	foreign = 0.75 // a word of one of the other languages
	slipped = 0.6  // a word that was a slip away
)

// analyse reads a text as a query. Words of the other languages count too,
// since people mix them.
func (x *Index) analyse(text string, t tongue) query {
	var q query
	x.add(&q, text, t, 1)
	q.figure = startsAny(tokens(text), asksAmount)
	return q
}

func (x *Index) add(q *query, text string, t tongue, share float64) {
	ts := tokens(text)
	ws := make([]form, len(ts))
	for i, k := range ts {
		ws[i] = formOf(k.word)
	}
	focus, _ := focus(ts)
	for i, w := range ws {
		weight := share * focus[i]
		for _, u := range order(t) {
			x.phrases(q, u, ws[i:], weight*inTongue(t, u))
		}
		if silent[t][w.word] {
			continue
		}
		q.words = append(q.words, sought{weight: weight})
		if x.word(q, t, w, weight) || x.others(q, t, w, weight*foreign) {
			continue
		}
		if slices.Contains(q.unknown, w.word) {
			continue
		}
		q.unknown = append(q.unknown, w.word)
		if len(q.unknown) > mostSlips {
			continue
		}
		if c, u, ok := x.closest(w.word, t); ok {
			x.word(q, u, formOf(c), weight*slipped)
		}
	}
}

func formOf(word string) form {
	f := form{word: word}
	for u := range tongue(tongues) {
		f.stem[u] = stem(word, u)
	}
	return f
}

// order is the asker's language, then the others.
func order(t tongue) []tongue {
	return []tongue{t, (t + 1) % tongues, (t + 2) % tongues}
}

func inTongue(t, u tongue) float64 {
	if t == u {
		return 1
	}
	return foreign
}

// others looks for a word in the other languages.
func (x *Index) others(q *query, t tongue, w form, weight float64) bool {
	found := false
	for _, u := range order(t)[1:] {
		if utf8.RuneCountInString(w.word) > 3 && !silent[u][w.word] {
			found = x.word(q, u, w, weight) || found
		}
	}
	return found
}

// word adds a word of one language, and reports whether it is known there.
func (x *Index) word(q *query, t tongue, w form, weight float64) bool {
	id, known := x.sides[t].words[w.stem[t]]
	cs := x.lex.of(t, w.word, w.stem[t])
	if cs == nil {
		if cs = x.lex.parts(t, w.stem[t]); cs != nil {
			weight *= 0.9
		}
	}
	at := &q.words[len(q.words)-1]
	at.concepts = append(at.concepts, cs...)
	for _, c := range cs {
		x.concept(q, c, weight)
	}
	if known {
		at.stems[t] = append(at.stems[t], id)
		if cs == nil {
			weight *= plainWeight
		} else if slices.ContainsFunc(cs, func(c int) bool { return common[string(x.lex.concepts[c].ID)] }) {
			weight *= commonWeight
		}
		q.stems[t].add(id, weight)
	}
	return known || cs != nil
}

func (x *Index) phrases(q *query, t tongue, ws []form, weight float64) {
	for _, first := range []string{ws[0].stem[t], ws[0].word} {
		for _, p := range x.lex.phrases[t][first] {
			if p.match(t, ws[1:], 1) > 0 {
				x.concept(q, p.concept, weight)
			}
		}
		if ws[0].stem[t] == ws[0].word {
			return
		}
	}
}

func (x *Index) concept(q *query, c int, weight float64) {
	if !slices.Contains(q.told, c) {
		q.told = append(q.told, c)
	}
	q.concepts.add(c, weight)
	for _, u := range x.lex.concepts[c].up {
		q.concepts.add(u.concept, weight*u.weight)
	}
}
