package web_test

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	asking "ryggrad/app/ask"
	"ryggrad/corpus"
	"ryggrad/server/answer"
	"ryggrad/server/web"
)

var known = sync.OnceValue(func() *corpus.Corpus { c, _ := corpus.Embedded(); return c })

var answerer = sync.OnceValue(func() *answer.Answerer { return &answer.Answerer{Index: asking.New(known())} })

// api is an API that logs into a buffer.
func api(t *testing.T, change func(*web.API)) (http.Handler, *bytes.Buffer) {
	t.Helper()
	var log bytes.Buffer
	a := &web.API{Corpus: known(), Answers: answerer(), Log: slog.New(slog.NewTextHandler(&log, nil))}
	if change != nil {
		change(a)
	}
	return a.Handler(handler(t)), &log
}

func post(h http.Handler, target, body string, headers ...string) *http.Response {
	r := httptest.NewRequest(http.MethodPost, target, strings.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w.Result()
}

func decoded(t *testing.T, r *http.Response) map[string]any {
	t.Helper()
	var m map[string]any
	require.NoError(t, json.NewDecoder(r.Body).Decode(&m))
	return m
}

const brace = `{"id":7,"question":"hjælper et korset?","country":"dk","audience":"patient"}`

func TestAQuestionIsAnsweredAsOnTheCommandLine(t *testing.T) {
	h, log := api(t, nil)
	r := post(h, "/api/ask", brace, "X-Request-ID", "mine-1")
	require.Equal(t, 200, r.StatusCode)
	assert.Equal(t, "no-store", r.Header.Get("Cache-Control"))
	assert.Equal(t, "mine-1", r.Header.Get("X-Request-ID"))
	m := decoded(t, r)
	assert.Equal(t, "answer", m["kind"])
	assert.EqualValues(t, 7, m["id"])
	assert.NotEmpty(t, m["claims"])
	assert.Contains(t, log.String(), "id=mine-1 route=/api/ask status=200")
	assert.NotContains(t, log.String(), "korset", "the log has no question")
}

func TestEventsTellTheSourcesFirstAndTheAnswerLast(t *testing.T) {
	h, _ := api(t, nil)
	r := post(h, "/api/ask", brace, "Accept", "text/event-stream")
	require.Equal(t, "text/event-stream", r.Header.Get("Content-Type"))
	var names []string
	var last string
	for s := bufio.NewScanner(r.Body); s.Scan(); {
		if name, ok := strings.CutPrefix(s.Text(), "event: "); ok {
			names = append(names, name)
		} else if text, ok := strings.CutPrefix(s.Text(), "data: "); ok {
			last = text
		}
	}
	require.GreaterOrEqual(t, len(names), 3)
	assert.Equal(t, "sources", names[0])
	assert.Equal(t, "text", names[1])
	assert.Equal(t, "answer", names[len(names)-1])
	assert.JSONEq(t, body(t, post(h, "/api/ask", brace)), last, "the same answer either way")
}

func TestARefusalHasNoSourcesEvent(t *testing.T) {
	h, _ := api(t, nil)
	all := body(t, post(h, "/api/ask", strings.Replace(brace, "hjælper et korset?", "hvem vandt kampen", 1), "Accept", "text/event-stream"))
	assert.NotContains(t, all, "event: sources")
	assert.Contains(t, all, `"kind":"refusal"`)
}

func TestWhatCannotBeAnsweredIsRefusedWithTheField(t *testing.T) {
	h, _ := api(t, nil)
	for _, x := range []struct {
		body, kind string
		headers    []string
		status     int
		says       string
	}{
		{`{"question":"a","country":"se","audience":"patient"}`, "field", nil, 400, "not one of dk, no"},
		{`{"question":"a","country":"dk","audience":"patient","x":1}`, "field", nil, 400, "there is no such field"},
		{`[`, "type", nil, 400, "no JSON object"},
		{brace, "type", []string{"Content-Type", "text/plain"}, 415, "want application/json"},
		{`{"question":"` + strings.Repeat("a", 300<<10) + `"}`, "range", nil, 413, "at most 262144 bytes"},
	} {
		r := post(h, "/api/ask", x.body, x.headers...)
		require.Equal(t, x.status, r.StatusCode, x.says)
		e := decoded(t, r)["error"].(map[string]any)
		assert.Equal(t, x.kind, e["kind"], x.says)
		assert.Contains(t, e["message"], x.says)
	}
	r := get(h, "/api/ask")
	assert.Equal(t, http.StatusMethodNotAllowed, r.StatusCode)
	assert.Equal(t, "POST", r.Header.Get("Allow"))
}

func get(h http.Handler, target string) *http.Response { return ask(h, http.MethodGet, target) }

func TestAPageOfAnotherOriginMayNotAsk(t *testing.T) {
	h, _ := api(t, nil)
	assert.Equal(t, http.StatusForbidden, post(h, "/api/ask", brace, "Sec-Fetch-Site", "cross-site").StatusCode)
	assert.Equal(t, http.StatusForbidden, post(h, "/v1/chat/completions", "{}", "Origin", "https://elsewhere.example").StatusCode)
	assert.Equal(t, http.StatusOK, post(h, "/api/ask", brace, "Sec-Fetch-Site", "same-origin").StatusCode)
}

func TestOneAddressAsksOnlySoOften(t *testing.T) {
	h, _ := api(t, func(a *web.API) { a.Limits = web.Limits{PerMinute: 6, Burst: 2} })
	for range 2 {
		require.Equal(t, 200, post(h, "/api/ask", brace).StatusCode)
	}
	r := post(h, "/api/ask", brace)
	require.Equal(t, http.StatusTooManyRequests, r.StatusCode)
	assert.Regexp(t, `^([1-9]|1[01])$`, r.Header.Get("Retry-After"))
	assert.Contains(t, body(t, r), "at most 6 questions a minute")
	other := httptest.NewRequest(http.MethodPost, "/api/ask", strings.NewReader(brace))
	other.Header.Set("Content-Type", "application/json")
	other.RemoteAddr = "198.51.100.9:1"
	w := httptest.NewRecorder()
	h.ServeHTTP(w, other)
	assert.Equal(t, 200, w.Code, "another address is not held back")
	assert.Equal(t, 200, get(h, "/").StatusCode, "nor is the app")
}

func TestWhoRunsItSeesHowItIs(t *testing.T) {
	h, _ := api(t, func(a *web.API) { a.Model = "llama" })
	post(h, "/api/ask", brace)
	assert.Contains(t, body(t, get(h, "/readyz")), known().Hash)
	assert.JSONEq(t, `{"model":"llama"}`, body(t, get(h, "/api/model")))
	counts := body(t, get(h, "/metrics"))
	assert.Contains(t, counts, `ryggrad_answers_total{kind="answer",lang="da",mode="extractive"} 1`)
	assert.Contains(t, counts, `ryggrad_requests_total{route="/api/ask",status="200"} 1`)
	assert.Contains(t, counts, `ryggrad_drafts_total{outcome="unreachable"} 0`)
	plain, _ := api(t, nil)
	assert.JSONEq(t, `{"model":null}`, body(t, get(plain, "/api/model")))
}

// slow answers when the client has gone, and tells so.
type slow struct{ gone chan struct{} }

func (s slow) Counts() map[string]uint64 { return nil }

func (s slow) Answer(ctx context.Context, _ asking.Question, on func(answer.Event)) (asking.Answer, error) {
	<-ctx.Done()
	close(s.gone)
	return asking.Answer{}, ctx.Err()
}

func TestWorkEndsWhenTheClientHasGone(t *testing.T) {
	s := slow{make(chan struct{})}
	h, _ := api(t, func(a *web.API) { a.Answers = s })
	server := httptest.NewServer(h)
	defer server.Close()
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, server.URL+"/api/ask", strings.NewReader(brace))
	require.NoError(t, err)
	r.Header.Set("Content-Type", "application/json")
	_, err = http.DefaultClient.Do(r)
	require.ErrorIs(t, err, context.DeadlineExceeded)
	select {
	case <-s.gone:
	case <-time.After(10 * time.Second):
		require.Fail(t, "the answerer was not told")
	}
}

func TestTheChatAddressesAnswerTheirClients(t *testing.T) {
	h, _ := api(t, nil)
	m := decoded(t, get(h, "/v1/models"))
	assert.Len(t, m["data"], 6)
	assert.Equal(t, 404, get(h, "/v1/models/gpt").StatusCode)
	m = decoded(t, post(h, "/v1/chat/completions", `{"model":"ryggrad-no-patient","messages":[{"role":"user","content":"hjelper korsett?"}]}`))
	said := m["choices"].([]any)[0].(map[string]any)["message"].(map[string]any)
	assert.Contains(t, said["content"], "[1]")
	assert.Contains(t, said["annotations"].([]any)[0].(map[string]any)["url_citation"].(map[string]any)["url"], "http://example.com/statement/")
	stream := body(t, post(h, "/v1/chat/completions", `{"model":"ryggrad-no-patient","stream":true,"messages":[{"role":"user","content":"hjelper korsett?"}]}`))
	assert.True(t, strings.HasSuffix(stream, "data: [DONE]\n\n"))
	assert.Contains(t, stream, `"finish_reason":"stop"`)
	assert.Equal(t, 400, post(h, "/v1/chat/completions", `{"model":"ryggrad-no-patient"}`).StatusCode)
}
