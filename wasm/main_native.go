//go:build !js

// Command wasm, run natively, writes the complete static site: the page with
// the emergency signs, the application, its worker, styles, font and icons,
// each compressed as well. Any static host can serve the folder at its root.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"ryggrad/app/ui"
	"ryggrad/corpus"
)

func main() {
	var (
		out     = flag.String("out", "", "`folder` that the site is written to; it is replaced")
		wasm    = flag.String("wasm", "", "`file` with the application, built with GOOS=js GOARCH=wasm")
		npm     = flag.String("npm", "wasm/node_modules", "`folder` with the npm packages that package.json names")
		lock    = flag.String("lock", "wasm/package-lock.json", "their lock `file`")
		cache   = flag.String("cache", ".cache/compressed", "`folder` that keeps compressed files for the next run")
		quality = flag.Int("brotli", 11, "brotli `quality`, 0 to 11")
	)
	flag.Parse()
	if *out == "" || *wasm == "" || flag.NArg() > 0 {
		fmt.Fprintln(os.Stderr, "usage: go run ./wasm -out FOLDER -wasm FILE (\"make site\" does all of it)")
		os.Exit(2)
	}
	if err := run(*out, parts{NPM: *npm, Lock: *lock}, *wasm, *cache, *quality); err != nil {
		fmt.Fprintln(os.Stderr, "wasm:", err)
		os.Exit(1)
	}
}

// run fills in the parts and writes the site to a folder.
func run(out string, p parts, wasm, cache string, quality int) error {
	var err error
	if p.Corpus, err = corpus.Load(corpus.Files()); err != nil {
		return fmt.Errorf("the corpus has faults; mend them first:\n%w", err)
	}
	if p.Content, err = corpus.Pack(corpus.Files()); err != nil {
		return err
	}
	p.Paths = ui.Paths(p.Corpus)
	if p.Wasm, err = os.ReadFile(wasm); err != nil {
		return fmt.Errorf("%w (build it first: GOOS=js GOARCH=wasm go build -o %s ./wasm)", err, wasm)
	}
	if p.Exec, err = wasmExec(); err != nil {
		return err
	}
	s, err := build(p)
	if err != nil {
		return err
	}
	packed, err := pack(s, cache, quality)
	if err != nil {
		return err
	}
	if err := write(packed, out); err != nil {
		return err
	}
	fmt.Printf("site %s: %d files in %s; in brotli app.wasm %d bytes, corpus.txt %d\n", s.version(), len(packed), out,
		len(packed["web/app.wasm.br"]), len(packed["web/corpus.txt.br"]))
	return nil
}

// wasmExec returns the script that belongs to the Go version that builds the
// application: another version's would not start it.
func wasmExec() ([]byte, error) {
	root, err := goSays(nil, "env", "GOROOT")
	if err != nil {
		return nil, err
	}
	return os.ReadFile(filepath.Join(root[0], "lib", "wasm", "wasm_exec.js"))
}
