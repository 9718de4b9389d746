package ui

import (
	"slices"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// What is shown without asking for more: statements of this priority or a
// better one, and no more than so many.
const (
	shownFirst = 3
	shownMost  = 4
)

// result tells a patient what the answers mean, what helps, what does not,
// and what to do if it gets worse.
func (h *shell) result() app.UI {
	s, w := h.site, h.site.words()
	a := s.assessed()
	h.shown = map[corpus.StatementID]bool{}
	urgent := a.Urgency.Rank() >= corpus.SameDay.Rank()
	ifWorse := el("h2").Class("ds-heading section").DataSet("size", "md").Text(w.IfWorse)
	return div("result",
		para("kicker", w.YourAnswers),
		heading(s.resultHead(a)),
		h.urgency(a),
		app.If(urgent, func() app.UI { // when to call again, before any advice
			return div("net", ifWorse, h.netParts(false, corpus.Emergency, corpus.SameDay))
		}),
		h.goalsShown(),
		h.section(w.WhatItMeans, a, corpus.Inform),
		h.section(w.WhatHelps, a, corpus.For),
		h.section(w.WhatMayHelp, a, corpus.Conditional),
		h.section(w.WhatDoesNot, a, corpus.Against),
		h.moreQuestions(a),
		h.undecided(a),
		h.disagreements(a),
		app.If(urgent, func() app.UI {
			return div("net", h.netParts(true, corpus.ContactDoctor, corpus.Routine), h.netNumbers(true))
		}).Else(func() app.UI { return div("", ifWorse, h.net(true)) }),
		paragraphs("small", w.LimitsPatient, w.Stamp(a.Version, a.Hash[:8])),
		div("acts noprint",
			h.printButton(),
			el("a").Class("back").Attr("href", "/patient/check").Text(w.ChangeAnswers),
			el("button").Attr("type", "button").Class("ds-button").DataSet("variant", "tertiary").Text(w.EndVisit).
				OnClick(h.on("end", func(ctx app.Context, e app.Event) { s.end(ctx); ctx.Navigate("/") })),
		),
	)
}

// resultHead heads the advice; while safety questions are open it says so.
func (s *site) resultHead(a *assess.Assessment) string {
	if a.Provisional && a.Urgency == corpus.Routine {
		return s.words().ResultOpen
	}
	return s.words().ResultHead.Of(a.Urgency)
}

// urgency says how soon to be seen, by whom and why, and that nothing is excluded.
func (h *shell) urgency(a *assess.Assessment) app.UI {
	s, w := h.site, h.site.words()
	flags := a.Present()
	return el("div").Class("urgency").DataSet("urgency", string(a.Urgency)).Body(
		para("urgency-title", s.urgencyTitle(a)),
		app.If(a.Provisional, func() app.UI {
			return el("p").Body(app.Text(w.Provisional(s.screenOpen())+" "), link(s.resume(), w.AnswerThem))
		}),
		para("", w.NotExcluded),
		app.If(a.Urgency.Rank() >= corpus.SameDay.Rank(), func() app.UI {
			return el("a").Class("ds-button").DataSet("color", "danger").Attr("href", "/stop").Text(w.WhatNow)
		}),
		app.Range(flags).Slice(func(i int) app.UI { return h.flag(&flags[i]) }),
		app.If(a.Urgency == corpus.ContactDoctor, func() app.UI {
			return h.callsAt(s.doors(flags, s.look.Country), s.look.Country)
		}),
	)
}

// flag is one red flag that stands, opening to why.
func (h *shell) flag(f *assess.Flag) app.UI {
	s, w := h.site, h.site.words()
	class := "flag"
	if f.Rule.Private {
		class = "flag noprint"
	}
	return div(class,
		h.fold("flag "+f.Rule.ID, "fold", h.flagName(f), func() app.UI {
			return parts(
				para("", s.say(f.Rule.Means)),
				h.reasons(f.Because),
				app.If(len(f.Raised) > 0, func() app.UI { return para("small", w.RaisedBy) }),
				para("small", w.Basis(f.Rule.Basis, f.Rule.Seen)),
				h.judging(f),
				h.baseRates(f.Rule),
			)
		}),
		h.judged(f),
		app.If(s.visit.Attended[seenKey(f.Rule.ID, f.Urgency)], func() app.UI { return para("small judged", w.Attended) }),
	)
}

// baseRates says how common the diseases behind a red flag are, of whom, and by
// which source: to clinicians and educators, never to make a sign less urgent.
func (h *shell) baseRates(rule *corpus.RedFlag) app.UI {
	s, w := h.site, h.site.words()
	rates := s.corpus().BaseRates(rule.Section)
	return app.If(s.visit.Audience != corpus.Patient, func() app.UI {
		return app.Range(rates).Slice(func(i int) app.UI {
			st := rates[i]
			return h.fold("rate "+string(st.ID), "fold small", label(s.say(st.Title)), func() app.UI {
				return parts(
					para("", s.say(st.Text)),
					app.Range(st.With).Slice(func(j int) app.UI { return para("with", s.say(s.corpus().Statement(st.With[j]).Text)) }),
					para("", w.HoldsFor+" "+s.say(st.Holds)),
					h.cites(st),
					app.If(len(s.corpus().ConflictsOf(st.ID)) > 0, func() app.UI { return h.conflictLinks(s.corpus().ConflictsOf(st.ID)) }),
				)
			})
		})
	})
}

// flagName is a flag in one line: how urgent it is where it differs from the
// whole, what it is, whether it was judged, and that no source was read for it.
func (h *shell) flagName(f *assess.Flag) func() app.UI {
	s, w := h.site, h.site.words()
	name := s.say(f.Rule.Label)
	if f.Urgency != s.assessed().Urgency {
		name = s.urgencyName(f.Urgency) + ": " + name
	}
	return func() app.UI {
		return el("span").Body(
			app.Text(name+" "),
			app.If(f.Judged != nil, func() app.UI { return tag("judged", w.Judged) }),
			app.If(f.Rule.Basis == corpus.Memory, func() app.UI { return tag("memory", w.NoSource) }),
		)
	}
}

// pick sorts the statements of one direction that apply into the most useful
// ones and the rest.
func pick(a *assess.Assessment, d corpus.Direction) (first, rest []*assess.Recommendation) {
	for i := range a.Recommendations {
		r := &a.Recommendations[i]
		switch {
		case r.Verdict != assess.Applies || r.Statement.Direction != d:
		case r.Statement.Priority <= shownFirst && len(first) < shownMost:
			first = append(first, r)
		default:
			rest = append(rest, r)
		}
	}
	if len(first) == 0 {
		n := min(len(rest), shownMost)
		return rest[:n], rest[n:]
	}
	return first, rest
}

// section draws the statements of one direction that apply: the most useful
// ones as cards, the rest behind a fold.
func (h *shell) section(title string, a *assess.Assessment, d corpus.Direction) app.UI {
	w := h.site.words()
	first, rest := pick(a, d)
	for _, r := range first {
		h.shown[r.Statement.ID] = true
	}
	return app.If(len(first) > 0, func() app.UI {
		return section("section",
			h2("md", title),
			app.Range(first).Slice(func(i int) app.UI { return h.card(first[i]) }),
			app.If(len(rest) > 0, func() app.UI {
				return h.fold("more "+string(d), "fold", label(w.More(len(rest))), func() app.UI {
					return parts(app.Range(rest).Slice(func(i int) app.UI { return h.card(rest[i]) }))
				})
			}),
		)
	})
}

// undecided says what cannot be told yet, and which answers are missing.
func (h *shell) undecided(a *assess.Assessment) app.UI {
	w := h.site.words()
	var open []*assess.Recommendation
	for i := range a.Recommendations {
		if a.Recommendations[i].Verdict == assess.Undecided {
			open = append(open, &a.Recommendations[i])
		}
	}
	return app.If(len(open) > 0, func() app.UI {
		return h.fold("undecided", "fold section", label(w.CannotTell(len(open))), func() app.UI {
			return parts(app.Range(open).Slice(func(i int) app.UI { return h.card(open[i]) }))
		})
	})
}

// moreQuestions leads on to what is asked after the first advice. While a sign
// must not wait, nothing more is asked.
func (h *shell) moreQuestions(a *assess.Assessment) app.UI {
	s, w := h.site, h.site.words()
	open := slices.DeleteFunc(s.laterPages(), func(p patientPage) bool { return !s.lacksAnswer(&p) })
	return app.If(len(open) > 0 && a.Urgency.Rank() < corpus.SameDay.Rank(), func() app.UI {
		return section("card noprint",
			h2("xs", w.LaterTitle),
			para("", w.Later(len(open))),
			el("a").ID("later").Class("ds-button").DataSet("variant", "secondary").Attr("href", "/patient/"+open[0].id).Text(w.LaterGo),
		)
	})
}

// goalsShown repeats what the person wants to be able to do.
func (h *shell) goalsShown() app.UI {
	s, w := h.site, h.site.words()
	return app.If(len(s.visit.Goals) > 0, func() app.UI {
		return section("card",
			h2("xs", w.GoalsShort),
			el("ul").Body(app.Range(s.visit.Goals).Slice(func(i int) app.UI { return el("li").Text(s.visit.Goals[i]) })),
		)
	})
}

// disagreements lists the conflicts that touch this person.
func (h *shell) disagreements(a *assess.Assessment) app.UI {
	s, w := h.site, h.site.words()
	all := s.conflicts(a.Conflicts)
	return app.If(len(all) > 0, func() app.UI {
		return h.fold("conflicts", "fold section conflict-fold", label(w.Disagreements(len(all))), func() app.UI {
			return el("ul").Body(app.Range(all).Slice(func(i int) app.UI {
				x := all[i]
				return el("li").Body(link("/conflict/"+x.ID, s.say(x.Title)), para("", s.say(x.FollowedFor(s.visit.Audience))))
			}))
		})
	})
}
