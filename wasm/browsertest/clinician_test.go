//go:build browser

package browsertest

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// part shows a part of the clinician's answers.
func (v *visitor) part(name string) {
	v.t.Helper()
	v.click(id("tab-" + name))
	v.soon("the part is shown", string(id("tab-"+name))+`.ariaSelected === "true"`)
}

func TestAClinicianSeesTheAdviceChange(t *testing.T) {
	inEachPlace(t, func(t *testing.T, v *visitor) {
		v.arrive()
		v.click(css(`a[data-door="clinician"]`))
		v.at("/clinician")
		assert.Equal(t, "routine", do[string](v.tab, `return `+urgencyShown))
		assert.Contains(t, v.sees(css(".now .urgency")), v.words.NotExcluded)

		// What to ask first, and a way to it.
		next := v.sees(css(".next"))
		assert.Contains(t, next, v.corpus.Group("saddle").Short.In(v.lang), "the first questions of the screen")
		v.part("history")
		v.click(css(".next button"))
		v.soon("the question has the focus", `document.activeElement?.id.startsWith("saddle-numb")`)

		// An answer changes the urgency at once, and taken back changes it back.
		v.click(id("saddle-numb-yes"))
		v.soon("an emergency", urgencyShown+` === "emergency"`)
		assert.Contains(t, v.sees(css(".now .urgency")), v.words.UrgencyClinician.Of(corpus.Emergency))
		v.click(id("saddle-numb-yes"))
		v.soon("as before", urgencyShown+` === "routine"`)
		v.click(id("saddle-numb-not-sure"))
		v.soon("not sure counts as yes", urgencyShown+` === "emergency"`)
		v.click(id("saddle-numb-no"))
		v.soon("no", urgencyShown+` === "routine"`)
		assert.Regexp(t, `\d`, v.sees(css(".now .urgency")), "it says how much of the screen is open")

		// The rest of the screen, and the lists.
		for _, g := range v.corpus.Groups {
			if g.Screen && g.Tick && do[bool](v.tab, `return !!document.querySelector('#g-`+g.ID+` .all-no')`) {
				v.click(css("#g-" + g.ID + " .all-no"))
				v.soon("the rest is no", `[...document.querySelectorAll('#g-`+g.ID+` [role="group"]')].every((e) => e.querySelector('[aria-pressed="true"]'))`)
			}
		}
		for _, b := range []string{"cancer-no", "spine-procedure-no", "pregnancy-no", "suicidal-no"} {
			v.click(id(b))
			v.soon("it is pressed", string(id(b))+`.ariaPressed === "true"`)
		}
		v.click(id("field-age"))
		v.press("44")
		v.soon("the screen is whole", `document.querySelector(".now .urgency-title").textContent === `+quote(v.words.UrgencyClinician.Of(corpus.Routine)))

		// An applying, an undecided and a ruled-out recommendation say why.
		v.part("history")
		const early = "no.kiro.early-activity"
		v.trace(assess.Applies, stayActive)
		v.trace(assess.Undecided, early)
		v.click(id("field-duration-days"))
		v.press("2")
		v.trace(assess.Applies, early)
		v.click(id("field-duration-days"))
		v.press("00")
		v.trace(assess.RuledOut, early)
	})
}

// list finds what holds the recommendations of a verdict.
func (v *visitor) list(verdict assess.Verdict) spot {
	if verdict == assess.Applies {
		return spot(`[...document.querySelectorAll(".right h2")].find((e) => e.textContent.startsWith(` + quote(beforeCount(v.words.AppliesHead(0))) + `)).parentElement`)
	}
	head := map[assess.Verdict]string{assess.Undecided: v.words.UndecidedHead(0), assess.RuledOut: v.words.RuledOutHead(0)}[verdict]
	return spot(`[...document.querySelectorAll(".right details")].find((e) => e.querySelector("summary").textContent.startsWith(` + quote(beforeCount(head)) + `))`)
}

func beforeCount(head string) string { return head[:strings.IndexByte(head, '(')] }

// inList is whether a recommendation stands in the list of a verdict, which
// must be open to tell.
func (v *visitor) inList(verdict assess.Verdict, statement string) string {
	list := "(" + string(v.list(verdict)) + ")"
	in := list + `.contains(` + string(card(statement)) + `)`
	return in
}

// card finds a recommendation, on a patient's page or a clinician's.
func card(statement string) spot { return css(`[id="s-` + statement + `"]`) }

