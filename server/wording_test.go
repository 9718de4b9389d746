package main_test

import (
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/corpus"
)

// A made-up wording of a real form: no word of it is the owner's.
const zebra = `instrument: pseq2
language: da
holder: Zebraklinikken
permission: Opdigtet til prøver
title: Zebraskema
anchor: 0 | slet ingen zebra
anchor: 6 | en hel zebra
item: 1 | Hvor stribet er zebraen?
item: 2 | Hvor hurtig er zebraen?
`

// wordingFiles writes files into the folder of a data folder that has wordings.
func wordingFiles(t *testing.T, files map[string]string) (data string) {
	data = t.TempDir()
	for name, text := range files {
		file := filepath.Join(data, "wording", name)
		require.NoError(t, os.MkdirAll(filepath.Dir(file), 0o700))
		require.NoError(t, os.WriteFile(file, []byte(text), 0o600))
	}
	return data
}

func TestCheckReadsAWording(t *testing.T) {
	dir := manual(t)
	file := filepath.Join(dir, "two-da.txt")
	require.Equal(t, ran{"", "0 faults: two in da, 2 items, held by Klinikken ved Åen\n", 0}, run(t, "", "check", "--corpus", dir, "--wording", file))
	require.Equal(t, ran{"two-da.txt:1: the instrument \"two\" is not one of ases20, ases8, eq5d3l, eq5d5l, eqvas, fabq, gse, odi, ompq, ompsq-sf, pcs, pseq10, pseq2, rand36, rmdq23, rmdq24, sbst, sf12v1, sf36v1\n", "1 faults\n", 1},
		run(t, "", "check", "--wording", file))
	r := run(t, "", "check", "--wording", filepath.Join(dir, "none.txt"))
	require.Equal(t, 1, r.status)
	require.Contains(t, r.err, "none.txt")
	require.Equal(t, 2, run(t, "", "check", "--wording", file, dir).status)
	large := filepath.Join(dir, "large.txt")
	require.NoError(t, os.WriteFile(large, []byte(strings.Repeat("title: x\n", 1<<20)), 0o600))
	require.Equal(t, ran{"large.txt: the file is larger than 64 kB\n", "1 faults\n", 1}, run(t, "", "check", "--wording", large))
}

func TestServeRefusesWordingsWithFaultsAndListsThemAll(t *testing.T) {
	data := wordingFiles(t, map[string]string{
		"a.txt":   zebra,
		"b.txt":   strings.Replace(zebra, "item: 2 |", "item: 3 |", 1),
		"c.docx":  zebra,
		"d/e.txt": zebra,
		"f.txt":   zebra,
		".hidden": "kept by the system",
	})
	file := filepath.Join(data, "wording", "a.txt")
	for _, x := range []struct{ sentence, data, want string }{
		{"a folder with faults", data, filepath.Join(data, "wording") + ` has 5 faults:
b.txt: these items are missing: 2
b.txt:9: the form has no item "3"; it has 1, 2
c.docx: only .txt files belong here
d: only .txt files belong here
f.txt: pseq2 in da is in a.txt already
`},
		{"a file", file, file + " is a file; want a folder\n"},
		{"nothing", filepath.Join(data, "none"), "no such file or directory\n"},
	} {
		t.Run(x.sentence, func(t *testing.T) {
			cmd := exec.Command(served, "serve", "--addr", "127.0.0.1:0", "--data", x.data)
			out, err := cmd.CombinedOutput()
			require.Error(t, err)
			require.Equal(t, 1, cmd.ProcessState.ExitCode())
			require.True(t, strings.HasSuffix(string(out), x.want), string(out))
			require.NotContains(t, string(out), "stribet", "no words of a form in the log")
		})
	}
}

func TestServeOffersTheWordingsOfItsDataFolder(t *testing.T) {
	second := strings.Replace(zebra, "language: da", "language: nb", 1)
	for _, x := range []struct {
		sentence  string
		args      []string
		languages string
	}{
		{"two files", []string{"--data", wordingFiles(t, map[string]string{"da.txt": "\ufeff" + zebra, "nb.txt": strings.TrimSpace(second)})}, "da nb"},
		{"a data folder without any", []string{"--data", t.TempDir()}, ""},
		{"no data folder", nil, ""},
	} {
		t.Run(x.sentence, func(t *testing.T) {
			url, stop := serve(t, x.args...)
			r, err := http.Get(url + "/wording.txt")
			require.NoError(t, err)
			b, err := io.ReadAll(r.Body)
			require.NoError(t, err)
			require.NoError(t, r.Body.Close())
			require.Equal(t, http.StatusOK, r.StatusCode)
			require.Equal(t, "text/plain; charset=utf-8", r.Header.Get("Content-Type"))
			require.Equal(t, "no-cache", r.Header.Get("Cache-Control"))
			require.NotEmpty(t, r.Header.Get("Content-Security-Policy"))
			c, err := corpus.Embedded()
			require.NoError(t, err)
			var languages []string
			for _, text := range strings.Split(string(b), "---\n") {
				if w, _ := c.ReadWording("", text); w != nil {
					languages = append(languages, string(w.Lang))
				}
			}
			require.Equal(t, x.languages, strings.Join(languages, " "))
			r, err = http.Post(url+"/wording.txt", "text/plain", strings.NewReader(zebra))
			require.NoError(t, err)
			require.NoError(t, r.Body.Close())
			require.Equal(t, http.StatusMethodNotAllowed, r.StatusCode)
			end, _ := stop()
			require.NotContains(t, end.err, "zebra", "no words of a form in the log")
		})
	}
}
