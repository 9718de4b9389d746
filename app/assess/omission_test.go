//go:build !js

package assess_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// The omissions are what the five sources leave out and what would make advice
// that follows only them unsafe. Each has a test that the unsafe output cannot
// occur, and that the case it is about does occur.
var omissions = []struct {
	no, unsafe string
	holds      func(t *testing.T, c *corpus.Corpus)
}{
	{"O-01", "a sign of cauda equina is less than an emergency", omittedCauda},
	{"O-02", "a severe or growing weakness waits until tomorrow", omittedDeficit},
	{"O-03", "pressure on the spinal cord waits", omittedCord},
	{"O-04", "signs of fracture, cancer or infection lead nowhere", omittedSigns},
	{"O-05", "inflammatory disease of the back is not counted, or is cleared by a count", omittedInflammatory},
	{"O-06", "an urgency sends to a door that is too slow", omittedDoors},
	{"O-07", "paracetamol is called free of side effects", omittedParacetamol},
	{"O-08", "an NSAID is offered while a caution is open", omittedNSAID},
	{"O-09", "pregnancy gets the advice for others", omittedPregnancy},
	{"O-10", "a child, or a first pain late in life, gets the advice for others", omittedAge},
	{"O-11", "disease outside the back passes for back pain", omittedMimics},
	{"O-12", "advice against a medicine stands without \"do not stop on your own\"", omittedNotAlone},
	{"O-13", "an opioid is cut down without a doctor", omittedTaper},
	{"O-14", "thoughts of suicide lead nowhere", omittedDespair},
	{"O-15", "treatment with the hands is offered while a caution is open", omittedManual},
	{"O-16", "an injury is passed over", omittedInjury},
	{"O-17", "an outlook is given before the safety questions, or no safety net", omittedNet},
	{"O-18", "a person at a distance is cleared", omittedRemote},
	{"O-19", "what makes infection or bleeding likely is not asked", omittedRisks},
	{"O-20", "leg pain is reassured while a deficit stands or is open", omittedReassurance},
	{"O-21", "known disease or an earlier operation is treated as common back pain", omittedKnown},
	{"O-22", "harm at home is missed, shown to others or taken for safe", omittedHome},
	{"O-23", "nerve root or stenosis is cleared without an examination", omittedRoot},
	{"O-24", "exercise or activity is advised while it may harm", omittedLoading},
	{"O-25", "severe pain is left alone", omittedSeverePain},
	{"O-26", "\"no scan needed\" stands while a scan may be needed", omittedImaging},
}

func TestOmissionIsFilled(t *testing.T) {
	c := content(t)
	for i, o := range omissions {
		require.Equal(t, fmt.Sprintf("O-%02d", i+1), o.no)
		t.Run(o.no+" never: "+o.unsafe, func(t *testing.T) {
			t.Parallel()
			o.holds(t, c)
		})
	}
	require.Len(t, omissions, 26)
}

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
