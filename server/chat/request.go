package chat

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"ryggrad/app/ask"
	"ryggrad/server/contract"
)

// A Request is what a chat program wants to have answered.
type Request struct {
	Model    string
	Question ask.Question
	Stream   bool
	Usage    bool // count the words at the end of a stream as well
}

// An Error refuses a request in the protocol's own form.
type Error struct {
	Status  int    // of HTTP
	Message string // names the field and what is allowed
	Kind    string
	Param   string // the field, "" for none
	Code    string
}

func (e *Error) Error() string { return e.Message }

// MarshalJSON writes the error as chat programs read it.
func (e *Error) MarshalJSON() ([]byte, error) {
	type body struct {
		Message string  `json:"message"`
		Type    string  `json:"type"`
		Param   *string `json:"param"`
		Code    *string `json:"code"`
	}
	b := body{Message: e.Message, Type: e.Kind}
	if e.Param != "" {
		b.Param = &e.Param
	}
	if e.Code != "" {
		b.Code = &e.Code
	}
	return json.Marshal(map[string]body{"error": b})
}

const invalid = "invalid_request_error"

func refuse(param, format string, args ...any) *Error {
	return &Error{Status: 400, Kind: invalid, Param: param, Message: fmt.Sprintf(format, args...)}
}

// message is one turn of a talk. Its content is a text, or parts.
type message struct {
	Role    string          `json:"role"`
	Content json.RawMessage `json:"content"`
}

// mostTurns is how many turns before the question are read; the oldest go first.
const mostTurns = 20

// Read reads a request. What tunes a model (temperature, tools and the like) is
// passed over: it changes nothing here. What a system message says is passed
// over as well: it cannot change what the sources say. The language is that of
// the question.
func Read(body []byte) (Request, *Error) {
	var in struct {
		Model    string    `json:"model"`
		Messages []message `json:"messages"`
		Stream   bool      `json:"stream"`
		Options  struct {
			Usage bool `json:"include_usage"`
		} `json:"stream_options"`
		N *int `json:"n"`
	}
	if err := json.Unmarshal(body, &in); err != nil {
		return Request{}, refuse("", "the body is no request for a chat completion: %v", err)
	}
	r := Request{Model: in.Model, Stream: in.Stream, Usage: in.Options.Usage}
	switch {
	case !aim(&r.Question, in.Model):
		return r, noModel(in.Model)
	case in.N != nil && *in.N != 1:
		return r, refuse("n", "n is %d; want 1: there is one answer", *in.N)
	case len(in.Messages) == 0:
		return r, refuse("messages", "messages is empty; want at least one of the role user")
	}
	last := len(in.Messages) - 1
	if in.Messages[last].Role != "user" {
		return r, refuse(at(last, "role"), "the last message has the role %s; want user", quoted(in.Messages[last].Role))
	}
	for i, m := range in.Messages {
		text, err := m.text(i)
		if err != nil {
			return r, err
		}
		switch {
		case i == last:
			r.Question.Text = text
		case m.Role == "user":
			r.Question.History = append(r.Question.History, ask.Exchange{Question: text})
		case m.Role == "assistant":
			if n := len(r.Question.History); n > 0 && r.Question.History[n-1].Answer == "" {
				r.Question.History[n-1].Answer = text
			}
		case m.Role != "system" && m.Role != "developer" && m.Role != "tool":
			return r, refuse(at(i, "role"), "%s is no role; want one of system, developer, user, assistant, tool", quoted(m.Role))
		}
	}
	if n := len(r.Question.History); n > mostTurns {
		r.Question.History = r.Question.History[n-mostTurns:]
	}
	return r, nil
}

// text returns the words of a message.
func (m message) text(i int) (string, *Error) {
	var text string
	var parts []struct {
		Type string `json:"type"`
		Text string `json:"text"`
	}
	switch {
	case len(m.Content) == 0 || string(m.Content) == "null":
	case json.Unmarshal(m.Content, &text) == nil:
	case json.Unmarshal(m.Content, &parts) == nil:
		var texts []string
		for j, p := range parts {
			if p.Type != "text" {
				return "", refuse(at(i, "content")+"["+strconv.Itoa(j)+"].type", "%s cannot be read here; want text", quoted(p.Type))
			}
			texts = append(texts, p.Text)
		}
		text = strings.Join(texts, "\n")
	default:
		return "", refuse(at(i, "content"), "want a text or a list of parts of the type text")
	}
	if m.Role == "user" && len(text) > contract.LongestQuestion {
		return "", refuse(at(i, "content"), "a question has at most %d bytes, this one has %d", contract.LongestQuestion, len(text))
	}
	return text, nil
}

func at(i int, field string) string { return "messages[" + strconv.Itoa(i) + "]." + field }

// quoted is a word of the caller's, cut so that no answer repeats a long one.
func quoted(s string) string { return fmt.Sprintf("%.60q", s) }
