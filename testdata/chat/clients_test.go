// Package chat asks Ryggråd with the chat clients of others. It is a module of
// its own, so that nothing of theirs comes near what ships.
package chat

import (
	"bufio"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	official "github.com/openai/openai-go/v3"
	"github.com/openai/openai-go/v3/option"
	community "github.com/sashabaranov/go-openai"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const (
	model     = "ryggrad-dk-patient"
	brace     = "hjælper et korset?"
	emergency = "jeg kan pludselig ikke tisse og er følelsesløs i skridtet"
)

// serve starts the program and returns its address.
func serve(t *testing.T) string {
	t.Helper()
	program, err := filepath.Abs("../../bin/ryggrad")
	require.NoError(t, err)
	cmd := exec.Command(program, "serve", "--addr", "127.0.0.1:0", "--rate", "0")
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start(), "run `make` first")
	t.Cleanup(func() {
		_ = cmd.Process.Signal(os.Interrupt)
		_ = cmd.Wait()
	})
	line, err := bufio.NewReader(out).ReadString('\n')
	require.NoError(t, err)
	return strings.TrimSpace(line)
}

func TestTheCommunityClient(t *testing.T) {
	config := community.DefaultConfig("none")
	config.BaseURL = serve(t) + "/v1"
	c := community.NewClientWithConfig(config)
	models, err := c.ListModels(t.Context())
	require.NoError(t, err)
	require.Len(t, models.Models, 6)
	request := community.ChatCompletionRequest{Model: model, Messages: []community.ChatCompletionMessage{{Role: "user", Content: brace}}}
	whole, err := c.CreateChatCompletion(t.Context(), request)
	require.NoError(t, err)
	text := whole.Choices[0].Message.Content
	assert.Contains(t, text, "[1]", "this client drops annotations: the text has the numbers")
	assert.Contains(t, text, "Kilder:\n[1] ")
	assert.Equal(t, community.FinishReasonStop, whole.Choices[0].FinishReason)

	request.Stream = true
	s, err := c.CreateChatCompletionStream(t.Context(), request)
	require.NoError(t, err)
	var streamed string
	var reason community.FinishReason
	for {
		r, err := s.Recv()
		if errors.Is(err, io.EOF) {
			break
		}
		require.NoError(t, err)
		streamed += r.Choices[0].Delta.Content
		if r.Choices[0].FinishReason != "" {
			reason = r.Choices[0].FinishReason
		}
	}
	assert.Equal(t, text, streamed)
	assert.Equal(t, community.FinishReasonStop, reason)

	request.Stream, request.Model = false, "gpt"
	_, err = c.CreateChatCompletion(t.Context(), request)
	var wrong *community.APIError
	require.ErrorAs(t, err, &wrong)
	assert.Equal(t, 404, wrong.HTTPStatusCode)
	assert.Contains(t, wrong.Message, "want one of")
}

func TestTheOfficialClient(t *testing.T) {
	c := official.NewClient(option.WithBaseURL(serve(t)+"/v1/"), option.WithAPIKey("none"), option.WithMaxRetries(0))
	request := official.ChatCompletionNewParams{Model: model, Messages: []official.ChatCompletionMessageParamUnion{official.UserMessage(brace)}}
	whole, err := c.Chat.Completions.New(t.Context(), request)
	require.NoError(t, err)
	m := whole.Choices[0].Message
	require.NotEmpty(t, m.Annotations)
	text := []rune(m.Content)
	for _, a := range m.Annotations {
		cited := a.URLCitation
		assert.Regexp(t, `\[\d+\]$`, string(text[cited.StartIndex:cited.EndIndex]))
		assert.Contains(t, cited.URL, "/statement/")
	}
	assert.Contains(t, whole.JSON.ExtraFields, "citations")
	assert.Contains(t, whole.JSON.ExtraFields, "search_results")

	s := c.Chat.Completions.NewStreaming(t.Context(), request)
	all := official.ChatCompletionAccumulator{}
	for s.Next() {
		require.True(t, all.AddChunk(s.Current()))
	}
	require.NoError(t, s.Err())
	assert.Equal(t, m.Content, all.Choices[0].Message.Content)

	request.Messages = []official.ChatCompletionMessageParamUnion{official.UserMessage(emergency)}
	urgent, err := c.Chat.Completions.New(t.Context(), request)
	require.NoError(t, err)
	assert.Contains(t, urgent.Choices[0].Message.Content, "112")
	assert.Empty(t, urgent.Choices[0].Message.Annotations)
}

func TestTheClientUnderNode(t *testing.T) {
	cmd := exec.Command("node", "--test", "client.test.mjs")
	cmd.Env = append(os.Environ(), "RYGGRAD="+serve(t))
	out, err := cmd.CombinedOutput()
	require.NoError(t, err, string(out))
	assert.Contains(t, string(out), "# pass 2")
}