// trace opens a recommendation in the list where it must stand, and reads why.
func (v *visitor) trace(verdict assess.Verdict, statement string) {
	v.t.Helper()
	list := string(v.list(verdict))
	if verdict != assess.Applies && do[bool](v.tab, `return !`+list+`.open`) {
		v.click(spot(list + `.querySelector("summary")`))
	}
	st := v.corpus.Statement(corpus.StatementID(statement))
	if verdict == assess.Applies { // what matters less stands behind its topic
		topic := list + `.querySelector('[data-topic="` + st.Topic + `"] summary')`
		v.soon(statement+" or its topic", v.inList(verdict, statement)+` || !!`+topic)
		if !do[bool](v.tab, `return `+v.inList(verdict, statement)) {
			v.click(spot(topic))
		}
	}
	v.soon(statement+" is "+string(verdict), v.inList(verdict, statement))
	summary := spot(string(card(statement)) + `.querySelector("summary")`)
	v.click(summary)
	v.soon("it opens", string(card(statement))+`.querySelector(".reasons li")`)
	text := v.sees(card(statement))
	for _, want := range []string{st.Text.In(v.lang), st.Holds.In(v.lang), st.Cites[0].Locator} {
		assert.Contains(v.t, text, want)
	}
	assert.NotEmpty(v.t, v.sees(within(`[id="s-`+statement+`"]`, ".reasons li")), "why it is %s", verdict)
	v.click(summary)
	v.soon("it closes", `!`+string(card(statement))+`.querySelector("details[open]")`)
}

func TestAClinicianScoresAForm(t *testing.T) {
	inEachPlace(t, func(t *testing.T, v *visitor) {
		v.arrive()
		v.click(css(`a[data-door="clinician"]`))
		v.at("/clinician")
		v.part("forms")
		score := func(band string) string {
			return `document.querySelector("#panel .score").innerText.includes(` + quote(v.corpus.Instrument("sbst").BandText[band].In(v.lang)) + `)`
		}
		mark := func(item string, mark string) {
			t.Helper()
			b := `[...document.querySelectorAll('[aria-labelledby="i-sbst` + item + `"] button')].find((e) => e.textContent.trim() === "` + mark + `")`
			v.click(spot(b))
			v.soon("it is marked", b+`.ariaPressed === "true"`)
		}
		for i, m := range []string{"1", "1", "1", "1", "1", "1", "1", "1"} {
			mark(string(rune('1'+i)), m)
		}
		assert.Contains(t, v.sees(css("#panel .score")), "9", "what is missing")
		mark("9", "4")
		v.soon("by items: high risk", score("high"))

		v.click(id("total-sbst-total"))
		v.press("3\t")
		v.soon("totals replace the items", `!document.querySelector('[aria-labelledby^="i-sbst"] [aria-pressed="true"]')`)
		v.soon("by totals: low risk", score("low"))
	})
}

func TestATeacherChangesACase(t *testing.T) {
	inEachPlace(t, func(t *testing.T, v *visitor) {
		v.arrive()
		v.click(css(`a[data-door="educator"]`))
		v.at("/educator")
		n := 0
		for _, c := range v.corpus.Vignettes {
			if !c.Teach {
				continue
			}
			n++
			if v.lang != "da" && n > 2 {
				continue // every case in one language, two in the others
			}
			v.click(linkTo("/educator/" + c.ID))
			v.at("/educator/" + c.ID)
			assert.Contains(t, v.sees(css("main")), c.Story.In(v.lang))
			assert.Equal(t, string(c.Urgency), do[string](v.tab, `return `+urgencyShown), c.ID)
			assert.Contains(t, v.sees(css(".differences")), v.words.NothingChanged)

			was := v.stored().Answers["urine-retention"]
			v.click(id("urine-retention-yes"))
			v.soon("it says what was answered", `document.querySelector(".differences").innerText.includes(`+quote(v.words.AnswerChanged(v.lang, v.corpus.Finding("urine-retention"), was, "yes"))+`)`)
			assert.Equal(t, "emergency", do[string](v.tab, `return `+urgencyShown))
			changed := v.sees(css(".differences"))
			if c.Urgency != corpus.Emergency {
				assert.Contains(t, changed, v.words.UrgencyChanged(c.Urgency, corpus.Emergency))
			}
			v.click(button(v.words.StartAgain))
			v.soon("as it was", urgencyShown+` === `+quote(string(c.Urgency))+` && document.querySelector(".differences").innerText.includes(`+quote(v.words.NothingChanged)+`)`)
			v.back("/educator")
		}
		assert.GreaterOrEqual(t, n, 5, "teaching cases")
	})
}
