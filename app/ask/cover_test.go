package ask

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/corpus"
)

// A judged is a question with what speaks for its being covered.
type judged struct {
	evidence [evidences]float64
	covered  bool
	weight   float64
}

// judgedOf reads the questions of a set whose answer hangs on what is covered: not
// those for a dose, an alarm, an order or another question before. half is "", or
// "tuned" for those with an odd number.
func judgedOf(t testing.TB, x *Index, set, half string) []judged {
	type line struct {
		ID, Question, Kind string
		Country            corpus.Country
		Audience           corpus.Audience
		Expect, Tags       []string
		Follows            any
	}
	var out []judged
	eachLine(t, set, func(l corpus.Lang, q line) {
		g := q.Tags[0]
		switch {
		case half == "tuned" && q.ID[len(q.ID)-1]%2 == 0:
			return
		case q.Follows != nil, g == "injection", slices.Contains(q.Tags, "dose"), q.Kind == "urgent", g == "near-miss" && len(q.Expect) == 0:
			return
		}
		lang := tongueOf(l)
		asked, _ := withoutOrders(tokens(q.Question))
		if x.asksDose(asked, x.analyse(q.Question, lang)) {
			return
		}
		own := x.about(asked, lang, x.Read(Question{Text: q.Question, Audience: q.Audience}))
		if hits := x.find(own, lang, q.Audience, q.Country); len(hits) > 0 {
			out = append(out, judged{x.evidence(own, x.analyse(text(asked), lang), hits), q.Kind != "refusal", 1})
		}
	})
	return out
}

// fit is a logistic regression with a small pull to nothing, by Newton's way along
// each weight in turn; what is not covered and what is weigh the same together,
// times tilt for what is.
func fit(js []judged, tilt float64) (w [evidences]float64) {
	var in, out float64
	for _, j := range js {
		if j.covered {
			in += j.weight
		} else {
			out += j.weight
		}
	}
	weight := func(j judged) float64 {
		if j.covered {
			return tilt * j.weight / in
		}
		return j.weight / out
	}
	sums := make([]float64, len(js))
	for range 300 {
		for k := range w {
			pull := 1e-3
			if k == always {
				pull = 0
			}
			slope, bend := pull*w[k], pull+1e-9
			for i, j := range js {
				p := 1 / (1 + math.Exp(-sums[i]))
				y := 0.0
				if j.covered {
					y = 1
				}
				slope += weight(j) * (p - y) * j.evidence[k]
				bend += weight(j) * p * (1 - p) * j.evidence[k] * j.evidence[k]
			}
			step := max(-1, min(1, -slope/bend))
			w[k] += step
			for i, j := range js {
				sums[i] += step * j.evidence[k]
			}
		}
	}
	return w
}

// judge tells how many questions that are covered are answered, and how many that
// are not are refused.
func judge(js []judged, w [evidences]float64) (answered, refused float64) {
	var all, other float64
	for _, j := range js {
		sum := 0.0
		for k, e := range j.evidence {
			sum += w[k] * e
		}
		switch {
		case j.covered:
			all++
			if sum >= 0 {
				answered++
			}
		default:
			other++
			if sum < 0 {
				refused++
			}
		}
	}
	return 100 * answered / all, 100 * refused / other
}

// With -update the weights are fitted anew and printed, to be written to cover.go.
func TestTheWeightsOfWhatIsCoveredAreGood(t *testing.T) {
	c, err := corpus.Embedded()
	require.NoError(t, err)
	x := New(c)
	sets := []string{"dev", "find tuned", "more", "new tuned"}
	var all []judged
	by := map[string][]judged{}
	for _, s := range sets {
		name, half, _ := strings.Cut(s, " ")
		by[s] = judgedOf(t, x, name, half)
		for i := range by[s] {
			by[s][i].weight = 300 / float64(len(by[s])) // each set for as much as the others
		}
		all = append(all, by[s]...)
	}
	w := covering
	if *update {
		w = fit(all, 2)
		for k, v := range w {
			fmt.Printf("%2d %.2f\n", k, v)
		}
	}
	for _, s := range sets {
		a, r := judge(by[s], w)
		t.Logf("%-12s %4d questions, in scope answered %.1f, refused %.1f", s, len(by[s]), a, r)
	}
	answered, refused := judge(all, w)
	t.Logf("all          %4d questions, in scope answered %.1f, refused %.1f", len(all), answered, refused)
	require.GreaterOrEqual(t, answered, 90.0)
	require.GreaterOrEqual(t, refused, 80.0)
}
