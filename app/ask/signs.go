package ask

import (
	"cmp"
	"math"
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
	askabout  sense
	violence  sense
	hurts     []sense   // that something hurts, or that a child does not walk
	lowers    []bool    // scopes that tell of whom, when or whether at all
	aside     []bool    // scopes that a sentence may have which is about something else
	sign      []bool    // senses that are signs, and not the places and times around them
	helps     []bool    // verbs that tell of a sign only beside another sense, and stand everywhere
	below     []bool    // those of bladder, bowel and saddle
	apart     []float64 // of each sense, how well it tells one sign from others: 1 where only one has it
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
	s.askabout, s.violence = s.vocabulary.ids["askabout"], s.vocabulary.ids["violence"]
	for _, id := range []corpus.SenseID{"pain", "back", "shoot", "childwalk"} {
		s.hurts = append(s.hurts, s.vocabulary.ids[id])
	}
	s.past, s.now = s.vocabulary.ids["pastyear"], s.vocabulary.ids["still"]
	s.sign, s.below = make([]bool, len(s.scopes)), make([]bool, len(s.scopes))
	for _, id := range []corpus.SenseID{"saddle", "stool", "feel", "pee", "bladder"} {
		if k, ok := s.vocabulary.ids[id]; ok {
			s.below[k], s.sign[k] = true, true
		}
	}
	s.aside, s.lowers = make([]bool, len(s.scopes)), make([]bool, len(s.scopes))
	s.helps = make([]bool, len(s.scopes))
	for _, id := range []corpus.SenseID{"come", "get", "know", "up", "carry", "just", "obey", "had", "took", "not"} {
		if k, ok := s.vocabulary.ids[id]; ok {
			s.helps[k] = true
		}
	}
	for _, id := range []corpus.SenseID{"relief", "teaching", "hypothetical", "animal", "died", "pastyear", "longstanding", "planned", "prescribed"} {
		if k, ok := s.vocabulary.ids[id]; ok {
			s.lowers[k] = true
		}
	}
	for _, id := range []corpus.SenseID{"general", "asksif", "otheruse", "figure"} {
		if k, ok := s.vocabulary.ids[id]; ok {
			s.aside[k] = true
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
	s.apart = sensesApart(s.ways, len(s.scopes))
	for k := range s.apart {
		given := s.given(sense(k)) && (k >= len(senses) || senses[k].Area != "place")
		if given && s.name(sense(k)) != "hot-number" || s.helps[k] || s.scopes[k] != "" {
			s.apart[k] = 0
		}
	}
	return s
}

// sensesApart is of each of n senses one over how many signs it is told with.
func sensesApart(ways []way, n int) []float64 {
	of := make([]map[corpus.FindingID]bool, n)
	for _, w := range ways {
		if w.kind == corpus.TellsBearing {
			continue
		}
		for _, p := range w.parts {
			for _, s := range p.senses {
				if of[s] == nil {
					of[s] = map[corpus.FindingID]bool{}
				}
				of[s][w.finding] = of[s][w.finding] || !p.unless
			}
		}
	}
	out := make([]float64, n)
	for s, fs := range of {
		out[s] = 1 / float64(max(1, len(fs)))
	}
	return out
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

// readTokens finds the senses of a text.
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
	r.all = r.ts
	r.index(len(s.scopes))
	return r
}

// violent reports a way of which violence is a part.
func (s *signs) violent(w *way) bool {
	return slices.ContainsFunc(w.parts, func(p part) bool { return slices.Contains(p.senses, s.violence) })
}

// candidates are the signs that a text may tell of. What a clinician or a teacher
// asks how to ask about is work.
func (s *signs) candidates(r *reading) []candidate {
	cs := r.candidates(s.ways)
	if r.audience == corpus.Patient {
		return cs
	}
	return slices.DeleteFunc(cs, func(c candidate) bool { return s.askedAbout(r, c) })
}

// withoutAsides is a text without the sentences that are about something else:
// none of their words belongs to a sign, they are not about whoever writes, and
// nothing in them says that a sign is over, taught or another's. Where no way
// fits, only what plainly asks of another thing is left out: the sign may be told
// in words that are not known. It is nil where nothing is left out.
func (s *signs) withoutAsides(r *reading) *reading {
	if len(r.ts) == 0 || !slices.ContainsFunc(r.ts[1:], func(k token) bool { return k.before == whole }) {
		return nil
	}
	used := make([]bool, len(r.marks))
	fits := false
	for _, c := range s.candidates(r) {
		for _, i := range c.marks {
			used[i], fits = true, true
		}
	}
	about := func(from, to int) bool { // the marks of a sentence
		for i, m := range r.marks[from:to] {
			if used[from+i] || m.sense == s.self || s.lowers[m.sense] || !fits && !s.aside[m.sense] {
				return true
			}
		}
		return from == to && !fits
	}
	var ts []token
	var ms []mark
	for low, from := 0, 0; low < len(r.ts); {
		_, high := sentenceOf(r.ts, low)
		to := from
		for to < len(r.marks) && r.marks[to].at <= high {
			to++
		}
		if about(from, to) {
			for _, m := range r.marks[from:to] {
				m.at, m.end = m.at-low+len(ts), m.end-low+len(ts)
				ms = append(ms, m)
			}
			ts = append(ts, r.ts[low:high+1]...)
		}
		low, from = high+1, to
	}
	if len(ts) == 0 || len(ts) == len(r.ts) {
		return nil
	}
	core := &reading{ts: ts, all: r.all, marks: ms, home: r.home, audience: r.audience}
	core.index(len(s.scopes))
	return core
}

// A told is a finding that a text tells of, with how much speaks for it.
type told struct {
	finding corpus.FindingID
	value   string
	kind    corpus.TellingKind
	weight  float64 // of the candidate and the tone of the text
}

// A heard is what a text tells.
type heard struct {
	text  string
	r     *reading
	told  []told  // the best candidate of each finding and value, the weightiest first
	tone  float64 // of the text alone
	vague float64 // how much speaks for a sign that no way fits

	guessed []corpus.FindingID // noted without being told in words that are known
}

// hear reads a text for signs. What is about something else takes nothing from
// a sign: the text is weighed with and without it, and what speaks more counts.
func (s *signs) hear(text string, a corpus.Audience) *heard {
	r := s.readTokens(tokens(text), a)
	h := &heard{text: text, r: r, tone: math.Inf(-1)}
	s.weigh(h, r)
	if core := s.withoutAsides(r); core != nil {
		s.weigh(h, core)
	}
	return h
}

// hearOn adds the signs that are told across a talk: of which one part was
// written earlier, as a medicine, and another now.
func (s *signs) hearOn(h *heard, before []Exchange) {
	var ts []token
	for _, e := range before {
		ts = append(ts, tokens(e.Question)...)
	}
	n, now := len(ts), tokens(h.text)
	if n == 0 || len(now) == 0 {
		return
	}
	now[0].before = whole
	r := s.readTokens(append(ts, now...), h.r.audience)
	s.tell(h, r, h.tone, func(c candidate) bool {
		first, last := len(r.ts), 0
		for _, i := range c.marks {
			first, last = min(first, r.marks[i].at), max(last, r.marks[i].at)
		}
		return first < n && n <= last
	})
}

// weigh adds what a reading tells.
func (s *signs) weigh(h *heard, r *reading) {
	tone := s.tone(s.words(r))
	h.tone = max(h.tone, tone)
	h.vague = s.weights[s.vague] + h.tone
	s.tell(h, r, tone, func(candidate) bool { return true })
}

// tell adds those candidates of a reading that are wanted.
func (s *signs) tell(h *heard, r *reading, tone float64, wanted func(candidate) bool) {
	for _, c := range s.candidates(r) {
		if !wanted(c) {
			continue
		}
		t := told{c.way.finding, c.way.value, c.way.kind, s.sum(s.about(r, c)) + tone}
		i := slices.IndexFunc(h.told, func(o told) bool { return o.finding == t.finding && o.value == t.value })
		switch {
		case i < 0:
			h.told = append(h.told, t)
		case h.told[i].weight < t.weight:
			h.told[i] = t
		}
	}
	slices.SortStableFunc(h.told, func(a, b told) int { return cmp.Compare(b.weight, a.weight) })
}
