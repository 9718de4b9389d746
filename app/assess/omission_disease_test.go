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

func omittedSigns(t *testing.T, c *corpus.Corpus) {
	for _, x := range []struct {
		least   corpus.Urgency
		answers string
	}{
		{corpus.SameDay, "injury-low=yes osteoporosis=yes"}, {corpus.SameDay, "injury-low=yes age=65"}, {corpus.SameDay, "injury-low=yes steroids=yes"},
		{corpus.SameDay, "sudden-sharp=yes low-weight=yes"}, {corpus.ContactDoctor, "sudden-sharp=yes"}, {corpus.ContactDoctor, "lost-height=yes"},
		{corpus.SameDay, "injury-bruise=yes"}, {corpus.SameDay, "no-weight=yes osteoporosis=yes"},
		{corpus.SameDay, "cancer=ever night-pain=yes"}, {corpus.SameDay, "cancer=unsure pain-growing=yes"}, {corpus.SameDay, "cancer=spread"}, {corpus.ContactDoctor, "cancer=ever"},
		{corpus.Emergency, "cancer=ever leg-numb=yes"}, {corpus.SameDay, "weight-loss=yes night-pain=yes"}, {corpus.SameDay, "constant-pain=yes unwell=yes"},
		{corpus.SameDay, "weight-loss=yes age=55 duration-days=40"}, {corpus.ContactDoctor, "weight-loss=yes"}, {corpus.ContactDoctor, "cancer=no night-pain=yes"},
		{corpus.ContactDoctor, "age=62 duration-days=50"}, {corpus.ContactDoctor, "lump-blood=yes"},
		{corpus.SameDay, "fever=yes"}, {corpus.Emergency, "sepsis=yes"}, {corpus.Emergency, "sepsis=" + corpus.NotSure}, {corpus.Emergency, "meningitis=yes"},
		{corpus.Emergency, "fever=yes leg-numb=yes"}, {corpus.SameDay, "spine-procedure=recent wound=yes"}, {corpus.Emergency, "spine-procedure=recent wound=yes fever=yes"},
		{corpus.ContactDoctor, "zoster-skin=yes"}, {corpus.SameDay, "zoster-skin=yes weak-immunity=yes"}, {corpus.Emergency, "zoster-skin=yes urine-retention=yes"},
	} {
		atLeast(t, c, x.least, both, strings.Fields(x.answers)...)
	}
}

