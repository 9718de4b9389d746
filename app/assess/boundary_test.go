//go:build !race && !js

package assess_test

import (
	"cmp"
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// A bounded is a rule that reads numbers, with the person in whom each number is
// tried and how the rule comes out.
type bounded struct {
	id   string
	rule any
	when []corpus.Condition
	k    assess.Case
	out  func(*assess.Stage) assess.Truth
}

// boundeds are all rules, each with somebody whom it concerns and who answered
// no to all else.
func boundeds(c *corpus.Corpus) []bounded {
	var out []bounded
	for _, r := range c.RedFlags {
		k := having(c, "dk", corpus.Clinician, r.When)
		out = append(out, bounded{r.ID, r, r.When, k, func(s *assess.Stage) assess.Truth { return s.StandsAs(r) }})
	}
	for _, x := range c.Judged() {
		k := having(c, cmp.Or(x.Country, "no"), audienceOf(x), x.When)
		out = append(out, bounded{string(x.ID), x, x.When, k, func(s *assess.Stage) assess.Truth { return verdictTruth[s.Verdict(x)] }})
	}
	for _, f := range c.Findings {
		for i, x := range f.Any {
			k := having(c, "dk", corpus.Clinician, with1(f, i))
			out = append(out, bounded{string(f.ID) + ": " + x.String(), f, []corpus.Condition{{Finding: f.ID, Values: []string{"yes"}}}, k, func(s *assess.Stage) assess.Truth { return yesTruth[s.Value(f.ID)] }})
		}
		if len(f.AskIf) > 0 {
			out = append(out, bounded{string(f.ID) + " ask-if", f, f.AskIf, having(c, "dk", corpus.Clinician, slices.Concat(groupOf(f).AskIf, f.AskIf)), func(s *assess.Stage) assess.Truth {
				return allTruth(s, f.AskIf)
			}})
		}
	}
	for _, g := range c.Groups {
		if len(g.AskIf) > 0 {
			out = append(out, bounded{g.ID + " ask-if", g, g.AskIf, having(c, "dk", corpus.Clinician, g.AskIf), func(s *assess.Stage) assess.Truth {
				return allTruth(s, g.AskIf)
			}})
		}
	}
	for _, x := range c.Topics {
		out = append(out, bounded{x.ID, x, x.When, having(c, "dk", corpus.Clinician, x.When), func(s *assess.Stage) assess.Truth { return allTruth(s, x.When) }})
	}
	return out
}

var (
	verdictTruth = map[assess.Verdict]assess.Truth{assess.Applies: assess.Holds, assess.RuledOut: assess.Fails}
	yesTruth     = map[string]assess.Truth{"yes": assess.Holds, "no": assess.Fails}
)

// with1 are the lines of a derived finding with which one more is just enough,
// that one last.
func with1(f *corpus.Finding, i int) []corpus.Condition {
	others := slices.Delete(slices.Clone(f.Any), i, i+1)
	return append(others[:min(f.AtLeast-1, len(others))], f.Any[i])
}

func allTruth(s *assess.Stage, cs []corpus.Condition) assess.Truth {
	t := assess.Holds
	for i := range cs {
		switch s.Truth(&cs[i]) {
		case assess.Fails:
			return assess.Fails
		case assess.Open:
			t = assess.Open
		}
	}
	return t
}

// around are the numbers one below, at and one above each limit that any rule
// draws through a number.
func around(c *corpus.Corpus, f *corpus.Finding) []string {
	var ns []int
	for _, edge := range c.Edges(f) {
		n, _ := strconv.Atoi(edge)
		for _, near := range []int{n - 1, n, n + 1} {
			if near >= f.Low && near <= f.High {
				ns = append(ns, near)
			}
		}
	}
	slices.Sort(ns)
	var out []string
	for _, n := range slices.Compact(ns) {
		out = append(out, strconv.Itoa(n))
	}
	return out
}

// numbersBehind are the numbers that conditions rest on.
func numbersBehind(c *corpus.Corpus, cs []corpus.Condition) []*corpus.Finding {
	var out []*corpus.Finding
	for _, f := range c.Findings {
		if f.Kind == corpus.Number && slices.ContainsFunc(cs, func(x corpus.Condition) bool { return restsOn(c, x.Finding, f.ID) }) {
			out = append(out, f)
		}
	}
	return out
}

func restsOn(c *corpus.Corpus, id, on corpus.FindingID) bool {
	f := c.Finding(id)
	return id == on || f.Of == on || slices.ContainsFunc(slices.Concat(f.Any, f.Also, f.Unless), func(x corpus.Condition) bool { return restsOn(c, x.Finding, on) })
}

// Each rule respects its windows at n-1, n and n+1 of every limit in the corpus,
// as a second way of judging has it; and each window of its own decides on both
// sides.
func TestEachWindowIsRespectedOnBothSides(t *testing.T) {
	c := content(t)
	tried := 0
	for _, b := range boundeds(c) {
		for _, f := range numbersBehind(c, b.when) {
			came := map[string]assess.Truth{}
			for _, n := range around(c, f) {
				k := with(b.k, f.ID, n)
				s := assess.Triage(c, k)
				want := reference{c, k, s}.all(b.when)
				came[n] = b.out(s)
				require.Equal(t, want, came[n], "%s at %s %s", b.id, f.ID, n)
				tried++
			}
			for _, x := range b.when {
				if x.Window == nil || x.Finding != f.ID {
					continue
				}
				for _, side := range []struct{ in, out int }{{x.Window.Low, x.Window.Low - 1}, {x.Window.High, x.Window.High + 1}} {
					if side.out < f.Low || side.out > f.High {
						continue // the number has no other side
					}
					assert.Equal(t, assess.Holds, came[strconv.Itoa(side.in)], "%s at %s %d", b.id, f.ID, side.in)
					assert.Equal(t, assess.Fails, came[strconv.Itoa(side.out)], "%s at %s %d", b.id, f.ID, side.out)
				}
			}
		}
	}
	t.Logf("%d numbers tried in the rules that read them", tried)
	require.Greater(t, tried, 4000)
}

// Each name of a number holds from its first number to its last.
func TestEachBandNamesItsNumbers(t *testing.T) {
	c := content(t)
	bands := 0
	for _, f := range c.Findings {
		for _, b := range f.Bands {
			of, w := c.Finding(f.Of), b.Ranges[""]
			bands++
			for _, n := range []int{w.Low - 1, w.Low, w.Low + 1, w.High - 1, w.High, w.High + 1} {
				if n < of.Low || n > of.High {
					continue
				}
				got := assess.Found(c, with(nobody("dk", corpus.Clinician), of.ID, strconv.Itoa(n))).Value(f.ID)
				require.Equal(t, n >= w.Low && n <= w.High, got == b.Name, "%s %d is %s", f.ID, n, got)
			}
		}
	}
	require.Positive(t, bands)
}

// Each count is reached by just so many signs, whichever they are, and not by
// one less.
func TestEachCountIsReachedByJustSoMany(t *testing.T) {
	c := content(t)
	counted := 0
	for _, f := range c.Findings {
		for first := range f.Any {
			for n := range len(f.Any) + 1 {
				if n < f.AtLeast-1 || n > f.AtLeast+1 {
					continue
				}
				k := nobody("dk", corpus.Clinician)
				for i := range n {
					meet(c, &k, f.Any[(first+i)%len(f.Any)])
				}
				s := assess.Triage(c, noToAll(c, k))
				hold := 0
				for i := range f.Any {
					if s.Truth(&f.Any[i]) == assess.Holds {
						hold++
					}
				}
				for i := range f.Also {
					if s.Truth(&f.Also[i]) == assess.Holds {
						hold++
					}
				}
				if len(f.Unless) > 0 && slices.ContainsFunc(f.Unless, func(x corpus.Condition) bool { return s.Truth(&x) == assess.Holds }) {
					continue
				}
				counted++
				require.Equal(t, hold >= f.AtLeast, s.Value(f.ID) == "yes", "%s with %d", f.ID, hold)
			}
		}
	}
	require.Greater(t, counted, 300)
}

// What holds in one country only applies there, and is ruled out in the other
// for the very same person.
func TestEachCountryIsRespected(t *testing.T) {
	c := content(t)
	only := 0
	for _, b := range boundeds(c) {
		x, ok := b.rule.(*corpus.Statement)
		if !ok {
			continue
		}
		for _, country := range corpus.Countries {
			k := b.k
			k.Country = country
			verdict := assess.Triage(c, k).Verdict(x)
			if x.Country == "" || x.Country == country {
				require.Equal(t, assess.Applies, verdict, "%s in %s", x.ID, country)
				continue
			}
			only++
			require.Equal(t, assess.RuledOut, verdict, "%s in %s", x.ID, country)
			a := assess.Assess(c, k).Recommendation(x.ID)
			require.Equal(t, corpus.FindingID("country"), a.Because[len(a.Because)-1].Finding)
		}
	}
	require.Positive(t, only)
}
