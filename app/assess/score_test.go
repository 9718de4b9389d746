package assess_test

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// form reads the answers of a form whose items are numbered: "-" is missing,
// "3+4" two marks in one item.
func form(t testing.TB, line string) assess.Response {
	return formOf(t, &corpus.Instrument{}, line)
}

// formOf is form for an instrument's own keys and words.
func formOf(t testing.TB, in *corpus.Instrument, line string) assess.Response {
	r := assess.Response{}
	for i, s := range strings.Fields(line) {
		if s == "-" {
			continue
		}
		key, words := strconv.Itoa(i+1), []string(nil)
		if i < len(in.Items) {
			key, words = in.Items[i].Key, in.Items[i].Words
		}
		var marks []int
		for _, m := range strings.Split(s, "+") {
			n, err := slices.Index(words, m), error(nil)
			if words == nil {
				n, err = strconv.Atoi(m)
			}
			require.NoError(t, err, line)
			marks = append(marks, n)
		}
		r[key] = marks
	}
	return r
}

// Each file of testdata/score holds the worked examples of one instrument, with
// their source: "[value set |] answers -> what comes out".
func TestWorkedExamplesComeOutToThePrintedDigit(t *testing.T) {
	c := content(t)
	files, err := filepath.Glob("../../testdata/score/*.txt")
	require.NoError(t, err)
	var names []string
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".txt")
		names = append(names, name)
		b, err := os.ReadFile(file)
		require.NoError(t, err)
		require.Contains(t, string(b), "\nsource: ", "%s names no source", file)
		for i, line := range strings.Split(string(b), "\n") {
			answers, want, ok := strings.Cut(line, " -> ")
			if !ok {
				continue
			}
			t.Run(name+":"+strconv.Itoa(i+1)+" "+line, func(t *testing.T) { worked(t, c, name, answers, want) })
		}
	}
	for _, in := range c.Instruments {
		if len(in.Scales) > 0 {
			require.Contains(t, names, in.ID, "testdata/score has no worked examples of %s", in.ID)
		}
	}
}

func worked(t *testing.T, c *corpus.Corpus, name, answers, want string) {
	in := c.Instrument(name)
	if in.LeftOut {
		t.Skip("this program is built without it")
	}
	set, line, ok := strings.Cut(answers, " | ")
	if !ok {
		set, line = "", answers
	}
	res, err := assess.ScoreBy(c, name, formOf(t, in, line), set)
	expected := map[string]bool{}
	missing := []string(nil)
	for _, part := range strings.Split(want, ", ") {
		w := strings.Fields(part)
		v := res.Scores[w[0]]
		switch _, scale := in.Scale(w[0]); {
		case w[0] == "range" || w[0] == "unknown_item":
			require.NotNil(t, err)
			require.Equal(t, []string{w[0], "items." + w[1]}, []string{err.Kind, err.Field})
			return
		case w[0] == "missing":
			missing = w[1:]
			continue
		case !scale:
			require.Equal(t, w[1], res.Bands[w[0]], "band %s", w[0])
		case res.Words[w[0]] != "":
			require.Equal(t, w[1], res.Words[w[0]], w[0])
		default:
			require.Nil(t, err)
			require.NotNil(t, v, w[0])
			_, decimals, _ := strings.Cut(w[1], ".")
			require.Equal(t, w[1], strconv.FormatFloat(*v, 'f', len(decimals), 64), w[0])
		}
		expected[w[0]] = true
	}
	require.Equal(t, missing, res.Missing)
	if len(expected) == 0 {
		require.NotNil(t, err)
		require.Equal(t, "missing", err.Kind)
		return
	}
	require.Nil(t, err)
	nulls := 0
	for _, s := range in.Scales {
		if !expected[s.Name] {
			require.Nil(t, res.Scores[s.Name], "%s is not expected", s.Name)
			nulls++
		}
	}
	require.Equal(t, nulls > 0, res.Partial)
	require.Equal(t, set, res.ValueSet)
	for name := range res.Bands {
		require.True(t, expected[name], "band %s is not expected", name)
	}
}

func TestEveryCompleteStartBackFormFallsInOneBandByThePublishedRule(t *testing.T) {
	c := withSTarTBack(t)
	for n := range 1 << 8 * 5 {
		r := assess.Response{"9": {n >> 8}}
		total, psych := 0, 0
		for i := range 8 {
			v := n >> i & 1
			r[strconv.Itoa(i+1)] = []int{v}
			total += v
			if i >= 4 {
				psych += v
			}
		}
		if n>>8 >= 3 {
			total, psych = total+1, psych+1
		}
		want := "high"
		switch {
		case total <= 3:
			want = "low"
		case psych <= 3:
			want = "medium"
		}
		res, err := assess.Score(c, "sbst", r)
		require.Nil(t, err)
		require.Equal(t, []float64{float64(total), float64(psych)}, []float64{*res.Scores["total"], *res.Scores["psych"]}, r)
		require.Equal(t, map[string]string{"risk": want}, res.Bands, r)
		hits := 0
		for _, b := range c.Instrument("sbst").Bands["risk"] {
			fits := true
			for scale, w := range b.Ranges {
				fits = fits && w.Has(*res.Scores[scale])
			}
			if fits {
				hits++
			}
		}
		require.Equal(t, 1, hits, r)
	}
}

