package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"ryggrad/corpus"
)

// wordedForm is a form in the wording that the clinic has loaded, to be filled in
// on the screen. It is never printed.
func (h *shell) wordedForm(in *corpus.Instrument, x *corpus.Wording) app.UI {
	w := h.site.words()
	return el("div").Class("worded noprint").Lang(string(x.Lang)).Body(
		paragraphs("", x.Intro),
		app.Range(x.Items).Slice(func(i int) app.UI { return h.wordedItem(in, in.Items[i], x.Items[i]) }),
		para("small", w.ShownWith(x)),
	)
}

// wordedItem is one question with its answers: rows to tick, a row of numbers
// with words at some of them, or a number to type.
func (h *shell) wordedItem(in *corpus.Instrument, item corpus.Item, x corpus.WordedItem) app.UI {
	s, w := h.site, h.site.words()
	id := "w-" + in.ID + "-" + item.Key
	now := s.marked(in.ID, item.Key)
	set := func(ctx app.Context, m int) { s.fill(ctx, in.ID, item.Key, m) }
	return div("worded-item",
		paragraphs("worded-heading", x.Heading),
		app.If(len(x.Options) > 0, func() app.UI { return h.options(id, x, now, set) }).
			ElseIf(marks(item) != nil, func() app.UI {
				return h.scale(id, el("legend").Class("worded-text").Text(x.Text), marks(item), x.Anchors, now, set)
			}).
			Else(func() app.UI {
				return div("ds-field number",
					el("label").Class("ds-label").Attr("for", id).Text(x.Text),
					div("number-row", h.typed(in, in.ID, id, item)),
					ends(x.Anchors),
				)
			}),
		app.If(now >= 0, func() app.UI {
			return el("button").Attr("type", "button").Class("link-button").Text(w.TakeBack).
				OnClick(h.on("take back", func(ctx app.Context, e app.Event) { set(ctx, -1) }), app.EventScope(id))
		}),
	)
}

// options draws answers that have a text each.
func (h *shell) options(id string, x corpus.WordedItem, now int, set func(app.Context, int)) app.UI {
	return el("fieldset").Class("choices").Body(
		el("legend").Class("worded-text").Text(x.Text),
		app.Range(x.Options).Slice(func(i int) app.UI {
			o := x.Options[i]
			n := id + "-" + strconv.Itoa(o.Mark)
			return el("label").Class("choice").DataSet("on", now == o.Mark).Attr("for", n).Body(
				el("input").Attr("type", "radio").Class("ds-input").ID(n).Attr("name", id).Attr("checked", now == o.Mark).
					OnChange(h.on("option", func(ctx app.Context, e app.Event) { set(ctx, o.Mark) }), app.EventScope(n)),
				el("span").Text(o.Text),
			)
		}),
	)
}

// tens are the answers from 0 to 10, and tenEnds what their ends mean.
func tens() []int { return []int{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10} }

func tenEnds(low, high string) []corpus.WordedMark {
	return []corpus.WordedMark{{Mark: 0, Text: low}, {Mark: 10, Text: high}}
}

// hidden is the legend of a scale whose question stands above it.
func hidden(text string) app.UI { return el("legend").Class("ds-sr-only").Text(text) }

// scale draws numbers as radio buttons with words at some of them; no slider, so
// that no dragging is needed.
func (h *shell) scale(id string, legend app.UI, all []int, anchors []corpus.WordedMark, now int, set func(app.Context, int)) app.UI {
	return el("fieldset").Class("scale").Body(
		legend,
		el("div").Class("scale-row").DataSet("n", strconv.Itoa(len(all))).Body(
			app.Range(all).Slice(func(i int) app.UI {
				m := all[i]
				n := id + "-" + strconv.Itoa(m)
				return el("label").Class("scale-mark").DataSet("on", now == m).Attr("for", n).Body(
					el("input").Attr("type", "radio").Class("ds-sr-only").ID(n).Attr("name", id).Attr("checked", now == m).
						OnChange(h.on("scale", func(ctx app.Context, e app.Event) { set(ctx, m) }), app.EventScope(n)),
					el("span").Text(strconv.Itoa(m)),
				)
			}),
		),
		ends(anchors),
	)
}

// ends says what some numbers of a row mean.
func ends(anchors []corpus.WordedMark) app.UI {
	return div("scale-ends", app.Range(anchors).Slice(func(i int) app.UI {
		return el("span").Text(strconv.Itoa(anchors[i].Mark) + " = " + anchors[i].Text)
	}))
}
