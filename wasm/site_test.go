//go:build !js

package main

import (
	"bytes"
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ryggrad/corpus"
)

// packages are npm packages just large enough for a site.
func packages(t *testing.T) string {
	t.Helper()
	npm := t.TempDir()
	files := map[string]string{
		"@digdir/designsystemet-css/dist/src/index.css":                  `a{mask:url("data:image/svg+xml;charset=utf-8,%3Csvg/%3E")}b{mask:url('data:image/svg+xml;charset=utf-8,<svg/>')}`,
		"@digdir/designsystemet-css/dist/theme/designsystemet.css":       `:root{--c:teal}`,
		"@fontsource-variable/inter/files/inter-latin-wght-normal.woff2": "font",
		"@fontsource-variable/inter/LICENSE":                             "open font",
	}
	for _, name := range strings.Fields(string(ownFile("icons.txt"))) {
		files["@navikt/aksel-icons/dist/svg/"+name+".svg"] = `<svg width="1em" height="1em" viewBox="0 0 24 24" fill="none"><path d="M1 1"/></svg>` + "\n"
	}
	for name, text := range files {
		file := filepath.Join(npm, filepath.FromSlash(name))
		require.NoError(t, os.MkdirAll(filepath.Dir(file), 0o755))
		require.NoError(t, os.WriteFile(file, []byte(text), 0o644))
	}
	return npm
}

var first site

// made is a site of few pages, made once.
func made(t *testing.T) site {
	t.Helper()
	if first == nil {
		first = makeSite(t)
	}
	return first
}

func makeSite(t *testing.T) site {
	t.Helper()
	c, err := corpus.Embedded()
	require.NoError(t, err)
	s, err := build(parts{Corpus: c, Content: []byte("content, {{version}} and all"), Paths: []string{"/", "/patient", "/statement/x"}, Wasm: []byte("program"), Exec: []byte("// exec"), NPM: packages(t), Lock: "package-lock.json"})
	require.NoError(t, err)
	return s
}

func TestTheSamePartsMakeTheSameSite(t *testing.T) {
	assert.Equal(t, made(t), makeSite(t))
	assert.Regexp(t, `^[0-9a-f]{12}$`, made(t).version())
	for name, b := range made(t) {
		assert.False(t, bytes.Contains(b, []byte("{{")) && !strings.HasSuffix(name, ".png") && name != "web/corpus.txt", "%s has a place that was not filled in", name)
	}
}

// The page's script takes the content of its own version only.
func TestTheContentIsNamedByItsDigest(t *testing.T) {
	s := made(t)
	assert.Equal(t, "content, {{version}} and all", string(s["web/corpus.txt"]), "nothing is filled in there")
	assert.Contains(t, string(s["app.js"]), `const corpusDigest = "`+digest(s["web/corpus.txt"])+`"`)
}

func TestEveryPageIsTheShell(t *testing.T) {
	s := made(t)
	for _, name := range []string{"404.html", "patient/index.html", "statement/x/index.html"} {
		assert.Equal(t, s["index.html"], s[name], name)
	}
	for _, wrong := range []string{"patient", "/../x", "/a?b", "/app.js"} {
		assert.ErrorContains(t, s.addPages([]string{wrong}), wrong)
	}
}

func TestTheWorkerKeepsEveryFileByItsDigest(t *testing.T) {
	s := made(t)
	worker := string(s["app-worker.js"])
	list := regexp.MustCompile(`(?s)const files = (\[.*?\]);`).FindStringSubmatch(worker)
	require.NotNil(t, list)
	var files []cached
	require.NoError(t, json.Unmarshal([]byte(list[1]), &files))
	var got, want []string
	for _, f := range files {
		got = append(got, f.Path)
		assert.Regexp(t, `^sha256-.{44}$`, f.Integrity)
	}
	for name := range s {
		switch {
		case name == "index.html":
			want = append(want, "/")
		case strings.HasSuffix(name, ".html"), name == "robots.txt", name == "wording.txt", name == "app-worker.js":
		default:
			want = append(want, "/"+name)
		}
	}
	assert.ElementsMatch(t, want, got)
	assert.Contains(t, worker, `const version = "`+s.version()+`"`)
}

func TestAnyChangeMakesAnotherVersion(t *testing.T) {
	s := site{"a": []byte("1"), "b": []byte("2")}
	versions := []string{
		s.hash(nil), s.hash([]byte("worker")),
		site{"a": []byte("2"), "b": []byte("1")}.hash(nil), site{"a": []byte("1"), "c": []byte("2")}.hash(nil),
	}
	slices.Sort(versions)
	assert.Len(t, slices.Compact(versions), 4)
}

