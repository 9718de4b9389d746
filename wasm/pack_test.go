//go:build !js

package main

import (
	"bytes"
	"compress/gzip"
	"image/color"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestPack(t *testing.T) {
	text := []byte(strings.Repeat("the same words again ", 100))
	s := site{"a.css": text, "index.html": text, "patient/index.html": text, "x.png": text, "short.js": []byte("1")}
	cache := t.TempDir()
	packed, err := pack(s, cache, 11)
	require.NoError(t, err)

	br, err := io.ReadAll(brotli.NewReader(bytes.NewReader(packed["a.css.br"])))
	require.NoError(t, err)
	assert.Equal(t, text, br)
	z, err := gzip.NewReader(bytes.NewReader(packed["a.css.gz"]))
	require.NoError(t, err)
	gz, err := io.ReadAll(z)
	require.NoError(t, err)
	assert.Equal(t, text, gz)
	assert.Contains(t, packed, "index.html.br")
	for _, plain := range []string{"x.png.br", "short.js.br", "patient/index.html.br"} {
		assert.NotContains(t, packed, plain)
	}

	kept, err := filepath.Glob(filepath.Join(cache, "*"))
	require.NoError(t, err)
	assert.Len(t, kept, 2, "equal content is compressed once")
	for _, file := range kept {
		require.NoError(t, os.WriteFile(file, []byte("kept"), 0o644))
	}
	again, err := pack(s, cache, 11)
	require.NoError(t, err)
	assert.Equal(t, "kept", string(again["a.css.br"]), "what is known is not compressed again")
}

func TestWrite(t *testing.T) {
	out := filepath.Join(t.TempDir(), "site")
	require.NoError(t, write(site{"app-worker.js": []byte("1"), "old/index.html": nil}, out))
	require.NoError(t, write(site{"app-worker.js": []byte("2")}, out), "a site is replaced")
	b, err := os.ReadFile(filepath.Join(out, "app-worker.js"))
	require.NoError(t, err)
	assert.Equal(t, "2", string(b))
	assert.NoDirExists(t, filepath.Join(out, "old"))

	papers := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(papers, "thesis.txt"), nil, 0o644))
	assert.ErrorContains(t, write(site{"app-worker.js": nil}, papers), "holds no site", "nobody's papers are thrown away")
	assert.FileExists(t, filepath.Join(papers, "thesis.txt"))
}

func TestIcons(t *testing.T) {
	s := site{}
	require.NoError(t, s.addIcons(parts{}))
	for name, side := range map[string]int{"web/icon-192.png": 192, "web/icon-512.png": 512, "web/icon-maskable.png": 512} {
		img, err := png.Decode(bytes.NewReader(s[name]))
		require.NoError(t, err, name)
		assert.Equal(t, side, img.Bounds().Dx(), name)
		_, _, _, corner := img.At(0, 0).RGBA()
		assert.Equal(t, name == "web/icon-maskable.png", corner == 0xffff, "only a maskable icon fills its corners")
		assert.Equal(t, ivory, color.NRGBAModel.Convert(img.At(side/2, side*47/100)), "the middle bar")
	}
}
