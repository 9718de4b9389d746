//go:build browser

package browsertest

import (
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ryggrad/app/ask"
	"ryggrad/corpus"
)

// asks types a question and waits for its answer.
func (v *visitor) asks(question string) {
	v.t.Helper()
	n := do[int](v.tab, `return document.querySelectorAll(".turn").length`)
	v.click(id("question"))
	v.press(question)
	v.press(kb.Enter)
	v.soon("the answer", `document.querySelectorAll(".turn").length === `+string(rune('0'+n+1)))
}

// faint are texts that may tell of a sign, too faintly for an alarm.
var faint = []string{"mine ben er lidt underlige i dag", "jeg fryser og har ondt i ryggen", "det snurrer lidt dernede af og til"}

func TestAskingNeedsNoNetwork(t *testing.T) {
	v := alone(t, "da", "dk")
	v.arrive()
	v.visit("/ask")
	v.ready()
	v.host.goOffline()
	v.asks("hjælper et korset?")
	assert.Equal(t, "answer-0", do[string](v.tab, `return document.activeElement.id`), "the answer has the focus")
	assert.True(t, do[bool](v.tab, `const at = document.getElementById("answer-0").getBoundingClientRect().top; return at >= 0 && at < innerHeight / 2`), "and is seen")
	v.click(css(".claim summary"))
	v.soon("the source opens in place", `!!document.querySelector(".claim .cites a")`)
	v.asks("jeg kan pludselig ikke tisse")
	require.Equal(t, "emergency", do[string](v.tab, `return document.querySelector(".turn .stop").dataset.urgency`))
	assert.True(t, do[bool](v.tab, `return !!document.querySelector('.turn .stop a[href="tel:112"]')`), "the number can be dialled")
	assert.True(t, do[bool](v.tab, `return document.querySelector(".turn").contains(document.querySelector(".stop"))`), "the newest answer comes first")
	assert.Empty(t, v.foreign(v.host.URL))
	v.click(id("again"))
	v.soon("the talk is gone", `document.querySelectorAll(".turn").length === 0`)
	assert.NotContains(t, do[string](v.tab, `return JSON.stringify({...sessionStorage}) + JSON.stringify({...localStorage})`), "tisse", "what was asked is never kept")

	i := slices.IndexFunc(faint, func(text string) bool {
		a := ask.New(v.corpus).Ask(ask.Question{Text: text, Lang: v.lang, Country: v.country, Audience: corpus.Patient})
		return a.Urgency == "" && len(a.Doubts) > 0
	})
	require.GreaterOrEqual(t, i, 0, "one of these is asked back")
	v.asks(faint[i])
	assert.True(t, do[bool](v.tab, `const box = document.querySelector(".turn .urgency"), claim = document.querySelector(".turn .said");
		return box.querySelectorAll('a[href^="tel:"]').length > 0 && !!(box.compareDocumentPosition(claim) & Node.DOCUMENT_POSITION_FOLLOWING)`),
		"a sign in doubt is asked back with whom to call, before anything else")
}

func TestAskingEndsWithTheVisit(t *testing.T) {
	v := alone(t, "en", "no")
	v.arrive()
	v.visit("/ask")
	v.asks("how long does it last?")
	v.asks("jeg kan pludselig ikke tisse")
	calls := v.sees(css(".turn .stop .calls"))
	for l, its := range map[corpus.Lang]bool{"da": true, "en": false} {
		assert.Equal(t, its, slices.ContainsFunc(v.corpus.Doors, func(d *corpus.Door) bool { return d.Lead.In(l) != "" && strings.Contains(calls, d.Lead.In(l)) }),
			"whom to call stands in the language of the question: %s", l)
	}
	v.reload()
	v.soon("the page", `!!document.getElementById("question")`)
	assert.Zero(t, do[int](v.tab, `return document.querySelectorAll(".turn").length`))
}
