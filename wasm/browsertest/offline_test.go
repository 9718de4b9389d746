//go:build browser

package browsertest

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// deepLinks are one page of each depth that the site has, with and without a
// query, and one that it has not.
func deepLinks(t *testing.T) []string {
	t.Helper()
	links := []string{"/", "/?lang=nb&x=1", "/no/such/page"}
	depths := map[int]bool{}
	for name := range built(t) {
		if p, ok := strings.CutSuffix(name, "/index.html"); ok && !depths[strings.Count(p, "/")] {
			depths[strings.Count(p, "/")] = true
			links = append(links, "/"+p, "/"+p+"?from=a%20link#part")
		}
	}
	require.Greater(t, len(links), 3, "the site has no pages but the first")
	return links
}

func TestOfflineEveryAddressWorks(t *testing.T) {
	t.Parallel()
	site := built(t)
	h := serve(t, site)
	b := startBrowser(t)
	first := b.tab()
	first.open(h.URL + "/")
	first.running()
	first.ready()
	h.goOffline()
	for i, link := range deepLinks(t) {
		tb := b.tab()
		tb.open(h.URL + link)
		tb.running()
		assert.Equal(t, versionOf(t, site), do[string](tb, `return ryggradVersion()`), link)
		assert.Equal(t, "ready", do[string](tb, `return ryggradOffline()`), link)
		broken := do[[]string](tb, `return performance.getEntriesByType("resource").filter((e) => e.responseStatus >= 400).map((e) => e.name)`)
		assert.Empty(t, broken, link)
		if i == 0 {
			tb.open(h.URL + link) // and once more
			tb.running()
		}
	}
}

func TestTheFirstDownloadIsNotRepeatedForOfflineUse(t *testing.T) {
	t.Parallel()
	site := built(t)
	h := serve(t, site)
	tb := startBrowser(t).tab()
	tb.open(h.URL + "/")
	tb.running()
	tb.ready()
	for _, name := range []string{"web/app.wasm", "web/corpus.txt"} {
		assert.Equal(t, len(site[name+".br"].Data), h.bytes()["/"+name], "the worker takes %s from the page's own download", name)
	}
}

func TestWithoutAWorkerTheApplicationSaysWhy(t *testing.T) {
	t.Parallel()
	h := serve(t, built(t))
	t.Run("a browser that has none", func(t *testing.T) {
		tb := startBrowser(t).tab()
		before(t, tb, `delete Navigator.prototype.serviceWorker`)
		tb.open(h.URL + "/")
		tb.running()
		assert.Equal(t, "unsupported", do[string](tb, `return ryggradOffline()`))
	})
	t.Run("a file is missing, and then is there", func(t *testing.T) {
		tb := startBrowser(t).tab()
		h.breaks("/web/icons.svg", missing)
		tb.open(h.URL + "/")
		tb.running()
		tb.wait("it has failed", `ryggradOffline() === "failed"`)
		assert.Empty(t, do[[]string](tb, `return caches.keys()`), "nothing half is left")
		h.mended()
		do[any](tb, `window.told = 0; window.ryggradOnOffline = () => window.told++; await ryggradCheckUpdate(); return 0`)
		tb.ready()
		assert.NotZero(t, do[int](tb, `return window.told`), "the application was told")
	})
}