func TestEveryPatternOfMissingStartBackItemsNamesThem(t *testing.T) {
	c := withSTarTBack(t)
	for mask := range 1 << 9 {
		r := assess.Response{}
		var missing []string
		for i := range 9 {
			key := strconv.Itoa(i + 1)
			switch {
			case mask>>i&1 == 0:
				r[key] = []int{1}
			case i%2 == 0:
				r[key] = nil // null
				fallthrough
			default:
				missing = append(missing, key)
			}
		}
		res, err := assess.Score(c, "sbst", r)
		require.Equal(t, missing, res.Missing)
		require.Equal(t, 9-len(missing), res.Answered)
		psych := mask>>4 == 0
		require.Equal(t, psych, res.Scores["psych"] != nil)
		require.Equal(t, mask == 0, res.Scores["total"] != nil)
		require.Equal(t, !psych, err != nil)
		if mask != 0 {
			require.Empty(t, res.Bands, "no risk is told of an incomplete form")
		}
	}
}

func TestATotalThatWasEnteredIsMarkedAndChecked(t *testing.T) {
	c := withSTarTBack(t)
	for _, x := range []struct {
		sentence      string
		scores        map[string]float64
		risk          string
		missing       []string
		kind, refused string
	}{
		{"a total of 3 is low risk whatever the rest", map[string]float64{"total": 3}, "low", nil, "", ""},
		{"a total of 4 needs the psychological part", map[string]float64{"total": 4}, "", []string{"psych"}, "", ""},
		{"both decide", map[string]float64{"total": 5, "psych": 4}, "high", nil, "", ""},
		{"the psychological part alone needs the total", map[string]float64{"psych": 4}, "", []string{"total"}, "", ""},
		{"a total above nine is refused", map[string]float64{"total": 10}, "", nil, "range", "scores.sbst.total"},
		{"half a point is refused", map[string]float64{"total": 3.5}, "", nil, "range", "scores.sbst.total"},
		{"a part above the whole is refused", map[string]float64{"total": 2, "psych": 4}, "", nil, "range", "scores.sbst"},
		{"a rest above four is refused", map[string]float64{"total": 9, "psych": 4}, "", nil, "range", "scores.sbst"},
		{"another score is refused", map[string]float64{"percent": 4}, "", nil, "field", "scores.sbst.percent"},
	} {
		t.Run(x.sentence, func(t *testing.T) {
			k := nobody("dk", corpus.Clinician)
			k.Scores = map[string]map[string]float64{"sbst": x.scores}
			err := k.Check(c)
			if x.kind != "" {
				var fe *assess.FieldError
				require.ErrorAs(t, err, &fe)
				require.Equal(t, []string{x.kind, x.refused}, []string{fe.Kind, fe.Field})
				return
			}
			require.NoError(t, err)
			res := assess.Assess(c, k).Results[0]
			require.True(t, res.Entered)
			require.Equal(t, x.risk, res.Bands["risk"])
			require.Equal(t, x.missing, res.Missing)
			require.Equal(t, len(x.missing) > 0, res.Partial)
		})
	}
}

func TestAResponseGoesBeforeAnEnteredTotalUnlessItIsTooIncomplete(t *testing.T) {
	c := withSTarTBack(t)
	k := nobody("dk", corpus.Clinician)
	k.Scores = map[string]map[string]float64{"sbst": {"total": 3}}
	k.Responses = map[string]assess.Response{"sbst": form(t, "1 1 1 1 1 1 1 1 4")}
	require.Equal(t, "high", assess.Assess(c, k).Finding("risk-group").Value)
	k.Responses = map[string]assess.Response{"sbst": form(t, "1 1")}
	require.Equal(t, "low", assess.Assess(c, k).Finding("risk-group").Value)
	k.Scores = nil
	a := assess.Assess(c, k)
	require.Empty(t, a.Finding("risk-group").Value)
	require.Equal(t, []string{"3", "4", "5", "6", "7", "8", "9"}, a.Results[0].Missing)
}

func TestTheSameInstrumentIsScoredByPlace(t *testing.T) {
	c := content(t)
	res, err := assess.Score(c, "nrs@leg", assess.Response{"1": {4}})
	require.Nil(t, err)
	require.Equal(t, "nrs@leg", res.Instrument)
	_, err = assess.Score(c, "nrs@arm", assess.Response{"1": {4}})
	require.Equal(t, "field", err.Kind)
	_, err = assess.Score(c, "oswestry", nil)
	require.Equal(t, "unknown_instrument", err.Kind)
	_, err = assess.Score(c, "msk-smq", nil)
	require.Equal(t, "field", err.Kind, "it is explained, not scored")
}

func TestScoresThatAreEnteredLieWithinTheirLimits(t *testing.T) {
	c := content(t)
	for _, x := range []struct {
		sentence, instrument, score string
		value                       float64
		kind                        string
	}{
		{"a percentage may be broken", "odi", "percent", 35.556, ""},
		{"and is at most 100", "odi", "percent", 101, "range"},
		{"a mean may be broken", "ases8", "mean", 5.25, ""},
		{"and is at least the lowest answer", "ases8", "mean", 0.5, "range"},
		{"an index may be below zero", "eq5d3l", "index", -0.624, ""},
		{"and not below the worst state", "eq5d3l", "index", -0.63, "range"},
		{"a profile has the levels of its form", "eq5d3l", "profile", 12321, ""},
		{"and no others", "eq5d3l", "profile", 12421, "range"},
		{"a physical summary", "sf36v1", "PCS", 41.1, ""},
		{"a sum has no half points", "pcs", "total", 20.5, "range"},
		{"what is not scored has no score", "msk-smq", "total", 1, "field"},
	} {
		t.Run(x.sentence, func(t *testing.T) {
			k := nobody("dk", corpus.Clinician)
			k.Scores = map[string]map[string]float64{x.instrument: {x.score: x.value}}
			err := k.Check(c)
			if x.kind == "" {
				require.NoError(t, err)
				require.True(t, assess.Assess(c, k).Results[0].Entered)
				return
			}
			var fe *assess.FieldError
			require.ErrorAs(t, err, &fe)
			require.Equal(t, x.kind, fe.Kind)
		})
	}
}
