// Package openai asks models that speak the OpenAI protocol: Ollama, llama.cpp,
// vLLM and others on a machine of one's own, or a service.
//
// A reply is never taken for whole unless it says so, a request is repeated only
// while nothing was told of its reply, no redirect is followed, and neither the
// key nor a word of a question or a reply is ever in an error.
package openai

import (
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/sashabaranov/go-openai"
)

// An Endpoint is where a model is asked.
type Endpoint struct {
	URL   string // up to the version, such as http://127.0.0.1:11434/v1
	Model string
	Key   Key // nil if none is wanted

	// How long the first word, and after it each other, may keep one waiting.
	// 0 is a time that suits a model on the processor of one machine.
	FirstWait, NextWait time.Duration
}

// The waits of an Endpoint unless it says otherwise.
const (
	firstWait = 60 * time.Second
	nextWait  = 20 * time.Second
)

// A Key is a secret. It is a function so that it cannot be printed, whatever
// holds it and however it is formatted.
type Key func() string

// NewKey returns the key of a text without the blanks around it; nil for none.
func NewKey(text string) Key {
	text = strings.TrimSpace(text)
	if text == "" {
		return nil
	}
	return func() string { return text }
}

// check reports what is wrong with an endpoint.
func (e Endpoint) check() error {
	u, err := url.Parse(e.URL)
	switch {
	case err != nil:
		return fmt.Errorf("openai: the address of the model cannot be read") // it may have a password in it
	case u.Scheme != "http" && u.Scheme != "https" || u.Host == "":
		return fmt.Errorf("openai: want an address such as http://127.0.0.1:11434/v1")
	case u.User != nil:
		return fmt.Errorf("openai: the address of the model has a password in it; give the key apart from it")
	case u.RawQuery != "" || u.Fragment != "":
		return fmt.Errorf("openai: the address of the model ends before any ? or #")
	case e.Model == "":
		return fmt.Errorf("openai: the name of the model is missing")
	}
	return nil
}

// The most that is read of one reply, bytes.
const (
	longestDraft   = 4 << 20
	longestVectors = 64 << 20
)

// client returns go-openai's client with a transport of our own. The key is not
// given to it, but put on each request below.
func (e Endpoint) client(longest int64) *openai.Client {
	c := openai.DefaultConfig("")
	c.BaseURL = strings.TrimRight(e.URL, "/")
	c.EmptyMessagesLimit = 1 << 20 // a slow machine keeps the line open with empty ones; the waits end it
	c.HTTPClient = &http.Client{Transport: &transport{
		key:     e.Key,
		longest: longest,
		base: &http.Transport{
			Proxy:                  http.ProxyFromEnvironment,
			DialContext:            (&net.Dialer{Timeout: 5 * time.Second, KeepAlive: 30 * time.Second}).DialContext,
			TLSHandshakeTimeout:    5 * time.Second,
			ResponseHeaderTimeout:  e.FirstWait,
			IdleConnTimeout:        90 * time.Second,
			MaxIdleConnsPerHost:    8,
			MaxResponseHeaderBytes: 64 << 10,
			ForceAttemptHTTP2:      true,
		},
	}}
	return openai.NewClientWithConfig(c)
}

// A transport adds the key, turns every reply that is none into an error of
// ours, redirects among them, and bounds the rest.
type transport struct {
	base    http.RoundTripper
	key     Key
	longest int64
}

func (t *transport) RoundTrip(r *http.Request) (*http.Response, error) {
	if t.key != nil {
		r = r.Clone(r.Context())
		r.Header.Set("Authorization", "Bearer "+t.key())
	}
	res, err := t.base.RoundTrip(r)
	if err != nil {
		return nil, err
	}
	if res.StatusCode < 200 || res.StatusCode > 299 {
		_, _ = io.CopyN(io.Discard, res.Body, 4096) // so that the line can be used again
		_ = res.Body.Close()
		return nil, &statusError{res.StatusCode, after(res.Header.Get("Retry-After"))}
	}
	res.Body = struct {
		io.Reader
		io.Closer
	}{io.LimitReader(res.Body, t.longest), res.Body}
	return res, nil
}

// A statusError is a reply that is none. What else stood in it is not kept: it
// may repeat the key or the question.
type statusError struct {
	status int
	after  time.Duration // when to come back; 0 if it does not say
}

func (e *statusError) Error() string { return "status " + strconv.Itoa(e.status) }

// after reads Retry-After in seconds. A date is rare, and not read.
func after(header string) time.Duration {
	n, err := strconv.Atoi(strings.TrimSpace(header))
	if err != nil || n < 0 {
		return 0
	}
	return time.Duration(min(n, 1<<20)) * time.Second
}
