package assess_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// secondSF36 follows the manual: raw sums with missing items at the person's
// own mean, stretched to 0 to 100, then z-scores.
func secondSF36(s sheet) map[string]float64 {
	t := s.turned(6, 20, 34, 36).turned(7, 23, 26, 27, 30)
	out := map[string]float64{}
	raw := func(name string, low, high float64, may int, values []float64, missing int) {
		if n := len(values) + missing; missing <= may && len(values) > 0 {
			sum := sum(values) / float64(len(values)) * float64(n)
			out[name] = 100 * (sum - low*float64(n)) / ((high - low) * float64(n))
		}
	}
	scale := func(name string, low, high float64, may int, items ...int) {
		values, missing := t.of(items...)
		raw(name, low, high, may, values, missing)
	}
	scale("PF", 1, 3, 5, span(3, 12)...)
	scale("RP", 1, 2, 2, span(13, 16)...)
	scale("VT", 1, 6, 2, 23, 27, 29, 31)
	scale("SF", 1, 5, 1, 20, 32)
	scale("RE", 1, 2, 1, 17, 18, 19)
	scale("MH", 1, 6, 2, 24, 25, 26, 28, 30)
	values, missing := t.of(33, 34, 35, 36)
	if s[1] >= 0 {
		values = append(values, [...]float64{5, 4.4, 3.4, 2, 1}[s[1]-1])
	} else {
		missing++
	}
	raw("GH", 1, 5, 2, values, missing)
	strength := [...]float64{6, 5.4, 4.2, 3.1, 2.2, 1}
	switch {
	case s[21] >= 0 && s[22] >= 0:
		hindrance := float64(6 - s[22])
		if s[21] == 1 && s[22] == 1 {
			hindrance = 6
		}
		raw("BP", 1, 6, 1, []float64{strength[s[21]-1], hindrance}, 0)
	case s[21] >= 0:
		raw("BP", 1, 6, 1, []float64{strength[s[21]-1]}, 1)
	case s[22] >= 0:
		raw("BP", 1, 6, 1, []float64{[...]float64{6, 4.75, 3.5, 2.25, 1}[s[22]-1]}, 1)
	}
	if len(out) < 8 {
		return out
	}
	for name, weights := range map[string][8]float64{
		"PCS": {.42402, .35119, .31754, .24954, .02877, -.00753, -.19206, -.22069},
		"MCS": {-.22999, -.12329, -.09731, -.01571, .23534, .26876, .43407, .48581},
	} {
		total := 0.0
		for i, of := range []string{"PF", "RP", "BP", "GH", "VT", "SF", "RE", "MH"} {
			mean := [...]float64{84.52404, 81.19907, 75.49196, 72.21316, 61.05453, 83.59753, 81.29467, 74.84212}[i]
			sd := [...]float64{22.89490, 33.79729, 23.55879, 20.16964, 20.86942, 22.37642, 33.02717, 18.01189}[i]
			total += weights[i] * (out[of] - mean) / sd
		}
		out[name] = 10*total + 50
	}
	return out
}

// The weights of SF-12 version 1 as they were published: an indicator for each
// answer but the best, by item and answer, physical and mental (Ware and others
// 1996, as many open packages give them alike).
var indicators = map[int]map[int][2]float64{
	1:  {2: {-1.31872, -0.06064}, 3: {-3.02396, 0.03482}, 4: {-5.56461, -0.16891}, 5: {-8.37399, -1.71175}},
	2:  {1: {-7.23216, 3.93115}, 2: {-3.45555, 1.86840}},
	3:  {1: {-6.24397, 2.68282}, 2: {-2.73557, 1.43103}},
	4:  {1: {-4.61617, 1.44060}},
	5:  {1: {-5.51747, 1.66968}},
	6:  {1: {3.04365, -6.82672}},
	7:  {1: {2.32091, -5.69921}},
	8:  {2: {-3.80130, 0.90384}, 3: {-6.50522, 1.49384}, 4: {-8.38063, 1.76691}, 5: {-11.25544, 1.48619}},
	9:  {2: {0.66514, -1.94949}, 3: {1.36689, -4.09842}, 4: {2.37241, -6.31121}, 5: {2.90426, -7.92717}, 6: {3.46638, -10.19085}},
	10: {2: {-0.42251, -0.92057}, 3: {-1.14387, -1.65178}, 4: {-1.61850, -3.29805}, 5: {-2.02168, -4.88962}, 6: {-2.44706, -6.02409}},
	11: {1: {4.61446, -16.15395}, 2: {3.41593, -10.77911}, 3: {2.34247, -8.09914}, 4: {1.28044, -4.59055}, 5: {0.41188, -1.95934}},
	12: {1: {-0.33682, -6.29724}, 2: {-0.94342, -8.26066}, 3: {-0.18043, -5.63286}, 4: {0.11038, -3.13896}},
}

