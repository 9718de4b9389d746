package main_test

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"ryggrad/corpus"
)

var update = flag.Bool("update", false, "rewrite what the golden files expect")

// program and served are the program without and with a site, built once.
var program, served string

func TestMain(m *testing.M) {
	flag.Parse()
	dir, err := os.MkdirTemp("", "ryggrad")
	if err == nil {
		program, served = filepath.Join(dir, "ryggrad"), filepath.Join(dir, "served")
		err = build(dir)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	status := m.Run()
	_ = os.RemoveAll(dir)
	os.Exit(status)
}

// build builds the program twice: as on a clean clone, and with a site of two
// pages laid over the folder in which make puts the real one.
func build(dir string) error {
	here, err := os.Getwd()
	if err != nil {
		return err
	}
	over := map[string]string{}
	for _, page := range []string{"index.html", "404.html"} {
		file := filepath.Join(dir, page)
		if err := os.WriteFile(file, []byte("<!doctype html><title>"+page+"</title>"), 0o600); err != nil {
			return err
		}
		over[filepath.Join(here, "web", "dist", page)] = file
	}
	overlay, err := json.Marshal(map[string]any{"Replace": over})
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(dir, "overlay.json"), overlay, 0o600); err != nil {
		return err
	}
	for _, args := range [][]string{
		{"-o", program},
		{"-o", served, "-tags", "site", "-overlay", filepath.Join(dir, "overlay.json")},
	} {
		if out, err := exec.Command("go", append(append([]string{"build"}, args...), "ryggrad/server")...).CombinedOutput(); err != nil {
			return fmt.Errorf("go build: %w\n%s", err, out)
		}
	}
	return nil
}

// ran is how a run of the program ended.
type ran struct {
	out, err string
	status   int
}

// run runs the program in a folder of its own.
func run(t *testing.T, in string, args ...string) ran {
	cmd := exec.Command(program, args...)
	var out, err bytes.Buffer
	cmd.Dir, cmd.Stdin, cmd.Stdout, cmd.Stderr = t.TempDir(), strings.NewReader(in), &out, &err
	if e := cmd.Run(); e != nil {
		require.IsType(t, &exec.ExitError{}, e)
	}
	return ran{out.String(), err.String(), cmd.ProcessState.ExitCode()}
}

// manual writes the small corpus of FORMAT.md into a folder.
func manual(t *testing.T) string {
	b, err := os.ReadFile("../corpus/FORMAT.md")
	require.NoError(t, err)
	dir := t.TempDir()
	for _, m := range regexp.MustCompile("(?m)^`([a-z]+/?[a-z0-9.-]+\\.txt)`\n\n```\n((?s:.*?))```$").FindAllStringSubmatch(string(b), -1) {
		name := filepath.Join(dir, m[1])
		require.NoError(t, os.MkdirAll(filepath.Dir(name), 0o700))
		require.NoError(t, os.WriteFile(name, []byte(m[2]), 0o600))
	}
	return dir
}

func TestHelpIsForPeopleWhoAskedAndAWrongCallIsAnError(t *testing.T) {
	for _, x := range []struct {
		args, out, err string
		status         int
	}{
		{"", "", "Usage: ryggrad COMMAND", 2},
		{"help", "Usage: ryggrad COMMAND", "", 0},
		{"--help", "Usage: ryggrad COMMAND", "", 0},
		{"help score", "echo '{", "", 0},
		{"score -h", "--corpus folder", "", 0},
		{"help change", "Positive is better", "", 0},
		{"help check", "ryggrad check corpus --today", "", 0},
		{"help serve", "--tls-cert", "", 0},
		{"help findings", "Example:", "", 0},
		{"help instruments", "Example:", "", 0},
		{"help assess", "en unless said", "", 0},
		{"scores", "", `there is no command "scores"`, 2},
		{"--loud", "", "-loud", 2},
		{"score --loud", "", "-loud", 2},
		{"score now", "", `score takes no argument, but has "now"`, 2},
		{"check a b", "", "check takes one folder", 2},
		{"check --today soon", "", "want a date", 2},
		{"check /no/such/folder", "", "no such file", 1},
		{"findings --corpus main_test.go", "", "no such file", 1},
		{"--corpus /no/such/folder findings", "", "no such file", 1},
		{"serve", "", "run `make`", 1},
		{"serve --addr 8080", "", "want host:port", 2},
		{"serve --tls-cert a.pem", "", "belong together", 2},
	} {
		t.Run(x.args, func(t *testing.T) {
			r := run(t, "", strings.Fields(x.args)...)
			require.Equal(t, x.status, r.status)
			require.Contains(t, r.out, x.out)
			require.Contains(t, r.err, x.err)
			if x.status != 0 {
				require.Empty(t, r.out, "only what was asked for goes to standard output")
			}
		})
	}
}

