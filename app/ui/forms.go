package ui

import (
	"maps"
	"slices"
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// forms takes the numbers of paper forms: STarT Back by item or by total.
// Licensed wording is not shown; the form itself lies beside the tablet.
func (h *shell) forms() app.UI {
	s := h.site
	return div("",
		app.Range(s.corpus().Instruments).Slice(func(i int) app.UI {
			in := s.corpus().Instruments[i]
			if len(in.Places) > 0 || in.ID == "psfs" {
				return nil // asked with the history, and by the person's own words
			}
			return h.form(in)
		}),
		h.psfsForm(),
	)
}

// form is one instrument by its item numbers, with its result and licence.
func (h *shell) form(in *corpus.Instrument) app.UI {
	s, w := h.site, h.site.words()
	return section("block",
		h2("2xs", in.Name),
		para("small", s.say(in.What)),
		app.Range(in.Items).Slice(func(i int) app.UI {
			item := in.Items[i]
			return div("line",
				el("span").Class("line-label").ID("i-"+in.ID+item.Key).Text(w.Item(item.Key)),
				el("div").Class("seg").Role("group").Aria("labelledby", "i-"+in.ID+item.Key).Body(h.marks(in, item)...),
			)
		}),
		h.totals(in),
		h.scoreResult(in.ID),
		paragraphs("small", s.say(in.Note), w.Licence(in.Owner, in.Licence)),
		app.If(in.Link != "", func() app.UI { return para("small", in.Link) }),
	)
}

func (h *shell) marks(in *corpus.Instrument, item corpus.Item) []app.UI {
	s := h.site
	var out []app.UI
	for m := item.Low; m <= item.High; m++ {
		on := s.marked(in.ID, item.Key) == m
		out = append(out, el("button").Attr("type", "button").Class("seg-button").Aria("pressed", on).Text(m).
			OnClick(h.on("mark", func(ctx app.Context, e app.Event) {
				delete(s.visit.Scores, in.ID)
				if s.marked(in.ID, item.Key) == m {
					s.mark(ctx, in.ID, item.Key, -1)
				} else {
					s.mark(ctx, in.ID, item.Key, m)
				}
			}), app.EventScope(in.ID, item.Key, m)))
	}
	return out
}

// totals takes scores that were added up elsewhere.
func (h *shell) totals(in *corpus.Instrument) app.UI {
	s, w := h.site, h.site.words()
	return div("totals",
		para("small", w.OrTotals),
		app.Range(in.Scales).Slice(func(i int) app.UI {
			scale := in.Scales[i]
			value := ""
			if v, ok := s.visit.Scores[in.ID][scale.Name]; ok {
				value = strconv.FormatFloat(v, 'f', -1, 64)
			}
			id := "total-" + in.ID + "-" + scale.Name
			return div("ds-field",
				el("label").Class("ds-label").Attr("for", id).Text(w.ScaleName(scale.Name)+" ("+strconv.Itoa(0)+"–"+strconv.Itoa(top(in, scale))+")"),
				el("input").Class("ds-input").ID(id).Attr("type", "text").Attr("inputmode", "numeric").Attr("value", value).
					OnChange(h.on("total", func(ctx app.Context, e app.Event) {
						s.enterTotal(ctx, in, scale.Name, ctx.JSSrc().Get("value").String())
					}), app.EventScope(id)),
			)
		}),
	)
}

// top is the highest value of a sum.
func top(in *corpus.Instrument, scale corpus.Scale) int {
	sum := 0
	for _, item := range in.Items[scale.First-1 : scale.Last] {
		if item.Recode != nil {
			sum += slices.Max(item.Recode)
		} else {
			sum += item.High
		}
	}
	return sum
}

// enterTotal keeps a total unless the instrument cannot have it.
func (s *site) enterTotal(ctx app.Context, in *corpus.Instrument, scale, typed string) {
	scores := maps.Clone(s.visit.Scores[in.ID])
	if scores == nil {
		scores = map[string]float64{}
	}
	v, err := strconv.ParseFloat(typed, 64)
	if err != nil {
		delete(scores, scale)
	} else {
		scores[scale] = v
	}
	k := assess.Case{Country: s.look.Country, Audience: s.visit.Audience, Scores: map[string]map[string]float64{in.ID: scores}}
	if k.Check(s.corpus()) != nil {
		delete(scores, scale)
	}
	s.visit.Scores[in.ID] = scores
	if len(scores) == 0 {
		delete(s.visit.Scores, in.ID)
	} else {
		delete(s.visit.Responses, in.ID) // the totals replace the items
	}
	s.changed(ctx)
}

// scoreResult says what a form came to, or what is missing for it.
func (h *shell) scoreResult(name string) app.UI {
	s, w := h.site, h.site.words()
	for _, r := range s.assessed().Results {
		if r.Instrument == name {
			return el("p").Class("score").Role("status").Text(w.FromScore(s.corpus(), &r))
		}
	}
	if response := s.visit.Responses[name]; len(response) > 0 {
		res, _ := assess.Score(s.corpus(), name, response)
		return el("p").Class("score").Role("status").Text(w.ScoreMissing(res.Missing))
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
