package ui

import (
	"fmt"
	"slices"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// verdicts lists what applies, what is open and what is ruled out.
func (h *shell) verdicts(a *assess.Assessment) app.UI {
	w := h.site.words()
	by := map[assess.Verdict][]*assess.Recommendation{}
	for i := range a.Recommendations {
		r := &a.Recommendations[i]
		by[r.Verdict] = append(by[r.Verdict], r)
	}
	list := func(v assess.Verdict) func() app.UI {
		return func() app.UI { return parts(h.rows(by[v])) }
	}
	return div("",
		el("div").ID("applies").Body(
			el("h2").Class("ds-heading section").DataSet("size", "xs").Text(w.AppliesHead(len(by[assess.Applies]))),
			h.applying(by[assess.Applies]),
		),
		h.fold("list undecided", "fold", label(w.UndecidedHead(len(by[assess.Undecided]))), list(assess.Undecided)),
		h.fold("list ruled-out", "fold", label(w.RuledOutHead(len(by[assess.RuledOut]))), list(assess.RuledOut)),
	)
}

func (h *shell) rows(rs []*assess.Recommendation) app.UI {
	return app.Range(rs).Slice(func(i int) app.UI { return h.row(rs[i]) })
}

// mostApplying is how many statements that apply stand open to a clinician.
const mostApplying = 10

// applying shows first what matters most, and the rest behind its topics.
func (h *shell) applying(rs []*assess.Recommendation) app.UI {
	var first []*assess.Recommendation
	rest := map[string][]*assess.Recommendation{}
	for _, r := range rs {
		if r.Statement.Priority <= shownFirst && len(first) < mostApplying {
			first = append(first, r)
		} else {
			rest[r.Statement.Topic] = append(rest[r.Statement.Topic], r)
		}
	}
	topics := slices.DeleteFunc(slices.Clone(corpus.Topics), func(t string) bool { return rest[t] == nil })
	return parts(
		h.rows(first),
		app.Range(topics).Slice(func(i int) app.UI {
			t := topics[i]
			name := fmt.Sprintf("%s (%d)", h.site.words().Topic.Of(t), len(rest[t]))
			return el("div").DataSet("topic", t).Body(h.fold("topic "+t, "fold", label(name), func() app.UI { return parts(h.rows(rest[t])) }))
		}),
	)
}
