package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// row is one recommendation in one line, opening to its text and trace. It is
// drawn anew only when its verdict changes, or at each answer while it is open.
func (h *shell) row(r *assess.Recommendation) app.UI {
	key := "row " + string(r.Statement.ID)
	x := &row{Shell: h, Key: key, Statement: r.Statement, Verdict: string(r.Verdict), Open: h.open[key], Lang: h.site.look.Lang}
	if x.Open {
		x.Turn = h.site.turn
	}
	return x
}

// A row is one recommendation on the clinician's screen.
type row struct {
	app.Compo
	Shell     *shell
	Key       string
	Statement *corpus.Statement
	Verdict   string
	Open      bool
	Turn      int
	Lang      corpus.Lang
}

// Render draws the line and, while it is open, what it rests on.
func (x *row) Render() app.UI {
	h, s, w, st := x.Shell, x.Shell.site, x.Shell.site.words(), x.Statement
	conflicts := s.corpus().ConflictsOf(st.ID)
	return el("div").ID("s-" + string(st.ID)).Body(h.fold(x.Key, "row", func() app.UI {
		return el("span").Class("row-in").Body(
			tag(string(st.Direction), w.Direction.Of(st.Direction)),
			el("span").Class("row-text").Body(
				app.Text(s.say(st.Title)),
				span("row-source", w.SourceName(s.corpus().Source(st.Cites[0].Source))+" · "+st.Cites[0].Locator),
			),
			app.If(len(conflicts) > 0, func() app.UI { return tag("conflict", w.DisagreeShort) }),
			span("row-open", w.Why.Of(assess.Verdict(x.Verdict))),
		)
	}, func() app.UI { return h.rowOpen(st, conflicts) }))
}

// rowOpen is what a row opens to: text, scope, reasons, sources, disagreement.
func (h *shell) rowOpen(st *corpus.Statement, conflicts []*corpus.Conflict) app.UI {
	s, w := h.site, h.site.words()
	r := s.assessed().Recommendation(st.ID)
	if r == nil {
		return el("div")
	}
	return parts(
		para("", s.say(st.Text)),
		app.Range(st.With).Slice(func(i int) app.UI {
			return para("with", s.say(s.corpus().Statement(st.With[i]).Text))
		}),
		para("small", w.HoldsFor+" "+s.say(st.Holds)),
		h.reasons(decisive(r.Because)),
		h.flips(string(st.ID), func() []assess.Flip { return s.assessed().FlipsOf(st.ID) }),
		h.cites(st),
		app.Range(conflicts).Slice(func(i int) app.UI {
			return el("p").Class("conflict-line").Body(tag("conflict", w.SourcesDisagree), link("/conflict/"+conflicts[i].ID, s.say(conflicts[i].Title)))
		}),
		link("/statement/"+string(st.ID), w.WholeStatement),
	)
}
