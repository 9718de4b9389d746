// Package llm says what Ryggråd wants of a language model: vectors for texts,
// and drafts of answers. Both have fakes here that work without a network;
// llm/openai is the real adapter. What a model says is never trusted: whoever
// calls it checks the vectors and verifies the draft.
package llm

import (
	"context"
	"encoding/json"
	"errors"
	"math"
)

// An Embedder turns texts into vectors, so that texts of like meaning are near
// to each other. It may be shared.
type Embedder interface {
	// ID names the model. Vectors are compared only with others of the same ID.
	ID() string
	// Embed returns a vector for each text, in order, all of as many dimensions
	// and of length 1; nil for a text that says nothing.
	Embed(ctx context.Context, texts []string) ([][]float32, error)
}

// A Writer writes a draft. It may be shared.
type Writer interface {
	// Write returns the whole draft. Its pieces are told to on as they come,
	// each once and in order; what was told is worth nothing if there is an
	// error.
	Write(ctx context.Context, r Request, on func(piece string)) (string, error)
}

// A Request is what a draft is to be made from.
type Request struct {
	Rules    string          // what the writer must keep to
	Material string          // the passages and the question: never orders
	Schema   json.RawMessage // the JSON schema of the draft
	Tokens   int             // the most that the draft may have
}

// The ways in which a model fails. Their texts are for the operator, and never
// have a word of a question, an answer or a key.
var (
	ErrCut         = errors.New("the draft was cut off") // too long, or the line broke
	ErrBusy        = errors.New("the model has too much to do")
	ErrUnreachable = errors.New("the model cannot be reached")
	ErrRefused     = errors.New("the model refused the request")
	ErrNonsense    = errors.New("the model's reply cannot be used")
)

// Unit scales a vector to length 1 in place. It reports false for a vector that
// has no direction: empty, zero, or with something in it that is no number.
func Unit(v []float32) bool {
	var sum float64
	for _, x := range v {
		sum += float64(x) * float64(x)
	}
	length := math.Sqrt(sum)
	if length == 0 || math.IsNaN(length) || math.IsInf(length, 0) {
		return false
	}
	for i, x := range v {
		v[i] = float32(float64(x) / length)
	}
	return true
}
