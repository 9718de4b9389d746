package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// educator lists the teaching cases, or shows one with the engine beside it.
func (h *shell) educator(id string) app.UI {
	s, w := h.site, h.site.words()
	v := s.corpus().Vignette(id)
	switch {
	case id == "":
		return h.cases()
	case v == nil || !v.Teach:
		return h.missing()
	}
	return div("",
		div("split-head",
			heading(s.say(v.Title)),
			para("lead", s.say(v.Story)),
			para("small", w.MadeUp),
		),
		h.split(h.differences(v)),
	)
}

// cases lists the vignettes that are offered for teaching.
func (h *shell) cases() app.UI {
	s, w := h.site, h.site.words()
	return div("",
		heading(w.EducatorDoor),
		para("lead", w.EducatorLead),
		app.Range(s.corpus().Vignettes).Slice(func(i int) app.UI {
			v := s.corpus().Vignettes[i]
			if !v.Teach {
				return nil
			}
			return el("a").Class("door").Attr("href", "/educator/"+v.ID).Body(
				span("door-title", s.say(v.Title)),
				span("door-text", s.say(v.Story)),
			)
		}),
	)
}

// openVignette loads a teaching case in place of the answers, once.
func (s *site) openVignette(ctx app.Context, id string) {
	v := s.corpus().Vignette(id)
	if v == nil || !v.Teach || s.visit.Vignette == id {
		return
	}
	s.loadVignette(ctx, v)
}

func (s *site) loadVignette(ctx app.Context, v *corpus.Vignette) {
	k := assess.OfVignette(s.corpus(), v)
	s.visit.clear()
	s.touch() // while it is empty: one with answers that nobody has touched is idle
	s.visit.Audience = corpus.Educator
	s.visit.Answers, s.visit.Responses, s.visit.Scores = k.Answers, k.Responses, k.Scores
	s.visit.Vignette = v.ID
	s.look.Country = v.Country
	s.assessment, s.typing = nil, typing{} // another person: nothing was corrected
	s.changed(ctx)
}

// differences says what has changed since the case was loaded: answers first,
// then what followed from them.
func (h *shell) differences(v *corpus.Vignette) app.UI {
	s, w := h.site, h.site.words()
	k := assess.OfVignette(s.corpus(), v)
	k.Audience = corpus.Educator
	before, now := assess.Assess(s.corpus(), k), s.assessed()
	var lines []string
	for _, f := range s.corpus().Findings {
		if was, is := k.Answers[f.ID], s.visit.Answers[f.ID]; was != is {
			lines = append(lines, w.AnswerChanged(s.look.Lang, f, was, is))
		}
	}
	answers := len(lines)
	if before.Urgency != now.Urgency {
		lines = append(lines, w.UrgencyChanged(before.Urgency, now.Urgency))
	}
	lines = append(lines, s.flagChanges(before, now)...)
	for _, r := range now.Recommendations {
		if old := before.Recommendation(r.Statement.ID); old != nil && old.Verdict != r.Verdict {
			lines = append(lines, w.VerdictChanged(s.say(r.Statement.Title), old.Verdict, r.Verdict))
		}
	}
	return section("card differences",
		h2("2xs", w.WhatChanged),
		app.If(len(lines) == 0, func() app.UI { return para("", w.NothingChanged) }),
		app.If(len(lines) > 0, func() app.UI {
			return el("div").Class("changes").Role("status").TabIndex(0).Body(el("ul").Body(app.Range(lines).Slice(func(i int) app.UI { return el("li").Text(lines[i]) })))
		}),
		app.If(answers > 0 && answers == len(lines), func() app.UI { return para("", w.NoEffect) }),
		app.If(!v.Learn.Empty(), func() app.UI {
			return h.fold("learn", "fold", label(w.LearnHead), func() app.UI { return para("", s.say(v.Learn)) })
		}),
		el("button").Attr("type", "button").Class("ds-button").DataSet("variant", "secondary").Text(w.StartAgain).
			OnClick(h.on("again", func(ctx app.Context, e app.Event) { s.loadVignette(ctx, v) })),
	)
}

// flagChanges says which red flags came to stand and which no longer do.
func (s *site) flagChanges(before, now *assess.Assessment) []string {
	w := s.words()
	was, is := map[string]bool{}, map[string]bool{}
	for _, f := range before.Present() {
		was[f.Rule.ID] = true
	}
	for _, f := range now.Present() {
		is[f.Rule.ID] = true
	}
	var lines []string
	for _, f := range s.corpus().RedFlags {
		if was[f.ID] != is[f.ID] {
			lines = append(lines, w.FlagChanged(s.say(f.Label), is[f.ID]))
		}
	}
	return lines
}