func omittedInflammatory(t *testing.T, c *corpus.Corpus) {
	features := c.Finding("ax-four").Any
	require.Len(t, features, 9, "NICE NG65 names nine")
	require.Equal(t, features, c.Finding("ax-three").Any)
	require.Equal(t, []int{4, 3}, []int{c.Finding("ax-four").AtLeast, c.Finding("ax-three").AtLeast})
	base := given(t, c, well(c, "dk", corpus.Clinician), "early-long=yes")
	require.Equal(t, assess.Undecided, assess.Assess(c, base).Recommendation("ext.inflammatory.not-met").Verdict, "not counted is not \"not met\"")
	for first := range features {
		for n := range len(features) + 1 {
			k := base
			for i := range features {
				v := "no"
				if (i-first+9)%9 < n {
					v = "yes"
				}
				k = with(k, features[i].Finding, v)
			}
			a := assess.Assess(c, k)
			require.Equal(t, n >= 4, flag(a, "ax-refer") != nil, "%d features", n)
			require.Equal(t, n >= 3, flag(a, "ax-three") != nil, "%d features", n)
			require.Equal(t, n >= 3, a.Recommendation("ext.inflammatory.referral").Verdict == assess.Applies)
			require.Equal(t, n < 3, a.Recommendation("ext.inflammatory.not-met").Verdict == assess.Applies)
			if n >= 3 {
				require.GreaterOrEqual(t, a.Urgency.Rank(), corpus.ContactDoctor.Rank())
				require.NotNil(t, flag(assess.Assess(c, with(k, "hla-b27", "yes")), "ax-b27"))
				// A negative test takes nothing back.
				require.Equal(t, present(a), present(assess.Assess(c, with(k, "hla-b27", "no"))))
			}
			// Without the age and the duration there is nothing to count.
			require.Nil(t, flag(assess.Assess(c, with(k, "early-long", "no")), "ax-refer"))
		}
	}
	asas := []string{"ax-insidious=yes", "ax-movement=yes", "ax-no-rest=yes", "ax-onset-35=no", "ax-onset-40=yes"}
	require.NotNil(t, flag(assess.Assess(c, given(t, c, base, asas...)), "ax-asas"))
	require.Nil(t, flag(assess.Assess(c, given(t, c, base, append(asas, "ax-no-rest=no", "ax-night-up=no")...)), "ax-asas"), "3 of 5")
	for _, a := range []string{"morning-stiff=yes", "gut-skin-eye=yes"} {
		atLeast(t, c, corpus.ContactDoctor, both, a)
	}
	atLeast(t, c, corpus.SameDay, both, "red-eye=yes")
	atLeast(t, c, corpus.SameDay, both, "fever=yes", "hot-joint=yes")
	atLeast(t, c, corpus.Emergency, both, "age=70", "girdle-head=yes", "sight-loss=yes")
	for _, x := range features {
		require.NotContains(t, c.Finding(x.Finding).Who, corpus.Patient, "%s: a clinician counts", x.Finding)
	}
}

func omittedMimics(t *testing.T, c *corpus.Corpus) {
	for _, f := range c.Group("sudden").Findings {
		least := corpus.Emergency
		if f.ID == "calf-swollen" || f.ID == "colic" {
			least = corpus.SameDay
		}
		atLeast(t, c, least, both, string(f.ID)+"=yes")
		if least == corpus.Emergency {
			atLeast(t, c, least, both, string(f.ID)+"="+corpus.NotSure)
		}
	}
	require.GreaterOrEqual(t, len(c.Group("sudden").Findings), 10)
	for _, a := range []string{"colic=yes", "kidney=yes", "pelvic-pregnant=yes", "calf-swollen=yes"} {
		atLeast(t, c, corpus.SameDay, both, a)
	}
	atLeast(t, c, corpus.Emergency, both, "kidney=yes", "kidney-single=yes")
	atLeast(t, c, corpus.Emergency, both, "pelvic-pregnant=yes", "ectopic-signs=yes")
	for _, risk := range []string{"known-vascular=yes", "artery-risk=yes", "smokes=yes"} {
		atLeast(t, c, corpus.SameDay, both, "constant-pain=yes", "age=66", risk)
	}
}

func omittedInjury(t *testing.T, c *corpus.Corpus) {
	for _, f := range c.Group("injury").Findings {
		if len(f.AskIf) == 0 {
			k := without(calm(c, corpus.Patient), f.ID)
			require.True(t, assess.Assess(c, k).Provisional, f.ID)
		}
	}
	for _, v := range []string{"yes", corpus.NotSure} {
		atLeast(t, c, corpus.Emergency, both, "injury-high="+v)
	}
	for _, injury := range []string{"injury-low=yes", "injury-any=yes", "injury-bruise=yes", "injury-high=yes"} {
		for _, sign := range []string{"both-legs-weak=yes", "foot-weak=yes", "urine-retention=yes", "gait=slow"} {
			atLeast(t, c, corpus.Emergency, both, injury, sign)
		}
		atLeast(t, c, corpus.SameDay, both, injury, "leg-numb=yes")
		atLeast(t, c, corpus.Emergency, both, injury, "stiff-spine=yes")
		atLeast(t, c, corpus.SameDay, both, injury, "blood-thinner=yes")
	}
	for _, risk := range []string{"age=65", "osteoporosis=yes", "steroids=yes", "cancer=ever", "low-weight=yes"} {
		atLeast(t, c, corpus.SameDay, both, "injury-low=yes", risk)
	}
	// Nobody has looked at it: no loading and no hands.
	for _, injury := range []string{"injury-low=yes", "injury-any=yes"} {
		for _, seen := range []string{"no", corpus.NotSure, ""} {
			a := assess.Assess(c, given(t, c, calm(c, corpus.Patient), injury, "injury-seen="+seen))
			require.NotEqual(t, "no", a.Finding("closed-exercise").Value, "%s, seen %q", injury, seen)
			require.NotEqual(t, "no", a.Finding("closed-manual").Value, "%s, seen %q", injury, seen)
		}
	}
}

