package ui

import (
	"slices"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"ryggrad/corpus"
)

// statement is everything about one statement, at its own address.
func (h *shell) statement(id corpus.StatementID) app.UI {
	s, w := h.site, h.site.words()
	st := s.corpus().Statement(id)
	if st == nil {
		return h.missing()
	}
	return el("article").Body(
		para("kicker", w.StatementKicker+" · "+w.Topic.Of(st.Topic)),
		heading(s.say(st.Title)),
		el("p").Body(tag(string(st.Direction), w.Direction.Of(st.Direction))),
		app.If(st.Status == corpus.Withdrawn, func() app.UI {
			return el("div").Class("ds-alert").DataSet("color", "warning").Body(para("", w.WithdrawnText+" "+st.Withdrawn))
		}),
		para("lead", s.say(st.Text)),
		app.If(st.Library, func() app.UI { return para("small", w.LibraryOnly) }),
		app.If(!st.MeantFor(corpus.Clinician) && !st.MeantFor(corpus.Patient), func() app.UI { return para("small", w.EducatorOnly) }),
		app.Range(st.With).Slice(func(i int) app.UI {
			return para("with", s.say(s.corpus().Statement(st.With[i]).Text))
		}),
		app.If(!st.PatientText.Empty(), func() app.UI {
			return section("card",
				h2("xs", w.InPlainWords),
				el("p").Body(el("strong").Text(s.say(st.TitleFor(corpus.Patient)))),
				para("", s.say(st.PatientText)),
			)
		}),
		h.forThisVisit(st),
		section("card",
			h2("xs", w.ConditionsHead),
			para("", s.say(st.Holds)),
			h.conditions(st),
		),
		section("card",
			h2("xs", w.Sources(len(st.Cites))),
			h.cites(st),
			para("small", w.WrittenBy),
			s.unconfirmed(st.Status),
		),
		h.conflictCard(st.ID),
		h.refinements(st),
		app.If(!st.Library, func() app.UI { return h.appliesIn(st) }),
		para("small", w.AddressOf("/statement/"+string(st.ID))),
	)
}

// conditions lists what the statement requires.
func (h *shell) conditions(st *corpus.Statement) app.UI {
	s, w := h.site, h.site.words()
	lines := []string{}
	if st.Country != "" {
		lines = append(lines, w.OnlyIn(st.Country))
	}
	for _, c := range st.When {
		lines = append(lines, w.Condition(s.look.Lang, s.corpus(), c))
	}
	if len(lines) == 0 {
		lines = append(lines, w.ForEveryone)
	}
	return el("ul").Body(app.Range(lines).Slice(func(i int) app.UI { return el("li").Text(lines[i]) }))
}

// conflictCard names the disagreements in which statements of a page have a part.
func (h *shell) conflictCard(ids ...corpus.StatementID) app.UI {
	conflicts := h.site.corpus().ConflictsFor(h.site.visit.Audience, ids...)
	return app.If(len(conflicts) > 0, func() app.UI {
		return section("card conflict-card", h2("xs", h.site.words().SourcesDisagree), h.conflictLinks(conflicts))
	})
}

// refinements links the statements that this one makes more exact, and those
// that make it so.
func (h *shell) refinements(st *corpus.Statement) app.UI {
	s, w := h.site, h.site.words()
	var by []corpus.StatementID
	for _, x := range s.corpus().Statements {
		if slices.Contains(x.Refines, st.ID) {
			by = append(by, x.ID)
		}
	}
	list := func(head string, ids []corpus.StatementID) app.UI {
		return app.If(len(ids) > 0, func() app.UI {
			return section("card", h2("xs", head), h.statementLinks(ids))
		})
	}
	return div("", list(w.Refines, st.Refines), list(w.RefinedBy, by))
}

// appliesIn names the teaching cases in which the statement applies.
func (h *shell) appliesIn(st *corpus.Statement) app.UI {
	s, w := h.site, h.site.words()
	var in []*corpus.Vignette
	for _, v := range s.corpus().Vignettes {
		if s.appliesTo(v, st.ID) {
			in = append(in, v)
		}
	}
	return section("card",
		h2("xs", w.AppliesInHead),
		app.If(len(in) == 0, func() app.UI { return para("", w.AppliesInNone) }),
		el("ul").Body(app.Range(in).Slice(func(i int) app.UI {
			if !in[i].Teach {
				return el("li").Text(s.say(in[i].Title))
			}
			return el("li").Body(link("/educator/"+in[i].ID, s.say(in[i].Title)))
		})),
	)
}
