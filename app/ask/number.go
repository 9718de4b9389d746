package ask

import (
	"slices"
	"strconv"
	"strings"
)

// count is the whole number that a word is, or 0: 41, eleven, treogtyve,
// sekstiåtte, forty.
func count(w string) int {
	if n, err := strconv.Atoi(w); err == nil {
		return n
	}
	if i := slices.Index(countWords, w); i >= 0 {
		return i % 12
	}
	if n := teens[w]; n > 0 {
		return n
	}
	if n := tens[w]; n > 0 {
		return n
	}
	if front, back, ok := strings.Cut(w, "og"); ok && tens[back] > 0 { // treogtyve
		if n := slices.Index(countWords, front); n >= 0 && n%12 > 0 && n%12 < 10 {
			return tens[back] + n%12
		}
	}
	for n := 4; n < len(w)-1; n++ { // sekstiåtte
		if t := tens[w[:n]]; t > 0 {
			if k := slices.Index(countWords, w[n:]); k >= 0 && k%12 > 0 && k%12 < 10 {
				return t + k%12
			}
		}
	}
	return 0
}

// number is the whole number that begins at a place, and the last token of it:
// English writes one in two words.
func number(ts []token, i int) (n, end int) {
	n = count(ts[i].word)
	if n < 20 || digit(ts[i].word[0]) || n%10 != 0 || i+1 >= len(ts) || ts[i+1].before == whole {
		return n, i
	}
	if k := slices.Index(countWords[:12], ts[i+1].word); k > 0 && k < 10 {
		return n + k, i + 1
	}
	return n, i
}

// countWords are the numbers from none to eleven in the three languages.
var countWords = strings.Fields(`zero one two three four five six seven eight nine ten eleven
	nul en to tre fire fem seks syv otte ni ti elleve
	null én toh tree fira femm sekss sju åtte nie tie ellve`)

// teens are the numbers from twelve to nineteen, tens those from twenty on.
var (
	teens = numbersOf(12, 1, `twelve tolv toll`, `thirteen tretten trettan`, `fourteen fjorten`, `fifteen femten`, `sixteen seksten`, `seventeen sytten`, `eighteen atten`, `nineteen nitten`)
	tens  = numbersOf(20, 10, `twenty tyve tjue`, `thirty tredive tretti tredve`, `forty fyrre fyrretyve førti`, `fifty halvtreds femti`, `sixty tres seksti`, `seventy halvfjerds sytti søtti`, `eighty firs åtti otti`, `ninety halvfems nitti`)
)

func numbersOf(first, step int, words ...string) map[string]int {
	m := map[string]int{}
	for i, w := range words {
		for s := range strings.FieldsSeq(w) {
			m[tokens(s)[0].word] = first + i*step
		}
	}
	return m
}
