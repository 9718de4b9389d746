package mcp_test

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"sync"
	"testing"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"
	"github.com/stretchr/testify/require"

	"ryggrad/app/ask"
	"ryggrad/corpus"
	"ryggrad/server/contract"
	"ryggrad/server/mcp"
)

var index = sync.OnceValue(func() *ask.Index {
	c, _ := corpus.Embedded()
	return ask.New(c)
})

func server(t testing.TB) (*mcp.Server, *corpus.Corpus) {
	c, err := corpus.Embedded()
	require.NoError(t, err)
	s, err := mcp.New(mcp.Desk{Corpus: c, Index: index(), Ask: func(_ context.Context, q ask.Question) (ask.Answer, error) { return index().Ask(q), nil }})
	require.NoError(t, err)
	return s, c
}

// session is a client of the SDK that speaks with our server.
func session(t *testing.T) (*sdk.ClientSession, *corpus.Corpus) {
	s, c := server(t)
	ours, theirs := sdk.NewInMemoryTransports()
	_, err := s.Connect(t.Context(), ours, nil)
	require.NoError(t, err)
	client, err := sdk.NewClient(&sdk.Implementation{Name: "test"}, nil).Connect(t.Context(), theirs, nil)
	require.NoError(t, err)
	t.Cleanup(func() { _ = client.Close() })
	return client, c
}

func call(t *testing.T, s *sdk.ClientSession, tool, arguments string) *sdk.CallToolResult {
	r, err := s.CallTool(t.Context(), &sdk.CallToolParams{Name: tool, Arguments: json.RawMessage(arguments)})
	require.NoError(t, err)
	require.Len(t, r.Content, 1)
	require.Equal(t, mcp.Notice, r.Meta["ryggrad/notice"])
	return r
}

func text(r *sdk.CallToolResult) string { return r.Content[0].(*sdk.TextContent).Text }

func TestTheFourToolsOnlyReadAndSaySo(t *testing.T) {
	s, _ := session(t)
	got, err := s.ListTools(t.Context(), nil)
	require.NoError(t, err)
	var names []string
	for _, tool := range got.Tools {
		names = append(names, tool.Name)
		require.True(t, tool.Annotations.ReadOnlyHint)
		require.True(t, tool.Annotations.IdempotentHint)
		require.False(t, *tool.Annotations.DestructiveHint)
		require.False(t, *tool.Annotations.OpenWorldHint)
		require.NotEmpty(t, tool.Description)
		require.NotNil(t, tool.OutputSchema)
	}
	require.ElementsMatch(t, []string{"score_instrument", "assess", "search_guideline", "ask"}, names)
	//lint:ignore SA1019 the deprecated ability must not be offered
	require.Nil(t, s.InitializeResult().Capabilities.Logging)
	require.Contains(t, s.InitializeResult().Instructions, "not a diagnosis")
}

// What a tool answers is what the command line prints for the same object.
func TestAToolAnswersAsTheCommandLine(t *testing.T) {
	s, c := session(t)
	for _, x := range []struct {
		tool string
		line contract.Line
		in   string
	}{
		{"score_instrument", contract.Score, `{"id":7,"instrument":"sbst","items":{"1":1,"2":0,"3":1,"4":0,"5":0,"6":1,"7":0,"8":0,"9":4}}`},
		{"score_instrument", contract.Score, `{"instrument":"sbst","items":{"1":1,"2":2}}`},
		{"score_instrument", contract.Score, `{"instrument":"sbst","items":{"1":1},"total":4}`},
		{"score_instrument", contract.Score, `{"instrument":"nobody","items":{}}`},
		{"assess", contract.Assess, `{"country":"dk","audience":"patient","lang":"da","answers":{"saddle-numb":"yes"}}`},
		{"assess", contract.Assess, `{"country":"dk","audience":"patient","answers":{"saddle-numb":"perhaps"}}`},
		{"assess", contract.Assess, `{"country":"dk","audience":"patient","name":"Bo"}`},
		{"assess", contract.Assess, `{}`},
	} {
		want, ok := x.line(c, []byte(x.in))
		r := call(t, s, x.tool, x.in)
		require.Equal(t, !ok, r.IsError, x.in)
		require.Equal(t, string(contract.Compact(want)), text(r))
		if ok {
			b, err := json.Marshal(r.StructuredContent)
			require.NoError(t, err)
			require.JSONEq(t, text(r), string(b))
		}
	}
	r := call(t, s, "ask", `{"question":"jeg kan ikke tisse","country":"dk","audience":"patient"}`)
	require.False(t, r.IsError)
	require.Equal(t, "urgent", r.StructuredContent.(map[string]any)["kind"])
	require.Equal(t, "emergency", r.StructuredContent.(map[string]any)["urgency"])
}

