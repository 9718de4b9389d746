package search_test

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/app/ask"
	"ryggrad/corpus"
	"ryggrad/server/llm"
	"ryggrad/server/search"
)

// obscure leaves the words in doubt, so that vectors are asked.
const obscure = "multifaktorielisme"

func index(t testing.TB, log *slog.Logger, langs ...corpus.Lang) *search.Index {
	x, err := search.New(t.Context(), embedded(), words(), hashed(), log, langs...)
	require.NoError(t, err)
	return x
}

// counted is a neural embedder that counts the texts it is given.
func counted(dims int) (*llm.FakeEmbedder, *atomic.Int64) {
	var n atomic.Int64
	return &llm.FakeEmbedder{Name: "neural", Dims: dims, Fail: func() error { n.Add(1); return nil }}, &n
}

func TestTheBuiltInEmbedderIsTheSameEachTime(t *testing.T) {
	e := hashed()
	texts := []string{"hjælper et korset?", "Er trening bra for ryggen", "is walking good", "", "?!"}
	a, err := e.Embed(t.Context(), texts)
	require.NoError(t, err)
	b, err := search.Hashed(embedded(), ask.New(embedded())).Embed(t.Context(), texts)
	require.NoError(t, err)
	require.Equal(t, a, b)
	for i, v := range a {
		if i < 3 {
			require.Len(t, v, search.Dims)
			require.True(t, llm.Unit(v))
		} else {
			require.Nil(t, v, "a text that says nothing has a vector")
		}
	}
}

func TestASlipAndAnotherLanguageStayNear(t *testing.T) {
	e := hashed()
	v, err := e.Embed(t.Context(), []string{"akupunktur mod rygsmerter", "akupnktur mod rygsmertr", "acupuncture for back pain", "hvem vandt kampen i går"})
	require.NoError(t, err)
	dot := func(a, b []float32) (sum float32) {
		for i := range a {
			sum += a[i] * b[i]
		}
		return sum
	}
	require.Greater(t, dot(v[0], v[1]), dot(v[0], v[3])+0.1)
	require.Greater(t, dot(v[0], v[2]), dot(v[0], v[3])+0.2)
}

func TestWhereTheWordsLeaveNoDoubtTheyDecide(t *testing.T) {
	e, n := counted(64)
	x := index(t, quiet)
	require.NoError(t, x.Use(t.Context(), e, ""))
	before := n.Load()
	got := x.Search(t.Context(), "hjælper et korset?", "da", corpus.Patient, 5)
	require.Equal(t, words().Search("hjælper et korset?", "da", corpus.Patient, 5), got)
	require.Equal(t, before, n.Load(), "the question was sent to the embedder")
}

func TestVectorsAddWhatTheWordsDoNotFind(t *testing.T) {
	x := index(t, quiet)
	require.Empty(t, words().Search(obscure, "da", corpus.Patient, 5))
	got := x.Search(t.Context(), obscure, "da", corpus.Patient, 5)
	require.Len(t, got, 5)
	for i, h := range got {
		require.True(t, h.Statement.MeantFor(corpus.Patient))
		require.NotEqual(t, corpus.Withdrawn, h.Statement.Status)
		require.Positive(t, h.Score)
		require.True(t, i == 0 || h.Score <= got[i-1].Score)
	}
	require.Equal(t, got, x.Search(t.Context(), obscure, "da", corpus.Patient, 5))
	require.Empty(t, x.Search(t.Context(), "?!", "da", corpus.Patient, 5))
	require.Empty(t, x.Search(t.Context(), obscure, "da", corpus.Patient, 0))
}

func TestWhenTheNeuralEmbedderFailsTheBuiltInOneStandsIn(t *testing.T) {
	var log bytes.Buffer
	x := index(t, slog.New(slog.NewTextHandler(&log, nil)))
	want := x.Search(t.Context(), obscure, "da", corpus.Patient, 5)
	var broken atomic.Bool
	calls := 0
	e := &llm.FakeEmbedder{Name: "neural", Dims: 64, Fail: func() error {
		if calls++; broken.Load() {
			return llm.ErrUnreachable
		}
		return nil
	}}
	require.NoError(t, x.Use(t.Context(), e, ""))
	require.True(t, x.Neural())
	require.NotEqual(t, want, x.Search(t.Context(), obscure, "da", corpus.Patient, 5))
	broken.Store(true)
	require.Equal(t, want, x.Search(t.Context(), obscure, "da", corpus.Patient, 5))
	require.Contains(t, log.String(), "stands in")
	require.NotContains(t, log.String(), obscure, "the log has the question")
	before := calls
	x.Search(t.Context(), obscure, "da", corpus.Patient, 5)
	require.Equal(t, before, calls, "an embedder that has just failed is asked again")
}

