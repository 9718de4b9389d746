//go:build browser

package browsertest

import (
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ryggrad/corpus"
)

// flagFold finds the fold of a red flag on the clinician's page by its name.
func (v *visitor) flagFold(redflag string) spot {
	v.t.Helper()
	label := v.corpus.RedFlag(redflag).Label.In(v.lang)
	return spot(`[...document.querySelectorAll(".now .flag summary")].find((e) => e.textContent.includes(` + quote(label) + `))`)
}

func TestAClinicianJudgesAFlagAndItStaysInSight(t *testing.T) {
	inEachPlace(t, func(t *testing.T, v *visitor) {
		k := kept{Audience: "clinician", Answers: screened(v.corpus, map[corpus.FindingID]string{"saddle-numb": "yes"})}
		v.play(scene{path: "/clinician", kept: k}, "md", "light")

		// Without saying to whom, an emergency is not closed.
		v.click(v.flagFold("ces-saddle"))
		v.soon("the form is there", `document.getElementById("judge-ces-saddle")`)
		v.click(id("judge-ces-saddle"))
		v.soon("what is missing has the focus", `document.activeElement?.id === "judge-to-ces-saddle"`)
		assert.Contains(t, v.sees(css(".judge")), v.words.JudgeLacks)
		require.Empty(t, v.stored().Judgements)

		// By touch and keyboard: to whom, when, and a name.
		v.press("NN, neuro\t1405\t\tKH")
		v.click(id("judge-ces-saddle"))
		v.soon("it is judged", `document.querySelector(".now .judged")`)
		j := v.stored().Judgements["ces-saddle"]
		require.Equal(t, "NN, neuro", j.To)
		require.Equal(t, "KH", j.By)
		require.NoError(t, j.Check())
		line := v.sees(css(".now .judged"))
		assert.Equal(t, v.words.JudgedLine(j), line)
		assert.Equal(t, "emergency", do[string](v.tab, `return `+urgencyShown), "it keeps its urgency")
		v.reload()
		v.soon("a reload keeps it", `document.querySelector(".now .judged")`)

		// On paper, where the folds are shut.
		_, err := chromedp.Call(v.ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"})
		require.NoError(t, err)
		assert.Equal(t, line, v.sees(css(".now .judged")))
		assert.True(t, do[bool](v.tab, `return `+string(v.flagFold("ces-saddle"))+`.checkVisibility()`))
		_, err = chromedp.Call(v.ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{})
		require.NoError(t, err)

		// A patient cannot judge, and is told of the sign as before.
		v.visit("/patient/result")
		assert.Contains(t, v.sees(css(".urgency")), v.words.Urgency.Of(corpus.Emergency))
		assert.False(t, do[bool](v.tab, `return !!document.querySelector(".judge, .judged")`))
		v.visit("/clinician")

		// An answer that is corrected takes the flag away, and it is told.
		v.click(id("saddle-numb-no"))
		v.soon("it is listed", `document.querySelector(".corrections li")`)
		list := v.sees(css(".corrections"))
		for _, want := range []string{v.corpus.RedFlag("ces-saddle").Label.In(v.lang), v.corpus.Finding("saddle-numb").Label.In(v.lang), line} {
			assert.Contains(t, list, want)
		}
		v.click(id("saddle-numb-yes"))
		v.soon("and comes back to be judged anew", v.flagFold("ces-saddle").found())
		assert.False(t, do[bool](v.tab, `return !!document.querySelector(".now .judged")`))

		v.click(button(v.words.EndVisit))
		v.at("/")
		assert.Empty(t, v.stored().Corrections)
		assert.Empty(t, v.stored().Judgements)
	})
}
