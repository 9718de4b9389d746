package ui

import (
	"slices"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"ryggrad/app/assess"
	"ryggrad/app/words"
	"ryggrad/corpus"
)

// callsAt lists whom to call at some doors of one country, each number once;
// the first door says what is to happen. Where the numbers differ by region, a
// person may say where they are now.
func (h *shell) callsAt(doors []string, c corpus.Country) app.UI {
	return h.callsIn(h.site.look.Lang, doors, c)
}

// callsIn is callsAt in another language than the page's: that of a question.
func (h *shell) callsIn(l corpus.Lang, doors []string, c corpus.Country) app.UI {
	s := h.site
	lead, basis := "", corpus.Basis("")
	if len(doors) > 0 {
		d := s.corpus().Door(doors[0])
		lead, basis = d.Lead.In(l), d.Basis
	}
	calls := assess.Calls(s.corpus(), doors, c, s.look.Region)
	return div("calls",
		paragraphs("calls-lead", lead),
		app.If(slices.ContainsFunc(calls, func(x assess.Call) bool { return x.Number.Region != "" }), func() app.UI { return h.regions(l, c) }),
		app.Range(calls).Slice(func(i int) app.UI { return h.call(l, calls[i]) }),
		fromMemory(l, basis),
	)
}

// fromMemory says of a rule or a text that no source was read for it.
func fromMemory(l corpus.Lang, b corpus.Basis) app.UI {
	return app.If(b == corpus.Memory, func() app.UI { return para("small", words.In(l).Basis(b, "")) })
}

// call is one number: whom, when, the digits as text that can be dialled, and
// the day on which they were checked.
func (h *shell) call(l corpus.Lang, x assess.Call) app.UI {
	s, w, n := h.site, words.In(l), x.Number
	notes := []string{w.When(x)}
	if n.Region != "" && n.Region == s.look.Region {
		notes = append(notes, n.Note.In(l)) // the number it is about stands first
	}
	if n.Checked != "" {
		notes = append(notes, w.NumberChecked(n.Checked, n.Basis))
	}
	text := el("span").Class("call-text").Body(
		span("call-name", n.Name.In(l)),
		app.Range(notes).Slice(func(i int) app.UI {
			return app.If(notes[i] != "", func() app.UI { return span("call-when", notes[i]) })
		}),
		app.If(n.Expired(time.Now().Format(time.DateOnly)), func() app.UI { return span("call-stale", w.NumberStale(n.Again)) }),
	)
	if n.Digits == "" {
		return div("call", text)
	}
	return el("a").Class("call").Attr("href", "tel:"+n.Tel()).Body(text, el("span").Class("call-digits").Body(icon("Phone"), app.Text(n.Digits)))
}

// regions asks where in the country the person is. Nothing waits for the
// answer: without it every region's number is listed.
func (h *shell) regions(l corpus.Lang, c corpus.Country) app.UI {
	s, w := h.site, words.In(l)
	ns := s.corpus().Regions(c)
	return el("div").Class("regions noprint").Role("group").Aria("label", w.WhereNow).Body(
		span("choose-label", w.WhereNow),
		app.Range(ns).Slice(func(i int) app.UI {
			r := ns[i].Region
			return el("button").Attr("type", "button").Class("seg-button").Aria("pressed", s.look.Region == r).Text(ns[i].Place.In(l)).
				OnClick(h.on("region", func(ctx app.Context, e app.Event) { s.setRegion(ctx, r) }), app.EventScope(string(r)))
		}),
	)
}

// setRegion notes where the person is now, or takes it back. It is kept in this
// tab only: people travel, and the next time it is another day.
func (s *site) setRegion(ctx app.Context, r corpus.Region) {
	if s.look.Region == r {
		r = ""
	}
	s.look.Region = r
	ctx.SessionStorage().Set(lookKey, s.look)
}

// other returns the country that was not chosen: people travel.
func other(c corpus.Country) corpus.Country {
	if c == "dk" {
		return "no"
	}
	return "dk"
}
