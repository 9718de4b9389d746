package assess_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

func at(x float64) assess.Side { return assess.Side{Number: &x} }

// reached returns the thresholds of a change, each with whether it is reached
// ("yes", "no", "?") and a star when it lies inside a measurement error.
func reached(ch assess.Change) string {
	var out []string
	for _, m := range ch.Important {
		said := "?"
		if m.Reached != nil {
			said = map[bool]string{true: "yes", false: "no"}[*m.Reached]
		}
		if m.Inside {
			said += "*"
		}
		out = append(out, m.Source+" "+m.Kind+" "+said)
	}
	return strings.Join(out, ", ")
}

func exceeded(ch assess.Change) string {
	var out []string
	for _, e := range ch.Errors {
		out = append(out, e.Source+" "+map[bool]string{true: "yes", false: "no"}[e.Exceeded])
	}
	return strings.Join(out, ", ")
}

func TestAChangeIsToldWithEveryThresholdAndErrorBesideIt(t *testing.T) {
	c := content(t)
	for _, x := range []struct {
		sentence, instrument, score string
		base, follow, improvement   float64
		percent                     any
		reached, exceeded           string
	}{
		{"2 points of 7 are enough, 28.6 per cent are not", "nrs", "", 7, 5, 2, 100 * 2.0 / 7, "ostelo-2008 absolute yes, ostelo-2008 percent no", ""},
		{"1 point of 3 is not enough, 33 per cent are", "nrs", "", 3, 2, 1, 100 * 1.0 / 3, "ostelo-2008 absolute no, ostelo-2008 percent yes", ""},
		{"exactly 30 per cent are enough", "vas", "", 60, 42, 18, 30.0, "ostelo-2008 absolute yes, ostelo-2008 percent yes", ""},
		{"from zero there is no percentage", "nrs", "", 0, 0, 0, nil, "ostelo-2008 absolute no, ostelo-2008 percent ?", ""},
		{"worse is negative", "nrs", "", 4, 6, -2, -50.0, "ostelo-2008 absolute no, ostelo-2008 percent no", ""},
		{"after surgery the back has its own limits", "nrs@back", "", 8, 4, 4, 50.0,
			"ostelo-2008 absolute yes*, ostelo-2008 percent yes*, parai-2020 absolute yes*", "parai-2020 yes"},
		{"and so has the leg", "nrs@leg", "", 8, 5, 3, 37.5,
			"ostelo-2008 absolute yes*, ostelo-2008 percent yes*, parai-2020 absolute no*", "parai-2020 no"},
		{"10 points of the ODI lie inside the Danish error", "odi", "", 40, 30, 10, 25.0,
			"ostelo-2008 absolute yes*, ostelo-2008 percent no*, parai-2020 absolute no*", "lauridsen-2006 no, parai-2020 no"},
		{"13 points do not exceed 13", "odi", "percent", 60, 47, 13, 100 * 13.0 / 60,
			"ostelo-2008 absolute yes*, ostelo-2008 percent no*, parai-2020 absolute no*", "lauridsen-2006 no, parai-2020 no"},
		{"14 points do", "odi", "percent_rounded", 60, 46, 14, 100 * 14.0 / 60,
			"ostelo-2008 absolute yes*, ostelo-2008 percent no*, parai-2020 absolute no*", "lauridsen-2006 yes, parai-2020 no"},
		{"getting worse by 13 exceeds the error of getting worse", "odi", "", 40, 53, -13, -32.5,
			"ostelo-2008 absolute no*, ostelo-2008 percent no*, parai-2020 absolute no*", "lauridsen-2006 yes, parai-2020 no"},
		{"the percentage of a high score lies outside the error", "odi", "", 80, 50, 30, 37.5,
			"ostelo-2008 absolute yes*, ostelo-2008 percent yes, parai-2020 absolute yes*", "lauridsen-2006 yes, parai-2020 yes"},
		{"more is better", "psfs", "", 3, 5, 2, 100 * 2.0 / 3, "", "stratford-1995 no"},
		{"a little more than the error", "psfs", "", 3, 5.25, 2.25, 75.0, "", "stratford-1995 yes"},
		{"the sources disagree about the RMDQ", "rmdq24", "", 12, 8, 4, 100 * 4.0 / 12,
			"ostelo-2008 absolute no, ostelo-2008 percent yes, infopad-undated absolute yes", ""},
		{"the Danish RMDQ has only the percentage", "rmdq23", "", 20, 14, 6, 30.0, "ostelo-2008 percent yes", ""},
		{"the RMDQ in per cent", "rmdq23", "percent_proportional", 85, 40, 45, 100 * 45.0 / 85, "ostelo-2008 percent yes", ""},
		{"both parts of the FABQ have two errors", "fabq", "w", 30, 20, 10, 100 * 10.0 / 30, "monticone-2020 absolute yes*", "monticone-2020 yes, grotle-2006 no"},
		{"4 of activity is enough and inside the error", "fabq", "pa", 20, 16, 4, 20.0, "monticone-2020 absolute yes*", "monticone-2020 yes, grotle-2006 no"},
		{"many worried thoughts need 11", "pcs", "", 31, 21, 10, 100 * 10.0 / 31,
			"monticone-2022 absolute yes, monticone-2022 absolute no, suzuki-2020 absolute yes*", "monticone-2022 yes"},
		{"at 30 the 8 of everybody holds", "pcs", "", 30, 22, 8, 100 * 8.0 / 30, "monticone-2022 absolute yes, suzuki-2020 absolute yes*", "monticone-2022 yes"},
		{"7 points and another level", "pseq10", "", 15, 22, 7, 100 * 7.0 / 15, "eppoc-undated absolute yes*, suzuki-2020 absolute yes*", "vejlgaard-2021 no, dube-2021 no"},
		{"7 points within a level", "pseq10", "", 45, 52, 7, 100 * 7.0 / 45, "eppoc-undated absolute no*, suzuki-2020 absolute yes*", "vejlgaard-2021 no, dube-2021 no"},
		{"12 points lie between the two errors", "pseq10", "", 20, 32, 12, 60.0, "eppoc-undated absolute yes*, suzuki-2020 absolute yes*", "vejlgaard-2021 no, dube-2021 yes"},
		{"an index of three levels is mostly error", "eq5d3l", "", 0.5, 0.7, 0.2, 100 * 0.2 / 0.5, "parai-2020 absolute yes*, johnsen-2013 absolute yes*", "parai-2020 no, johnsen-2013 no"},
		{"binary arithmetic takes nothing from a decimal", "eq5d5l", "", 0.74, 0.82, 0.08, 100 * 0.08 / 0.74, "suzuki-2020 absolute yes", ""},
		{"below zero there is no percentage", "eq5d5l", "", -0.1, 0.1, 0.2, nil, "suzuki-2020 absolute yes", ""},
		{"the body of the SF-12", "sf12v1", "pcs12", 40, 43.29, 3.29, 100 * 3.29 / 40, "diaz-arribas-2017 absolute yes", "diaz-arribas-2017 yes"},
		{"the mind of the SF-12: the limit is the error", "sf12v1", "mcs12", 40, 43.77, 3.77, 100 * 3.77 / 40, "diaz-arribas-2017 absolute yes*", "diaz-arribas-2017 no"},
		{"the short Örebro form has an error and no threshold", "ompsq-sf", "", 60, 49, 11, 100 * 11.0 / 60, "", "oxfeldt-2024 yes"},
		{"general confidence has neither", "gse", "", 30, 32, 2, 100 * 2.0 / 30, "", ""},
	} {
		t.Run(x.sentence, func(t *testing.T) {
			ch, _, err := assess.Compare(c, x.instrument, x.score, "", at(x.base), at(x.follow))
			require.Nil(t, err)
			require.InDelta(t, x.improvement, ch.Improvement, 1e-12)
			if x.percent == nil {
				require.Nil(t, ch.Percent)
			} else {
				require.InDelta(t, x.percent, *ch.Percent, 1e-9)
			}
			require.Equal(t, x.reached, reached(ch))
			require.Equal(t, x.exceeded, exceeded(ch))
		})
	}
}

