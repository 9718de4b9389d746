//go:build browser

package browsertest

import (
	"maps"
	"slices"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The budgets, in bytes as sent.
const (
	budgetFirstVisit = 2_520_000 // everything, the copy for offline use included
	budgetEmergency  = 14_000    // what the emergency page waits for: one flight of packets
)

func TestBytesStayInTheirBudget(t *testing.T) {
	h := serve(t, built(t))
	tb := startBrowser(t).tab()
	tb.open(h.URL + "/")
	tb.running()
	tb.ready()
	sent := h.bytes()
	sum := 0
	for _, n := range sent {
		sum += n
	}
	for _, p := range slices.SortedFunc(maps.Keys(sent), func(a, b string) int { return sent[b] - sent[a] })[:8] {
		t.Logf("%9d %s", sent[p], p)
	}
	t.Logf("%9d in all", sum)
	assert.LessOrEqual(t, sum, budgetFirstVisit, "a first visit downloads too much; the largest files are above")
	assert.LessOrEqual(t, sent["/"]/2+sent["/web/shell.css"]+sent["/crash.js"], budgetEmergency, "the emergency page waits for too much")
}

// On slow 4G (1.6 Mbit/s, 150 ms) with a processor four times slower, the
// emergency page is there within a second; the alarm rings at two.
func TestTheEmergencyPageIsReadableSoon(t *testing.T) {
	h := serve(t, built(t))
	tb := startBrowser(t).tab()
	slow(t, tb)
	tb.open(h.URL + "/")
	tb.wait("something is painted", `performance.getEntriesByName("first-contentful-paint").length`)
	ms := do[float64](tb, `return performance.getEntriesByName("first-contentful-paint")[0].startTime`)
	t.Logf("emergency page after %.0f ms on slow 4G, 4x CPU", ms)
	assert.Less(t, ms, 2000.0)
}

func slow(t testing.TB, tb *tab) {
	t.Helper()
	_, err := chromedp.Call(tb.ctx, network.EmulateNetworkConditionsByRule, network.EmulateNetworkConditionsByRuleParams{
		MatchedNetworkConditions: []*network.Conditions{{Latency: 150, DownloadThroughput: 1.6e6 / 8, UploadThroughput: 750e3 / 8}},
	})
	require.NoError(t, err)
	_, err = chromedp.Call(tb.ctx, emulation.SetCPUThrottlingRate, emulation.SetCPUThrottlingRateParams{Rate: 4})
	require.NoError(t, err)
}
