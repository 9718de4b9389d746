package ask

import (
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/corpus"
)

func TestConceptsThatTheSearchKnowsByNameExist(t *testing.T) {
	c, err := corpus.Embedded()
	require.NoError(t, err)
	for _, names := range []map[string]bool{isBack, beside, common} {
		for name := range names {
			require.NotNil(t, c.Concept(corpus.ConceptID(name)), "no concept is called %q", name)
		}
	}
}

func TestWordsThatAreUnlikeATermHaveItsStemAndAreNone(t *testing.T) {
	c, err := corpus.Embedded()
	require.NoError(t, err)
	l := newLexicon(c)
	for u := range tongue(tongues) {
		for w := range unlike[u] {
			require.Nil(t, l.exact[u][w], "%q is a term", w)
			require.NotNil(t, l.single[u][stem(w, u)], "no term has the stem of %q", w)
			require.Nil(t, l.of(u, w, stem(w, u)), w)
		}
	}
}
