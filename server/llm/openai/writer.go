package openai

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"net/http"
	"strings"
	"sync/atomic"
	"time"

	"github.com/sashabaranov/go-openai"

	"ryggrad/server/llm"
)

// A Writer writes drafts with a model that is streamed.
type Writer struct {
	endpoint Endpoint
	client   *openai.Client
	loose    atomic.Bool // the endpoint knows no schemas
}

// NewWriter returns a writer, or says what is wrong with an endpoint. It asks
// nothing yet.
func NewWriter(e Endpoint) (*Writer, error) {
	if err := e.check(); err != nil {
		return nil, err
	}
	if e.FirstWait == 0 {
		e.FirstWait = firstWait
	}
	if e.NextWait == 0 {
		e.NextWait = nextWait
	}
	return &Writer{endpoint: e, client: e.client(longestDraft)}, nil
}

// Write asks for a draft. Where the endpoint knows no schemas it is asked again
// without: the rules tell the form as well.
func (w *Writer) Write(ctx context.Context, r llm.Request, on func(string)) (string, error) {
	var draft string
	err := repeat(ctx, func() (bool, error) {
		var told bool
		var err error
		draft, told, err = w.once(ctx, r, on)
		var s *statusError
		if errors.As(err, &s) && (s.status == http.StatusBadRequest || s.status == http.StatusUnprocessableEntity) && !w.loose.Load() {
			w.loose.Store(true)
			if draft, told, err = w.once(ctx, r, on); err != nil {
				w.loose.Store(false) // it was something else
			}
		}
		return told, err
	})
	return draft, err
}

// request is what is asked, in the form that the model takes.
func (w *Writer) request(r llm.Request) openai.ChatCompletionRequest {
	q := openai.ChatCompletionRequest{
		Model: w.endpoint.Model,
		Messages: []openai.ChatCompletionMessage{
			{Role: openai.ChatMessageRoleSystem, Content: r.Rules},
			{Role: openai.ChatMessageRoleUser, Content: r.Material},
		},
		//lint:ignore SA1019 the local engines know only this name
		MaxTokens:   r.Tokens,
		Temperature: math.SmallestNonzeroFloat32, // 0 would be left out, and the model's own be taken
		Stream:      true,
	}
	if openai.NewReasoningValidator().Validate(q) != nil { // a model that thinks first takes neither
		//lint:ignore SA1019 as above
		q.MaxTokens, q.MaxCompletionTokens, q.Temperature = 0, r.Tokens, 0
	}
	if r.Schema != nil && !w.loose.Load() {
		q.ResponseFormat = &openai.ChatCompletionResponseFormat{
			Type:       openai.ChatCompletionResponseFormatTypeJSONSchema,
			JSONSchema: &openai.ChatCompletionResponseFormatJSONSchema{Name: "draft", Schema: json.RawMessage(r.Schema), Strict: true},
		}
	}
	return q
}

// errSilent is why a request was given up that no word came of.
var errSilent = fmt.Errorf("%w: it fell silent", llm.ErrUnreachable)

// once asks one time. told is whether any of the draft was told.
func (w *Writer) once(ctx context.Context, r llm.Request, on func(string)) (draft string, told bool, err error) {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	silence := time.AfterFunc(w.endpoint.FirstWait, func() { cancel(errSilent) })
	defer silence.Stop()
	defer func() {
		if errors.Is(context.Cause(ctx), errSilent) && err != nil {
			err = errSilent
		}
	}()
	stream, err := w.client.CreateChatCompletionStream(ctx, w.request(r))
	if err != nil {
		return "", false, err
	}
	defer func() { _ = stream.Close() }()
	var text strings.Builder
	for {
		part, err := stream.Recv()
		switch {
		case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
			return "", told, fmt.Errorf("%w: the line was closed", llm.ErrCut) // whatever was sent before: it never said that it is done
		case err != nil:
			return "", told, err
		}
		silence.Reset(w.endpoint.NextWait)
		for _, c := range part.Choices {
			if c.Index != 0 {
				continue
			}
			if c.Delta.Refusal != "" {
				return "", told, llm.ErrRefused
			}
			if c.Delta.Content != "" {
				text.WriteString(c.Delta.Content)
				if told = true; on != nil {
					on(c.Delta.Content)
				}
			}
			switch c.FinishReason {
			case "", openai.FinishReasonNull:
			case openai.FinishReasonStop:
				return text.String(), told, nil
			case openai.FinishReasonLength:
				return "", told, fmt.Errorf("%w: it grew too long", llm.ErrCut)
			case openai.FinishReasonContentFilter:
				return "", told, llm.ErrRefused
			default:
				return "", told, fmt.Errorf("%w: it ended in another way", llm.ErrNonsense)
			}
		}
	}
}
