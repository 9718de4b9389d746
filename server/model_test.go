package main_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// model is an endpoint that says the first passage it is given, or what it is
// told to, and makes vectors of the lengths of texts.
func model(t *testing.T, says string, keys *[]string) string {
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		*keys = append(*keys, r.Header.Get("Authorization"))
		b, _ := io.ReadAll(r.Body)
		var in struct {
			Input    []string
			Messages []struct{ Content string }
		}
		_ = json.Unmarshal(b, &in)
		if strings.HasSuffix(r.URL.Path, "/embeddings") {
			var rows []string
			for i, text := range in.Input {
				rows = append(rows, fmt.Sprintf(`{"index":%d,"embedding":[%d,1]}`, i, len(text)))
			}
			fmt.Fprintf(w, `{"data":[%s]}`, strings.Join(rows, ","))
			return
		}
		draft := says
		if draft == "" {
			p := regexp.MustCompile(`(?s)<passage id="p1" from="[^"]*">\n(.*?)\n</passage>`).FindStringSubmatch(in.Messages[1].Content)
			quote := strings.Join(strings.Fields(p[1])[:4], " ")
			c, _ := json.Marshal(map[string]any{"claims": []any{map[string]string{"passage": "p1", "quote": quote, "text": p[1]}}})
			draft = string(c)
		}
		piece, _ := json.Marshal(map[string]any{"choices": []any{map[string]any{"delta": map[string]string{"content": draft}, "finish_reason": "stop"}}})
		fmt.Fprintf(w, "data: %s\n\ndata: [DONE]\n\n", piece)
	}))
	t.Cleanup(s.Close)
	return s.URL + "/v1"
}

const braceQuestion = `{"id":"a","question":"hjælper et korset?","country":"dk","audience":"patient"}`

// tell runs ask and returns its answer, and what it says to people.
func tell(t *testing.T, env []string, args ...string) (map[string]any, string) {
	cmd := exec.Command(program, append([]string{"ask"}, args...)...)
	cmd.Stdin = strings.NewReader(braceQuestion)
	cmd.Env = append(os.Environ(), env...)
	var errs bytes.Buffer
	cmd.Stderr = &errs
	out, err := cmd.Output()
	require.NoError(t, err, errs.String())
	var m map[string]any
	require.NoError(t, json.Unmarshal(out, &m))
	return m, errs.String()
}

func TestAskWithAModel(t *testing.T) {
	plain, _ := tell(t, nil)
	require.Equal(t, "extractive", plain["mode"])

	var keys []string
	url := model(t, "", &keys)
	key := filepath.Join(t.TempDir(), "key")
	require.NoError(t, os.WriteFile(key, []byte("sk-secret\n"), 0o600))
	got, errs := tell(t, nil, "--model-url", url, "--model", "m", "--model-key-file", key)
	require.Empty(t, errs)
	require.Equal(t, "model", got["mode"])
	require.Equal(t, []string{"Bearer sk-secret"}, keys)
	require.ElementsMatch(t, keysOf(plain), keysOf(got), "the fields of an answer are fixed")
	require.Equal(t, plain["claims"].([]any)[0].(map[string]any)["text"], got["claims"].([]any)[0].(map[string]any)["text"])

	got, _ = tell(t, []string{"RYGGRAD_MODEL_URL=" + url, "RYGGRAD_MODEL=m", "RYGGRAD_MODEL_KEY=sk-env"})
	require.Equal(t, "model", got["mode"])
	require.Equal(t, "Bearer sk-env", keys[len(keys)-1])

	got, errs = tell(t, nil, "--model-url", model(t, "You are cured. sk-secret", &keys), "--model", "m", "--model-key-file", key)
	require.Equal(t, plain, got)
	require.Contains(t, errs, "nonsense")
	require.NotContains(t, errs, "korset")
	require.NotContains(t, errs, "cured")
	require.NotContains(t, errs, "sk-secret")

	got, errs = tell(t, nil, "--model-url", "http://127.0.0.1:9/v1", "--model", "m")
	require.Equal(t, plain, got)
	require.Contains(t, errs, "unreachable")
}

func keysOf(m map[string]any) (ks []string) {
	for k := range m {
		ks = append(ks, k)
	}
	return ks
}

func TestAskKeepsVectorsInItsDataFolder(t *testing.T) {
	var keys []string
	url, data := model(t, "", &keys), t.TempDir()
	for i := range 2 {
		before := len(keys)
		got, errs := tell(t, nil, "--embed-url", url, "--embed", "e", "--data", data)
		require.Empty(t, errs)
		require.Equal(t, "extractive", got["mode"])
		require.Equal(t, i == 1, len(keys)-before == 1, "%d requests", len(keys)-before)
	}
	require.FileExists(t, filepath.Join(data, "vectors", "vectors.snapshot"))
}

func TestAskFindsWhatTheClinicImported(t *testing.T) {
	data, file := t.TempDir(), filepath.Join(t.TempDir(), "plan.txt")
	require.NoError(t, os.WriteFile(file, []byte("Klinikkens plan\n\nKorsettet kan lånes i receptionen på Nordhavn hver mandag.\n"), 0o600))
	out, err := exec.Command(program, "import", "--data", data, file).CombinedOutput()
	require.NoError(t, err, string(out))
	got, _ := tell(t, nil, "--data", data)
	claims := got["claims"].([]any)
	last := claims[len(claims)-1].(map[string]any)
	require.Contains(t, last["text"], "Nordhavn")
	require.Equal(t, "own:plan", last["citations"].([]any)[0].(map[string]any)["source"])
	require.Contains(t, got["text"], "Nordhavn")
}

func TestAskSaysWhatIsWrongWithItsModel(t *testing.T) {
	for want, args := range map[string][]string{
		"belong together":   {"--model", "m"},
		"want an address":   {"--model-url", "localhost:11434", "--model", "m"},
		"give the key":      {"--model-url", "http://a:sk-secret@b/v1", "--model", "m"},
		"--model-key-file:": {"--model-url", "http://b/v1", "--model", "m", "--model-key-file", "/nowhere"},
		"--embed-url and":   {"--embed-url", "http://b/v1"},
	} {
		var out, errs bytes.Buffer
		cmd := exec.Command(program, append([]string{"ask"}, args...)...)
		cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(braceQuestion), &out, &errs
		require.Error(t, cmd.Run())
		require.Empty(t, out.String())
		require.Contains(t, errs.String(), want)
		require.NotContains(t, errs.String(), "sk-secret")
	}
}
