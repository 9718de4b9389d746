//go:build mock

// The whole way against an endpoint that others made and that fails on demand:
// testdata/model/mock.mjs tells what each model does. `make check-model` runs it.
package answer_test

import (
	"bufio"
	"io"
	"log/slog"
	"os/exec"
	"slices"
	"strings"
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

// mock starts the endpoint and returns its address. It ends with the test.
func mock(t *testing.T) string {
	cmd := exec.Command("node", "mock.mjs")
	cmd.Dir = "../../testdata/model"
	in, err := cmd.StdinPipe()
	require.NoError(t, err)
	out, err := cmd.StdoutPipe()
	require.NoError(t, err)
	var errs strings.Builder
	cmd.Stderr = &errs
	require.NoError(t, cmd.Start(), "node is needed")
	t.Cleanup(func() {
		_ = in.Close()
		_ = cmd.Wait()
	})
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		_ = in.Close()
		_ = cmd.Wait()
		require.NoError(t, err, "mock.mjs did not start; `npm ci --prefix testdata/model` installs it\n%s", errs.String())
	}
	go func() { _, _ = io.Copy(io.Discard, out) }()
	return strings.TrimSpace(line)
}

func TestMock(t *testing.T) {
	url := mock(t)
	t.Run("answers", func(t *testing.T) { mockAnswers(t, url) })
	t.Run("vectors", func(t *testing.T) { mockVectors(t, url) })
}

func mockAnswers(t *testing.T, url string) {
	plain := index().Ask(pain)
	for _, x := range []struct {
		model    string
		mode     string
		outcomes []string
	}{
		{"honest", ask.Model, []string{"answered"}},
		{"slow", ask.Model, []string{"answered"}},
		{"busy-once", ask.Model, []string{"answered"}},
		{"stuck", ask.Extractive, []string{"late"}},
		{"cut", ask.Extractive, []string{"cut"}},
		{"hurried", ask.Extractive, []string{"cut", "unreachable"}},
		{"gone", ask.Extractive, []string{"cut", "unreachable"}},
		{"failing", ask.Extractive, []string{"unreachable"}},
		{"limited", ask.Extractive, []string{"busy"}},
		{"malformed", ask.Extractive, []string{"cut"}},
		{"long", ask.Extractive, []string{"cut"}},
		{"filtered", ask.Extractive, []string{"refused"}},
		{"prose", ask.Extractive, []string{"nonsense"}},
		{"lying", ask.Extractive, []string{"unanswering"}},
		{"unknown", ask.Extractive, []string{"refused"}},
	} {
		t.Run(x.model, func(t *testing.T) {
			t.Parallel()
			w, err := openai.NewWriter(openai.Endpoint{URL: url + "/v1", Model: x.model, Key: openai.NewKey("k")})
			require.NoError(t, err)
			a := with(w)
			if x.model == "stuck" {
				a.Patience = time.Second
			}
			got, events := answered(t, a, pain)
			require.Equal(t, x.mode, got.Mode, "%v", a.Counts())
			counts := a.Counts()
			require.True(t, slices.ContainsFunc(x.outcomes, func(o string) bool { return counts[o] == 1 }), "%v", counts)
			require.Equal(t, plain.Claims[0].Statement, got.Claims[0].Statement)
			require.NotEmpty(t, events[0].Passages)
			if x.mode == ask.Extractive {
				got.Dropped = 0
				require.Equal(t, plain, got)
			}
		})
	}
}

func mockVectors(t *testing.T, url string) {
	texts := []string{"walking", "lifting", "", "sleeping", "sitting"}
	embedder := func(path, model string) *openai.Embedder {
		e, err := openai.NewEmbedder(openai.Endpoint{URL: url + path, Model: model})
		require.NoError(t, err)
		return e
	}
	want, err := embedder("/v1", "vectors").Embed(t.Context(), texts)
	require.NoError(t, err)
	require.NotEqual(t, want[0], want[1])
	require.Nil(t, want[2])
	got, err := embedder("/reversed", "vectors").Embed(t.Context(), texts)
	require.NoError(t, err)
	require.Equal(t, want, got, "vectors were given to other texts")

	x, err := search.New(t.Context(), embedded(), index(), search.Hashed(embedded(), index()), slog.New(slog.DiscardHandler))
	require.NoError(t, err)
	for model, kind := range map[string]error{"failing": llm.ErrUnreachable, "limited": llm.ErrBusy, "malformed": llm.ErrNonsense, "gone": llm.ErrUnreachable} {
		require.ErrorIs(t, x.Use(t.Context(), embedder("/v1", model), ""), kind, model)
		require.False(t, x.Neural())
	}
	a := &answer.Answerer{Corpus: embedded(), Index: index(), Search: x}
	for _, l := range corpus.Langs {
		q := questions(t, l)[0]
		got, _ := answered(t, a, q)
		require.Equal(t, index().Ask(q), got)
	}
}
