//go:build browser

package browsertest

import (
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
)

// noContent is the notice that says that there is none.
const noContent = `document.getElementById("no-content")?.checkVisibility()`

// press presses the first button or link that a selector names.
func press(tb *tab, selector string) {
	tb.t.Helper()
	do[any](tb, `document.querySelector('`+selector+`').click(); return 0`)
}

func TestAPageThatWaitsForItsContentShowsTheEmergencyPage(t *testing.T) {
	t.Parallel()
	h := serve(t, built(t))
	release := h.holds("/web/corpus.txt")
	b := room(t)
	tb := b.tab()
	tb.open(h.URL + "/statement/dk.treat.tens.against")
	tb.wait("the program runs", `document.querySelector(".notices")`)
	hasEmergencies(t, tb)

	first := b.tab()
	first.open(h.URL + "/")
	first.running() // the first page does not wait
	press(first, `a[href="/clinician"]`)
	first.wait("the page of the server is back", `document.getElementById("shell")`)
	hasEmergencies(t, first)

	release()
	tb.running()
	assert.Equal(t, "/statement/dk.treat.tens.against", do[string](tb, `return location.pathname`))
	assert.NotContains(t, do[string](tb, `return document.title`), "Ryggråd – ")
	first.running()
	first.wait("the heading has the focus", `document.activeElement.id === "title"`)
	assert.Equal(t, "/clinician", do[string](first, `return location.pathname`))
	assert.False(t, do[bool](tb, `return !!(`+noContent+`)`))
}

func TestWithoutItsContentTheApplicationSaysSo(t *testing.T) {
	t.Parallel()
	site := built(t)
	other := fstest.MapFS{}
	for name, f := range site {
		other[name] = f
	}
	other["web/corpus.txt"] = &fstest.MapFile{Data: packedAs(t, newContent)}
	delete(other, "web/corpus.txt.br")
	delete(other, "web/corpus.txt.gz")

	for _, c := range []struct {
		name string
		harm func(*host)
	}{
		{"it is missing", func(h *host) { h.breaks("/web/corpus.txt", missing) }},
		{"it breaks off half-way", func(h *host) { h.breaks("/web/corpus.txt", dropped) }},
		{"it belongs to another version", func(h *host) { h.change(other) }},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			h := serve(t, site)
			c.harm(h)
			b := room(t)
			tb := b.tab()
			tb.open(h.URL + "/patient")
			tb.wait("it says so", noContent)
			hasEmergencies(t, tb)

			first := b.tab()
			first.open(h.URL + "/")
			first.running()
			first.wait("the first page says so as well", noContent)
			press(first, `a[href="/help"]`)
			first.wait("the emergency page is back", `document.getElementById("shell")`)
			hasEmergencies(t, first)

			h.goOffline()
			do[any](tb, `window.before = true; return 0`)
			press(tb, "#no-content button")
			assert.True(t, do[bool](tb, `await ryggradReload(); return window.before`), "without a network the numbers are not given up")
			hasEmergencies(t, tb)

			h.mended()
			h.change(site)
			h.goOnline()
			press(tb, "#no-content button")
			tb.wait("the page is loaded again", `!window.before`)
			tb.running()
			assert.False(t, do[bool](tb, `return !!(`+noContent+`)`))
		})
	}
}
