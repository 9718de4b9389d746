package ui

import (
	"slices"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"ryggrad/corpus"
)

// callsAt lists whom to call at some doors of one country, each number once;
// the first door says what is to happen.
func (h *shell) callsAt(doors []string, c corpus.Country) app.UI {
	s := h.site
	lead := ""
	var calls []corpus.Call
	for _, id := range doors {
		d := s.corpus().Door(id)
		if lead == "" {
			lead = s.say(d.Lead)
		}
		for _, call := range d.Calls[c] {
			if !slices.ContainsFunc(calls, func(x corpus.Call) bool { return x.Number == call.Number }) {
				calls = append(calls, call)
			}
		}
	}
	return div("calls",
		paragraphs("calls-lead", lead),
		app.Range(calls).Slice(func(i int) app.UI {
			return h.call(s.corpus().Number(calls[i].Number), s.say(calls[i].When))
		}),
	)
}

// call is one number: whom, when, and the digits as text that can be dialled.
func (h *shell) call(n *corpus.TelNumber, when string) app.UI {
	s, w := h.site, h.site.words()
	if when == "" {
		when = s.say(n.Hours)
	}
	text := el("span").Class("call-text").Body(
		span("call-name", s.say(n.Name)),
		app.If(when != "", func() app.UI { return span("call-when", when) }),
		app.If(s.stale(n), func() app.UI { return span("call-stale", w.NumberStale(n.Again)) }),
	)
	if n.Digits == "" {
		return div("call", text)
	}
	return el("a").Class("call").Attr("href", "tel:"+n.Tel()).Body(text, el("span").Class("call-digits").Body(icon("Phone"), app.Text(n.Digits)))
}

// checked is the earliest day on which the numbers shown were checked.
func (s *site) checked() string {
	day := ""
	for _, n := range s.corpus().Numbers {
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
