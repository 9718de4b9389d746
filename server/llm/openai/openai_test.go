package openai_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"ryggrad/server/llm"
	"ryggrad/server/llm/openai"
)

const secret = "sk-topsecret-0123456789"

var ask = llm.Request{Rules: "rules", Material: "a question of mine", Schema: json.RawMessage(`{"type":"object"}`), Tokens: 100}

// served answers with a function and counts the requests.
func served(t testing.TB, answer func(w http.ResponseWriter, r *http.Request)) (openai.Endpoint, *atomic.Int64) {
	var n atomic.Int64
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		n.Add(1)
		b, _ := io.ReadAll(r.Body) // until it is read, the server does not see that the other side has gone
		r.Body = io.NopCloser(bytes.NewReader(b))
		answer(w, r)
	}))
	t.Cleanup(s.Close)
	return openai.Endpoint{URL: s.URL + "/v1", Model: "m", Key: openai.NewKey(secret)}, &n
}

func piece(text, finish string) string {
	b, _ := json.Marshal(map[string]any{"choices": []any{map[string]any{"index": 0, "delta": map[string]any{"content": text}, "finish_reason": finish}}})
	return "data: " + string(b) + "\n\n"
}

const done = "data: [DONE]\n\n"

// lines answers with a stream, each line sent at once.
func lines(ls ...string) func(http.ResponseWriter, *http.Request) {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/event-stream")
		for _, l := range ls {
			_, _ = io.WriteString(w, l)
			w.(http.Flusher).Flush()
		}
	}
}

func write(t testing.TB, e openai.Endpoint) (string, string, error) {
	w, err := openai.NewWriter(e)
	require.NoError(t, err)
	var told strings.Builder
	draft, err := w.Write(t.Context(), ask, func(s string) { told.WriteString(s) })
	return draft, told.String(), err
}

func TestADraftIsToldPieceByPieceAndIsWholeWhenItSaysSo(t *testing.T) {
	e, n := served(t, lines(piece("{\"a\":", ""), ": keep-alive\n\n", piece("1}", ""), piece("", "stop"), done))
	draft, told, err := write(t, e)
	require.NoError(t, err)
	require.Equal(t, `{"a":1}`, draft)
	require.Equal(t, draft, told)
	require.EqualValues(t, 1, n.Load())
}

func TestWhatIsSent(t *testing.T) {
	var got map[string]any
	var key string
	e, _ := served(t, func(w http.ResponseWriter, r *http.Request) {
		key = r.Header.Get("Authorization")
		_ = json.NewDecoder(r.Body).Decode(&got)
		lines(piece("{}", "stop"))(w, r)
	})
	_, _, err := write(t, e)
	require.NoError(t, err)
	require.Equal(t, "Bearer "+secret, key)
	require.Equal(t, true, got["stream"])
	require.Equal(t, "m", got["model"])
	require.InDelta(t, 0, got["temperature"], 1e-40)
	require.Contains(t, got, "temperature", "left out, and so the model's own")
	require.Equal(t, 100.0, got["max_tokens"])
	format := got["response_format"].(map[string]any)
	require.Equal(t, "json_schema", format["type"])
	require.Equal(t, map[string]any{"type": "object"}, format["json_schema"].(map[string]any)["schema"])

	e.Model, e.Key = "o3-mini", nil // a model that thinks first takes neither temperature nor max_tokens
	got = nil
	_, _, err = write(t, e)
	require.NoError(t, err)
	require.Empty(t, key)
	require.NotContains(t, got, "temperature")
	require.NotContains(t, got, "max_tokens")
	require.Equal(t, 100.0, got["max_completion_tokens"])
}

