package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"ryggrad/app/assess"
)

// flips is a fold that says which answers would change an outcome. They are
// worked out when it is opened.
func (h *shell) flips(key string, find func() []assess.Flip) app.UI {
	w := h.site.words()
	return h.fold("flips "+key, "fold", label(w.WouldChange), func() app.UI {
		flips := find()
		if len(flips) == 0 {
			return para("small", w.FlipsNone)
		}
		return el("ul").Class("reasons").Body(app.Range(flips).Slice(func(i int) app.UI {
			return el("li").Text(w.Flip(h.site.look.Lang, flips[i]))
		}))
	})
}
