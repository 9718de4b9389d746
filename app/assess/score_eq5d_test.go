package assess_test

import (
	"encoding/csv"
	"math/big"
	"os"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// coefficients reads the value set of testdata/score, as exact fractions.
func coefficients(t *testing.T, set string) map[string]*big.Rat {
	f, err := os.Open("../../testdata/score/" + set + ".csv")
	require.NoError(t, err)
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	require.NoError(t, err)
	out := map[string]*big.Rat{}
	for _, row := range rows[1:] {
		x, ok := new(big.Rat).SetString(row[1])
		require.True(t, ok, row)
		out[row[0]] = x
	}
	return out
}

// half rounds to three decimals, a half away from zero.
func half(x *big.Rat) string {
	y, _ := new(big.Rat).SetString(x.FloatString(3))
	if y.Sign() == 0 {
		return "0"
	}
	f, _ := y.Float64()
	return strconv.FormatFloat(f, 'f', -1, 64)
}

func TestEveryHealthStateIsWorthWhatItsValueSetSays(t *testing.T) {
	c := content(t)
	for _, x := range []struct {
		set, instrument string
		levels, states  int
		lowest          string
	}{
		{"dk-3l-tto", "eq5d3l", 3, 243, "-0.624000"},
		{"dk-5l", "eq5d5l", 5, 3125, "-0.758000"},
		{"no-5l", "eq5d5l", 5, 3125, "-0.453000"},
	} {
		t.Run(x.set, func(t *testing.T) {
			k := coefficients(t, x.set)
			require.Len(t, k, 5*(x.levels-1)+map[int]int{3: 2, 5: 1}[x.levels])
			lowest := big.NewRat(1, 1)
			for state := range x.states {
				want, response, profile, trouble, n := big.NewRat(1, 1), assess.Response{}, "", false, state
				for i, dimension := range []string{"MO", "SC", "UA", "PD", "AD"} {
					level := n%x.levels + 1
					n /= x.levels
					response[strconv.Itoa(i+1)] = []int{level}
					profile += strconv.Itoa(level)
					if level > 1 {
						trouble = true
						want.Add(want, k[dimension+strconv.Itoa(level)])
					}
				}
				if constant := k["AtLeastOne2Or3"]; constant != nil && trouble {
					want.Add(want, constant)
				}
				res, err := assess.ScoreBy(c, x.instrument, response, x.set)
				require.Nil(t, err)
				require.False(t, res.Partial)
				require.Equal(t, x.set, res.ValueSet)
				require.Equal(t, profile, res.Words["profile"])
				exact, _ := want.Float64()
				require.Equal(t, exact, *res.Scores["index"], "%s: no digit is lost", profile)
				require.Equal(t, half(want), strconv.FormatFloat(*res.Scores["index_3dp"], 'f', -1, 64), profile)
				if want.Cmp(lowest) < 0 {
					lowest = want
				}
			}
			require.Equal(t, x.lowest, lowest.FloatString(6))
		})
	}
}

func TestAnIndexIsNeverWithoutTheNameOfItsValueSet(t *testing.T) {
	c := content(t)
	response := form(t, "2 1 2 3 2")
	for _, name := range []string{"eq5d3l", "eq5d5l"} {
		res, err := assess.Score(c, name, response)
		require.Nil(t, err)
		require.Nil(t, res.Scores["index"])
		require.Equal(t, "21232", res.Words["profile"])
		require.True(t, res.Partial)
	}
	for _, x := range []struct{ instrument, set string }{{"eq5d3l", "dk-5l"}, {"eq5d3l", "no-5l"}, {"eq5d5l", "dk-3l-tto"}, {"nrs", "dk-5l"}} {
		_, err := assess.ScoreBy(c, x.instrument, nil, x.set)
		require.Equal(t, []string{"field", "value_set"}, []string{err.Kind, err.Field})
	}
	for _, x := range []struct{ sentence, instrument, set, country, want, field string }{
		{"the country's own", "eq5d5l", "", "no", "no-5l", ""},
		{"the named one goes before the country", "eq5d5l", "dk-5l", "no", "dk-5l", ""},
		{"no set of three levels is Norwegian", "eq5d3l", "", "no", "", "country"},
		{"neither set nor country", "eq5d5l", "", "", "", "value_set"},
		{"another instrument's set", "eq5d5l", "dk-3l-tto", "dk", "", "value_set"},
		{"an instrument without sets needs none", "nrs", "", "", "", ""},
	} {
		set, err := assess.ChooseSet(c.Instrument(x.instrument), x.set, corpus.Country(x.country))
		require.Equal(t, x.want, set, x.sentence)
		require.Equal(t, x.field == "", err == nil, x.sentence)
		if err != nil {
			require.Equal(t, []string{"field", x.field}, []string{err.Kind, err.Field}, x.sentence)
		}
	}
}
