package assess_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// A sheet is a form written down anew for the second way of computing: items
// from 1 on, -1 where there is no answer. It knows nothing of the content files.
type sheet []int

// of returns the answers to some items, and how many are missing.
func (s sheet) of(items ...int) (given []float64, missing int) {
	for _, i := range items {
		if s[i] < 0 {
			missing++
		} else {
			given = append(given, float64(s[i]))
		}
	}
	return given, missing
}

func sum(xs []float64) float64 {
	total := 0.0
	for _, x := range xs {
		total += x
	}
	return total
}

func span(a, b int) []int {
	var out []int
	for i := a; i <= b; i++ {
		out = append(out, i)
	}
	return out
}

// whole is a sum that needs all its items.
func whole(out map[string]float64, name string, s sheet, items ...int) {
	if given, missing := s.of(items...); missing == 0 {
		out[name] = sum(given)
	}
}

// average is a mean that allows some items to be missing.
func average(out map[string]float64, name string, s sheet, may int, items ...int) {
	if given, missing := s.of(items...); missing <= may && len(given) > 0 {
		out[name] = sum(given) / float64(len(given))
	}
}

// turned returns the form with some items turned round: top + 1 - x, or 10 - x.
func (s sheet) turned(from int, items ...int) sheet {
	t := slices.Clone(s)
	for _, i := range items {
		if t[i] >= 0 {
			t[i] = from - t[i]
		}
	}
	return t
}

// second computes the scores of a form from what is published, in another way
// than the engine does. A score that is not there cannot be given.
var second = map[string]func(sheet) map[string]float64{
	"fabq": func(s sheet) map[string]float64 {
		out := map[string]float64{}
		whole(out, "pa", s, 2, 3, 4, 5)
		whole(out, "w", s, 6, 7, 9, 10, 11, 12, 15)
		return out
	},
	"pcs": func(s sheet) map[string]float64 {
		out := map[string]float64{}
		whole(out, "rumination", s, 8, 9, 10, 11)
		whole(out, "magnification", s, 6, 7, 13)
		whole(out, "helplessness", s, 1, 2, 3, 4, 5, 12)
		if len(out) == 3 {
			out["total"] = out["rumination"] + out["magnification"] + out["helplessness"]
		}
		return out
	},
	"odi": func(s sheet) map[string]float64 {
		out := map[string]float64{}
		if given, missing := s.of(span(1, 10)...); missing <= 1 {
			out["percent"] = sum(given) / float64(5*(10-missing)) * 100
			out["percent_rounded"] = math.Floor(out["percent"] + 0.5)
		}
		return out
	},
	"rmdq24": func(s sheet) map[string]float64 {
		out := map[string]float64{}
		given, missing := s.of(span(1, 24)...)
		if missing < 24 {
			out["total"], out["percent"] = sum(given), sum(given)/24*100
		}
		if missing <= 6 {
			out["percent_proportional"] = sum(given) / float64(24-missing) * 100
		}
		return out
	},
	"rmdq23": func(s sheet) map[string]float64 {
		out := map[string]float64{}
		given, missing := s.of(span(1, 23)...)
		if missing == 0 {
			out["total"], out["percent"] = sum(given), sum(given)/23*100
		}
		if missing <= 6 {
			out["percent_proportional"] = sum(given) / float64(23-missing) * 100
		}
		return out
	},
	"ompsq-sf": func(s sheet) map[string]float64 {
		out := map[string]float64{}
		whole(out, "total", s.turned(10, 3, 4, 8), span(1, 10)...)
		return out
	},
	"ompq": func(s sheet) map[string]float64 { // here item 1 is 5_sites, item 2 is 6
		out := map[string]float64{}
		t := s.turned(10, 8, 12, 13, 17, 18, 19, 20, 21)
		if t[1] >= 0 {
			t[1] = min(10, 2*t[1])
		}
		whole(out, "total", t, span(1, 21)...)
		return out
	},
	"sbst": func(s sheet) map[string]float64 {
		out := map[string]float64{}
		t := slices.Clone(s)
		if t[9] >= 0 {
			t[9] = t[9] / 3 // 3 and 4 count 1
		}
		whole(out, "total", t, span(1, 9)...)
		whole(out, "psych", t, span(5, 9)...)
		return out
	},
	"gse": func(s sheet) map[string]float64 {
		out := map[string]float64{}
		average(out, "mean", s, 3, span(1, 10)...)
		if m, ok := out["mean"]; ok {
			out["total"] = 10 * m
		}
		return out
	},
	"ases8": func(s sheet) map[string]float64 {
		out := map[string]float64{}
		average(out, "mean", s, 2, span(1, 8)...)
		return out
	},
	"ases20": func(s sheet) map[string]float64 {
		out := map[string]float64{}
		average(out, "pain", s, 1, span(1, 5)...)
		average(out, "function", s, 2, span(6, 14)...)
		average(out, "other", s, 1, span(15, 20)...)
		return out
	},
	"pseq10": func(s sheet) map[string]float64 {
		out := map[string]float64{}
		whole(out, "total", s, span(1, 10)...)
		return out
	},
	"psfs": func(s sheet) map[string]float64 {
		out := map[string]float64{}
		average(out, "mean", s, 4, span(1, 5)...)
		if given, _ := s.of(span(1, 5)...); len(given) > 0 {
			out["activities"] = float64(len(given))
		}
		return out
	},
	"rand36": func(s sheet) map[string]float64 {
		t := make(sheet, len(s)) // each answer as 0 to 100, straight lines throughout
		for i := range s {
			t[i] = -1
		}
		line := func(best, worst int, items ...int) {
			for _, i := range items {
				if s[i] >= 0 {
					t[i] = 100 * (s[i] - worst) / (best - worst)
				}
			}
		}
		line(1, 5, 1, 20, 22, 34, 36)
		line(3, 1, span(3, 12)...)
		line(2, 1, span(13, 19)...)
		line(1, 6, 21, 23, 26, 27, 30)
		line(6, 1, 24, 25, 28, 29, 31)
		line(5, 1, 32, 33, 35)
		out := map[string]float64{}
		average(out, "PF", t, 9, span(3, 12)...)
		average(out, "RP", t, 3, span(13, 16)...)
		average(out, "RE", t, 2, span(17, 19)...)
		average(out, "EF", t, 3, 23, 27, 29, 31)
		average(out, "EW", t, 4, 24, 25, 26, 28, 30)
		average(out, "SF", t, 1, 20, 32)
		average(out, "P", t, 1, 21, 22)
		average(out, "GH", t, 4, 1, 33, 34, 35, 36)
		return out
	},
	"sf36v1": secondSF36,
}

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

