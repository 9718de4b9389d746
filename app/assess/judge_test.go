//go:build !race && !js

package assess_test

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// judgedAll judges every red flag that stands, as its urgency asks for.
func judgedAll(a *assess.Assessment) map[string]assess.Judgement {
	js := map[string]assess.Judgement{}
	for _, f := range a.Present() {
		j := assess.Judgement{Urgency: f.Urgency, Reason: "examined, nothing found", By: "a physiotherapist", At: "2026-11-22T14:05"}
		if f.Urgency == corpus.Emergency {
			j.Reason, j.To, j.ToAt = "", "the doctor on duty", "2026-11-22T14:00"
		}
		js[f.Rule.ID] = j
	}
	return js
}

// Whoever the person is, judging every flag that stands changes the state of
// those flags and nothing else that is said.
func TestAJudgementChangesOnlyTheStateOfItsFlag(t *testing.T) {
	c := content(t)
	judged, urgencies := 0, map[corpus.Urgency]bool{}
	for _, v := range c.Vignettes {
		k := assess.OfVignette(c, v)
		if leftOut(c, k) {
			continue
		}
		k.Audience = corpus.Clinician
		before := assess.Assess(c, k)
		k.Judgements = judgedAll(before)
		require.NoError(t, k.Check(c), v.ID)
		after := assess.Assess(c, k)
		require.Equal(t, said(before), said(after), v.ID)
		require.Equal(t, len(before.Flags), len(after.Flags), v.ID)
		for i, f := range after.Flags {
			judged++
			was := before.Flags[i]
			require.Equal(t, was.Rule, f.Rule)
			require.Equal(t, was.Urgency, f.Urgency, "%s: the urgency is kept", f.Rule.ID)
			if was.Present {
				require.Equal(t, assess.IsJudged, f.State(), f.Rule.ID)
				urgencies[f.Urgency] = true
			} else {
				require.Equal(t, assess.IsOpen, f.State(), f.Rule.ID)
			}
		}
	}
	require.Greater(t, judged, 2*len(c.Vignettes), "flags were judged")
	require.Len(t, urgencies, len(corpus.Urgencies), "flags of every urgency were judged")
}

func TestOnlyAClinicianJudges(t *testing.T) {
	c := content(t)
	for _, audience := range []corpus.Audience{corpus.Patient, corpus.Educator} {
		k := with(well(c, "dk", audience), "fever", "yes")
		k.Judgements = judgedAll(assess.Assess(c, k))
		require.NotEmpty(t, k.Judgements)
		var refused *assess.FieldError
		require.True(t, errors.As(k.Check(c), &refused), "%s", audience)
		require.Equal(t, "judgements.inf-fever", refused.Field)
		for _, f := range assess.Assess(c, k).Present() {
			require.Equal(t, assess.IsPresent, f.State(), "%s as %s", f.Rule.ID, audience)
		}
	}
}

