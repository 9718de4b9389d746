package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"ryggrad/corpus"
)

// sources lists every document behind the advice, the five read in full first.
func (h *shell) sources() app.UI {
	s, w := h.site, h.site.words()
	list := func(core bool) app.UI {
		return app.Range(s.corpus().Sources).Slice(func(i int) app.UI {
			x := s.corpus().Sources[i]
			if x.Core != core {
				return nil
			}
			return el("a").Class("door").Attr("href", "/source/"+x.ID).Body(
				span("door-title", x.Title),
				span("door-text", x.Publisher+" · "+w.Date(x)+" · "+w.SourceKind.Of(x.Kind)),
				app.If(w.Old(s.corpus(), x) != "", func() app.UI { return span("door-text", w.Old(s.corpus(), x)) }),
			)
		})
	}
	return div("",
		heading(w.SourcesTitle),
		para("lead", w.SourcesLead),
		list(true),
		el("h2").Class("ds-heading section").DataSet("size", "sm").Text(w.ExternalHead),
		para("", w.External),
		list(false),
		el("h2").Class("ds-heading section").DataSet("size", "sm").Text(w.ConflictsHead),
		h.conflictLinks(s.conflicts(s.corpus().Conflicts)),
	)
}

// source is one document, with the statements that rest on it.
func (h *shell) source(id string) app.UI {
	s, w := h.site, h.site.words()
	x := s.corpus().Source(id)
	if x == nil {
		return h.missing()
	}
	var on []corpus.StatementID
	for _, st := range s.corpus().Statements {
		if cites(st, id) {
			on = append(on, st.ID)
		}
	}
	return el("article").Body(
		para("kicker", w.SourceKind.Of(x.Kind)),
		el("h1").ID("title").Class("ds-heading").DataSet("size", "lg").TabIndex(-1).Lang(x.Language).Text(x.Title),
		para("lead", s.say(x.About)),
		app.If(!x.Core, func() app.UI { return para("external", w.External) }),
		app.If(!x.Read, func() app.UI { return para("external", w.NotReadItself) }),
		app.If(w.Old(s.corpus(), x) != "", func() app.UI { return para("external", w.Old(s.corpus(), x)) }),
		el("dl").Class("answers").Body(
			fact(w.Publisher, x.Publisher), fact(w.Authors, x.Authors), fact(w.DateLabel, w.Date(x)),
			fact(w.Interests, s.say(x.Interests)), fact(w.Method, s.say(x.Method)),
			fact(w.LicenceLabel, x.Licence), fact(w.ReadAgainst, w.Day(x.Checked)), fact(w.LinkLabel, x.Link),
		),
		el("h2").Class("ds-heading section").DataSet("size", "sm").Text(w.RestsOn(len(on))),
		h.statementLinks(on),
	)
}
