package ask

import (
	"slices"
	"strings"
	"unicode/utf8"

	"ryggrad/corpus"
)

// A sense is one thing that people speak of when they tell of a sign, by its
// place among the senses of the corpus; those that are counted follow.
type sense int

// A mark is a place of a text that has a sense.
type mark struct {
	at, end int // the first and the last token
	sense   sense
	denied  bool
	lacked  bool // an ability that somebody does not have: "cannot feel"
}

// A term is one word or several that have a sense.
type term struct {
	rest  []string // the words after the first
	sense sense
}

// A vocabulary finds senses by their words.
type vocabulary struct {
	senses  []*corpus.Sense
	ids     map[corpus.SenseID]sense
	tongues [tongues]tongueTerms
}

// tongueTerms are the terms of one language.
type tongueTerms struct {
	first  map[string][]term  // by their first word, without its ending
	exact  map[string][]sense // words that count only as they are written
	starts map[string][]sense // words with any ending
	ends   map[string][]sense // words with any beginning
	words  []string           // every word of its terms, for slips
	known  map[string]bool
	listed map[string]bool // single words as they are written, for texts of other languages
}

func newVocabulary(senses []*corpus.Sense) *vocabulary {
	v := &vocabulary{senses: senses, ids: make(map[corpus.SenseID]sense, len(senses)+len(corpus.Counted))}
	k := keys{}
	for t := range v.tongues {
		v.tongues[t] = tongueTerms{first: make(map[string][]term, 4096), exact: map[string][]sense{}, starts: map[string][]sense{}, ends: map[string][]sense{}, listed: map[string]bool{}, known: map[string]bool{}}
	}
	for i, s := range senses {
		v.ids[s.ID] = sense(i)
		for t, l := range corpus.Langs {
			for _, w := range s.Words[l] {
				v.tongues[t].add(w, sense(i), &k, tongue(t))
			}
		}
	}
	for i, s := range corpus.Counted {
		v.ids[s] = sense(len(senses) + i)
	}
	return v
}

// given reports whether "no" before a sense denies nothing.
func (v *vocabulary) given(s sense) bool {
	return int(s) >= len(v.senses) || v.senses[s].Given
}

func (d *tongueTerms) add(w string, s sense, k *keys, t tongue) {
	ts := tokens(w)
	if len(ts) == 0 {
		return
	}
	first := ts[0].word
	switch {
	case strings.HasSuffix(w, "*"):
		d.starts[first] = append(d.starts[first], s)
		return
	case strings.HasPrefix(w, "*"):
		d.ends[first] = append(d.ends[first], s)
		return
	case strings.HasPrefix(w, `"`):
		d.exact[first] = append(d.exact[first], s)
		return
	}
	ts = plainly(ts, t) // as the words of a text are
	first = ts[0].word
	ks := make([]string, len(ts))
	for i, x := range ts {
		ks[i] = k.of(x.word, t)
	}
	if len(ts) == 1 {
		d.listed[first] = true
	}
	for _, o := range d.first[ks[0]] {
		if o.sense == s && slices.Equal(o.rest, ks[1:]) {
			return
		}
	}
	d.first[ks[0]] = append(d.first[ks[0]], term{ks[1:], s})
	for _, x := range ts {
		if !d.known[x.word] {
			d.known[x.word] = true
			if utf8.RuneCountInString(x.word) >= leastSlip {
				d.words = append(d.words, x.word)
			}
		}
	}
}

// keys are the forms in which words are compared.
type keys struct {
	stemmer
	known [tongues]map[string]string
}

// of is the stem of a word, or the word itself where so little of it is left
// that other words would have the same.
func (k *keys) of(w string, t tongue) string {
	if key, ok := k.known[t][w]; ok {
		return key
	}
	key := k.stem(w, t)
	if utf8.RuneCountInString(key) < 4 {
		key = w
	}
	if k.known[t] == nil {
		k.known[t] = map[string]string{}
	}
	k.known[t][w] = key
	return key
}

// kin are the languages that are read as one: Danish and Norwegian, or English.
func kin(t tongue) []tongue {
	if t == 2 {
		return []tongue{2}
	}
	return []tongue{t, 1 - t}
}

// strange are the other languages.
func strange(t tongue) []tongue {
	if t == 2 {
		return []tongue{0, 1}
	}
	return []tongue{2}
}

// A marker finds the marks of one text.
type marker struct {
	*vocabulary
	ts      []token
	keys    [][tongues]string
	strange []bool // words that the language of the text has not
	marks   []mark
}

