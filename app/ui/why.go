package ui

import (
	"slices"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// lookUp lets a clinician or an educator ask of anything, also of what is not
// on the page, why it is so. It stands above the lists and takes their place
// while something is looked for.
func (h *shell) lookUp(a *assess.Assessment) app.UI {
	w := h.site.words()
	terms := strings.Fields(strings.ToLower(h.find))
	return div("",
		div("ds-field noprint",
			el("label").Class("ds-label").Attr("for", "why").Text(w.AskWhy),
			el("input").Class("ds-input").ID("why").Attr("type", "search").Attr("autocomplete", "off").Attr("value", h.find).
				OnInput(h.on("why", func(ctx app.Context, e app.Event) { h.find = ctx.JSSrc().Get("value").String() })),
		),
		app.If(len(terms) == 0, func() app.UI { return h.verdicts(a) }).Else(func() app.UI { return h.answersWhy(a, terms) }),
	)
}

// answersWhy lists what mentions every term: each statement by its verdict, what
// is judged for nobody, and each red flag, standing or not.
func (h *shell) answersWhy(a *assess.Assessment, terms []string) app.UI {
	s, w := h.site, h.site.words()
	by := map[assess.Verdict][]app.UI{}
	var general, flags []app.UI
	for i := range a.Recommendations {
		if r := &a.Recommendations[i]; s.mentions(r.Statement, terms) {
			by[r.Verdict] = append(by[r.Verdict], h.row(r))
		}
	}
	for _, st := range s.corpus().Statements {
		if a.Recommendation(st.ID) == nil && s.mentions(st, terms) {
			general = append(general, h.unjudged(st))
		}
	}
	for _, rule := range s.corpus().RedFlags {
		if within(rule.ID+" "+rule.Section+" "+s.say(rule.Label)+" "+s.say(rule.Means), terms) {
			flags = append(flags, h.flagWhy(a, rule))
		}
	}
	list := func(head string, rows []app.UI) app.UI {
		return app.If(len(rows) > 0, func() app.UI {
			return div("", el("h2").Class("ds-heading section").DataSet("size", "xs").Text(head), div("", rows...))
		})
	}
	found := len(general) + len(flags)
	for _, rows := range by {
		found += len(rows)
	}
	return div("",
		el("p").Role("status").Class("small").Text(w.Matches(found)),
		list(w.AppliesHead(len(by[assess.Applies])), by[assess.Applies]),
		list(w.UndecidedHead(len(by[assess.Undecided])), by[assess.Undecided]),
		list(w.RuledOutHead(len(by[assess.RuledOut])), by[assess.RuledOut]),
		list(w.FlagsHead(len(flags)), flags),
		list(w.UnjudgedHead(len(general)), general),
	)
}

// unjudged is a statement that is judged for nobody, or not for this audience.
func (h *shell) unjudged(st *corpus.Statement) app.UI {
	s, w := h.site, h.site.words()
	why := w.LibraryOnly
	switch {
	case st.Status == corpus.Withdrawn:
		why = w.WithdrawnText + " " + st.Withdrawn
	case !st.MeantFor(s.visit.Audience):
		why = w.OtherAudience
	}
	return h.fold("row "+string(st.ID), "row", func() app.UI {
		return el("span").Class("row-in").Body(
			tag(string(st.Direction), w.Direction.Of(st.Direction)),
			el("span").Class("row-text").Body(app.Text(s.say(st.Title)), span("row-source", s.sourceName(st.Cites[0].Source)+" · "+st.Cites[0].Locator)),
			span("row-open", w.Why.Of(assess.RuledOut)),
		)
	}, func() app.UI {
		return parts(
			para("", s.say(st.Text)),
			para("small", w.HoldsFor+" "+s.say(st.Holds)),
			para("", why),
			h.cites(st),
			link("/statement/"+string(st.ID), w.WholeStatement),
		)
	})
}

// flagWhy says of a red flag whether it stands, by which answers, and what would
// change that.
func (h *shell) flagWhy(a *assess.Assessment, rule *corpus.RedFlag) app.UI {
	s, w := h.site, h.site.words()
	state := a.StateOf(rule)
	return h.fold("why "+rule.ID, "row", func() app.UI {
		return el("span").Class("row-in").Body(
			tag("urgency", w.State.Of(state)),
			el("span").Class("row-text").Body(app.Text(s.say(rule.Label)), span("row-source", w.UrgencyClinician.Of(rule.Urgency))),
			span("row-open", w.Why.Of(verdictOf(state))),
		)
	}, func() app.UI {
		return parts(
			para("", s.say(rule.Means)),
			h.reasons(decisive(a.ReasonsOf(rule))),
			h.flips("flag "+rule.ID, func() []assess.Flip { return a.FlagFlips(rule) }),
			para("small", w.Basis(rule.Basis, rule.Seen)),
		)
	})
}

// verdictOf is the verdict on a statement that a state of a red flag is like.
func verdictOf(state assess.State) assess.Verdict {
	switch state {
	case assess.IsOpen:
		return assess.Undecided
	case assess.IsAbsent:
		return assess.RuledOut
	}
	return assess.Applies
}

// decisive puts the reasons that decide first: one that fails, then what is open.
func decisive(rs []assess.Reason) []assess.Reason {
	weight := map[assess.Truth]int{assess.Fails: 0, assess.Open: 1, assess.Holds: 2}
	rs = slices.Clone(rs)
	slices.SortStableFunc(rs, func(a, b assess.Reason) int { return weight[a.Truth] - weight[b.Truth] })
	return rs
}

// forThisVisit says on a statement's own page what it comes to for the person of
// the visit, where a clinician or an educator has one open.
func (h *shell) forThisVisit(st *corpus.Statement) app.UI {
	s, w := h.site, h.site.words()
	if s.visit.empty() || s.visit.Audience == corpus.Patient {
		return nil
	}
	r := s.assessed().Recommendation(st.ID)
	return app.If(r != nil, func() app.UI {
		return section("card",
			h2("xs", w.ThisVisit),
			para("", w.Verdict(r.Verdict)),
			h.reasons(decisive(r.Because)),
			h.flips(string(st.ID), func() []assess.Flip { return s.assessed().FlipsOf(st.ID) }),
		)
	})
}

// within reports whether every term stands in a text.
func within(text string, terms []string) bool {
	text = strings.ToLower(text)
	return !slices.ContainsFunc(terms, func(t string) bool { return !strings.Contains(text, t) })
}
