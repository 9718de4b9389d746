//go:build !race && !js

package assess_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// halves runs a walk in two halves side by side, and adds up what they count.
func halves(t *testing.T, walk func(t *testing.T, half int) (counted int)) (total int) {
	counted := make([]int, 2)
	t.Run("halves", func(t *testing.T) {
		for half := range counted {
			t.Run(strconv.Itoa(half), func(t *testing.T) {
				t.Parallel()
				counted[half] = walk(t, half)
			})
		}
	})
	return counted[0] + counted[1]
}

// Every way to answer the questions of bladder, bowel and saddle, with
// everything else no: yes or not sure to any of the signs is an emergency,
// whatever the others are.
func TestExhaustiveCaudaEquina(t *testing.T) {
	t.Parallel()
	c := content(t)
	asked := c.Group("saddle").Findings
	require.Len(t, asked, 8)
	values := []string{"yes", "no", corpus.NotSure, ""}
	tried := halves(t, func(t *testing.T, half int) int {
		k := well(c, "dk", corpus.Patient)
		for n := half; n < 1<<(2*len(asked)); n += 2 {
			emergency, open, alone := false, false, false
			for i, f := range asked {
				v := values[n>>(2*i)&3]
				k.Answers[f.ID] = v
				open = open || v == ""
				if f.ID == "sexual-function" {
					alone = v == "yes"
				} else {
					emergency = emergency || v == "yes" || v == corpus.NotSure
				}
			}
			s := assess.Triage(c, k)
			switch rank := s.Urgency().Rank(); {
			case emergency && rank != corpus.Emergency.Rank(),
				alone && rank < corpus.SameDay.Rank(),
				open && len(s.Unsettled()) == 0, // an open question, and the answer is final
				(emergency || alone) && s.Value("red-flag") != "present":
				t.Fatalf("%s for %v, unsettled %v", s.Urgency(), k.Answers, s.Unsettled())
			}
		}
		return 1 << (2*len(asked) - 1)
	})
	require.Equal(t, 65536, tried)
}

// Every pair of red flags, alone and with each setting that raises: the urgency
// is never less than that of the more urgent one, a setting never lowers it, and
// an emergency leaves no care offered but everyday activity.
func TestExhaustivePairsOfRedFlags(t *testing.T) {
	t.Parallel()
	c := content(t)
	var settings []corpus.FindingID
	for _, f := range c.Findings {
		if f.Raises {
			settings = append(settings, f.ID)
		}
	}
	require.Len(t, settings, 6)
	var offering []*corpus.Statement
	for _, s := range c.Judged() {
		if slices.ContainsFunc(offers(s), func(care corpus.Care) bool { return care != corpus.Activity }) {
			offering = append(offering, s)
		}
	}
	require.NotEmpty(t, offering)
	pairs := halves(t, func(t *testing.T, half int) (pairs int) {
		for i, a := range c.RedFlags {
			for _, b := range c.RedFlags[i+1:] {
				if half = 1 - half; half == 0 {
					continue
				}
				k := well(c, "no", corpus.Clinician)
				for _, x := range slices.Concat(a.When, b.When) {
					meet(c, &k, x)
				}
				alone := assess.Triage(c, k)
				if !alone.Stands(a) || !alone.Stands(b) {
					continue // they contradict each other, such as two ages
				}
				least := max(a.Urgency.Rank(), b.Urgency.Rank())
				for _, id := range append(settings, "") {
					s := alone
					if id != "" {
						s = assess.Triage(c, with(k, id, "yes"))
					}
					pairs++
					if rank := s.Urgency().Rank(); rank < least || rank < alone.Urgency().Rank() {
						t.Fatalf("%s and %s with %q: %s", a.ID, b.ID, id, s.Urgency())
					}
					if s.Urgency() != corpus.Emergency {
						continue
					}
					for _, x := range offering {
						if s.Verdict(x) == assess.Applies {
							t.Fatalf("%s and %s with %q: %s is offered", a.ID, b.ID, id, x.ID)
						}
					}
				}
			}
		}
		return pairs
	})
	t.Logf("%d pairs stood together with their settings", pairs)
	require.Greater(t, pairs, 50_000)
}

// Every complete STarT Back form is judged by the published rule.
func TestExhaustiveStartBack(t *testing.T) {
	t.Parallel()
	c := withSTarTBack(t)
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
