//go:build !race && !js

package assess_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// Every way to answer the cauda equina questions, with everything else no: yes
// or not sure to any of the six signs is an emergency, whatever the others are.
func TestExhaustiveCaudaEquina(t *testing.T) {
	t.Parallel()
	c := content(t)
	signs := []corpus.FindingID{"saddle-numb", "urine-flow", "urine-retention", "urine-leak", "bowel-control", "genital-feeling", "sexual-function"}
	values := []string{"yes", "no", corpus.NotSure, ""}
	k := well(c, "dk", corpus.Patient)
	tried := 0
	for n := range 1 << (2 * len(signs)) {
		emergency, open, alone := false, false, false
		for i, id := range signs {
			v := values[n>>(2*i)&3]
			k.Answers[id] = v
			if v == "" {
				delete(k.Answers, id)
			}
			open = open || v == ""
			if id == "sexual-function" {
				alone = v == "yes"
			} else {
				emergency = emergency || v == "yes" || v == corpus.NotSure
			}
		}
		a := assess.Assess(c, k)
		tried++
		switch {
		case emergency:
			require.Equal(t, corpus.Emergency, a.Urgency, "%v", k.Answers)
		case alone:
			require.GreaterOrEqual(t, a.Urgency.Rank(), corpus.SameDay.Rank(), "%v", k.Answers)
		}
		require.False(t, open && !a.Provisional, "an open question, and the answer is final: %v", k.Answers)
		if emergency || alone {
			require.Equal(t, "present", a.Finding("red-flag").Value, "%v", k.Answers)
		}
	}
	require.Equal(t, 16384, tried)
}

// Every pair of red flags, alone and with each setting that raises: the urgency
// is never less than that of the more urgent one, and a setting never lowers it.
func TestExhaustivePairsOfRedFlags(t *testing.T) {
	t.Parallel()
	c := content(t)
	settings := []corpus.FindingID{""}
	for _, f := range c.Findings {
		if f.Raises {
			settings = append(settings, f.ID)
		}
	}
	require.Len(t, settings, 7)
	pairs, apart := 0, 0
	for i, a := range c.RedFlags {
		for _, b := range c.RedFlags[i+1:] {
			k := well(c, "no", corpus.Clinician)
			for _, x := range slices.Concat(a.When, b.When) {
				meet(c, &k, x)
			}
			at := -1
			for _, s := range settings {
				kase := k
				if s != "" {
					kase = with(k, s, "yes")
				}
				got := assess.Assess(c, kase)
				stand := present(got)
				if !slices.Contains(stand, a.ID) || !slices.Contains(stand, b.ID) {
					apart++ // they contradict each other, such as two ages
					break
				}
				pairs++
				rank := got.Urgency.Rank()
				require.GreaterOrEqual(t, rank, max(a.Urgency.Rank(), b.Urgency.Rank()), "%s and %s with %q", a.ID, b.ID, s)
				if at < 0 {
					at = rank
				}
				require.GreaterOrEqual(t, rank, at, "%s and %s: %q lowers the urgency", a.ID, b.ID, s)
				if got.Urgency == corpus.Emergency {
					for _, r := range got.Recommendations {
						for _, care := range offers(r.Statement) {
							require.False(t, r.Verdict == assess.Applies && care != corpus.Activity, "%s and %s: %s is offered", a.ID, b.ID, r.Statement.ID)
						}
					}
				}
			}
		}
	}
	t.Logf("%d pairs with their settings stood together, %d contradict each other", pairs, apart)
	require.Greater(t, pairs, 50_000)
}

// Every complete STarT Back form is judged by the published rule.
func TestExhaustiveStartBack(t *testing.T) {
	t.Parallel()
	c := content(t)
	for n := range (1 << 8) * 5 {
		r := assess.Response{}
		total, psych := 0, 0
		for i := range 8 {
			mark := n >> i & 1
			r[string(rune('1'+i))] = []int{mark}
			total += mark
			if i >= 4 {
				psych += mark
			}
		}
		ninth := n >> 8
		r["9"] = []int{ninth}
		if ninth >= 3 {
			total, psych = total+1, psych+1
		}
		want := "high"
		if total <= 3 {
			want = "low"
		} else if psych <= 3 {
			want = "medium"
		}
		res, err := assess.Score(c, "sbst", r)
		require.Nil(t, err)
		require.Equal(t, want, res.Bands["risk"], strings.TrimSpace(res.Instrument))
	}
}
