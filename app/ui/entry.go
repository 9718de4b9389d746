package ui

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// quick takes all answers of a paper form in one row of numbers, as fast as a
// numeric keypad allows: a dash is a missing answer.
func (h *shell) quick(in *corpus.Instrument, name string) app.UI {
	s, w := h.site, h.site.words()
	if len(in.Items) < 4 || in.Items[0].Words != nil {
		return nil
	}
	id := "quick-" + name
	return div("ds-field quick noprint",
		el("label").Class("ds-label").Attr("for", id).Text(w.QuickLabel(len(in.Items), single(in))),
		el("input").Class("ds-input").ID(id).Attr("type", "text").Attr("inputmode", "numeric").Attr("autocomplete", "off").
			OnInput(h.on("quick", func(ctx app.Context, e app.Event) {
				s.typeRow(ctx, in, name, ctx.JSSrc().Get("value").String())
			}), app.EventScope(id)),
	)
}

// single reports whether every answer is one digit, so that nothing need stand
// between them.
func single(in *corpus.Instrument) bool {
	return !slices.ContainsFunc(in.Items, func(i corpus.Item) bool { return i.High > 9 })
}

// typeRow takes the answers of a form from a row of numbers. What cannot be an
// answer is left out, so that the item shows as missing.
func (s *site) typeRow(ctx app.Context, in *corpus.Instrument, name, row string) {
	var marks []string
	if single(in) {
		marks = strings.Split(strings.Join(strings.Fields(row), ""), "")
	} else {
		marks = strings.FieldsFunc(row, func(r rune) bool { return r == ' ' || r == ',' || r == ';' })
	}
	response := assess.Response{}
	for i, item := range in.Items {
		if i >= len(marks) {
			break
		}
		if m, err := strconv.Atoi(marks[i]); err == nil && item.Allows(m) {
			response[item.Key] = []int{m}
		}
	}
	delete(s.visit.Scores, name)
	s.visit.Responses[name] = response
	if len(response) == 0 {
		delete(s.visit.Responses, name)
	}
	s.changed(ctx)
}

// typed draws an item that has too many answers for buttons.
func (h *shell) typed(in *corpus.Instrument, name, id string, item corpus.Item) app.UI {
	s := h.site
	value := ""
	if m := s.marked(name, item.Key); m >= 0 {
		value = strconv.Itoa(m)
	}
	return el("input").Class("ds-input").ID(id).Attr("type", "text").Attr("inputmode", "numeric").Attr("autocomplete", "off").Attr("value", value).
		OnChange(h.on("typed mark", func(ctx app.Context, e app.Event) {
			m, err := strconv.Atoi(strings.TrimSpace(ctx.JSSrc().Get("value").String()))
			if err != nil || !item.Allows(m) {
				m = -1
			}
			s.fill(ctx, name, item.Key, m)
		}), app.EventScope(id))
}

// fill is mark for a form that may have been entered by its totals before.
func (s *site) fill(ctx app.Context, name, item string, mark int) {
	s.blank = false // should a browser not tell that it has printed
	delete(s.visit.Scores, name)
	s.mark(ctx, name, item, mark)
}

// totals takes scores that were added up elsewhere.
func (h *shell) totals(in *corpus.Instrument, name string) app.UI {
	s, w := h.site, h.site.words()
	var scales []corpus.Scale
	for _, x := range in.Scales {
		if x.How != "rounded" && x.How != "digits" && x.How != "neupsig" && x.How != "percent-all" {
			scales = append(scales, x)
		}
	}
	if len(in.Items) < 2 || len(scales) == 0 {
		return nil
	}
	return div("totals noprint",
		para("small", w.OrTotals),
		app.Range(scales).Slice(func(i int) app.UI {
			scale := scales[i]
			value := ""
			if v, ok := s.visit.Scores[name][scale.Name]; ok {
				value = strconv.FormatFloat(v, 'f', -1, 64)
			}
			id := "total-" + name + "-" + scale.Name
			return div("ds-field",
				el("label").Class("ds-label").Attr("for", id).Text(w.TotalLabel(in, scale)),
				el("input").Class("ds-input").ID(id).Attr("type", "text").Attr("inputmode", "decimal").Attr("value", value).
					OnChange(h.on("total", func(ctx app.Context, e app.Event) {
						s.enterTotal(ctx, name, scale.Name, ctx.JSSrc().Get("value").String())
					}), app.EventScope(id)),
			)
		}),
	)
}

// typedNumber reads a number with a decimal comma or point.
func typedNumber(typed string) (float64, bool) {
	v, err := strconv.ParseFloat(strings.Replace(strings.TrimSpace(typed), ",", ".", 1), 64)
	return v, err == nil
}

// enterTotal keeps a total unless the instrument cannot have it.
func (s *site) enterTotal(ctx app.Context, name, scale, typed string) {
	scores := maps.Clone(s.visit.Scores[name])
	if scores == nil {
		scores = map[string]float64{}
	}
	if v, ok := typedNumber(typed); ok {
		scores[scale] = v
	} else {
		delete(scores, scale)
	}
	k := assess.Case{Country: s.look.Country, Audience: s.visit.Audience, Scores: map[string]map[string]float64{name: scores}}
	if k.Check(s.corpus()) != nil {
		delete(scores, scale)
	}
	s.visit.Scores[name] = scores
	if len(scores) == 0 {
		delete(s.visit.Scores, name)
	} else {
		delete(s.visit.Responses, name) // the totals replace the items
	}
	s.changed(ctx)
}
