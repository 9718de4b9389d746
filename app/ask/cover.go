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
	onceAsked    = -3.6  // before anything is known
	byScore      = 1.6   // the logarithm of the best score
	byFound      = 1.61  // the share of the question's words that the best statement has, by how rare each is
	byUnknown    = -3.49 // the share that nothing here has
	byBack       = 1.15  // it names the back
	byField      = 0.37  // for each thing of the field that it names, at most three
	byNeighbours = -4.2  // it names another part of the body or another disease, and not the back
	byBoth       = -1.67 // it names them beside the back
	byElsewhere  = -4.6  // it names what has nothing to do with a body
)

// covered reports whether the best statement answers the question at all. What
// is not about the back is looked for in the full question.
func (x *Index) covered(q, full query, hits []Hit) bool {
	if len(hits) == 0 {
		return false
	}
	found, unknown := x.shares(q, x.place[hits[0].Statement.ID])
	return onceAsked+byScore*math.Log1p(hits[0].Score)+byFound*found+byUnknown*unknown+x.subject(full) >= 0
}

// field are the areas of the lexicon that patients and clinicians speak of when
// it is about a back.
var field = set("symptoms anatomy treatments examination instruments medicines")

// subject weighs what a question names: the back, another part of the body, what
// belongs to the field, or what has nothing to do with it.
func (x *Index) subject(full query) float64 {
	ofBack, other, outside, ofField := false, false, false, 0
	for _, c := range full.told {
		k := x.lex.concepts[c]
		switch {
		case k.Area == elsewhere:
			outside = true
		case k.Area == neighbours || beside[string(k.ID)]:
			other = true
		case back[string(k.ID)]:
			ofBack = true
		}
		if field[k.Area] {
			ofField++
		}
	}
	sum := byField * float64(min(3, ofField))
	if ofBack {
		sum += byBack
	}
	switch {
	case other && ofBack:
		sum += byBoth
	case other:
		sum += byNeighbours
	}
	if outside {
		sum += byElsewhere
	}
	return sum
}

// shares tells which share of a question's words a statement has, and which share
// nothing here has. A rare word counts for more.
func (x *Index) shares(q query, statement int) (found, unknown float64) {
	var all float64
	for _, w := range q.words {
		rarity, has := 0.0, false
		look := func(ps posts) {
			rarity = max(rarity, x.rarity(len(ps)))
			has = has || ps.has(statement)
		}
		for t, ids := range w.stems {
			for _, id := range ids {
				look(x.sides[t].posts[id])
			}
		}
		for _, c := range w.concepts {
			look(x.topics[c])
		}
		if rarity == 0 {
			rarity = x.rarity(0)
			unknown += w.weight * rarity
		}
		all += w.weight * rarity
		if has {
			found += w.weight * rarity
		}
	}
	if all == 0 {
		return 0, 0
	}
	return found / all, unknown / all
}

// leastScore is the score below which nothing is said beside a sign.
const leastScore = 5.0

// Unsure is the score below which the words found next to nothing, so that a
// search that knows more than words is worth asking. Above it, the built-in
// vectors have made the questions of server/search no better.
const Unsure = leastScore / 5
