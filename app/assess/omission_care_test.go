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

func omittedDoors(t *testing.T, c *corpus.Corpus) {
	quick := map[corpus.Urgency][]string{
		corpus.Emergency: {"A", "B", "P", "G", "clinician"},
		corpus.SameDay:   {"A", "B", "C", "P", "S", "H", "clinician"},
	}
	for _, r := range c.RedFlags {
		for _, country := range corpus.Countries {
			if r.Urgency == corpus.Routine {
				continue
			}
			require.NotEmpty(t, r.Doors[country], "%s leads nowhere in %s", r.ID, country)
			for _, d := range r.Doors[country] {
				require.NotEmpty(t, c.Door(d).Calls[country], d)
			}
			if doors := quick[r.Urgency]; doors != nil {
				require.Contains(t, doors, r.Doors[country][0], "%s is %s", r.ID, r.Urgency)
			}
		}
	}
	ambulance := map[corpus.Country]string{"dk": "112", "no": "113"}
	for country, number := range ambulance {
		require.Equal(t, number, c.Number(c.Door("A").Calls[country][0].Number).Digits)
		require.True(t, slices.ContainsFunc(c.Door("B").Calls[country], func(x corpus.Call) bool { return c.Number(x.Number).Digits == number }), "door B names the ambulance as well")
	}
	for door, ids := range map[string][]string{
		"A": {"inf-sepsis", "aaa-rupture", "aaa-mass", "dissect", "chest", "limb", "belly", "stroke", "md-bleed", "md-drowsy", "mh-now", "ectopic-more", "md-stopped-fit"},
		"B": {"ces-saddle", "ces-retention", "cord-fast", "ca-neuro", "inf-risk", "root-severe", "md-thin", "gca-sight"},
	} {
		for _, id := range ids {
			for _, country := range corpus.Countries {
				require.Equal(t, door, c.RedFlag(id).Doors[country][0], id)
			}
		}
	}
}

func omittedManual(t *testing.T, c *corpus.Corpus) {
	for _, audience := range both {
		k := calm(c, audience)
		neverWhile(t, c, "manual-caution", audience, k, advises("manual"))
		cautions(t, c, "manual-caution", k, "osteoporosis=yes", "steroids=yes", "low-weight=yes", "cancer=ever", "cancer=unsure", "fever=yes", "blood-thinner=yes", "spine-procedure=recent",
			"spine-procedure=older", "known-vascular=yes", "stiff-spine=yes", "pregnancy=yes", "pregnancy=after-birth", "age=17", "injury-any=yes", "injury-low=yes", "injury-high=yes", "foot-weak=yes", "leg-worse=yes")
		neverWithoutTheScreen(t, c, k, advises("manual"), 300)
		needles := func(s *corpus.Statement) bool { return s.ID == "dk.treat.acupuncture.who" }
		require.NotEmpty(t, offered(assess.Assess(c, k), needles))
		for _, id := range []corpus.FindingID{"blood-thinner", "pregnancy"} {
			for _, v := range []string{"yes", "", corpus.NotSure, corpus.Conflicting} {
				require.Empty(t, offered(assess.Assess(c, with(k, id, v)), needles), "needles, %s %q", id, v)
			}
		}
		a := assess.Assess(c, k)
		require.Equal(t, assess.Applies, a.Recommendation("ext.manual.precondition").Verdict)
	}
}

func omittedNet(t *testing.T, c *corpus.Corpus) {
	for _, audience := range both {
		for _, days := range []string{"10", "100"} {
			k := given(t, c, calm(c, audience), "duration-days="+days, "pattern=first")
			if days == "100" {
				k = given(t, c, k, "pattern=recurrent")
			}
			if len(offered(assess.Assess(c, k), reassures)) > 0 {
				neverWithoutTheScreen(t, c, k, reassures, 300)
			} else {
				require.NotEqual(t, "10", days, "nobody is reassured, so this shows nothing")
			}
		}
	}
	covered := map[corpus.Urgency]bool{}
	for _, n := range c.Net {
		covered[n.Urgency] = covered[n.Urgency] || len(n.Lines) >= 5
	}
	for _, u := range corpus.Urgencies {
		require.True(t, covered[u], "the safety net says nothing of %s", u)
	}
	cases(t, 117, 80, func(d *dice, k assess.Case, a *assess.Assessment) {
		for _, id := range []corpus.StatementID{"ext.safety.ask-again", "ext.safety.not-excluded"} {
			require.Equal(t, assess.Applies, a.Recommendation(id).Verdict, "%s on %v", id, k)
		}
	})
}

func omittedLoading(t *testing.T, c *corpus.Corpus) {
	for _, audience := range both {
		k := given(t, c, calm(c, audience), "slow-progress=yes")
		neverWithoutTheScreen(t, c, k, advises("exercise"), 300)
		require.NotEmpty(t, offered(assess.Assess(c, k), advises("activity")))
		for _, answers := range []string{"injury-high=yes", "injury-low=yes osteoporosis=yes", "sudden-sharp=yes", "lost-height=yes", "sepsis=yes", "cancer=ever leg-numb=yes", "saddle-numb=yes", "gait=slow", "stiff-spine=yes injury-any=yes", "blood-thinner=yes injury-any=yes"} {
			a := assess.Assess(c, given(t, c, k, strings.Fields(answers)...))
			require.Empty(t, offered(a, advises("activity")), answers)
			require.Empty(t, offered(a, advises("exercise")), answers)
		}
		for _, answers := range []string{"fever=yes", "foot-weak=yes", "leg-worse=yes", "weight-loss=yes", "cancer=ever", "spine-procedure=recent", "injury-any=yes"} {
			require.Empty(t, offered(assess.Assess(c, given(t, c, k, answers)), advises("exercise")), answers)
		}
	}
	require.NotNil(t, c.Statement("ext.activity.precondition"))
}

func omittedImaging(t *testing.T, c *corpus.Corpus) {
	for _, audience := range both {
		for _, days := range []string{"14", "100"} {
			k := given(t, c, calm(c, audience), "duration-days="+days)
			neverWithoutTheScreen(t, c, k, sparesScan, 300)
			for _, r := range c.RedFlags {
				if !r.Serious || r.Examined && audience == corpus.Patient {
					continue
				}
				sick := k
				for _, x := range r.When {
					meet(c, &sick, x)
				}
				a := assess.Assess(c, sick)
				require.Contains(t, present(a), r.ID)
				require.Empty(t, offered(a, sparesScan), "%s stands", r.ID)
			}
		}
		require.Equal(t, assess.Applies, assess.Assess(c, calm(c, audience)).Recommendation("ext.imaging.when-needed").Verdict)
		require.Equal(t, assess.Applies, assess.Assess(c, nobody("dk", audience)).Recommendation("ext.imaging.when-needed").Verdict)
	}
}