// Each of these ends like a success in the protocol's client.
func TestAStreamThatDoesNotSayItIsDoneIsNotWhole(t *testing.T) {
	for sentence, x := range map[string]struct {
		lines []string
		want  error
	}{
		"closed without a reason":         {[]string{piece("half", "")}, llm.ErrCut},
		"done without a reason":           {[]string{piece("half", ""), done}, llm.ErrCut},
		"a last line without its end":     {[]string{piece("half", ""), strings.TrimSpace(piece("", "stop"))}, llm.ErrCut},
		"too long":                        {[]string{piece("half", ""), piece("", "length"), done}, llm.ErrCut},
		"filtered":                        {[]string{piece("half", ""), piece("", "content_filter"), done}, llm.ErrRefused},
		"a tool is called":                {[]string{piece("half", ""), piece("", "tool_calls"), done}, llm.ErrNonsense},
		"an error without data":           {[]string{piece("half", ""), "error: {\"message\":\"a question of mine\"}\n\n", done}, llm.ErrCut},
		"an error with a blank":           {[]string{piece("half", ""), "data: { \"error\": {\"message\":\"a question of mine\"}}\n\n", done}, llm.ErrCut},
		"an error that is text":           {[]string{piece("half", ""), "data: {\"error\":\"a question of mine\"}\n\n"}, llm.ErrNonsense},
		"an error as the protocol has it": {[]string{piece("half", ""), "data: {\"error\":{\"message\":\"a question of mine\",\"type\":\"x\"}}\n\n", "\n"}, llm.ErrNonsense},
		"no JSON":                         {[]string{piece("half", ""), "data: <html>\n\n"}, llm.ErrNonsense},
		"plain JSON with 200":             {[]string{`{"choices":[{"message":{"content":"a question of mine"},"finish_reason":"stop"}]}`}, llm.ErrCut},
		"a page with 200":                 {[]string{"<html>a question of mine</html>"}, llm.ErrCut},
		"nothing":                         {nil, llm.ErrCut},
	} {
		t.Run(sentence, func(t *testing.T) {
			t.Parallel()
			e, _ := served(t, lines(x.lines...))
			draft, _, err := write(t, e)
			require.ErrorIs(t, err, x.want)
			require.Empty(t, draft)
			require.NotContains(t, err.Error(), "question of mine")
		})
	}
}

func TestARequestIsRepeatedOnlyBeforeTheFirstPiece(t *testing.T) {
	var n int
	answers := func(as ...func(http.ResponseWriter, *http.Request)) openai.Endpoint {
		n = 0
		e, _ := served(t, func(w http.ResponseWriter, r *http.Request) {
			n++
			as[min(n, len(as))-1](w, r)
		})
		return e
	}
	status := func(code int, after string) func(http.ResponseWriter, *http.Request) {
		return func(w http.ResponseWriter, _ *http.Request) {
			if after != "" {
				w.Header().Set("Retry-After", after)
			}
			http.Error(w, `{"error":{"message":"a question of mine, `+secret+`"}}`, code)
		}
	}
	whole := lines(piece("ok", "stop"))

	draft, _, err := write(t, answers(status(429, ""), status(503, ""), whole))
	require.NoError(t, err)
	require.Equal(t, "ok", draft)
	require.Equal(t, 3, n)

	draft, _, err = write(t, answers(lines(), whole)) // cut before the first piece
	require.NoError(t, err)
	require.Equal(t, "ok", draft)

	_, told, err := write(t, answers(lines(piece("half", "")), whole))
	require.ErrorIs(t, err, llm.ErrCut)
	require.Equal(t, "half", told)
	require.Equal(t, 1, n)

	start := time.Now()
	_, _, err = write(t, answers(status(429, "1"), whole))
	require.NoError(t, err)
	require.GreaterOrEqual(t, time.Since(start), time.Second, "it asked for a second")

	start = time.Now()
	_, _, err = write(t, answers(status(429, "86400"), whole))
	require.ErrorIs(t, err, llm.ErrBusy)
	require.Less(t, time.Since(start), time.Second, "nobody waits a day")
	require.Equal(t, 1, n)

	for code, want := range map[int]error{401: llm.ErrRefused, 404: llm.ErrRefused, 500: llm.ErrUnreachable, 429: llm.ErrBusy} {
		_, _, err = write(t, answers(status(code, "")))
		require.ErrorIs(t, err, want)
		require.NotContains(t, err.Error(), "question of mine")
		require.NotContains(t, err.Error(), secret)
	}
}

func TestAnEndpointWithoutSchemasIsAskedWithout(t *testing.T) {
	e, n := served(t, func(w http.ResponseWriter, r *http.Request) {
		b, _ := io.ReadAll(r.Body)
		if strings.Contains(string(b), "response_format") {
			http.Error(w, "{}", http.StatusBadRequest)
			return
		}
		lines(piece("ok", "stop"))(w, r)
	})
	w, err := openai.NewWriter(e)
	require.NoError(t, err)
	for range 2 {
		draft, err := w.Write(t.Context(), ask, nil)
		require.NoError(t, err)
		require.Equal(t, "ok", draft)
	}
	require.EqualValues(t, 3, n.Load(), "it is not asked in vain again")
}

func TestNoRedirectIsFollowed(t *testing.T) {
	reached := false
	other := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { reached = true }))
	defer other.Close()
	for _, code := range []int{301, 302, 303, 307, 308} {
		e, _ := served(t, func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, other.URL, code) })
		_, _, err := write(t, e)
		require.ErrorIs(t, err, llm.ErrRefused)
		require.ErrorContains(t, err, "not followed")
	}
	require.False(t, reached)
}

