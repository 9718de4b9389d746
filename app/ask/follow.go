package ask

import (
	"slices"
	"strings"
)

// The shares of what was said before in a question that follows it.
const (
	earlierQuestion = 0.5
	earlierAnswer   = 0.2
	ownSubject      = 0.5 // of both, when the question names a subject of its own
)

// linking are words that begin a question which leans on the one before.
var linking = phrasesOf(`and what_about what_if how_about but_what og hva_med hvad_med hva_hvis hvad_hvis enn_om end_hvis hvad_nu_hvis jamen men_hvad men_hva og_hvis og_hvad og_hva which_of hvilken_af hvilken_av hvilke_af the_other den_anden de_andre det_andre den_andre så_hvad what_then gjelder_det gælder_det does_that så_det`)

// turns is how many earlier turns a question can lean on.
const turns = 3

// thread adds what was asked and answered before to a question that cannot
// stand alone, and what came before that, where that could not either. Of an
// answer the first part counts: below it stands what every answer ends with.
func (x *Index) thread(own query, asked []token, before []Exchange, t tongue) query {
	q := own
	q.told = append([]int(nil), own.told...)
	weight := 1.0
	if slices.ContainsFunc(own.told, func(c int) bool { return x.lex.concepts[c].Specific }) {
		weight = ownSubject
	}
	words := len(own.words)
	for i := len(before) - 1; i >= max(0, len(before)-turns) && leans(asked, words); i-- {
		first, _, _ := strings.Cut(before[i].Answer, "\n\n")
		x.add(&q, before[i].Question, t, weight*earlierQuestion)
		x.add(&q, first, t, weight*earlierAnswer)
		weight *= earlierQuestion
		asked = tokens(before[i].Question)
		words = len(x.analyse(before[i].Question, t).words)
	}
	q.words, q.unknown = own.words, own.unknown
	return q
}

// leans reports whether a question of so many words that say something cannot
// stand alone.
func leans(asked []token, words int) bool {
	return words <= 4 || startsAny(asked[:min(6, len(asked))], linking)
}
