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

func omittedPregnancy(t *testing.T, c *corpus.Corpus) {
	unsafe := func(s *corpus.Statement) bool { return offersNSAID(s) || advises("manual")(s) || sparesScan(s) }
	for _, audience := range both {
		k := calm(c, audience)
		require.NotEmpty(t, offered(assess.Assess(c, k), unsafe))
		for _, v := range []string{"yes", "maybe", "after-birth", corpus.NotSure, corpus.Conflicting, ""} {
			for _, seen := range []string{"no", "yes", ""} {
				a := assess.Assess(c, given(t, c, k, "pregnancy="+v, "pregnancy-seen="+seen))
				require.Empty(t, offered(a, unsafe), "pregnancy %q, seen %q", v, seen)
				if v != "" && c.Finding("pregnancy").Has(v) {
					require.Equal(t, assess.Applies, a.Recommendation("ext.pregnancy.scope").Verdict)
					if seen == "no" {
						require.GreaterOrEqual(t, a.Urgency.Rank(), corpus.ContactDoctor.Rank())
					}
				}
			}
		}
	}
	for least, signs := range map[corpus.Urgency][]string{
		corpus.Emergency: {"pg-bleed-heavy", "pg-labour", "leg-worse", "both-legs-numb", "sepsis", "foot-weak"},
		corpus.SameDay:   {"pg-head", "pg-moves", "pg-spot", "pg-fever"},
	} {
		for _, s := range signs {
			for _, p := range []string{"yes", "maybe"} {
				atLeast(t, c, least, both, "pregnancy="+p, s+"=yes")
			}
		}
	}
	atLeast(t, c, corpus.Emergency, both, "pregnancy=yes", "kidney=yes")
	atLeast(t, c, corpus.Emergency, both, "pregnancy=after-birth", "pp-neuro=yes")
	atLeast(t, c, corpus.Emergency, both, "pregnancy=after-birth", "leg-numb=yes")
	atLeast(t, c, corpus.SameDay, both, "pregnancy=after-birth", "pp-other=yes")
}

func omittedAge(t *testing.T, c *corpus.Corpus) {
	treats := func(s *corpus.Statement) bool {
		return offersNSAID(s) || advises("manual")(s) || advises("exercise")(s) || reassures(s)
	}
	for _, audience := range both {
		k := calm(c, audience)
		require.NotEmpty(t, offered(assess.Assess(c, k), treats))
		for _, age := range []string{"0", "5", "6", "12", "17"} {
			a := assess.Assess(c, given(t, c, k, "age="+age))
			require.GreaterOrEqual(t, a.Urgency.Rank(), corpus.ContactDoctor.Rank(), age)
			require.Empty(t, offered(a, treats), "age %s", age)
			require.Equal(t, assess.Applies, a.Recommendation("ext.children.scope").Verdict)
		}
		require.Empty(t, offered(assess.Assess(c, given(t, c, k, "age=72", "first-at-sixty=yes")), reassures))
	}
	atLeast(t, c, corpus.SameDay, both, "age=5")
	for _, sign := range []string{"night-pain", "fever", "unwell", "weight-loss", "child-limp", "child-no-walk", "leg-numb", "no-weight", "injury-high"} {
		atLeast(t, c, corpus.SameDay, both, "age=14", sign+"=yes")
	}
	atLeast(t, c, corpus.Emergency, both, "age=14", "fever=yes", "child-no-walk=yes")
	atLeast(t, c, corpus.Emergency, both, "age=14", "both-legs-pain=yes")
	for _, age := range []string{"60", "66", "90"} {
		atLeast(t, c, corpus.ContactDoctor, both, "age="+age, "first-at-sixty=yes")
	}
}

