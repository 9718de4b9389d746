package assess_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// FuzzScore holds: any form gives scores within their limits or a refusal, and
// two of them give a change or a refusal.
func FuzzScore(f *testing.F) {
	f.Add("sbst", "1 0 1 0 0 1 0 0 4", "")
	f.Add("psfs", "1 - 2", "")
	f.Add("nrs@back", "11", "")
	f.Add("nrs@", "", "dk-5l")
	f.Add("@", "", "")
	f.Add("neupsig", "1 1 2 0", "")
	f.Add("eq5d5l", "1 2 3 4 5", "no-5l")
	f.Add("eq5d3l", "1 2 3 3 3", "")
	f.Add("sf36v1", strings.Repeat("1 ", 36), "")
	f.Add("sf12v1", strings.Repeat("1 ", 12), "")
	f.Add("ases20", strings.Repeat("50 ", 20), "")
	f.Add("ases8", "4+5 1+3 2 2 2 2 2 2", "")
	f.Add("odi", "0+5 1 1 1 1 1 1 1 1", "")
	f.Add("ompq", strings.Repeat("7 ", 21), "")
	f.Add("msk-smq", "", "")
	c := content(f)
	f.Fuzz(func(t *testing.T, name, line, set string) {
		in := c.Instrument(name)
		r := assess.Response{}
		for i, s := range strings.Fields(line) {
			key := s
			var marks []int
			if json.Unmarshal([]byte("["+strings.ReplaceAll(s, "+", ",")+"]"), &marks) == nil {
				key = string(rune('1' + i%12))
				if in != nil && i < len(in.Items) {
					key = in.Items[i].Key
				}
			}
			r[key] = marks
		}
		res, err := assess.ScoreBy(c, name, r, set)
		if err != nil {
			require.NotEmpty(t, err.Kind)
			require.NotEmpty(t, err.Message)
			return
		}
		require.LessOrEqual(t, res.Answered, len(in.Items))
		for _, scale := range in.Scales {
			if v := res.Scores[scale.Name]; v != nil {
				low, high := in.Limits(scale)
				require.True(t, *v >= low && *v <= high, "%s %v", scale.Name, *v)
				ch, _, wrong := assess.Compare(c, name, scale.Name, set, assess.Side{Response: r}, assess.Side{Response: r})
				require.True(t, wrong != nil || ch.Improvement == 0)
			}
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
