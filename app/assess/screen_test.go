//go:build !js

package assess_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

func TestNobodyKnownIsProvisionalAndNothingIsTakenForANo(t *testing.T) {
	c := content(t)
	everyone(t, func(t *testing.T, country corpus.Country, audience corpus.Audience) {
		a := assess.Assess(c, nobody(country, audience))
		require.Equal(t, corpus.Routine, a.Urgency)
		require.True(t, a.Provisional)
		require.Empty(t, a.Finding("red-flag").Value, "red-flag is open")
		require.Empty(t, a.Present())
		require.Empty(t, a.Classification, "primary back pain is what is left, never presumed")
		require.Equal(t, assess.UnknownPhase, a.Phase)
		require.NotEmpty(t, a.Next)
		for _, f := range c.Findings {
			if f.Asked() {
				require.Empty(t, a.Finding(f.ID).Value, f.ID)
			}
		}
		for _, r := range a.Recommendations {
			for i, w := range r.Statement.When {
				if w.Finding == "closed-activity" || w.Finding == "country" {
					continue // open by rule while the screen is unfinished
				}
				require.Equal(t, assess.Open, r.Because[i].Truth, "%s: %s", r.Statement.ID, w)
				require.NotEqual(t, assess.Applies, r.Verdict, r.Statement.ID)
			}
		}
	})
}

func TestEveryQuestionOfTheScreenIsNeededForAnAbsentRedFlag(t *testing.T) {
	c := content(t)
	everyone(t, func(t *testing.T, country corpus.Country, audience corpus.Audience) {
		k := well(c, country, audience)
		a := assess.Assess(c, k)
		require.False(t, a.Provisional, "still open: %v", a.Unsettled)
		require.Equal(t, corpus.Routine, a.Urgency, "present: %v", present(a))
		require.Equal(t, "absent", a.Finding("red-flag").Value)
		for _, id := range ids(k) {
			if _, concerns := concern(c, a, id); !concerns {
				continue
			}
			for _, open := range []string{"", corpus.Unknown, corpus.NotSure} {
				b := assess.Assess(c, with(k, id, open))
				require.NotEqual(t, "absent", b.Finding("red-flag").Value, "%s %q", id, open)
				if open != corpus.NotSure {
					require.True(t, b.Provisional, "%s %q", id, open)
				}
			}
		}
	})
}

// concern reports whether a finding concerns the person.
func concern(c *corpus.Corpus, a *assess.Assessment, id corpus.FindingID) (*corpus.Finding, bool) {
	f := c.Finding(id)
	return f, a.Concerns(f)
}

func TestADoubtAboutAnEmergencySignMakesTheEmergencyStand(t *testing.T) {
	c := content(t)
	tried := 0
	for _, rule := range c.RedFlags {
		if rule.Urgency != corpus.Emergency || len(rule.When) != 1 || !c.Finding(rule.When[0].Finding).Asked() {
			continue
		}
		for _, value := range []string{corpus.NotSure, corpus.Conflicting} {
			tried++
			k := with(nobody("dk", corpus.Clinician), rule.When[0].Finding, value)
			require.NoError(t, k.Check(c))
			a := assess.Assess(c, k)
			require.Equal(t, corpus.Emergency, a.Urgency, "%s %s", rule.ID, value)
			f := flag(a, rule.ID)
			require.NotNil(t, f, rule.ID)
			require.True(t, f.Present && f.Presumed, rule.ID)
			require.Equal(t, "present", a.Finding("red-flag").Value, rule.ID)
		}
	}
	require.Greater(t, tried, 40)
}

func TestConflictingCountsForTheUrgencyAndLeavesVerdictsOpen(t *testing.T) {
	c := content(t)
	for _, rule := range c.RedFlags {
		if len(rule.When) != 1 || !c.Finding(rule.When[0].Finding).Asked() {
			continue
		}
		a := assess.Assess(c, with(nobody("no", corpus.Clinician), rule.When[0].Finding, corpus.Conflicting))
		require.Contains(t, present(a), rule.ID)
		require.GreaterOrEqual(t, a.Urgency.Rank(), rule.Urgency.Rank(), rule.ID)
	}
	for _, s := range c.Statements {
		for i, w := range s.When {
			if f := c.Finding(w.Finding); s.Library || !f.Asked() {
				continue
			}
			a := assess.Assess(c, with(nobody("no", corpus.Educator), w.Finding, corpus.Conflicting))
			r := a.Recommendation(s.ID)
			require.Equal(t, assess.Open, r.Because[i].Truth, s.ID)
			require.Equal(t, corpus.Conflicting, r.Because[i].Value, s.ID)
			require.NotEqual(t, assess.Applies, r.Verdict, s.ID)
		}
	}
}

func TestAPatientCanNeitherEnterNorBeClearedByAnExamination(t *testing.T) {
	c := content(t)
	k := well(c, "dk", corpus.Patient)
	for _, id := range []corpus.FindingID{"", "leg-pain"} {
		if id != "" {
			k = with(k, id, "below-knee")
		}
		before := said(assess.Assess(c, k))
		examined := 0
		for _, f := range c.Findings {
			if !f.Asked() || slices.Contains(f.Who, corpus.Patient) {
				continue
			}
			for _, v := range append(f.Names(), corpus.NotSure, corpus.Conflicting) {
				examined++
				var err *assess.FieldError
				require.ErrorAs(t, with(k, f.ID, v).Check(c), &err)
				require.Equal(t, "field", err.Kind)
				require.Equal(t, before, said(assess.Assess(c, with(k, f.ID, v))), "%s %s", f.ID, v)
			}
		}
		require.Positive(t, examined)
	}
}

func TestEachSettingRaisesAnUrgencyOneLevelAndMakesNone(t *testing.T) {
	c := content(t)
	settings := 0
	for _, f := range c.Findings {
		if !f.Raises {
			continue
		}
		settings++
		k := with(nobody("dk", corpus.Clinician), f.ID, "yes")
		require.Equal(t, corpus.Routine, assess.Assess(c, k).Urgency, "%s alone", f.ID)
		require.Equal(t, corpus.SameDay, assess.Assess(c, with(k, "lost-height", "yes")).Urgency, "%s with a contact-doctor row", f.ID)
		a := assess.Assess(c, with(k, "both-legs-pain", "yes"))
		require.Equal(t, corpus.Emergency, a.Urgency, "%s with a same-day row", f.ID)
		require.Equal(t, []corpus.FindingID{f.ID}, a.Present()[0].Raised)
	}
	require.GreaterOrEqual(t, settings, 5)
}
