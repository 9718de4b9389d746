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

func omittedCauda(t *testing.T, c *corpus.Corpus) {
	signs := []corpus.FindingID{"saddle-numb", "urine-flow", "urine-retention", "urine-leak", "bowel-control", "genital-feeling", "bladder-baseline-change", "both-legs-weak", "both-legs-numb"}
	for _, f := range c.Group("saddle").Findings {
		require.True(t, f.ID == "sexual-function" || slices.Contains(signs, f.ID), "%s is asked, but not tried here", f.ID)
	}
	require.True(t, c.Group("saddle").Screen && c.Group("saddle").Order < 15, "asked first and of everyone")
	for _, id := range signs {
		require.True(t, c.Group(c.Finding(id).Group).Screen, id)
		for _, v := range []string{"yes", corpus.NotSure, corpus.Conflicting} {
			atLeast(t, c, corpus.Emergency, both, string(id)+"="+v)
		}
	}
	atLeast(t, c, corpus.SameDay, both, "sexual-function=yes")
	for _, leg := range []string{"leg-numb=yes", "leg-mild=yes", "gait=slow", "foot-weak=yes"} {
		atLeast(t, c, corpus.Emergency, both, "sexual-function=yes", leg)
	}
	atLeast(t, c, corpus.SameDay, both, "both-legs-pain=yes")
	atLeast(t, c, corpus.Emergency, both, "both-legs-pain=yes", "no-doctor-today=yes")
	for _, id := range []string{"exam-saddle", "exam-tone", "exam-residual"} {
		for _, v := range []string{"yes", corpus.NotSure, corpus.Conflicting} {
			atLeast(t, c, corpus.Emergency, trained, id+"="+v)
		}
	}
	// A normal examination does not clear it, nor does anything else.
	atLeast(t, c, corpus.Emergency, trained, "urine-flow=yes", "exam-saddle=no", "exam-tone=no", "exam-residual=no", "exam-strength=normal", "uses-opioid=yes")
	cases(t, 101, 150, func(d *dice, k assess.Case, _ *assess.Assessment) {
		id := signs[d.IntN(len(signs))]
		v := []string{"yes", corpus.NotSure, corpus.Conflicting}[d.IntN(3)]
		require.Equal(t, corpus.Emergency, assess.Assess(d.corpus, with(k, id, v)).Urgency, "%s %s on %v", id, v, k)
	})
}

func omittedDeficit(t *testing.T, c *corpus.Corpus) {
	for _, a := range []string{"foot-weak=yes", "leg-worse=yes", "leg-pain-gone=yes"} {
		atLeast(t, c, corpus.SameDay, both, a)
		atLeast(t, c, corpus.SameDay, both, a, "leg-pain=none", "duration-days=400")
	}
	atLeast(t, c, corpus.Emergency, both, "foot-weak=yes", "foot-weak-hours=yes")
	atLeast(t, c, corpus.Emergency, both, "foot-weak=yes", "foot-weak-hours="+corpus.NotSure)
	for _, a := range []string{"exam-strength=severe", "exam-several=yes"} {
		atLeast(t, c, corpus.SameDay, trained, a)
	}
	for _, id := range []string{"root-severe", "root-severe-examined", "root-worse", "root-painoff", "root-several"} {
		for _, country := range corpus.Countries {
			require.Equal(t, []string{"B"}, c.RedFlag(id).Doors[country], "%s: to hospital", id)
		}
	}
	atLeast(t, c, corpus.ContactDoctor, both, "leg-mild=yes")
	atLeast(t, c, corpus.ContactDoctor, trained, "exam-strength=mild")
}

func omittedCord(t *testing.T, c *corpus.Corpus) {
	for _, v := range []string{"fast", corpus.NotSure, corpus.Conflicting} {
		atLeast(t, c, corpus.Emergency, both, "gait="+v)
	}
	atLeast(t, c, corpus.SameDay, both, "gait=slow")
	atLeast(t, c, corpus.SameDay, trained, "exam-umn=yes")
	for _, context := range []string{"cancer=ever", "cancer=unsure", "fever=yes", "injury-any=yes", "injury-low=yes", "blood-thinner=yes", "urine-leak=yes", "bowel-control=yes"} {
		atLeast(t, c, corpus.Emergency, both, "gait=slow", context)
		atLeast(t, c, corpus.Emergency, trained, "exam-umn=yes", context)
	}
	atLeast(t, c, corpus.SameDay, both, "band-pain=yes")
	for _, leg := range []string{"both-legs-weak=yes", "gait=slow", "leg-numb=yes", "urine-flow=yes"} {
		atLeast(t, c, corpus.Emergency, both, "band-pain=yes", leg)
	}
	atLeast(t, c, corpus.Emergency, both, "weakness-rising=yes")
}

func omittedReassurance(t *testing.T, c *corpus.Corpus) {
	signs := []corpus.FindingID{"saddle-numb", "urine-flow", "urine-retention", "bowel-control", "both-legs-weak", "both-legs-numb", "both-legs-pain", "gait", "foot-weak", "leg-worse", "leg-pain-gone", "leg-mild", "leg-numb"}
	for _, audience := range both {
		k := given(t, c, calm(c, audience), "duration-days=14", "pattern=first", "leg-pain=above-knee")
		require.NotEmpty(t, offered(assess.Assess(c, k), reassures), "nobody is reassured, so this shows nothing")
		for _, id := range signs {
			for _, v := range append(c.Finding(id).Names(), "", corpus.NotSure, corpus.Conflicting) {
				if v == "no" {
					continue
				}
				got := offered(assess.Assess(c, with(k, id, v)), reassures)
				require.NotContains(t, got, corpus.StatementID("dk.edu.t4.acute-reassure"), "%s %q", id, v)
				if v != "long-standing" && id != "leg-mild" && id != "leg-numb" {
					require.Empty(t, got, "%s %q", id, v)
				}
			}
		}
		below := offered(assess.Assess(c, given(t, c, k, "leg-pain=below-knee")), reassures)
		require.NotContains(t, below, corpus.StatementID("dk.edu.t4.acute-reassure"), "nobody has examined the strength")
	}
}

func omittedRoot(t *testing.T, c *corpus.Corpus) {
	for _, a := range []string{"leg-pain=below-knee", "leg-numb=yes", "leg-mild=yes", "leg-walking=long-standing", "both-legs-weak=long-standing"} {
		atLeast(t, c, corpus.ContactDoctor, both, a)
		for _, audience := range both {
			got := assess.Assess(c, given(t, c, calm(c, audience), a))
			require.NotContains(t, got.Classification, "primary", a)
			require.Empty(t, offered(got, advises("manual")), a)
		}
	}
	atLeast(t, c, corpus.SameDay, both, "leg-walking=yes")
	atLeast(t, c, corpus.SameDay, both, "leg-pain=below-knee", "leg-pain-unbearable=yes")
	normal := []string{"leg-pain=above-knee", "exam-strength=normal", "exam-sensory=no", "exam-reflex=no", "exam-umn=no", "exam-several=no"}
	for _, k := range bases(c, corpus.Clinician) {
		a := assess.Assess(c, given(t, c, k, normal...))
		require.Equal(t, assess.Applies, a.Recommendation("ext.root.cannot-exclude").Verdict)
		require.NotNil(t, flag(a, "root-examined"), "examined leg pain is followed up")
		for _, missing := range normal[1:4] {
			id, _, _ := strings.Cut(missing, "=")
			require.Nil(t, flag(assess.Assess(c, given(t, c, nobody("dk", corpus.Clinician), append(normal, id+"=")...)), "root-examined"), "%s was not examined", id)
		}
	}
}
