package web

import (
	"context"
	"errors"
	"net/http"

	"ryggrad/app/ask"
	"ryggrad/server/answer"
	"ryggrad/server/contract"
)

// asking answers questions as the command line does.
type asking struct {
	*API
	metrics *metrics
}

// ask answers one question: with one object or, for a client that accepts
// text/event-stream, with events. These are sources (the passages that were
// found; none under a refusal), text (of one verified claim each), and at last
// answer, which is the same object and stands where the others differ.
func (a *asking) ask(w http.ResponseWriter, r *http.Request) {
	body, ok := readBody(w, r, func(status int, kind, message string) {
		send(w, status, contract.Refused(kind, "", "%s", message))
	})
	if !ok {
		return
	}
	q, id, wrong := contract.Question(body)
	if wrong != nil {
		send(w, http.StatusBadRequest, wrong)
		return
	}
	if !wantsEvents(r) {
		got, err := a.Answers.Answer(r.Context(), q, nil)
		if a.failed(err) {
			return
		}
		a.metrics.answered(got)
		send(w, http.StatusOK, contract.Answered(a.Corpus, q, got, id, today()))
		return
	}
	s := newStream(w)
	defer s.close()
	got, err := a.Answers.Answer(r.Context(), q, func(e answer.Event) {
		if len(e.Passages) > 0 {
			s.event("sources", struct {
				Claims any `json:"claims"`
			}{contract.Claims(e.Passages)})
		}
		if e.Anew { // the text sent so far is not the answer
			s.event("anew", struct{}{})
		}
		if e.Text != "" {
			s.event("text", struct {
				Text string `json:"text"`
			}{e.Text})
		}
	})
	if a.failed(err) {
		return
	}
	a.metrics.answered(got)
	s.event("answer", contract.Answered(a.Corpus, q, got, id, today()))
}

// failed reports that there is nobody to answer: the only error of an answerer
// is that the client has gone.
func (a *API) failed(err error) bool {
	if err != nil && !errors.Is(err, context.Canceled) {
		a.Log.Error("no answer", "error", err)
	}
	return err != nil
}

var _ Answers = (*answer.Answerer)(nil)

// answered counts an answer, and nothing of whom it was for.
func (m *metrics) answered(a ask.Answer) {
	m.answers.WithLabelValues(string(a.Kind), a.Mode, string(a.Lang)).Inc()
	m.dropped.Add(float64(a.Dropped))
}
