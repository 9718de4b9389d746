package ask

import (
	"slices"
	"strings"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// span is within how many words the parts of a sign stand.
const span = 11

// Read returns what a question tells of the person it is about, as a case that
// the engine can triage. What is denied, what is over, and what is asked in
// general is left out; in doubt a sign stands. What was told earlier in the
// talk still holds.
func (x *Index) Read(q Question) assess.Case {
	k := assess.Case{Country: q.Country, Audience: corpus.Patient, Answers: map[corpus.FindingID]string{}}
	for _, e := range q.History {
		x.told(k.Answers, e.Question, q.Audience)
	}
	x.told(k.Answers, q.Text, q.Audience)
	if k.Answers["home-safety"] != "" {
		k.Audience = corpus.Clinician // only a clinician is asked it
	}
	return k
}

func (x *Index) told(answers map[corpus.FindingID]string, text string, a corpus.Audience) {
	ts := tokens(text)
	if len(ts) == 0 {
		return
	}
	ms := x.signs.marks(ts, x.knows)
	x.signs.deny(ts, ms)
	x.signs.place(ts, ms, a)
	for _, r := range x.signs.rules {
		if f := x.corpus.Finding(r.finding); f == nil || !f.Asked() {
			continue
		}
		if r.fits(ts, ms) {
			tell(answers, r.finding, r.value)
		}
	}
	for f, v := range answers {
		if strings.HasPrefix(string(f), "pg-") && v == "yes" && answers["pregnancy"] == "" {
			answers["pregnancy"] = "yes"
		}
	}
	if answers["home-safety"] == "unsafe" {
		answers["alone-now"] = "yes" // whoever writes it is not asked first
	}
	for f, v := range x.signs.numbers(ts, ms) {
		tell(answers, f, v)
	}
	x.signs.cancer(answers, ts, ms, a)
}

// tell notes an answer. A stronger one, told before, stays.
func tell(answers map[corpus.FindingID]string, f corpus.FindingID, v string) {
	if answers[f] == "plan" || answers[f] == "yes" && v == corpus.NotSure || answers[f] == "yes" && v == "after-birth" {
		return
	}
	answers[f] = v
}

// fits reports whether the words of a rule stand in a text. The marks stand in
// the order of their words.
func (r rule) fits(ts []token, ms []mark) bool {
	if r.all {
		for _, it := range r.items {
			if slices.ContainsFunc(ms, it.takes) == (it.polarity == '-') {
				return false
			}
		}
		return true
	}
	for i, m := range ms {
		if r.items[0].takes(m) && r.rest(ts, ms, 1, []int{i}) {
			return true
		}
	}
	return false
}

// rest looks for the words of a rule from its nth on; taken are the marks of
// the words before. Only marks in reach of the first can do.
func (r rule) rest(ts []token, ms []mark, n int, taken []int) bool {
	if n == len(r.items) {
		return true
	}
	it, first := r.items[n], taken[0]
	from, to := first, first
	for from > 0 && ms[from-1].at > ms[first].at-span {
		from--
	}
	for to < len(ms) && ms[to].at < ms[first].at+span {
		to++
	}
	if it.polarity == '-' {
		if slices.ContainsFunc(ms[from:to], func(m mark) bool { return m.sense == it.sense && r.near(ts, ms, taken, m) }) {
			return false
		}
		return r.rest(ts, ms, n+1, taken)
	}
	for i, m := range ms[from:to] {
		if !it.takes(m) || !r.near(ts, ms, taken, m) || slices.ContainsFunc(taken, func(j int) bool { return overlap(ms[j], m) }) {
			continue
		}
		if r.rest(ts, ms, n+1, append(taken[:len(taken):len(taken)], from+i)) {
			return true
		}
	}
	return false
}

// near reports whether a mark stands in the reach of those taken: the same
// sentence and not too far away.
func (r rule) near(ts []token, ms []mark, taken []int, m mark) bool {
	low, high := m.at, m.end
	for _, j := range taken {
		low, high = min(low, ms[j].at), max(high, ms[j].end)
	}
	if high-low >= span {
		return false
	}
	return !slices.ContainsFunc(ts[low+1:high+1], func(k token) bool { return k.before == whole })
}

// overlap reports marks that share a word. One may lie between the words of the
// other: kaster blod op.
func overlap(a, b mark) bool { return a.at == b.at || a.end == b.end || a.at == b.end || a.end == b.at }

func (it item) takes(m mark) bool {
	if m.sense != it.sense {
		return false
	}
	switch it.polarity {
	case '+':
		return !m.denied && !m.past && !m.general
	case '!':
		return m.lacked && !m.past && !m.general
	case '-':
		return true
	}
	return !m.past && !m.general
}

// place marks what is told of a time that is over, and what is told of nobody.
func (s *signs) place(ts []token, ms []mark, a corpus.Audience) {
	nobody := a != corpus.Patient && !somebody(ts, a) || a == corpus.Patient && lecture(ts) && !mine(ts)
	past, now, died, kin := s.senses["pastyear"], s.senses["still"], s.senses["died"], s.senses["relative"]
	for i := range ms {
		m := &ms[i]
		low, high := clauseOf(ts, m.at)
		has := func(c sense) bool {
			return slices.ContainsFunc(ms, func(o mark) bool { return o.sense == c && o.at >= low && o.end <= high })
		}
		start, end := sentenceOf(ts, m.at)
		among := func(c sense) bool {
			return slices.ContainsFunc(ms, func(o mark) bool { return o.sense == c && o.at >= start && o.end <= end })
		}
		m.past = has(past) && !has(now) || among(kin) && among(died)
		m.general = nobody
	}
}

// clauseOf returns the first and last token of the clause around a place. The
// word now, and but, begin a clause of their own.
func clauseOf(ts []token, at int) (int, int) {
	begins := func(i int) bool {
		switch ts[i].word {
		case "but", "men", "now", "nu", "nå", "while", "mens":
			return true
		}
		return ts[i].before != none
	}
	low, high := at, at
	for low > 0 && !begins(low) {
		low--
	}
	for high+1 < len(ts) && !begins(high+1) {
		high++
	}
	return low, high
}

func sentenceOf(ts []token, at int) (int, int) {
	low, high := at, at
	for low > 0 && ts[low].before != whole {
		low--
	}
	for high+1 < len(ts) && ts[high+1].before != whole {
		high++
	}
	return low, high
}

// persons are words for somebody whom a clinician or educator may ask about.
var persons = set(`husband wife mum dad mother father son daughter mand kone kona mor far søn datter sønnen gutten jenta kæreste kjæresten partner mig meg me kæresten mannen morfar mormor farfar farmor`)

// somebody reports whether a clinician's question is about one person, here and
// now, and not about patients in general.
func somebody(ts []token, a corpus.Audience) bool {
	for i, k := range ts {
		next := func(n int) string {
			if i+n < len(ts) {
				return ts[i+n].word
			}
			return ""
		}
		switch w := k.word; {
		case persons[w]:
			return true
		case (w == "my" || w == "min" || w == "mine" || w == "mit" || w == "mitt" || w == "our" || w == "vores" || w == "vår") && next(1) != "students" && next(1) != "studerende" && next(1) != "studenter" && next(1) != "lecture" && next(1) != "undervisning":
			return true
		case (w == "pt" || w == "pas" || w == "pasienten" || w == "patienten" || w == "patient" || w == "pasient" || w == "he" || w == "she" || w == "han" || w == "hun" || w == "kvinne" || w == "kvinde" || w == "mann" || w == "mand" || w == "woman" || w == "man") && a != corpus.Educator && (happening(ts) || aged(ts)):
			return true
		case strings.HasSuffix(w, "årig") || (w == "year" || w == "years") && next(1) == "old" || w == "yo" || w == "y.o":
			return true
		case a != corpus.Educator && (w == "nå" || w == "nu" || w == "now" || w == "today" || w == "nettopp" || w == "netop") && happening(ts):
			return true
		}
	}
	return false
}

// aged reports a person's age: 60 år, 60 years.
func aged(ts []token) bool {
	for i, k := range ts {
		if i > 0 && digits(ts[i-1].word) && (k.word == "år" || k.word == "years" || k.word == "year") {
			return i+1 >= len(ts) || ts[i+1].word != "siden" && ts[i+1].word != "ago"
		}
	}
	return false
}

// happening reports words that tell that something goes on now.
func happening(ts []token) bool {
	for i, k := range ts {
		switch k.word {
		case "now", "nu", "nå", "today", "since", "siden", "yesterday", "nyopstået", "nyoppstått", "nytilkommen", "nytilkommet", "new", "suddenly", "pludselig", "plutselig", "morges", "developed", "waiting", "venteværelset", "venterommet", "sits", "sidder", "sitter", "foran":
			return true
		case "i", "in":
			if i+1 < len(ts) && slices.Contains([]string{"dag", "går", "morges", "nat", "natt", "front"}, ts[i+1].word) {
				return true
			}
		}
	}
	return false
}

// lecture reports a question about signs in general.
func lecture(ts []token) bool {
	if len(ts) <= 5 && startsAny(ts[:min(3, len(ts))], definitions) {
		return true
	}
	for i, k := range ts {
		next := ""
		if i+1 < len(ts) {
			next = ts[i+1].word
		}
		switch w := k.word; w {
		case "signs", "symptoms", "sign", "symptom":
			if next == "of" || next == "are" || next == "for" || next == "mean" {
				return true
			}
		case "tegn", "symptomer", "faretegn", "faresignaler", "alarmsymptomer":
			if next == "på" || next == "ved" || i > 0 && (strings.HasPrefix(ts[i-1].word, "hvilke") || ts[i-1].word == "er") {
				return true
			}
		case "lecture", "students", "studerende", "studentene", "studenter", "foredrag", "eksamen", "exam":
			return true
		case "mean", "betyr", "betyder", "means":
			return true
		}
	}
	return false
}

// definitions begin a question for a meaning.
var definitions = phrasesOf(`what_is whats hvad_er hva_er what_are kva_er`)

// mine reports whether somebody tells of themselves or of somebody near.
func mine(ts []token) bool {
	nordic := mentions(ts, "og", "er", "på", "jeg", "det", "af", "av", "som", "hvilke", "hvad", "hva", "skal", "kan", "om")
	return slices.ContainsFunc(ts, func(k token) bool {
		switch k.word {
		case "i":
			return !nordic // there it means in
		case "ive", "im", "jeg", "eg", "æ", "my", "min", "mit", "mitt", "mine", "mig", "meg", "he", "she", "han", "hun":
			return true
		}
		return persons[k.word]
	})
}