func TestASearchFindsStatementsWithTheirPlaces(t *testing.T) {
	s, c := session(t)
	var got struct {
		Lang string
		Hits []struct {
			Statement, Text, Country string
			Citations                []struct{ Statement, Source, Locator, Quote string }
		}
	}
	r := call(t, s, "search_guideline", `{"query":"hjælper et korset?","audience":"patient","country":"dk","limit":3}`)
	require.NoError(t, json.Unmarshal([]byte(text(r)), &got))
	require.Equal(t, "da", got.Lang)
	require.Len(t, got.Hits, 3)
	require.Equal(t, "dk.treat.corset.against", got.Hits[0].Statement)
	for _, h := range got.Hits {
		st := c.Statement(corpus.StatementID(h.Statement))
		require.Equal(t, st.TextFor(corpus.Patient).DA, h.Text)
		require.NotEqual(t, "no", h.Country)
		require.Len(t, h.Citations, len(st.Cites))
	}
	for _, x := range []struct{ in, field, says string }{
		{`{"query":"x","limit":21}`, "limit", "1 to 20"},
		{`{"query":"x","limit":1.5}`, "limit", "whole number"},
		{`{"query":"x","lang":"sv"}`, "lang", "da, nb, en"},
		{`{"query":"x","country":"se"}`, "country", "dk, no"},
		{`{"query":"x","audience":"me"}`, "audience", "clinician, patient, educator"},
		{`{"query":["x"]}`, "query", "want a text"},
		{`{"q":"x"}`, "q", "query, lang"},
		{`{}`, "query", "missing"},
		{`{"query":"` + strings.Repeat("a", contract.LongestQuestion+1) + `"}`, "query", "at most 4000"},
	} {
		r := call(t, s, "search_guideline", x.in)
		require.True(t, r.IsError, x.in)
		require.Nil(t, r.StructuredContent)
		require.Contains(t, text(r), `"field":"`+x.field+`"`)
		require.Contains(t, text(r), x.says)
	}
	r = call(t, s, "ask", `{"question":"`+strings.Repeat("a", contract.LongestQuestion+1)+`","country":"dk","audience":"patient"}`)
	require.Contains(t, text(r), `"field":"question"`)
	r = call(t, s, "score_instrument", `{"instrument":"`+strings.Repeat("a", mcp.Longest)+`"}`)
	require.Contains(t, text(r), "arguments are longer")
}

func TestEveryStatementIsAResource(t *testing.T) {
	s, c := session(t)
	listed := map[string]bool{}
	for r, err := range s.Resources(t.Context(), nil) {
		require.NoError(t, err)
		listed[r.URI] = true
	}
	for _, st := range c.Statements {
		uri := "ryggrad://statement/" + string(st.ID)
		require.Equal(t, st.Status != corpus.Withdrawn, listed[uri])
		r, err := s.ReadResource(t.Context(), &sdk.ReadResourceParams{URI: uri})
		require.NoError(t, err)
		var got struct {
			ID        string
			Text      map[string]string
			Citations []map[string]any
		}
		require.NoError(t, json.Unmarshal([]byte(r.Contents[0].Text), &got))
		require.Equal(t, string(st.ID), got.ID)
		require.Equal(t, map[string]string{"da": st.Text.DA, "nb": st.Text.NB, "en": st.Text.EN}, got.Text)
		require.Len(t, got.Citations, len(st.Cites))
	}
	for _, uri := range []string{"ryggrad://statement/nobody", "ryggrad://statement/", "file:///etc/passwd"} {
		_, err := s.ReadResource(t.Context(), &sdk.ReadResourceParams{URI: uri})
		require.ErrorContains(t, err, "not found", uri)
	}
}

const hello = `{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"x","version":"1"}}}` + "\n"