func TestScoreAnswersEachLineInOrder(t *testing.T) {
	for _, x := range []struct{ sentence, in, out string }{
		{"a complete form", `{"id":"a<b>","instrument":"sbst","items":{"1":1,"2":0,"3":1,"4":0,"5":0,"6":1,"7":0,"8":0,"9":4}}`,
			`{"id":"a<b>","instrument":"sbst","scores":{"psych":2,"total":4},"bands":{"risk":"medium"},"answered":9,"missing":[]}`},
		{"an id that is a number is echoed as it was written", `{"id":1.50,"instrument":"nrs@back","items":{"1":7}}`,
			`{"id":1.50,"instrument":"nrs@back","scores":{"total":7},"bands":{},"answered":1,"missing":[]}`},
		{"a mean is not rounded", `{"instrument":"psfs","items":{"1":1,"2":2,"3":[2],"4":null,"5":[]}}`,
			`{"instrument":"psfs","scores":{"activities":3,"mean":1.6666666666666667},"bands":{},"answered":3,"missing":[]}`},
		{"a subscale that is complete is given", `{"instrument":"sbst","items":{"5":1,"6":1,"7":0,"8":0,"9":0}}`,
			`{"instrument":"sbst","scores":{"psych":2,"total":null},"bands":{},"answered":5,"missing":["1","2","3","4"],"partial":true}`},
		{"no score can be given", `{"id":2,"instrument":"nrs","items":{"1":null}}`,
			`{"id":2,"instrument":"nrs","error":{"kind":"missing","field":"items","message":"nrs needs more answers for any score"},"missing":["1"]}`},
		{"no items at all", `{"instrument":"psfs"}`,
			`{"instrument":"psfs","error":{"kind":"missing","field":"items","message":"psfs needs more answers for any score"},"missing":["1"]}`},
		{"a number out of range", `{"instrument":"nrs","items":{"1":11}}`,
			`{"error":{"kind":"range","field":"items.1","message":"want a whole number from 0 to 10, have 11"}}`},
		{"a number beyond all machines", `{"instrument":"nrs","items":{"1":99999999999999999999}}`,
			`{"error":{"kind":"range","field":"items.1","message":"99999999999999999999 is too large"}}`},
		{"several marks in one item", `{"instrument":"nrs","items":{"1":[3,4]}}`,
			`{"error":{"kind":"range","field":"items.1","message":"several marks in one item, and no published rule says which counts; want one"}}`},
		{"a broken number", `{"instrument":"nrs","items":{"1":3.5}}`,
			`{"error":{"kind":"type","field":"items.1","message":"want a whole number, have 3.5"}}`},
		{"a whole number that is not written as one", `{"instrument":"nrs","items":{"1":3.0}}`,
			`{"error":{"kind":"type","field":"items.1","message":"want a whole number, have 3.0"}}`},
		{"a number in quotes", `{"instrument":"nrs","items":{"1":"3"}}`,
			`{"error":{"kind":"type","field":"items.1","message":"want a whole number, have a text"}}`},
		{"true is no number", `{"instrument":"nrs","items":{"1":true}}`,
			`{"error":{"kind":"type","field":"items.1","message":"want a whole number, have true"}}`},
		{"an array of something else", `{"instrument":"nrs","items":{"1":[null]}}`,
			`{"error":{"kind":"type","field":"items.1","message":"want a whole number, have null"}}`},
		{"items that are no object", `{"instrument":"nrs","items":[3]}`,
			`{"error":{"kind":"type","field":"items","message":"want an object, have an array"}}`},
		{"an item that the form has not", `{"id":"x","instrument":"nrs","items":{"2":1}}`,
			`{"id":"x","error":{"kind":"unknown_item","field":"items.2","message":"nrs has the items 1 to 1"}}`},
		{"an item with a leading zero", `{"instrument":"nrs","items":{"01":1}}`,
			`{"error":{"kind":"unknown_item","field":"items.01","message":"nrs has the items 1 to 1"}}`},
		{"an instrument that nobody knows", `{"instrument":"oswestry","items":{"1":"x"}}`,
			`{"error":{"kind":"unknown_instrument","field":"instrument","message":"\"oswestry\" is unknown: want one of [\"ases20\" \"ases8\" \"eq5d3l\" \"eq5d5l\" \"eqvas\" \"fabq\" \"gse\" \"msk-smq\" \"neupsig\" \"nrs\" \"odi\" \"ompq\" \"ompsq-sf\" \"pcs\" \"pseq10\" \"pseq2\" \"psfs\" \"rand36\" \"rmdq23\" \"rmdq24\" \"sbst\" \"sf12v1\" \"sf36v1\" \"vas\"]"}}`},
		{"a place that the instrument has not", `{"instrument":"nrs@arm","items":{"1":1}}`,
			`{"error":{"kind":"field","field":"instrument","message":"the place \"arm\" is not one of [\"back\" \"leg\"]"}}`},
		{"no instrument", `{"items":{"1":1}}`,
			`{"error":{"kind":"field","field":"instrument","message":"the instrument is missing"}}`},
		{"an instrument that is no text", `{"instrument":3}`,
			`{"error":{"kind":"type","field":"instrument","message":"want a text, have 3"}}`},
		{"an unknown field", `{"id":3,"instrument":"nrs","items":{"1":1},"item":{}}`,
			`{"id":3,"error":{"kind":"field","field":"item","message":"there is no such field; want one of id, instrument, items, value_set, country"}}`},
		{"a value set where there is none", `{"instrument":"nrs","items":{"1":1},"value_set":"dk-5l"}`,
			`{"error":{"kind":"field","field":"value_set","message":"nrs has no value sets"}}`},
		{"another country", `{"instrument":"nrs","items":{"1":1},"country":"se"}`,
			`{"error":{"kind":"field","field":"country","message":"\"se\" is not one of dk, no"}}`},
		{"an item that stands twice", `{"id":4,"instrument":"nrs","items":{"1":1,"1":2}}`,
			`{"id":4,"error":{"kind":"field","field":"items.1","message":"this name stands twice"}}`},
		{"an id of another kind", `{"id":{},"instrument":"nrs","items":{"1":1}}`,
			`{"error":{"kind":"type","field":"id","message":"want a text or a number, have an object"}}`},
		{"a line that is no object", `[1]`,
			`{"error":{"kind":"type","field":"","message":"want an object, have an array"}}`},
		{"a line that is cut off", `{"instrument":"nrs"`,
			`{"error":{"kind":"type","field":"","message":"the line is no JSON object: unexpected end of JSON input"}}`},
		{"an empty line", ``,
			`{"error":{"kind":"type","field":"","message":"the line is no JSON object: unexpected end of JSON input"}}`},
		{"two objects on one line", `{}{}`,
			`{"error":{"kind":"type","field":"","message":"the line is no JSON object: invalid character '{' after top-level value"}}`},
		{"bytes that are no text", "{\"id\":\"\xff\"}",
			`{"error":{"kind":"type","field":"","message":"the line is not UTF-8 text"}}`},
		{"a line that would never end", `{"id":"` + strings.Repeat("x", 2<<20) + `"}`,
			`{"error":{"kind":"range","field":"","message":"the line is longer than 1048576 bytes"}}`},
	} {
		t.Run(x.sentence, func(t *testing.T) {
			const good, goodOut = `{"instrument":"nrs","items":{"1":0}}`, `{"instrument":"nrs","scores":{"total":0},"bands":{},"answered":1,"missing":[]}`
			r := run(t, x.in+"\n"+good, "score")
			require.Equal(t, x.out+"\n"+goodOut+"\n", r.out, "and the rest go on")
			require.Empty(t, r.err)
			status := 0
			if strings.Contains(x.out, `"error"`) {
				status = 1
			}
			require.Equal(t, status, r.status)
		})
	}
}