func TestAnEmbedderThatCannotBeUsedIsNot(t *testing.T) {
	for sentence, e := range map[string]llm.Embedder{
		"it fails":                 &llm.FakeEmbedder{Name: "e", Dims: 8, Fail: func() error { return errors.New("no") }},
		"it loses a text":          odd{func(vs [][]float32) [][]float32 { return vs[:len(vs)-1] }},
		"it gives a zero vector":   odd{func(vs [][]float32) [][]float32 { vs[len(vs)-1] = make([]float32, 8); return vs }},
		"its dimensions are mixed": odd{func(vs [][]float32) [][]float32 { vs[len(vs)-1] = make([]float32, 9); vs[len(vs)-1][0] = 1; return vs }},
	} {
		t.Run(sentence, func(t *testing.T) {
			x := index(t, quiet)
			require.Error(t, x.Use(t.Context(), e, t.TempDir()))
			require.False(t, x.Neural())
			require.Len(t, x.Search(t.Context(), obscure, "da", corpus.Patient, 5), 5)
		})
	}
}

// odd is an embedder whose vectors are spoiled.
type odd struct{ spoil func([][]float32) [][]float32 }

func (odd) ID() string { return "odd" }

func (o odd) Embed(ctx context.Context, texts []string) ([][]float32, error) {
	vs, err := (&llm.FakeEmbedder{Dims: 8}).Embed(ctx, texts)
	if len(vs) < 2 {
		return vs, err
	}
	return o.spoil(vs), err
}

func TestVectorsAreTakenFromTheSnapshotIfItIsTheRightOne(t *testing.T) {
	folder := t.TempDir()
	file := filepath.Join(folder, "vectors.snapshot")
	all, danish := index(t, quiet), index(t, quiet, "da")
	use := func(dims int, name string, x *search.Index) int64 {
		e, n := counted(dims)
		e.Name = name
		require.NoError(t, x.Use(t.Context(), e, folder))
		require.Len(t, x.Search(t.Context(), obscure, "da", corpus.Patient, 5), 5)
		return n.Load() - 1 // the question
	}
	whole := use(64, "a", all)
	require.Greater(t, whole, int64(1))
	kept, err := os.ReadFile(file)
	require.NoError(t, err)
	require.Equal(t, int64(1), use(64, "a", all), "made anew")

	require.Equal(t, whole, use(64, "b", all), "another embedder")
	require.Equal(t, whole, use(32, "b", all), "other dimensions")
	require.Less(t, use(32, "b", danish), whole)
	require.Greater(t, use(32, "b", all), int64(1), "other texts")

	for sentence, spoil := range map[string]func([]byte) []byte{
		"torn":            func(b []byte) []byte { return b[:len(b)/2] },
		"torn at its end": func(b []byte) []byte { return b[:len(b)-1] },
		"no header":       func(b []byte) []byte { return b[bytes.IndexByte(b, '\n')+1:] },
		"empty":           func([]byte) []byte { return nil },
		"longer":          func(b []byte) []byte { return append(b, 0) },
		"a flipped bit":   func(b []byte) []byte { b[len(b)*2/3] ^= 1; return b },
		"another format":  func(b []byte) []byte { return bytes.Replace(b, []byte(`"format":1`), []byte(`"format":2`), 1) },
		"another corpus":  func(b []byte) []byte { return bytes.Replace(b, []byte(embedded().Hash[:8]), []byte("00000000"), 1) },
		"fewer entries":   func(b []byte) []byte { return bytes.Replace(b, []byte(`"entries":`), []byte(`"entries":1`), 1) },
		"an unknown word": func(b []byte) []byte { return bytes.Replace(b, []byte(`{`), []byte(`{"x":1,`), 1) },
	} {
		t.Run(sentence, func(t *testing.T) {
			b := spoil(bytes.Clone(kept))
			require.NotEqual(t, kept, b)
			require.NoError(t, os.WriteFile(file, b, 0o600))
			require.Equal(t, whole, use(64, "a", all))
			require.Equal(t, int64(1), use(64, "a", all), "the new one is not used")
		})
	}
	entries, err := os.ReadDir(folder)
	require.NoError(t, err)
	require.Len(t, entries, 1, "a half-written file stayed")
}

func TestAFolderThatCannotBeWrittenCostsOnlyTime(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	require.NoError(t, os.WriteFile(file, nil, 0o600))
	var log strings.Builder
	x := index(t, slog.New(slog.NewTextHandler(&log, nil)))
	e, _ := counted(16)
	require.NoError(t, x.Use(t.Context(), e, file))
	require.True(t, x.Neural())
	require.Contains(t, log.String(), "not kept")
}
