//go:build browser

package browsertest

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ryggrad/corpus"
)

// visit opens the first version in a browser, ready for offline use, with a
// mark in the page that a reload would wipe away.
func visit(t *testing.T, h *host) (*browser, *tab) {
	t.Helper()
	b := startBrowser(t)
	tb := b.tab()
	tb.open(h.URL + "/")
	tb.running()
	tb.ready()
	do[any](tb, `window.visit = "open"; await caches.open("somebody-elses"); return 0`)
	return b, tb
}

const (
	v2 = "222222222222"
	v3 = "333333333333"
)

func version(tb *tab) string { return do[string](tb, `return ryggradVersion()`) }

func TestAnUpdateWaitsUntilItIsAskedFor(t *testing.T) {
	t.Parallel()
	site := built(t)
	v1 := versionOf(t, site)
	h := serve(t, site)
	b, tb := visit(t, h)
	other := b.tab()
	other.open(h.URL + "/")
	other.running()
	do[any](other, `window.visit = "open"; return 0`)

	h.change(newVersion(t, site, v2))
	do[any](tb, `window.told = 0; window.ryggradOnUpdate = () => window.told++; await ryggradCheckUpdate(); return 0`)
	tb.wait("a new version waits", `ryggradUpdateWaiting() && window.told === 1`)
	assert.Equal(t, "open", do[string](tb, `return window.visit`), "the open visit is not interrupted")
	assert.Equal(t, v1, version(tb))

	tb.reload()
	tb.running()
	assert.Equal(t, v1, version(tb), "a reload stays with the version of the visit")
	do[any](tb, `window.told = 0; window.ryggradOnUpdate = () => window.told++; return 0`)
	tb.wait("the page is told again", `window.told === 1`)

	do[any](tb, `setTimeout(ryggradApplyUpdate); return 0`)
	tb.wait("the new version runs", `window.ryggradVersion && ryggradVersion() === "`+v2+`" && !document.getElementById("shell")`)
	assert.Equal(t, "open", do[string](other, `return window.visit`), "another tab is not interrupted either")
	time.Sleep(time.Second)
	assert.Empty(t, do[string](tb, `return ryggradUpdateWaiting()`), "what runs is not offered again")

	h.goOffline()
	tb.open(h.URL + "/patient?after=update")
	tb.running()
	assert.Equal(t, v2, version(tb))

	tb.open("about:blank") // the last pages of the old worker
	other.open("about:blank")
	later := b.tab()
	later.open(h.URL + "/")
	later.running()
	assert.Equal(t, v2, version(later))
	// The old version goes when the browser retires the old worker, which may take it a while.
	assert.EventuallyWithT(t, func(c *assert.CollectT) {
		assert.ElementsMatch(c, []string{"ryggrad-choice", "ryggrad-" + v2, "somebody-elses"}, do[[]string](later, `return caches.keys()`),
			"the version that answers is kept, and what is not ours; %s is gone", v1)
	}, time.Minute, time.Second)
}

// Content changes more often than the program, which is then not sent again.
func TestNewContentComesWithoutTheProgram(t *testing.T) {
	t.Parallel()
	site := built(t)
	h := serve(t, site)
	_, tb := visit(t, h)
	known := func(content string) string {
		return `document.querySelector(".foot")?.innerText.includes(` + fmt.Sprintf("%q", content) + `)`
	}
	old, err := corpus.Embedded()
	require.NoError(t, err)
	tb.wait("the content is read", known(old.Version))
	assert.True(t, do[bool](tb, `return `+known(old.Hash[:8])), "it is the content that native programs have")

	h.change(newVersion(t, site, v2))
	before := h.bytes()
	do[any](tb, `await ryggradCheckUpdate(); return 0`)
	tb.wait("a new version waits", `ryggradUpdateWaiting()`)
	tb.reload()
	tb.wait("the content is that of the visit", known(old.Version))
	do[any](tb, `setTimeout(ryggradApplyUpdate); return 0`)
	tb.wait("the new content is read", known(newContent))
	after := h.bytes()
	assert.Equal(t, before["/web/app.wasm"], after["/web/app.wasm"], "the program has not changed")
	assert.Greater(t, after["/web/corpus.txt"], before["/web/corpus.txt"])
}