// The content security policy lets nothing through that is written inline.
func TestNothingIsInline(t *testing.T) {
	html := string(made(t)["index.html"])
	for _, inline := range []string{`<style`, ` style=`, `<script>`, ` on[a-z]+=`, `javascript:`, `data:`} {
		assert.NotRegexp(t, regexp.MustCompile(inline), html)
	}
	foreign := regexp.MustCompile(`(?:href|src)="([^"]*)"`)
	s := made(t)
	for _, m := range foreign.FindAllStringSubmatch(html, -1) {
		to := m[1]
		if strings.HasPrefix(to, "#") || strings.HasPrefix(to, "tel:") {
			continue
		}
		assert.Contains(t, s, strings.TrimPrefix(to, "/"), "the page needs %s", to)
	}
}

func TestTheEmergencyPage(t *testing.T) {
	html := string(made(t)["index.html"])
	body := html[strings.Index(html, "<body>"):]
	assert.True(t, strings.HasPrefix(body, "<body>\n<div id=\"shell\">"), "go-app replaces the first child of the body")
	for _, id := range []string{"app-wasm-loader", "app-wasm-loader-icon", "app-wasm-loader-label"} {
		assert.Contains(t, body, `id="`+id+`"`, "go-app looks for it")
	}
	for _, l := range corpus.Langs {
		w := shellWords(l)
		for _, said := range []string{w.What, w.Ring, w.Phones, w.NoScript, w.NoStart, w.Again, w.Stopped, w.Reload, w.Country["dk"], w.Country["no"]} {
			assert.NotEmpty(t, said, l)
			assert.Contains(t, body, said, l)
		}
		assert.Contains(t, body, `<section id="`+string(l)+`" lang="`+string(l)+`">`)
	}
	assert.Equal(t, 3, strings.Count(body, `href="tel:112"`))
	assert.Equal(t, 3, strings.Count(body, `href="tel:113"`))
	_, err := emergencies(&corpus.Corpus{}, "da")
	assert.ErrorContains(t, err, "urgency emergency", "a corpus without signs makes no site")
}

func TestStylesStayInTheSite(t *testing.T) {
	s := made(t)
	assert.NotContains(t, string(s["web/ds.css"]), "data:")
	assert.Contains(t, slices.Collect(maps.Values(s)), []byte("<svg/>"), "an inline picture becomes a file, once")
	for _, wrong := range []string{`a{b:url(https://example.org/x.svg)}`, `a{b:url("x.svg")}`, `a{b:url(//x)}`, `@import "x.css";`, `a{b:url("data:image/png;base64,AA")}`} {
		assert.Error(t, site{"web/app.css": []byte(wrong)}.checkStyles(), wrong)
	}
	assert.NoError(t, site{"web/x.svg": nil, "web/app.css": []byte(`/* url(https://example.org) */ a{b:url("/web/x.svg#y")}`)}.checkStyles())
}

// The npm packages are pinned, and their lock file names no registry.
func TestThePackagesArePinned(t *testing.T) {
	var p struct{ Dependencies, DevDependencies map[string]string }
	b, err := os.ReadFile("package.json")
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(b, &p))
	maps.Copy(p.Dependencies, p.DevDependencies)
	assert.NotEmpty(t, p.Dependencies)
	for name, version := range p.Dependencies {
		assert.Regexp(t, `^[0-9]+\.[0-9]+\.[0-9]+$`, version, name)
	}
	lock, err := os.ReadFile("package-lock.json")
	require.NoError(t, err)
	assert.NotContains(t, string(lock), `"resolved"`, "run npm install --omit-lockfile-registry-resolved")
}

func TestEveryPartThatShipsIsListed(t *testing.T) {
	var list []licence
	require.NoError(t, json.Unmarshal(made(t)["web/licences.json"], &list))
	found := map[string]string{}
	for _, l := range list {
		assert.NotEmpty(t, l.Version, l.Name)
		assert.NotEmpty(t, l.Text, l.Name)
		found[l.Name] = l.Kind + " " + l.Licence
	}
	assert.Subset(t, found, map[string]string{
		"Go standard library":                     "go BSD-3-Clause",
		"github.com/maxence-charriere/go-app/v10": "go MIT",
		"github.com/google/uuid":                  "go BSD-3-Clause",
		"@digdir/designsystemet-css":              "npm MIT",
		"@navikt/aksel-icons":                     "npm MIT",
		"@fontsource-variable/inter":              "npm OFL-1.1",
	})
	for _, test := range []string{"axe-core", "github.com/stretchr/testify", "github.com/chromedp/chromedp", "github.com/andybalholm/brotli"} {
		assert.NotContains(t, found, test, "it does not ship")
	}
	assert.Empty(t, kindOf("All rights reserved."))
}
