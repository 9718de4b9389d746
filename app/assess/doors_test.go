//go:build !race && !js

package assess_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// stands returns a red flag of the corpus as if it stood, raised or not.
func stands(t *testing.T, c *corpus.Corpus, id string, u corpus.Urgency) assess.Flag {
	t.Helper()
	r := c.RedFlag(id)
	require.NotNil(t, r, id)
	if u == "" {
		u = r.Urgency
	}
	return assess.Flag{Rule: r, Present: true, Urgency: u}
}

func TestWhereFlagsLead(t *testing.T) {
	c := content(t)
	flag := func(id string) assess.Flag { return stands(t, c, id, "") }
	raised := func(id string, u corpus.Urgency) assess.Flag { return stands(t, c, id, u) }
	unsure := flag("aaa-rupture")
	unsure.Presumed = true
	open := flag("chest")
	open.Present = false
	for _, x := range []struct {
		name      string
		flags     []assess.Flag
		patient   []string
		clinician []string
	}{
		{"a sign of the rule's own urgency leads where its line says", []assess.Flag{flag("ces-saddle")}, []string{"B"}, []string{"clinician", "B"}},
		{"an ambulance goes before the doctor on duty", []assess.Flag{flag("chest")}, []string{"A"}, []string{"A", "clinician"}},
		{"of several emergencies the ambulance goes first, whatever the order", []assess.Flag{flag("ces-saddle"), flag("chest")}, []string{"A", "B"}, []string{"A", "clinician", "B"}},
		{"also when the sign for it is in doubt", []assess.Flag{flag("ces-saddle"), unsure}, []string{"A", "B"}, []string{"A", "clinician", "B"}},
		{"an ambulance named second stays second", []assess.Flag{flag("ces-bothweak")}, []string{"B", "A"}, []string{"clinician", "B", "A"}},
		{"a sign that is raised to an emergency leads to hospital", []assess.Flag{raised("colic", corpus.Emergency)}, []string{"B"}, []string{"clinician", "B"}},
		{"and from days to today", []assess.Flag{raised("ca-any", corpus.SameDay)}, []string{"C"}, []string{"clinician", "C"}},
		{"the maternity ward stays beside it", []assess.Flag{raised("pg-back", corpus.SameDay)}, []string{"C", "P"}, []string{"clinician", "C", "P"}},
		{"and so does help in despair", []assess.Flag{raised("mh-thought", corpus.Emergency)}, []string{"B", "S"}, []string{"clinician", "B", "S"}},
		{"a door for the same day is not shown beside an emergency", []assess.Flag{flag("colic"), flag("ces-saddle")}, []string{"B"}, []string{"clinician", "B"}},
		{"the door of another kind of help is", []assess.Flag{flag("mh-thought"), flag("ces-saddle")}, []string{"B", "S"}, []string{"clinician", "B", "S"}},
		{"what can wait for days is not shown beside what cannot", []assess.Flag{flag("ca-any"), flag("colic")}, []string{"C"}, []string{"clinician", "C"}},
		{"what can wait leads to the own doctor", []assess.Flag{flag("ca-any")}, []string{"D"}, []string{"D"}},
		{"an open flag leads nowhere", []assess.Flag{flag("ca-any"), open}, []string{"D"}, []string{"D"}},
		{"a patient is not sent to the doctor on duty", []assess.Flag{flag("ces-examined")}, []string{"B"}, []string{"clinician"}},
		{"nothing leads nowhere", nil, nil, nil},
	} {
		for _, country := range corpus.Countries {
			require.Equal(t, x.patient, assess.Doors(x.flags, country, corpus.Patient), x.name)
			require.Equal(t, x.clinician, assess.Doors(x.flags, country, corpus.Clinician), x.name)
			slices.Reverse(x.flags)
			require.Equal(t, x.patient[:min(1, len(x.patient))], firstOf(assess.Doors(x.flags, country, corpus.Patient)), "%s, the other way round", x.name)
			slices.Reverse(x.flags)
		}
	}
}

func firstOf(ids []string) []string { return ids[:min(1, len(ids))] }

