package main_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/corpus"
)

// Each file of testdata/assess begins with a sentence about the person, then has
// lines of JSON, each followed by what comes out. The corpus is that of FORMAT.md.
func TestAssessComesOutAsTheGoldenFilesSay(t *testing.T) {
	dir := manual(t)
	files, err := filepath.Glob("../testdata/assess/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	hash := regexp.MustCompile(`"hash":"[0-9a-f]{64}"`)
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			b, err := os.ReadFile(file)
			require.NoError(t, err)
			var said, in []string
			for _, line := range strings.Split(strings.TrimSpace(string(b)), "\n") {
				switch {
				case strings.HasPrefix(line, "in: "):
					in = append(in, strings.TrimPrefix(line, "in: "))
				case !strings.HasPrefix(line, "out: ") && len(in) == 0:
					said = append(said, line)
				}
			}
			r := run(t, strings.Join(in, "\n"), "assess", "--corpus", dir)
			require.Empty(t, r.err)
			have := strings.TrimSpace(strings.Join(said, "\n")) + "\n"
			out := strings.Split(strings.TrimSpace(r.out), "\n")
			require.Len(t, out, len(in))
			for i := range in {
				have += "\nin: " + in[i] + "\nout: " + hash.ReplaceAllString(out[i], `"hash":"…"`) + "\n"
			}
			if *update {
				require.NoError(t, os.WriteFile(file, []byte(have), 0o600))
			}
			require.Equal(t, string(b), have)
		})
	}
}

func TestAssessSaysTheSameInWhateverOrderAnswersCome(t *testing.T) {
	one := run(t, `{"country":"dk","audience":"clinician","answers":{"fever":true,"age":70,"saddle-numb":"not-sure"},"scores":{"sbst":{"total":5,"psych":3}}}`, "assess")
	two := run(t, `{"scores":{"sbst":{"psych":3,"total":5}},"answers":{"saddle-numb":"not-sure","age":70,"fever":"yes"},"audience":"clinician","country":"dk"}`, "assess")
	require.Equal(t, 0, one.status, one.out)
	require.Equal(t, one, two)
}

func TestAssessRefusesWhatItCannotUse(t *testing.T) {
	for _, x := range []struct{ sentence, rest, kind, field string }{
		{"a country that is missing", `"country":null,"audience":"patient"`, "field", "country"},
		{"an audience that does not exist", `"country":"dk","audience":"nurse"`, "field", "audience"},
		{"a language that does not exist", `"country":"dk","audience":"patient","lang":"sv"`, "field", "lang"},
		{"a field that does not exist", `"country":"dk","audience":"patient","answer":{}`, "field", "answer"},
		{"a finding that does not exist", `"country":"dk","audience":"patient","answers":{"luck":true}`, "field", "answers.luck"},
		{"a finding that is worked out", `"country":"dk","audience":"clinician","answers":{"red-flag":"absent"}`, "field", "answers.red-flag"},
		{"an examination by the patient", `"country":"dk","audience":"patient","answers":{"exam-saddle":false}`, "field", "answers.exam-saddle"},
		{"a value that does not exist", `"country":"dk","audience":"patient","answers":{"cancer":"maybe"}`, "range", "answers.cancer"},
		{"true where values have names", `"country":"dk","audience":"patient","answers":{"cancer":true}`, "type", "answers.cancer"},
		{"a number where an answer is yes or no", `"country":"dk","audience":"patient","answers":{"fever":1}`, "type", "answers.fever"},
		{"an array", `"country":"dk","audience":"patient","answers":{"fever":[true]}`, "type", "answers.fever"},
		{"a number in quotes", `"country":"dk","audience":"patient","answers":{"age":"70"}`, "type", "answers.age"},
		{"a broken number", `"country":"dk","audience":"patient","answers":{"age":70.5}`, "type", "answers.age"},
		{"a number out of range", `"country":"dk","audience":"patient","answers":{"age":170}`, "range", "answers.age"},
		{"answers that are no object", `"country":"dk","audience":"patient","answers":[]`, "type", "answers"},
		{"an answer that stands twice", `"country":"dk","audience":"patient","answers":{"fever":true,"fever":false}`, "field", "answers.fever"},
		{"an item out of range", `"country":"dk","audience":"patient","responses":{"sbst":{"items":{"9":5}}}`, "range", "responses.sbst.items.9"},
		{"an item of another type", `"country":"dk","audience":"patient","responses":{"sbst":{"items":{"9":"4"}}}`, "type", "responses.sbst.items.9"},
		{"a response with another field", `"country":"dk","audience":"patient","responses":{"sbst":{"total":5}}`, "field", "responses.sbst.total"},
		{"an instrument that nobody knows", `"country":"dk","audience":"patient","responses":{"oswestry":{"items":{}}}`, "unknown_instrument", "responses.oswestry"},
		{"a total out of range", `"country":"dk","audience":"patient","scores":{"sbst":{"total":10}}`, "range", "scores.sbst.total"},
		{"a total in quotes", `"country":"dk","audience":"patient","scores":{"sbst":{"total":"3"}}`, "type", "scores.sbst.total"},
		{"totals that no form can give", `"country":"dk","audience":"patient","scores":{"sbst":{"total":2,"psych":4}}`, "range", "scores.sbst"},
	} {
		t.Run(x.sentence, func(t *testing.T) {
			r := run(t, `{"id":"p",`+x.rest+`}`, "assess")
			var out struct {
				ID    string
				Error struct{ Kind, Field, Message string }
			}
			require.NoError(t, json.Unmarshal([]byte(r.out), &out), r.out)
			require.Equal(t, []string{"p", x.kind, x.field}, []string{out.ID, out.Error.Kind, out.Error.Field}, r.out)
			require.NotEmpty(t, out.Error.Message)
			require.Equal(t, 1, r.status)
		})
	}
}

