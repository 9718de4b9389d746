package main

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func asked(t *testing.T, status int, lines ...string) []map[string]any {
	var out, errs bytes.Buffer
	require.Equal(t, status, run([]string{"ask"}, strings.NewReader(strings.Join(lines, "\n")), &out, &errs), errs.String())
	var all []map[string]any
	for line := range strings.Lines(out.String()) {
		var m map[string]any
		require.NoError(t, json.Unmarshal([]byte(line), &m))
		all = append(all, m)
	}
	require.Len(t, all, len(lines))
	return all
}

func TestAskAnswersEachLineInOrder(t *testing.T) {
	got := asked(t, fine,
		`{"id":"a","question":"hjælper et korset?","country":"dk","audience":"patient"}`,
		`{"id":2,"question":"i cannot pass urine","country":"no","audience":"patient","lang":"en"}`,
		`{"question":"who won the match","country":"dk","audience":"clinician","history":[{"question":"x","answer":"y"}]}`)
	require.Equal(t, "a", got[0]["id"])
	require.Equal(t, "answer", got[0]["kind"])
	require.Equal(t, "da", got[0]["lang"])
	require.Equal(t, "extractive", got[0]["mode"])
	require.NotContains(t, got[0], "urgency")
	first := got[0]["claims"].([]any)[0].(map[string]any)
	require.True(t, strings.HasPrefix(got[0]["text"].(string), first["text"].(string)))
	cited := first["citations"].([]any)[0].(map[string]any)
	require.Equal(t, "dk.treat.corset.against", cited["statement"])
	require.Equal(t, first["text"], cited["quote"])

	require.Equal(t, 2.0, got[1]["id"])
	require.Equal(t, "urgent", got[1]["kind"])
	require.Equal(t, "emergency", got[1]["urgency"])
	require.Contains(t, got[1]["text"], "116 117")

	require.Equal(t, "refusal", got[2]["kind"])
	require.Empty(t, got[2]["claims"])
	require.Empty(t, got[2]["conflicts"])
}

func TestAskSaysWhatIsWrongWithALineAndGoesOn(t *testing.T) {
	got := asked(t, failed,
		`{"id":1,"question":"x","country":"se","audience":"patient"}`,
		`{"id":2,"country":"dk","audience":"patient"}`,
		`{"id":3,"question":"x","country":"dk","audience":"patient","model":"gpt"}`,
		`{"id":4,"question":"x","country":"dk","audience":"patient","history":["y"]}`,
		`{"id":5,"question":"x","country":"dk","audience":"patient","lang":"sv"}`,
		`{"id":6,"question":"hjelper trening","country":"no","audience":"patient"}`)
	for i, want := range []string{"country", "question", "model", "history[0]", "lang"} {
		require.Equal(t, want, got[i]["error"].(map[string]any)["field"])
	}
	require.Equal(t, "answer", got[5]["kind"])
}
