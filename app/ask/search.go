package ask

import (
	"cmp"
	"math"
	"slices"

	"ryggrad/corpus"
)

// Search returns the statements that are nearest to a text, the best first.
// Withdrawn ones are never among them; those that are not meant for the
// audience come only where nothing else is near.
func (x *Index) Search(text string, lang corpus.Lang, audience corpus.Audience, limit int) []Hit {
	if lang == "" {
		lang = x.Language(text)
	}
	t := tongueOf(lang)
	hits := x.find(x.about(tokens(text), t, x.Read(Question{Text: text, Audience: audience})), t, audience, "")
	return hits[:max(0, min(limit, len(hits)))]
}

// The shares that a hit keeps when its statement is not meant for the audience
// or for the country.
const (
	forOthers = 0.5
	abroad    = 0.5
)

// find scores every statement, best first; ties are broken by ID.
func (x *Index) find(q query, t tongue, audience corpus.Audience, country corpus.Country) []Hit {
	scores := make([]float64, len(x.corpus.Statements))
	for _, u := range x.langs {
		d := &x.sides[u]
		for _, w := range q.stems[u] {
			x.score(scores, d.posts[w.id], d.length, lengthShare, w.weight)
		}
	}
	for _, w := range q.concepts {
		weight := conceptWeight * w.weight
		if !x.lex.concepts[w.id].Specific {
			weight *= genericWeight
		}
		if common[string(x.lex.concepts[w.id].ID)] {
			weight *= commonWeight
		}
		x.score(scores, x.topics[w.id], x.broad, breadthShare, weight)
	}
	var hits []Hit
	for i, s := range x.corpus.Statements {
		if scores[i] <= 0 || s.Status == corpus.Withdrawn {
			continue
		}
		hits = append(hits, Hit{s, scores[i] * suits(s, audience, country) * x.numbers(q, i)})
	}
	slices.SortFunc(hits, func(a, b Hit) int {
		if d := cmp.Compare(b.Score, a.Score); d != 0 {
			return d
		}
		return cmp.Compare(a.Statement.ID, b.Statement.ID)
	})
	return hits
}

func suits(s *corpus.Statement, a corpus.Audience, c corpus.Country) float64 {
	share := 1.0
	if !s.MeantFor(a) {
		share = forOthers
	}
	if c != "" && s.Country != "" && s.Country != c {
		share *= abroad
	}
	return share
}

// score adds what one word or concept tells (BM25).
func (x *Index) score(scores []float64, ps posts, length []float64, share, weight float64) {
	idf := x.rarity(len(ps))
	for _, p := range ps {
		tf, norm := float64(p.weight), 1-share+share*length[p.statement]
		scores[p.statement] += weight * idf * tf * (saturation + 1) / (tf + saturation*norm)
	}
}

// rarity is what a word or concept weighs that so many statements have.
func (x *Index) rarity(statements int) float64 {
	n, df := float64(len(x.corpus.Statements)), float64(statements)
	return math.Log(1 + (n-df+0.5)/(df+0.5))
}

// numbers lets a statement that is a figure step back where none is asked for,
// and come forward where one is.
func (x *Index) numbers(q query, statement int) float64 {
	switch {
	case q.figure && (x.figures[statement] || x.percent[statement]):
		return figureUp
	case !q.figure && x.figures[statement]:
		return figureDown
	}
	return 1
}

// common are concepts that nearly every question names and that tell little.
var common = set(`back low-back pain treatment symptom recommended`)