func TestEveryThresholdThatIsToldHasASourceAndAThresholdInsideAnErrorSaysSo(t *testing.T) {
	c := content(t)
	told := 0
	for _, in := range c.Instruments {
		for _, s := range in.Scales {
			low, high := in.Limits(s)
			if s.How == "norm" {
				low, high = 20, 60
			}
			ch, _, err := assess.Compare(c, in.ID, s.Name, "", at(high), at(low))
			if !in.Change || s.How == "count" || s.How == "digits" {
				require.NotNil(t, err, "%s %s", in.ID, s.Name)
				continue
			}
			require.Nil(t, err, "%s %s", in.ID, s.Name)
			for _, m := range ch.Important {
				source := c.Source(m.Source)
				require.NotNil(t, source, m.Source)
				require.False(t, source.Core, "%s is none of the five", m.Source)
				told++
			}
		}
	}
	require.Greater(t, told, 25)
}

func TestWhatCannotBeComparedIsRefused(t *testing.T) {
	c := content(t)
	half := assess.Side{Response: form(t, "1 1 1")}
	full := assess.Side{Response: form(t, "4 4 4 4 4 4 4 4 4 4 4 4 4")}
	for _, x := range []struct {
		sentence, instrument, score, set string
		base, follow                     assess.Side
		kind, field, missing             string
	}{
		{"STarT Back", "sbst", "", "", at(5), at(3), "field", "sbst", ""},
		{"a grade of nerve pain", "neupsig", "grade", "", at(1), at(2), "field", "neupsig", ""},
		{"what has no score", "msk-smq", "", "", at(1), at(2), "field", "msk-smq", ""},
		{"nothing that is known", "oswestry", "", "", at(1), at(2), "unknown_instrument", "oswestry", ""},
		{"an instrument of several scores without naming one", "fabq", "", "", at(5), at(3), "field", "score", ""},
		{"another of them", "rand36", "", "", at(5), at(3), "field", "score", ""},
		{"a score that it has not", "odi", "total", "", at(5), at(3), "field", "score", ""},
		{"how many activities there were", "psfs", "activities", "", at(2), at(3), "field", "score", ""},
		{"a profile", "eq5d5l", "profile", "", at(11111), at(11112), "field", "score", ""},
		{"a number that cannot be", "nrs", "", "", at(11), at(3), "range", "baseline", ""},
		{"half a point of a sum", "nrs", "", "", at(5), at(3.5), "range", "followup", ""},
		{"two instruments", "rmdq24", "", "", assess.Side{Instrument: "rmdq23", Response: assess.Response{}}, at(3), "field", "baseline.instrument", ""},
		{"two versions of one survey", "sf36v1", "PF", "", at(50), assess.Side{Instrument: "rand36", Response: assess.Response{}}, "field", "followup.instrument", ""},
		{"back and leg", "nrs@back", "", "", at(5), assess.Side{Instrument: "nrs@leg", Response: form(t, "3")}, "field", "followup.instrument", ""},
		{"two value sets", "eq5d5l", "", "no-5l", assess.Side{ValueSet: "dk-5l", Response: form(t, "1 1 1 1 2")}, at(1), "field", "baseline.value_set", ""},
		{"a value set of another instrument", "eq5d5l", "", "no-5l", assess.Side{ValueSet: "dk-3l-tto", Response: form(t, "1 1 1 1 2")}, at(1), "field", "baseline.value_set", ""},
		{"a form that is not filled in", "pcs", "", "", half, full, "missing", "baseline.items", "4 5 6 7 8 9 10 11 12 13"},
		{"the second form", "pcs", "", "", full, half, "missing", "followup.items", "4 5 6 7 8 9 10 11 12 13"},
		{"a mark that cannot be", "pcs", "", "", full, assess.Side{Response: form(t, "5")}, "range", "followup.items.1", ""},
		{"other activities", "psfs", "", "", assess.Side{Response: form(t, "3 4 5")}, assess.Side{Response: form(t, "3 4")}, "missing", "followup.items.3", ""},
	} {
		t.Run(x.sentence, func(t *testing.T) {
			if in := c.Instrument(x.instrument); in != nil && in.LeftOut {
				t.Skip("this program is built without it")
			}
			_, missing, err := assess.Compare(c, x.instrument, x.score, x.set, x.base, x.follow)
			require.NotNil(t, err)
			require.Equal(t, []string{x.kind, x.field}, []string{err.Kind, err.Field}, err.Message)
			require.Equal(t, x.missing, strings.Join(missing, " "))
		})
	}
}

