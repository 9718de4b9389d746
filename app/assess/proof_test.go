//go:build !race && !js

package assess_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// A counterexample is a person in whom a property does not hold.
type counterexample struct {
	what string
	who  assess.Case
}

// refute looks for somebody with whom all literals hold.
func (e *encoding) refute(found *[]counterexample, what string, ls ...int) {
	if on, ok := e.solve(ls...); ok {
		*found = append(*found, counterexample{what, e.caseOf(on)})
	}
}

// lowering are the answers that lower the urgency against a no or against none,
// whatever else was answered.
func lowering(e *encoding, fs []*corpus.Finding) (found []counterexample) {
	for _, f := range fs {
		readers := e.c.Readers(f.ID)
		if !f.Asked() || !slices.Contains(f.Who, e.audience) || readers == nil || len(readers.RedFlags) == 0 && !f.Raises {
			continue
		}
		least := []string{""}
		if f.Has("no") {
			least = append(least, "no")
		}
		for _, less := range least {
			was := e.with(map[corpus.FindingID]string{f.ID: less})
			for _, v := range append(values(e.c, f), noValues[1:]...) {
				if v == less || v == "no" && less == "" {
					continue
				}
				now := e.with(map[corpus.FindingID]string{f.ID: v})
				for _, u := range corpus.Urgencies[1:] {
					e.refute(&found, string(f.ID)+": "+less+" to "+v, was.urgent(u), -now.urgent(u))
				}
			}
		}
	}
	return found
}

// masked are the signs that are an emergency in somebody who is well, and are
// less in somebody else: no other answer may take an emergency back.
func masked(e *encoding, fs []*corpus.Finding) (found []counterexample, signs int) {
	k := well(e.c, e.country, e.audience)
	for _, f := range fs {
		if !f.Asked() || !slices.Contains(f.Who, e.audience) {
			continue
		}
		for _, v := range append(values(e.c, f), noValues[1:]...) {
			if assess.Triage(e.c, with(k, f.ID, v)).Urgency() != corpus.Emergency {
				continue
			}
			signs++
			e.refute(&found, string(f.ID)+" "+v, -e.with(map[corpus.FindingID]string{f.ID: v}).urgent(corpus.Emergency))
		}
	}
	return found, signs
}

// together are opposite statements that apply to one person.
func together(e *encoding) (found []counterexample, pairs int) {
	for _, s := range e.c.Judged() {
		if o := e.c.Statement(s.Opposite); o != nil && s.ID < o.ID {
			pairs++
			e.refute(&found, string(s.ID)+" and "+string(o.ID), e.applies(s), e.applies(o))
		}
	}
	return found, pairs
}

// cautionsOf are the findings that must be no before a care is offered.
var cautionsOf = map[corpus.Care]corpus.FindingID{corpus.Manual: "manual-caution", corpus.NSAID: "nsaid-caution"}

// offeredTooSoon are statements that offer care which waits, or may have to.
func offeredTooSoon(e *encoding) (found []counterexample, offering int) {
	for _, s := range e.c.Judged() {
		for _, care := range offers(s) {
			applies := e.applies(s)
			if applies == never {
				continue
			}
			offering++
			e.refute(&found, string(s.ID)+" while a red flag closes it", applies, e.shut(care))
			e.refute(&found, string(s.ID)+" while an emergency or the screen is open", applies, -e.free(care))
			if caution := cautionsOf[care]; caution != "" {
				e.refute(&found, string(s.ID)+" while a caution is open", applies, -e.counted(e.c.Finding(caution), plainly).no)
			}
		}
	}
	return found, offering
}

// exceptions are the answers that may lower the urgency against a no.
//
// Whether a midwife or doctor has examined the pain of somebody who is pregnant is
// no sign but the one answer by which the triage table tells two of its rows
// apart: not yet seen, within days; seen, no extra contact (section 10). A no is
// the alarming answer here. Not sure is open, as for every row that is no
// emergency, and keeps the assessment provisional: never a final routine.
var exceptions = []string{"pregnancy-seen: no to yes", "pregnancy-seen: no to not-sure"}