// What was asked before the pipe ends is answered, and nothing else is written.
func TestPipesHoldAnswersAndNothingElse(t *testing.T) {
	s, _ := server(t)
	in := hello + `{"jsonrpc":"2.0","method":"notifications/initialized"}` + "\n"
	for i := range 40 {
		in += `{"jsonrpc":"2.0","id":"` + strconv.Itoa(i) + `","method":"tools/call","params":{"name":"ask","arguments":{"question":"hjælper et korset?","country":"dk","audience":"patient"}}}` + "\n"
	}
	var out bytes.Buffer
	require.NoError(t, mcp.Stdio(t.Context(), s, strings.NewReader(in), &out))
	require.Equal(t, 41, strings.Count(out.String(), "\n"))
	for line := range strings.Lines(out.String()) {
		var m struct {
			JSONRPC string
			Result  map[string]any
		}
		require.NoError(t, json.Unmarshal([]byte(line), &m))
		require.Equal(t, "2.0", m.JSONRPC)
		require.NotNil(t, m.Result)
	}
}

func TestAMessageThatIsTooLongEndsTheSession(t *testing.T) {
	s, _ := server(t)
	var out bytes.Buffer
	err := mcp.Stdio(t.Context(), s, io.MultiReader(strings.NewReader(hello), strings.NewReader(strings.Repeat("a", mcp.Longest+2)), strings.NewReader("\n")), &out)
	require.Error(t, err)
	require.LessOrEqual(t, strings.Count(out.String(), "\n"), 1)
}

func TestOverHTTPEachRequestStandsByItself(t *testing.T) {
	s, _ := server(t)
	h := mcp.Handler(s)
	post := func(body string, headers ...string) *httptest.ResponseRecorder {
		r := httptest.NewRequest(http.MethodPost, "http://127.0.0.1/mcp", strings.NewReader(body))
		r.Header.Set("Content-Type", "application/json")
		r.Header.Set("Accept", "application/json, text/event-stream")
		for i := 0; i < len(headers); i += 2 {
			r.Header.Set(headers[i], headers[i+1])
		}
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		return w
	}
	w := post(`{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"score_instrument","arguments":{"instrument":"nrs","items":{"1":5}}}}`)
	require.Equal(t, http.StatusOK, w.Code, w.Body)
	require.Contains(t, w.Body.String(), `"total":5`)
	require.Empty(t, w.Header().Get("Mcp-Session-Id"))
	require.Equal(t, http.StatusRequestEntityTooLarge, post(strings.Repeat(" ", mcp.Longest+1)).Code)
	require.Equal(t, http.StatusForbidden, post(hello, "Sec-Fetch-Site", "cross-site").Code)
	require.Equal(t, http.StatusForbidden, post(hello, "Origin", "https://example.test").Code)
	require.Equal(t, http.StatusBadRequest, post("garbage").Code)
	r := httptest.NewRecorder()
	h.ServeHTTP(r, httptest.NewRequest(http.MethodGet, "http://127.0.0.1/mcp", nil))
	require.Equal(t, http.StatusMethodNotAllowed, r.Code)
}

func FuzzArguments(f *testing.F) {
	s, _ := server(f)
	f.Add("ask", `{"question":"x","country":"dk","audience":"patient"}`)
	f.Add("search_guideline", `{"query":"x","limit":3}`)
	f.Add("assess", `{"country":"no","audience":"clinician","answers":{"age":70}}`)
	f.Add("score_instrument", `{"instrument":"odi","items":{"1":3}}`)
	h := mcp.Handler(s)
	f.Fuzz(func(t *testing.T, tool, arguments string) {
		if !json.Valid([]byte(arguments)) {
			return
		}
		name, err := json.Marshal(tool)
		require.NoError(t, err)
		body := `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":` + string(name) + `,"arguments":` + arguments + `}}`
		r := httptest.NewRequest(http.MethodPost, "http://127.0.0.1/mcp", strings.NewReader(body))
		r.Header.Set("Content-Type", "application/json")
		r.Header.Set("Accept", "application/json, text/event-stream")
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		require.Less(t, w.Code, 500)
		require.True(t, json.Valid(w.Body.Bytes()) || w.Code != http.StatusOK, w.Body)
	})
}
