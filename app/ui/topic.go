package ui

import (
	"slices"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// topics lists the topics of a kind that the audience is shown, as links.
func (h *shell) topics(kind corpus.TopicKind) app.UI {
	s := h.site
	all := slices.DeleteFunc(slices.Clone(s.corpus().Topics), func(t *corpus.Topic) bool { return t.Kind != kind })
	return el("ul").Class("shelf").Body(app.Range(all).Slice(func(i int) app.UI {
		return el("li").Body(link("/topic/"+all[i].ID, s.say(all[i].Title)))
	}))
}

// topic is one question with its sources side by side, or one subject to go
// through with a person.
func (h *shell) topic(id string) app.UI {
	s, w := h.site, h.site.words()
	t := s.corpus().Topic(id)
	if t == nil {
		return h.missing()
	}
	kicker, body := w.Education, h.covered
	if t.Kind == corpus.AskedOf {
		kicker, body = w.SideBySide, h.columns
	}
	return el("article").Body(
		para("kicker", kicker),
		heading(s.say(t.Title)),
		para("lead", s.say(t.Lead)),
		body(t),
		h.conflictCard(t.Statements...),
		h.printButton(),
	)
}

// columns lays what Denmark, Norway, WHO and the Lancet say side by side.
func (h *shell) columns(t *corpus.Topic) app.UI {
	s, w := h.site, h.site.words()
	columns := slices.DeleteFunc(t.Columns(s.corpus()), func(c corpus.Column) bool {
		return c.Voice == corpus.Other && len(c.Statements) == 0
	})
	return div("sides", app.Range(columns).Slice(func(i int) app.UI {
		c := columns[i]
		return section("card",
			h2("xs", w.Voice.Of(c.Voice)),
			app.If(len(c.Statements) == 0, func() app.UI { return para("small", w.NothingSaid) }),
			el("ul").Class("shelf").Body(app.Range(c.Statements).Slice(func(j int) app.UI {
				st := c.Statements[j]
				return el("li").Body(
					link("/statement/"+string(st.ID), s.say(st.Title)),
					el("span").Class("row-source").Body(tag(string(st.Direction), w.Direction.Of(st.Direction))),
					para("small", s.say(st.Text)),
				)
			})),
		)
	}))
}

// covered shows the statements of a subject in full, in the order of its file.
func (h *shell) covered(t *corpus.Topic) app.UI {
	s := h.site
	return div("", app.Range(t.Statements).Slice(func(i int) app.UI {
		st := s.corpus().Statement(t.Statements[i])
		return section("card",
			h2("xs", s.say(st.Title)),
			para("", s.say(st.Text)),
			app.If(!st.PatientText.Empty(), func() app.UI { return para("with", s.say(st.PatientText)) }),
			el("p").Body(link("/statement/"+string(st.ID), h.site.words().WholeStatement)),
		)
	}))
}

// toCover lists the subjects for this person, those whose conditions hold
// first, as a clinician would go through them.
func (h *shell) toCover(a *assess.Assessment) app.UI {
	s, w := h.site, h.site.words()
	all := a.Topics()
	return app.If(len(all) > 0, func() app.UI {
		return h.fold("cover", "fold", label(w.Education), func() app.UI {
			return el("ol").Class("reasons").Body(app.Range(all).Slice(func(i int) app.UI {
				return el("li").Body(link("/topic/"+all[i].ID, s.say(all[i].Title)))
			}))
		})
	})
}

// changes says what changed in the corpus, newest version first.
func (h *shell) changes() app.UI {
	s, w := h.site, h.site.words()
	all := s.corpus().Changes
	return div("",
		heading(w.Changes),
		para("lead", w.ChangesLead),
		app.Range(all).Slice(func(i int) app.UI {
			return section("card",
				h2("xs", all[i].ID+" · "+w.Day(all[i].Date)),
				el("ul").Body(app.Range(all[i].Lines).Slice(func(j int) app.UI { return el("li").Text(s.say(all[i].Lines[j])) })),
			)
		}),
	)
}
