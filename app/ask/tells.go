package ask

import (
	"slices"
	"strconv"
	"strings"

	"ryggrad/corpus"
)

// cancer tells whether the person has or had cancer. A fear of it, a question
// whether this is it, or a relative's that is over, tells nothing.
func (s *signs) cancer(answers map[corpus.FindingID]string, ts []token, ms []mark, a corpus.Audience) {
	find := func(name string) func(low, high int) bool {
		c := s.senses[name]
		return func(low, high int) bool {
			return slices.ContainsFunc(ms, func(o mark) bool { return o.sense == c && !o.denied && o.at >= low && o.end <= high })
		}
	}
	had, fear, kin, treated, back := find("had"), find("fear"), find("relative"), find("cancernow"), find("backpain")
	for _, m := range ms {
		isCancer := m.sense == s.senses["cancer"] || m.sense == s.senses["cancernow"] || m.sense == s.senses["spread"]
		if !isCancer || m.denied || m.general {
			continue
		}
		low, high := sentenceOf(ts, m.at)
		near, far := max(low, m.at-6), min(high, m.at+4)
		over := slices.ContainsFunc(ts[near:far+1], func(k token) bool {
			return slices.Contains([]string{"had", "hadde", "havde", "haft", "hatt", "died", "døde", "fik", "fikk"}, k.word)
		})
		theirs := kin(near, m.at) && !(theirBack(ts) && (back(0, len(ts)-1) || !over))
		switch {
		case theirs, fear(max(low, m.at-5), m.at):
			continue
		case m.sense == s.senses["spread"] && (had(near, far) || find("cancer")(low, high) || treated(low, high)):
			answers["cancer"] = "spread"
		case m.sense == s.senses["cancernow"] && !m.past:
			answers["cancer"] = stronger(answers["cancer"], "now")
		case m.sense == s.senses["cancer"] && (had(near, far) || treated(low, high) || a == corpus.Clinician): // a clinician's note names it and no more
			v := "ever"
			if treated(low, high) || slices.ContainsFunc(ts[near:m.at], func(k token) bool { return k.word == "have" || k.word == "har" || k.word == "has" || k.word == "got" }) && !slices.ContainsFunc(ts[near:m.at+1], func(k token) bool {
				return slices.Contains([]string{"haft", "hatt", "had", "hadde", "havde"}, k.word)
			}) {
				v = "now"
			}
			if m.past {
				v = "ever"
			}
			answers["cancer"] = stronger(answers["cancer"], v)
		}
	}
}

// stronger keeps what is worse of two answers on cancer.
func stronger(a, b string) string {
	order := []string{"", "ever", "now", "spread"}
	if slices.Index(order, a) > slices.Index(order, b) {
		return a
	}
	return b
}

// theirBack reports whether the back in question is another person's.
func theirBack(ts []token) bool {
	for i, k := range ts {
		switch k.word {
		case "her", "his", "hendes", "hans", "hennes", "hun", "han", "she", "he", "ho":
			return true
		}
		if persons[k.word] && i > 0 && slices.Contains([]string{"my", "min", "mi", "vår", "vores"}, ts[i-1].word) && !mentions(ts, "jeg", "i", "eg", "im") {
			return true
		}
		if (k.word == "mum" || k.word == "dad" || k.word == "mom") && !mentions(ts, "jeg", "i", "eg", "im") {
			return true
		}
	}
	return false
}

func mentions(ts []token, words ...string) bool {
	return slices.ContainsFunc(ts, func(k token) bool { return slices.Contains(words, k.word) })
}

// numbers tells what the numbers of a question say: an age, a fever, a height
// of fall, a week of pregnancy, a heap of tablets.
func (s *signs) numbers(ts []token, ms []mark) map[corpus.FindingID]string {
	out := map[corpus.FindingID]string{}
	has := func(name string) bool {
		c := s.senses[name]
		return slices.ContainsFunc(ms, func(o mark) bool { return o.sense == c && !o.denied && !o.past && !o.general })
	}
	word := func(i int) string {
		if i < 0 || i >= len(ts) {
			return ""
		}
		return ts[i].word
	}
	for i, k := range ts {
		n, err := strconv.ParseFloat(k.word, 64)
		if err != nil {
			if a, ok := strings.CutSuffix(k.word, "årig"); ok && a != "" {
				if _, err := strconv.Atoi(a); err == nil {
					out["age"] = a
				}
			}
			n = float64(slices.Index(countWords, k.word) % 12)
			if n < 3 {
				continue
			}
		}
		next, before := word(i+1), word(i-1)
		unit := strings.HasPrefix(next, "met") || next == "m"
		switch {
		case unit && n >= 3 && n < 100 && has("fell"):
			out["injury-high"] = "yes"
		case n >= 9 && n < 500 && has("took") && has("paracetamol") && !strings.HasPrefix(next, "mg") && next != "year" && next != "år" && next != "uger" && next != "dage" && next != "mill":
			out["paracetamol-over"] = "yes"
		}
		aged := before == "im" || before == "am" || before == "er" || before == "is" || before == "aged" || before == "på" || before == "shes" || before == "hes" || elders[before]
		years := next == "år" || next == "year" || next == "years" || next == "årig" || next == "yo"
		switch {
		case n != float64(int(n)) || n > 110:
		case (next == "uger" || next == "uker" || next == "weeks" || before == "uge" || before == "uke" || before == "week") && n <= 45 && (has("pregnant") || has("kicks")):
			out["pregnancy"], out["pregnancy-week"] = "yes", k.word
		case years && (word(i+2) == "old" || word(i+2) == "gammel" || next == "årig" || next == "yo" || word(i+2) == "gamle"), aged && n >= 1 && (years && word(i+2) != "siden" && word(i+2) != "ago" || !years && !measured(next)):
			if _, err := strconv.Atoi(k.word); err == nil {
				out["age"] = k.word
			}
		}
	}
	return out
}

// elders are people whose age is told right after them.
var elders = set(`gran nan grandmother grandfather mum dad mormor farmor morfar farfar bestemor bestefar bedstemor bedstefar mor far mamma pappa`)

// measured reports words that make a number something else than an age.
func measured(next string) bool {
	return slices.Contains([]string{"weeks", "week", "uger", "uge", "uker", "uke", "months", "måneder", "days", "dage", "dager", "prosent", "procent", "percent", "%", "times", "gange", "ganger", "minutes", "minutter", "timer", "hours", "kg", "kilo", "mg", "cm", "meter", "grader", "degrees", "mm", "av", "af", "of", "ud", "out", "mutters"}, next)
}

// countWords are the numbers from none to eleven in the three languages.
var countWords = strings.Fields(`zero one two three four five six seven eight nine ten eleven
	nul en to tre fire fem seks syv otte ni ti elleve
	null én toh tree fira femm sekss sju åtte nie tie ellve`)
