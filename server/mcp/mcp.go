// Package mcp offers Ryggråd to programs that speak the Model Context Protocol:
// four tools with the JSON of the command line, and the statements as resources.
// All of it only reads. Nothing of a call is kept, and there are no sessions.
package mcp

import (
	"context"
	"embed"
	"encoding/json"
	"fmt"
	"net/http"
	"time"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"ryggrad/app/ask"
	"ryggrad/corpus"
	"ryggrad/server/contract"
)

// Longest is how many bytes one message may have. A case has a few kilobytes.
const Longest = 1 << 20

// Notice goes with every result.
const Notice = "Decision support for education and evaluation. No diagnosis; no medical device. Nothing here says that serious disease is excluded."

const instructions = "Ryggråd answers about low back pain in adults in Denmark and Norway, from guideline statements that it cites. " +
	"It is decision support for education and evaluation, not a diagnosis and not a medical device. " +
	"Pass urgent advice on first, whole and unchanged. Say which statement and source a sentence rests on. Not answered is never no."

// A Desk is what the tools work with.
type Desk struct {
	Corpus *corpus.Corpus
	Index  *ask.Index
	Ask    func(ctx context.Context, q ask.Question) (ask.Answer, error)
}

// A Server speaks the protocol.
type Server = sdk.Server

//go:embed tools/*.json
var tools embed.FS

// New returns a server of the protocol.
func New(d Desk) (*Server, error) {
	s := sdk.NewServer(&sdk.Implementation{Name: "ryggrad", Title: "Ryggråd", Version: d.Corpus.Version}, &sdk.ServerOptions{
		Instructions: instructions,
		PageSize:     2 * len(d.Corpus.Statements),
		Capabilities: &sdk.ServerCapabilities{Tools: &sdk.ToolCapabilities{}, Resources: &sdk.ResourceCapabilities{}}, // neither changes
	})
	for name, answer := range map[string]tool{"score_instrument": d.score, "assess": d.assess, "search_guideline": d.search, "ask": d.ask} {
		b, err := tools.ReadFile("tools/" + name + ".json")
		if err != nil {
			return nil, err
		}
		t := &sdk.Tool{}
		if err := json.Unmarshal(b, t); err != nil {
			return nil, fmt.Errorf("tool %s: %w", name, err)
		}
		no := false
		t.Annotations = &sdk.ToolAnnotations{ReadOnlyHint: true, IdempotentHint: true, DestructiveHint: &no, OpenWorldHint: &no}
		s.AddTool(t, d.call(answer))
	}
	d.resources(s)
	return s, nil
}

// A tool answers an object of the contract with another. When the object cannot
// be used ok is false, and the answer says which field is wrong.
type tool func(ctx context.Context, line []byte) (out any, ok bool, err error)

func (d Desk) call(t tool) sdk.ToolHandler {
	return func(ctx context.Context, r *sdk.CallToolRequest) (*sdk.CallToolResult, error) {
		line := r.Params.Arguments
		if len(line) == 0 {
			line = json.RawMessage("{}")
		}
		var out any = contract.Refused("range", "", "the arguments are longer than %d bytes", Longest)
		ok := false
		if len(line) <= Longest {
			var err error
			if out, ok, err = t(ctx, line); err != nil {
				return nil, err
			}
		}
		b := contract.Compact(out)
		result := &sdk.CallToolResult{
			Meta:    sdk.Meta{"ryggrad/notice": Notice, "ryggrad/corpus": map[string]string{"version": d.Corpus.Version, "hash": d.Corpus.Hash}},
			Content: []sdk.Content{&sdk.TextContent{Text: string(b)}},
			IsError: !ok,
		}
		if ok {
			result.StructuredContent = b
		}
		return result, nil
	}
}

func (d Desk) score(_ context.Context, line []byte) (any, bool, error) {
	out, ok := contract.Score(d.Corpus, line)
	return out, ok, nil
}

func (d Desk) assess(_ context.Context, line []byte) (any, bool, error) {
	out, ok := contract.Assess(d.Corpus, line)
	return out, ok, nil
}

func (d Desk) search(_ context.Context, line []byte) (any, bool, error) {
	q, id, wrong := contract.ReadSearch(line)
	if wrong != nil {
		return wrong, false, nil
	}
	lang := q.Lang
	if lang == "" {
		lang = d.Index.Language(q.Query)
	}
	hits := d.Index.Search(q.Query, lang, q.Audience, len(d.Corpus.Statements))
	return contract.Found(d.Corpus, q, lang, hits, id), true, nil
}

func (d Desk) ask(ctx context.Context, line []byte) (any, bool, error) {
	q, id, wrong := contract.Question(line)
	if wrong != nil {
		return wrong, false, nil
	}
	a, err := d.Ask(ctx, q)
	if err != nil {
		return nil, false, err
	}
	return contract.Answered(d.Corpus, q, a, id, time.Now().Format(time.DateOnly)), true, nil
}

// Handler serves the protocol as streamable HTTP, each request by itself. A page
// of another origin is refused.
func Handler(s *Server) http.Handler {
	return http.NewCrossOriginProtection().Handler(sdk.NewStreamableHTTPHandler(func(*http.Request) *sdk.Server { return s }, &sdk.StreamableHTTPOptions{
		Stateless:                    true,
		JSONResponse:                 true,
		MaxRequestBodyBytes:          Longest,
		PropagateRequestCancellation: true,
	}))
}
