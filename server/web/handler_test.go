package web_test

import (
	"crypto/tls"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ryggrad/server/web"
)

// built is a small site, with the compressed forms that a build would add.
func built() fstest.MapFS {
	f := func(s string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(s)} }
	return fstest.MapFS{
		"index.html":         f("<!doctype html> the shell, long enough"),
		"index.html.br":      f("shell br"),
		"index.html.gz":      f("shell gzip"),
		"404.html":           f("<!doctype html> not found"),
		"patient/index.html": f("the patient's page"),
		"copy/index.html":    f("<!doctype html> the shell, long enough"),
		"app-worker.js":      f("// worker"),
		"web/app.wasm":       f("the whole program, not compressed"),
		"web/app.wasm.br":    f("program br"),
		"web/app.wasm.gz":    f("program gzip"),
		"web/inter.woff2":    f("font"),
	}
}

func handler(t *testing.T) http.Handler {
	t.Helper()
	h, err := web.Handler(built())
	require.NoError(t, err)
	return h
}

// ask sends a request with pairs of header names and values.
func ask(h http.Handler, method, target string, headers ...string) *http.Response {
	r := httptest.NewRequest(method, target, nil)
	for i := 0; i < len(headers); i += 2 {
		r.Header.Add(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w.Result()
}

func body(t *testing.T, r *http.Response) string {
	t.Helper()
	b, err := io.ReadAll(r.Body)
	require.NoError(t, err)
	return string(b)
}

func TestAddresses(t *testing.T) {
	h := handler(t)
	for _, c := range []struct {
		name, target string
		status       int
		body, kind   string
	}{
		{"the root is the shell", "/", 200, "the shell", "text/html; charset=utf-8"},
		{"a query changes nothing", "/?lang=nb", 200, "the shell", "text/html; charset=utf-8"},
		{"a page is the file in its folder", "/patient", 200, "the patient's page", "text/html; charset=utf-8"},
		{"a slash after a page does no harm", "/patient/", 200, "the patient's page", "text/html; charset=utf-8"},
		{"the program has its own type", "/web/app.wasm", 200, "the whole program", "application/wasm"},
		{"a script is served as one", "/app-worker.js", 200, "// worker", "text/javascript; charset=utf-8"},
		{"an unknown address is not found", "/nothing", 404, "not found", "text/html; charset=utf-8"},
		{"a folder is not listed", "/web/", 404, "not found", "text/html; charset=utf-8"},
		{"a file is no folder", "/app-worker.js/", 404, "not found", "text/html; charset=utf-8"},
		{"a compressed form has no address of its own", "/web/app.wasm.br", 404, "not found", "text/html; charset=utf-8"},
		{"nothing outside the site is reached", "/web/../../handler.go", 404, "not found", "text/html; charset=utf-8"},
		{"nor with an escaped path", "/web/%2e%2e/index.html", 404, "not found", "text/html; charset=utf-8"},
		{"the health of the server", "/healthz", 200, "ok", "text/plain; charset=utf-8"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := ask(h, "GET", c.target)
			assert.Equal(t, c.status, r.StatusCode)
			assert.Contains(t, body(t, r), c.body)
			assert.Equal(t, c.kind, r.Header.Get("Content-Type"))
		})
	}
}

func TestEncodings(t *testing.T) {
	h := handler(t)
	for _, c := range []struct{ name, accept, want string }{
		{"nothing accepted, nothing compressed", "", ""},
		{"gzip alone", "gzip", "gzip"},
		{"the smaller of two", "gzip, deflate, br, zstd", "br"},
		{"a refused encoding is not used", "gzip, br;q=0", "gzip"},
		{"capitals and spaces", "GZIP ; Q = 0.5", "gzip"},
		{"anything goes", "*", "br"},
		{"anything but brotli", "br;q=0, *", "gzip"},
		{"nothing goes", "*;q=0", ""},
		{"an unknown encoding", "compress", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := ask(h, "GET", "/web/app.wasm", "Accept-Encoding", c.accept)
			assert.Equal(t, c.want, r.Header.Get("Content-Encoding"))
			want := map[string]string{"": "the whole program, not compressed", "br": "program br", "gzip": "program gzip"}[c.want]
			assert.Equal(t, want, body(t, r))
			assert.EqualValues(t, len(want), r.ContentLength)
			assert.Equal(t, "Accept-Encoding", r.Header.Get("Vary"))
			assert.Equal(t, "application/wasm", r.Header.Get("Content-Type"))
		})
	}
	assert.Equal(t, "shell br", body(t, ask(h, "GET", "/copy", "Accept-Encoding", "br")), "a copy of the shell has its forms")
	assert.Empty(t, ask(h, "GET", "/web/inter.woff2", "Accept-Encoding", "br").Header.Get("Vary"), "a font has one form only")
}

