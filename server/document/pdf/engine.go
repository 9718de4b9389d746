package pdf

import (
	"context"
	"crypto/rand"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"sync"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"
)

// mostMemory is how much memory a file may take, in pages of 64 KiB: 512 MiB.
const mostMemory = 8192

// start translates the reader. One serves the whole program: each file gets a
// machine of its own from it.
var start = sync.OnceValues(func() (pdfium.Pool, error) {
	config := wazero.NewRuntimeConfig().
		WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling). // what the module is built with
		WithCloseOnContextDone(true).
		WithMemoryLimitPages(mostMemory)
	if cache := cached(); cache != nil {
		config = config.WithCompilationCache(cache)
	}
	pool, err := webassembly.Init(webassembly.Config{
		Context:       experimental.WithCompilationWorkers(context.Background(), runtime.NumCPU()),
		MaxTotal:      1,
		FSConfig:      wazero.NewFSConfig(), // no files
		RuntimeConfig: config,
		Stdout:        io.Discard,
		Stderr:        io.Discard,
		RandomSource:  rand.Reader,
	})
	if err != nil {
		return nil, fmt.Errorf("the reader of PDF does not start: %w", err)
	}
	return pool, nil
})

// cached is where the translated reader is kept, or nil where there is no place.
func cached() wazero.CompilationCache {
	dir, err := os.UserCacheDir()
	if err != nil {
		return nil
	}
	cache, err := wazero.NewCompilationCacheWithDir(filepath.Join(dir, "ryggrad", "pdf"))
	if err != nil {
		return nil
	}
	return cache
}
