//go:build browser

package browsertest

import (
	"context"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

// A browser is a run of Chromium with a profile of its own, or a room in one. No
// name but this machine's number resolves in it.
type browser struct {
	t     testing.TB
	ctx   context.Context
	close func() // ends it before its test ends
}

// startBrowser starts a Chromium for one test alone.
func startBrowser(t testing.TB, more ...chromedp.ExecAllocatorOption) *browser {
	t.Helper()
	ctx, quit := launch(t.TempDir(), more...)
	t.Cleanup(quit)
	require.NoError(t, chromedp.Do(ctx), "Chromium does not start")
	return &browser{t, ctx, quit}
}

// launch prepares a run of Chromium and what ends it, once its context is used.
func launch(profile string, more ...chromedp.ExecAllocatorOption) (context.Context, func()) {
	options := append(slices.Clone(chromedp.DefaultExecAllocatorOptions[:]),
		chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.UserDataDir(profile),
		chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("host-resolver-rules", "MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"),
		chromedp.Flag("lang", "en"),
	)
	ctx, cancel := chromedp.NewExecAllocator(context.Background(), append(options, more...)...)
	ctx, end := chromedp.NewContext(ctx, chromedp.WithErrorf(func(string, ...any) {}))
	return ctx, sync.OnceFunc(func() {
		_ = chromedp.Cancel(ctx) // waits until the browser has gone, and its files with it
		end()
		cancel()
	})
}

// A tab is one page of a browser, with a record of what it asked for and of
// its errors.
type tab struct {
	t   testing.TB
	ctx context.Context

	mu     sync.Mutex
	asked  []string // address of every request
	errors []string // uncaught errors
}

// patience is how long anything in a tab may take.
const patience = 20 * time.Second

func (b *browser) tab() *tab {
	b.t.Helper()
	ctx, cancel := chromedp.NewContext(b.ctx)
	b.t.Cleanup(cancel)
	tb := &tab{t: b.t, ctx: ctx}
	require.NoError(b.t, chromedp.Listen(ctx, tb.note))
	_, err := chromedp.Call(ctx, network.Enable, network.EnableParams{})
	require.NoError(b.t, err)
	return tb
}

func (tb *tab) note(ev any) {
	tb.mu.Lock()
	defer tb.mu.Unlock()
	switch ev := ev.(type) {
	case *network.EventRequestWillBeSent:
		tb.asked = append(tb.asked, ev.Request.URL)
	case *runtime.EventExceptionThrown:
		tb.errors = append(tb.errors, ev.ExceptionDetails.Text)
	}
}

// foreign returns the requests that left the origin.
func (tb *tab) foreign(origin string) []string {
	tb.mu.Lock()
	defer tb.mu.Unlock()
	var out []string
	for _, a := range tb.asked {
		u, err := url.Parse(a)
		if err != nil || u.Scheme+"://"+u.Host != origin {
			out = append(out, a)
		}
	}
	return out
}

// open goes to an address and waits until the page is loaded.
func (tb *tab) open(address string) {
	tb.t.Helper()
	require.NoError(tb.t, tb.tryOpen(address), "opening %s", address)
}

func (tb *tab) tryOpen(address string) error {
	ctx, cancel := context.WithTimeout(tb.ctx, patience)
	defer cancel()
	return chromedp.Do(ctx, chromedp.Navigate(address))
}

// reload loads the page again.
func (tb *tab) reload() {
	tb.t.Helper()
	ctx, cancel := context.WithTimeout(tb.ctx, patience)
	defer cancel()
	require.NoError(tb.t, chromedp.Do(ctx, chromedp.Reload()))
}

// do runs a script that may await and returns its value.
func do[T any](tb *tab, script string) T {
	tb.t.Helper()
	return doWithin[T](tb, patience, script)
}

func doWithin[T any](tb *tab, limit time.Duration, script string) T {
	tb.t.Helper()
	ctx, cancel := context.WithTimeout(tb.ctx, limit)
	defer cancel()
	v, err := chromedp.Run(ctx, chromedp.Evaluate[T]("(async () => { "+script+" })()", chromedp.EvalAwaitPromise))
	require.NoError(tb.t, err, script)
	return v
}

// wait waits until an expression holds; what says what is waited for.
func (tb *tab) wait(what, expression string) {
	tb.t.Helper()
	end := time.Now().Add(patience)
	var last any
	for time.Now().Before(end) {
		ctx, cancel := context.WithTimeout(tb.ctx, patience/8) // a page that is being left may never answer
		ok, err := chromedp.Run(ctx, chromedp.Evaluate[bool]("!!("+expression+")"))
		cancel()
		if ok {
			return
		}
		last = err
		time.Sleep(50 * time.Millisecond)
	}
	tb.mu.Lock()
	defer tb.mu.Unlock()
	require.FailNow(tb.t, fmt.Sprintf("waited in vain: %s (%v; errors of the page: %s)", what, last, strings.Join(tb.errors, "; ")))
}

// running waits until the application has replaced the emergency page.
func (tb *tab) running() {
	tb.t.Helper()
	tb.wait("the application runs", `document.readyState === "complete" && !document.getElementById("shell") && document.querySelector("h1")`)
}

// ready waits until the application can be used offline.
func (tb *tab) ready() {
	tb.t.Helper()
	tb.wait("it is ready for offline use", `window.ryggradOffline && ryggradOffline() === "ready"`)
}