func TestWhatHasNotChangedIsNotSentAgain(t *testing.T) {
	h := handler(t)
	br := ask(h, "GET", "/", "Accept-Encoding", "br").Header.Get("ETag")
	plain := ask(h, "GET", "/").Header.Get("ETag")
	assert.NotEqual(t, plain, br, "each form has its own tag")
	for _, given := range []string{br, "W/" + br, `"other", ` + br, "*"} {
		r := ask(h, "GET", "/", "Accept-Encoding", "br", "If-None-Match", given)
		assert.Equal(t, http.StatusNotModified, r.StatusCode, given)
		assert.Empty(t, body(t, r))
		assert.Equal(t, br, r.Header.Get("ETag"))
	}
	assert.Equal(t, 200, ask(h, "GET", "/", "If-None-Match", br).StatusCode, "a browser with another form gets this one")

	changed := built()
	changed["index.html"].Data = []byte("<!doctype html> another shell, long enough")
	other, err := web.Handler(changed)
	require.NoError(t, err)
	assert.NotEqual(t, plain, ask(other, "GET", "/").Header.Get("ETag"))
	assert.Empty(t, ask(h, "GET", "/nothing").Header.Get("ETag"), "what is not found may be there tomorrow")
}

func TestMethods(t *testing.T) {
	h := handler(t)
	r := ask(h, "HEAD", "/", "Accept-Encoding", "br")
	assert.Equal(t, 200, r.StatusCode)
	assert.EqualValues(t, len("shell br"), r.ContentLength)
	assert.Empty(t, body(t, r))
	for _, m := range []string{"POST", "PUT", "DELETE", "OPTIONS", "TRACE"} {
		r := ask(h, m, "/")
		assert.Equal(t, http.StatusMethodNotAllowed, r.StatusCode, m)
		assert.Equal(t, "GET, HEAD", r.Header.Get("Allow"), m)
	}
}

func TestHeaders(t *testing.T) {
	h := handler(t)
	for _, target := range []string{"/", "/patient", "/nothing", "/healthz", "/web/app.wasm"} {
		r := ask(h, "GET", target)
		assert.Equal(t, web.Policy, r.Header.Get("Content-Security-Policy"), target)
		assert.Equal(t, "nosniff", r.Header.Get("X-Content-Type-Options"), target)
		assert.Equal(t, "no-referrer", r.Header.Get("Referrer-Policy"), target)
		assert.Equal(t, "same-origin", r.Header.Get("Cross-Origin-Opener-Policy"), target)
		assert.NotEmpty(t, r.Header.Get("Permissions-Policy"), target)
		assert.Empty(t, r.Header.Get("Strict-Transport-Security"), "not over plain HTTP")
		if target != "/healthz" {
			assert.Equal(t, "no-cache", r.Header.Get("Cache-Control"), target)
		}
	}
	for _, loose := range []string{"unsafe-inline", "'unsafe-eval'", "http:", "https:", "data:", "*"} {
		assert.NotContains(t, web.Policy, loose)
	}
	r := httptest.NewRequest("GET", "/", nil)
	r.TLS = &tls.ConnectionState{}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	assert.Equal(t, "max-age=31536000", w.Header().Get("Strict-Transport-Security"))
}

func TestWhatIsNoSiteIsRefused(t *testing.T) {
	for _, c := range []struct {
		name string
		harm func(fstest.MapFS)
		says string
	}{
		{"no shell", func(s fstest.MapFS) { delete(s, "index.html"); delete(s, "index.html.br"); delete(s, "index.html.gz") }, "no index.html"},
		{"no page for what is not found", func(s fstest.MapFS) { delete(s, "404.html") }, "no 404.html"},
		{"a form without its file", func(s fstest.MapFS) { delete(s, "web/app.wasm") }, "compressed only"},
		{"a file of an unknown kind", func(s fstest.MapFS) { s["web/x.exe"] = &fstest.MapFile{} }, "web/x.exe"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := built()
			c.harm(s)
			_, err := web.Handler(s)
			assert.ErrorContains(t, err, c.says)
		})
	}
}

func TestAProgramWithoutTheSiteSaysSo(t *testing.T) {
	site, err := web.Site()
	if err == nil {
		_, err = web.Handler(site) // built with -tags site
		require.NoError(t, err)
		return
	}
	assert.ErrorIs(t, err, web.ErrNoSite)
	assert.True(t, strings.Contains(err.Error(), "make"), "it says what to do")
}
