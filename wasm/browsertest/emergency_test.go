//go:build browser

package browsertest

import (
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ryggrad/corpus"
)

// An emergencyPage is what can be read and dialled on it.
type emergencyPage struct {
	Langs []string // of the sections that can be seen
	Text  string
	Tels  []string
	Font  string
}

const readPage = `(() => {
	const seen = (e) => e.checkVisibility({ visibilityProperty: true });
	return {
		Langs: [...document.querySelectorAll("#shell section[lang]")].filter(seen).map((e) => e.lang).sort(),
		Text: document.getElementById("shell").innerText,
		Tels: [...document.querySelectorAll('#shell a[href^="tel:"]')].filter(seen).map((e) => e.getAttribute("href")),
		Font: getComputedStyle(document.querySelector("#shell h1")).color,
	};
})()`

// hasEmergencies checks the whole page against the corpus.
func hasEmergencies(t *testing.T, tb *tab) {
	t.Helper()
	p, err := chromedp.Run(tb.ctx, chromedp.Evaluate[emergencyPage](readPage))
	require.NoError(t, err)
	assert.Equal(t, []string{"da", "en", "nb"}, p.Langs, "all three languages can be seen")
	assert.Subset(t, p.Tels, []string{"tel:112", "tel:113", "tel:116117"})
	assert.Equal(t, "rgb(11, 93, 102)", p.Font, "its stylesheet is there")
	c, err := corpus.Embedded()
	require.NoError(t, err)
	for _, n := range c.Net {
		if n.Urgency.Rank() < corpus.SameDay.Rank() {
			continue
		}
		for _, l := range corpus.Langs {
			assert.Contains(t, p.Text, n.Title.In(l))
			for _, line := range n.Lines {
				assert.Contains(t, p.Text, line.In(l))
			}
		}
	}
}

func TestWithoutScriptsTheEmergencyPageStands(t *testing.T) {
	t.Parallel()
	h := serve(t, built(t))
	for _, path := range []string{"/", "/patient", "/no/such/page?x=1"} {
		t.Run(path, func(t *testing.T) {
			t.Parallel()
			tb := room(t).tab()
			_, err := chromedp.Call(tb.ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
			require.NoError(t, err)
			tb.open(h.URL + path)
			hasEmergencies(t, tb)
			noscript, err := chromedp.Run(tb.ctx, chromedp.Evaluate[string](`document.querySelector('#shell section[lang="en"] noscript').innerText`))
			require.NoError(t, err)
			assert.Contains(t, noscript, "JavaScript")
			waiting, err := chromedp.Run(tb.ctx, chromedp.Evaluate[bool](`document.getElementById("app-wasm-loader").checkVisibility()`))
			require.NoError(t, err)
			assert.False(t, waiting, "nothing says that something is loading")
		})
	}
}

func TestWhereTheApplicationCannotStartThePageSaysSo(t *testing.T) {
	t.Parallel()
	h := serve(t, built(t))
	for _, c := range []struct {
		name string
		harm func(*tab)
	}{
		{"the program is blocked", func(tb *tab) {
			_, err := chromedp.Call(tb.ctx, network.SetBlockedURLs, network.SetBlockedURLsParams{
				URLPatterns: []*network.BlockPattern{{URLPattern: "*://*:*/web/app.wasm", Block: true}},
			})
			require.NoError(t, err)
		}},
		{"there is no WebAssembly", func(tb *tab) { before(t, tb, "delete window.WebAssembly") }},
		{"WebAssembly fails", func(tb *tab) {
			before(t, tb, `WebAssembly.instantiateStreaming = async () => { throw new Error("no memory") }`)
		}},
		{"the program ends at once", func(tb *tab) {
			before(t, tb, `Object.defineProperty(window, "goappGetenv", { set() {}, get() { throw new Error("harm") } })`)
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			tb := room(t).tab()
			c.harm(tb)
			tb.open(h.URL + "/")
			tb.wait("the notice is shown", `document.getElementById("no-start").checkVisibility()`)
			hasEmergencies(t, tb)
			assert.Len(t, do[[]string](tb, `return [...document.querySelectorAll("#no-start p")].map((p) => p.lang)`), 3)
			assert.True(t, do[bool](tb, `return document.getElementById("app-wasm-loader") === null`))
			do[any](tb, `window.before = true; document.querySelector("#no-start button").click(); return 0`)
			tb.wait("the button loads the page again", `!window.before && document.getElementById("no-start")?.checkVisibility()`)
		})
	}
}

// before runs a script in each page ahead of the page's own.
func before(t *testing.T, tb *tab, script string) {
	t.Helper()
	_, err := chromedp.Call(tb.ctx, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: script})
	require.NoError(t, err)
}

func TestADeadProgramSaysSo(t *testing.T) {
	t.Parallel()
	h := serve(t, built(t))
	tb := room(t).tab()
	tb.open(h.URL + "/")
	tb.running()
	do[any](tb, `setTimeout(() => { throw new Error("Go program has already exited") }); return 0`)
	tb.wait("the notice is shown", `document.getElementById("stopped").checkVisibility()`)
	text := do[string](tb, `return document.getElementById("stopped").innerText`)
	for _, want := range []string{"gået i stå", "stoppet", "stopped", "112", "113"} {
		assert.Contains(t, text, want)
	}
}

func TestABrowserWithBotInItsNameStartsTheApplication(t *testing.T) {
	t.Parallel()
	h := serve(t, built(t))
	tb := startBrowser(t, chromedp.UserAgent("Mozilla/5.0 (Linux; Android 13; CUBOT X70) Chrome/156 Mobile Safari/537.36")).tab()
	tb.open(h.URL + "/")
	tb.running()
}
