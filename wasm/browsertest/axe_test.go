//go:build browser

package browsertest

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var axeFile = filepath.Join("..", "node_modules", "axe-core", "axe.min.js")

// A violation is a rule that an element breaks.
type violation struct {
	Rule, Help string
	Elements   []string
}

// axe checks the page that is open against WCAG 2.2 AA and what axe advises.
// The debugger puts it into the page: the page's own policy would refuse it. A long
// page with everything unfolded takes seconds, more so on a busy machine.
func (v *visitor) axe(where string) {
	v.t.Helper()
	source, err := os.ReadFile(axeFile)
	require.NoError(v.t, err, "axe-core is missing: npm ci --prefix wasm --ignore-scripts")
	if !do[bool](v.tab, `return !!window.axe`) {
		_, err = chromedp.Run(v.ctx, chromedp.Evaluate[bool](string(source)+";true"))
		require.NoError(v.t, err)
	}
	found := doWithin[[]violation](v.tab, 6*patience, `
		const r = await axe.run(document, {
			runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
			resultTypes: ["violations"],
		});
		return r.violations.map((x) => ({ Rule: x.id, Help: x.help, Elements: x.nodes.map((n) => n.html.slice(0, 200) + "  " + n.any.concat(n.all).map((c) => c.message).join("; ")) }))`)
	for _, x := range found {
		if len(x.Elements) > 3 {
			x.Elements = append(x.Elements[:3:3], fmt.Sprintf("and %d more", len(x.Elements)-3))
		}
		assert.Fail(v.t, fmt.Sprintf("%s breaks %s: %s", where, x.Rule, x.Help), "%q", x.Elements)
	}
}

func TestThePageBeforeTheApplicationIsAccessible(t *testing.T) {
	t.Parallel()
	h := serve(t, built(t))
	for _, scheme := range []string{"light", "dark"} {
		for _, width := range []int64{320, 1180} {
			t.Run(fmt.Sprintf("%s %d", scheme, width), func(t *testing.T) {
				t.Parallel()
				v := newVisitor(t, room(t), h, "en", "dk")
				v.screen(width, 900)
				_, err := chromedp.Call(v.ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
					Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}},
				})
				require.NoError(t, err)
				v.scripts(false)
				v.open(h.URL + "/")
				assert.NotEmpty(t, v.tels())
				v.scripts(true) // for axe; the page's own were not run
				v.axe("the page without scripts")

				before(t, v.tab, "delete window.WebAssembly")
				v.open(h.URL + "/")
				v.wait("the notice is shown", `document.getElementById("no-start")?.checkVisibility()`)
				v.axe("the page that cannot start")
			})
		}
	}
}
