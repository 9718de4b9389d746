//go:build !js

package assess_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// Of every red flag, standing or not, it can be told why, and each change that
// is said to change it does.
func TestOfAnyRedFlagItCanBeToldWhyAndWhatWouldChangeIt(t *testing.T) {
	c := content(t)
	states, flipped := map[assess.State]int{}, map[string]int{}
	for n, v := range c.Vignettes {
		if !v.Teach {
			continue // a sample: the others read the same findings
		}
		k := assess.OfVignette(c, v)
		k.Audience = corpus.Clinician
		a := assess.Assess(c, k)
		listed := map[*corpus.RedFlag]assess.Flag{}
		for _, f := range a.Flags {
			listed[f.Rule] = f
		}
		for i, rule := range c.RedFlags {
			state, reasons := a.StateOf(rule), a.ReasonsOf(rule)
			states[state]++
			require.Len(t, reasons, len(rule.When), rule.ID)
			f, ok := listed[rule]
			require.Equal(t, ok, state != assess.IsAbsent, "%s: %s", v.ID, rule.ID)
			if ok {
				require.Equal(t, f.Because, reasons)
			}
			if (i+n)%31 != 0 {
				continue
			}
			for _, flip := range a.FlagFlips(rule) {
				changed := k
				for _, x := range flip.Answers {
					changed = with(changed, x.Finding.ID, x.Value)
				}
				flipped[flip.Outcome]++
				require.Equal(t, flip.Outcome, string(assess.Assess(c, changed).StateOf(rule)), "%s: %s: %v", v.ID, rule.ID, flip.Answers)
			}
		}
	}
	require.Len(t, states, 3, "flags that stand, that are open, and that are absent")
	require.Greater(t, flipped[string(assess.IsPresent)], 10)
	require.Greater(t, flipped[string(assess.IsAbsent)], 1)
}
