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

// given returns the case with more answers, each written finding=value.
func given(t *testing.T, c *corpus.Corpus, k assess.Case, answers ...string) assess.Case {
	for _, a := range answers {
		id, value, ok := strings.Cut(a, "=")
		require.True(t, ok, a)
		f := c.Finding(corpus.FindingID(id))
		require.NotNil(t, f, "no finding is called %q", id)
		if value != "" {
			require.NoError(t, f.Allows(value))
		}
		k = with(k, f.ID, value)
	}
	return k
}

// bases are people for whom a sign must count all the same: of whom nothing is
// known, who are well, and who have given a calm answer to everything else.
func bases(c *corpus.Corpus, a corpus.Audience) []assess.Case {
	var out []assess.Case
	for _, country := range corpus.Countries {
		calm := well(c, country, a)
		for _, f := range c.Findings {
			if f.Asked() && slices.Contains(f.Who, a) && calm.Answers[f.ID] == "" && f.Has("no") {
				calm.Answers[f.ID] = "no"
			}
		}
		calm = with(with(with(calm, "duration-days", "100"), "exam-strength", "normal"), "leg-pain", "none")
		if a == corpus.Patient {
			calm = without(calm, "exam-strength")
		}
		out = append(out, nobody(country, a), well(c, country, a), calm)
	}
	return out
}

// calm is a person who answered no to every question and has had pain for 100 days.
func calm(c *corpus.Corpus, a corpus.Audience) assess.Case { return bases(c, a)[2] }

// atLeast requires an urgency of everybody with these answers.
func atLeast(t *testing.T, c *corpus.Corpus, u corpus.Urgency, audiences []corpus.Audience, answers ...string) {
	t.Helper()
	for _, audience := range audiences {
		for _, k := range bases(c, audience) {
			k = given(t, c, k, answers...)
			require.NoError(t, k.Check(c))
			a := assess.Assess(c, k)
			require.GreaterOrEqual(t, a.Urgency.Rank(), u.Rank(), "%v is %s for a %s; stands: %v", answers, a.Urgency, audience, present(a))
			if u.Rank() >= corpus.SameDay.Rank() {
				for _, care := range []corpus.Care{corpus.Exercise, corpus.Manual, corpus.Outlook} {
					require.Equal(t, "yes", a.Finding(care.Finding()).Value, "%v leaves %s open", answers, care)
				}
				require.NotEqual(t, "absent", a.Finding("red-flag").Value)
			}
		}
	}
}

var (
	both    = []corpus.Audience{corpus.Patient, corpus.Clinician}
	trained = []corpus.Audience{corpus.Clinician}
)
