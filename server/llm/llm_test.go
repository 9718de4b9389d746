package llm_test

import (
	"context"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/server/llm"
)

func TestAVectorIsScaledToLengthOne(t *testing.T) {
	v := []float32{3, 4}
	require.True(t, llm.Unit(v))
	require.Equal(t, []float32{0.6, 0.8}, v)
	large := []float32{math.MaxFloat32, math.MaxFloat32}
	require.True(t, llm.Unit(large))
	require.InDelta(t, math.Sqrt2/2, large[0], 1e-6)
	for _, w := range [][]float32{nil, {0, 0}, {float32(math.NaN())}, {float32(math.Inf(-1)), 1}} {
		require.False(t, llm.Unit(w))
	}
}

func TestTheFakesKeepToTheirInterfaces(t *testing.T) {
	var e llm.Embedder = &llm.FakeEmbedder{Name: "f", Dims: 32}
	vs, err := e.Embed(t.Context(), []string{"a b", "B a", "c", ""})
	require.NoError(t, err)
	require.Equal(t, vs[0], vs[1])
	require.NotEqual(t, vs[0], vs[2])
	require.Nil(t, vs[3])

	var w llm.Writer = llm.FakeWriter(func(context.Context, llm.Request) (string, error) { return "a draft of some length", llm.ErrCut })
	var told strings.Builder
	draft, err := w.Write(t.Context(), llm.Request{}, func(s string) { told.WriteString(s) })
	require.ErrorIs(t, err, llm.ErrCut)
	require.Equal(t, draft, told.String())
}
