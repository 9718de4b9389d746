package ui

import (
	"slices"
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// forms takes the numbers of paper forms by item or by total: those of the core
// first, then those that suit this person now, then the rest, each folded.
func (h *shell) forms() app.UI {
	s, w := h.site, h.site.words()
	a := s.assessed()
	var core, suits, rest []*corpus.Instrument
	for _, in := range s.corpus().Instruments {
		switch {
		case in.ID == "nrs" || in.ID == "psfs" || len(in.Scales) == 0:
			// asked with the history, by the person's own words, or not at all
		case in.Core:
			core = append(core, in)
		case a.Suits(in) != assess.Fails:
			suits = append(suits, in)
		default:
			rest = append(rest, in)
		}
	}
	body := func(in *corpus.Instrument) app.UI {
		return div("",
			para("small", s.say(in.What)),
			h.fillIn(in),
			paragraphs("small", s.say(in.Note), w.Licence(in)),
			link("/instrument/"+in.ID, w.AboutForm),
		)
	}
	folds := func(all []*corpus.Instrument) app.UI {
		return app.Range(all).Slice(func(i int) app.UI {
			in := all[i]
			return h.fold("form "+in.ID, "fold", label(in.Name+" · "+w.Minutes(in.Minutes)), func() app.UI { return body(in) })
		})
	}
	return div("",
		app.Range(core).Slice(func(i int) app.UI { return section("block", h2("2xs", core[i].Name), body(core[i])) }),
		section("block", h2("2xs", s.corpus().Instrument("psfs").Name), para("small", w.GoalsLead), h.fillIn(s.corpus().Instrument("psfs"))),
		folds(suits),
		app.If(len(rest) > 0, func() app.UI {
			return div("", h2("2xs", w.OtherForms), folds(rest))
		}),
		h.exportAll(),
		link("/instruments", w.InstrumentsTitle),
	)
}

// fillIn is an instrument to be answered: by the wording that the clinic has
// loaded, in our own words, or by its item numbers; once for each of its places.
func (h *shell) fillIn(in *corpus.Instrument) app.UI {
	s, w := h.site, h.site.words()
	switch {
	case in.LeftOut:
		return para("", w.FormLeftOut)
	case in.ID == "psfs":
		return div("", h.goals(), h.scoreResult(in.ID))
	case len(in.Places) == 0:
		return h.form(in, in.ID)
	}
	return div("", app.Range(in.Places).Slice(func(i int) app.UI {
		name := in.ID + "@" + in.Places[i]
		if in.ID != "nrs" {
			return div("form", para("form-place", w.Placed(in, in.Places[i])), h.form(in, name))
		}
		item := in.Items[0]
		return div("form",
			para("form-place", w.Placed(in, in.Places[i])),
			h.scale(name, hidden(w.Placed(in, in.Places[i])), tens(), tenEnds(w.NRSLow, w.NRSHigh), s.marked(name, item.Key),
				func(ctx app.Context, m int) { s.fill(ctx, name, item.Key, m) }),
			h.scoreResult(name),
		)
	}))
}

// form is one instrument with its result, by its item numbers or by its wording.
// What is printed has only numbers.
func (h *shell) form(in *corpus.Instrument, name string) app.UI {
	x := h.site.worded(in)
	class := "form"
	if x != nil {
		class = "form printonly"
	}
	return div("",
		h.quick(in, name),
		app.If(x != nil, func() app.UI { return div("", para("worded-title noprint", x.Title), h.wordedForm(in, x)) }),
		div(class, app.Range(in.Items).Slice(func(i int) app.UI { return h.item(in, name, in.Items[i]) })),
		h.totals(in, name),
		h.scoreResult(name),
	)
}

// mostButtons is how many answers are drawn as buttons; more are typed.
const mostButtons = 12

// marks are the answers of an item as buttons; none when there are too many.
func marks(item corpus.Item) []int {
	var out []int
	for m := item.Low; m <= item.High; m += item.Step {
		if out = append(out, m); len(out) > mostButtons {
			return nil
		}
	}
	return out
}

// item is one question by its number, or in our own words.
func (h *shell) item(in *corpus.Instrument, name string, item corpus.Item) app.UI {
	s, w := h.site, h.site.words()
	id := "i-" + name + item.Key
	all := marks(item)
	if all == nil {
		return div("line",
			el("label").Class("line-label").Attr("for", id).Text(w.ItemRange(in, item)),
			h.typed(in, name, id, item),
		)
	}
	return div("line",
		el("span").Class("line-label").ID(id).Text(w.ItemName(in, item.Key)),
		el("div").Class("seg").DataSet("n", strconv.Itoa(len(all))).Role("group").Aria("labelledby", id).Body(app.Range(all).Slice(func(i int) app.UI {
			m := all[i]
			on := s.marked(name, item.Key) == m
			return el("button").Attr("type", "button").Class("seg-button").Aria("pressed", on).Text(w.Mark(item, m)).
				OnClick(h.on("mark", func(ctx app.Context, e app.Event) {
					mark := m
					if s.marked(name, item.Key) == m {
						mark = -1
					}
					s.fill(ctx, name, item.Key, mark)
				}), app.EventScope(name, item.Key, m))
		})),
	)
}

// scoreResult says what a form came to, or what is missing for it.
func (h *shell) scoreResult(name string) app.UI {
	s, w := h.site, h.site.words()
	in := s.corpus().Instrument(name)
	out := el("p").Class("score").Role("status")
	if s.blank {
		return out
	}
	for _, r := range s.assessed().Results {
		if r.Instrument == name && slices.ContainsFunc(in.Scales, func(x corpus.Scale) bool { return r.Scores[x.Name] != nil || r.Words[x.Name] != "" }) {
			return out.Text(w.FromScore(s.corpus(), &r))
		}
	}
	if response := s.visit.Responses[name]; len(response) > 0 {
		res, _ := assess.Score(s.corpus(), name, response)
		return out.Text(w.ScoreMissing(in, &res))
	}
	return out
}