func TestWhatAJudgementNeeds(t *testing.T) {
	c := content(t)
	whole := map[corpus.Urgency]assess.Judgement{
		corpus.Emergency: {Urgency: corpus.Emergency, At: "2026-11-22T14:05", To: "the duty doctor", ToAt: "2026-11-22T14:00"},
		corpus.SameDay:   {Urgency: corpus.SameDay, Reason: "spoke to her doctor", At: "2026-11-22T14:05"},
	}
	for _, x := range []struct {
		name  string
		of    corpus.Urgency
		harm  func(*assess.Judgement)
		field string // "" where it is enough
	}{
		{"an emergency that is handed over needs no other reason", corpus.Emergency, func(j *assess.Judgement) {}, ""},
		{"a reason alone does not close an emergency", corpus.Emergency, func(j *assess.Judgement) { j.Reason, j.To, j.ToAt = "examined, normal tone", "", "" }, "to"},
		{"nor does a handing over to nobody", corpus.Emergency, func(j *assess.Judgement) { j.To = "  " }, "to"},
		{"or at no time", corpus.Emergency, func(j *assess.Judgement) { j.ToAt = "" }, "to_at"},
		{"or at a time that is none", corpus.Emergency, func(j *assess.Judgement) { j.ToAt = "soon" }, "to_at"},
		{"a sign of the same day needs a reason", corpus.SameDay, func(j *assess.Judgement) {}, ""},
		{"and not an empty one", corpus.SameDay, func(j *assess.Judgement) { j.Reason = " " }, "reason"},
		{"and the time", corpus.SameDay, func(j *assess.Judgement) { j.At = "" }, "at"},
		{"handing over will do as well", corpus.SameDay, func(j *assess.Judgement) { j.Reason, j.To, j.ToAt = "", "her doctor", "2026-11-22T14:00" }, ""},
		{"but whole", corpus.SameDay, func(j *assess.Judgement) { j.To = "her doctor" }, "to_at"},
		{"an urgency that is none", corpus.SameDay, func(j *assess.Judgement) { j.Urgency = "calm" }, "urgency"},
	} {
		id := map[corpus.Urgency]string{corpus.Emergency: "ces-saddle", corpus.SameDay: "inf-fever"}[x.of]
		sign := map[corpus.Urgency]corpus.FindingID{corpus.Emergency: "saddle-numb", corpus.SameDay: "fever"}[x.of]
		j := whole[x.of]
		x.harm(&j)
		k := with(well(c, "no", corpus.Clinician), sign, "yes")
		k.Judgements = map[string]assess.Judgement{id: j}
		f := flag(assess.Assess(c, k), id)
		require.NotNil(t, f, id)
		var refused *assess.FieldError
		if x.field == "" {
			require.NoError(t, k.Check(c), x.name)
			require.Equal(t, assess.IsJudged, f.State(), x.name)
			continue
		}
		require.True(t, errors.As(k.Check(c), &refused), x.name)
		require.Equal(t, "judgements."+id+"."+x.field, refused.Field, x.name)
		require.Equal(t, assess.IsPresent, f.State(), x.name)
	}
	k := well(c, "no", corpus.Clinician)
	k.Judgements = map[string]assess.Judgement{"no-such-flag": whole[corpus.SameDay]}
	require.ErrorContains(t, k.Check(c), "judgements.no-such-flag")
}

func TestAFlagThatBecomesMoreUrgentIsToBeJudgedAnew(t *testing.T) {
	c := content(t)
	k := with(well(c, "dk", corpus.Clinician), "fever", "yes")
	k.Judgements = judgedAll(assess.Assess(c, k))
	require.Equal(t, assess.IsJudged, flag(assess.Assess(c, k), "inf-fever").State())
	k = with(k, "worse-by-hour", "yes")
	raised := flag(assess.Assess(c, k), "inf-fever")
	require.Equal(t, corpus.Emergency, raised.Urgency)
	require.Equal(t, assess.IsPresent, raised.State(), "it was judged at a lower urgency, and nobody was handed over")
}

func TestACorrectedAnswerTellsWhichFlagsFellAndWhy(t *testing.T) {
	c := content(t)
	k := with(with(well(c, "dk", corpus.Clinician), "saddle-numb", "yes"), "fever", "yes")
	was := assess.Assess(c, k)
	require.Empty(t, assess.Fallen(was, was))
	require.Empty(t, assess.Fallen(was, assess.Assess(c, with(k, "urine-flow", "yes"))), "a new sign takes none away")

	fell := assess.Fallen(was, assess.Assess(c, with(k, "saddle-numb", "no")))
	require.Len(t, fell, 2)
	for i, id := range []string{"ces-saddle", "inf-neuro"} { // the second rests on a finding that is worked out
		require.Equal(t, id, fell[i].Flag.Rule.ID)
		require.Equal(t, corpus.Emergency, fell[i].Flag.Urgency)
		require.Empty(t, fell[i].Urgency, "it stands no longer")
		require.Equal(t, []assess.Correction{{Finding: c.Finding("saddle-numb"), Was: "yes", Is: "no"}}, fell[i].Answers)
	}

	fell = assess.Fallen(was, assess.Assess(c, without(k, "saddle-numb")))
	require.Equal(t, "", fell[0].Answers[0].Is, "an answer that is taken back counts as well")

	raised := with(k, "worse-by-hour", "yes")
	for _, f := range assess.Fallen(assess.Assess(c, raised), assess.Assess(c, with(k, "worse-by-hour", "no"))) {
		if f.Flag.Rule.ID == "inf-fever" {
			require.Equal(t, corpus.SameDay, f.Urgency, "it still stands, less urgent")
			require.Equal(t, []assess.Correction{{Finding: c.Finding("worse-by-hour"), Was: "yes", Is: "no"}}, f.Answers)
			return
		}
	}
	require.Fail(t, "a setting that is taken back lowers the flag it raised")
}
