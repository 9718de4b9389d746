package ask

import "ryggrad/corpus"

// Terms are what a text says as a search sees it, for an index of another kind
// than this one: the stems of its words without those that say nothing, and the
// concepts that it names, each as often as it stands there.
type Terms struct {
	Stems    []string
	Concepts []corpus.ConceptID
}

// Terms returns the terms of a text in one language; "" is the one that it
// seems to be in.
func (x *Index) Terms(text string, l corpus.Lang) Terms {
	if l == "" {
		l = x.Language(text)
	}
	var out Terms
	t := tongueOf(l)
	ts := tokens(text)
	ws := make([]form, len(ts))
	for i, k := range ts {
		ws[i] = formOf(k.word)
	}
	name := func(c int) { out.Concepts = append(out.Concepts, x.lex.concepts[c].ID) }
	for i, w := range ws {
		for _, u := range order(t) {
			for _, p := range x.lex.phrases[u][w.stem[u]] {
				if p.match(u, ws[i+1:], 0) > 0 {
					name(p.concept)
				}
			}
		}
		if silent[t][w.word] {
			continue
		}
		out.Stems = append(out.Stems, w.stem[t])
		for _, c := range x.conceptsOf(w, t) {
			name(c)
		}
	}
	return out
}

// conceptsOf returns the concepts of one word, in the first language that knows
// any: as a word, or else as a compound.
func (x *Index) conceptsOf(w form, t tongue) []int {
	for _, u := range order(t) {
		if cs := x.lex.of(u, w.word, w.stem[u]); cs != nil && (u == t || !silent[u][w.word]) {
			return cs
		}
	}
	return x.lex.parts(t, w.stem[t])
}
