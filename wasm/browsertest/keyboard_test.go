//go:build browser

package browsertest

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ryggrad/corpus"
)

// tabTo presses Tab until an element has the focus, and that can be seen.
func (v *visitor) tabTo(what spot) {
	v.t.Helper()
	var by []string
	for range 300 {
		v.press(kb.Tab)
		if do[bool](v.tab, `return document.activeElement === (`+string(what)+`)`) {
			seen := do[string](v.tab, `
				let e = document.activeElement;
				const marked = (e) => e && (getComputedStyle(e).outlineStyle !== "none" && parseFloat(getComputedStyle(e).outlineWidth) > 0 || getComputedStyle(e).boxShadow !== "none");
				return marked(e) || marked(e.closest("label")) ? "" : e.outerHTML.slice(0, 200)`)
			assert.Empty(v.t, seen, "the focus cannot be seen")
			return
		}
		by = append(by, do[string](v.tab, `return document.activeElement?.id || document.activeElement?.textContent.slice(0, 20) || document.activeElement?.tagName`))
	}
	require.Fail(v.t, "Tab does not come there", "%s; it came by %q", what, by)
}

// chosen waits until a radio button is on, has the focus, and the page has
// been drawn with it.
func (v *visitor) chosen(finding, value string) {
	v.t.Helper()
	v.soon(finding+" is "+value, `((e) => e.checked && e === document.activeElement && e.closest("label").dataset.on === "true")(document.getElementById(`+quote(finding+"-"+value)+`))`)
}

func TestTheKeyboardAloneLeadsToHelp(t *testing.T) {
	v := alone(t, "da", "no")
	v.open(v.host.URL + "/")
	v.running()

	// Language and country: the focus stays where it was.
	v.tabTo(button(v.words.Languages.Of("da")))
	v.press(kb.Enter)
	v.soon("the page speaks Danish", `document.documentElement.lang === "da"`)
	v.soon("the focus is still on the language", `document.activeElement?.textContent === `+quote(v.words.Languages.Of("da")))
	v.tabTo(button(v.words.Country.Of("no")))
	v.press(" ")
	v.soon("the country is chosen", string(button(v.words.Country.Of("no")))+`.ariaPressed === "true"`)
	v.tabTo(css(`a[data-door="patient"]`))
	v.press(kb.Enter)
	v.at("/patient/saddle")

	// None of these with Space, and on with Enter.
	v.tabTo(id("saddle-no"))
	v.press(" ")
	v.soon("it is chosen", `document.getElementById("saddle-no").checked`)
	v.soon("the focus stays", `document.activeElement.id === "saddle-no"`)
	v.tabTo(id("go"))
	v.press(kb.Enter)
	v.at("/patient/legs")

	// Radio buttons with the arrows.
	v.visit("/patient/pregnancy")
	v.tabTo(id("pregnancy-no"))
	v.press(" ")
	v.chosen("pregnancy", "no")
	v.press(kb.ArrowDown)
	v.chosen("pregnancy", "maybe")
	assert.Equal(t, "maybe", v.stored().Answers["pregnancy"])
	v.visit("/patient/pain-back")
	v.tabTo(id("pain-back-0"))
	for i := range 7 {
		v.press(kb.ArrowRight)
		v.chosen("pain-back", fmt.Sprint(i+1))
	}

	// A number is typed, and its unit pressed.
	v.visit("/patient/duration-days")
	v.tabTo(id("field-duration-days"))
	v.press("3")
	v.tabTo(button(v.words.Units[2]))
	v.press(" ")
	v.soon("three months", `JSON.parse(sessionStorage.getItem("`+visitKey+`")).Answers["duration-days"] === "90"`)

	// A sign, its way of beginning, the alarm and the stop page.
	v.visit("/patient/saddle")
	v.tabTo(id("saddle-numb"))
	v.press(" ")
	v.soon("the alarm is there", `document.querySelector('[role="alert"]').innerText.includes(`+quote(v.words.Urgency.Of(corpus.Emergency))+`)`)
	v.soon("the focus stays", `document.activeElement.id === "saddle-numb"`)
	v.tabTo(id("saddle-numb-yes"))
	v.press(kb.ArrowDown)
	v.chosen("saddle-numb", "long-standing")
	v.press(kb.ArrowUp)
	v.chosen("saddle-numb", "yes")
	v.tabTo(id("go"))
	v.press(kb.Enter)
	v.at("/stop")
	v.hasNumbers("ces-saddle")
	v.tabTo(css(`main a[href^="tel:"]`))
	v.tabTo(id("onward"))
	v.press(kb.Enter)
	v.soon("the questions go on", `location.pathname.startsWith("/patient/") && document.activeElement?.id === "title"`)
}

func TestTheClinicianNeedsNoMouse(t *testing.T) {
	v := alone(t, "en", "dk")
	v.open(v.host.URL + "/clinician")
	v.running()
	v.tabTo(id("saddle-numb-yes"))
	v.press(" ")
	v.soon("an emergency", urgencyShown+` === "emergency"`)
	v.soon("the focus stays", `document.activeElement.id === "saddle-numb-yes"`)
	v.press(kb.Enter)
	v.soon("taken back", urgencyShown+` === "routine"`)
	v.tabTo(css(".right .row summary"))
	v.press(kb.Enter)
	v.soon("it opens", `document.querySelector(".right .row").open`)
}

func TestTheSkipLinkLeadsToTheContent(t *testing.T) {
	v := alone(t, "en", "dk")
	v.open(v.host.URL + "/sources")
	v.running()
	v.press(kb.Tab)
	v.soon("the first stop is the skip link", `document.activeElement.textContent === `+quote(v.words.Skip))
	v.soon("it can be seen", `document.activeElement.getBoundingClientRect().left >= 0 && document.activeElement.getBoundingClientRect().top >= 0`)
	v.press(kb.Enter)
	v.soon("the page stays", `location.pathname === "/sources"`)
	v.press(kb.Tab)
	v.soon("the next stop is in the content", `document.activeElement.closest("main")`)
}

func TestTitleAndLanguageOfEveryPage(t *testing.T) {
	inEachPlace(t, func(t *testing.T, v *visitor) {
		v.arrive()
		titles := map[string]string{}
		for path := range addresses(t) {
			if path == "/" {
				continue
			}
			v.visit(path) // which waits for the focus on the heading
			assert.Equal(t, string(v.lang), do[string](v.tab, `return document.documentElement.lang`), path)
			title := do[string](v.tab, `return document.title`)
			assert.True(t, strings.HasSuffix(title, " – Ryggråd"), "%s: %q", path, title)
			if path != "/patient/fever" { // one address of two
				assert.NotContains(t, titles, title, "%s has the title of another page", path)
			}
			titles[title] = path
			assert.Equal(t, 1, do[int](v.tab, `return document.querySelectorAll("h1").length`), path)
		}
	})
}

func TestTheFocusIsNotLostAsThePageChanges(t *testing.T) {
	v := alone(t, "en", "dk")
	v.open(v.host.URL + "/about")
	v.running()
	last := button(v.words.Schemes[2])
	v.tabTo(last)
	v.press(" ")
	v.soon("it is dark", `document.documentElement.dataset.colorScheme === "dark"`)
	assert.True(t, do[bool](v.tab, `return document.activeElement === `+string(last)))
	v.press(kb.Tab, chromedp.KeyModifiers(chromedp.ModifierShift))
	v.soon("back by one", `document.activeElement === `+string(button(v.words.Schemes[1])))
}