func TestASlowModelIsWaitedForAndASilentOneIsNot(t *testing.T) {
	slow := func(pause time.Duration) openai.Endpoint {
		e, _ := served(t, func(w http.ResponseWriter, r *http.Request) {
			for i := range 6 {
				lines(piece(fmt.Sprint(i), ""))(w, r)
				select {
				case <-time.After(pause):
				case <-r.Context().Done():
					return
				}
			}
			lines(piece("", "stop"))(w, r)
		})
		e.FirstWait, e.NextWait = 300*time.Millisecond, 300*time.Millisecond
		return e
	}
	draft, _, err := write(t, slow(100*time.Millisecond)) // 0.6 s in all
	require.NoError(t, err)
	require.Equal(t, "012345", draft)
	_, told, err := write(t, slow(5*time.Second))
	require.ErrorIs(t, err, llm.ErrUnreachable)
	require.Equal(t, "0", told)

	e, _ := served(t, func(w http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	e.FirstWait = 100 * time.Millisecond
	start := time.Now()
	_, _, err = write(t, e)
	require.ErrorIs(t, err, llm.ErrUnreachable)
	require.Less(t, time.Since(start), 2*time.Second)
}

// A machine that computes for long keeps the line open with lines that are empty.
func TestManyEmptyLinesAreNoError(t *testing.T) {
	e, _ := served(t, lines(strings.Repeat(": wait\n\n", 2000), piece("ok", "stop")))
	draft, _, err := write(t, e)
	require.NoError(t, err)
	require.Equal(t, "ok", draft)
}

func TestAReplyWithoutEndIsGivenUp(t *testing.T) {
	e, _ := served(t, func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/event-stream")
		for {
			if _, err := io.WriteString(w, strings.Repeat("x", 1<<16)); err != nil {
				return
			}
		}
	})
	_, _, err := write(t, e)
	require.ErrorIs(t, err, llm.ErrCut)
}

func TestWhenTheAskerGoesTheModelIsToldAtOnce(t *testing.T) {
	gone := make(chan time.Time, 1)
	e, _ := served(t, func(w http.ResponseWriter, r *http.Request) {
		lines(piece("a", ""))(w, r)
		<-r.Context().Done()
		gone <- time.Now()
	})
	w, err := openai.NewWriter(e)
	require.NoError(t, err)
	ctx, cancel := context.WithCancel(t.Context())
	var left time.Time
	_, err = w.Write(ctx, ask, func(string) { left = time.Now(); cancel() })
	require.ErrorIs(t, err, context.Canceled)
	select {
	case at := <-gone:
		require.Less(t, at.Sub(left), 250*time.Millisecond)
	case <-time.After(5 * time.Second):
		require.Fail(t, "the model was not told")
	}
}

func TestNobodyIsThere(t *testing.T) {
	s := httptest.NewServer(nil)
	s.Close()
	_, _, err := write(t, openai.Endpoint{URL: s.URL, Model: "m", Key: openai.NewKey(secret)})
	require.ErrorIs(t, err, llm.ErrUnreachable)
	require.ErrorContains(t, err, "refused")
	require.NotContains(t, err.Error(), secret)
}

func TestTheKeyIsNeverPrinted(t *testing.T) {
	e := openai.Endpoint{URL: "http://127.0.0.1:1/v1", Model: "m", Key: openai.NewKey(" " + secret + "\n")}
	require.Equal(t, secret, e.Key())
	w, err := openai.NewWriter(e)
	require.NoError(t, err)
	v, err := openai.NewEmbedder(e)
	require.NoError(t, err)
	for _, x := range []any{e, &e, w, v, []any{e}, map[string]any{"e": e}, struct{ e openai.Endpoint }{e}} {
		for _, f := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x"} {
			printed := fmt.Sprintf(f, x)
			require.NotContains(t, printed, secret)
			require.NotContains(t, printed, fmt.Sprintf("%x", secret))
		}
	}
	//lint:ignore SA1026 that it fails is what is tested
	_, err = json.Marshal(e)
	require.Error(t, err)
	require.Nil(t, openai.NewKey("  "))
}

func TestAnAddressThatCannotBeUsedIsRefused(t *testing.T) {
	for _, u := range []string{"", "127.0.0.1:11434", "ftp://x/v1", "http://", "http://me:" + secret + "@x/v1", "http://x/v1?key=" + secret, "http://x/v1#a", "http://[::1", "http://x:" + secret + "/v1"} {
		_, err := openai.NewWriter(openai.Endpoint{URL: u, Model: "m"})
		require.Error(t, err, u)
		require.NotContains(t, err.Error(), secret)
	}
	_, err := openai.NewEmbedder(openai.Endpoint{URL: "http://x/v1"})
	require.ErrorContains(t, err, "name of the model")
}
