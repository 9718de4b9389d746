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
			v.spelled(ts, i, add)
			continue
		}
		entire := n == float64(int(n))
		switch {
		case distant[next]: // a way, not a fever
		case n >= 37.8 && n <= 42.5 && !entire, n >= 38 && n <= 42 && (degrees[next] || heated(ts[max(0, i-4):i])), n >= 100 && n < 107 && (next == "f" || !entire || before == "fever"):
			add(i, "hot-number")
		case n >= 180 && n < 3000 && (next == "ml" || next == "cc" || next == "milliliter" || before == "på"):
			add(i, "much-residual")
		}
		if n >= 9 && n < 100 && !strings.HasPrefix(next, "mg") && !years[next] && !weeks[before] && !weeks[next] && !(entire && aged(ts, i, i, int(n))) {
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

// spelled adds the senses of a number that is written in words.
func (v *vocabulary) spelled(ts []token, i int, add func(int, string)) {
	if i > 0 && ts[i].before != whole && tens[ts[i-1].word] > 0 && ts[i-1].word != ts[i].word {
		if _, end := number(ts, i-1); end == i {
			return // forty-two is one
		}
	}
	n, end := number(ts, i)
	next, before := wordAt(ts, end+1), wordAt(ts, i-1)
	switch {
	case n < 4:
		return
	case metres(next) && n < 60:
		add(i, "high-metres")
	case n >= 38 && n <= 41 && (next == "komma" || next == "point" || degrees[next] || heated(ts[max(0, i-4):i])):
		add(i, "hot-number")
	case n <= 42 && (weeks[before] || n >= 8 && weeks[next] && atWeek[before]):
		add(i, "pregnancy-week")
	case n >= 9 && !years[next] && !weeks[before] && !measured(next) && !aged(ts, i, end, n):
		add(i, "many-tablets")
	}
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
	atWeek   = set(`at am im is nearly almost only er næsten nesten omtrent cirka ca`)
	distant  = set(`km kilometer kilometres kilometers miles mil kr kroner kg kilo`)
	degrees  = set(`grader degrees feber fever c celsius temp`)
	years    = set(`år year years yrs yr yo årig årige åring y`)
	weeks    = set(`uge uger ugers uke uker ukers veke veker week weeks wk wks`)
	lasted   = set(`siden sia ago old of gammel gammelt tilbage`)
	lasting  = set(`i for in over after gennem gjennom throughout through efter etter past last sidste siste seneste since every hver about cirka omkring de of`)
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
		if i > 0 && (strings.HasPrefix(k.word, "åring") || strings.HasPrefix(k.word, "årig")) && k.before != whole && count(ts[i-1].word) > 0 {
			return strconv.Itoa(count(ts[i-1].word))
		}
		if w := k.word; len(w) > 2 && digit(w[0]) && digit(w[1]) && (w[2:] == "m" && w > "15" || w[2:] == "f" || w[2:] == "k" || w[2:] == "y" || w[2:] == "yo") {
			return w[:2]
		}
		if small[k.word] {
			return "3"
		}
		if n, end := number(ts, i); n > 0 && n < 107 && aged(ts, i, end, n) {
			return strconv.Itoa(n)
		}
	}
	return ""
}

// small are children of an age that is not told: between two and four.
var small = set(`toddler toddlers tumling tumlingen smårolling småbarn vuggestuen vuggestue`)

// aged reports whether the number from one place to another is an age.
func aged(ts []token, i, end, n int) bool {
	before := wordAt(ts, i-1)
	next, after := "", ""
	ends := end+1 >= len(ts) || ts[end+1].before != none
	if !ends {
		next = ts[end+1].word
		if end+2 < len(ts) && ts[end+2].before == none {
			after = ts[end+2].word
		}
	}
	old := after == "old" || strings.HasPrefix(after, "gam") || next == "yo"
	switch {
	case years[next] && old:
		return true
	case before == "på" && people[wordAt(ts, i-2)]:
		return n >= 2
	case !digit(ts[i].word[0]) && n < 16: // four is an age in years, or at the end of "is four"
		return n >= 2 && ends && being[before] && before != "på"
	case years[next] && !lasted[after] && !lasting[before]:
		return true
	case years[next] || measured(next):
		return false
	case being[before] && once[wordAt(ts, i-3)]: // since I was sixteen
		return false
	case being[before] && !(before == "på" && next != "" && measuredOn[next]) && !(ends && n < 3):
		return true
	case people[before], before == "of" && people[wordAt(ts, i-2)]:
		return true
	case i == 0 || ts[i].before == whole:
		return n >= 10 && end+1 < len(ts) && ts[end+1].before == clause
	}
	return ts[i].before == clause && ends && n >= 3 && (persons[before] || before == "age")
}

// Words before an age.
var (
	being      = set(`nearly almost næsten nesten er am im is aged e age alder alderen på turning shes hes fylder fyller fyldt fylt ble blev were was æ`)
	once       = set(`since when da dengang siden før before`)
	people     = set(`boy girl gutt gutten jente jenta dreng drengen pige pigen son daughter søn sønn sønnen datter datteren dattera mother father far mor mum mam dad gran granny grandad nan mormor farmor morfar farfar bestemor bestefar bedstemor bedstefar mand mann kvinde kvinne man woman husband wife patient pasient bror brother sister søster pt lad male female widow widower`)
	persons    = set(`husband wife mum dad mam mother father son daughter mand kone kona mor far søn datter sønnen gutten jenta kæreste kjæresten partner kæresten mannen morfar mormor farfar farmor lad boy girl brother sister søster søsteren bror uncle aunt onkel tante kvinde kvinne man woman`)
	measuredOn = set(`skalaen vas nrs ml scale`)
)

// measured reports words that make a number something else than an age.
func measured(next string) bool {
	return slices.Contains([]string{"weeks", "week", "uger", "uge", "uker", "uke", "months", "måneder", "days", "dage", "dager", "prosent", "procent", "percent", "%", "times", "gange", "ganger", "minutes", "minutter", "timer", "hours", "kg", "kilo", "kilos", "mg", "cm", "meter", "grader", "degrees", "mm", "av", "af", "of", "ud", "out", "mutters", "or", "to", "til"}, next)
}
