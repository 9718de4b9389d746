package main

import (
	"fmt"
	"slices"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// outcomes says which vignettes come out otherwise than their editors expect.
// The corpus must have no faults.
func outcomes(c *corpus.Corpus) corpus.Faults {
	var faults corpus.Faults
	for _, v := range c.Vignettes {
		fault := func(format string, args ...any) {
			faults = append(faults, corpus.Fault{File: v.File, Line: v.Line, Message: "vignette " + v.ID + ": " + fmt.Sprintf(format, args...)})
		}
		k := assess.OfVignette(c, v)
		if err := k.Check(c); err != nil {
			fault("%v", err)
			continue
		}
		a := assess.Assess(c, k)
		if a.Urgency != v.Urgency {
			fault("the urgency comes out as %s, not %s", a.Urgency, v.Urgency)
		}
		if a.Provisional != v.Provisional {
			fault("provisional comes out as %t; open: %v", a.Provisional, a.Unsettled)
		}
		var stand []string
		for _, f := range a.Present() {
			stand = append(stand, f.Rule.ID)
		}
		slices.Sort(stand)
		if want := slices.Sorted(slices.Values(v.Flags)); !slices.Equal(want, stand) {
			fault("the red flags %v stand, not %v", stand, want)
		}
		want, said := v.Named()
		if got := slices.Sorted(slices.Values(a.Classification)); said && !slices.Equal(slices.Sorted(slices.Values(want)), got) {
			fault("the classification is %v, not %v", got, v.Classes)
		}
		for _, x := range []struct {
			want assess.Verdict
			ids  []corpus.StatementID
		}{{assess.Applies, v.Applies}, {assess.RuledOut, v.RuledOut}, {assess.Undecided, v.Undecided}} {
			for _, id := range x.ids {
				if r := a.Recommendation(id); r == nil {
					fault("%s is not meant for a %s", id, v.Audience)
				} else if r.Verdict != x.want {
					fault("%s comes out as %s, not %s", id, r.Verdict, x.want)
				}
			}
		}
		for _, id := range v.Next {
			if !slices.ContainsFunc(a.Next, func(q assess.Question) bool { return q.Finding.ID == id }) {
				fault("%s is not asked next", id)
			}
		}
	}
	return faults
}
