package ask

import (
	"bufio"
	"encoding/json"
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/corpus"
)

// eachLine reads the questions of a set, in all languages, as far as a T goes.
func eachLine[T any](t testing.TB, set string, do func(corpus.Lang, T)) {
	for _, l := range corpus.Langs {
		f, err := os.Open("../../testdata/question/" + set + "." + string(l) + ".jsonl")
		require.NoError(t, err)
		defer f.Close()
		for s := bufio.NewScanner(f); s.Scan(); {
			var q T
			require.NoError(t, json.Unmarshal(s.Bytes(), &q))
			do(l, q)
		}
	}
}

// apart reports whether a line of a set is of the half that nothing learns from.
func apart(set, id string) bool { return set == "new" && id[len(id)-1]%2 == 0 }
