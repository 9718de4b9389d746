package ask

import (
	"slices"

	"ryggrad/corpus"
)

// The areas of the lexicon whose concepts are not about the back.
const (
	elsewhere  = "elsewhere"  // never covered
	neighbours = "neighbours" // other parts of the body: only together with the back
)

// beside are concepts of other areas that are covered only with the back.
var beside = set("neck headache hip knee")

// back are the concepts that say that a question is about the back.
var back = set(`back low-back spine vertebra disc facet-joint si-joint lumbago leg-pain sciatica low-back nonspecific prolapse stenosis spondylolisthesis radiating tailbone cauda-equina cord-compression buttock nerve-root`)

// tells reports whether a query names one of the concepts itself.
func (x *Index) tells(q query, ids ...corpus.ConceptID) bool {
	return slices.ContainsFunc(q.told, func(c int) bool { return slices.Contains(ids, x.lex.concepts[c].ID) })
}

// A match is how well the best statement fits a query.
type match struct {
	score    float64
	specific int     // concepts of the query, able to tell alone, that the statement has
	generic  int     // others of the query's that it has
	words    int     // stems of the query that it has, in the asker's language
	missing  int     // specific concepts of the query that it lacks
	unknown  float64 // share of the query's words that nothing is known of
}

// match looks at one statement.
func (x *Index) match(q query, t tongue, h Hit) match {
	m := match{score: h.Score}
	at := x.place[h.Statement.ID]
	for _, c := range q.told {
		has := x.topics[c].has(at)
		switch {
		case !x.lex.concepts[c].Specific && has:
			m.generic++
		case !x.lex.concepts[c].Specific:
		case has:
			m.specific++
		default:
			m.missing++
		}
	}
	for _, w := range q.stems[t] {
		if x.sides[t].posts[w.id].has(at) {
			m.words++
		}
	}
	if q.content > 0 {
		m.unknown = float64(len(q.unknown)) / float64(q.content)
	}
	return m
}

func (ps posts) has(statement int) bool {
	_, ok := slices.BinarySearchFunc(ps, int32(statement), func(p post, s int32) int { return int(p.statement - s) })
	return ok
}

// covered reports whether the best statement answers the question at all: two
// concepts, or one that can tell alone and another word, besides the score. What
// is not about the back is looked for in the full question.
func (x *Index) covered(q, full query, t tongue, hits []Hit) bool {
	aboutBack, other := false, 0
	for _, c := range full.told {
		k := x.lex.concepts[c]
		switch {
		case k.Area == elsewhere:
			return false
		case k.Area == neighbours || beside[string(k.ID)]:
			other++
		case back[string(k.ID)]:
			aboutBack = true
		}
	}
	if other > 0 && !aboutBack || len(hits) == 0 {
		return false
	}
	m := x.match(q, t, hits[0])
	switch {
	case m.score < leastScore:
		return false
	case m.specific > 0:
		return m.specific+m.generic > 1 || m.words > 0 || q.content <= 3 || m.score >= surelyScore
	case m.generic > 0:
		return m.generic > 1 || m.words > 0 || m.score >= surelyScore
	}
	return m.score >= surelyScore
}

// leastScore is the score below which nothing is an answer.
const leastScore = 5.0

// Unsure is the score below which the best hit may well not be the right one: a
// search that knows more than words is worth asking.
const Unsure = 2 * leastScore

// surelyScore is the score at which even a thin match is one.
const surelyScore = 14.0
