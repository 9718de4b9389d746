//go:build browser

package browsertest

import (
	"flag"
	"io/fs"
	"maps"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"ryggrad/server/web"
)

var siteFolder = flag.String("site", filepath.Join("..", "..", "server", "web", "dist"), "folder of the built site")

// built returns the built site, every file in every form.
func built(t testing.TB) fstest.MapFS {
	t.Helper()
	site, err := readSite()
	require.NoError(t, err, "there is no site to test: run `make site`")
	return maps.Clone(site)
}

var readSite = sync.OnceValues(func() (fstest.MapFS, error) {
	site := fstest.MapFS{}
	dir := os.DirFS(*siteFolder)
	err := fs.WalkDir(dir, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := fs.ReadFile(dir, name)
		site[name] = &fstest.MapFile{Data: b}
		return err
	})
	return site, err
})

// A host serves a site at one address, and can lose its network, serve another
// version, or fail at one file.
type host struct {
	URL string

	t      testing.TB
	server *http.Server

	mu    sync.Mutex
	site  http.Handler
	fault map[string]fault
	hold  map[string]chan struct{} // by path: closed when it may be answered
	asked []string                 // path of every request, with what it asked for
	sent  map[string]int
}

// A fault is what happens to one file instead of its being served.
type fault int

const (
	missing fault = iota + 1 // it is not found
	dropped                  // the connection breaks in the middle of it
)

// serve starts a host on a free port of this machine; it stops with the test.
func serve(t testing.TB, site fs.FS) *host {
	t.Helper()
	h := &host{t: t, fault: map[string]fault{}, hold: map[string]chan struct{}{}, sent: map[string]int{}}
	h.change(site)
	h.URL = "http://" + h.listen("127.0.0.1:0")
	t.Cleanup(h.goOffline)
	return h
}

func (h *host) listen(addr string) string {
	h.t.Helper()
	l, err := net.Listen("tcp", addr)
	require.NoError(h.t, err)
	h.server = &http.Server{Handler: h}
	go func() { _ = h.server.Serve(l) }()
	return l.Addr().String()
}

// goOffline ends the server and every connection to it.
func (h *host) goOffline() { _ = h.server.Close() }

// goOnline serves again at the same address.
func (h *host) goOnline() {
	h.t.Helper()
	h.listen(strings.TrimPrefix(h.URL, "http://"))
}

// change serves another site from now on.
func (h *host) change(site fs.FS) {
	h.t.Helper()
	handler, err := web.Handler(site)
	require.NoError(h.t, err)
	h.mu.Lock()
	defer h.mu.Unlock()
	h.site = handler
}

// breaks makes a file fail, until mended.
func (h *host) breaks(path string, f fault) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.fault[path] = f
}

func (h *host) mended() {
	h.mu.Lock()
	defer h.mu.Unlock()
	clear(h.fault)
}

// holds keeps back the answer of a path until the returned function is called.
func (h *host) holds(path string) (release func()) {
	h.mu.Lock()
	defer h.mu.Unlock()
	c := make(chan struct{})
	h.hold[path] = c
	return func() { close(c) }
}

// bytes returns how much was sent of each path so far, compressed as it was.
func (h *host) bytes() map[string]int {
	h.mu.Lock()
	defer h.mu.Unlock()
	return maps.Clone(h.sent)
}

// times returns how often a path was asked for.
func (h *host) times(path string) int {
	h.mu.Lock()
	defer h.mu.Unlock()
	n := 0
	for _, p := range h.asked {
		if p == path {
			n++
		}
	}
	return n
}

func (h *host) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h.mu.Lock()
	site, f, held := h.site, h.fault[r.URL.Path], h.hold[r.URL.Path]
	h.asked = append(h.asked, r.URL.Path)
	h.mu.Unlock()
	if held != nil {
		select {
		case <-held:
		case <-r.Context().Done():
		}
	}
	switch f {
	case missing:
		http.NotFound(w, r)
		return
	case dropped:
		r.Header.Del("If-None-Match")
		w = &breaking{ResponseWriter: w}
	}
	c := &counting{ResponseWriter: w}
	site.ServeHTTP(c, r)
	h.mu.Lock()
	defer h.mu.Unlock()
	h.sent[r.URL.Path] += c.n
}

type counting struct {
	http.ResponseWriter
	n int
}

func (c *counting) Write(b []byte) (int, error) {
	c.n += len(b)
	return c.ResponseWriter.Write(b)
}

type breaking struct{ http.ResponseWriter }

// Write sends half of what it is given and then breaks the connection.
func (b *breaking) Write(p []byte) (int, error) {
	_, err := b.ResponseWriter.Write(p[:len(p)/2])
	if f, ok := b.ResponseWriter.(http.Flusher); ok {
		f.Flush()
	}
	if err != nil {
		return 0, err
	}
	panic(http.ErrAbortHandler)
}