func TestNoLineIsNoOutputAndAnEndOfLineMayBeOfAnyMachine(t *testing.T) {
	require.Equal(t, ran{}, run(t, "", "score"))
	r := run(t, "\ufeff{\"instrument\":\"nrs\",\"items\":{\"1\":0}}\r\n", "score")
	require.Equal(t, 0, r.status, r.out)
}

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

func TestFindingsAndInstrumentsListAllThatCanBeAnswered(t *testing.T) {
	c, err := corpus.Embedded()
	require.NoError(t, err)
	var findings []struct {
		ID, Kind, Group  string
		Who, Values      []string
		Low, High        *int
		Screen           bool
		Order            int
		Labels, Question struct{ DA, NB, EN string }
		ValueLabels      map[string]struct{ DA, NB, EN string } `json:"value_labels"`
	}
	r := run(t, "", "findings")
	require.Equal(t, 0, r.status)
	require.NoError(t, json.Unmarshal([]byte(r.out), &findings))
	for i, f := range findings {
		require.Equal(t, i+1, f.Order)
		x := c.Finding(corpus.FindingID(f.ID))
		require.True(t, x.Asked())
		require.NotEmpty(t, f.Who)
		require.NotEmpty(t, f.Labels.NB)
		require.Equal(t, x.Ask.DA, f.Question.DA)
		require.Equal(t, f.Kind == "number", f.Low != nil && f.High != nil)
		require.Equal(t, f.Kind != "number", len(f.Values) > 0)
		require.Equal(t, f.Kind == "named", len(f.ValueLabels) == len(f.Values) && len(f.Values) > 0, f.ID)
	}
	asked := 0
	for _, f := range c.Findings {
		if f.Asked() {
			asked++
		}
	}
	require.Len(t, findings, asked)
	require.True(t, findings[0].Screen, "the safety screen comes first")

	var instruments []struct {
		ID, Name string
		Items    []struct {
			Key       string
			Low, High int
		}
		Scales []struct{ Name string }
		Bands  []struct {
			Of, Name string
			When     map[string]struct{ Low, High *int }
		}
		Places                                          []string
		Minutes                                         int
		What, Missing, Licence, Owner, Evidence, Tested struct{ DA, NB, EN string }
	}
	r = run(t, "", "instruments")
	require.Equal(t, 0, r.status)
	require.NoError(t, json.Unmarshal([]byte(r.out), &instruments))
	require.Len(t, instruments, len(c.Instruments))
	for _, in := range instruments {
		require.Equal(t, in.ID == "msk-smq", len(in.Items) == 0)
		require.Equal(t, in.ID == "msk-smq", len(in.Scales) == 0)
		require.NotEmpty(t, in.What.NB)
		require.NotEmpty(t, in.Licence.DA)
		require.NotEqual(t, in.Missing.DA, in.Missing.NB)
	}
}

