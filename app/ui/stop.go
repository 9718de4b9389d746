package ui

import (
	"slices"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// stopping returns the red flags that must not wait, the one to act on first.
func (s *site) stopping() []assess.Flag {
	return assess.Stopping(s.assessed().Present(), s.look.Country)
}

// stop leaves the app's frame: what to do, whom to call, what to say, what not
// to do. It is about the most urgent red flag; the others follow.
func (h *shell) stop() app.UI {
	s, w := h.site, h.site.words()
	flags := s.stopping()
	if len(flags) == 0 {
		return div("acts", heading(w.StopNothing), para("lead", w.StopNothingText), link("/help", w.HelpTitle), link("/", w.ToStart))
	}
	first, here := flags[0], s.look.Country
	return el("div").Class("stop").DataSet("urgency", string(first.Urgency)).Body(
		heading(w.StopHead.Of(first.Urgency)),
		h.stopWhy(first),
		h.callsAt(s.doors(flags, here), here),
		app.If(!first.Rule.Say.Empty(), func() app.UI {
			return section("quiet",
				el("h2").Text(w.SayOnPhone),
				para("", w.SayQuote(s.say(first.Rule.Say), first.Urgency)),
			)
		}),
		section("quiet",
			el("h2").Text(w.UntilThen),
			el("ul").Body(h.untilThen(flags)...),
		),
		app.If(len(flags) > 1, func() app.UI {
			return el("section").Body(
				el("h2").Text(w.AlsoStands),
				app.Range(flags[1:]).Slice(func(i int) app.UI { return h.stopWhy(flags[i+1]) }),
			)
		}),
		section("quiet",
			el("h2").Text(w.OtherCountry(other(here))),
			h.callsAt(s.doors(flags[:1], other(here)), other(here)),
		),
		div("acts",
			el("button").Attr("type", "button").ID("seen").Class("ds-button").DataSet("variant", "secondary").Text(w.SeenToday).
				OnClick(h.on("seen", func(ctx app.Context, e app.Event) {
					for _, f := range flags {
						s.visit.Attended[seenKey(f.Rule.ID, f.Urgency)] = true
					}
					s.seeStops(ctx, flags)
					ctx.Navigate("/patient/result")
				})),
			el("button").Attr("type", "button").ID("onward").Class("ds-button").DataSet("variant", "tertiary").Text(w.GoOnAsking).
				OnClick(h.on("onward", func(ctx app.Context, e app.Event) { s.seeStops(ctx, flags); ctx.Navigate(s.resume()) })),
			el("a").Class("back").Attr("href", s.pageOf(first)).Text(w.ChangeAnswer),
		),
	)
}

// stopWhy says which answer a red flag rests on, what it can mean, and on what
// the rule itself rests.
func (h *shell) stopWhy(f assess.Flag) app.UI {
	s, w := h.site, h.site.words()
	class := "stop-why"
	if f.Rule.Private {
		class = "stop-why noprint"
	}
	return div(class,
		para("lead", w.YouAnswered(s.say(f.Rule.Label), f.Presumed)),
		para("", s.say(f.Rule.Means)),
		app.If(len(f.Raised) > 0, func() app.UI { return para("small", w.RaisedBy) }),
		para("small", w.Basis(f.Rule.Basis, f.Rule.Seen)),
	)
}

// doors returns where the flags lead in one country.
func (s *site) doors(flags []assess.Flag, c corpus.Country) []string {
	return assess.Doors(flags, c, s.visit.Audience)
}

// untilThen lists what to do and not to do, each once.
func (h *shell) untilThen(flags []assess.Flag) []app.UI {
	s := h.site
	var lines []string
	for _, f := range flags {
		for _, d := range f.Rule.Do {
			if t := s.say(d); !slices.Contains(lines, t) {
				lines = append(lines, t)
			}
		}
	}
	if len(lines) == 0 {
		lines = s.words().UntilThenLines
	}
	items := make([]app.UI, len(lines))
	for i, l := range lines {
		items[i] = el("li").Text(l)
	}
	return items
}

// seeStops notes that the stop page of these flags was seen. The urgency stays.
func (s *site) seeStops(ctx app.Context, flags []assess.Flag) {
	for _, f := range flags {
		s.visit.Seen[seenKey(f.Rule.ID, f.Urgency)] = true
	}
	s.changed(ctx)
}

// resume returns the first page that still lacks an answer.
func (s *site) resume() string {
	open := s.assessed().Unsettled
	for _, p := range s.pages() {
		for _, id := range open {
			f := s.corpus().Finding(id)
			if p.finding == f || p.finding == nil && p.group != nil && f.Group == p.group.ID {
				return "/patient/" + p.id
			}
		}
	}
	return "/patient/check"
}

// pageOf returns the page on which a flag's first finding was answered.
func (s *site) pageOf(f assess.Flag) string {
	var find func(id corpus.FindingID) string
	find = func(id corpus.FindingID) string {
		def := s.corpus().Finding(id)
		if def == nil {
			return ""
		}
		for _, p := range append(s.pages(), s.laterPages()...) {
			if p.finding == def || p.finding == nil && p.group != nil && def.Group == p.group.ID {
				return "/patient/" + p.id
			}
		}
		for _, from := range s.assessed().Finding(id).From {
			if page := find(from); page != "" {
				return page
			}
		}
		return ""
	}
	for _, r := range f.Because {
		if page := find(r.Finding); page != "" {
			return page
		}
	}
	return "/patient/check"
}
