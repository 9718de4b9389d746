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
