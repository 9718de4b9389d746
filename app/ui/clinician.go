package ui

import (
	"slices"
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// tabs are the parts of the left side, in order.
var tabs = []string{"safety", "history", "medicines", "exam", "forms"}

// tabOf says in which part a group stands.
func tabOf(g *corpus.Group) string {
	switch {
	case g.Screen, g.ID == "setting":
		return "safety"
	case g.ID == "medicines", g.ID == "nsaid-screen":
		return "medicines"
	case g.ID == "exam":
		return "exam"
	}
	return "history"
}

// clinician is the engine on one screen: answers left; urgency, what to ask
// and recommendations right, changing at each answer.
func (h *shell) clinician() app.UI {
	w := h.site.words()
	return div("",
		div("split-head", heading(w.ClinicianTitle), para("small", w.NotADevice)),
		h.split(nil),
	)
}

// split draws the urgency, the answers and the advice; above is what the
// educator's page adds.
func (h *shell) split(above app.UI) app.UI {
	s, w := h.site, h.site.words()
	a := s.assessed()
	if h.tab == "" {
		h.tab = tabs[0]
	}
	return div("split",
		el("section").Class("now").Aria("label", w.UrgencyLabel).Body(
			el("div").Role("status").Body(h.urgencyNow(a)),
		),
		el("section").Class("left").Aria("label", w.AnswersLabel).Body(
			el("a").Class("ds-skip-link skip").Attr("href", "#advice").Text(w.SkipAdvice).
				OnClick(h.on("skip-advice", func(ctx app.Context, e app.Event) { focus("advice") })),
			el("div").Class("tabs").Role("tablist").Body(app.Range(tabs).Slice(func(i int) app.UI {
				t := tabs[i]
				return el("button").Attr("type", "button").Role("tab").ID("tab-"+t).Aria("selected", h.tab == t).Aria("controls", "panel").Class("tab").Text(w.Tabs[i]).
					OnClick(h.on("tab", func(ctx app.Context, e app.Event) { h.tab = t }), app.EventScope(t))
			})),
			el("div").ID("panel").Role("tabpanel").TabIndex(0).Aria("labelledby", "tab-"+h.tab).Body(h.panel()),
		),
		el("section").Class("right").ID("advice").TabIndex(-1).Aria("label", w.AdviceLabel).Body(
			h.corrections(),
			above,
			h.classified(a),
			h.next(a),
			h.lookUp(a),
			h.toCover(a),
			h.disagreements(a),
			paragraphs("small", w.Stamp(a.Version, a.Hash[:8])),
			h.printButton(),
		),
	)
}

// panel draws the questions of the chosen part.
func (h *shell) panel() app.UI {
	s := h.site
	if h.tab == "forms" {
		return h.forms()
	}
	a := s.assessed()
	groups := slices.DeleteFunc(slices.Clone(s.corpus().Groups), func(g *corpus.Group) bool {
		return tabOf(g) != h.tab || !a.Asks(g.AskIf) || len(s.asked(g)) == 0
	})
	return div("", app.Range(groups).Slice(func(i int) app.UI { return h.block(groups[i]) }))
}

// block is one group of questions in lines, with one button to answer no to all.
func (h *shell) block(g *corpus.Group) app.UI {
	s, w := h.site, h.site.words()
	asked := s.asked(g)
	return el("section").Class("block").ID("g-"+g.ID).Body(
		div("block-head",
			h2("2xs", s.say(g.Short)),
			app.If(g.Tick && len(asked) > 1, func() app.UI {
				return el("button").Attr("type", "button").Class("seg-button all-no").Text(w.AllNo).Aria("label", s.say(g.Short)+": "+w.AllNo).
					OnClick(h.on("all-no", func(ctx app.Context, e app.Event) { s.answerRest(ctx, g, "no") }), app.EventScope(g.ID))
			}),
		),
		app.Range(asked).Slice(func(i int) app.UI { return h.line(asked[i]) }),
	)
}

// line is one finding on the clinician's screen, drawn anew only when its own
// answer changes.
func (h *shell) line(f *corpus.Finding) app.UI {
	s := h.site
	now := s.visit.Answers[f.ID]
	if m := s.marked(f.From.Instrument, "1"); f.From.Instrument != "" && m >= 0 {
		now = strconv.Itoa(m)
	}
	return &line{Shell: h, Finding: f, Now: now, Lang: s.look.Lang}
}

// A line is one question with its answers as buttons.
type line struct {
	app.Compo
	Shell   *shell
	Finding *corpus.Finding
	Now     string
	Lang    corpus.Lang
}

// Render draws the question.
func (l *line) Render() app.UI {
	h, s, f := l.Shell, l.Shell.site, l.Finding
	if f.Kind == corpus.Number && f.From.Instrument == "" {
		return div("line", &numberField{Shell: h, Finding: f, Now: l.Now, Lang: l.Lang})
	}
	values, text := f.Names(), func(v string) string { return s.words().Short(l.Lang, f, v) }
	if f.From.Instrument != "" {
		values, text = nil, func(v string) string { return v }
		for _, m := range tens() {
			values = append(values, strconv.Itoa(m))
		}
	}
	return div("line",
		el("span").Class("line-label").ID("l-"+string(f.ID)).Title(s.say(f.Ask)).Text(s.say(f.Label)),
		h.segments(f, l.Now, values, text),
	)
}

// segments is a row of buttons, one a value, and "?" for not sure. Pressing
// the one that is on takes the answer back.
func (h *shell) segments(f *corpus.Finding, now string, values []string, label func(string) string) app.UI {
	s, w, instrument := h.site, h.site.words(), f.From.Instrument
	all := append(slices.Clone(values), corpus.NotSure)
	return el("div").Class("seg").Role("group").Aria("labelledby", "l-"+string(f.ID)).Body(
		app.Range(all).Slice(func(i int) app.UI {
			v := all[i]
			text := "?"
			if v != corpus.NotSure {
				text = label(v)
			}
			b := el("button").Attr("type", "button").Class("seg-button").ID(string(f.ID)+"-"+v).Aria("pressed", now == v).Text(text)
			if v == corpus.NotSure {
				b = b.Aria("label", w.DontKnow)
			}
			return b.OnClick(h.on("segment", func(ctx app.Context, e app.Event) {
				on := s.visit.Answers[f.ID] == v
				if instrument != "" && v != corpus.NotSure {
					mark := i
					if s.marked(instrument, "1") == i {
						mark = -1
					}
					delete(s.visit.Answers, f.ID)
					s.mark(ctx, instrument, "1", mark)
					return
				}
				if instrument != "" {
					s.mark(ctx, instrument, "1", -1)
				}
				if on {
					s.answer(ctx, f.ID, "")
				} else {
					s.answer(ctx, f.ID, v)
				}
			}), app.EventScope(string(f.ID), v))
		}),
	)
}

// urgencyNow is the line that must never scroll away.
func (h *shell) urgencyNow(a *assess.Assessment) app.UI {
	s, w := h.site, h.site.words()
	flags := a.Present()
	return el("div").Class("urgency urgency--tight").DataSet("urgency", string(a.Urgency)).Body(
		para("urgency-title", s.urgencyTitle(a)),
		app.If(a.Provisional, func() app.UI { return para("", w.Provisional(s.screenOpen())) }),
		para("", w.NotExcluded),
		app.Range(flags).Slice(func(i int) app.UI { return h.flag(&flags[i]) }),
		app.If(a.Urgency.Rank() >= corpus.SameDay.Rank(), func() app.UI {
			return h.fold("doors", "fold", label(w.WhereToTurn), func() app.UI {
				return h.callsAt(s.doors(flags, s.look.Country), s.look.Country)
			})
		}),
		h.flips("urgency", a.UrgencyFlips),
	)
}

// mostNext is how many questions are suggested at a time.
const mostNext = 3

// next says what to ask now and why.
func (h *shell) next(a *assess.Assessment) app.UI {
	s, w := h.site, h.site.words()
	qs := s.nextGroups(a)
	return app.If(len(qs) > 0, func() app.UI {
		return section("next",
			h2("2xs", w.AskNow),
			el("ul").Body(app.Range(qs).Slice(func(i int) app.UI {
				q := qs[i]
				return el("li").Body(
					el("button").Attr("type", "button").Class("link-button").Text(s.nextName(q)).
						OnClick(h.on("next", func(ctx app.Context, e app.Event) { h.show(ctx, q.Finding) }), app.EventScope(string(q.Finding.ID))),
					paragraphs("small", w.WhyAsked(q)...),
				)
			})),
		)
	})
}

// nextGroups returns the questions to suggest: one for each group, which is
// asked in one go, with what any answer in it could change.
func (s *site) nextGroups(a *assess.Assessment) []assess.Question {
	var qs []assess.Question
	for _, q := range a.Next {
		i := slices.IndexFunc(qs, func(x assess.Question) bool { return x.Finding.Group == q.Finding.Group })
		switch {
		case i >= 0 && q.Finding.In().Tick:
			qs[i] = both(qs[i], q)
		case i < 0 && len(qs) < mostNext:
			qs = append(qs, q)
		}
	}
	return qs
}

// both is the first question with what either could change.
func both(a, b assess.Question) assess.Question {
	if b.Urgency.Rank() > a.Urgency.Rank() {
		a.Urgency = b.Urgency
	}
	a.RedFlags, a.Statements, a.Classes = union(a.RedFlags, b.RedFlags), union(a.Statements, b.Statements), union(a.Classes, b.Classes)
	return a
}

func union[T comparable](a, b []T) []T {
	out := slices.Clip(a)
	for _, x := range b {
		if !slices.Contains(out, x) {
			out = append(out, x)
		}
	}
	return out
}

// nextName names a suggested question, or its whole list.
func (s *site) nextName(q assess.Question) string {
	if g := q.Finding.In(); g.Tick {
		return s.say(g.Short)
	}
	return s.say(q.Finding.Label)
}

// show opens the part in which a finding is asked and moves the focus there.
func (h *shell) show(ctx app.Context, f *corpus.Finding) {
	h.tab = tabOf(f.In())
	ctx.Defer(func(ctx app.Context) {
		block := app.Window().GetElementByID("g-" + f.Group)
		if block.Truthy() {
			block.Call("scrollIntoView", map[string]any{"block": "nearest"})
		}
		for _, id := range []string{string(f.ID) + "-" + first(f), "field-" + string(f.ID)} {
			if el := app.Window().GetElementByID(id); el.Truthy() {
				el.Call("focus")
			}
		}
	})
}

func first(f *corpus.Finding) string {
	if names := f.Names(); len(names) > 0 {
		return names[0]
	}
	return "0"
}
