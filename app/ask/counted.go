package ask

import (
	"slices"
	"strconv"
	"strings"

	"ryggrad/corpus"
)

// counted finds the senses that numbers and small words have: a fever, a heap
// of tablets, a height of fall, a grade of strength, a week of pregnancy.
func (v *vocabulary) counted(ts []token) []mark {
	var ms []mark
	add := func(i int, name string) { ms = append(ms, mark{at: i, end: i, sense: v.ids[corpus.SenseID(name)]}) }
	for i, k := range ts {
		if no[k.word] || hardly[k.word] {
			add(i, "not")
		}
		next, before := wordAt(ts, i+1), wordAt(ts, i-1)
		n, err := strconv.ParseFloat(k.word, 64)
		if err != nil {
			if j := slices.Index(countWords, k.word); j >= 0 && j%12 >= 4 && metres(next) {
				add(i, "high-metres")
			}
			continue
		}
		entire := n == float64(int(n))
		switch {
		case n >= 37.8 && n <= 42.5 && !entire, n >= 38 && n <= 42 && (degrees[next] || heated(ts[max(0, i-4):i])), n >= 100 && n < 107 && (next == "f" || !entire || before == "fever"):
			add(i, "hot-number")
		case n >= 180 && n < 3000 && (next == "ml" || next == "cc" || next == "milliliter" || before == "på"):
			add(i, "much-residual")
		}
		if n >= 9 && n < 100 && !strings.HasPrefix(next, "mg") && !years[next] {
			add(i, "many-tablets")
		}
		if n >= 3 && n < 60 && metres(next) {
			add(i, "high-metres")
		}
		if entire && n >= 4 && n <= 42 && (weeks[before] || n >= 8 && weeks[next] && !lasted[wordAt(ts, i+2)] && !lasting[before]) {
			add(i, "pregnancy-week")
		}
		grade := k.word == "5" && i > 0 && digits(before) && ts[i].before != whole
		named := strength[before]
		switch {
		case grade && len(before) == 1 && before < "4", named && n <= 3:
			add(i, "grade-three")
		case grade && before == "4", named && n == 4:
			add(i, "grade-four")
		}
	}
	return ms
}

func wordAt(ts []token, i int) string {
	if i < 0 || i >= len(ts) {
		return ""
	}
	return ts[i].word
}

func metres(w string) bool { return strings.HasPrefix(w, "met") || w == "m" }

// heated reports words that make a number after them a temperature.
func heated(ts []token) bool {
	return slices.ContainsFunc(ts, func(k token) bool {
		return strings.HasPrefix(k.word, "temp") || strings.HasPrefix(k.word, "målt") || strings.HasPrefix(k.word, "term") || k.word == "feber" || k.word == "fever" || k.word == "febril" || k.word == "febrile"
	})
}

// Words around a number.
var (
	degrees  = set(`grader degrees feber fever c celsius temp`)
	years    = set(`år year years yrs yr yo årig årige åring y`)
	weeks    = set(`uge uger ugers uke uker ukers veke veker week weeks wk wks`)
	lasted   = set(`siden sia ago old of gammel gammelt tilbage`)
	lasting  = set(`i for in over after efter etter past last sidste siste seneste since every hver about cirka omkring de through of`)
	strength = set(`grade grad kraft styrke mrc`)
)

// age returns the age of the person that a text is about, in years, or "".
func age(ts []token) string {
	for i, k := range ts {
		if head, _, ok := strings.Cut(k.word, "årin"); ok && count(head) > 0 {
			return strconv.Itoa(count(head))
		}
		if head, _, ok := strings.Cut(k.word, "årig"); ok && count(head) > 0 {
			return strconv.Itoa(count(head))
		}
		if w := k.word; len(w) > 2 && digit(w[0]) && digit(w[1]) && (w[2:] == "m" && w > "15" || w[2:] == "f" || w[2:] == "k" || w[2:] == "y" || w[2:] == "yo") {
			return w[:2]
		}
		if small[k.word] {
			return "3"
		}
		if n := count(k.word); n > 0 && n < 107 && aged(ts, i, n) {
			return strconv.Itoa(n)
		}
	}
	return ""
}

// small are children of an age that is not told: between two and four.
var small = set(`toddler toddlers tumling tumlingen smårolling småbarn vuggestuen vuggestue`)

// count is the whole number that a word is, or 0.
func count(w string) int {
	if n, err := strconv.Atoi(w); err == nil {
		return n
	}
	return max(0, slices.Index(countWords, w)%12)
}

// aged reports whether the number at a place is an age.
func aged(ts []token, i, n int) bool {
	before := wordAt(ts, i-1)
	next, after := "", ""
	ends := i+1 >= len(ts) || ts[i+1].before != none
	if !ends {
		next = ts[i+1].word
		if i+2 < len(ts) && ts[i+2].before == none {
			after = ts[i+2].word
		}
	}
	old := after == "old" || strings.HasPrefix(after, "gam") || next == "yo"
	switch {
	case years[next] && old:
		return true
	case !digit(ts[i].word[0]): // four is an age in years, or at the end of "is four"
		return n >= 2 && ends && being[before] && before != "på"
	case years[next] && !lasted[after] && !lasting[before]:
		return true
	case years[next] || measured(next):
		return false
	case being[before] && !(before == "på" && next != "" && measuredOn[next]) && !(ends && n < 3):
		return true
	case people[before]:
		return true
	case i == 0 || ts[i].before == whole:
		return n >= 10 && i+1 < len(ts) && ts[i+1].before == clause
	}
	return ts[i].before == clause && ends && n >= 3 && (persons[before] || before == "age")
}

// Words before an age.
var (
	being      = set(`nearly almost næsten nesten er am im is aged e age alder alderen på turning shes hes fylder fyller fyldt fylt ble blev were was æ`)
	people     = set(`boy girl gutt gutten jente jenta dreng drengen pige pigen son daughter søn sønn sønnen datter datteren dattera mother father far mor mum mam dad gran granny grandad nan mormor farmor morfar farfar bestemor bestefar bedstemor bedstefar mand mann kvinde kvinne man woman husband wife patient pasient bror brother sister søster pt lad male female`)
	persons    = set(`husband wife mum dad mam mother father son daughter mand kone kona mor far søn datter sønnen gutten jenta kæreste kjæresten partner kæresten mannen morfar mormor farfar farmor lad boy girl brother sister søster søsteren bror uncle aunt onkel tante kvinde kvinne man woman`)
	measuredOn = set(`skalaen vas nrs ml scale`)
)

// measured reports words that make a number something else than an age.
func measured(next string) bool {
	return slices.Contains([]string{"weeks", "week", "uger", "uge", "uker", "uke", "months", "måneder", "days", "dage", "dager", "prosent", "procent", "percent", "%", "times", "gange", "ganger", "minutes", "minutter", "timer", "hours", "kg", "kilo", "kilos", "mg", "cm", "meter", "grader", "degrees", "mm", "av", "af", "of", "ud", "out", "mutters", "or", "to", "til"}, next)
}

// countWords are the numbers from none to eleven in the three languages.
var countWords = strings.Fields(`zero one two three four five six seven eight nine ten eleven
	nul en to tre fire fem seks syv otte ni ti elleve
	null én toh tree fira femm sekss sju åtte nie tie ellve`)
