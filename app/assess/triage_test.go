//go:build !js

package assess_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/corpus"
)

// The list of testdata/triage.txt was written by hand from the table of danger
// signs that the clinicians judge: each of its rows is a rule.
func TestEveryRowOfTheTriageTableIsARule(t *testing.T) {
	c := content(t)
	b, err := os.ReadFile("../../testdata/triage.txt")
	require.NoError(t, err)
	_, list, _ := strings.Cut(string(b), "\n\nrow ")
	counts, last := map[string]int{}, 0
	for line := range strings.Lines("row " + list) {
		words := strings.Fields(line)
		if len(words) == 0 {
			continue
		}
		counts[words[0]]++
		id := words[1]
		switch words[0] {
		case "row":
			f := c.RedFlag(id)
			require.NotNil(t, f, "no red flag is called %s", id)
			require.Equal(t, corpus.Urgency(words[2]), f.Urgency, id)
			for _, country := range corpus.Countries {
				doors := slices.Sorted(slices.Values(words[3:]))
				if words[3] == "-" {
					doors = nil
				}
				require.Equal(t, doors, slices.Sorted(slices.Values(f.Doors[country])), "%s in %s", id, country)
			}
		case "gate":
			if words[2] == "asked" {
				require.NotNil(t, c.Finding(corpus.FindingID(id)), id)
				require.True(t, c.Finding(corpus.FindingID(id)).In().Screen, "%s is part of the screen", id)
				continue
			}
			require.NotNil(t, c.RedFlag(id), "no red flag is called %s", id)
			require.Equal(t, corpus.Urgency(words[2]), c.RedFlag(id).Urgency, id)
		case "raises":
			require.True(t, c.Finding(corpus.FindingID(id)).Raises, id)
		case "screen":
			g := c.Group(id)
			require.NotNil(t, g, "no group is called %s", id)
			require.True(t, g.Screen, id)
			require.Greater(t, g.Order, last, "%s comes too early", id)
			last = g.Order
		default:
			require.Fail(t, "what is "+words[0])
		}
	}
	require.Equal(t, map[string]int{"row": 102, "gate": 18, "raises": 6, "screen": 16}, counts)
}
