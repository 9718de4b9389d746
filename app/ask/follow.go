package ask

import "slices"

// The shares of what was said before in a question that follows it.
const (
	earlierQuestion = 0.5
	earlierAnswer   = 0.2
	ownSubject      = 0.5 // of both, when the question names a subject of its own
)

// linking are words that begin a question which leans on the one before.
var linking = phrasesOf(`and what_about what_if how_about but_what og hva_med hvad_med hva_hvis hvad_hvis enn_om end_hvis hvad_nu_hvis jamen men_hvad men_hva og_hvis og_hvad og_hva which_of hvilken_af hvilken_av hvilke_af the_other den_anden de_andre det_andre den_andre så_hvad what_then gjelder_det gælder_det does_that så_det`)

// thread adds what was asked and answered before to a question that cannot
// stand alone.
func (x *Index) thread(own query, asked []token, before []Exchange, t tongue) query {
	if len(before) == 0 {
		return own
	}
	last := before[len(before)-1]
	first := asked[:min(6, len(asked))]
	if !startsAny(first, linking) && len(own.words) > 4 {
		return own
	}
	q := own
	q.told = append([]int(nil), own.told...)
	weight := 1.0
	if slices.ContainsFunc(own.told, func(c int) bool { return x.lex.concepts[c].Specific }) {
		weight = ownSubject
	}
	x.add(&q, last.Question, t, weight*earlierQuestion)
	x.add(&q, last.Answer, t, weight*earlierAnswer)
	q.words, q.unknown = own.words, own.unknown
	return q
}
