package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"ryggrad/corpus"
)

// statement is everything about one statement, at its own address.
func (h *shell) statement(id corpus.StatementID) app.UI {
	s, w := h.site, h.site.words()
	st := s.corpus.Statement(id)
	if st == nil {
		return h.missing()
	}
	return app.Article().Body(
		para("kicker", w.StatementKicker+" · "+w.Topic[st.Topic]),
		heading(s.say(st.Title)),
		app.P().Body(tag(string(st.Direction), w.Direction[st.Direction])),
		app.If(st.Status == corpus.Withdrawn, func() app.UI {
			return app.Div().Class("ds-alert").DataSet("color", "warning").Body(para("", w.WithdrawnText+" "+st.Withdrawn))
		}),
		para("lead", s.say(st.Text)),
		app.Range(st.With).Slice(func(i int) app.UI {
			return para("with", s.say(s.corpus.Statement(st.With[i]).Text))
		}),
		app.If(!st.PatientText.Empty(), func() app.UI {
			return section("card",
				h2("xs", w.InPlainWords),
				app.P().Body(app.Strong().Text(s.say(st.TitleFor(corpus.Patient)))),
				para("", s.say(st.PatientText)),
			)
		}),
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
		h.statementConflicts(st),
		h.appliesIn(st),
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
		lines = append(lines, w.Condition(s.look.Lang, s.corpus, c))
	}
	if len(lines) == 0 {
		lines = append(lines, w.ForEveryone)
	}
	return app.Ul().Body(app.Range(lines).Slice(func(i int) app.UI { return app.Li().Text(lines[i]) }))
}

func (h *shell) statementConflicts(st *corpus.Statement) app.UI {
	s, w := h.site, h.site.words()
	conflicts := s.corpus.ConflictsOf(st.ID)
	return app.If(len(conflicts) > 0, func() app.UI {
		return section("card conflict-card",
			h2("xs", w.SourcesDisagree),
			app.Ul().Body(app.Range(conflicts).Slice(func(i int) app.UI {
				return app.Li().Body(link("/conflict/"+conflicts[i].ID, s.say(conflicts[i].Title)))
			})),
		)
	})
}

// appliesIn names the teaching cases in which the statement applies.
func (h *shell) appliesIn(st *corpus.Statement) app.UI {
	s, w := h.site, h.site.words()
	var in []*corpus.Vignette
	for _, v := range s.corpus.Vignettes {
		if s.appliesTo(v, st.ID) {
			in = append(in, v)
		}
	}
	return section("card",
		h2("xs", w.AppliesInHead),
		app.If(len(in) == 0, func() app.UI { return para("", w.AppliesInNone) }),
		app.Ul().Body(app.Range(in).Slice(func(i int) app.UI {
			if !in[i].Teach {
				return app.Li().Text(s.say(in[i].Title))
			}
			return app.Li().Body(link("/educator/"+in[i].ID, s.say(in[i].Title)))
		})),
	)
}
