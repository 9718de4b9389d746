//go:build !js

package assess_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// rank is where a question belongs: it could raise the urgency, it stands
// behind another red flag, or it decides something else.
func rank(q assess.Question) int {
	switch {
	case q.Urgency != "":
		return 0
	case len(q.RedFlags) > 0:
		return 1
	}
	return 2
}

func TestWhatCouldRaiseTheUrgencyIsAskedFirstThenWhatDecidesMost(t *testing.T) {
	c := content(t)
	ranks := map[int]int{}
	cases(t, 11, 200, func(d *dice, k assess.Case, a *assess.Assessment) {
		for i, q := range a.Next {
			ranks[rank(q)]++
			if q.Urgency != "" {
				require.Greater(t, q.Urgency.Rank(), a.Urgency.Rank(), "%s cannot raise it", q.Finding.ID)
				could := q.Finding.Raises
				for _, f := range q.RedFlags {
					could = could || f.Urgency.Raised().Rank() >= q.Urgency.Rank()
				}
				require.True(t, could, "%s: %s", q.Finding.ID, q.Urgency)
			}
			if i == 0 {
				continue
			}
			before := a.Next[i-1]
			require.LessOrEqual(t, rank(before), rank(q), "%s before %s", before.Finding.ID, q.Finding.ID)
			switch {
			case rank(before) < rank(q):
			case rank(q) == 2:
				require.GreaterOrEqual(t, len(before.Statements), len(q.Statements), "%s before %s", before.Finding.ID, q.Finding.ID)
			default:
				require.Less(t, before.Finding.Index, q.Finding.Index, "of equals, the order of the screen")
			}
		}
	})
	for r := range 3 {
		require.NotZero(t, ranks[r], "rank %d", r)
	}

	emergency := with(without(well(c, "dk", corpus.Clinician), "fever"), "saddle-numb", "yes")
	for _, q := range assess.Assess(c, emergency).Next {
		require.Empty(t, q.Urgency, "nothing is above an emergency: %s", q.Finding.ID)
	}
	today := with(well(c, "dk", corpus.Patient), "fever", "yes")
	first := assess.Assess(c, without(today, "worse-by-hour")).Next[0]
	require.True(t, first.Finding.Raises, "%s is asked before the setting that would make it an emergency", first.Finding.ID)
	require.Equal(t, corpus.Emergency, first.Urgency)
}