// No answer lowers the urgency against a no or against none, whatever else was
// answered: not a sign, not a doubt, not a setting.
func TestExhaustiveProofOfUrgency(t *testing.T) {
	t.Parallel()
	c := content(t)
	for _, a := range both {
		e := encode(c, "dk", a)
		told := map[string]bool{}
		for _, x := range lowering(e, c.Findings) {
			told[x.what] = true
			assert.Contains(t, exceptions, x.what, "lowers the urgency of %v", x.who)
		}
		require.Len(t, told, len(exceptions))
		doubt := e.with(map[corpus.FindingID]string{"pregnancy-seen": corpus.NotSure})
		for _, pregnant := range []string{"maybe", "yes", "after-birth"} {
			_, final := e.solve(e.answered(c.Finding("pregnancy"), pregnant), -doubt.unsettled())
			require.False(t, final, "pregnancy %s, not sure whether examined, and the screen is settled", pregnant)
		}
		found, signs := masked(e, c.Findings)
		require.Empty(t, found, "an emergency is taken back")
		require.Greater(t, signs, 80)
		t.Logf("%s: %d answers that are an emergency by themselves", a, signs)
	}
}

// Opposites never apply together, and nothing is offered that a red flag closes,
// or may yet close, or that a caution speaks against or may.
func TestExhaustiveProofOfAdvice(t *testing.T) {
	t.Parallel()
	c := content(t)
	for _, a := range corpus.Audiences {
		for _, country := range corpus.Countries {
			e := encode(c, country, a)
			found, _ := together(e)
			require.Empty(t, found)
			found, offering := offeredTooSoon(e)
			require.Empty(t, found)
			require.Greater(t, offering, 10)
			t.Logf("%s, %s: %d offers", country, a, offering)
		}
	}
}

// A fault planted for each property is found by its proof.
func TestExhaustiveProofFindsAPlantedFault(t *testing.T) {
	t.Parallel()
	c, err := corpus.Load(corpus.Files())
	require.NoError(t, err)
	only := func(id corpus.FindingID) []*corpus.Finding { return []*corpus.Finding{c.Finding(id)} }
	i := slices.IndexFunc(c.RedFlags, func(r *corpus.RedFlag) bool { return r.When[0].Finding == "weight-loss" })
	noLoss := c.RedFlags[i].When[0] // a line of the corpus, so that it knows its finding
	noLoss.Values = []string{"no"}
	fault := func(when *[]corpus.Condition, to []corpus.Condition) func() { return swap(when, to)() }
	whom := func() *encoding { return encode(c, "dk", corpus.Clinician) }

	fever := &c.RedFlag("inf-fever").When
	require.Empty(t, lowering(whom(), only("weight-loss")))
	undo := fault(fever, append(slices.Clone(*fever), noLoss))
	require.NotEmpty(t, lowering(whom(), only("weight-loss")), "weight loss takes a fever back")
	undo()

	saddle := &c.RedFlag("ces-saddle").When
	found, signs := masked(whom(), only("saddle-numb"))
	require.Empty(t, found)
	require.Positive(t, signs)
	undo = fault(saddle, append(slices.Clone(*saddle), noLoss))
	found, _ = masked(whom(), only("saddle-numb"))
	require.NotEmpty(t, found, "weight loss takes the numbness back")
	undo()

	pair := slices.IndexFunc(c.Statements, func(s *corpus.Statement) bool { return s.Opposite != "" && s.MeantFor(corpus.Clinician) })
	one := c.Statements[pair]
	undo, back := fault(&one.When, nil), fault(&c.Statement(one.Opposite).When, nil)
	found, pairs := together(whom())
	require.Positive(t, pairs)
	require.NotEmpty(t, found, "%s and %s have no conditions", one.ID, one.Opposite)
	undo()
	back()

	for _, line := range []corpus.FindingID{"closed-manual", "manual-caution"} {
		hands := c.Statement("dk.treat.supp.manual")
		undo = fault(&hands.When, slices.DeleteFunc(slices.Clone(hands.When), func(x corpus.Condition) bool { return x.Finding == line }))
		found, _ = offeredTooSoon(whom())
		require.NotEmpty(t, found, "%s forgets %s", hands.ID, line)
		undo()
	}
}
