package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"ryggrad/corpus"
)

// calls lists whom to call at a door in one country, in order.
func (h *shell) calls(door string, c corpus.Country) app.UI {
	s := h.site
	d := s.corpus.Door(door)
	if d == nil {
		return app.Div()
	}
	return app.Div().Class("calls").Body(
		app.If(!d.Lead.Empty(), func() app.UI { return app.P().Text(s.say(d.Lead)) }),
		app.Range(d.Calls[c]).Slice(func(i int) app.UI {
			call := d.Calls[c][i]
			return h.call(s.corpus.Number(call.Number), s.say(call.When))
		}),
	)
}

// call is one number: whom, when, and the digits as text that can be dialled.
func (h *shell) call(n *corpus.TelNumber, when string) app.UI {
	s, w := h.site, h.site.words()
	if when == "" {
		when = s.say(n.Hours)
	}
	text := app.Span().Class("call-text").Body(
		app.Span().Class("call-name").Text(s.say(n.Name)),
		app.If(when != "", func() app.UI { return app.Span().Class("call-when").Text(when) }),
		app.If(s.stale(n), func() app.UI { return app.Span().Class("call-stale").Text(w.NumberStale(n.Again)) }),
	)
	if n.Digits == "" {
		return app.Div().Class("call").Body(text)
	}
	return app.A().Class("call").Href("tel:"+n.Tel()).Body(text, app.Span().Class("call-digits").Body(icon("Phone"), app.Text(n.Digits)))
}

// checked is the earliest day on which the numbers shown were checked.
func (s *site) checked() string {
	day := ""
	for _, n := range s.corpus.Numbers {
		if n.Checked != "" && (day == "" || n.Checked < day) {
			day = n.Checked
		}
	}
	return day
}

// other returns the country that was not chosen: people travel.
func other(c corpus.Country) corpus.Country {
	if c == "dk" {
		return "no"
	}
	return "dk"
}
