package ask

import (
	_ "embed"
	"math"
	"slices"
	"strconv"
	"strings"

	"ryggrad/corpus"
)

// weightLines are the weights of what surrounds a sign, one a line: a number and
// the name of a feature. They are learned from questions (weights_test.go).
//
//go:embed weights.txt
var weightLines string

// A feature is something about a candidate or a text that makes it more or less
// likely that somebody has the sign now.
type feature int32

const unknownFeature feature = -1

// A weigher judges whether what was told counts.
type weigher struct {
	names   []string
	ids     map[string]feature
	weights []float64
	learns  bool // a feature that is not known becomes known
}

func newWeigher(lines string) *weigher {
	w := &weigher{ids: make(map[string]feature, 4096)}
	for line := range strings.Lines(lines) {
		number, name, ok := strings.Cut(strings.TrimSpace(line), " ")
		if v, err := strconv.ParseFloat(number, 64); ok && err == nil {
			w.weights[w.grow(name)] = v
		}
	}
	return w
}

func (w *weigher) grow(name string) feature {
	f := feature(len(w.names))
	w.names = append(w.names, name)
	w.weights = append(w.weights, 0)
	w.ids[name] = f
	return f
}

// ensure is the feature of a name, which is 0 where no weight is known.
func (w *weigher) ensure(name string) feature {
	if f, known := w.ids[name]; known {
		return f
	}
	return w.grow(name)
}

func (w *weigher) id(name string) feature {
	f, known := w.ids[name]
	switch {
	case known:
		return f
	case w.learns:
		return w.grow(name)
	}
	return unknownFeature
}

// sum is what features weigh together.
func (w *weigher) sum(fs []feature) float64 {
	total := 0.0
	for _, f := range fs {
		total += w.weights[f]
	}
	return total
}

// tone is what the words of a whole text weigh: how people write who have a sign
// now, and how those write who ask about something else. The more words, the
// less each tells.
func (w *weigher) tone(fs []feature) float64 {
	return w.sum(fs) * toneShare(len(fs))
}

func toneShare(n int) float64 { return 1 / math.Sqrt(1+float64(n)/40) }

// features is a list that takes each feature once, and none that is unknown.
type features struct {
	*weigher
	list []feature
}

func (f *features) add(parts ...string) {
	id := f.id(strings.Join(parts, " "))
	if id != unknownFeature && !slices.Contains(f.list, id) {
		f.list = append(f.list, id)
	}
}

// about returns the features of a candidate: what it is, how its words are
// joined, and what else is said in its clause, its sentence and the text.
func (s *signs) about(r *reading, c candidate) []feature {
	f := features{weigher: s.weigher}
	kind := string(c.way.kind)
	f.add("any")
	f.add("kind", kind)
	f.add("finding", string(c.way.finding))
	f.add("way", c.way.name)
	low, high := len(r.ts), 0
	for k, i := range c.marks {
		m := r.marks[i]
		low, high = min(low, m.at), max(high, m.end)
		switch p := c.way.told(k); {
		case p.lacking:
			f.add("lacking")
			if m.at > 0 && r.ts[m.at].before == none && (no[r.ts[m.at-1].word] || hardly[r.ts[m.at-1].word]) {
				f.add("lacking next")
			}
		case m.denied && !s.vocabulary.given(m.sense):
			f.add("denied")
			f.add("for", kind, "denied")
		}
	}
	joined(&f, r, c, low, high)
	s.scope(&f, r, c, low, high)
	asked(&f, r, low)
	if s.askedAbout(r, c) {
		f.add("asked about")
	}
	f.add("asker", string(r.audience))
	f.add("for", kind, "asker", string(r.audience))
	if !r.tells(s.self) && !r.tells(s.kin) {
		f.add("nobody")
		f.add("nobody", string(r.audience))
	}
	denials := 0
	for _, k := range r.ts {
		if no[k.word] {
			denials++
		}
	}
	for n := 2; n <= min(3, denials); n++ {
		f.add("denials", strconv.Itoa(n))
	}
	switch {
	case len(r.ts) <= 6:
		f.add("short")
	case len(r.ts) >= 30:
		f.add("long")
	}
	return f.list
}

// told returns the part of a way that its nth mark fills.
func (w *way) told(n int) part {
	for _, p := range w.parts {
		if p.unless {
			continue
		}
		if n == 0 {
			return p
		}
		n--
	}
	return part{}
}

func (r *reading) tells(s sense) bool { return len(r.by[s]) > 0 }

