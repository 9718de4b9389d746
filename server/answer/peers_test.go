//go:build peers

// The whole way against a real engine, Ollama, which runs a small model with
// random weights. `make peers` builds it and runs this.
package answer_test

import (
	"context"
	"flag"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"ryggrad/app/ask"
	"ryggrad/corpus"
	"ryggrad/server/answer"
	"ryggrad/server/llm"
	"ryggrad/server/llm/openai"
	"ryggrad/server/search"
)

var ollama = flag.String("ollama", "", "the program `file` of Ollama")

// engine starts Ollama with the tiny model in a home of its own, and returns its
// address. It ends with the test.
func engine(t *testing.T) string {
	require.NotEmpty(t, *ollama, "name the program with -ollama; `make peers` builds it")
	l, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	host := l.Addr().String()
	require.NoError(t, l.Close())
	home := t.TempDir()
	run := func(args ...string) *exec.Cmd {
		cmd := exec.Command(*ollama, args...)
		cmd.Dir = home
		cmd.Env = append(os.Environ(), "HOME="+home, "OLLAMA_HOST="+host, "OLLAMA_MODELS="+filepath.Join(home, "models"), "OLLAMA_CONTEXT_LENGTH=16384")
		return cmd
	}
	serve := run("serve")
	require.NoError(t, serve.Start())
	t.Cleanup(func() {
		_ = serve.Process.Signal(os.Interrupt)
		_ = serve.Wait()
	})
	require.Eventually(t, func() bool {
		r, err := http.Get("http://" + host + "/api/version")
		if err == nil {
			_ = r.Body.Close()
		}
		return err == nil
	}, time.Minute, 100*time.Millisecond, "Ollama did not start")
	tinyModel(t, filepath.Join(home, "tiny.gguf"))
	require.NoError(t, os.WriteFile(filepath.Join(home, "Modelfile"), []byte("FROM ./tiny.gguf\n"), 0o600))
	out, err := run("create", "tiny", "-f", "Modelfile").CombinedOutput()
	require.NoError(t, err, "%s", out)
	return "http://" + host + "/v1"
}

func TestOllama(t *testing.T) {
	url := engine(t)
	t.Run("a model that knows nothing changes no answer", func(t *testing.T) { knowsNothing(t, url) })
	t.Run("it is let go when the client leaves", func(t *testing.T) { leaves(t, url) })
	t.Run("its vectors are taken", func(t *testing.T) { vectors(t, url) })
}

func writer(t *testing.T, url, model string) *openai.Writer {
	w, err := openai.NewWriter(openai.Endpoint{URL: url, Model: model})
	require.NoError(t, err)
	return w
}

func knowsNothing(t *testing.T, url string) {
	plain := index().Ask(pain)
	a := with(writer(t, url, "tiny"))
	a.Patience = 3 * time.Minute
	got, events := answered(t, a, pain)
	require.Equal(t, ask.Extractive, got.Mode)
	require.NotEmpty(t, events[0].Passages)
	got.Dropped = 0
	require.Equal(t, plain, got)
	counts := a.Counts()
	require.EqualValues(t, 1, counts["cut"]+counts["unanswering"], "it was asked and replied: %v", counts)

	a = with(writer(t, url, "absent"))
	got, _ = answered(t, a, pain)
	require.Equal(t, plain, got)
	require.EqualValues(t, 1, a.Counts()["refused"], "%v", a.Counts())
}

func leaves(t *testing.T, url string) {
	ctx, cancel := context.WithCancel(t.Context())
	pieces := 0
	start := time.Now()
	var left time.Time
	_, err := writer(t, url, "tiny").Write(ctx, llm.Request{Rules: "Tell a story.", Material: "Once", Tokens: 4000}, func(string) {
		if pieces++; pieces == 5 {
			left = time.Now()
			cancel()
		}
	})
	require.ErrorIs(t, err, context.Canceled)
	require.GreaterOrEqual(t, pieces, 5)
	require.Less(t, time.Since(left), time.Second)
	t.Logf("five pieces after %v, gone %v later", left.Sub(start), time.Since(left))
}

func vectors(t *testing.T, url string) {
	e, err := openai.NewEmbedder(openai.Endpoint{URL: url, Model: "tiny"})
	require.NoError(t, err)
	vs, err := e.Embed(t.Context(), []string{"walking", "lifting"})
	require.NoError(t, err)
	require.Len(t, vs[0], tinyWidth)
	require.NotEqual(t, vs[0], vs[1])

	x, err := search.New(t.Context(), embedded(), index(), search.Hashed(embedded(), index()), slog.New(slog.DiscardHandler))
	require.NoError(t, err)
	folder := t.TempDir()
	require.NoError(t, x.Use(t.Context(), e, folder))
	require.True(t, x.Neural())
	a := &answer.Answerer{Corpus: embedded(), Index: index(), Search: x}
	for _, l := range corpus.Langs {
		got, _ := answered(t, a, questions(t, l)[0])
		require.Equal(t, ask.Answered, got.Kind)
	}
	start := time.Now()
	require.NoError(t, x.Use(t.Context(), e, folder))
	t.Logf("the snapshot was loaded after %v", time.Since(start))
}
