package ui

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"ryggrad/corpus"
)

// picture draws the figure of a statement as a hundred people, filled from the
// top left, with the numbers in words under it.
func (h *shell) picture(st *corpus.Statement) app.UI {
	n := st.People
	if n == 0 {
		return nil
	}
	w := h.site.words()
	var b strings.Builder
	b.WriteString(`<svg class="people" viewBox="0 0 250 40" role="img" aria-label="` + w.PeopleLabel(n) + `">`)
	for i := range 100 {
		class := "person"
		if i < n {
			class = "person person--on"
		}
		b.WriteString(`<circle class="` + class + `" cx="` + strconv.Itoa(5+i%25*10) + `" cy="` + strconv.Itoa(5+i/25*10) + `" r="4"></circle>`)
	}
	b.WriteString(`</svg>`)
	return div("", app.Raw(b.String()), para("small", w.People(n)))
}