func omittedRisks(t *testing.T, c *corpus.Corpus) {
	risks := []string{"weak-immunity", "injects-drugs", "heart-valve-infection", "steroids", "diabetes", "dialysis", "recent-infection", "tb-risk", "blood-thinner", "spine-procedure"}
	for _, id := range risks {
		f := c.Finding(corpus.FindingID(id))
		require.True(t, c.Group(f.Group).Screen && len(f.AskIf) == 0 && slices.Contains(f.Who, corpus.Patient), "%s is not asked of everyone", id)
		require.True(t, assess.Assess(c, without(calm(c, corpus.Patient), f.ID)).Provisional, id)
	}
	for _, high := range []string{"weak-immunity=yes", "injects-drugs=yes", "heart-valve-infection=yes", "spine-procedure=recent"} {
		atLeast(t, c, corpus.Emergency, both, "fever=yes", high)
	}
	for _, raised := range []string{"weak-immunity=yes", "injects-drugs=yes", "spine-procedure=recent", "diabetes=yes", "dialysis=yes", "recent-infection=yes"} {
		for _, pain := range []string{"constant-pain=yes", "pain-growing=yes"} {
			atLeast(t, c, corpus.SameDay, both, raised, pain, "fever=no")
		}
	}
	atLeast(t, c, corpus.ContactDoctor, both, "injects-drugs=yes")
	atLeast(t, c, corpus.ContactDoctor, both, "tb-risk=yes", "weight-loss=yes")
	for _, sign := range []string{"leg-numb=yes", "urine-flow=yes", "leg-worse=yes", "sudden-flank-pain=yes"} {
		atLeast(t, c, corpus.Emergency, both, "blood-thinner=yes", sign)
	}
}

func omittedKnown(t *testing.T, c *corpus.Corpus) {
	for _, audience := range both {
		k := calm(c, audience)
		for answer, least := range map[string]corpus.Urgency{
			"cancer=ever": corpus.ContactDoctor, "cancer=unsure": corpus.ContactDoctor, "cancer=now": corpus.SameDay, "cancer=spread": corpus.SameDay,
			"spine-procedure=recent": corpus.ContactDoctor, "spine-procedure=older": corpus.ContactDoctor,
			"osteoporosis=yes": corpus.Routine, "stiff-spine=yes": corpus.Routine, "known-vascular=yes": corpus.Routine,
		} {
			a := assess.Assess(c, given(t, c, k, answer))
			require.GreaterOrEqual(t, a.Urgency.Rank(), least.Rank(), answer)
			require.Empty(t, offered(a, advises("manual")), answer)
			if strings.HasPrefix(answer, "cancer") {
				require.Empty(t, offered(a, reassures), answer)
				require.Empty(t, offered(a, sparesScan), answer)
			}
			if strings.HasPrefix(answer, "cancer") || strings.HasPrefix(answer, "spine") {
				require.Empty(t, offered(a, advises("exercise")), answer)
				require.NotContains(t, a.Classification, "primary", answer)
			}
		}
		require.Empty(t, offered(assess.Assess(c, given(t, c, k, "in-workup=yes")), sparesScan))
	}
}
