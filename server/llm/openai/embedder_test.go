package openai_test

import (
	"encoding/json"
	"io"
	"math"
	"net/http"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/server/llm"
	"ryggrad/server/llm/openai"
)

// vectors answers each text with a vector of its length, the last text first.
func vectors(w http.ResponseWriter, r *http.Request) {
	var in struct{ Input []string }
	_ = json.NewDecoder(r.Body).Decode(&in)
	var rows []string
	for i := len(in.Input) - 1; i >= 0; i-- {
		rows = append(rows, `{"index":`+strconv.Itoa(i)+`,"embedding":[`+strconv.Itoa(len(in.Input[i]))+`,1]}`)
	}
	_, _ = io.WriteString(w, `{"data":[`+strings.Join(rows, ",")+`]}`)
}

func embed(t testing.TB, e openai.Endpoint, texts ...string) ([][]float32, error) {
	m, err := openai.NewEmbedder(e)
	require.NoError(t, err)
	return m.Embed(t.Context(), texts)
}

func TestVectorsComeInTheOrderOfTheirTexts(t *testing.T) {
	e, n := served(t, vectors)
	var texts []string
	for i := range 150 {
		texts = append(texts, strings.Repeat("a", i))
	}
	got, err := embed(t, e, texts...)
	require.NoError(t, err)
	require.EqualValues(t, 3, n.Load())
	require.Nil(t, got[0], "an empty text")
	for i, v := range got[1:] {
		require.InDelta(t, float64(i+1)/math.Hypot(float64(i+1), 1), v[0], 1e-6)
	}
}

func TestVectorsThatCannotBeTrustedAreRefused(t *testing.T) {
	for sentence, body := range map[string]string{
		"one too few":        `{"data":[{"index":0,"embedding":[1,2]}]}`,
		"one too many":       `{"data":[{"index":0,"embedding":[1,2]},{"index":1,"embedding":[1,2]},{"index":2,"embedding":[1,2]}]}`,
		"the same twice":     `{"data":[{"index":0,"embedding":[1,2]},{"index":0,"embedding":[1,2]}]}`,
		"a number too high":  `{"data":[{"index":0,"embedding":[1,2]},{"index":2,"embedding":[1,2]}]}`,
		"a negative number":  `{"data":[{"index":0,"embedding":[1,2]},{"index":-1,"embedding":[1,2]}]}`,
		"mixed dimensions":   `{"data":[{"index":0,"embedding":[1,2]},{"index":1,"embedding":[1,2,3]}]}`,
		"zero":               `{"data":[{"index":0,"embedding":[1,2]},{"index":1,"embedding":[0,0]}]}`,
		"empty":              `{"data":[{"index":0,"embedding":[]},{"index":1,"embedding":[]}]}`,
		"no number":          `{"data":[{"index":0,"embedding":[1,2]},{"index":1,"embedding":[NaN,2]}]}`,
		"larger than can be": `{"data":[{"index":0,"embedding":[1,2]},{"index":1,"embedding":[1e99,2]}]}`,
		"a page":             `<html>a question of mine</html>`,
		"no vectors":         `{"data":[]}`,
		"an error with 200":  `{"error":{"message":"a question of mine"}}`,
	} {
		t.Run(sentence, func(t *testing.T) {
			e, _ := served(t, func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, body) })
			got, err := embed(t, e, "a question of mine", "b")
			require.ErrorIs(t, err, llm.ErrNonsense)
			require.Nil(t, got)
			require.NotContains(t, err.Error(), "question of mine")
		})
	}
}

func TestDimensionsMayNotChangeBetweenCalls(t *testing.T) {
	n := 0
	e, _ := served(t, func(w http.ResponseWriter, _ *http.Request) {
		n++
		_, _ = io.WriteString(w, `{"data":[{"index":0,"embedding":[1`+strings.Repeat(",1", n)+`]}]}`)
	})
	m, err := openai.NewEmbedder(e)
	require.NoError(t, err)
	_, err = m.Embed(t.Context(), []string{"a"})
	require.NoError(t, err)
	_, err = m.Embed(t.Context(), []string{"a"})
	require.ErrorIs(t, err, llm.ErrNonsense)
}

func TestTheIDTellsTheModelAndThePlaceAndNoSecret(t *testing.T) {
	m, err := openai.NewEmbedder(openai.Endpoint{URL: "http://127.0.0.1:1/v1", Model: "m", Key: openai.NewKey(secret)})
	require.NoError(t, err)
	require.Equal(t, "m at http://127.0.0.1:1/v1", m.ID())
}