// marks finds every sense of a text that is written in one language, where words
// of the others may stand. known tells words that are no slips, own those of a
// language.
func (v *vocabulary) marks(ts []token, home tongue, known func(string) bool, own func(string, tongue) bool) []mark {
	k := keys{}
	m := marker{vocabulary: v, ts: ts, keys: make([][tongues]string, len(ts))}
	slips := 0
	for i, x := range ts {
		mine := slices.ContainsFunc(kin(home), func(t tongue) bool { return silent[t][x.word] || own(x.word, t) || v.tongues[t].known[x.word] })
		if !mine && slips < mostSlips && !known(x.word) && !m.lent(i, home) && !m.compound(i, home) {
			slips++
			x.word = v.meant(x.word, home)
		}
		for t := range tongue(tongues) {
			m.keys[i][t] = k.of(x.word, t)
		}
		m.strange = append(m.strange, !mine)
	}
	for i := range ts {
		if !m.word(i, kin(home)) && m.strange[i] && m.lent(i, home) {
			m.word(i, strange(home))
		}
	}
	return m.marks
}

func (m *marker) add(at, end int, s sense) {
	k := mark{at: at, end: end, sense: s}
	if !slices.Contains(m.marks, k) {
		m.marks = append(m.marks, k)
	}
}

// word adds the senses that begin at a word, and reports whether there is one.
func (m *marker) word(i int, langs []tongue) bool {
	before, w := len(m.marks), m.ts[i].word
	for _, t := range langs {
		d := &m.tongues[t]
		for _, x := range d.first[m.keys[i][t]] {
			if end, ok := m.follows(x.rest, i, t); ok {
				m.add(i, end, x.sense)
			}
		}
		for _, s := range d.exact[w] {
			m.add(i, i, s)
		}
		for n := 3; n <= len(w); n++ {
			for _, s := range d.starts[w[:n]] {
				m.add(i, i, s)
			}
			for _, s := range d.ends[w[len(w)-n:]] {
				m.add(i, i, s)
			}
		}
	}
	return len(m.marks) > before
}

// lent reports whether a word may be one of another language: as it is listed
// there, or too long to be so by chance.
func (m *marker) lent(i int, home tongue) bool {
	w := m.ts[i].word
	return utf8.RuneCountInString(w) > 6 || slices.ContainsFunc(strange(home), func(t tongue) bool { return m.tongues[t].listed[w] || m.tongues[t].exact[w] != nil })
}

// follows reports where the words of a term end that come next. One other word
// may stand between two of them.
func (m *marker) follows(rest []string, at int, t tongue) (end int, ok bool) {
words:
	for _, w := range rest {
		for n := at + 1; n <= at+2 && n < len(m.ts) && m.ts[n].before == none; n++ {
			if m.keys[n][t] == w {
				at = n
				continue words
			}
		}
		return 0, false
	}
	return at, true
}

// alone returns the senses of a single word.
func (v *vocabulary) alone(w string, t tongue) []sense {
	k := keys{}
	out := slices.Clone(v.tongues[t].exact[w])
	for _, x := range v.tongues[t].first[k.of(w, t)] {
		if len(x.rest) == 0 {
			out = append(out, x.sense)
		}
	}
	return out
}

// compound adds the senses of both parts of a word of Danish or Norwegian.
func (m *marker) compound(i int, home tongue) bool {
	w := m.ts[i].word
	if utf8.RuneCountInString(w) < 8 {
		return false
	}
	for _, t := range kin(home) {
		for n := range w {
			if n < 3 {
				continue
			}
			if utf8.RuneCountInString(w[n:]) < 4 {
				break
			}
			tail := m.alone(w[n:], t)
			if len(tail) == 0 {
				continue
			}
			for _, head := range heads(w[:n]) {
				for _, u := range kin(t) {
					if front := m.alone(head, u); len(front) > 0 {
						for _, s := range slices.Concat(front, tail) {
							m.add(i, i, s)
						}
						return true
					}
				}
			}
		}
	}
	return false
}

// leastSlip is how many letters a word has at least that may be a slip of another.
const leastSlip = 5

// mostSlips is how many unknown words of a question are looked at as slips.
const mostSlips = 12

// meant returns the word that a slip of the keyboard may have meant, or the word
// itself. A slip keeps the first letter, or swaps it with the next.
func (v *vocabulary) meant(w string, home tongue) string {
	n := utf8.RuneCountInString(w)
	if n < leastSlip || digit(w[0]) {
		return w
	}
	limit := 1
	if n >= 9 {
		limit = 2
	}
	rs, mask := []rune(w), letters(w)
	best, found := limit+1, w
	for _, t := range kin(home) {
		for _, c := range v.tongues[t].words {
			if d := len(c) - len(w); d > 2*limit || d < -2*limit || far(mask, letters(c), limit) || c[0] != w[0] && (c[0] != w[1] || c[1] != w[0]) {
				continue
			}
			d := distance(rs, []rune(c), limit)
			if d > limit || n == leastSlip && utf8.RuneCountInString(c) == n && !swapped(c, w) {
				continue
			}
			if d < best || d == best && found != w && c < found {
				best, found = d, c
			}
		}
	}
	return found
}
