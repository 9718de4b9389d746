package web

import (
	"errors"
	"fmt"
	"io"
	"mime"
	"net"
	"net/http"
	"strconv"
	"sync"
	"time"

	"golang.org/x/time/rate"
)

// Limits keep one client from taking the server from the others.
type Limits struct {
	PerMinute int // questions a minute from one address; 0 for no limit
	Burst     int // questions at once from one address
}

// longestBody is how many bytes a request may have: a question with its history.
const longestBody = 256 << 10

// manyClients is how many addresses are remembered. Those that have not asked
// for a while have their whole burst again and are forgotten first.
const manyClients = 10_000

// guard lets each address ask so often, and no oftener.
func (l Limits) guard(m *metrics) func(http.Handler) http.Handler {
	if l.PerMinute == 0 {
		return func(next http.Handler) http.Handler { return next }
	}
	c := &clients{limits: l, seen: map[string]*client{}}
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if wait := c.wait(address(r), time.Now()); wait > 0 {
				m.refused.WithLabelValues("rate").Inc()
				w.Header().Set("Retry-After", strconv.Itoa(int(wait.Seconds())+1))
				send(w, http.StatusTooManyRequests, map[string]any{"error": map[string]any{
					"kind": "rate", "type": "rate_limit_exceeded", "field": "", "code": "rate_limit_exceeded",
					"message": fmt.Sprintf("at most %d questions a minute are answered to one address; try again in %d s", l.PerMinute, int(wait.Seconds())+1),
				}})
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}

type clients struct {
	limits Limits
	mu     sync.Mutex
	seen   map[string]*client
}

type client struct {
	limiter *rate.Limiter
	last    time.Time
}

// wait returns how long an address must wait for its next question, 0 for not
// at all. What must wait uses nothing up.
func (c *clients) wait(address string, now time.Time) time.Duration {
	c.mu.Lock()
	defer c.mu.Unlock()
	x := c.seen[address]
	if x == nil {
		if len(c.seen) >= manyClients {
			c.forget(now)
		}
		x = &client{limiter: rate.NewLimiter(rate.Limit(float64(c.limits.PerMinute)/60), max(1, c.limits.Burst))}
		c.seen[address] = x
	}
	x.last = now
	r := x.limiter.ReserveN(now, 1)
	d := r.DelayFrom(now)
	if d > 0 {
		r.CancelAt(now)
	}
	return d
}

// forget drops the addresses that have been silent for a minute, or all.
func (c *clients) forget(now time.Time) {
	for a, x := range c.seen {
		if now.Sub(x.last) > time.Minute {
			delete(c.seen, a)
		}
	}
	if len(c.seen) >= manyClients {
		clear(c.seen)
	}
}

// address is whom a request comes from: never a header, which anybody can
// write. Behind a proxy that is the proxy, which has limits of its own.
func address(r *http.Request) string {
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		return r.RemoteAddr
	}
	return host
}

// readBody reads JSON that is not too long; else it tells refuse why not.
func readBody(w http.ResponseWriter, r *http.Request, refuse func(status int, kind, message string)) ([]byte, bool) {
	if kind, _, err := mime.ParseMediaType(r.Header.Get("Content-Type")); err != nil || kind != "application/json" {
		refuse(http.StatusUnsupportedMediaType, "type", "Content-Type: want application/json")
		return nil, false
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, longestBody))
	var long *http.MaxBytesError
	switch {
	case errors.As(err, &long):
		refuse(http.StatusRequestEntityTooLarge, "range", fmt.Sprintf("a request has at most %d bytes", longestBody))
		return nil, false
	case err != nil:
		refuse(http.StatusBadRequest, "type", "the request ended before its end")
		return nil, false
	}
	return body, true
}
