package ask

import (
	"slices"
	"strings"
	"unicode/utf8"

	"ryggrad/corpus"
)

// A sense is a word class of the sign tables.
type sense int

// A term is one word or several that have a sense. A word may end or begin with
// a star for any ending or beginning.
type term struct {
	rest  []string // the words after the first
	sense sense
}

// signs finds what a question tells of a person.
type signs struct {
	senses  map[string]sense
	exact   map[string][]term // by their first word
	endings map[string][]sense
	starts  map[string][]sense // words with any ending
	rules   []rule
	tells   map[sense]bool // senses that are signs, and not the places and times around them
	below   map[sense]bool // those of bladder, bowel and saddle
}

// A rule is one way to tell of a finding.
type rule struct {
	finding corpus.FindingID
	value   string
	items   []item
	all     bool // looks in the whole question
}

// An item is a sense that a rule wants.
type item struct {
	sense    sense
	polarity byte // + not denied, ! denied, - not there, 0 whichever
}

func newSigns() *signs {
	s := &signs{senses: map[string]sense{}, exact: map[string][]term{}, endings: map[string][]sense{}, starts: map[string][]sense{}, tells: map[sense]bool{}, below: map[sense]bool{}}
	for line := range strings.Lines(signWords + moreSignWords + lastWords) {
		name, words, ok := strings.Cut(strings.TrimSpace(line), ":")
		if !ok {
			continue
		}
		c := s.sense(name)
		for _, w := range strings.Fields(words) {
			s.word(w, c)
		}
	}
	for line := range strings.Lines(signRules) {
		name, ways, ok := strings.Cut(strings.TrimSpace(line), ":")
		if !ok {
			continue
		}
		finding, value, named := strings.Cut(name, "=")
		if !named {
			value = "yes"
		}
		for _, way := range strings.Split(ways, "|") {
			r := rule{finding: corpus.FindingID(finding), value: value}
			for _, f := range strings.Fields(way) {
				if f == "?" {
					r.all = true
					continue
				}
				it := item{}
				if strings.ContainsRune("+!-", rune(f[0])) {
					it.polarity, f = f[0], f[1:]
				}
				it.sense = s.sense(f)
				if it.polarity == '+' || it.polarity == '!' {
					s.tells[it.sense] = true
				}
				r.items = append(r.items, it)
			}
			s.rules = append(s.rules, r)
		}
	}
	for _, name := range []string{"saddle", "stool", "cancer", "feel"} {
		s.tells[s.sense(name)] = true
	}
	for _, name := range []string{"saddle", "stool", "feel", "pee", "bladder"} {
		s.below[s.sense(name)] = true
	}
	for _, name := range []string{"pain", "growing"} {
		delete(s.tells, s.sense(name))
	}
	return s
}

func (s *signs) sense(name string) sense {
	c, ok := s.senses[name]
	if !ok {
		c = sense(len(s.senses))
		s.senses[name] = c
	}
	return c
}

func (s *signs) word(w string, c sense) {
	parts := strings.Split(strings.ReplaceAll(w, "-", "_"), "_")
	switch first := parts[0]; {
	case len(parts) > 1:
		s.exact[first] = append(s.exact[first], term{parts[1:], c})
	case strings.HasPrefix(first, "*"):
		s.endings[first[1:]] = append(s.endings[first[1:]], c)
	case strings.HasSuffix(first, "*"):
		s.starts[first[:len(first)-1]] = append(s.starts[first[:len(first)-1]], c)
	default:
		s.exact[first] = append(s.exact[first], term{nil, c})
	}
}

// A mark is a place of a text that has a sense.
type mark struct {
	at, end int // the first and the last token
	sense   sense
	denied  bool
	lacked  bool // an ability that somebody does not have: "cannot feel"
	past    bool // told of a time that is over
	general bool // told of nobody
}

// mostSlips is how many unknown words of a question are looked at as slips.
const mostSlips = 12

// marks finds every sense of a text. A word that is known is no slip of another.
func (s *signs) marks(ts []token, known func(string) bool) []mark {
	var ms []mark
	add := func(at, n int, c sense) {
		ms = append(ms, mark{at: at, end: at + n, sense: c})
	}
	slips := map[string][]sense{} // of the words that nobody knows, the first few
	for i, k := range ts {
		found := len(ms)
		for _, t := range s.exact[k.word] {
			if n, ok := follows(t.rest, ts[i+1:]); ok {
				add(i, n, t.sense)
			}
		}
		for n := 3; n <= len(k.word); n++ {
			for _, c := range s.starts[k.word[:n]] {
				add(i, 0, c)
			}
			for _, c := range s.endings[k.word[len(k.word)-n:]] {
				add(i, 0, c)
			}
		}
		if len(ms) == found && len(k.word) > 5 && !known(k.word) {
			cs, tried := slips[k.word]
			if !tried && len(slips) < mostSlips {
				cs = s.slip(k.word)
				slips[k.word] = cs
			}
			for _, c := range cs {
				add(i, 0, c)
			}
		}
	}
	return ms
}

// follows reports whether the words of a term come next. One other word may
// stand between two of them.
func follows(rest []string, ts []token) (int, bool) {
	at := 0
	for _, w := range rest {
		for n := 0; ; n++ {
			if n > 1 || at+n >= len(ts) || ts[at+n].before != none {
				return 0, false
			}
			if same(w, ts[at+n].word) {
				at += n + 1
				break
			}
		}
	}
	return at, true
}

func same(want, word string) bool {
	if start, ok := strings.CutSuffix(want, "*"); ok {
		return strings.HasPrefix(word, start)
	}
	return want == word
}

// slip returns the senses of a long word that is one edit away.
func (s *signs) slip(word string) []sense {
	n := utf8.RuneCountInString(word)
	if n < 6 {
		return nil
	}
	rs, m := []rune(word), letters(word)
	best := ""
	var found []sense
	try := func(w string, cs []sense) {
		if utf8.RuneCountInString(w) < 6 || far(m, letters(w), 1) || best != "" && w >= best || len(cs) == 0 {
			return
		}
		if distance(rs, []rune(w), 1) <= 1 {
			best, found = w, cs
		}
	}
	for w, ts := range s.exact {
		var cs []sense
		for _, t := range ts {
			if len(t.rest) == 0 {
				cs = append(cs, t.sense)
			}
		}
		try(w, cs)
	}
	for w, cs := range s.starts {
		try(w, cs)
		if r := []rune(w); len(r) >= 6 && len(rs) > len(r) && distance(rs[:len(r)], r, 1) <= 1 && (best == "" || w < best) {
			best, found = w, cs
		}
	}
	return slices.Clone(found)
}
