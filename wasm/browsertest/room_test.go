//go:build browser

package browsertest

import (
	"context"
	"fmt"
	"os"
	"sync"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"

	"ryggrad/corpus"
)

func TestMain(m *testing.M) {
	code := m.Run()
	endShared()
	os.Exit(code)
}

// shared starts the one Chromium that most tests have a room in, when the first
// asks for it. endShared ends it and takes its profile away.
var (
	shared = sync.OnceValues(func() (context.Context, error) {
		profile, err := os.MkdirTemp("", "ryggrad-chromium-")
		if err != nil {
			return nil, err
		}
		ctx, quit := launch(profile)
		endShared = func() {
			quit()
			if err := os.RemoveAll(profile); err != nil {
				fmt.Fprintln(os.Stderr, err)
			}
		}
		return ctx, chromedp.Do(ctx)
	})
	endShared = func() {}
)

// room opens a room in the shared Chromium: storage, workers, caches and tabs of
// its own, as a browser has that was just installed. What a test says about
// starting, updating or speed is said of a whole browser: see startBrowser.
func room(t testing.TB) *browser {
	t.Helper()
	ctx, err := shared()
	require.NoError(t, err, "Chromium does not start")
	ctx, leave := chromedp.NewContext(ctx, chromedp.WithNewBrowserContext())
	t.Cleanup(leave)
	require.NoError(t, chromedp.Do(ctx))
	return &browser{t, ctx, leave}
}

// alone is a visitor in a room and on a host of their own, beside other tests.
func alone(t *testing.T, lang corpus.Lang, country corpus.Country) *visitor {
	t.Helper()
	t.Parallel()
	return newVisitor(t, room(t), serve(t, built(t)), lang, country)
}

// inEachPlace runs a test for a visitor of each place, side by side.
func inEachPlace(t *testing.T, test func(*testing.T, *visitor)) {
	t.Helper()
	t.Parallel()
	h := serve(t, built(t))
	for _, p := range places {
		t.Run(string(p.lang), func(t *testing.T) {
			t.Parallel()
			test(t, newVisitor(t, room(t), h, p.lang, p.country))
		})
	}
}
