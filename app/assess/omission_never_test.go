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

// offered are the statements of a topic that advise something and apply.
func offered(a *assess.Assessment, match func(s *corpus.Statement) bool) []corpus.StatementID {
	ids := []corpus.StatementID{}
	for _, r := range a.Recommendations {
		if r.Verdict == assess.Applies && match(r.Statement) {
			ids = append(ids, r.Statement.ID)
		}
	}
	return ids
}

func advises(topic string) func(*corpus.Statement) bool {
	return func(s *corpus.Statement) bool {
		return s.Topic == topic && (s.Direction == corpus.For || s.Direction == corpus.Conditional) && !strings.HasPrefix(string(s.ID), "ext.")
	}
}

func offersNSAID(s *corpus.Statement) bool {
	return s.Topic == "medicine" && (s.Direction == corpus.For || s.Direction == corpus.Conditional) && strings.Contains(string(s.ID), "nsaid")
}

func reassures(s *corpus.Statement) bool {
	return s.Topic == "outlook" && !strings.HasPrefix(string(s.ID), "ext.") || s.ID == "dk.edu.t4.acute-reassure" || s.ID == "dk.edu.t4.prognosis" || s.ID == "dk.prolapse.conservative-equal"
}

func sparesScan(s *corpus.Statement) bool {
	return s.Topic == "imaging" && !strings.HasPrefix(string(s.ID), "ext.") || s.ID == "dk.risk.early-mri"
}

// roots are the asked findings that a condition rests on.
func roots(c *corpus.Corpus, x corpus.Condition) []corpus.FindingID {
	f := c.Finding(x.Finding)
	switch {
	case len(f.Any) > 0:
		var ids []corpus.FindingID
		for _, y := range f.Any {
			ids = append(ids, roots(c, y)...)
		}
		return ids
	case f.Of != "":
		return []corpus.FindingID{f.Of}
	}
	return []corpus.FindingID{f.ID}
}

// cautions requires that each of these answers makes a derived caution hold: what
// the safety rules name must not fall out of the list.
func cautions(t *testing.T, c *corpus.Corpus, caution corpus.FindingID, k assess.Case, answers ...string) {
	t.Helper()
	require.Equal(t, "no", assess.Assess(c, k).Finding(caution).Value)
	for _, a := range answers {
		require.Equal(t, "yes", assess.Assess(c, given(t, c, k, a)).Finding(caution).Value, "%s is no %s", a, caution)
	}
}

// neverWhile requires that nothing matching is offered while one of the cautions
// of a derived finding holds, is in doubt or is not answered; and that it is
// offered when all are answered no.
func neverWhile(t *testing.T, c *corpus.Corpus, caution corpus.FindingID, audience corpus.Audience, k assess.Case, match func(*corpus.Statement) bool) {
	t.Helper()
	require.NotEmpty(t, offered(assess.Assess(c, k), match), "offered to no %s, so this shows nothing", audience)
	def := c.Finding(caution)
	require.NotEmpty(t, def.Any)
	for _, x := range def.Any {
		yes := k
		meet(c, &yes, x)
		require.NoError(t, yes.Check(c))
		require.Empty(t, offered(assess.Assess(c, yes), match), "%s, %s", audience, x)
		for _, id := range roots(c, x) {
			for _, open := range []string{"", corpus.Unknown, corpus.NotSure, corpus.Conflicting} {
				a := assess.Assess(c, with(k, id, open))
				if a.Concerns(c.Finding(id)) {
					require.Empty(t, offered(a, match), "%s, %s %q", audience, id, open)
				}
			}
		}
	}
}

// neverWithoutTheScreen requires that nothing matching is offered while a question
// of the safety screen is open that could still take the offer back.
func neverWithoutTheScreen(t *testing.T, c *corpus.Corpus, k assess.Case, match func(*corpus.Statement) bool, least int) {
	t.Helper()
	before := offered(assess.Assess(c, k), match)
	require.NotEmpty(t, before, "offered to nobody, so this shows nothing")
	tried := 0
	for _, f := range c.Findings {
		if g := c.Group(f.Group); g == nil || !g.Screen || !slices.Contains(f.Who, k.Audience) {
			continue
		}
		values := f.Names()
		if f.Kind == corpus.Number {
			values = []string{"15", "30", "61", "70"}
		}
		takenBack := map[corpus.StatementID]bool{}
		for _, v := range values {
			if f.Kind == corpus.Number && f.Allows(v) != nil {
				continue
			}
			still := offered(assess.Assess(c, with(k, f.ID, v)), match)
			for _, id := range before {
				takenBack[id] = takenBack[id] || !slices.Contains(still, id)
			}
		}
		for _, open := range []string{"", corpus.Unknown, corpus.NotSure, corpus.Conflicting} {
			a := assess.Assess(c, with(k, f.ID, open))
			if !a.Concerns(f) {
				continue
			}
			for _, id := range offered(a, match) {
				require.False(t, takenBack[id], "%s is offered while %s is %q", id, f.ID, open)
				tried--
			}
			tried += len(takenBack)
		}
	}
	require.GreaterOrEqual(t, tried, least, "too few questions matter, so this shows little")
}
