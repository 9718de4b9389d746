package assess_test

import (
	"math"
	"math/rand/v2"
	"slices"
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
	"sf36v1":  secondSF36,
	"sf12v1":  secondSF12,
	"neupsig": secondNeuPSIG,
	"nrs":     alone,
	"vas":     alone,
	"eqvas":   alone,
	"pseq2": func(s sheet) map[string]float64 {
		out := map[string]float64{}
		whole(out, "total", s, 1, 2)
		return out
	},
}

// alone is one number that is the whole answer.
func alone(s sheet) map[string]float64 {
	if s[1] < 0 {
		return nil
	}
	return map[string]float64{"total": float64(s[1])}
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

// same holds the engine against the second way of computing, for one form.
func same(t *testing.T, c *corpus.Corpus, in *corpus.Instrument, response assess.Response, s sheet) {
	res, err := assess.Score(c, in.ID, response)
	want := second[in.ID](s)
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

func TestRandomFormsComeOutTheSameByASecondWayOfComputing(t *testing.T) {
	c := content(t)
	for _, in := range c.Instruments {
		if second[in.ID] == nil { // all states of EQ-5D are walked elsewhere
			require.Contains(t, []string{"eq5d3l", "eq5d5l", "msk-smq"}, in.ID)
			continue
		}
		if in.LeftOut {
			continue
		}
		t.Run(in.ID, func(t *testing.T) {
			r := rand.New(rand.NewPCG(1, 2))
			for range 600 {
				response, s := draw(r, in)
				same(t, c, in, response, s)
			}
		})
	}
}
