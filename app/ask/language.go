package ask

import (
	"math"

	"ryggrad/corpus"
)

// Language tells the language of a text by how often its words stand in the texts
// of each language, and by how they are spelt. English is taken where nothing is
// told at all. The name of a form, and what else is called the same in all of
// them, tells nothing.
func (x *Index) Language(text string) corpus.Lang { return corpus.Langs[x.tongue(tokens(text), "")] }

// What tells a language.
const (
	bySmall    = 5   // a word that says nothing counts as if it stood so often
	bySpelling = 0.3 // a word that may be spelt so, but is not known
	mostTold   = 3.0 // by one word, as a logarithm
	byCountry  = 3.0 // of Danish against Norwegian, as a logarithm
	byDialect  = 6.0 // by the words for I and the of Jutland, likewise
)

// jutish are what only a Jutlander says: a for jeg before its verb, and æ for the
// article. A Norwegian's æ is jeg, and stands after none of these prepositions.
var jutish = phrasesOf(`a_ka a_ku a_ska a_sku a_ho a_har a_hår a_hæ a_haj a_vil a_wil a_tøw a_trow a_ve a_må a_gor a_kom a_æ a_wa hwa hwo hwem hwordan hworn hwornå i_æ_ryg i_æ_ry i_æ_rygg i_æ_bæn i_æ_bien i_æ_nak i_æ_lænd o_æ æ_ryg æ_ry`)

// tongue is Language, but where Danish and Norwegian are about as likely it takes
// that of the country, if one is known.
func (x *Index) tongue(ts []token, c corpus.Country) tongue {
	votes := [tongues]float64{0, 0, 1e-9}
	for i := 0; i < len(ts); i++ {
		k := ts[i]
		if n := x.lex.alike(ts[i:]); n > 0 {
			i += n - 1
			continue
		}
		if digit(k.word[0]) || k.word == "%" {
			continue
		}
		spelt := x.spelling.of(k.word)
		var told [tongues]float64
		for t := range told {
			told[t] = math.Log(float64(x.often[t][k.word]) + bySpelling*math.Exp(spelt[t]))
		}
		most := max(told[0], told[1], told[2])
		for t := range votes {
			votes[t] += max(-mostTold, told[t]-most)
		}
	}
	const da, nb, en = 0, 1, 2
	ahead := votes[da] - votes[nb]
	if startsAny(ts, jutish) {
		ahead += byDialect
	}
	switch c {
	case "dk":
		ahead += byCountry
	case "no":
		ahead -= byCountry
	}
	switch {
	case max(votes[da], votes[nb]) <= votes[en]:
		return en
	case ahead >= 0:
		return da
	}
	return nb
}

// A spelling knows how often three letters follow each other in the words of each
// language. Letters that share a place share a count, which does little harm.
type spelling [tongues]struct {
	counts [spellings]float32
	all    float32
}

const spellings = 4096

// mostSpelt is what a spelling tells at most, as a logarithm.
const mostSpelt = 3.0

// learnSpelling learns from each word of the texts, the lexicon and the small
// words once.
func (x *Index) learnSpelling() {
	for t := range tongue(tongues) {
		if x.often[t] == nil { // of an index without texts in it
			x.often[t] = make(map[string]float32, 1024)
		}
		for w := range silent[t] {
			x.often[t][w] += bySmall
		}
		for w := range x.lex.exact[t] {
			x.often[t][w]++
		}
		for w := range dialects[t] {
			x.often[t][w]++
		}
		for w := range x.often[t] {
			for at := range threes(w) {
				x.spelling[t].counts[at]++
				x.spelling[t].all++
			}
		}
	}
}

// of tells for each language how much likelier a word is in it than in the most
// likely one: 0 for that one, less for the others.
func (s *spelling) of(word string) (out [tongues]float64) {
	for at := range threes(word) {
		for t := range out {
			out[t] += math.Log(float64((s[t].counts[at] + 0.5) / (s[t].all + 0.5*spellings)))
		}
	}
	most := max(out[0], out[1], out[2])
	for t := range out {
		out[t] = max(-mostSpelt, out[t]-most)
	}
	return out
}

// threes yields a place for every three letters of a word, its ends among them.
func threes(word string) func(yield func(int) bool) {
	return func(yield func(int) bool) {
		a, b := rune('^'), rune('^')
		for _, c := range word + "$" {
			if !yield(int((uint32(a)*31*31 + uint32(b)*31 + uint32(c)) * 2654435761 >> 20)) {
				return
			}
			a, b = b, c
		}
	}
}
