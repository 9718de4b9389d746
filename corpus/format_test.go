package corpus_test

import (
	"os"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"ryggrad/corpus"
)

var example = regexp.MustCompile("(?m)^`([a-z]+/?[a-z0-9.-]+\\.txt)`\n\n```\n((?s:.*?))```$")

// manual returns the small corpus that FORMAT.md is made of.
func manual(t testing.TB) fstest.MapFS {
	b, err := os.ReadFile("FORMAT.md")
	require.NoError(t, err)
	files := fstest.MapFS{}
	for _, m := range example.FindAllStringSubmatch(string(b), -1) {
		files[m[1]] = &fstest.MapFile{Data: []byte(m[2])}
	}
	return files
}

func TestTheExamplesOfTheManualAreOneCorpusWithoutFaults(t *testing.T) {
	c, err := corpus.Load(manual(t))
	require.NoError(t, err)
	require.Len(t, c.Sources, 1)
	require.Len(t, c.Statements, 2)
	require.Len(t, c.Findings, 6)
	require.Len(t, c.RedFlags, 1)
	require.Len(t, c.Vignettes, 1)
	require.Len(t, c.Conflicts, 1)
	require.Len(t, c.Topics, 2)
	require.Len(t, c.Changes, 1)
	require.Equal(t, "example-1", c.Version)
}

func TestTheManualNamesEveryWordThatIsAllowed(t *testing.T) {
	b, err := os.ReadFile("FORMAT.md")
	require.NoError(t, err)
	words := append([]string{}, corpus.Topics...)
	words = append(words, corpus.SourceKinds...)
	words = append(words, corpus.Strengths...)
	words = append(words, corpus.Certainties...)
	for _, u := range corpus.Urgencies {
		words = append(words, string(u))
	}
	for _, c := range corpus.Cares {
		words = append(words, string(c), string(c.Finding()))
	}
	words = append(words, corpus.NotSure, string(corpus.NotAlone), string(corpus.Draft), string(corpus.ReadTwice), string(corpus.Withdrawn))
	text := strings.Join(strings.Fields(string(b)), " ")
	for _, w := range words {
		if w == corpus.NotSure {
			w = "not sure"
		}
		require.Contains(t, text, w)
	}
}
