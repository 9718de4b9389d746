//go:build !race && !js

package assess_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"ryggrad/corpus"
)

// Each finding is read by a rule, decides what is asked, raises the urgency, or
// is itself an outcome. One that does none of this is asked for nothing.
func TestEachFindingIsUsed(t *testing.T) {
	c := content(t)
	used := map[corpus.FindingID]bool{}
	everyRule(c, func(rule any, _ string) {
		for _, l := range conditions(rule) {
			for _, x := range *l.of {
				used[x.Finding] = true
			}
		}
	})
	for _, f := range c.Findings {
		used[f.Of] = true
		used[f.ID] = used[f.ID] || f.Raises || f.Kind == corpus.Class
	}
	for _, f := range c.Findings {
		assert.True(t, used[f.ID], "%s: nothing reads %s", f.File, f.ID)
	}
}
