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

// A tally counts in how many vignettes one rule, or one line of it, fired and in
// how many it failed. In the others it was open, or not shown to the audience.
type tally struct {
	kind, name    string
	fired, failed int
}

// tallies counts every rule over the vignettes, in the order of the corpus: each
// red flag, statement, derived finding and class as a whole, and each of its lines.
func tallies(c *corpus.Corpus) []*tally {
	var out []*tally
	met := make([]*assess.Stage, len(c.Vignettes))
	for i, v := range c.Vignettes {
		met[i] = assess.Triage(c, assess.OfVignette(c, v))
	}
	count := func(kind, name string, truth func(i int) assess.Truth) {
		x := &tally{kind: kind, name: name}
		for i := range met {
			switch truth(i) {
			case assess.Holds:
				x.fired++
			case assess.Fails:
				x.failed++
			}
		}
		out = append(out, x)
	}
	each := func(kind, id string, rule any) {
		for _, l := range conditions(rule) {
			for j := range *l.of {
				x := &(*l.of)[j]
				count(kind+" "+l.key, id+": "+x.String(), func(i int) assess.Truth { return met[i].Truth(x) })
			}
		}
	}
	for _, r := range c.RedFlags {
		count("red flag", r.ID, func(i int) assess.Truth { return met[i].StandsAs(r) })
		each("red flag", r.ID, r)
	}
	for _, f := range c.Findings {
		values := f.Names()
		if f.Kind != corpus.Derived && f.Kind != corpus.Class {
			values = nil
		} else if f.Has("no") {
			values = []string{"yes"}
		}
		for _, v := range values {
			x := corpus.Condition{Finding: f.ID, Values: []string{v}}
			count(string(f.Kind), string(f.ID)+" "+v, func(i int) assess.Truth {
				if now := met[i].Value(f.ID); now == "" {
					return assess.Open
				} else if x.Holds(now) {
					return assess.Holds
				}
				return assess.Fails
			})
		}
		each(string(f.Kind), string(f.ID), f)
	}
	for _, g := range c.Groups {
		each("group", g.ID, g)
	}
	for _, s := range c.Judged() {
		count("statement", string(s.ID), func(i int) assess.Truth {
			switch {
			case !s.MeantFor(c.Vignettes[i].Audience):
				return assess.Open
			case met[i].Verdict(s) == assess.Applies:
				return assess.Holds
			case met[i].Verdict(s) == assess.RuledOut:
				return assess.Fails
			}
			return assess.Open
		})
		each("statement", string(s.ID), s)
	}
	for _, t := range c.Topics {
		each("topic", t.ID, t)
	}
	for _, in := range c.Instruments {
		each("instrument", in.ID, in)
	}
	return out
}

// always are the rules that cannot fail: a statement without conditions and
// country is for everybody.
func always(c *corpus.Corpus, x *tally) bool {
	s := c.Statement(corpus.StatementID(x.name))
	return x.kind == "statement" && s != nil && len(s.When) == 0 && s.Country == ""
}

// Every rule, and each line of it, fires in at least one vignette and fails in at
// least one. With -v the count of each is printed.
func TestEveryRuleFiresInAVignetteAndFailsInOne(t *testing.T) {
	c := content(t)
	all := tallies(c)
	var kinds []string
	rules, fewestFired, fewestFailed := map[string]int{}, map[string]int{}, map[string]int{}
	for _, x := range all {
		if rules[x.kind]++; rules[x.kind] == 1 {
			kinds = append(kinds, x.kind)
			fewestFired[x.kind], fewestFailed[x.kind] = len(c.Vignettes), len(c.Vignettes)
		}
		fewestFired[x.kind] = min(fewestFired[x.kind], x.fired)
		if !always(c, x) {
			fewestFailed[x.kind] = min(fewestFailed[x.kind], x.failed)
		}
		assert.Positive(t, x.fired, "%s %s fires in no vignette", x.kind, x.name)
		assert.True(t, x.failed > 0 || always(c, x), "%s %s fails in no vignette", x.kind, x.name)
		if testing.Verbose() {
			t.Logf("%-18s %-64s fires in %3d, fails in %3d", x.kind, x.name, x.fired, x.failed)
		}
	}
	slices.Sort(kinds)
	for _, kind := range kinds {
		t.Logf("%4d of %-18s each fires in at least %3d of %d vignettes, fails in at least %3d", rules[kind], kind+":", fewestFired[kind], len(c.Vignettes), fewestFailed[kind])
	}
	require.Greater(t, len(all), 1500)
}
