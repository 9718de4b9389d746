//go:build browser

package browsertest

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"io/fs"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"ryggrad/corpus"
)

var versionMeta = regexp.MustCompile(`<meta name="ryggrad-version" content="([0-9a-f]{12})">`)

// versionOf returns the version that a site's pages name.
func versionOf(t testing.TB, site fstest.MapFS) string {
	t.Helper()
	m := versionMeta.FindSubmatch(site["index.html"].Data)
	require.NotNil(t, m, "the shell names no version")
	return string(m[1])
}

// newContent is the version of the corpus in every site that newVersion makes.
const newContent = "2099.1.1"

// newVersion returns the site as a build with other content would have made
// it: another version everywhere, another version of the corpus, and the
// digests that belong to it. The program is the same.
func newVersion(t testing.TB, site fstest.MapFS, version string) fstest.MapFS {
	t.Helper()
	require.Len(t, version, 12)
	old := versionOf(t, site)
	next := fstest.MapFS{"web/app.wasm.br": site["web/app.wasm.br"]}
	content := packedAs(t, newContent)
	swap := [][2]string{{old, version}}
	for name, f := range site {
		if strings.HasSuffix(name, ".br") || strings.HasSuffix(name, ".gz") {
			continue // a changed file would no longer be what these hold
		}
		b := f.Data
		if strings.HasSuffix(name, ".html") || name == "app.js" {
			b = bytes.ReplaceAll(b, []byte(old), []byte(version))
		}
		if name == "app.js" {
			b = bytes.ReplaceAll(b, []byte(digest(site["web/corpus.txt"].Data)), []byte(digest(content)))
		}
		if name == "web/corpus.txt" {
			b = content
		}
		if name == "web/app.css" {
			b = append(bytes.Clone(b), "\n/* "+version+" */\n"...)
		}
		if !bytes.Equal(b, f.Data) {
			swap = append(swap, [2]string{digest(f.Data), digest(b)})
		}
		next[name] = &fstest.MapFile{Data: b}
	}
	worker := string(site["app-worker.js"].Data)
	for _, s := range swap {
		worker = strings.ReplaceAll(worker, s[0], s[1])
	}
	next["app-worker.js"] = &fstest.MapFile{Data: []byte(worker)}
	return next
}

// packedAs returns the archive of the corpus as if it had another version.
func packedAs(t testing.TB, version string) []byte {
	t.Helper()
	files := fstest.MapFS{}
	require.NoError(t, fs.WalkDir(corpus.Files(), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := fs.ReadFile(corpus.Files(), name)
		files[name] = &fstest.MapFile{Data: b}
		return err
	}))
	files["version.txt"] = &fstest.MapFile{Data: []byte(version + "\n")}
	b, err := corpus.Pack(files)
	require.NoError(t, err)
	return b
}

func digest(b []byte) string {
	sum := sha256.Sum256(b)
	return base64.StdEncoding.EncodeToString(sum[:])
}