func TestWhatIsNotAnsweredIsTheSameHoweverItIsSaid(t *testing.T) {
	var outs []string
	for _, answers := range []string{`{}`, `{"fever":"unknown"}`, `{"fever":null}`} {
		outs = append(outs, run(t, `{"country":"no","audience":"patient","lang":"nb","answers":`+answers+`}`, "assess").out)
	}
	require.Equal(t, outs[0], outs[1])
	require.Equal(t, outs[0], outs[2])
	require.Contains(t, outs[0], `"provisional":true`)
	require.Contains(t, outs[0], `"scores":{},"recommendations":[{`)
}

func TestEveryRecommendationOfTheRealCorpusIsCitedInTheLanguageAsked(t *testing.T) {
	c, err := corpus.Embedded()
	require.NoError(t, err)
	for _, lang := range corpus.Langs {
		r := run(t, `{"country":"dk","audience":"clinician","lang":"`+string(lang)+`"}`, "assess")
		var out struct {
			Corpus          struct{ Version, Hash string }
			Recommendations []struct {
				Statement corpus.StatementID
				Text      string
				Because   []struct {
					Finding string
					Value   any
				}
				Citations []struct {
					Statement              corpus.StatementID
					Source, Locator, Quote string
					External               bool
				}
			}
			Next []struct {
				Question    string
				CouldChange []string `json:"could_change"`
			}
		}
		require.NoError(t, json.Unmarshal([]byte(r.out), &out))
		require.Equal(t, []string{c.Version, c.Hash}, []string{out.Corpus.Version, out.Corpus.Hash})
		require.NotEmpty(t, out.Recommendations)
		for _, rec := range out.Recommendations {
			s := c.Statement(rec.Statement)
			require.True(t, strings.HasPrefix(rec.Text, s.Text.In(lang)), rec.Statement)
			require.GreaterOrEqual(t, len(rec.Because), len(s.When), "a reason for each condition")
			seen := map[corpus.StatementID]bool{}
			for _, x := range rec.Citations {
				seen[x.Statement] = true
				require.Equal(t, c.Statement(x.Statement).Text.In(lang), x.Quote)
				require.NotEmpty(t, x.Locator)
				require.Equal(t, !c.Source(x.Source).Core, x.External)
				require.Contains(t, rec.Text, x.Quote)
			}
			for _, id := range append([]corpus.StatementID{s.ID}, s.With...) {
				require.True(t, seen[id], "%s stands beside %s and is cited", id, s.ID)
			}
		}
		for _, q := range out.Next {
			require.NotEmpty(t, q.Question)
			require.NotNil(t, q.CouldChange)
		}
	}
}
