// Package web serves the built site: pages, application and worker, each in
// the smallest form that the browser takes, with strict headers.
//
// The site comes from wasm/ and is built into the program with the build tag
// "site"; without that tag there is none, so that a clean clone builds.
package web

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"path"
	"strconv"
	"strings"
)

// ErrNoSite says that the program was built without the site.
var ErrNoSite = errors.New("this program was built without the site; run `make`, then bin/ryggrad serve")

// types are the kinds of file that a site has. What is not here is not served:
// a guessed type can change from machine to machine.
var types = map[string]string{
	".html":        "text/html; charset=utf-8",
	".css":         "text/css; charset=utf-8",
	".js":          "text/javascript; charset=utf-8",
	".json":        "application/json",
	".svg":         "image/svg+xml",
	".png":         "image/png",
	".woff2":       "font/woff2",
	".wasm":        "application/wasm",
	".webmanifest": "application/manifest+json",
	".txt":         "text/plain; charset=utf-8",
}

// A file is one address of the site in every encoding that it has.
type file struct {
	kind  string            // Content-Type
	forms map[string][]byte // by encoding; "" is the file itself
	tag   string            // of the content, whatever the encoding
}

// Handler serves a site, with Headers on every answer. The site is read once;
// a folder without index.html and 404.html is no site.
func Handler(site fs.FS) (http.Handler, error) {
	files := map[string]*file{}
	err := fs.WalkDir(site, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		encoding := ""
		base := name
		for e, ext := range extensions {
			if b, ok := strings.CutSuffix(name, ext); ok {
				base, encoding = b, e
			}
		}
		kind, ok := types[path.Ext(base)]
		if !ok {
			return fmt.Errorf("%s: files of this kind are not served; add it to types", name)
		}
		b, err := fs.ReadFile(site, name)
		if err != nil {
			return err
		}
		f := files[base]
		if f == nil {
			f = &file{kind: kind, forms: map[string][]byte{}}
			files[base] = f
		}
		f.forms[encoding] = b
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("reading the site: %w", err)
	}
	for name, f := range files {
		if _, ok := f.forms[""]; !ok {
			return nil, fmt.Errorf("the site has %s compressed only; run `make`", name)
		}
		f.tag = tagOf(f.forms[""])
	}
	if shell := files["index.html"]; shell != nil {
		for _, f := range files {
			if f.tag == shell.tag {
				f.forms = shell.forms // the pages are copies of the shell, which is kept compressed once
			}
		}
	}
	for _, name := range []string{"index.html", "404.html"} {
		if files[name] == nil {
			return nil, fmt.Errorf("the site has no %s; run `make`", name)
		}
	}
	return Headers(&handler{files}), nil
}

// Text serves one text that is no part of the site, with Headers.
func Text(body string) http.Handler {
	f := &file{types[".txt"], map[string][]byte{"": []byte(body)}, tagOf([]byte(body))}
	return Headers(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if readOnly(w, r) {
			f.serve(w, r, http.StatusOK)
		}
	}))
}

// tagOf names a content.
func tagOf(b []byte) string { return fmt.Sprintf("%x", sha256.Sum256(b))[:20] }

type handler struct{ files map[string]*file }

// readOnly answers a request that wants to change something, and reports whether
// it does not.
func readOnly(w http.ResponseWriter, r *http.Request) bool {
	if r.Method == http.MethodGet || r.Method == http.MethodHead {
		return true
	}
	w.Header().Set("Allow", "GET, HEAD")
	http.Error(w, "only GET and HEAD are answered here", http.StatusMethodNotAllowed)
	return false
}

func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if !readOnly(w, r) {
		return
	}
	if r.URL.Path == "/healthz" {
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		w.Header().Set("Cache-Control", "no-store")
		fmt.Fprintln(w, "ok")
		return
	}
	if f := h.find(r.URL.Path); f != nil {
		f.serve(w, r, http.StatusOK)
		return
	}
	h.files["404.html"].serve(w, r, http.StatusNotFound)
}

// find returns the file of an address, or nil. A page has its own folder:
// /patient is patient/index.html. Folders are never listed.
func (h *handler) find(address string) *file {
	name := strings.Trim(address, "/")
	if f := h.files[name]; f != nil && !strings.HasSuffix(address, "/") {
		return f
	}
	return h.files[strings.TrimPrefix(name+"/index.html", "/")]
}

// serve answers with the smallest form that the browser takes. Every file is
// asked for anew each time, and not sent again when it has not changed: files
// carry no version in their names.
func (f *file) serve(w http.ResponseWriter, r *http.Request, status int) {
	encoding := choose(r.Header.Values("Accept-Encoding"), f.forms)
	h := w.Header()
	h.Set("Cache-Control", "no-cache")
	if len(f.forms) > 1 {
		h.Set("Vary", "Accept-Encoding")
	}
	tag := `"` + f.tag + `"`
	if encoding != "" {
		tag = `"` + f.tag + "-" + encoding + `"`
	}
	if status == http.StatusOK {
		h.Set("ETag", tag)
		if matches(r.Header.Values("If-None-Match"), tag) {
			w.WriteHeader(http.StatusNotModified)
			return
		}
	}
	if encoding != "" {
		h.Set("Content-Encoding", encoding)
	}
	h.Set("Content-Type", f.kind)
	body := f.forms[encoding]
	h.Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(status)
	if r.Method == http.MethodGet {
		_, _ = w.Write(body) // a reader that has gone is no fault of ours
	}
}
