package openai

import (
	"context"
	"fmt"
	"sync/atomic"

	"github.com/sashabaranov/go-openai"

	"ryggrad/server/llm"
)

// An Embedder makes vectors with a model.
type Embedder struct {
	endpoint Endpoint
	client   *openai.Client
	dims     atomic.Int64 // 0 until the first reply
}

// NewEmbedder returns an embedder, or says what is wrong with an endpoint. It
// asks nothing yet.
func NewEmbedder(e Endpoint) (*Embedder, error) {
	if err := e.check(); err != nil {
		return nil, err
	}
	if e.FirstWait == 0 {
		e.FirstWait = firstWait
	}
	return &Embedder{endpoint: e, client: e.client(longestVectors)}, nil
}

// ID names the model and where it is: the same name may mean another model
// elsewhere.
func (e *Embedder) ID() string { return e.endpoint.Model + " at " + e.endpoint.URL }

// atOnce is how many texts are sent in one request.
const atOnce = 64

// Embed asks for the vectors of texts. An empty text is not sent.
func (e *Embedder) Embed(ctx context.Context, texts []string) ([][]float32, error) {
	out := make([][]float32, len(texts))
	var at []int
	for i, t := range texts {
		if t != "" {
			at = append(at, i)
		}
	}
	for len(at) > 0 {
		n := min(atOnce, len(at))
		if err := e.some(ctx, texts, at[:n], out); err != nil {
			return nil, err
		}
		at = at[n:]
	}
	return out, nil
}

// some asks for the vectors of the texts at some places.
func (e *Embedder) some(ctx context.Context, texts []string, at []int, out [][]float32) error {
	in := make([]string, len(at))
	for i, p := range at {
		in[i] = texts[p]
	}
	var res openai.EmbeddingResponse
	err := repeat(ctx, func() (bool, error) {
		soon, cancel := context.WithTimeout(ctx, e.endpoint.FirstWait)
		defer cancel()
		var err error
		res, err = e.client.CreateEmbeddings(soon, openai.EmbeddingRequestStrings{
			Input: in, Model: openai.EmbeddingModel(e.endpoint.Model), EncodingFormat: openai.EmbeddingEncodingFormatFloat,
		})
		return false, err
	})
	if err != nil {
		return err
	}
	if len(res.Data) != len(in) {
		return fmt.Errorf("%w: %d vectors for %d texts", llm.ErrNonsense, len(res.Data), len(in))
	}
	dims := e.dims.Load()
	for _, d := range res.Data { // in whatever order they came
		switch {
		case d.Index < 0 || d.Index >= len(in) || out[at[d.Index]] != nil:
			return fmt.Errorf("%w: the vectors are not numbered from 0 to %d", llm.ErrNonsense, len(in)-1)
		case dims == 0:
			dims = int64(len(d.Embedding))
		case int64(len(d.Embedding)) != dims:
			return fmt.Errorf("%w: a vector has %d dimensions, want %d", llm.ErrNonsense, len(d.Embedding), dims)
		}
		if !llm.Unit(d.Embedding) {
			return fmt.Errorf("%w: a vector has no direction", llm.ErrNonsense)
		}
		out[at[d.Index]] = d.Embedding
	}
	e.dims.Store(dims)
	return nil
}