// joined adds how near to each other the words of a candidate stand.
func joined(f *features, r *reading, c candidate, low, high int) {
	switch {
	case c.way.anywhere:
		f.add("words anywhere")
		return
	case high-low <= 3:
		f.add("words near")
	case high-low <= 6:
		f.add("words apart")
	default:
		f.add("words far")
	}
	if slices.ContainsFunc(r.ts[low+1:high+1], func(k token) bool { return k.before == clause }) {
		f.add("comma between")
	}
}

// scope adds what is said of whom, when and whether at all. For what bears on a
// sign it tells other things than for the sign itself: a cancer that is over is
// one that the person had.
func (s *signs) scope(f *features, r *reading, c candidate, low, high int) {
	kind := string(c.way.kind)
	bearing := ""
	if c.way.kind == corpus.TellsBearing {
		bearing = "bearing "
	}
	from, to := clauseOf(r.ts, low)
	_, end := clauseOf(r.ts, high)
	to = max(to, end)
	begin, _ := sentenceOf(r.ts, low)
	_, finish := sentenceOf(r.ts, high)
	for _, m := range r.marks {
		name := s.scopes[m.sense]
		if name == "" {
			continue
		}
		switch {
		case m.at >= from && m.end <= to:
			f.add(bearing+"clause", name)
			if bearing == "" {
				f.add("for", kind, "clause", name)
			}
		case m.at >= begin && m.end <= finish:
			f.add(bearing+"sentence", name)
		default:
			f.add(bearing+"text", name)
		}
		if name == "relief" && m.at >= low-3 && m.end <= high+3 {
			f.add("near relief")
		}
	}
	for i := begin; i <= finish; i++ {
		inside := i >= from && i <= to
		if inside && no[r.ts[i].word] && !slices.ContainsFunc(c.marks, func(j int) bool { return r.marks[j].at <= i && i <= r.marks[j].end }) {
			f.add("clause no")
			if i < low && i >= low-4 {
				f.add("no before")
			}
		}
		if n, err := strconv.Atoi(r.ts[i].word); err == nil && n > 1900 && n < 2025 {
			f.add(bearing+"sentence", "year")
			if inside {
				f.add(bearing+"clause", "year")
			}
		}
	}
}

// asked adds how the sentence of a candidate begins.
func asked(f *features, r *reading, low int) {
	begin, _ := sentenceOf(r.ts, low)
	from, _ := clauseOf(r.ts, low)
	name := ""
	switch w := r.ts[begin].word; {
	case asking[w]:
		name = "begins asking"
	case whWords[w]:
		name = "begins what"
	case ifWords[w]:
		name = "begins if"
	default:
		return
	}
	f.add(name)
	if begin == from {
		f.add(name, "clause")
	}
}

// askedAbout reports whether the words before a candidate ask whether or how to
// ask about it, and not about what is one's own: "ask about my thoughts".
func (s *signs) askedAbout(r *reading, c candidate) bool {
	low := len(r.ts)
	for _, i := range c.marks {
		low = min(low, r.marks[i].at)
	}
	return slices.ContainsFunc(r.by[s.askabout], func(i int) bool {
		end := r.marks[i].end
		return end < low && low-end <= 3 && !slices.ContainsFunc(r.by[s.self], func(j int) bool { return r.marks[j].at > end && r.marks[j].at < low })
	})
}

// Words that begin a question or a case that is only thought of.
var (
	asking  = set(`can kan could does do is are er får should skal bør may må will vil would har have kunne`)
	whWords = set(`what which how when why who where whats hvad hva hvilke hvilken hvilket hvordan hvornår når hvorfor hvem hvor kva`)
	ifWords = set(`if hvis suppose om tænk tenk`)
)

// words returns the features of a whole text: its words without their endings,
// its senses, and which of them stand close after one another.
func (s *signs) words(r *reading) []feature {
	f := features{weigher: s.weigher}
	f.add("text asker", string(r.audience))
	marks := slices.DeleteFunc(slices.Clone(r.marks), func(m mark) bool { return s.helps[m.sense] })
	for i, m := range marks {
		name := s.named(m)
		if plain, denied := strings.CutPrefix(name, "no-"); denied {
			f.add("sense no", plain)
		} else {
			f.add("sense", name)
		}
		for j, n := i-1, 0; j >= 0 && n < mostPairs; j-- {
			if before := marks[j]; before.end < m.at && m.at-before.end <= pairSpan {
				f.add("pair", s.named(before), name)
				n++
			}
		}
	}
	var st stemmer
	for _, k := range r.ts {
		f.add("word", st.stem(k.word, r.home))
	}
	return f.list
}

// How many senses before one are looked at together with it, and within how many
// words.
const (
	mostPairs = 3
	pairSpan  = 4
)

// named is the sense of a mark, and whether the text denies it.
func (s *signs) named(m mark) string {
	if m.denied || m.lacked {
		return "no-" + s.name(m.sense)
	}
	return s.name(m.sense)
}
