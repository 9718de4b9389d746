package ask

import (
	"slices"
	"strings"

	"ryggrad/corpus"
)

// signs reads what a text tells of a person. Senses near each other tell of a
// finding (way.go); whether it counts is weighed by what surrounds them
// (weigh.go): denied, over, taught or told of somebody else, it does not.
type signs struct {
	*vocabulary
	*weigher
	ways      []way
	scopes    []string // the name of each sense that tells of whom, when or whether; else ""
	self, kin sense
	vague     feature                   // that a text sounds like a sign, and no way fits it
	known     func(string) bool         // a word that is no slip of another
	own       func(string, tongue) bool // a word of a language
	home      func([]token) tongue      // the language of a text
	past, now sense
	sign      []bool // senses that are signs, and not the places and times around them
	below     []bool // those of bladder, bowel and saddle
}

func newSigns(c *corpus.Corpus) *signs {
	senses, tellings := c.Signs()
	s := &signs{vocabulary: newVocabulary(senses), weigher: newWeigher(weightLines), scopes: make([]string, len(senses)+len(corpus.Counted))}
	for i, x := range senses {
		if x.Scope {
			s.scopes[i] = string(x.ID)
		}
	}
	s.vague = s.ensure("vague")
	s.self, s.kin = s.vocabulary.ids["self"], s.vocabulary.ids["kin"]
	s.past, s.now = s.vocabulary.ids["pastyear"], s.vocabulary.ids["still"]
	s.sign, s.below = make([]bool, len(s.scopes)), make([]bool, len(s.scopes))
	for _, id := range []corpus.SenseID{"saddle", "stool", "feel", "pee", "bladder"} {
		if k, ok := s.vocabulary.ids[id]; ok {
			s.below[k], s.sign[k] = true, true
		}
	}
	for _, t := range tellings {
		for _, w := range t.Ways {
			y := way{finding: t.Finding, value: t.Value, kind: t.Kind, anywhere: w.Anywhere, name: wayName(t, w)}
			for _, p := range w.Parts {
				q := part{lacking: p.Lacking, unless: p.Unless}
				for _, id := range p.Senses {
					if k, ok := s.vocabulary.ids[id]; ok {
						q.senses = append(q.senses, k)
						s.sign[k] = s.sign[k] || !s.given(k) && s.scopes[k] == "" && t.Kind != corpus.TellsBearing
					}
				}
				y.parts = append(y.parts, q)
			}
			s.ways = append(s.ways, y)
		}
	}
	return s
}

// wayName is a way as its weight names it.
func wayName(t *corpus.Telling, w corpus.Way) string {
	var b strings.Builder
	b.WriteString(string(t.Finding))
	if t.Value != "yes" {
		b.WriteString("=" + t.Value)
	}
	b.WriteByte(':')
	if w.Anywhere {
		b.WriteString(" anywhere")
	}
	for i, p := range w.Parts {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteByte(' ')
		switch {
		case p.Lacking:
			b.WriteString("not ")
		case p.Unless:
			b.WriteString("unless ")
		}
		for j, id := range p.Senses {
			if j > 0 {
				b.WriteByte('/')
			}
			b.WriteString(string(id))
		}
	}
	return b.String()
}

func (s *signs) name(k sense) string {
	if int(k) < len(s.senses) {
		return string(s.senses[k].ID)
	}
	return string(corpus.Counted[int(k)-len(s.senses)])
}

// read finds the senses of a text.
func (s *signs) read(text string, a corpus.Audience) *reading {
	return s.readTokens(tokens(text), a)
}

func (s *signs) readTokens(ts []token, a corpus.Audience) *reading {
	r := &reading{home: s.home(ts), audience: a}
	r.ts = plainly(ts, r.home)
	r.marks = append(s.vocabulary.marks(r.ts, r.home, s.known, s.own), s.counted(r.ts)...)
	slices.SortStableFunc(r.marks, func(a, b mark) int {
		if a.at != b.at {
			return a.at - b.at
		}
		return a.end - b.end
	})
	deny(r.ts, r.marks)
	r.by = make([][]int, len(s.scopes))
	for i, m := range r.marks {
		r.by[m.sense] = append(r.by[m.sense], i)
	}
	return r
}

// A told is a finding that a text tells of, with how much speaks for it.
type told struct {
	finding corpus.FindingID
	value   string
	kind    corpus.TellingKind
	weight  float64 // of the candidate alone
}

// tells returns what a text tells, the best candidate of each finding and
// value, and the tone of the text.
func (s *signs) tells(r *reading) (ts []told, tone float64) {
	for _, c := range r.candidates(s.ways) {
		t := told{c.way.finding, c.way.value, c.way.kind, s.sum(s.about(r, c))}
		i := slices.IndexFunc(ts, func(o told) bool { return o.finding == t.finding && o.value == t.value })
		switch {
		case i < 0:
			ts = append(ts, t)
		case ts[i].weight < t.weight:
			ts[i] = t
		}
	}
	return ts, s.tone(s.words(r))
}
