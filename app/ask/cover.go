package ask

import (
	"math"
	"slices"

	"ryggrad/corpus"
)

// The areas of the lexicon whose concepts are not about the back.
const (
	elsewhere  = "elsewhere"
	neighbours = "neighbours" // other parts of the body, other diseases: only together with the back
)

// beside are concepts of other areas that are covered only with the back.
var beside = set("neck headache hip knee")

// back are the concepts that say that a question is about the back.
var back = set(`back low-back spine vertebra disc facet-joint si-joint lumbago leg-pain sciatica low-back nonspecific prolapse stenosis spondylolisthesis radiating tailbone cauda-equina cord-compression buttock nerve-root`)

// tells reports whether a query names one of the concepts itself.
func (x *Index) tells(q query, ids ...corpus.ConceptID) bool {
	return slices.ContainsFunc(q.told, func(c int) bool { return slices.Contains(ids, x.lex.concepts[c].ID) })
}

func (ps posts) has(statement int) bool {
	_, ok := slices.BinarySearchFunc(ps, int32(statement), func(p post, s int32) int { return int(p.statement - s) })
	return ok
}

// What speaks for and against a question being covered, added up; from nothing
// up it is. The weights are those of a logistic regression on the development
// questions and half of the set find, and the other half is judged as well.
const (
	onceAsked    = -5.0 // before anything is known
	byScore      = 2.1  // the logarithm of the best score
	byFound      = 1.5  // the share of the question's words that the best statement has, by how rare each is
	byUnknown    = -1.1 // the share that nothing here has
	byBack       = 1.4  // it names the back
	byNeighbours = -4.7 // it names another part of the body or another disease, and not the back
	byElsewhere  = -4.0 // it names what has nothing to do with a body
)

// covered reports whether the best statement answers the question at all. What
// is not about the back is looked for in the full question.
func (x *Index) covered(q, full query, t tongue, hits []Hit) bool {
	if len(hits) == 0 {
		return false
	}
	found, unknown := x.shares(q, t, x.place[hits[0].Statement.ID])
	sum := onceAsked + byScore*math.Log1p(hits[0].Score) + byFound*found + byUnknown*unknown
	ofBack, other, outside := x.subject(full)
	if ofBack {
		sum += byBack
	}
	if other && !ofBack {
		sum += byNeighbours
	}
	if outside {
		sum += byElsewhere
	}
	return sum >= 0
}

// subject tells what a question names: the back, another part of the body or
// another disease, or what has nothing to do with either.
func (x *Index) subject(full query) (ofBack, other, outside bool) {
	for _, c := range full.told {
		switch k := x.lex.concepts[c]; {
		case k.Area == elsewhere:
			outside = true
		case k.Area == neighbours || beside[string(k.ID)]:
			other = true
		case back[string(k.ID)]:
			ofBack = true
		}
	}
	return ofBack, other, outside
}

// shares tells which share of a question's words a statement has, and which share
// nothing here has. A rare word counts for more.
func (x *Index) shares(q query, t tongue, statement int) (found, unknown float64) {
	var all float64
	for _, w := range q.words {
		weight, has := 0.0, false
		look := func(ps posts) {
			weight = max(weight, x.rarity(len(ps)))
			has = has || ps.has(statement)
		}
		for _, u := range order(t) {
			if id, known := x.sides[u].words[w.stem[u]]; known && (u == t || len(w.word) > 3 && !silent[u][w.word]) {
				look(x.sides[u].posts[id])
			}
		}
		for _, c := range x.conceptsOf(w, t) {
			look(x.topics[c])
		}
		if weight == 0 {
			weight = x.rarity(0)
			unknown += weight
		}
		all += weight
		if has {
			found += weight
		}
	}
	if all == 0 {
		return 0, 0
	}
	return found / all, unknown / all
}

// leastScore is the score below which nothing is said beside a sign.
const leastScore = 5.0

// Unsure is the score below which the best hit may well not be the right one: a
// search that knows more than words is worth asking.
const Unsure = 2 * leastScore
