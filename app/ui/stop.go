package ui

import (
	"slices"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// stale reports whether the day has passed by which a number must be checked.
func (s *site) stale(n *corpus.TelNumber) bool {
	return n.Again != "" && time.Now().Format(time.DateOnly) > n.Again
}

// stop leaves the app's frame: what to do, whom to call, what to say, what not
// to do. It shows the most urgent red flag first.
func (h *shell) stop() app.UI {
	s, w := h.site, h.site.words()
	flags := slices.DeleteFunc(slices.Clone(s.assessed().Present()), func(f assess.Flag) bool {
		return f.Urgency.Rank() < corpus.SameDay.Rank()
	})
	if len(flags) == 0 {
		return app.Div().Body(heading(w.StopNothing), app.P().Class("lead").Text(w.StopNothingText), link("/help", w.HelpTitle), app.Text(" "), link("/", w.ToStart))
	}
	first := flags[0]
	here := s.look.Country
	doors := s.doors(flags, here)
	return app.Div().Class("stop").DataSet("urgency", string(first.Urgency)).Body(
		heading(w.StopHead[first.Urgency]),
		app.Range(flags).Slice(func(i int) app.UI {
			return app.Div().Class("stop-why").Body(
				app.P().Class("lead").Text(w.YouAnswered(s.say(flags[i].Rule.Label), flags[i].Presumed)),
				app.P().Text(s.say(flags[i].Rule.Means)),
				app.If(len(flags[i].Raised) > 0, func() app.UI { return app.P().Class("small").Text(w.RaisedBy) }),
				app.P().Class("small").Text(w.Basis(flags[i].Rule.Basis, flags[i].Rule.Seen)),
			)
		}),
		app.Range(doors).Slice(func(i int) app.UI { return h.calls(doors[i], here) }),
		app.If(!first.Rule.Say.Empty(), func() app.UI {
			return app.Section().Class("quiet").Body(
				app.H2().Text(w.SayOnPhone),
				app.P().Text(w.SayQuote(s.say(first.Rule.Say))),
			)
		}),
		app.Section().Class("quiet").Body(
			app.H2().Text(w.UntilThen),
			app.Ul().Body(h.untilThen(flags)...),
		),
		app.Section().Class("quiet").Body(
			app.H2().Text(w.OtherCountry(other(here))),
			app.Range(s.doors(flags[:1], other(here))).Slice(func(i int) app.UI {
				return h.calls(s.doors(flags[:1], other(here))[i], other(here))
			}),
		),
		app.P().Class("small").Text(w.NumbersChecked(s.checked())),
		app.Div().Class("acts").Body(
			app.Button().Type("button").ID("seen").Class("ds-button").DataSet("variant", "secondary").Text(w.SeenToday).
				OnClick(h.on("seen", func(ctx app.Context, e app.Event) { s.seeStops(ctx, flags); ctx.Navigate("/patient/result") })),
			app.Button().Type("button").ID("onward").Class("ds-button").DataSet("variant", "tertiary").Text(w.GoOnAsking).
				OnClick(h.on("onward", func(ctx app.Context, e app.Event) { s.seeStops(ctx, flags); ctx.Navigate(s.resume()) })),
			app.A().Class("back").Href(s.pageOf(first)).Text(w.ChangeAnswer),
		),
	)
}

// doors returns the doors of the flags in one country, without repeats, in order.
func (s *site) doors(flags []assess.Flag, c corpus.Country) []string {
	var ids []string
	for _, f := range flags {
		doors := f.Rule.Doors[c]
		if f.Urgency == corpus.Emergency && f.Rule.Urgency != corpus.Emergency {
			doors = []string{"B"} // raised by a setting: the hospital within hours
		} else if f.Urgency != f.Rule.Urgency {
			doors = []string{"C"} // raised from days to today
		}
		for _, d := range doors {
			if !slices.Contains(ids, d) {
				ids = append(ids, d)
			}
		}
	}
	return ids
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
		items[i] = app.Li().Text(l)
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
			f := s.corpus.Finding(id)
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
		def := s.corpus.Finding(id)
		if def == nil {
			return ""
		}
		for _, p := range s.pages() {
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
