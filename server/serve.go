package main

import (
	"context"
	"crypto/tls"
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/signal"
	"strconv"
	"syscall"
	"time"

	"ryggrad/app/ask"
	"ryggrad/corpus"
	"ryggrad/server/mcp"
	"ryggrad/server/web"
)

var serveCommand = command{
	name:  "serve",
	short: "serve the app to browsers",
	long: `
Serves the app until it is interrupted, and answers questions: POST /api/ask as
` + "`ryggrad ask`" + ` does (or as events, for a client that accepts text/event-stream),
and /v1/chat/completions for chat programs, with models such as
ryggrad-dk-patient, and the tools of "ryggrad mcp" at /mcp. /healthz, /readyz and
/metrics tell how it is. The log has one line a request and never a question. It
keeps nothing and fetches nothing, unless a model or a data folder is named.
A browser installs the app for use offline only from this machine or over https;
for other devices give a certificate and its key.

With --data it offers the wordings of questionnaires that the clinic may show: the
files of FOLDER/wording, as corpus/FORMAT.md describes them. It does not start
while one of them has a fault.

Example:
  ryggrad serve --addr :8443 --tls-cert clinic.pem --tls-key clinic.key --data /srv/ryggrad
` + aidHelp,
	flags: func(fs *flag.FlagSet) func(*call) int {
		s := &serving{}
		fs.StringVar(&s.addr, "addr", "127.0.0.1:8080", "listen at this `host:port`")
		fs.StringVar(&s.cert, "tls-cert", "", "serve https with the certificate in this `file`")
		fs.StringVar(&s.key, "tls-key", "", "the key of the certificate, in this `file`")
		s.aids = aidFlags(fs)
		fs.IntVar(&s.perMinute, "rate", 60, "answer at most this `number` of questions a minute to one address; 0 for no limit")
		return func(c *call) int { return c.serve(s) }
	},
}

type serving struct {
	addr, cert, key string
	perMinute       int
	aids            *aids
	wording         string // of every form that the data folder has one of
}

// grace is how long running requests may take to end.
const grace = 5 * time.Second

func (c *call) serve(s *serving) int {
	if (s.cert == "") != (s.key == "") {
		return c.misuse("serve: --tls-cert and --tls-key belong together")
	}
	if _, port, err := net.SplitHostPort(s.addr); err != nil || port == "" {
		return c.misuse("serve: --addr: want host:port such as 127.0.0.1:8080, have %q", s.addr)
	}
	if s.perMinute < 0 {
		return c.misuse("serve: --rate: want a number of questions, 0 for no limit, have %d", s.perMinute)
	}
	k, ok := c.corpus()
	if !ok || s.aids.data != "" && !c.openWordings(s, k) {
		return failed
	}
	with, err := s.aids.open()
	if err != nil {
		return c.misuse("serve: %v", err)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := s.run(ctx, k, with, c.err, func(url string) {
		fmt.Fprintln(c.out, url)
		fmt.Fprintln(c.err, "Ryggråd is served there; stop it with ctrl-c")
	}); err != nil {
		fmt.Fprintf(c.err, "ryggrad: %v\n", err)
		return failed
	}
	return fine
}

// openWordings reads the wordings of the data folder, or says why they cannot be
// used.
func (c *call) openWordings(s *serving, k *corpus.Corpus) bool {
	info, err := os.Stat(s.aids.data)
	if err == nil && !info.IsDir() {
		err = fmt.Errorf("%s is a file; want a folder", s.aids.data)
	}
	n := 0
	if err == nil {
		s.wording, n, err = wordings(k, s.aids.data)
	}
	if err != nil {
		fmt.Fprintf(c.err, "ryggrad: --data: %v\n", err)
		return false
	}
	fmt.Fprintf(c.err, "%d wordings of questionnaires\n", n)
	return true
}

// reached returns the address as a browser on this machine reaches it.
func reached(a net.Addr) string {
	t, ok := a.(*net.TCPAddr)
	if !ok || !t.IP.IsUnspecified() {
		return a.String()
	}
	return net.JoinHostPort("localhost", strconv.Itoa(t.Port))
}

// run serves until the end of ctx, then lets running requests end.
func (s *serving) run(ctx context.Context, k *corpus.Corpus, with *opened, out io.Writer, ready func(url string)) error {
	pages, err := site(s.wording)
	if err != nil {
		return err
	}
	log := slog.New(slog.NewTextHandler(out, nil))
	answers, err := with.answerer(ctx, k, ask.New(k), log)
	if err != nil {
		return err
	}
	tools, err := desk(answers)
	if err != nil {
		return err
	}
	go with.vectors(ctx, answers, log, vectorsAgain) // the built-in ones serve until then
	api := &web.API{
		Corpus:  k,
		Answers: answers,
		MCP:     mcp.Handler(tools),
		Limits:  web.Limits{PerMinute: s.perMinute, Burst: s.perMinute/3 + 1},
		Log:     log,
	}
	handler := api.Handler(pages)
	server := &http.Server{
		Handler:           handler,
		ReadHeaderTimeout: 10 * time.Second,
		ReadTimeout:       30 * time.Second,
		WriteTimeout:      5 * time.Minute, // a slow line fetches two megabytes
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    64 << 10,
	}
	scheme := "http"
	if s.cert != "" {
		pair, err := tls.LoadX509KeyPair(s.cert, s.key)
		if err != nil {
			return fmt.Errorf("the certificate cannot be used: %w", err)
		}
		server.TLSConfig = &tls.Config{Certificates: []tls.Certificate{pair}, MinVersion: tls.VersionTLS12}
		scheme = "https"
	}
	l, err := net.Listen("tcp", s.addr)
	switch {
	case errors.Is(err, syscall.EADDRINUSE):
		return fmt.Errorf("%s is in use by another program; choose another port with --addr", s.addr)
	case errors.Is(err, syscall.EACCES):
		return fmt.Errorf("%s needs rights that you do not have; choose a port from 1024 up with --addr", s.addr)
	case err != nil:
		return fmt.Errorf("cannot listen at %s: %w", s.addr, err)
	}
	ready(scheme + "://" + reached(l.Addr()))
	ended := make(chan error, 1)
	go func() {
		if server.TLSConfig != nil {
			ended <- server.ServeTLS(l, "", "")
			return
		}
		ended <- server.Serve(l)
	}()
	select {
	case err := <-ended:
		return fmt.Errorf("serving stopped: %w", err)
	case <-ctx.Done():
	}
	last, cancel := context.WithTimeout(context.Background(), grace)
	defer cancel()
	if err := server.Shutdown(last); err != nil {
		_ = server.Close() // requests that outlast the grace are cut off
	}
	return nil
}