func TestManyUpdatesLeaveNoRubbish(t *testing.T) {
	t.Parallel()
	site := built(t)
	v1 := versionOf(t, site)
	h := serve(t, site)
	_, tb := visit(t, h)
	for _, v := range []string{v2, v3, "444444444444"} {
		h.change(newVersion(t, site, v))
		do[any](tb, `await ryggradCheckUpdate(); return 0`)
		tb.wait(v+" waits", `ryggradUpdateWaiting() === "`+v+`"`)
		if v == v2 {
			continue // not taken
		}
		do[any](tb, `setTimeout(ryggradApplyUpdate); return 0`)
		tb.wait(v+" runs", `window.ryggradVersion && ryggradVersion() === "`+v+`" && !document.getElementById("shell")`)
	}
	assert.ElementsMatch(t, []string{"ryggrad-choice", "ryggrad-444444444444", "ryggrad-" + v3, "somebody-elses"},
		do[[]string](tb, `return caches.keys()`), "beside the version that answers, at most the one before it; neither %s nor %s", v1, v2)
}

func TestAFailedUpdateLeavesTheOldVersionWorking(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name string
		path string
		harm fault
	}{
		{"a small file is missing", "/web/app.css", missing},
		{"the program is missing", "/web/app.wasm", missing},
		{"the content breaks off half-way", "/web/corpus.txt", dropped},
		{"the shell breaks off half-way", "/", dropped},
		{"the script breaks off half-way", "/app.js", dropped},
		{"the worker itself is missing", "/app-worker.js", missing},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			site := built(t)
			v1 := versionOf(t, site)
			h := serve(t, site)
			b, tb := visit(t, h)

			next := newVersion(t, site, v2)
			if c.path == "/web/app.wasm" {
				delete(next, "web/app.wasm")
				delete(next, "web/app.wasm.br")
			}
			h.change(next)
			h.breaks(c.path, c.harm)
			before := h.times("/app-worker.js")
			do[any](tb, `await ryggradCheckUpdate(); const r = await navigator.serviceWorker.getRegistration();
				while (r.installing) await new Promise((done) => setTimeout(done, 50)); return 0`)
			assert.Greater(t, h.times("/app-worker.js"), before, "it has looked for an update")
			assert.Empty(t, do[string](tb, `return ryggradUpdateWaiting()`), "nothing half waits")
			assert.ElementsMatch(t, []string{"ryggrad-choice", "ryggrad-" + v1, "somebody-elses"}, do[[]string](tb, `return caches.keys()`))

			h.goOffline()
			again := b.tab()
			again.open(h.URL + "/patient?x=1")
			again.running()
			assert.Equal(t, v1, version(again), "the old version works offline")

			h.mended()
			h.change(newVersion(t, site, v3))
			h.goOnline()
			do[any](tb, `await ryggradCheckUpdate(); return 0`)
			tb.wait("the next whole version waits", `ryggradUpdateWaiting()`)
			do[any](tb, `setTimeout(ryggradApplyUpdate); return 0`)
			tb.wait("it runs", `window.ryggradVersion && ryggradVersion() === "`+v3+`" && !document.getElementById("shell")`)
		})
	}
}

func TestARollBackWorks(t *testing.T) {
	t.Parallel()
	site := built(t)
	v1 := versionOf(t, site)
	h := serve(t, site)
	_, tb := visit(t, h)
	h.change(newVersion(t, site, v2))
	do[any](tb, `await ryggradCheckUpdate(); return 0`)
	tb.wait("a new version waits", `ryggradUpdateWaiting()`)
	h.change(site) // withdrawn before anybody took it
	do[any](tb, `await ryggradCheckUpdate(); const r = await navigator.serviceWorker.getRegistration();
		while (r.installing) await new Promise((done) => setTimeout(done, 50)); return 0`)
	do[any](tb, `setTimeout(ryggradApplyUpdate); return 0`)
	tb.wait("the page has loaded again", `window.visit !== "open"`)
	tb.running()
	assert.Equal(t, v1, version(tb))
	h.goOffline()
	tb.open(h.URL + "/patient")
	tb.running()
	assert.Equal(t, v1, version(tb))
}
