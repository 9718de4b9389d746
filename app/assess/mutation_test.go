//go:build !race && !js

package assess_test

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// Each fault that a slip of the hand can make is planted in a copy of the corpus,
// and somebody must come out otherwise. Those faults that change nothing for
// anybody stand in testdata/survivors.txt, each with its reason. Of those in the
// triage a solver proves besides that nobody there can be comes out otherwise.
func TestExhaustiveFaults(t *testing.T) {
	t.Parallel()
	c, err := corpus.Load(corpus.Files())
	require.NoError(t, err)
	p := peopleOf(c)
	listed := survivorsListed(t)
	seen := map[string]int{}
	for _, m := range mutants(c) {
		by := p.tell(m)
		if by == "" && m.triage && solverTells(t, c, m) {
			by = "solver"
		}
		seen[by]++
		_, known := listed[m.name]
		delete(listed, m.name)
		if by != "" {
			assert.False(t, known, "%s is listed as a survivor, and shows in the %s", m.name, by)
			continue
		}
		assert.True(t, known, "%s changes nothing for anybody", m.name)
	}
	for name := range listed {
		t.Errorf("testdata/survivors.txt: no rule has the fault %s", name)
	}
	t.Logf("%d faults show in the vignettes, %d in the people of the tables, %d in those made for the line, %d in those the solver finds; %d change nothing",
		seen["vignettes"], seen["tables"], seen["lines"], seen["solver"], seen[""])
	require.Greater(t, seen["vignettes"], 3000)
}

// survivorsListed reads the faults that change nothing: a reason at the margin,
// then its faults.
func survivorsListed(t *testing.T) map[string]string {
	b, err := os.ReadFile("../../testdata/survivors.txt")
	require.NoError(t, err)
	_, list, ok := strings.Cut(string(b), "\n---\n")
	require.True(t, ok)
	out, reason := map[string]string{}, ""
	for line := range strings.Lines(list) {
		name, indented := strings.CutPrefix(strings.TrimRight(line, "\n"), "    ")
		switch {
		case name == "":
		case indented:
			require.NotEmpty(t, reason)
			require.NotContains(t, out, name)
			out[name] = reason
		default:
			reason = name
		}
	}
	return out
}

// solverTells looks, among all people there can be, for one whose triage comes out
// otherwise by a fault, and shows that it does in the engine. When there is none
// the fault is proved to change nothing in the triage.
func solverTells(t *testing.T, c *corpus.Corpus, m mutant) bool {
	for _, a := range both {
		e := encode(c, "dk", a)
		was := e.triageOutcomes()
		undo := m.do()
		is := e.with(nil).triageOutcomes()
		undo()
		for i, o := range was {
			on, ok := e.solve(o.lit, -is[i].lit)
			if !ok {
				on, ok = e.solve(-o.lit, is[i].lit)
			}
			if !ok {
				continue
			}
			k := e.caseOf(on)
			require.NoError(t, k.Check(c))
			sound := comesTo(assess.Triage(c, k))
			undo := m.do()
			require.NotEqual(t, sound, comesTo(assess.Triage(c, k)), "%s: %s for %v", m.name, o.what, k)
			undo()
			return true
		}
	}
	return false
}