// Whatever stands, with whatever raised it, an emergency can reach an ambulance
// and names nothing that may be tried tomorrow; a sign for today never leads
// only to an appointment.
func TestEveryPairOfFlagsLeadsSomewhereSoonEnough(t *testing.T) {
	c := content(t)
	var all []assess.Flag
	for _, r := range c.RedFlags {
		all = append(all, stands(t, c, r.ID, ""))
		if u := r.Urgency.Raised(); r.Urgency != corpus.Routine && u != r.Urgency {
			all = append(all, stands(t, c, r.ID, u))
		}
	}
	ambulances := map[corpus.Country]string{"dk": "dk-112", "no": "no-113"}
	slow := []string{"C", "D"}
	for i, a := range all {
		for _, b := range all[i:] {
			urgency := a.Urgency
			if b.Urgency.Rank() > urgency.Rank() {
				urgency = b.Urgency
			}
			if urgency.Rank() < corpus.SameDay.Rank() {
				continue
			}
			for country, ambulance := range ambulances {
				for _, who := range corpus.Audiences {
					doors := assess.Doors([]assess.Flag{a, b}, country, who)
					require.NotEmpty(t, doors, "%s and %s", a.Rule.ID, b.Rule.ID)
					require.NotContains(t, doors, "D", "%s and %s", a.Rule.ID, b.Rule.ID)
					require.False(t, who == corpus.Patient && slices.Contains(doors, "clinician"), "%s and %s", a.Rule.ID, b.Rule.ID)
					if urgency != corpus.Emergency {
						continue
					}
					require.False(t, slices.ContainsFunc(doors, func(d string) bool { return slices.Contains(slow, d) }), "%s and %s: %v", a.Rule.ID, b.Rule.ID, doors)
					calls := assess.Calls(c, doors, country, "")
					require.True(t, slices.ContainsFunc(calls, func(x assess.Call) bool { return x.Number.ID == ambulance }), "%s and %s: %v", a.Rule.ID, b.Rule.ID, doors)
				}
			}
		}
	}
}

func numbers(calls []assess.Call) (ids []string) {
	for _, x := range calls {
		ids = append(ids, x.Number.ID)
	}
	return ids
}

func TestARegionThatWasToldComesFirstAndTheOthersAreLeftOut(t *testing.T) {
	c := content(t)
	all := []string{"dk-1813", "dk-1818", "dk-south", "dk-central", "dk-north"}
	require.Equal(t, slices.Concat([]string{"dk-doctor"}, all, []string{"dk-112"}), numbers(assess.Calls(c, []string{"B"}, "dk", "")), "no region told: every one is listed")
	for _, n := range c.Regions("dk") {
		require.Equal(t, []string{n.ID, "dk-doctor", "dk-112"}, numbers(assess.Calls(c, []string{"B"}, "dk", n.Region)))
		require.Equal(t, []string{"dk-112", n.ID, "dk-doctor"}, numbers(assess.Calls(c, []string{"A", "B"}, "dk", n.Region)), "but not before an ambulance")
		require.Equal(t, []string{"dk-112", n.ID, "dk-doctor", "dk-livslinien"}, numbers(assess.Calls(c, []string{"S"}, "dk", n.Region)))
		require.Equal(t, []string{"dk-maternity", n.ID, "dk-doctor"}, numbers(assess.Calls(c, []string{"P"}, "dk", n.Region)), "nor before the maternity ward")
		require.Equal(t, []string{"no-116117", "no-113"}, numbers(assess.Calls(c, []string{"B"}, "no", n.Region)), "a Danish region changes nothing in Norway")
	}
	require.Equal(t, all, numbers(asCalls(c.Regions("dk"))))
	require.Empty(t, c.Regions("no"))
}

func asCalls(ns []*corpus.TelNumber) (calls []assess.Call) {
	for _, n := range ns {
		calls = append(calls, assess.Call{Number: n})
	}
	return calls
}

func TestANumberOfTwoDoorsStandsOnceWithBothReasonsToPhoneAnAmbulance(t *testing.T) {
	c := content(t)
	calls := assess.Calls(c, []string{"B", "H"}, "dk", "")
	i := slices.IndexFunc(calls, func(x assess.Call) bool { return x.Number.ID == "dk-112" })
	require.Len(t, calls[i].When, 2, "no answer within ten minutes; danger at home")
	require.Len(t, slices.Compact(numbers(calls)), len(calls))
	require.Len(t, assess.Calls(c, []string{"A", "H"}, "dk", "")[0].When, 1, "where an ambulance leads, it has no other condition")
}
