//go:build !js

package assess_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

func TestSubjectsForThisPersonComeFirst(t *testing.T) {
	c := content(t)
	place := func(v, topic string) int {
		a := assess.Assess(c, assess.OfVignette(c, c.Vignette(v)))
		for i, x := range a.Topics() {
			if x.ID == topic {
				return i
			}
		}
		return -1
	}
	short, long := place("v1-new-pain-low-risk", "table4-acute"), place("v5-long-lasting-high-risk", "table4-long")
	assert.NotEqual(t, -1, short, "two weeks of pain")
	assert.NotEqual(t, -1, long, "pain for a year")
	assert.Equal(t, -1, place("v1-new-pain-low-risk", "table4-long"), "ruled out by how long it has lasted")
	assert.Equal(t, -1, place("v5-long-lasting-high-risk", "table4-acute"), "ruled out by how long it has lasted")
}

func TestNoSubjectWhileASeriousSignStands(t *testing.T) {
	c := content(t)
	k := assess.OfVignette(c, c.Vignette("v3-saddle-numbness"))
	for _, k.Audience = range corpus.Audiences {
		a := assess.Assess(c, k)
		require.Equal(t, corpus.Emergency, a.Urgency)
		require.Empty(t, a.Topics())
	}
}