// draw fills a form at random; each item is missing with a chance of its own.
func draw(r *rand.Rand, in *corpus.Instrument) (assess.Response, sheet) {
	response, s := assess.Response{}, sheet{-1}
	leave := [...]float64{0, 0.02, 0.1, 0.3, 0.6}[r.IntN(5)]
	for _, item := range in.Items {
		if r.Float64() < leave {
			s = append(s, -1)
			continue
		}
		mark := item.Low + item.Step*r.IntN((item.High-item.Low)/item.Step+1)
		response[item.Key] = []int{mark}
		s = append(s, mark)
	}
	return response, s
}

func TestRandomFormsComeOutTheSameByASecondWayOfComputing(t *testing.T) {
	c := content(t)
	for _, in := range c.Instruments {
		compute := second[in.ID]
		if compute == nil {
			continue
		}
		t.Run(in.ID, func(t *testing.T) {
			r := rand.New(rand.NewPCG(1, 2))
			for range 600 {
				response, s := draw(r, in)
				res, err := assess.Score(c, in.ID, response)
				want := compute(s)
				require.Equal(t, len(want) == 0, err != nil, "%v", s)
				for _, scale := range in.Scales {
					x, ok := want[scale.Name]
					require.Equal(t, ok, res.Scores[scale.Name] != nil, "%s of %v", scale.Name, s)
					if ok {
						require.InDelta(t, x, *res.Scores[scale.Name], 1e-9, "%s of %v", scale.Name, s)
						low, high := in.Limits(scale)
						require.True(t, *res.Scores[scale.Name] >= low && *res.Scores[scale.Name] <= high)
					}
				}
				require.Equal(t, err == nil && len(want) < len(in.Scales), res.Partial, "%v", s)
			}
		})
	}
	require.Len(t, second, 15)
}

func TestTheShortHealthSurveyAddsUpFromIndicators(t *testing.T) {
	c := content(t)
	best := []int{0, 1, 3, 3, 2, 2, 2, 2, 1, 1, 1, 6, 5}
	in := c.Instrument("sf12v1")
	score := func(marks []int) (p, m float64) {
		response := assess.Response{}
		for i, v := range marks[1:] {
			response[strconv.Itoa(i+1)] = []int{v}
		}
		res, err := assess.Score(c, "sf12v1", response)
		require.Nil(t, err)
		return *res.Scores["pcs12"], *res.Scores["mcs12"]
	}
	p0, m0 := score(best)
	require.Equal(t, []float64{56.57706, 60.75781}, []float64{p0, m0}, "the best answers add nothing")
	r := rand.New(rand.NewPCG(3, 4))
	for range 500 {
		marks, p, m := slices.Clone(best), p0, m0
		for i := 1; i <= 12; i++ {
			one := slices.Clone(best)
			one[i] = in.Items[i-1].Low + r.IntN(in.Items[i-1].High-in.Items[i-1].Low+1)
			marks[i] = one[i]
			p1, m1 := score(one)
			p, m = p+p1-p0, m+m1-m0
		}
		p1, m1 := score(marks)
		require.InDelta(t, p, p1, 1e-9, "%v", marks)
		require.InDelta(t, m, m1, 1e-9, "%v", marks)
	}
}
