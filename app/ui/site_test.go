package ui

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/corpus"
)

func TestEveryPageHasOneAddress(t *testing.T) {
	c, err := corpus.Embedded()
	require.NoError(t, err)
	seen := map[string]bool{}
	for _, p := range Paths(c) {
		require.True(t, strings.HasPrefix(p, "/"), p)
		require.False(t, seen[p], "%s stands twice", p)
		seen[p] = true
	}
	for _, p := range []string{"/", "/help", "/stop", "/patient/saddle", "/patient/age", "/clinician", "/statement/dk.treat.tens.against", "/conflict/X-01", "/source/who-2023"} {
		require.True(t, seen[p], "%s is missing", p)
	}
}

func TestTheSafetyScreenComesFirst(t *testing.T) {
	c, err := corpus.Embedded()
	require.NoError(t, err)
	other := ""
	for _, p := range patientPages(c) {
		screen := p.group != nil && p.group.Screen
		if !screen && (p.group == nil || p.group.ID != "setting") {
			other = p.id
		}
		require.False(t, screen && other != "", "%s is asked after %s", p.id, other)
	}
}

func TestTheFirstGuessOfLanguageAndCountry(t *testing.T) {
	for tag, want := range map[string][2]string{
		"da": {"da", "dk"}, "da-DK": {"da", "dk"}, "nb-NO": {"nb", "no"}, "nn": {"nb", "no"}, "no": {"nb", "no"},
		"en-GB": {"en", "dk"}, "en-NO": {"en", "no"}, "de-DE": {"en", "dk"}, "": {"en", "dk"},
	} {
		lang, country := guess(tag)
		require.Equal(t, want, [2]string{string(lang), string(country)}, tag)
	}
}

func TestDaysAreShownInTheLargestUnitTheyFill(t *testing.T) {
	f := &corpus.Finding{Unit: "days"}
	for days, want := range map[string]string{"14": "2 weeks", "60": "2 months", "84": "12 weeks", "85": "85 days", "365": "1 years", "0": "0 days"} {
		typed, unit := split(f, days)
		require.Equal(t, want, typed+" "+units[unit].name, days)
	}
}

func TestWhatRaisesEveryRedFlagIsAsked(t *testing.T) {
	c, err := corpus.Embedded()
	require.NoError(t, err)
	for _, f := range c.Findings {
		if f.Raises {
			require.NotNil(t, c.Readers(f.ID), "%s raises red flags, so it is asked", f.ID)
		}
	}
	ids := map[string]bool{}
	for _, p := range patientPages(c) {
		ids[p.id] = true
	}
	require.True(t, ids["setting"], "the settings that raise the urgency are asked of a patient")
}

func TestAPatientIsLedToNoDisagreementWithoutWordsForOne(t *testing.T) {
	c, err := corpus.Embedded()
	require.NoError(t, err)
	s := &site{content: content{known: c}}
	s.visit.clear()
	shown := s.conflicts(c.Conflicts)
	require.NotEmpty(t, shown)
	for _, x := range shown {
		require.False(t, x.Patient.Empty(), x.ID)
	}
	s.visit.Audience = corpus.Educator
	require.Equal(t, c.Conflicts, s.conflicts(c.Conflicts))
}

func TestEveryQuestionToAPatientSaysWhyItIsAsked(t *testing.T) {
	c, err := corpus.Embedded()
	require.NoError(t, err)
	for _, p := range patientPages(c) {
		if p.group == nil {
			continue // the goals: their reason is in app/words
		}
		why := p.group.Why
		if p.finding != nil && !p.finding.Why.Empty() {
			why = p.finding.Why
		}
		require.False(t, why.Empty(), p.id)
	}
}
