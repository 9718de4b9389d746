//go:build browser

package browsertest

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ryggrad/corpus"
)

// opened is what an opened row holds.
func (v *visitor) opened(row spot) string {
	v.t.Helper()
	v.click(spot(string(row) + `?.querySelector("summary")`))
	v.soon("it is open", string(row)+`?.querySelector(".fold-in")`)
	return v.sees(row)
}

func TestAClinicianAsksWhyNotOfWhatIsAbsent(t *testing.T) {
	inEachPlace(t, func(t *testing.T, v *visitor) {
		k := kept{Audience: "clinician", Answers: screened(v.corpus, map[corpus.FindingID]string{"fever": "yes"})}
		v.play(scene{path: "/clinician", kept: k}, "md", "light")
		row := func(label string) spot {
			return spot(`[...document.querySelectorAll(".right details.row")].find((e) => e.querySelector("summary").textContent.includes(` + quote(label) + `))`)
		}
		look := func(text string) {
			v.click(id("why"))
			do[any](v.tab, `document.getElementById("why").select(); return 0`)
			v.press(text)
		}

		// A red flag that does not stand: by which answer, and what would change it.
		flag := v.corpus.RedFlag("ces-saddle")
		look("ces-saddle")
		v.soon("it is found", row(flag.Label.In(v.lang)).found())
		text := v.opened(row(flag.Label.In(v.lang)))
		assert.Contains(t, text, v.corpus.Finding("saddle-numb").Label.In(v.lang))
		assert.Contains(t, text, v.words.WouldChange)
		assert.True(t, do[bool](v.tab, `return !!`+string(row(flag.Label.In(v.lang)))+`.querySelector('.reasons [data-truth="fails"]')`))

		// A statement that is ruled out: the answer and the source in one tap.
		out := v.corpus.Statement("dk.treat.supp.manual")
		require.NotNil(t, out)
		look(string(out.ID))
		v.soon("it is found", row(out.Title.In(v.lang)).found())
		text = v.opened(row(out.Title.In(v.lang)))
		assert.Contains(t, text, out.Cites[0].Locator)
		assert.Contains(t, text, v.corpus.Finding("closed-manual").Label.In(v.lang))
		assert.Contains(t, text, v.corpus.Finding("fever").Label.In(v.lang), "the answer that closed it")

		// What is judged for nobody says so.
		general := v.corpus.Statement("dk.num.ces-0.01")
		look(string(general.ID))
		v.soon("it is found", row(general.Title.In(v.lang)).found())
		assert.Contains(t, v.opened(row(general.Title.In(v.lang))), v.words.LibraryOnly)

		// On the statement's own page as well.
		v.visit("/statement/" + string(out.ID))
		assert.Contains(t, v.sees(css("main")), v.words.ThisVisit)
		assert.Contains(t, v.sees(css("main")), v.corpus.Finding("fever").Label.In(v.lang))
	})
}
