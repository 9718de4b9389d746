package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// classified says what the signs point to, how long it has lasted and in which
// pattern, each with what it rests on and where the sources disagree.
func (h *shell) classified(a *assess.Assessment) app.UI {
	s, w := h.site, h.site.words()
	return section("card",
		h2("2xs", w.ClassHead),
		app.If(len(a.Classification) == 0, func() app.UI { return para("small", w.ClassNone) }),
		app.Range(a.Classification).Slice(func(i int) app.UI {
			def := s.corpus().Finding(corpus.FindingID(a.Classification[i]))
			return h.class(def, s.say(def.Label))
		}),
		app.If(a.Phase != assess.UnknownPhase, func() app.UI {
			def := s.corpus().Finding("phase")
			return h.class(def, w.Found(s.look.Lang, def, a.Finding(def.ID)))
		}),
		app.If(a.Finding("pattern").Value != "", func() app.UI {
			return para("small", w.Found(s.look.Lang, s.corpus().Finding("pattern"), a.Finding("pattern")))
		}),
	)
}

// class is one name, opening to the answers and the source it rests on.
func (h *shell) class(def *corpus.Finding, name string) app.UI {
	s, w := h.site, h.site.words()
	from := s.trace(def.ID)
	return h.fold("class "+string(def.ID), "fold", label(name), func() app.UI {
		return parts(
			para("", s.say(def.Why)),
			el("ul").Class("reasons").Body(app.Range(from).Slice(func(i int) app.UI { return el("li").Text(from[i]) })),
			para("small", w.ClassBasis(def.Basis, def.Seen)),
			app.Range(def.Conflicts).Slice(func(i int) app.UI {
				x := s.corpus().Conflict(def.Conflicts[i])
				return el("p").Class("conflict-line").Body(tag("conflict", w.SourcesDisagree), link("/conflict/"+x.ID, s.say(x.Title)))
			}),
		)
	})
}
