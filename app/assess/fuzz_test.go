package assess_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// FuzzScore holds: any form gives scores within their limits or a refusal.
func FuzzScore(f *testing.F) {
	f.Add("sbst", "1 0 1 0 0 1 0 0 4")
	f.Add("psfs", "1 - 2")
	f.Add("nrs@back", "11")
	f.Add("nrs@", "")
	f.Add("@", "")
	c := content(f)
	f.Fuzz(func(t *testing.T, name, line string) {
		r := assess.Response{}
		for i, s := range strings.Fields(line) {
			var marks []int
			if json.Unmarshal([]byte("["+strings.ReplaceAll(s, "+", ",")+"]"), &marks) == nil {
				r[string(rune('1'+i%12))] = marks
			} else {
				r[s] = marks
			}
		}
		res, err := assess.Score(c, name, r)
		if err != nil {
			require.NotEmpty(t, err.Kind)
			require.NotEmpty(t, err.Message)
			return
		}
		require.LessOrEqual(t, res.Answered, len(c.Instrument(name).Items))
		for scale, s := range res.Scores {
			require.True(t, s == nil || *s >= 0 && *s <= 10, "%s %v", scale, s)
		}
	})
}

// FuzzAssess holds: any case is refused or assessed, and one more doubt about a
// sign never lowers what was said.
func FuzzAssess(f *testing.F) {
	f.Add(`{"Country":"dk","Audience":"patient","Answers":{"saddle-numb":"yes"}}`)
	f.Add(`{"Country":"no","Audience":"clinician","Answers":{"age":"70","duration-days":"90"},"Responses":{"sbst":{"1":[1]}},"Scores":{"nrs@leg":{"total":3}}}`)
	f.Add(`{"Country":"no","Audience":"educator","Answers":{"cancer":"conflicting","fever":"not-sure"}}`)
	f.Add(`{}`)
	c := content(f)
	f.Fuzz(func(t *testing.T, line string) {
		var k assess.Case
		if json.Unmarshal([]byte(line), &k) != nil {
			return
		}
		if err := k.Check(c); err != nil {
			require.NotEmpty(t, err.Error())
			return
		}
		a := assess.Assess(c, k)
		require.GreaterOrEqual(t, a.Urgency.Rank(), 0)
		require.Equal(t, said(a), said(assess.Assess(c, k)))
		if _, answered := k.Answers["saddle-numb"]; !answered {
			require.Equal(t, corpus.Emergency, assess.Assess(c, with(k, "saddle-numb", corpus.NotSure)).Urgency)
		}
	})
}
