//go:build !race && !js

package assess_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

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
