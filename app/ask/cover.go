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
var beside = set("neck headache hip knee mattress insurance skin-trouble womens-cramps common-illness operation-outcome")

// isBack are the concepts that say that a question is about the back.
var isBack = set(`back low-back spine vertebra disc facet-joint si-joint lumbago leg-pain sciatica low-back nonspecific prolapse stenosis spondylolisthesis radiating tailbone cauda-equina cord-compression buttock nerve-root`)

// tells reports whether a query names one of the concepts itself.
func (x *Index) tells(q query, ids ...corpus.ConceptID) bool {
	return slices.ContainsFunc(q.told, func(c int) bool { return slices.Contains(ids, x.lex.concepts[c].ID) })
}

func (ps posts) has(statement int) bool {
	_, ok := slices.BinarySearchFunc(ps, int32(statement), func(p post, s int32) int { return int(p.statement - s) })
	return ok
}

// What speaks for and against a question being covered. The weights are those of a
// logistic regression on questions that may be tuned on (cover_test.go prints them
// anew); from nothing up a question is covered.
const (
	always       = iota
	byScore      // the logarithm of the best score
	byFound      // the share of the question's words that the best statement has, by how rare each is
	byUnknown    // the share that nothing here has
	byBack       // it names the back
	byField      // how many things of the field it names, at most three
	byAway       // the share of words that name something that is not covered
	byNeighbours // it names another part of the body or another disease, and not the back
	byBoth       // it names them beside the back
	byElsewhere  // it names what has nothing to do with a body, and nothing of the field
	byMixed      // it names that beside something of the field
	byHas        // the share of the specific things named that the best statement is about
	evidences
)

var covering = [evidences]float64{
	always:       -3.90,
	byScore:      1.75,
	byFound:      2.01,
	byUnknown:    -3.23,
	byBack:       0.83,
	byField:      0.75,
	byAway:       -4.76,
	byNeighbours: -5.10,
	byBoth:       -3.00,
	byElsewhere:  -2.99,
	byMixed:      -2.55,
	byHas:        -0.20,
}

// covered reports whether the best statement answers the question at all. What
// is not about the back is looked for in the full question.
func (x *Index) covered(q, full query, hits []Hit) bool {
	if len(hits) == 0 || x.tells(full, "animal-ill") || x.tells(full, "operation-outcome") && x.tells(full, "surgery") {
		return false
	}
	sum := 0.0
	for i, e := range x.evidence(q, full, hits) {
		sum += covering[i] * e
	}
	return sum >= 0
}

// field are the areas of the lexicon that patients and clinicians speak of when
// it is about a back.
var field = set("symptoms anatomy treatments examination instruments medicines")

// evidence weighs what a question names and what was found for it.
func (x *Index) evidence(q, full query, hits []Hit) (e [evidences]float64) {
	e[always] = 1
	e[byScore] = math.Log1p(hits[0].Score)
	e[byFound], e[byUnknown] = x.shares(q, x.place[hits[0].Statement.ID])
	var back, other, outside bool
	for _, c := range full.told {
		k := x.lex.concepts[c]
		switch {
		case k.Area == neighbours || beside[string(k.ID)]:
			other = true
		case k.Area == elsewhere:
			outside = true
		case isBack[string(k.ID)]:
			back = true
		}
		if field[k.Area] {
			e[byField]++
		}
	}
	e[byField] = min(3, e[byField])
	var all float64
	for _, w := range full.words {
		all += w.weight
		if slices.ContainsFunc(w.concepts, x.lex.outside) {
			e[byAway] += w.weight
		}
	}
	e[byAway] /= max(1, all)
	best, specific := x.place[hits[0].Statement.ID], 0.0
	for _, c := range full.told {
		if k := x.lex.concepts[c]; k.Specific && !x.lex.outside(c) && !isBack[string(k.ID)] {
			specific++
			if x.topics[c].has(best) {
				e[byHas]++
			}
		}
	}
	e[byHas] /= max(1, specific)
	set := func(i int, is bool) {
		if is {
			e[i] = 1
		}
	}
	set(byBack, back)
	set(byNeighbours, other && !back)
	set(byBoth, other && back)
	set(byElsewhere, outside && e[byField] == 0)
	set(byMixed, outside && e[byField] > 0)
	return e
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
