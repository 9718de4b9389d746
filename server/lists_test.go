package main_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/corpus"
)

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