// secondSF12 needs every item.
func secondSF12(s sheet) map[string]float64 {
	physical, mental := 56.57706, 60.75781
	for i := 1; i <= 12; i++ {
		if s[i] < 0 {
			return nil
		}
		physical += indicators[i][s[i]][0]
		mental += indicators[i][s[i]][1]
	}
	return map[string]float64{"pcs12": physical, "mcs12": mental}
}

// secondNeuPSIG reads the grades off a table: what is known of the signs (down)
// and of the test (across), each no, yes, not known or blank.
func secondNeuPSIG(s sheet) map[string]float64 {
	const no, yes = 0, 1
	grade := func(g float64) map[string]float64 { return map[string]float64{"grade": g} }
	switch history, distribution := s[1], s[2]; {
	case history < 0 || distribution < 0:
		return nil
	case history == no || distribution == no:
		return grade(0)
	case history != yes || distribution != yes:
		return nil
	}
	table := [4][4]float64{
		{1, 2, 1, 1},
		{2, 3, 2, 2},
		{1, 2, 1, 1},
		{1, 2, 1, 1},
	}
	at := func(mark int) int {
		if mark < 0 {
			return 3
		}
		return mark
	}
	return grade(table[at(s[3])][at(s[4])])
}

// blankAt returns a form that is answered throughout but for some items.
func blankAt(in *corpus.Instrument, r *rand.Rand, without map[int]bool) (assess.Response, sheet) {
	response, s := assess.Response{}, sheet{-1}
	for i, item := range in.Items {
		mark := -1
		if !without[i] {
			mark = item.Low + item.Step*r.IntN((item.High-item.Low)/item.Step+1)
			response[item.Key] = []int{mark}
		}
		s = append(s, mark)
	}
	return response, s
}

// subsets calls f with every way to take n of some items, or with many ways taken
// at random when there are too many to walk.
func subsets(r *rand.Rand, items []int, n int, f func(map[int]bool)) {
	const most = 3000
	ways := 1
	for i := range n {
		if ways = ways * (len(items) - i) / (i + 1); ways > most {
			for range most {
				taken := map[int]bool{}
				for _, at := range r.Perm(len(items))[:n] {
					taken[items[at]] = true
				}
				f(taken)
			}
			return
		}
	}
	taken := map[int]bool{}
	var walk func(from, left int)
	walk = func(from, left int) {
		if left == 0 {
			f(taken)
			return
		}
		for at := from; at <= len(items)-left; at++ {
			taken[items[at]] = true
			walk(at+1, left-1)
			delete(taken, items[at])
		}
	}
	walk(0, n)
}

// For each scale every way of leaving out as many answers as its rule allows, and
// one more: the second way of computing has the published rules anew.
func TestEveryPatternOfMissingAnswersAtTheLimitAndPastIt(t *testing.T) {
	c := content(t)
	for _, in := range c.Instruments {
		if second[in.ID] == nil || in.LeftOut {
			continue
		}
		t.Run(in.ID, func(t *testing.T) {
			r := rand.New(rand.NewPCG(5, 6))
			for _, scale := range in.Scales {
				for _, n := range []int{len(scale.Items) - scale.Needed, len(scale.Items) - scale.Needed + 1} {
					if n > len(scale.Items) {
						continue
					}
					subsets(r, scale.Items, n, func(without map[int]bool) {
						response, s := blankAt(in, r, without)
						same(t, c, in, response, s)
					})
				}
			}
		})
	}
}

// Each answer of each item, the others drawn at random: no answer is turned round,
// or left as it is, by mistake.
func TestEveryAnswerOfEveryItemCountsAsTheSecondWayHasIt(t *testing.T) {
	c := content(t)
	for _, in := range c.Instruments {
		if second[in.ID] == nil || in.LeftOut {
			continue
		}
		t.Run(in.ID, func(t *testing.T) {
			r := rand.New(rand.NewPCG(7, 8))
			for i, item := range in.Items {
				for mark := item.Low; mark <= item.High; mark += item.Step {
					response, s := blankAt(in, r, nil)
					response[item.Key], s[i+1] = []int{mark}, mark
					same(t, c, in, response, s)
				}
			}
			lowest, highest, s, u := assess.Response{}, assess.Response{}, sheet{-1}, sheet{-1}
			for _, item := range in.Items {
				lowest[item.Key], highest[item.Key] = []int{item.Low}, []int{item.High}
				s, u = append(s, item.Low), append(u, item.High)
			}
			same(t, c, in, lowest, s)
			same(t, c, in, highest, u)
			_, err := assess.Score(c, in.ID, nil)
			require.Equal(t, "missing", err.Kind)
		})
	}
}
