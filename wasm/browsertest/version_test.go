//go:build browser

package browsertest

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"
)

var versionMeta = regexp.MustCompile(`<meta name="ryggrad-version" content="([0-9a-f]{12})">`)

// versionOf returns the version that a site's pages name.
func versionOf(t testing.TB, site fstest.MapFS) string {
	t.Helper()
	m := versionMeta.FindSubmatch(site["index.html"].Data)
	require.NotNil(t, m, "the shell names no version")
	return string(m[1])
}

// newVersion returns the site as a build with other content would have made
// it: another version everywhere, and the digests that belong to it.
func newVersion(t testing.TB, site fstest.MapFS, version string) fstest.MapFS {
	t.Helper()
	require.Len(t, version, 12)
	old := versionOf(t, site)
	next := fstest.MapFS{}
	swap := [][2]string{{old, version}}
	for name, f := range site {
		if strings.HasSuffix(name, ".br") || strings.HasSuffix(name, ".gz") {
			continue // a changed file would no longer be what these hold
		}
		b := f.Data
		if strings.HasSuffix(name, ".html") || name == "app.js" {
			b = bytes.ReplaceAll(b, []byte(old), []byte(version))
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

func digest(b []byte) string {
	sum := sha256.Sum256(b)
	return base64.StdEncoding.EncodeToString(sum[:])
}
