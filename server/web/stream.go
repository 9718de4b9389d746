package web

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"sync"
	"time"
)

// patience is how long a stream is silent before it says that it still lives,
// so that no proxy cuts it while a slow model thinks.
const patience = 15 * time.Second

// A stream writes server-sent events. It may be written to by several.
type stream struct {
	mu   sync.Mutex
	w    http.ResponseWriter
	out  *http.ResponseController
	stop chan struct{}
	beat *time.Ticker
}

func wantsEvents(r *http.Request) bool {
	return strings.Contains(strings.Join(r.Header.Values("Accept"), ","), "text/event-stream")
}

func newStream(w http.ResponseWriter) *stream {
	h := w.Header()
	h.Set("Content-Type", "text/event-stream")
	h.Set("Cache-Control", "no-store")
	h.Set("X-Accel-Buffering", "no") // a proxy that collects would undo the streaming
	w.WriteHeader(http.StatusOK)
	s := &stream{w: w, out: http.NewResponseController(w), stop: make(chan struct{}), beat: time.NewTicker(patience)}
	_ = s.out.Flush()
	go func() {
		for {
			select {
			case <-s.stop:
				return
			case <-s.beat.C:
				s.write(": one moment\n\n")
			}
		}
	}()
	return s
}

// close ends the beat; nothing may be written after it.
func (s *stream) close() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.beat.Stop()
	close(s.stop)
	s.w = nil
}

func (s *stream) event(name string, v any) { s.write("event: " + name + "\n" + line(v)) }

// message is an event without a name, as the protocol of OpenAI has them.
func (s *stream) message(v any) { s.write(line(v)) }

func (s *stream) done() { s.write("data: [DONE]\n\n") }

func line(v any) string {
	var b strings.Builder
	b.WriteString("data: ")
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	_ = e.Encode(v) // our own types
	b.WriteString("\n")
	return b.String()
}

// write sends at once. A reader that has gone is no fault of ours.
func (s *stream) write(text string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.w == nil {
		return
	}
	fmt.Fprint(s.w, text)
	_ = s.out.Flush()
	s.beat.Reset(patience)
}
