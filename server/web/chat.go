package web

import (
	"crypto/rand"
	"net/http"
	"strings"
	"time"

	"ryggrad/server/chat"
)

// chatting answers programs that speak the protocol of OpenAI.
type chatting struct {
	*API
	metrics *metrics
	started int64
}

func (c *chatting) models(w http.ResponseWriter, _ *http.Request) {
	send(w, http.StatusOK, chat.List(c.started))
}

func (c *chatting) model(w http.ResponseWriter, r *http.Request) {
	m, err := chat.Find(r.PathValue("model"), c.started)
	if err != nil {
		send(w, err.Status, err)
		return
	}
	send(w, http.StatusOK, m)
}

func (c *chatting) complete(w http.ResponseWriter, r *http.Request) {
	body, ok := readBody(w, r, func(status int, _, message string) {
		send(w, status, &chat.Error{Status: status, Kind: "invalid_request_error", Message: message})
	})
	if !ok {
		return
	}
	in, wrong := chat.Read(body)
	if wrong != nil {
		send(w, wrong.Status, wrong)
		return
	}
	id, created := "chatcmpl-"+rand.Text(), time.Now().Unix()
	var s *stream
	if in.Stream {
		s = newStream(w)
		defer s.close()
		s.message(chat.Opening(id, in.Model, created))
	}
	got, err := c.Answers.Answer(r.Context(), in.Question, nil)
	if c.failed(err) {
		return
	}
	c.metrics.answered(got)
	said := chat.Say(c.Corpus, in.Question, got, origin(r), today())
	if s == nil {
		send(w, http.StatusOK, said.Completion(id, in.Model, created, in.Question))
		return
	}
	for _, x := range said.Stream(id, in.Model, created, in) {
		s.message(x)
	}
	s.done()
}

// origin is where the client reached this server, so that links in a chat lead
// back to it.
func origin(r *http.Request) string {
	scheme := "http"
	if r.TLS != nil || strings.EqualFold(r.Header.Get("X-Forwarded-Proto"), "https") {
		scheme = "https"
	}
	return scheme + "://" + r.Host
}