func TestCheckTellsEveryFaultAndWhatTimeHasOvertaken(t *testing.T) {
	dir := manual(t)
	r := run(t, "", "check", dir, "--today", "2026-11-22")
	require.Equal(t, ran{"", "0 faults, 0 warnings: 1 sources, 2 statements, 1 conflicts, 6 findings, 1 red flags, 1 vignettes\n", 0}, r)
	r = run(t, "", "check", "--today", "2027-05-22", "--corpus", dir)
	require.Empty(t, r.out, "on the last day it still holds")
	require.NotContains(t, run(t, "", "check", "--today", "2027-11-22", dir).out, "source")
	require.Contains(t, run(t, "", "check", "--today", "2027-11-23", dir).out, "warning: source/example-2026.txt:1: source \"example-2026\" was last read against its document on 2026-11-22, more than a year ago\n")
	r = run(t, "", "check", "--today", "2031-01-31", dir)
	require.Equal(t, 0, r.status, "a warning is no fault")
	require.Equal(t, "warning: door/example.txt:15: number \"dk-112\" was to be checked again by 2027-05-22\nwarning: door/example.txt:33: number \"no-113\" was to be checked again by 2027-05-22\nwarning: source/example-2026.txt:1: source \"example-2026\" was last read against its document on 2026-11-22, more than a year ago\n", r.out)
	require.Contains(t, run(t, "", "check", "--today", "2031-02-01", dir).out, `source "example-2026" is of 2026-01, more than five years old`)

	flag := filepath.Join(dir, "redflag/example.txt")
	b, err := os.ReadFile(flag)
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(flag, bytes.Replace(b, []byte("is yes"), []byte("is no"), 1), 0o600))
	r = run(t, "", "check", dir, "--today", "2026-11-22")
	require.Equal(t, 1, r.status)
	require.Equal(t, `vignette/example.txt:1: vignette ex-erik: the urgency comes out as emergency, not routine
vignette/example.txt:1: vignette ex-erik: the red flags [legs-weak] stand, not []
vignette/example.txt:1: vignette ex-erik: ex.walk comes out as ruled-out, not applies
`, r.out)

	require.NoError(t, os.WriteFile(flag, []byte("id: x\nurgency: soon\n"), 0o600))
	r = run(t, "", "check", dir, "--today", "2026-11-22")
	require.Equal(t, 1, r.status)
	require.Contains(t, r.out, "redflag/example.txt:2: urgency: \"soon\" is not one of")
	require.Greater(t, strings.Count(r.out, "\n"), 3, "all faults are told at once")
	r = run(t, "", "findings", "--corpus", dir)
	require.Equal(t, 1, r.status)
	require.Contains(t, r.err, "`ryggrad check` lists them")
}

