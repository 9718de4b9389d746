package ui

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"ryggrad/corpus"
)

// units are the ways to say a length of time; days is what is kept.
var units = []struct {
	name string
	days int
}{{"days", 1}, {"weeks", 7}, {"months", 30}, {"years", 365}}

// number draws a field for a whole number. A length of time is given in the
// unit that the person thinks in and kept in days.
func (h *shell) number(f *corpus.Finding) app.UI {
	s := h.site
	now := s.visit.Answers[f.ID]
	return div("choices",
		&numberField{Shell: h, Finding: f, Now: now, Lang: s.look.Lang},
		h.notSure(f, func(app.Context) {}),
	)
}

// notSure is the answer "I don't know" beside a number; clear takes back what
// else was entered.
func (h *shell) notSure(f *corpus.Finding, clear func(app.Context)) app.UI {
	s := h.site
	on := s.visit.Answers[f.ID] == corpus.NotSure
	return h.aside(string(f.ID)+"-not-sure", s.words().DontKnow, on, func(ctx app.Context) {
		clear(ctx)
		if on {
			s.answer(ctx, f.ID, "")
		} else {
			s.answer(ctx, f.ID, corpus.NotSure)
		}
	})
}

// A numberField is a number with its unit. It keeps what was typed while it
// is not a number that can be used.
type numberField struct {
	app.Compo
	Shell   *shell
	Finding *corpus.Finding
	Now     string
	Lang    corpus.Lang
	unit    int
	typed   string
	wrong   bool
	loaded  bool
}

// CompoID keeps one finding's typing out of another's field.
func (n *numberField) CompoID() string { return string(n.Finding.ID) }

// Render draws the field, its unit and, where it cannot be used, why.
func (n *numberField) Render() app.UI {
	s, w, f := n.Shell.site, n.Shell.site.words(), n.Finding
	if !n.loaded {
		n.loaded = true
		n.typed, n.unit = split(f, n.Now)
	}
	if n.Now == corpus.NotSure || n.Now == "" && !n.wrong {
		n.typed = ""
	}
	id := "field-" + string(f.ID)
	timed := f.Unit == "days"
	return div("ds-field number",
		el("label").Class("ds-label").Attr("for", id).Text(s.say(f.Label)),
		div("number-row",
			el("input").Class("ds-input").ID(id).Attr("type", "text").Attr("inputmode", "numeric").Attr("autocomplete", "off").
				Attr("value", n.typed).Aria("invalid", n.wrong).Aria("describedby", id+"-error").
				OnInput(n.Shell.on("input", func(ctx app.Context, e app.Event) {
					n.typed = strings.TrimSpace(ctx.JSSrc().Get("value").String())
					n.keep(ctx)
				}), app.EventScope(string(f.ID))),
			app.If(timed, func() app.UI {
				return el("div").Class("seg").Role("group").Aria("label", w.UnitLabel).Body(
					app.Range(units).Slice(func(i int) app.UI {
						return el("button").Attr("type", "button").Class("seg-button").Aria("pressed", n.unit == i).Text(w.Units[i]).
							OnClick(n.Shell.on("unit", func(ctx app.Context, e app.Event) { n.unit = i; n.keep(ctx) }), app.EventScope(string(f.ID), strconv.Itoa(i)))
					}),
				)
			}).Else(func() app.UI { return span("unit", w.Unit(f.Unit)) }),
		),
		el("div").ID(id+"-error").Role("status").Body(
			app.If(n.wrong, func() app.UI {
				return para("ds-validation-message", w.NumberWrong(f.Low, f.High/n.per()))
			}),
		),
	)
}

func (n *numberField) per() int {
	if n.Finding.Unit != "days" {
		return 1
	}
	return units[n.unit].days
}

func (n *numberField) keep(ctx app.Context) {
	f := n.Finding
	v, err := strconv.Atoi(n.typed)
	days := v * n.per()
	n.wrong = n.typed != "" && (err != nil || v < 0 || v > f.High || days < f.Low || days > f.High)
	if n.wrong || n.typed == "" {
		n.Shell.site.answer(ctx, f.ID, "")
		return
	}
	n.Shell.site.answer(ctx, f.ID, strconv.Itoa(days))
}

// split turns days back into the largest unit that they fill.
func split(f *corpus.Finding, now string) (typed string, unit int) {
	days, err := strconv.Atoi(now)
	if err != nil {
		return "", 1 // weeks are what most people think in
	}
	if f.Unit != "days" {
		return now, 0
	}
	for i := len(units) - 1; i >= 0; i-- {
		if days%units[i].days == 0 && days > 0 {
			return strconv.Itoa(days / units[i].days), i
		}
	}
	return now, 0
}

// nrs draws eleven buttons for a pain score.
func (h *shell) nrs(f *corpus.Finding) app.UI {
	s, w := h.site, h.site.words()
	return div("choices",
		h.scale(string(f.ID), hidden(s.say(f.Label)), tens(), tenEnds(w.NRSLow, w.NRSHigh), s.marked(f.From.Instrument, "1"), func(ctx app.Context, mark int) {
			delete(s.visit.Answers, f.ID)
			s.mark(ctx, f.From.Instrument, "1", mark)
		}),
		h.notSure(f, func(ctx app.Context) { s.mark(ctx, f.From.Instrument, "1", -1) }),
	)
}
