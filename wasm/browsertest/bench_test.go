//go:build browser

package browsertest

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"testing/fstest"

	"github.com/andybalholm/brotli"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var benchRuns = flag.Int("bench-runs", 1, "how often TestBench measures; from 2 on with a slow processor too")

// budget is how much longer than the bare form we may take, and alarm where
// the test fails for a start. One measurement on a busy machine is no
// judgement, so what alarms is measured up to three times.
const (
	budget = 1.25
	alarm  = 2 * budget
)

var starts = []string{"cold", "warm", "offline"}

// A subject is what is measured: where it is tapped, and on which page.
type subject struct {
	name, start, taps, tappable string
	site                        fstest.MapFS
	times                       map[string][]float64
}

// TestBench measures start and tap beside a bare go-app form, turn by turn.
func TestBench(t *testing.T) {
	subjects := []*subject{
		{name: "ryggråd", start: "/", taps: "/clinician", tappable: "#panel .seg-button", site: built(t)},
		{name: "bare", start: "/", taps: "/", tappable: "input[type=radio]", site: bare(t)},
	}
	rates := []float64{1}
	if *benchRuns > 1 {
		rates = append(rates, 4)
	}
	for round := range max(*benchRuns, 3) {
		if round >= *benchRuns && !slices.ContainsFunc(starts, func(what string) bool { return ratio(subjects, key(what, 1)) > alarm }) {
			break
		}
		for _, rate := range rates {
			for _, s := range subjects {
				s.measure(t, rate)
			}
		}
	}
	fmt.Printf("%-12s %12s %12s %6s  median (least) in ms of %d\n", "", subjects[0].name, subjects[1].name, "ratio", len(subjects[0].times[key("cold", 1)]))
	for _, rate := range rates {
		for _, what := range append(starts, "tap") {
			row, verdict := key(what, rate), ""
			r := ratio(subjects, row)
			if r > budget {
				verdict = fmt.Sprintf("over its budget of %.2f", budget)
			}
			ours, floor := subjects[0].times[row], subjects[1].times[row]
			fmt.Printf("%-12s %5.0f (%4.0f) %5.0f (%4.0f) %6.2f  %s\n", row, median(ours), slices.Min(ours), median(floor), slices.Min(floor), r, verdict)
			if slices.Contains(starts, what) && rate == 1 {
				assert.LessOrEqual(t, r, alarm, "a %s start takes %.1f times as long as that of a bare go-app form", what, r)
			}
		}
	}
}

// ratio compares the least times: what disturbs a measurement only adds.
func ratio(subjects []*subject, row string) float64 {
	return slices.Min(subjects[0].times[row]) / slices.Min(subjects[1].times[row])
}

func key(what string, rate float64) string { return fmt.Sprintf("%s %.0fx", what, rate) }

func median(v []float64) float64 {
	v = slices.Sorted(slices.Values(v))
	return v[len(v)/2]
}

// stopwatch notes when the application has been drawn.
const stopwatch = `(() => {
	const watch = new MutationObserver(() => {
		if (document.readyState !== "loading" && document.querySelector("h1") && !document.getElementById("shell") && !document.getElementById("app-wasm-loader")) {
			watch.disconnect();
			requestAnimationFrame(() => { window.drawn = performance.now(); });
		}
	});
	watch.observe(document, { childList: true, subtree: true });
})()`

// tapping taps ten different places and returns how long each took until the
// page had changed and was drawn.
const tapping = `
	const took = [];
	for (let i = 0; i < 10; i++) {
		const places = document.querySelectorAll(%q);
		const place = places[(i * 7 + 1) %% places.length];
		took.push(await new Promise((done) => {
			const from = performance.now();
			const watch = new MutationObserver(() => {
				watch.disconnect();
				requestAnimationFrame(() => done(performance.now() - from));
			});
			watch.observe(document.body, { childList: true, subtree: true, attributes: true, characterData: true });
			place.click();
		}));
		await new Promise((done) => setTimeout(done, 60));
	}
	return took;`

// measure makes one round in a fresh browser: cold, warm, taps, offline.
func (s *subject) measure(t *testing.T, rate float64) {
	t.Helper()
	if s.times == nil {
		s.times = map[string][]float64{}
	}
	h := serve(t, s.site)
	b := startBrowser(t)
	visit := func(path string) *tab {
		tb := b.tab()
		_, err := chromedp.Call(tb.ctx, emulation.SetCPUThrottlingRate, emulation.SetCPUThrottlingRateParams{Rate: rate})
		require.NoError(t, err)
		before(t, tb, stopwatch)
		tb.open(h.URL + path)
		tb.wait("the application is drawn", `window.drawn`)
		return tb
	}
	note := func(what string, ms ...float64) {
		s.times[key(what, rate)] = append(s.times[key(what, rate)], median(ms))
	}
	tb := visit(s.start)
	note("cold", do[float64](tb, `return window.drawn`))
	tb.wait("the worker is ready", `navigator.serviceWorker.controller`)
	do[any](tb, `while ((await caches.keys()).length === 0) await new Promise((done) => setTimeout(done, 50)); return 0`)
	note("warm", do[float64](visit(s.start), `return window.drawn`))
	note("tap", do[[]float64](visit(s.taps), fmt.Sprintf(tapping, s.tappable))...)
	h.goOffline()
	note("offline", do[float64](visit(s.start), `return window.drawn`))
	b.close()
}

// bare builds the bare form and its site.
func bare(t *testing.T) fstest.MapFS {
	t.Helper()
	dir := t.TempDir()
	source := filepath.Join("..", "..", "testdata", "bare")
	run := func(env []string, args ...string) {
		c := exec.Command("go", args...)
		c.Env = append(os.Environ(), env...)
		out, err := c.CombinedOutput()
		require.NoError(t, err, string(out))
	}
	run(nil, "run", "./"+source, dir)
	run([]string{"GOOS=js", "GOARCH=wasm"}, "build", "-trimpath", "-ldflags=-s -w", "-gcflags=all=-l", "-o", filepath.Join(dir, "web", "app.wasm"), "./"+source)
	icon := built(t)["web/icon-192.png"].Data
	site := fstest.MapFS{"web/icon.png": {Data: icon}}
	for _, name := range []string{"index.html", "app.js", "app.css", "app-worker.js", "wasm_exec.js", "manifest.webmanifest", "web/app.wasm"} {
		b, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
		require.NoError(t, err)
		site[name] = &fstest.MapFile{Data: b}
	}
	site["404.html"] = site["index.html"]
	var small bytes.Buffer
	w := brotli.NewWriterLevel(&small, 9)
	_, err := w.Write(site["web/app.wasm"].Data)
	require.NoError(t, err)
	require.NoError(t, w.Close())
	site["web/app.wasm.br"] = &fstest.MapFile{Data: small.Bytes()}
	return site
}
