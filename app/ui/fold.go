package ui

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// fold is a part that opens in place. What it holds is drawn only while it is
// open: most folds never are, and an answer must reach the screen at once.
func (h *shell) fold(key, class string, summary, body func() app.UI) app.UI {
	open := h.open[key]
	return el("details").Class(class).Attr("open", open).
		On("toggle", h.on("toggle", func(ctx app.Context, e app.Event) {
			h.open[key] = ctx.JSSrc().Get("open").Bool()
		}), app.EventScope(key)).
		Body(
			el("summary").Body(summary()),
			app.If(open, body),
		)
}

// label is the summary of a fold that is one text.
func label(text string) func() app.UI { return func() app.UI { return app.Text(text) } }

// parts puts several things into one fold.
func parts(all ...app.UI) app.UI { return div("fold-in", all...) }