func TestTheCorpusBuiltInHasNoFaults(t *testing.T) {
	r := run(t, "", "check", "--today", "2026-11-22")
	require.Equal(t, 0, r.status, r.out)
}

// serve starts the program with a site and returns its address and how to end it.
func serve(t *testing.T, args ...string) (url string, stop func() (ran, time.Duration)) {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	t.Cleanup(cancel)
	cmd := exec.CommandContext(ctx, served, append([]string{"serve", "--addr", "127.0.0.1:0"}, args...)...)
	var errs bytes.Buffer
	cmd.Dir, cmd.Stderr = t.TempDir(), &errs
	out, err := cmd.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	line, err := bufio.NewReader(out).ReadString('\n')
	require.NoError(t, err, "no address was printed")
	return strings.TrimSpace(line), func() (ran, time.Duration) {
		from := time.Now()
		require.NoError(t, cmd.Process.Signal(syscall.SIGTERM))
		_, err := io.Copy(io.Discard, out)
		require.NoError(t, err)
		_ = cmd.Wait()
		return ran{"", errs.String(), cmd.ProcessState.ExitCode()}, time.Since(from)
	}
}

func TestServeAnswersUntilItIsStopped(t *testing.T) {
	url, stop := serve(t)
	require.Regexp(t, `^http://127\.0\.0\.1:\d+$`, url)
	r, err := http.Get(url + "/")
	require.NoError(t, err)
	_, err = io.Copy(io.Discard, r.Body)
	require.NoError(t, err)
	require.NoError(t, r.Body.Close())
	require.Equal(t, http.StatusOK, r.StatusCode)

	taken := exec.Command(served, "serve", "--addr", strings.TrimPrefix(url, "http://"))
	out, err := taken.CombinedOutput()
	require.Error(t, err)
	require.Contains(t, string(out), "is in use by another program; choose another port with --addr")
	require.Equal(t, 1, taken.ProcessState.ExitCode())

	end, took := stop()
	require.Equal(t, 0, end.status, end.err)
	require.Less(t, took, 4*time.Second)
	_, err = net.DialTimeout("tcp", strings.TrimPrefix(url, "http://"), time.Second)
	require.Error(t, err)
}

func TestServeRefusesACertificateThatIsNone(t *testing.T) {
	file := filepath.Join(t.TempDir(), "x.pem")
	require.NoError(t, os.WriteFile(file, []byte("x"), 0o600))
	out, err := exec.Command(served, "serve", "--addr", "127.0.0.1:0", "--tls-cert", file, "--tls-key", file).CombinedOutput()
	require.Error(t, err)
	require.Contains(t, string(out), "the certificate cannot be used")
}
