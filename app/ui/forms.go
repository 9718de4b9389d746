package ui

import (
	"slices"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// forms takes the numbers of paper forms by item or by total: those of the core
// first, then those that suit this person now, then the rest, each folded.
// Licensed wording is not shown; the form itself lies beside the tablet.
func (h *shell) forms() app.UI {
	s, w := h.site, h.site.words()
	a := s.assessed()
	var core, suits, rest []*corpus.Instrument
	for _, in := range s.corpus().Instruments {
		switch {
		case len(in.Places) > 0 || in.ID == "psfs" || len(in.Scales) == 0:
			// asked with the history, by the person's own words, or not at all
		case in.Core:
			core = append(core, in)
		case a.Suits(in) != assess.Fails:
			suits = append(suits, in)
		default:
			rest = append(rest, in)
		}
	}
	folds := func(all []*corpus.Instrument) app.UI {
		return app.Range(all).Slice(func(i int) app.UI {
			in := all[i]
			return h.fold("form "+in.ID, "fold", label(in.Name+" · "+w.Minutes(in.Minutes)), func() app.UI { return h.form(in) })
		})
	}
	return div("",
		app.Range(core).Slice(func(i int) app.UI { return section("block", h2("2xs", core[i].Name), h.form(core[i])) }),
		h.psfsForm(),
		folds(suits),
		app.If(len(rest) > 0, func() app.UI {
			return div("", h2("2xs", w.OtherForms), folds(rest))
		}),
		link("/instruments", w.InstrumentsTitle),
	)
}

// form is one instrument by its item numbers, with its result and licence.
func (h *shell) form(in *corpus.Instrument) app.UI {
	s, w := h.site, h.site.words()
	if in.LeftOut {
		return para("", w.FormLeftOut)
	}
	return div("",
		para("small", s.say(in.What)),
		h.quick(in),
		app.Range(in.Items).Slice(func(i int) app.UI { return h.item(in, in.Items[i]) }),
		h.totals(in),
		h.scoreResult(in.ID),
		paragraphs("small", s.say(in.Note), w.Licence(in)),
		link("/instrument/"+in.ID, w.AboutForm),
	)
}

// mostButtons is how many answers are drawn as buttons; more are typed.
const mostButtons = 12

// item is one question by its number: never its wording.
func (h *shell) item(in *corpus.Instrument, item corpus.Item) app.UI {
	s, w := h.site, h.site.words()
	id := "i-" + in.ID + item.Key
	marks := []int{}
	for m := item.Low; m <= item.High; m += item.Step {
		marks = append(marks, m)
	}
	if len(marks) > mostButtons {
		return div("line",
			el("label").Class("line-label").Attr("for", id).Text(w.ItemRange(in, item)),
			el("input").Class("ds-input").ID(id).Attr("type", "text").Attr("inputmode", "numeric").Attr("value", s.markText(in.ID, item.Key)).
				OnChange(h.on("typed mark", func(ctx app.Context, e app.Event) {
					delete(s.visit.Scores, in.ID)
					s.typeMark(ctx, in, item, ctx.JSSrc().Get("value").String())
				}), app.EventScope(id)),
		)
	}
	return div("line",
		el("span").Class("line-label").ID(id).Text(w.ItemName(in, item.Key)),
		el("div").Class("seg").Role("group").Aria("labelledby", id).Body(app.Range(marks).Slice(func(i int) app.UI {
			m := marks[i]
			on := s.marked(in.ID, item.Key) == m
			return el("button").Attr("type", "button").Class("seg-button").Aria("pressed", on).Text(w.Mark(item, m)).
				OnClick(h.on("mark", func(ctx app.Context, e app.Event) {
					delete(s.visit.Scores, in.ID)
					if s.marked(in.ID, item.Key) == m {
						s.mark(ctx, in.ID, item.Key, -1)
					} else {
						s.mark(ctx, in.ID, item.Key, m)
					}
				}), app.EventScope(in.ID, item.Key, m))
		})),
	)
}

// scoreResult says what a form came to, or what is missing for it.
func (h *shell) scoreResult(name string) app.UI {
	s, w := h.site, h.site.words()
	for _, r := range s.assessed().Results {
		if r.Instrument == name && slices.ContainsFunc(s.corpus().Instrument(name).Scales, func(x corpus.Scale) bool { return r.Scores[x.Name] != nil || r.Words[x.Name] != "" }) {
			return el("p").Class("score").Role("status").Text(w.FromScore(s.corpus(), &r))
		}
	}
	if response := s.visit.Responses[name]; len(response) > 0 {
		res, _ := assess.Score(s.corpus(), name, response)
		return el("p").Class("score").Role("status").Text(w.ScoreMissing(s.corpus().Instrument(name), &res))
	}
	return el("p").Class("score").Role("status")
}

// psfsForm shows the activities a patient named, or takes new ones.
func (h *shell) psfsForm() app.UI {
	s, w := h.site, h.site.words()
	in := s.corpus().Instrument("psfs")
	if in == nil {
		return el("div")
	}
	return section("block",
		h2("2xs", in.Name),
		para("small", w.GoalsLead),
		h.goals(),
		h.scoreResult("psfs"),
	)
}
