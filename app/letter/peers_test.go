package letter_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/app/assess"
	"ryggrad/app/letter"
	"ryggrad/corpus"
)

var peers = flag.String("peers", "", "write the documents for the programs in testdata/fhir into this folder")

// worked reads the answers of the examples in testdata/score that can be scored
// or are incomplete: by line number the value set and the response.
func worked(t testing.TB, in *corpus.Instrument) (lines []int, sets []string, responses []assess.Response) {
	b, err := os.ReadFile("../../testdata/score/" + in.ID + ".txt")
	require.NoError(t, err)
	for i, line := range strings.Split(string(b), "\n") {
		answers, want, ok := strings.Cut(line, " -> ")
		if !ok || strings.HasPrefix(want, "range") || strings.HasPrefix(want, "unknown_item") {
			continue
		}
		set, rest, ok := strings.Cut(answers, " | ")
		if !ok {
			set, rest = "", answers
		}
		r := assess.Response{}
		for n, s := range strings.Fields(rest) {
			if s == "-" || n >= len(in.Items) {
				continue
			}
			for _, m := range strings.Split(s, "+") {
				mark := slices.Index(in.Items[n].Words, m)
				if in.Items[n].Words == nil {
					mark, err = strconv.Atoi(m)
					require.NoError(t, err)
				}
				r[in.Items[n].Key] = append(r[in.Items[n].Key], mark)
			}
		}
		lines, sets, responses = append(lines, i+1), append(sets, set), append(responses, r)
	}
	return lines, sets, responses
}

// random answers some items of an instrument, often all.
func random(rnd *rand.Rand, in *corpus.Instrument) assess.Response {
	r := assess.Response{}
	missing := []float64{0, 0, 0.1, 0.4}[rnd.IntN(4)]
	for _, item := range in.Items {
		if rnd.Float64() >= missing {
			r[item.Key] = []int{item.Low + item.Step*rnd.IntN((item.High-item.Low)/item.Step+1)}
		}
	}
	return r
}

// every returns all complete responses of the first items of an instrument.
func every(in *corpus.Instrument, items ...int) []assess.Response {
	all := []assess.Response{{}}
	for _, i := range items {
		var next []assess.Response
		for _, r := range all {
			for mark := in.Items[i].Low; mark <= in.Items[i].High; mark += in.Items[i].Step {
				x := assess.Response{in.Items[i].Key: {mark}}
				for k, v := range r {
					x[k] = v
				}
				next = append(next, x)
			}
		}
		all = next
	}
	return all
}

// With -peers the documents go to a folder, where the programs of others read
// them: each questionnaire in each language, a bundle of each worked example,
// and the answers and scores of many more, one a line. Without it they are made
// and read by our own rules all the same.
func TestTheDocumentsForTheProgramsOfOthers(t *testing.T) {
	c := content(t)
	write := func(file string, b []byte) {
		if *peers == "" {
			return
		}
		file = filepath.Join(*peers, file)
		require.NoError(t, os.MkdirAll(filepath.Dir(file), 0o755))
		require.NoError(t, os.WriteFile(file, b, 0o644))
	}
	if *peers != "" {
		require.NoError(t, os.RemoveAll(filepath.Join(*peers, "questionnaire")))
		require.NoError(t, os.RemoveAll(filepath.Join(*peers, "bundle")))
	}
	rnd := rand.New(rand.NewPCG(1, 2))
	var answers bytes.Buffer
	response := func(name string, r assess.Response, set string) {
		b := bundle(t, c, name, r, nil, set, letter.Options{ID: id, When: "2026-11-22", Lang: "en"})
		line, err := json.Marshal(b.Entry[1].Resource.(letter.QuestionnaireResponse))
		require.NoError(t, err)
		answers.Write(line)
		answers.WriteByte('\n')
	}
	bundles := 0
	for _, in := range c.Instruments {
		if len(in.Scales) == 0 || in.LeftOut {
			continue
		}
		for _, l := range corpus.Langs {
			q, err := letter.NewQuestionnaire(c, in, l)
			require.NoError(t, err)
			b, err := letter.JSON(q)
			require.NoError(t, err)
			write(fmt.Sprintf("questionnaire/%s.%s.json", in.ID, l), b)
		}
		lines, sets, responses := worked(t, in)
		for i, r := range responses {
			name, o := in.ID, letter.Options{ID: id, When: []string{"2026-11-22", "2026-11", "2026-11-22T09:30:00+01:00", "2026-11-22T09:30:00Z"}[i%4], Lang: corpus.Langs[i%3], Forms: i < 3}
			if len(in.Places) > 0 {
				name += "@" + in.Places[i%len(in.Places)]
			}
			if i%2 == 1 {
				o.Subject = "Patient/17"
			}
			b, err := letter.JSON(bundle(t, c, name, r, nil, sets[i], o))
			require.NoError(t, err)
			require.Empty(t, faults(t, b), "%s:%d", name, lines[i])
			write(fmt.Sprintf("bundle/%s-%d.%s.json", in.ID, lines[i], o.Lang), b)
			response(name, r, sets[i])
			bundles++
		}
		for i := range 60 {
			set := ""
			if len(in.Sets) > 0 {
				set = in.Sets[i%len(in.Sets)].Name
			}
			response(in.ID, random(rnd, in), set)
		}
		for _, item := range in.Items { // each answer at least once in a whole form
			for mark := item.Low; mark <= item.High && item.High-item.Low <= 10*item.Step; mark += item.Step {
				r := random(rnd, in)
				for _, other := range in.Items {
					if r[other.Key] == nil {
						r[other.Key] = []int{other.Low}
					}
				}
				r[item.Key] = []int{mark}
				response(in.ID, r, "")
			}
		}
		for _, s := range in.Scales {
			_, high := in.Limits(s)
			if s.How == "norm" || byCountry(in) {
				continue
			}
			b, err := letter.JSON(bundle(t, c, in.ID, nil, map[string]float64{s.Name: float64(int(high))}, "", letter.Options{ID: id, When: "2026-11-22", Lang: "nb"}))
			require.NoError(t, err)
			require.Empty(t, faults(t, b), in.ID)
			write(fmt.Sprintf("bundle/%s-entered-%s.nb.json", in.ID, s.Name), b)
			bundles++
		}
		if len(in.Sets) > 0 { // every state, by one value set and the other in turn
			for i, r := range every(in, 0, 1, 2, 3, 4) {
				response(in.ID, r, in.Sets[i/len(in.Items)%len(in.Sets)].Name)
			}
		}
		for _, s := range in.Scales {
			if s.How == "sf36-pain" {
				for _, r := range slices.Concat(every(in, s.Items...), every(in, s.Items[0]), every(in, s.Items[1])) {
					response(in.ID, r, "")
				}
			}
			if s.How == "neupsig" {
				for n := range s.Items {
					for _, r := range every(in, s.Items[:n+1]...) {
						response(in.ID, r, "")
					}
				}
			}
		}
	}
	write("responses.jsonl", answers.Bytes())
	t.Logf("%d bundles, %d responses", bundles, bytes.Count(answers.Bytes(), []byte("\n")))
}

func byCountry(in *corpus.Instrument) bool { return len(in.Sets) > 0 }
