package ask

import (
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/corpus"
)

func TestEverySignRuleNamesAFindingAndWordsThatAreThere(t *testing.T) {
	c, err := corpus.Embedded()
	require.NoError(t, err)
	s := newSigns()
	words := map[sense]bool{}
	for _, ts := range s.exact {
		for _, k := range ts {
			words[k.sense] = true
		}
	}
	for _, cs := range s.starts {
		for _, k := range cs {
			words[k] = true
		}
	}
	for _, cs := range s.endings {
		for _, k := range cs {
			words[k] = true
		}
	}
	for name, k := range s.senses {
		require.True(t, words[k], "no words for %q", name)
	}
	for _, r := range s.rules {
		f := c.Finding(r.finding)
		require.NotNil(t, f, "no finding is called %q", r.finding)
		require.True(t, f.Asked(), "%q is not asked", r.finding)
		require.NoError(t, f.Allows(r.value), r.finding)
	}
}

func TestConceptsThatTheSearchKnowsByNameExist(t *testing.T) {
	c, err := corpus.Embedded()
	require.NoError(t, err)
	for _, names := range []map[string]bool{back, beside, common} {
		for name := range names {
			require.NotNil(t, c.Concept(corpus.ConceptID(name)), "no concept is called %q", name)
		}
	}
}
