//go:build !js

package assess_test

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// A dice makes cases up. The same seed makes the same cases.
type dice struct {
	*rand.Rand
	corpus *corpus.Corpus
	edges  map[corpus.FindingID][]int // numbers at which some rule changes
}

func throw(c *corpus.Corpus, seed uint64) *dice {
	d := &dice{rand.New(rand.NewPCG(seed, 7)), c, map[corpus.FindingID][]int{}}
	note := func(id corpus.FindingID, w corpus.Window) {
		d.edges[id] = append(d.edges[id], w.Low-1, w.Low, min(w.High, w.Low+1000), min(w.High, w.Low+1000)+1)
	}
	window := func(cs []corpus.Condition) {
		for _, x := range cs {
			if x.Window != nil {
				note(x.Finding, *x.Window)
			}
		}
	}
	for _, f := range c.Findings {
		window(f.AskIf)
		window(f.Any)
		for _, b := range f.Bands {
			note(f.Of, b.Ranges[""])
		}
	}
	for _, s := range c.Statements {
		window(s.When)
	}
	for _, r := range c.RedFlags {
		window(r.When)
	}
	return d
}

// answer makes up an answer to a finding; calm is how often it is a no.
func (d *dice) answer(f *corpus.Finding, calm float64) string {
	if d.Float64() < 0.08*(1.1-calm) {
		return []string{corpus.NotSure, corpus.Conflicting, corpus.Unknown}[d.IntN(3)]
	}
	if f.Kind == corpus.Number {
		n := f.Low + d.IntN(f.High-f.Low+1)
		if e := d.edges[f.ID]; len(e) > 0 && d.IntN(4) > 0 {
			n = e[d.IntN(len(e))]
		}
		return strconv.Itoa(min(max(n, f.Low), f.High))
	}
	if f.Has("no") && d.Float64() < calm {
		return "no"
	}
	names := f.Names()
	return names[d.IntN(len(names))]
}

// person makes up a case: hardly answered or nearly whole, calm or alarming;
// every second one is well but for a few answers.
func (d *dice) person() assess.Case {
	k := nobody(corpus.Countries[d.IntN(2)], corpus.Audiences[d.IntN(3)])
	if d.IntN(2) == 0 {
		k = well(d.corpus, k.Country, k.Audience)
		var list []*corpus.Finding
		for _, f := range d.corpus.Findings {
			if f.Asked() && slices.Contains(f.Who, k.Audience) {
				list = append(list, f)
			}
		}
		for _, f := range pick(d, list, d.IntN(60)) {
			calm := 0.4
			if d.corpus.Group(f.Group).Screen {
				calm = 0.97
			}
			if v := d.answer(f, calm); d.IntN(5) > 0 || k.Answers[f.ID] == "" {
				k.Answers[f.ID] = v
			} else {
				delete(k.Answers, f.ID)
			}
		}
		if d.IntN(4) == 0 { // else an NSAID is hardly ever in question
			k.Answers["considers-nsaid"] = "yes"
			for _, group := range []string{"medicines", "nsaid-screen"} {
				for _, f := range d.corpus.Group(group).Findings {
					if k.Answers[f.ID] == "" && slices.Contains(f.Who, k.Audience) {
						k.Answers[f.ID] = "no"
					}
				}
			}
		}
		return k
	}
	asked := []float64{0.1, 0.5, 0.9, 0.99, 1}[d.IntN(5)]
	calm := []float64{0.3, 0.8, 0.97, 0.995, 1}[d.IntN(5)]
	for _, f := range d.corpus.Findings {
		if f.Asked() && slices.Contains(f.Who, k.Audience) && d.Float64() < asked {
			k.Answers[f.ID] = d.answer(f, calm)
		}
	}
	k.Responses, k.Scores = map[string]assess.Response{}, map[string]map[string]float64{}
	switch {
	case d.corpus.Instrument("sbst").LeftOut:
	case d.IntN(3) == 0:
		r := assess.Response{}
		for i := 1; i <= 9; i++ {
			if d.IntN(20) > 0 {
				r[strconv.Itoa(i)] = []int{d.IntN(2)}
			}
		}
		k.Responses["sbst"] = r
	case d.IntN(3) == 0:
		k.Scores["sbst"] = map[string]float64{"total": float64(d.IntN(4))}
	}
	return k
}

// open are the findings that this case could still answer.
func (d *dice) open(k assess.Case, a *assess.Assessment) []*corpus.Finding {
	var out []*corpus.Finding
	for _, f := range d.corpus.Findings {
		known := a.Finding(f.ID)
		if f.Asked() && slices.Contains(f.Who, k.Audience) && known.Value == "" && known.Answer == "" {
			out = append(out, f)
		}
	}
	return out
}

// cases runs f on made-up cases.
func cases(t *testing.T, seed uint64, n int, f func(d *dice, k assess.Case, a *assess.Assessment)) {
	c := content(t)
	d := throw(c, seed)
	for range n {
		k := d.person()
		require.NoError(t, k.Check(c))
		f(d, k, assess.Assess(c, k))
		if t.Failed() {
			return
		}
	}
}

// all are the answers to a finding between which some rule may tell.
func (d *dice) all(f *corpus.Finding) []string {
	out := append(f.Names(), corpus.NotSure, corpus.Conflicting)
	if f.Kind == corpus.Number {
		for _, n := range append(d.edges[f.ID], f.Low, f.High) {
			if n >= f.Low && n <= f.High {
				out = append(out, strconv.Itoa(n))
			}
		}
	}
	return out
}

// pick draws some of a list.
func pick[T any](d *dice, list []T, n int) []T {
	d.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
	return list[:min(n, len(list))]
}
