//go:build !race && !js

package assess_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

func TestAnsweringAnOpenQuestionNeverUnsettlesAVerdict(t *testing.T) {
	cases(t, 3, 400, func(d *dice, k assess.Case, a *assess.Assessment) {
		before := verdicts(a)
		for _, f := range pick(d, d.open(k, a), 4) {
			v := d.answer(f, 0.5)
			b := assess.Assess(d.corpus, with(k, f.ID, v))
			for id, verdict := range verdicts(b) {
				if verdict == assess.Undecided {
					require.Equal(t, assess.Undecided, before[id], "%s: %s = %s on %v", id, f.ID, v, k)
				}
			}
		}
	})
}

func TestOneMoreAnswerToAFinishedScreenNeverUnsettlesAVerdict(t *testing.T) {
	c := content(t)
	d := throw(c, 10)
	for _, age := range []string{"16", "40", "59", "70"} {
		for _, audience := range corpus.Audiences[:2] {
			k := with(well(c, "no", audience), "age", age)
			a := assess.Assess(c, k)
			before := verdicts(a)
			for _, f := range d.open(k, a) {
				for _, v := range d.all(f) {
					for id, verdict := range verdicts(assess.Assess(c, with(k, f.ID, v))) {
						if verdict == assess.Undecided {
							require.Equal(t, assess.Undecided, before[id], "%s: %s = %s for a %s with no sign, age %s", id, f.ID, v, audience, age)
						}
					}
				}
			}
		}
	}
}

func TestOppositesNeverApplyTogether(t *testing.T) {
	cases(t, 4, 500, func(d *dice, k assess.Case, a *assess.Assessment) {
		v := verdicts(a)
		for _, s := range d.corpus.Statements {
			if s.Opposite != "" && v[s.ID] == assess.Applies {
				require.NotEqual(t, assess.Applies, v[s.Opposite], "%s and %s on %v", s.ID, s.Opposite, k)
			}
		}
	})
}

// kinds of care that a statement offers, told by its topic and not by its
// conditions, so that a condition that was forgotten shows.
func offers(s *corpus.Statement) []corpus.Care {
	offer := s.Direction == corpus.For || s.Direction == corpus.Conditional
	switch {
	case s.Topic == "manual" && offer:
		return []corpus.Care{corpus.Manual}
	case s.Topic == "exercise" && offer:
		return []corpus.Care{corpus.Exercise}
	case s.Topic == "medicine" && offer && strings.Contains(string(s.ID), "nsaid"):
		return []corpus.Care{corpus.NSAID}
	case s.Topic == "outlook":
		return []corpus.Care{corpus.Outlook}
	}
	return nil
}

func TestAClosedCareIsNeverOfferedNorWhileAnEmergencyQuestionIsOpen(t *testing.T) {
	offered := map[corpus.Care]int{}
	cases(t, 5, 1000, func(d *dice, k assess.Case, a *assess.Assessment) {
		closed := map[corpus.Care]string{}
		for _, f := range a.Flags {
			for _, care := range f.Rule.Closes {
				if f.Present {
					closed[care] = f.Rule.ID
				}
			}
			if f.Urgency == corpus.Emergency {
				for _, care := range corpus.Cares[1:] { // all but everyday activity
					closed[care] = f.Rule.ID
				}
			}
		}
		for _, r := range a.Recommendations {
			for _, care := range offers(r.Statement) {
				if r.Verdict == assess.Applies {
					require.Empty(t, closed[care], "%s on %v", r.Statement.ID, k)
					offered[care]++
				}
			}
		}
		for care, by := range closed {
			require.NotEqual(t, "no", a.Finding(care.Finding()).Value, "closed by %s on %v", by, k)
		}
	})
	for _, care := range []corpus.Care{corpus.Manual, corpus.Exercise, corpus.Outlook, corpus.NSAID} {
		require.Positive(t, offered[care], "no made-up case was ever offered %s, so this test shows nothing", care)
	}
}

func TestWhatIsNotKnownIsNeverTakenForANo(t *testing.T) {
	cases(t, 6, 300, func(d *dice, k assess.Case, a *assess.Assessment) {
		before := verdicts(a)
		for _, id := range pick(d, ids(k), 3) {
			if k.Answers[id] != "no" {
				continue
			}
			b := assess.Assess(d.corpus, without(k, id))
			for sid, verdict := range verdicts(b) {
				if verdict == assess.Applies {
					require.Equal(t, assess.Applies, before[sid], "%s applies only without %s = no, on %v", sid, id, k)
				}
			}
			if b.Finding("red-flag").Value == "absent" {
				require.Equal(t, "absent", a.Finding("red-flag").Value)
			}
		}
	})
}

// A suspicion only grows with what is found out; only primary, which is what is
// left, can go.
func TestOneMoreAnswerNeverTakesASuspicionAway(t *testing.T) {
	cases(t, 12, 300, func(d *dice, k assess.Case, a *assess.Assessment) {
		for _, f := range pick(d, d.open(k, a), 4) {
			v := d.answer(f, 0.5)
			b := assess.Assess(d.corpus, with(k, f.ID, v))
			for _, name := range a.Classification {
				if name != "primary" {
					require.Contains(t, b.Classification, name, "%s = %s on %v", f.ID, v, k)
				}
			}
		}
	})
}
