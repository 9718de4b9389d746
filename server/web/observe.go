package web

import (
	"crypto/rand"
	"net/http"
	"regexp"
	"strconv"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// metrics are counts for whoever runs the server. None tells of a person: no
// question, no urgency, no address.
type metrics struct {
	registry *prometheus.Registry
	requests *prometheus.CounterVec
	seconds  *prometheus.HistogramVec
	running  prometheus.Gauge
	refused  *prometheus.CounterVec
	answers  *prometheus.CounterVec
	dropped  prometheus.Counter
}

func newMetrics(answers Answers) *metrics {
	m := &metrics{
		registry: prometheus.NewRegistry(),
		requests: prometheus.NewCounterVec(prometheus.CounterOpts{Name: "ryggrad_requests_total", Help: "Requests that were answered."}, []string{"route", "status"}),
		seconds: prometheus.NewHistogramVec(prometheus.HistogramOpts{Name: "ryggrad_request_seconds", Help: "How long requests took.",
			Buckets: []float64{.001, .005, .01, .05, .1, .5, 1, 5, 10, 30, 60}}, []string{"route"}),
		running: prometheus.NewGauge(prometheus.GaugeOpts{Name: "ryggrad_requests_running", Help: "Requests that are being answered."}),
		refused: prometheus.NewCounterVec(prometheus.CounterOpts{Name: "ryggrad_refused_total", Help: "Requests that a limit turned away."}, []string{"limit"}),
		answers: prometheus.NewCounterVec(prometheus.CounterOpts{Name: "ryggrad_answers_total", Help: "Questions that were answered."}, []string{"kind", "mode", "lang"}),
		dropped: prometheus.NewCounter(prometheus.CounterOpts{Name: "ryggrad_claims_dropped_total", Help: "Claims that could not be verified and were dropped."}),
	}
	m.registry.MustRegister(m.requests, m.seconds, m.running, m.refused, m.answers, m.dropped, drafts{answers})
	return m
}

// drafts tells how the answers' model does.
type drafts struct{ Answers }

var draftsTotal = prometheus.NewDesc("ryggrad_drafts_total", "What became of the questions that a model might have answered.", []string{"outcome"}, nil)

func (d drafts) Describe(to chan<- *prometheus.Desc) { to <- draftsTotal }

func (d drafts) Collect(to chan<- prometheus.Metric) {
	for outcome, n := range d.Counts() {
		to <- prometheus.MustNewConstMetric(draftsTotal, prometheus.CounterValue, float64(n), outcome)
	}
}

func (m *metrics) handler() http.Handler {
	return promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{})
}

// sane is an ID that may be taken over from a client: it ends in a log.
var sane = regexp.MustCompile(`^[A-Za-z0-9._-]{1,64}$`)

// observe gives each request an ID, counts it, and writes one line of it: never
// what was asked, nor by whom.
func (a *API) observe(m *metrics, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		id := r.Header.Get("X-Request-ID")
		if !sane.MatchString(id) {
			id = rand.Text()
		}
		w.Header().Set("X-Request-ID", id)
		m.running.Inc()
		start, seen := time.Now(), &watched{ResponseWriter: w}
		defer func() {
			took := time.Since(start)
			m.running.Dec()
			route := routeOf(r)
			m.requests.WithLabelValues(route, strconv.Itoa(seen.code())).Inc()
			m.seconds.WithLabelValues(route).Observe(took.Seconds())
			if route != "site" {
				a.Log.Info("request", "id", id, "route", route, "status", seen.code(), "ms", took.Milliseconds(), "bytes", seen.bytes)
			}
		}()
		next.ServeHTTP(seen, r)
	})
}

// routeOf names what was asked for without what only this request has.
func routeOf(r *http.Request) string {
	switch p := r.URL.Path; p {
	case "/api/ask", "/api/model", "/v1/chat/completions", "/v1/models", "/mcp", "/metrics", "/healthz", "/readyz":
		return p
	}
	return "site"
}

// watched notes the status and length of an answer.
type watched struct {
	http.ResponseWriter
	status, bytes int
}

func (w *watched) WriteHeader(status int) {
	if w.status == 0 {
		w.status = status
	}
	w.ResponseWriter.WriteHeader(status)
}

func (w *watched) Write(b []byte) (int, error) {
	n, err := w.ResponseWriter.Write(b)
	w.bytes += n
	return n, err
}

// Unwrap lets a stream flush.
func (w *watched) Unwrap() http.ResponseWriter { return w.ResponseWriter }

func (w *watched) code() int {
	if w.status == 0 {
		return http.StatusOK
	}
	return w.status
}
