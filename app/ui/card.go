package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// card is one statement for this person with its two roads: because you
// answered, and because the source says. Disagreement has a chip of its own.
func (h *shell) card(r *assess.Recommendation) app.UI {
	s, w := h.site, h.site.words()
	st, a := r.Statement, s.visit.Audience
	conflicts := s.corpus().ConflictsFor(a, st.ID)
	return el("article").Class("card").ID("s-"+string(st.ID)).Body(
		el("h3").Class("ds-heading").DataSet("size", "xs").Body(
			tag(string(st.Direction), w.Direction.Of(st.Direction)),
			app.Text(s.say(st.TitleFor(a))),
		),
		para("", s.say(st.TextFor(a))),
		app.Range(st.With).Slice(func(i int) app.UI {
			with := s.corpus().Statement(st.With[i])
			if h.shown[with.ID] {
				return nil // it is a card of its own on this page
			}
			return para("with", s.say(with.TextFor(a)))
		}),
		h.picture(st),
		div("chips",
			h.fold(string(st.ID)+" why", "chip", label(w.WhyMe), func() app.UI { return h.reasons(r.Because) }),
			h.fold(string(st.ID)+" sources", "chip", label(w.Sources(len(st.Cites))), func() app.UI {
				return parts(h.cites(st), link("/statement/"+string(st.ID), w.WholeStatement))
			}),
			app.If(len(conflicts) > 0, func() app.UI {
				return h.fold(string(st.ID)+" conflicts", "chip chip--conflict", label(w.SourcesDisagree), func() app.UI {
					return el("ul").Body(app.Range(conflicts).Slice(func(i int) app.UI {
						return el("li").Body(link("/conflict/"+conflicts[i].ID, s.say(conflicts[i].Title)), para("", s.say(conflicts[i].FollowedFor(a))))
					}))
				})
			}),
		),
	)
}

// reasons lists the answers behind a verdict, one line a condition.
func (h *shell) reasons(rs []assess.Reason) app.UI {
	s, w := h.site, h.site.words()
	if len(rs) == 0 {
		return para("", w.ForEveryone)
	}
	return el("ul").Class("reasons").Body(app.Range(rs).Slice(func(i int) app.UI {
		r := rs[i]
		from := s.trace(r.Finding)
		return el("li").DataSet("truth", w.TruthName(r.Truth)).Body(
			app.Text(w.Reason(s.look.Lang, s.corpus(), r)),
			app.If(len(from) > 0, func() app.UI {
				return el("ul").Body(app.Range(from).Slice(func(j int) app.UI { return el("li").Text(from[j]) }))
			}),
		)
	}))
}

// trace walks from a worked-out finding back to the answers it came from.
func (s *site) trace(id corpus.FindingID) []string {
	w := s.words()
	var lines []string
	seen := map[corpus.FindingID]bool{}
	var visit func(corpus.FindingID)
	visit = func(id corpus.FindingID) {
		if seen[id] {
			return
		}
		seen[id] = true
		def := s.corpus().Finding(id)
		f := s.assessed().Finding(id)
		switch {
		case def == nil:
		case len(f.From) > 0:
			for _, x := range f.From {
				visit(x)
			}
		case f.Score != nil:
			lines = append(lines, w.FromScore(s.corpus(), f.Score))
		default:
			lines = append(lines, w.Found(s.look.Lang, def, f))
		}
	}
	for _, x := range s.assessed().Finding(id).From {
		visit(x)
	}
	const most = 8
	if len(lines) > most {
		lines = append(lines[:most:most], w.AndMore(len(lines)-most))
	}
	return lines
}

// cites lists the places a statement rests on.
func (h *shell) cites(st *corpus.Statement) app.UI {
	s, w := h.site, h.site.words()
	return el("ul").Class("cites").Body(app.Range(st.Cites).Slice(func(i int) app.UI {
		c := st.Cites[i]
		src := s.corpus().Source(c.Source)
		return el("li").Body(
			link("/source/"+c.Source, w.SourceName(src)),
			app.Text(" · "+c.Locator),
			app.If(c.Cites != "", func() app.UI {
				return el("span").Body(app.Text(" · "+w.AsCited+" "), link("/source/"+c.Cites, w.SourceName(s.corpus().Source(c.Cites))))
			}),
			el("div").Class("small").Text(w.Grade(c)),
			app.If(!src.Core, func() app.UI { return el("div").Class("small external").Text(w.External) }),
			app.If(w.Old(s.corpus(), src) != "", func() app.UI { return el("div").Class("small").Text(w.Old(s.corpus(), src)) }),
		)
	}))
}
