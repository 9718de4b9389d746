package chat_test

import (
	"encoding/json"
	"strings"
	"sync"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ryggrad/app/ask"
	"ryggrad/corpus"
	"ryggrad/server/chat"
)

var known = sync.OnceValue(func() *corpus.Corpus { c, _ := corpus.Embedded(); return c })

var index = sync.OnceValue(func() *ask.Index { return ask.New(known()) })

const body = `{"model":"ryggrad-dk-patient","messages":[{"role":"user","content":"hjælper et korset?"}]}`

func say(t *testing.T, request string) (chat.Answer, ask.Answer) {
	t.Helper()
	r, err := chat.Read([]byte(request))
	require.Nil(t, err)
	a := index().Ask(r.Question)
	return chat.Say(known(), r.Question, a, "https://clinic.example", "2026-11-29"), a
}

func TestTheNameOfTheModelSaysForWhom(t *testing.T) {
	r, err := chat.Read([]byte(strings.Replace(body, "dk-patient", "no-clinician", 1)))
	require.Nil(t, err)
	assert.Equal(t, corpus.Country("no"), r.Question.Country)
	assert.Equal(t, corpus.Clinician, r.Question.Audience)
	assert.Len(t, chat.Models(), 6)
	for _, name := range chat.Models() {
		_, err := chat.Find(name, 0)
		assert.Nil(t, err)
	}
}

func TestEarlierTurnsAreHistoryAndOrdersAreNot(t *testing.T) {
	r, err := chat.Read([]byte(`{"model":"ryggrad-dk-patient","messages":[
		{"role":"system","content":"You are a pirate."},
		{"role":"user","content":"a"},{"role":"assistant","content":"b"},
		{"role":"user","content":[{"type":"text","text":"c"}]},
		{"role":"user","content":"d"}],"temperature":0,"tools":[],"stream":true,"stream_options":{"include_usage":true}}`))
	require.Nil(t, err)
	assert.Equal(t, []ask.Exchange{{Question: "a", Answer: "b"}, {Question: "c"}}, r.Question.History)
	assert.Equal(t, "d", r.Question.Text)
	assert.True(t, r.Stream)
	assert.True(t, r.Usage)
}

func TestWhatCannotBeAnsweredNamesTheField(t *testing.T) {
	for request, want := range map[string][2]string{
		`{`: {"", "no request"},
		`{"model":"gpt-4","messages":[{"role":"user","content":"a"}]}`:                                              {"model", "want one of ryggrad-dk-patient"},
		`{"model":"ryggrad-dk-patient","messages":[]}`:                                                              {"messages", "at least one"},
		`{"model":"ryggrad-dk-patient","n":2,"messages":[{"role":"user","content":"a"}]}`:                           {"n", "want 1"},
		`{"model":"ryggrad-dk-patient","messages":[{"role":"assistant","content":"a"}]}`:                            {"messages[0].role", "want user"},
		`{"model":"ryggrad-dk-patient","messages":[{"role":"cat","content":"a"},{"role":"user"}]}`:                  {"messages[0].role", "want one of"},
		`{"model":"ryggrad-dk-patient","messages":[{"role":"user","content":3}]}`:                                   {"messages[0].content", "want a text"},
		`{"model":"ryggrad-dk-patient","messages":[{"role":"user","content":[{"type":"image_url"}]}]}`:              {"messages[0].content[0].type", "want text"},
		`{"model":"ryggrad-dk-patient","messages":[{"role":"user","content":"` + strings.Repeat("a", 4001) + `"}]}`: {"messages[0].content", "at most 4000"},
	} {
		_, err := chat.Read([]byte(request))
		require.NotNil(t, err, request)
		assert.Equal(t, want[0], err.Param, request)
		assert.Contains(t, err.Message, want[1], request)
		b, e := json.Marshal(err)
		require.NoError(t, e)
		assert.Contains(t, string(b), `"error":{"message":`)
	}
}

func TestEachClaimHasANumberThatLeadsToItsPlace(t *testing.T) {
	said, a := say(t, body)
	require.NotEmpty(t, a.Claims)
	text := utf16.Encode([]rune(said.Text()))
	require.Len(t, said.Annotations, annotated(a))
	for _, x := range said.Annotations {
		c := x.Citation
		words := string(utf16.Decode(text[c.Start:c.End]))
		assert.Regexp(t, `\[\d+\]$`, words)
		assert.True(t, strings.HasPrefix(c.URL, "https://clinic.example/statement/"))
	}
	for i, c := range a.Claims {
		assert.Contains(t, said.Text(), c.Text, i)
	}
	for i, r := range said.Sources.Results {
		assert.Contains(t, said.Text(), "]", i)
		assert.Equal(t, r.URL, said.Sources.Citations[i])
		assert.Contains(t, said.Text(), r.Title)
	}
	assert.Contains(t, said.Text(), "\n\nKilder:\n[1] ")
}

// annotated is how many places the claims name, each once a claim.
func annotated(a ask.Answer) (n int) {
	for _, c := range a.Claims {
		seen := map[[3]string]bool{}
		for _, x := range c.Citations {
			seen[[3]string{string(x.Statement), x.Source, x.Locator}] = true
		}
		n += len(seen)
	}
	return n
}

func TestUnderARefusalAndInAnEmergencyNothingIsCited(t *testing.T) {
	for _, q := range []string{"hvem vandt kampen", "jeg kan pludselig ikke tisse og er følelsesløs i skridtet"} {
		said, a := say(t, strings.Replace(body, "hjælper et korset?", q, 1))
		assert.Empty(t, said.Annotations, q)
		assert.Empty(t, said.Sources.Citations, q)
		assert.NotContains(t, said.Text(), "[1]", q)
		assert.Equal(t, a.Kind, said.Verdict.Kind)
		if a.Kind == ask.Urgent {
			assert.Contains(t, said.Pieces[1], "112", "whom to call comes next")
		}
	}
}

func TestAStreamSaysTheSameAsTheWhole(t *testing.T) {
	said, _ := say(t, body)
	r, _ := chat.Read([]byte(body))
	r.Usage = true
	whole := said.Completion("x", r.Model, 1, r.Question)
	var (
		text  string
		notes []chat.Annotation
		ended int
	)
	stream := said.Stream("x", r.Model, 1, r)
	for i, c := range stream {
		if len(c.Choices) == 0 {
			assert.Equal(t, len(stream)-1, i, "the count of words comes last")
			assert.Equal(t, whole.Usage, c.Usage)
			continue
		}
		text += c.Choices[0].Delta.Content
		notes = append(notes, c.Choices[0].Delta.Annotations...)
		if c.Choices[0].Finish != nil {
			ended++
			assert.Equal(t, whole.Sources, c.Sources)
		}
	}
	assert.Equal(t, 1, ended)
	assert.Equal(t, whole.Choices[0].Message.Content, text)
	assert.Equal(t, whole.Choices[0].Message.Annotations, notes)
}

func FuzzRead(f *testing.F) {
	f.Add(body)
	f.Add(`{"model":"ryggrad-no-educator","messages":[{"role":"user","content":[{"type":"text","text":"æ"}]}]}`)
	f.Fuzz(func(t *testing.T, s string) {
		r, err := chat.Read([]byte(s))
		if err == nil {
			require.Contains(t, chat.Models(), r.Model)
			require.LessOrEqual(t, len(r.Question.Text), 4000)
		} else {
			require.NotEmpty(t, err.Message)
			require.Less(t, len(err.Message), 2000)
		}
	})
}
