//go:build !js

package main

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"ryggrad/corpus"
)

//go:embed app.css app.js crash.js icons.txt offline.js shell.css shell.html worker.js
var own embed.FS

// A site is every file by its path, without a leading slash.
type site map[string][]byte

// The parts are what a site is made from besides the files in this folder.
type parts struct {
	Corpus  *corpus.Corpus
	Content []byte   // its archive
	Paths   []string // pages, "/" and others
	Wasm    []byte
	Exec    []byte // wasm_exec.js
	NPM     string // folder of npm packages
	Lock    string // their lock file
}

// placeholder stands where the version goes until all content is known.
const placeholder = "{{version}}"

// build returns the whole site. The same parts give the same bytes.
func build(p parts) (site, error) {
	s := site{
		"web/app.wasm":   p.Wasm,
		"web/corpus.txt": p.Content,
		"wasm_exec.js":   p.Exec,
		"robots.txt":     []byte("User-agent: *\nDisallow:\n"),
		"wording.txt":    {}, // a clinic puts its wordings of forms there
	}
	for _, name := range []string{"crash.js", "offline.js"} {
		s[name] = ownFile(name)
	}
	s["app.js"] = []byte(strings.NewReplacer("{{wasmSize}}", strconv.Itoa(len(p.Wasm)), "{{corpusDigest}}", digest(p.Content)).Replace(string(ownFile("app.js"))))
	s["web/shell.css"], s["web/app.css"] = ownFile("shell.css"), ownFile("app.css")
	for _, add := range []func(parts) error{s.addIcons, s.addManifest, s.addStyles, s.addSprite, s.addLicences, s.addShell} {
		if err := add(p); err != nil {
			return nil, err
		}
	}
	if err := s.checkStyles(); err != nil {
		return nil, err
	}
	version := s.hash(ownFile("worker.js"))
	for name, b := range s {
		if name != "web/app.wasm" && name != "web/corpus.txt" {
			s[name] = bytes.ReplaceAll(b, []byte(placeholder), []byte(version))
		}
	}
	if err := s.addWorker(version); err != nil {
		return nil, err
	}
	return s, s.addPages(p.Paths)
}

func ownFile(name string) []byte {
	b, err := own.ReadFile(name)
	if err != nil {
		panic(err) // a name above is misspelt
	}
	return b
}

// hash names the content: all files and the worker's template.
func (s site) hash(worker []byte) string {
	sum := sha256.New()
	for _, name := range slices.Sorted(maps.Keys(s)) {
		part := sha256.Sum256(s[name])
		fmt.Fprintf(sum, "%s %x\n", name, part)
	}
	sum.Write(worker)
	return hex.EncodeToString(sum.Sum(nil))[:12]
}

var versionMeta = regexp.MustCompile(`<meta name="ryggrad-version" content="([0-9a-f]+)">`)

// version returns the version that the shell names, or "".
func (s site) version() string {
	if m := versionMeta.FindSubmatch(s["index.html"]); m != nil {
		return string(m[1])
	}
	return ""
}

// A cached file is one that the worker keeps, with the digest that its
// download must have: files of two versions never mix.
type cached struct {
	Path      string `json:"path"`
	Integrity string `json:"integrity"`
}

// addWorker adds the service worker, which keeps every file but robots.txt and
// wording.txt.
// The shell is kept as "/".
func (s site) addWorker(version string) error {
	var files []cached
	for _, name := range slices.Sorted(maps.Keys(s)) {
		path := "/" + name
		switch name {
		case "robots.txt", "wording.txt":
			continue
		case "index.html":
			path = "/"
		}
		files = append(files, cached{path, digest(s[name])})
	}
	list, err := json.MarshalIndent(files, "", "  ")
	if err != nil {
		return err
	}
	b := bytes.ReplaceAll(ownFile("worker.js"), []byte(placeholder), []byte(version))
	s["app-worker.js"] = bytes.ReplaceAll(b, []byte("{{files}}"), list)
	return nil
}

// digest is how a browser is told what a download must be.
func digest(b []byte) string {
	sum := sha256.Sum256(b)
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// addPages adds the shell under the address of each page, so that a host
// without our server finds them, and as the page for what is not found.
func (s site) addPages(paths []string) error {
	shell := s["index.html"]
	s["404.html"] = shell
	for _, p := range paths {
		name := strings.Trim(p, "/")
		if !strings.HasPrefix(p, "/") || strings.Contains(p, "..") || strings.ContainsAny(p, "?#\\") {
			return fmt.Errorf("ui.Paths: %q is no address of a page; want \"/\" or \"/name\"", p)
		}
		if name == "" {
			continue
		}
		if _, taken := s[name]; taken {
			return fmt.Errorf("ui.Paths: %q is already the address of a file", p)
		}
		s[name+"/index.html"] = shell
	}
	return nil
}
