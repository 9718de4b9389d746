package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// appliesTo reports whether a statement applies in a teaching case.
func (s *site) appliesTo(v *corpus.Vignette, id corpus.StatementID) bool {
	if s.vignettes == nil {
		s.vignettes = map[string]*assess.Assessment{}
	}
	a := s.vignettes[v.ID]
	if a == nil {
		k := assess.OfVignette(s.corpus(), v)
		k.Audience = corpus.Educator
		a = assess.Assess(s.corpus(), k)
		s.vignettes[v.ID] = a
	}
	r := a.Recommendation(id)
	return r != nil && r.Verdict == assess.Applies
}

// conflict shows both sides of a disagreement, and what is followed and why.
func (h *shell) conflict(id string) app.UI {
	s, w := h.site, h.site.words()
	x := s.corpus().Conflict(id)
	if x == nil {
		return h.missing()
	}
	return el("article").Body(
		para("kicker", w.SourcesDisagree+" · "+x.ID),
		heading(s.say(x.Title)),
		div("sides", app.Range(x.Sides).Slice(func(i int) app.UI {
			side := x.Sides[i]
			src := s.corpus().Source(side.Cite.Source)
			return section("card",
				para("", s.say(side.Says)),
				el("p").Class("small").Body(link("/source/"+src.ID, w.SourceName(src)), app.Text(" · "+side.Cite.Locator)),
				para("small", w.Grade(side.Cite)),
				app.If(side.Cite.Cites != "", func() app.UI {
					return para("small", w.AsCited+" "+w.SourceName(s.corpus().Source(side.Cite.Cites)))
				}),
			)
		})),
		section("card conflict-card",
			h2("xs", w.WhatIsFollowed),
			para("", s.say(x.Followed)),
			para("", s.say(x.Why)),
			para("small", w.ProposedByUs),
		),
		el("h2").Class("ds-heading section").DataSet("size", "xs").Text(w.StatementsHead),
		h.statementLinks(x.Statements),
	)
}