func omittedDespair(t *testing.T, c *corpus.Corpus) {
	g := c.Group("despair")
	require.True(t, g.Screen && g.Gate && len(g.Findings) == 1, "asked of everyone, alone")
	for _, audience := range both {
		for _, k := range bases(c, audience) {
			for _, v := range []string{"plan", corpus.NotSure, corpus.Conflicting} {
				require.Equal(t, corpus.Emergency, assess.Assess(c, with(k, "suicidal", v)).Urgency, v)
			}
			require.GreaterOrEqual(t, assess.Assess(c, with(k, "suicidal", "thoughts")).Urgency.Rank(), corpus.SameDay.Rank())
			open := assess.Assess(c, without(k, "suicidal"))
			require.True(t, open.Provisional)
			require.NotEqual(t, "absent", open.Finding("red-flag").Value)
			require.GreaterOrEqual(t, assess.Assess(c, with(k, "low-mood", "yes")).Urgency.Rank(), corpus.ContactDoctor.Rank())
		}
	}
	require.Equal(t, "A", c.RedFlag("mh-now").Doors["no"][0])
	require.Equal(t, "S", c.RedFlag("mh-thought").Doors["dk"][0])
	for _, country := range corpus.Countries {
		calls := c.Door("S").Calls[country]
		doctors := slices.IndexFunc(calls, func(x corpus.Call) bool { return c.Number(x.Number).Kind == "doctor" })
		line := slices.IndexFunc(calls, func(x corpus.Call) bool { return c.Number(x.Number).Kind == "crisis" })
		require.True(t, doctors >= 0 && line > doctors, "a doctor stands before the talk line in %s", country)
	}
	for _, v := range []string{"yes", "long-standing"} {
		a := assess.Assess(c, given(t, c, calm(c, corpus.Clinician), "low-mood="+v))
		require.Equal(t, assess.Applies, a.Recommendation("ext.mood.path").Verdict)
		require.NotEmpty(t, present(a), "low mood is passed over")
	}
}

func omittedRemote(t *testing.T, c *corpus.Corpus) {
	normal := []string{"exam-strength=normal", "exam-sensory=no", "exam-reflex=no", "exam-umn=no", "exam-saddle=no", "exam-tone=no", "exam-residual=no", "exam-several=no"}
	for _, sign := range []string{"leg-pain=below-knee", "foot-weak=yes", "urine-flow=yes", "leg-numb=yes", "gait=slow"} {
		for _, k := range bases(c, corpus.Patient) {
			k = given(t, c, k, sign)
			a := assess.Assess(c, k)
			require.GreaterOrEqual(t, a.Urgency.Rank(), corpus.ContactDoctor.Rank(), sign)
			require.Equal(t, said(a), said(assess.Assess(c, given(t, c, k, normal...))), "a patient is cleared by an examination")
			require.Equal(t, assess.Applies, a.Recommendation("ext.remote.limits").Verdict)
			for _, f := range a.Flags {
				require.False(t, f.Rule.Examined && f.Present, "%s rests on an examination", f.Rule.ID)
			}
		}
	}
	for _, x := range normal {
		id, _, _ := strings.Cut(x, "=")
		require.NotContains(t, c.Finding(corpus.FindingID(id)).Who, corpus.Patient)
	}
}

func omittedHome(t *testing.T, c *corpus.Corpus) {
	for _, id := range []corpus.FindingID{"home-safety", "injury-story"} {
		f := c.Finding(id)
		g := c.Group(f.Group)
		require.NotContains(t, f.Who, corpus.Patient, "%s stands on no patient's list", id)
		require.True(t, g.Gate && !g.Tick && !g.Screen, "%s is asked on its own", id)
		require.False(t, f.Has("no"), "%s: not asked is never taken for safe", id)
		for _, alone := range []string{"", "no", corpus.NotSure} {
			a := assess.Assess(c, given(t, c, calm(c, corpus.Clinician), "injury-any=yes", "alone-now="+alone))
			require.Empty(t, a.Finding(id).Value, "%s is worked out from %q", id, alone)
			require.False(t, slices.ContainsFunc(a.Next, func(q assess.Question) bool { return q.Finding.ID == id }), "%s is asked in company", id)
			if alone != corpus.NotSure {
				require.False(t, a.Asks(g.AskIf), "%s is shown in company", id)
			}
		}
		require.True(t, assess.Assess(c, given(t, c, calm(c, corpus.Clinician), "alone-now=yes")).Asks(g.AskIf))
	}
	atLeast(t, c, corpus.SameDay, trained, "injury-story=doubtful")
	for _, country := range corpus.Countries {
		require.Equal(t, []string{"H"}, c.RedFlag("mh-violence").Doors[country])
		require.Equal(t, []string{"C", "H"}, c.RedFlag("fx-assault").Doors[country])
		require.NotEmpty(t, c.Door("H").Calls[country])
	}
	for _, k := range bases(c, corpus.Clinician) {
		require.GreaterOrEqual(t, assess.Assess(c, with(k, "home-safety", "unsafe")).Urgency.Rank(), corpus.SameDay.Rank())
		for _, helper := range []corpus.FindingID{"helped", "cannot-describe"} {
			require.GreaterOrEqual(t, assess.Assess(c, given(t, c, k, string(helper)+"=yes", "lost-height=yes")).Urgency.Rank(), corpus.SameDay.Rank(), helper)
		}
		require.Equal(t, assess.Applies, assess.Assess(c, with(k, "helped", "yes")).Recommendation("ext.helped.alone").Verdict)
	}
}
