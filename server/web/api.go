package web

import (
	"context"
	"encoding/json"
	"log/slog"
	"net/http"
	"time"

	"ryggrad/app/ask"
	"ryggrad/corpus"
	"ryggrad/server/answer"
)

// Answers answers questions. *answer.Answerer does.
type Answers interface {
	Answer(ctx context.Context, q ask.Question, on func(answer.Event)) (ask.Answer, error)
	Counts() map[string]uint64 // what became of the questions that a model might have answered
}

// An API is what the server answers besides the site.
type API struct {
	Corpus  *corpus.Corpus
	Answers Answers
	Model   string       // the language model that may word answers; "" for none
	MCP     http.Handler // nil answers nothing at /mcp
	Limits  Limits
	Log     *slog.Logger // one line a request, never its question
}

// Handler answers the API's addresses, and gives every other to the site. Each
// request is counted, logged without its question, and has an ID.
func (a *API) Handler(site http.Handler) http.Handler {
	m := newMetrics(a.Answers)
	limit := a.Limits.guard(m)
	mux := http.NewServeMux()
	answers := func(pattern string, f http.HandlerFunc) { mux.Handle(pattern, limit(f)) }
	answers("POST /api/ask", (&asking{a, m}).ask)
	chats := &chatting{a, m, time.Now().Unix()}
	answers("POST /v1/chat/completions", chats.complete)
	mux.HandleFunc("GET /v1/models", chats.models)
	mux.HandleFunc("GET /v1/models/{model}", chats.model)
	mux.HandleFunc("GET /api/model", a.model)
	mux.HandleFunc("GET /readyz", a.ready)
	mux.Handle("GET /metrics", m.handler())
	if a.MCP != nil {
		mux.Handle("/mcp", limit(a.MCP))
	}
	for _, only := range []struct{ path, methods string }{
		{"/api/ask", "POST"}, {"/api/model", "GET, HEAD"}, {"/v1/chat/completions", "POST"}, {"/v1/models", "GET, HEAD"},
	} {
		mux.HandleFunc(only.path, func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Allow", only.methods)
			http.Error(w, "only "+only.methods+" is answered here", http.StatusMethodNotAllowed)
		})
	}
	mux.Handle("/", site)
	// Pages of other origins may not ask: a browser sends what they post.
	return a.observe(m, Headers(http.NewCrossOriginProtection().Handler(mux)))
}

// model tells whether a language model may word the answers, so that the app
// can ask the person first.
func (a *API) model(w http.ResponseWriter, _ *http.Request) {
	out := struct {
		Model *string `json:"model"` // null for none
	}{}
	if a.Model != "" {
		out.Model = &a.Model
	}
	send(w, http.StatusOK, out)
}

// ready tells that the corpus is read and questions are answered.
func (a *API) ready(w http.ResponseWriter, _ *http.Request) {
	send(w, http.StatusOK, struct {
		Ready   bool   `json:"ready"`
		Version string `json:"corpus_version"`
		Hash    string `json:"corpus_hash"`
	}{true, a.Corpus.Version, a.Corpus.Hash})
}

// send writes one object.
func send(w http.ResponseWriter, status int, v any) {
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	_ = e.Encode(v) // a reader that has gone is no fault of ours
}

func today() string { return time.Now().Format(time.DateOnly) }
