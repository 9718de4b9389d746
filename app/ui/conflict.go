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

// conflict shows a disagreement in plain words, then both sides of it, and what
// is followed and why; to a patient who has read the first, the rest is folded.
func (h *shell) conflict(id string) app.UI {
	s, w := h.site, h.site.words()
	x := s.corpus().Conflict(id)
	if x == nil {
		return h.missing()
	}
	plain := !x.Patient.Empty()
	return el("article").Body(
		para("kicker", w.SourcesDisagree+" · "+x.ID),
		heading(s.say(x.Title)),
		app.If(plain, func() app.UI { return para("lead", s.say(x.Patient)) }),
		app.If(plain && s.visit.Audience == corpus.Patient, func() app.UI {
			return div("",
				para("small", w.ProposedByUs),
				h.fold("sides "+x.ID, "fold section conflict-fold", label(w.WhatEachSays), func() app.UI { return h.sides(x) }),
			)
		}).Else(func() app.UI { return h.sides(x) }),
	)
}

// sides is what each source says, what is followed and why, and the statements
// that it is about.
func (h *shell) sides(x *corpus.Conflict) app.UI {
	s, w := h.site, h.site.words()
	return parts(
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
