package ui

import (
	"slices"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"ryggrad/corpus"
)

// asked returns the findings of a group that this audience is asked now. A
// question that could change nothing is not asked.
func (s *site) asked(g *corpus.Group) []*corpus.Finding {
	return slices.DeleteFunc(slices.Clone(g.Findings), func(f *corpus.Finding) bool {
		return !slices.Contains(f.Who, s.visit.Audience) || s.corpus().Readers(f.ID) == nil || !s.asks(f)
	})
}

// positive returns the values of a finding other than no, the one that a bare
// tick means first.
func positive(f *corpus.Finding) []string {
	return slices.DeleteFunc(f.Names(), func(v string) bool { return v == "no" })
}

// ticked reports whether an answer is one of the finding's signs.
func ticked(f *corpus.Finding, answer string) bool { return slices.Contains(positive(f), answer) }

// tick draws a list to tick. Each tick is a finding of its own; "none of
// these" and "not sure" answer the findings that are not ticked, and nothing
// else does: what is left unticked stays unanswered.
func (h *shell) tick(g *corpus.Group) app.UI {
	s, w := h.site, h.site.words()
	asked := s.asked(g)
	any, rest := false, []*corpus.Finding{}
	for _, f := range asked {
		if ticked(f, s.visit.Answers[f.ID]) {
			any = true
		} else {
			rest = append(rest, f)
		}
	}
	all := func(value string) bool {
		return len(rest) > 0 && !slices.ContainsFunc(rest, func(f *corpus.Finding) bool { return s.visit.Answers[f.ID] != value })
	}
	aside := func(value, label string) app.UI {
		return h.aside(g.ID+"-"+value, label, all(value), func(ctx app.Context) { s.answerRest(ctx, g, value) })
	}
	none := w.NoneOfThese
	unsure := w.NotSure
	if any {
		none, unsure = w.NoneOfTheRest, w.NotSureRest
	}
	list := el("fieldset").Class("choices").Aria("labelledby", "title").Body(
		app.Range(asked).Slice(func(i int) app.UI { return h.tickRow(asked[i]) }),
		aside("no", none),
		aside(corpus.NotSure, unsure),
	)
	if g.Broad {
		return h.broad(g, asked, list)
	}
	return list
}

// broad draws a list behind its title, which asks for all of it: no answers each
// line, and who cannot say no is shown them.
func (h *shell) broad(g *corpus.Group, asked []*corpus.Finding, list app.UI) app.UI {
	s, w := h.site, h.site.words()
	key := "broad " + g.ID
	all := func(values ...string) bool {
		return !slices.ContainsFunc(asked, func(f *corpus.Finding) bool { return !slices.Contains(values, s.visit.Answers[f.ID]) })
	}
	no, open := all("no"), h.open[key] || !all("no", "")
	return div("broad",
		el("fieldset").Class("choices").Aria("labelledby", "title").Body(
			h.pick("value", g.ID+"-none", w.NoneAtAll, no && !open, func(ctx app.Context) {
				h.open[key] = false
				s.answerRest(ctx, g, "no")
			}),
			h.pick("value", g.ID+"-more", w.YesOrUnsure, open, func(ctx app.Context) {
				h.open[key] = !open
				if no {
					s.answerRest(ctx, g, "no") // takes them back
				}
			}),
		),
		app.If(open, func() app.UI { return list }),
	)
}

// answerRest answers every finding of a list that is not ticked, or takes the
// answers back when they were so already.
func (s *site) answerRest(ctx app.Context, g *corpus.Group, value string) {
	rest := slices.DeleteFunc(s.asked(g), func(f *corpus.Finding) bool { return ticked(f, s.visit.Answers[f.ID]) })
	off := !slices.ContainsFunc(rest, func(f *corpus.Finding) bool { return s.visit.Answers[f.ID] != value })
	for _, f := range rest {
		if off {
			delete(s.visit.Answers, f.ID)
		} else {
			s.visit.Answers[f.ID] = value
		}
	}
	s.changed(ctx)
}

// tickRow draws one sign; when it is ticked and there is more than one way to
// have it, the ways follow.
func (h *shell) tickRow(f *corpus.Finding) app.UI {
	s, w := h.site, h.site.words()
	now := s.visit.Answers[f.ID]
	on := ticked(f, now)
	ways := positive(f)
	return el("div").Class("tick").DataSet("on", on).Body(
		el("label").Class("choice").DataSet("kind", "sign").DataSet("on", on).Attr("for", string(f.ID)).Body(
			el("input").Attr("type", "checkbox").Class("ds-input").ID(string(f.ID)).Attr("checked", on).
				OnChange(h.on("tick", func(ctx app.Context, e app.Event) {
					if ticked(f, s.visit.Answers[f.ID]) {
						s.answer(ctx, f.ID, "")
					} else {
						s.answer(ctx, f.ID, ways[0])
					}
				}), app.EventScope(string(f.ID))),
			el("span").Text(s.say(f.Ask)),
		),
		app.If(on && len(ways) > 1, func() app.UI {
			return el("div").Class("ways").Role("radiogroup").Aria("label", s.say(f.Label)).Body(
				app.Range(ways).Slice(func(i int) app.UI {
					v := ways[i]
					id := string(f.ID) + "-" + v
					return el("label").Class("way").DataSet("on", now == v).Attr("for", id).Body(
						el("input").Attr("type", "radio").Class("ds-input").ID(id).Attr("name", string(f.ID)+"-way").Attr("checked", now == v).
							OnChange(h.on("way", func(ctx app.Context, e app.Event) { s.answer(ctx, f.ID, v) }), app.EventScope(string(f.ID), v)),
						el("span").Text(w.Way(s.look.Lang, f, v)),
					)
				}),
			)
		}),
	)
}
