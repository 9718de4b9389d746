package ask

import (
	"slices"
	"unicode/utf8"

	"ryggrad/corpus"
)

// A concept is one of the corpus as the search sees it.
type concept struct {
	*corpus.Concept
	up []climb // what is broader, with how much of a match it is
}

type climb struct {
	concept int
	weight  float64
}

// A phrase is what follows the first word of a term of several words.
type phrase struct {
	rest    []string
	concept int
}

// A lexicon finds concepts by their words.
type lexicon struct {
	concepts []concept
	exact    [tongues]map[string][]int    // single words as they are written
	single   [tongues]map[string][]int    // by stem; short words and abbreviations whole
	phrases  [tongues]map[string][]phrase // by their first word
	words    [tongues][]string            // single words, for slips
	shared   map[string][][]string        // what follows the first word of terms that are the same in all languages
}

// Half of a match climbs to the broader concept.
const climbing = 0.5

func newLexicon(c *corpus.Corpus) *lexicon {
	l := &lexicon{concepts: make([]concept, len(c.Concepts))}
	var st stemmer
	place := make(map[corpus.ConceptID]int, len(c.Concepts))
	for i, x := range c.Concepts {
		place[x.ID] = i
		l.concepts[i].Concept = x
	}
	for i := range l.concepts {
		l.climb(place, i, i, climbing)
	}
	for t, lang := range corpus.Langs {
		l.exact[t], l.single[t], l.phrases[t] = make(map[string][]int, 2048), make(map[string][]int, 2048), make(map[string][]phrase, 1024)
		for i, x := range c.Concepts {
			for _, w := range x.In(lang) {
				l.add(&st, tongue(t), w, i)
			}
		}
	}
	l.shared = make(map[string][][]string, 512)
	for _, x := range c.Concepts {
		nb, en := x.In("nb"), x.In("en")
		for _, w := range x.In("da") {
			if slices.Contains(nb, w) && slices.Contains(en, w) {
				if ts := tokens(w); len(ts) > 0 {
					var rest []string
					for _, k := range ts[1:] {
						rest = append(rest, k.word)
					}
					l.shared[ts[0].word] = append(l.shared[ts[0].word], rest)
				}
			}
		}
	}
	return l
}

// alike returns how many words at the start of a text are a term that is the same
// in all languages.
func (l *lexicon) alike(ts []token) int {
	most := 0
	for _, rest := range l.shared[ts[0].word] {
		if len(rest) < len(ts) && len(rest)+1 > most && slices.EqualFunc(rest, ts[1:len(rest)+1], func(w string, k token) bool { return w == k.word }) {
			most = len(rest) + 1
		}
	}
	return most
}

// climb notes what is broader than a concept, and broader than that.
func (l *lexicon) climb(place map[corpus.ConceptID]int, from, at int, weight float64) {
	for _, b := range l.concepts[at].Broader {
		i, known := place[b]
		if !known || i == from || slices.ContainsFunc(l.concepts[from].up, func(c climb) bool { return c.concept == i }) {
			continue
		}
		l.concepts[from].up = append(l.concepts[from].up, climb{i, weight})
		l.climb(place, from, i, weight*climbing)
	}
}

// add files a term. A word under four letters and an abbreviation in capitals
// are whole words; all others match by their stem.
func (l *lexicon) add(st *stemmer, t tongue, term string, i int) {
	ts := tokens(term)
	if len(ts) == 0 {
		return
	}
	keys := make([]string, len(ts))
	for n, k := range ts {
		keys[n] = k.word
		if !k.caps {
			keys[n] = st.stem(k.word, t)
		}
	}
	if len(ts) > 1 {
		l.phrases[t][keys[0]] = append(l.phrases[t][keys[0]], phrase{keys[1:], i})
		return
	}
	if w := ts[0].word; !slices.Contains(l.exact[t][w], i) {
		l.exact[t][w] = append(l.exact[t][w], i)
	}
	if !slices.Contains(l.single[t][keys[0]], i) {
		l.single[t][keys[0]] = append(l.single[t][keys[0]], i)
	}
	if !l.outside(i) {
		l.words[t] = append(l.words[t], ts[0].word)
	}
}

// outside reports a concept that is not about the back. It is found by its own
// words alone: neither a slip nor a part of a compound may lead out of scope.
func (l *lexicon) outside(i int) bool {
	return l.concepts[i].Area == elsewhere || l.concepts[i].Area == neighbours
}

// of returns the concepts of one word: as it is written, for two words may have
// one stem, or else by its stem.
func (l *lexicon) of(t tongue, word, stem string) []int {
	if cs := l.exact[t][word]; cs != nil {
		return cs
	}
	if len(word) < 4 {
		return nil
	}
	return l.single[t][stem]
}

// parts returns the concepts of a compound of Danish or Norwegian: those of its
// tail, the longest that is known, and those of what stands before.
func (l *lexicon) parts(t tongue, stem string) []int {
	if t == 2 || len(stem) < 7 {
		return nil
	}
	for i := range stem {
		tail := stem[i:]
		if i < 3 {
			continue
		}
		if utf8.RuneCountInString(tail) < 4 {
			break
		}
		cs := l.single[t][tail]
		if cs == nil || l.outside(cs[0]) {
			continue
		}
		for _, head := range heads(stem[:i]) {
			if h := l.single[t][head]; h != nil && !l.outside(h[0]) {
				return slices.Concat(cs, h)
			}
		}
		return cs
	}
	return nil
}

// heads are the forms that the first part of a compound may have alone.
func heads(s string) []string {
	out := []string{s}
	if last := s[len(s)-1]; (last == 's' || last == 'e') && len(s) > 3 {
		out = append(out, s[:len(s)-1])
	}
	return out
}

// match returns how many of the words after the first a phrase takes, or 0.
// Between its words up to skip others may stand, but not one that says where:
// knække ryggen is not what a back does that knækker i ryggen.
func (p phrase) match(t tongue, ws []form, skip int) int {
	at := 0
	for _, want := range p.rest {
		n := 0
		for ; n <= skip && at+n < len(ws); n++ {
			if ws[at+n].word == want || ws[at+n].stem[t] == want {
				break
			}
			if ws[at+n].word == "i" || ws[at+n].word == "in" {
				return 0
			}
		}
		if n > skip || at+n >= len(ws) {
			return 0
		}
		at += n + 1
	}
	return at
}
