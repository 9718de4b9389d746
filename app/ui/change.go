package ui

import (
	"math"
	"slices"
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// A between is two scores of an instrument. The second is that of this visit
// until another is typed.
type between struct {
	instrument string
	of         int // which of the scores that are compared
	from, to   string
	typed      bool
}

// A compared is a score that a change can be told of.
type compared struct {
	name  string // of the instrument, with its place
	scale corpus.Scale
}

// comparedOf are the scores of an instrument that a change can be told of, its
// main one first.
func comparedOf(in *corpus.Instrument) []compared {
	names := []string{in.ID}
	if len(in.Places) > 0 {
		names = nil
		for _, p := range in.Places {
			names = append(names, in.ID+"@"+p)
		}
	}
	var out []compared
	for _, x := range in.Scales {
		if !in.Change || x.How == "count" || x.How == "digits" || x.How == "rounded" {
			continue
		}
		for _, name := range names {
			out = append(out, compared{name, x})
		}
	}
	if i := slices.IndexFunc(out, func(x compared) bool { return x.scale.Name == in.Main }); i > 0 {
		out[0], out[i] = out[i], out[0]
	}
	return out
}

// changeOf shows every published threshold and measurement error, and tells the
// change between two scores by them.
func (h *shell) changeOf(in *corpus.Instrument) app.UI {
	s, w := h.site, h.site.words()
	all := comparedOf(in)
	if len(all) == 0 {
		return para("small", w.NoChange)
	}
	if s.between.instrument != in.ID {
		s.between = between{instrument: in.ID}
	}
	limits := w.Limits(in)
	return section("card change",
		h2("xs", w.ChangeHead),
		app.If(in.Poor, func() app.UI { return para("with", w.ChangePoor) }),
		app.Range(limits).Slice(func(i int) app.UI { return h.sourced(limits[i].Text, limits[i].Source) }),
		div("totals noprint",
			app.If(len(all) > 1, func() app.UI {
				return div("ds-field",
					el("label").Class("ds-label").Attr("for", "change-of").Text(w.ScoreLabel),
					el("select").Class("ds-input").ID("change-of").Body(app.Range(all).Slice(func(i int) app.UI {
						return el("option").Attr("value", i).Attr("selected", i == s.between.of).Text(w.ScoreAt(in, all[i].name, all[i].scale))
					})).OnChange(h.on("score", func(ctx app.Context, e app.Event) { s.between.of = ctx.JSSrc().Get("selectedIndex").Int() })),
				)
			}),
			h.sideField("change-from", w.Baseline, s.between.from, func(typed string) { s.between.from = typed }),
			h.sideField("change-to", w.FollowUp, s.after(all[s.between.of]), func(typed string) { s.between.to, s.between.typed = typed, true }),
		),
		el("div").Role("status").Body(h.told(in, all[s.between.of])),
	)
}

// after is the second score: as typed, or that of this visit.
func (s *site) after(x compared) string {
	if s.between.typed {
		return s.between.to
	}
	for _, r := range s.assessed().Results {
		if v := r.Scores[x.scale.Name]; r.Instrument == x.name && v != nil {
			return strconv.FormatFloat(math.Round(*v*1000)/1000, 'f', -1, 64)
		}
	}
	return ""
}

func (h *shell) sideField(id, name, now string, set func(string)) app.UI {
	return div("ds-field",
		el("label").Class("ds-label").Attr("for", id).Text(name),
		el("input").Class("ds-input").ID(id).Attr("type", "text").Attr("inputmode", "decimal").Attr("autocomplete", "off").Attr("value", now).
			OnInput(h.on("change", func(ctx app.Context, e app.Event) { set(ctx.JSSrc().Get("value").String()) }), app.EventScope(id)),
	)
}

// told is what the two numbers come to, or why nothing can be told.
func (h *shell) told(in *corpus.Instrument, x compared) app.UI {
	s, w := h.site, h.site.words()
	from, ok1 := typedNumber(s.between.from)
	to, ok2 := typedNumber(s.after(x))
	if !ok1 || !ok2 {
		return nil
	}
	set := in.SetOf(s.look.Country)
	if len(in.Sets) > 0 && set == "" {
		return para("ds-validation-message", w.NoValueSet)
	}
	ch, _, err := assess.Compare(s.corpus(), x.name, x.scale.Name, set, assess.Side{Number: &from}, assess.Side{Number: &to})
	if err != nil {
		return para("ds-validation-message", w.OutOfRange(in, x.scale))
	}
	lines := w.ChangeLines(s.corpus(), ch)
	return div("", para("score", lines[0]), el("ul").Body(app.Range(lines[1:]).Slice(func(i int) app.UI { return el("li").Text(lines[i+1]) })))
}
