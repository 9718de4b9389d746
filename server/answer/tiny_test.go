//go:build peers

package answer_test

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"math/rand/v2"
	"os"
	"testing"

	"github.com/stretchr/testify/require"
)

// The size of a language model that knows nothing: enough for an engine to load
// and run it.
const (
	tinyWidth, tinyInner, tinyHeads, tinyLayers = 64, 128, 4, 2

	tinyContext = 16384
)

// A gguf is a model file in the making: its head, and its tensors behind it.
type gguf struct {
	keys, shapes, data bytes.Buffer
	nkeys, ntensors    uint64
	rnd                *rand.Rand
}

func put(to *bytes.Buffer, vs ...any) {
	for _, v := range vs {
		if s, ok := v.(string); ok {
			put(to, uint64(len(s)), []byte(s))
			continue
		}
		_ = binary.Write(to, binary.LittleEndian, v) // a buffer takes everything
	}
}

// The types of values, and of a tensor of 32-bit floats, as the format numbers them.
const (
	ggufUint32  uint32 = 4
	ggufInt32   uint32 = 5
	ggufFloat32 uint32 = 6
	ggufString  uint32 = 8
	ggufArray   uint32 = 9
	ggmlFloat32 uint32 = 0
)

func (g *gguf) set(key string, kind uint32, value ...any) {
	put(&g.keys, append([]any{key, kind}, value...)...)
	g.nkeys++
}

// tensor adds random weights, or ones for a norm.
func (g *gguf) tensor(name string, dims ...uint64) {
	put(&g.shapes, name, uint32(len(dims)), dims, ggmlFloat32, uint64(g.data.Len()))
	g.ntensors++
	n := uint64(1)
	for _, d := range dims {
		n *= d
	}
	for range n {
		w := float32(1)
		if len(dims) > 1 {
			w = float32(g.rnd.NormFloat64() * 0.2)
		}
		put(&g.data, w)
	}
	pad(&g.data)
}

func pad(b *bytes.Buffer) {
	for b.Len()%32 != 0 {
		b.WriteByte(0)
	}
}

// tinyModel writes a llama with random weights that speaks bytes.
func tinyModel(t *testing.T, file string) {
	g := &gguf{rnd: rand.New(rand.NewPCG(1, 2))}
	g.set("general.architecture", ggufString, "llama")
	g.set("general.name", ggufString, "tiny")
	for key, n := range map[string]uint32{
		"context_length": tinyContext, "embedding_length": tinyWidth, "block_count": tinyLayers, "feed_forward_length": tinyInner,
		"attention.head_count": tinyHeads, "attention.head_count_kv": tinyHeads, "rope.dimension_count": tinyWidth / tinyHeads,
	} {
		g.set("llama."+key, ggufUint32, n)
	}
	g.set("llama.attention.layer_norm_rms_epsilon", ggufFloat32, float32(1e-5))
	const unknown, control, plain, raw = 2, 3, 1, 6
	tokens, kinds := []string{"<unk>", "<s>", "</s>", "▁"}, []int32{unknown, control, control, plain}
	for b := range 256 {
		tokens, kinds = append(tokens, fmt.Sprintf("<0x%02X>", b)), append(kinds, raw)
	}
	g.set("tokenizer.ggml.model", ggufString, "llama")
	g.set("tokenizer.ggml.tokens", ggufArray, ggufString, uint64(len(tokens)))
	for _, token := range tokens {
		put(&g.keys, token)
	}
	g.set("tokenizer.ggml.scores", ggufArray, ggufFloat32, uint64(len(tokens)), make([]float32, len(tokens)))
	g.set("tokenizer.ggml.token_type", ggufArray, ggufInt32, uint64(len(kinds)), kinds)
	g.set("tokenizer.ggml.unknown_token_id", ggufUint32, uint32(0))
	g.set("tokenizer.ggml.bos_token_id", ggufUint32, uint32(1))
	g.set("tokenizer.ggml.eos_token_id", ggufUint32, uint32(2))

	vocabulary := uint64(len(tokens))
	g.tensor("token_embd.weight", tinyWidth, vocabulary)
	for layer := range tinyLayers {
		for _, x := range []struct {
			name string
			dims []uint64
		}{
			{"attn_norm", []uint64{tinyWidth}}, {"ffn_norm", []uint64{tinyWidth}},
			{"attn_q", []uint64{tinyWidth, tinyWidth}}, {"attn_k", []uint64{tinyWidth, tinyWidth}},
			{"attn_v", []uint64{tinyWidth, tinyWidth}}, {"attn_output", []uint64{tinyWidth, tinyWidth}},
			{"ffn_gate", []uint64{tinyWidth, tinyInner}}, {"ffn_up", []uint64{tinyWidth, tinyInner}}, {"ffn_down", []uint64{tinyInner, tinyWidth}},
		} {
			g.tensor(fmt.Sprintf("blk.%d.%s.weight", layer, x.name), x.dims...)
		}
	}
	g.tensor("output_norm.weight", tinyWidth)
	g.tensor("output.weight", tinyWidth, vocabulary)

	var out bytes.Buffer
	put(&out, []byte("GGUF"), uint32(3), g.ntensors, g.nkeys, g.keys.Bytes(), g.shapes.Bytes())
	pad(&out)
	out.Write(g.data.Bytes())
	require.NoError(t, os.WriteFile(file, out.Bytes(), 0o600))
}