func TestFormsAndNumbersGiveTheSameChange(t *testing.T) {
	c := content(t)
	forms, _, err := assess.Compare(c, "odi", "", "", assess.Side{Response: form(t, "1 5 4 4 3 0 1 5 3 4")}, assess.Side{Response: form(t, "2 2 2 2 2 3 3 3 3 3")})
	require.Nil(t, err)
	numbers, _, err := assess.Compare(c, "odi", "percent", "", at(60), at(50))
	require.Nil(t, err)
	require.Equal(t, numbers, forms)
	index, _, err := assess.Compare(c, "eq5d5l", "", "no-5l", assess.Side{Response: form(t, "2 2 2 2 2")}, assess.Side{Response: form(t, "1 1 1 1 1"), ValueSet: "no-5l"})
	require.Nil(t, err)
	require.Equal(t, "no-5l", index.ValueSet)
	require.InDelta(t, 0.220856, index.Improvement, 1e-12)
}

func TestTheTwoSurveysOf36ItemsAreNotInterchangeable(t *testing.T) {
	c := content(t)
	response := form(t, "2 3 2 2 2 3 2 2 2 3 3 3 1 2 1 2 2 2 1 2 3 3 3 5 6 3 3 5 4 2 4 4 4 2 3 2")
	rand, err := assess.Score(c, "rand36", response)
	require.Nil(t, err)
	sf, err := assess.Score(c, "sf36v1", response)
	require.Nil(t, err)
	require.Equal(t, []float64{55, 70}, []float64{*rand.Scores["P"], *rand.Scores["GH"]})
	require.Equal(t, []float64{52, 72}, []float64{*sf.Scores["BP"], *sf.Scores["GH"]})
	require.Equal(t, *rand.Scores["PF"], *sf.Scores["PF"], "only some scales agree")
	require.NotContains(t, rand.Scores, "PCS")
	one := assess.Response{"3": {3}}
	few, err := assess.Score(c, "rand36", one)
	require.Nil(t, err, "one answer is enough for RAND")
	require.NotNil(t, few.Scores["PF"])
	_, err = assess.Score(c, "sf36v1", one)
	require.Equal(t, "missing", err.Kind, "and not for SF-36")
}

// A form is scored while it is filled in, on a telephone.

func BenchmarkScoreSTarTBack(b *testing.B) { benchmark(b, "sbst", "1 0 1 0 0 1 0 0 4") }

func BenchmarkScoreSF36(b *testing.B) {
	benchmark(b, "sf36v1", "2 3 2 2 2 3 2 2 2 3 3 3 1 2 1 2 2 2 1 2 3 3 3 5 6 3 3 5 4 2 4 4 4 2 3 2")
}

func benchmark(b *testing.B, name, line string) {
	c, err := corpus.Embedded()
	require.NoError(b, err)
	r := form(b, line)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := assess.Score(c, name, r); err != nil {
			b.Fatal(err)
		}
	}
}
