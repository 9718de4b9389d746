//go:build !js

package main

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"sync"

	"github.com/andybalholm/brotli"
)

// compressible are the kinds of file that compression makes smaller; pictures
// and fonts are compressed already.
var compressible = []string{".wasm", ".js", ".css", ".html", ".svg", ".json", ".webmanifest", ".txt"}

// pack returns the site with NAME.br and NAME.gz beside every file that they
// make clearly smaller. The pages are copies of the shell, which has the
// compressed forms for all of them (server/web knows). Compressed files are kept in a folder by the digest of
// their content, so that only what has changed is compressed again.
func pack(s site, cache string, quality int) (site, error) {
	if err := os.MkdirAll(cache, 0o755); err != nil {
		return nil, err
	}
	out := maps.Clone(s)
	var (
		mu   sync.Mutex
		wg   sync.WaitGroup
		errs []error
		slot = make(chan struct{}, 4)
	)
	for name, b := range s {
		copied := name != "index.html" && path.Ext(name) == ".html"
		if !slices.Contains(compressible, path.Ext(name)) || len(b) < 200 || copied {
			continue
		}
		for ext, squeeze := range map[string]func([]byte) ([]byte, error){
			".br": func(b []byte) ([]byte, error) { return squeezeBrotli(b, quality) },
			".gz": squeezeGzip,
		} {
			wg.Go(func() {
				slot <- struct{}{}
				defer func() { <-slot }()
				key := fmt.Sprintf("%x-%d%s", sha256.Sum256(b), quality, ext)
				small, err := kept(filepath.Join(cache, key), b, squeeze)
				mu.Lock()
				defer mu.Unlock()
				if err != nil {
					errs = append(errs, fmt.Errorf("compressing %s: %w", name, err))
				} else if len(small) < len(b)*9/10 {
					out[name+ext] = small
				}
			})
		}
	}
	wg.Wait()
	return out, errors.Join(errs...)
}

// kept returns the file if it is there, else makes and keeps it.
func kept(file string, b []byte, squeeze func([]byte) ([]byte, error)) ([]byte, error) {
	small, err := os.ReadFile(file)
	if err == nil || !errors.Is(err, fs.ErrNotExist) {
		return small, err
	}
	if small, err = squeeze(b); err != nil {
		return nil, err
	}
	half, err := os.CreateTemp(filepath.Dir(file), "half-*")
	if err != nil {
		return nil, err
	}
	_, err = half.Write(small)
	if err = errors.Join(err, half.Close()); err != nil {
		return nil, err
	}
	return small, os.Rename(half.Name(), file) // whole or not at all
}

func squeezeBrotli(b []byte, quality int) ([]byte, error) {
	return squeezed(b, func(w io.Writer) (io.WriteCloser, error) {
		// the widest window that every browser reads
		return brotli.NewWriterOptions(w, brotli.WriterOptions{Quality: quality, LGWin: 24}), nil
	})
}

func squeezeGzip(b []byte) ([]byte, error) {
	return squeezed(b, func(w io.Writer) (io.WriteCloser, error) { return gzip.NewWriterLevel(w, gzip.BestCompression) })
}

func squeezed(b []byte, writer func(io.Writer) (io.WriteCloser, error)) ([]byte, error) {
	var out bytes.Buffer
	w, err := writer(&out)
	if err != nil {
		return nil, err
	}
	_, err = w.Write(b)
	err = errors.Join(err, w.Close())
	return out.Bytes(), err
}

// write replaces a folder by the site. A folder that holds anything but a site
// is left alone.
func write(s site, out string) error {
	entries, err := os.ReadDir(out)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if _, err := os.Stat(filepath.Join(out, "app-worker.js")); err != nil && len(entries) > 0 {
		return fmt.Errorf("%s is not empty and holds no site; choose another folder", out)
	}
	half := filepath.Clean(out) + ".half"
	if err := os.RemoveAll(half); err != nil {
		return err
	}
	for _, name := range slices.Sorted(maps.Keys(s)) {
		file := filepath.Join(half, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(file, s[name], 0o644); err != nil {
			return err
		}
	}
	if err := os.RemoveAll(out); err != nil {
		return err
	}
	return os.Rename(half, out)
}
