package ui

import (
	"cmp"
	"fmt"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"ryggrad/corpus"
)

// question draws one page of questions for a patient.
func (h *shell) question(p *patientPage) app.UI {
	s, w := h.site, h.site.words()
	back, _, at, all := s.around(p.id)
	lead, why, kicker := "", w.GoalsWhy, w.AboutYou
	if p.group != nil {
		lead, why = s.say(p.group.Lead), s.say(p.group.Why)
		if p.finding != nil {
			lead = ""
			why = cmp.Or(s.say(p.finding.Why), why)
		}
		if p.group.Screen {
			kicker = w.SafetyFirst
		}
	}
	return div("question",
		app.If(at > 0, func() app.UI { return steps(w.Step(at, all), at, all) }),
		app.If(at > 0, func() app.UI { return para("kicker", kicker+" · "+w.Step(at, all)+", "+w.Left(all-at)) }),
		heading(s.pageTitle(p)),
		paragraphs("lead", lead),
		h.fields(p),
		h.alarm(),
		h.gateHelp(p),
		h.why(p, why),
		div("acts",
			h.forward(p),
			el("a").Class("back").Attr("href", back).Text(w.Back),
		),
	)
}

// why says why a page is asked, out of the way until it is wanted. About despair
// it is said at once: there it is the kindness and not the reason.
func (h *shell) why(p *patientPage, text string) app.UI {
	switch {
	case text == "":
		return nil
	case p.group != nil && p.group.Gate:
		return para("why", text)
	}
	return h.fold("why "+p.id, "fold", label(h.site.words().WhyWeAsk), func() app.UI { return parts(para("why", text)) })
}

// steps draws how far one has come.
func steps(text string, at, all int) app.UI {
	return el("div").Class("steps").Role("img").Aria("label", text).Body(
		app.Range(make([]struct{}, all)).Slice(func(i int) app.UI {
			state := "todo"
			if i+1 < at {
				state = "done"
			} else if i+1 == at {
				state = "now"
			}
			return el("span").DataSet("state", state)
		}),
	)
}

// forward is the button that goes on: to the stop page when something stands
// that must not wait and has not been shown yet.
func (h *shell) forward(p *patientPage) app.UI {
	w := h.site.words()
	label, color := w.Continue, "accent"
	if p.instrument != nil {
		label = w.FormDone
	}
	if h.site.mustStop() == corpus.Emergency {
		label, color = w.WhatNow, "danger"
	}
	return el("button").Attr("type", "button").ID("go").Class("ds-button go").DataSet("color", color).Text(label).
		OnClick(h.on("go", func(ctx app.Context, e app.Event) {
			s := h.site
			if s.mustStop() != "" {
				ctx.Navigate("/stop")
				return
			}
			_, next, _, _ := s.around(p.id)
			ctx.Navigate(next)
		}), app.EventScope("go", p.id))
}

// mustStop returns the urgency of a red flag whose stop page was not seen yet:
// emergency, same-day, or "".
func (s *site) mustStop() corpus.Urgency {
	var u corpus.Urgency
	for _, f := range s.assessed().Present() {
		if f.Urgency.Rank() >= corpus.SameDay.Rank() && !s.visit.Seen[seenKey(f.Rule.ID, f.Urgency)] && f.Urgency.Rank() > max(u.Rank(), 0) {
			u = f.Urgency
		}
	}
	return u
}

// seenKey names a stop page that was seen: a flag that is raised later is shown again.
func seenKey(id string, u corpus.Urgency) string { return id + " " + string(u) }

// alarm says at once that an answer must not wait. It is read out when it appears.
func (h *shell) alarm() app.UI {
	s, w := h.site, h.site.words()
	u := s.mustStop()
	return el("div").Role("alert").Class("alarm-place").Body(
		app.If(u == corpus.Emergency || u == corpus.SameDay, func() app.UI {
			return el("div").Class("alarm").DataSet("urgency", string(u)).Body(
				para("alarm-title", w.Urgency.Of(u)),
				para("", w.AlarmText.Of(u)),
				el("a").Class("alarm-link").Attr("href", "/stop").Text(w.WhatNow),
			)
		}),
	)
}

// gateHelp shows where to find help on a page about despair, whatever is answered.
func (h *shell) gateHelp(p *patientPage) app.UI {
	s, w := h.site, h.site.words()
	return app.If(p.group != nil && p.group.Gate, func() app.UI {
		return div("card",
			h2("xs", w.GateHelp),
			h.callsAt([]string{"S"}, s.look.Country),
		)
	})
}

// fields draws the answers of a page.
func (h *shell) fields(p *patientPage) app.UI {
	switch {
	case p.instrument != nil:
		return h.wordedForm(p.instrument, h.site.worded(p.instrument))
	case p.group == nil:
		return h.goals()
	case p.finding == nil:
		return h.tick(p.group)
	case p.finding.From.Instrument != "":
		return h.nrs(p.finding)
	case p.finding.Kind == corpus.Number:
		return h.number(p.finding)
	}
	return h.radios(p.finding)
}

// radios draws the values of one finding, and "I don't know" apart from them.
func (h *shell) radios(f *corpus.Finding) app.UI {
	s, w := h.site, h.site.words()
	now := s.visit.Answers[f.ID]
	row := func(value, label, kind string) app.UI {
		id := fmt.Sprintf("%s-%s", f.ID, value)
		return el("label").Class("choice").DataSet("kind", kind).DataSet("on", now == value).Attr("for", id).Body(
			el("input").Attr("type", "radio").Class("ds-input").ID(id).Attr("name", string(f.ID)).Attr("checked", now == value).
				OnChange(h.on("radio", func(ctx app.Context, e app.Event) { s.answer(ctx, f.ID, value) }), app.EventScope(string(f.ID), value)),
			el("span").Text(label),
		)
	}
	return el("fieldset").Class("choices").Aria("labelledby", "title").Body(
		app.Range(f.Values).Slice(func(i int) app.UI {
			v := f.Values[i].Name
			return row(v, w.Value(s.look.Lang, f, v), "value")
		}),
		row(corpus.NotSure, w.DontKnow, "aside"),
	)
}
