//go:build !js

package assess_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// settled is somebody of 40 without a sign, whose legs were asked about too.
func settled(c *corpus.Corpus, a corpus.Audience) assess.Case {
	k := well(c, "dk", a)
	for _, id := range []corpus.FindingID{"leg-pain-unbearable", "leg-walking", "tick-bite"} {
		k.Answers[id] = "no"
	}
	k.Answers["leg-pain"] = "none"
	return k
}

func TestEachNameRestsOnItsSigns(t *testing.T) {
	c := content(t)
	for _, x := range []struct{ answers, want string }{
		{"", "primary"},
		{"saddle-numb=yes", "serious-suspected"},
		{"leg-pain=below-knee", "nerve-root"},
		{"leg-pain=above-knee", "primary"},
		{"leg-pain=above-knee exam-slr=yes", "nerve-root"},
		{"leg-pain=above-knee exam-slr-crossed=yes", "nerve-root"},
		{"leg-pain=above-knee exam-femoral=yes", "nerve-root"},
		{"leg-pain=above-knee exam-reflex=yes", "nerve-root"},
		{"leg-pain=above-knee exam-sensory=yes", "nerve-root"},
		{"leg-pain=above-knee exam-strength=mild", "nerve-root"},
		{"leg-pain=above-knee exam-strength=severe", "serious-suspected nerve-root"},
		{"leg-pain=above-knee exam-strength=normal exam-slr=no exam-reflex=no", "primary"},
		{"leg-numb=long-standing", "nerve-root"},
		{"leg-walking=long-standing", "spinal-stenosis"},
		{"leg-walking=yes", "serious-suspected spinal-stenosis"},
		{"age=25 pars=yes", "arch-fracture"},
		{"age=26 pars=yes", ""},
		{"exam-listhesis=yes", "spondylolisthesis"},
		{"morning-stiff=yes", "inflammatory"},
		{"stiff-spine=yes", "inflammatory"},
		{"leg-pain=below-knee leg-walking=long-standing morning-stiff=yes", "nerve-root spinal-stenosis inflammatory"},
	} {
		a := assess.Assess(c, given(t, c, settled(c, corpus.Clinician), strings.Fields(x.answers)...))
		require.Equal(t, strings.Fields(x.want), append([]string{}, a.Classification...), x.answers)
	}
}

func TestTheGradeOfNeuropathicPainNamesIt(t *testing.T) {
	c := content(t)
	const no, yes = 0, 1
	for _, x := range []struct {
		items []int // history, distribution, signs, test
		grade string
	}{
		{[]int{no, yes, no, no}, "unlikely"},
		{[]int{yes, yes, no, no}, "possible"},
		{[]int{yes, yes, yes, no}, "probable"},
		{[]int{yes, yes, yes, yes}, "definite"},
	} {
		k := settled(c, corpus.Clinician)
		r := assess.Response{}
		for i, item := range []string{"history", "distribution", "sensory_signs", "diagnostic_test"} {
			r[item] = []int{x.items[i]}
		}
		k.Responses = map[string]assess.Response{"neupsig": r}
		a := assess.Assess(c, k)
		require.Equal(t, x.grade, a.Finding("neuropathic-grade").Value)
		require.Equal(t, x.grade != "unlikely", slices.Contains(a.Classification, "neuropathic"), x.grade)
		require.Equal(t, x.grade == "unlikely", slices.Contains(a.Classification, "primary"), x.grade)
	}
}

func TestPrimaryIsWhatIsLeftAndNothingOpen(t *testing.T) {
	c := content(t)
	k := settled(c, corpus.Clinician)
	a := assess.Assess(c, k)
	for id := range k.Answers {
		if !a.Concerns(c.Finding(id)) {
			continue // a no already, by another answer
		}
		require.NotContains(t, assess.Assess(c, without(k, id)).Classification, "primary", "%s is not known", id)
	}
	for _, id := range []corpus.FindingID{"leg-pain", "leg-walking", "leg-numb", "morning-stiff"} {
		for _, doubt := range []string{corpus.Conflicting, corpus.NotSure} {
			require.NotContains(t, assess.Assess(c, with(k, id, doubt)).Classification, "primary", "%s is %s", id, doubt)
		}
	}
}

func TestWhatOnlyAnExaminationTellsIsNotTakenFromAPatient(t *testing.T) {
	c := content(t)
	for _, x := range []string{"exam-slr=yes", "exam-reflex=yes", "exam-strength=severe", "exam-listhesis=yes"} {
		a := assess.Assess(c, given(t, c, settled(c, corpus.Patient), "leg-pain=above-knee", x))
		require.Equal(t, []string{"primary"}, a.Classification, x)
	}
}

func TestThePhaseChangesWithTheDay(t *testing.T) {
	c := content(t)
	for days, want := range map[string]assess.Phase{
		"": assess.UnknownPhase, "0": assess.Acute, "42": assess.Acute, "43": assess.Subacute,
		"84": assess.Subacute, "85": assess.LongLasting, "20000": assess.LongLasting,
	} {
		a := assess.Assess(c, with(settled(c, corpus.Clinician), "duration-days", days))
		require.Equal(t, want, a.Phase, days)
		require.Equal(t, days != "", slices.ContainsFunc(a.Conflicts, func(x *corpus.Conflict) bool { return x.ID == "X-10" }) && a.Finding("phase").Value != "", days)
	}
}
