package main_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
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
