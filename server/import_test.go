package main_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// files writes made-up documents and returns their names.
func files(t *testing.T, n int) []string {
	dir := t.TempDir()
	var names []string
	for i := range n {
		var text strings.Builder
		for s := range 400 {
			fmt.Fprintf(&text, "Afsnit %d i plan %d: patienten går en tur hver dag, og vi taler om det bagefter.\n\n", s, i)
		}
		name := filepath.Join(dir, fmt.Sprintf("plan-%02d.txt", i))
		require.NoError(t, os.WriteFile(name, []byte(text.String()), 0o600))
		names = append(names, name)
	}
	return names
}

// importing runs the command and returns what it wrote for machines and people.
func importing(t *testing.T, status int, args ...string) (lines []map[string]any, people string) {
	var out, errs bytes.Buffer
	cmd := exec.Command(program, append([]string{"import"}, args...)...)
	cmd.Stdout, cmd.Stderr = &out, &errs
	_ = cmd.Run()
	require.Equal(t, status, cmd.ProcessState.ExitCode(), errs.String())
	for line := range strings.Lines(out.String()) {
		if strings.HasPrefix(line, "[") {
			var all []map[string]any
			require.NoError(t, json.Unmarshal([]byte(line), &all))
			return all, errs.String()
		}
		var m map[string]any
		require.NoError(t, json.Unmarshal([]byte(line), &m), line)
		lines = append(lines, m)
	}
	return lines, errs.String()
}

func TestImportKeepsListsAndForgets(t *testing.T) {
	dir := t.TempDir()
	names := files(t, 2)
	got, people := importing(t, 0, "--data", dir, names[0], names[1])
	require.Len(t, got, 2)
	kept := got[0]["document"].(map[string]any)
	require.Equal(t, "own:plan-00", kept["id"])
	require.Equal(t, "da", kept["lang"])
	require.Contains(t, people, "1 of 2: "+names[0])
	require.Contains(t, people, "passages in da")

	got, _ = importing(t, 0, "--data", dir, names[0])
	require.Equal(t, "own:plan-00", got[0]["same_as"])

	got, _ = importing(t, 0, "--list", "--data", dir)
	require.Len(t, got, 2)
	require.Equal(t, "plan-00.txt", got[0]["file"])

	got, _ = importing(t, 0, "--data", dir, "--remove", "plan-00.txt", "--remove", "own:plan-01")
	require.Equal(t, []map[string]any{{"removed": "own:plan-00"}, {"removed": "own:plan-01"}}, got)
	got, _ = importing(t, 0, "--data", dir, "--list")
	require.Empty(t, got)
}

func TestImportSaysWhatIsWrongAndGoesOn(t *testing.T) {
	dir := t.TempDir()
	good := files(t, 1)[0]
	bad := filepath.Join(t.TempDir(), "plan.docx")
	require.NoError(t, os.WriteFile(bad, []byte("PK"), 0o600))
	got, people := importing(t, 1, "--data", dir, bad, "gone.txt", good, filepath.Dir(good))
	require.Len(t, got, 4)
	for i, kind := range map[int]string{0: "type", 1: "missing", 3: "type"} {
		fault := got[i]["error"].(map[string]any)
		require.Equal(t, kind, fault["kind"])
		require.Equal(t, "file", fault["field"])
	}
	require.Contains(t, people, "plan.docx: files of this kind cannot be read; want one of txt, md")
	require.Contains(t, got[2], "document")

	for _, args := range [][]string{{}, {good}, {"--data", dir}, {"--data", dir, "--list", good}, {"--data", dir, "--list", "--remove", "x"}, {"--data", dir, "--replace", "--list"}} {
		_, people := importing(t, 2, args...)
		require.Contains(t, people, "import: ", "%q", args)
	}
	_, people = importing(t, 1, "--data", dir, "--remove", "nobody")
	require.Contains(t, people, "want one of own:plan-00")
}

// Killed at any moment and run again, an import has lost and doubled nothing.
func TestImportMayBeKilledAtAnyMoment(t *testing.T) {
	names := files(t, 12)
	clean := t.TempDir()
	began := time.Now()
	importing(t, 0, append([]string{"--data", clean}, names...)...)
	took := time.Since(began)
	want, _ := importing(t, 0, "--data", clean, "--list")

	dir := t.TempDir()
	for i := range 6 {
		cmd := exec.Command(program, append([]string{"import", "--data", dir}, names...)...)
		require.NoError(t, cmd.Start())
		time.Sleep(took * time.Duration(i+1) / 7)
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	}
	importing(t, 0, append([]string{"--data", dir}, names...)...)
	got, _ := importing(t, 0, "--data", dir, "--list")
	require.Equal(t, want, got)
	for _, m := range want {
		file := strings.TrimPrefix(m["id"].(string), "own:") + ".jsonl"
		whole, err := os.ReadFile(filepath.Join(clean, "documents", file))
		require.NoError(t, err)
		again, err := os.ReadFile(filepath.Join(dir, "documents", file))
		require.NoError(t, err)
		require.Equal(t, string(whole), string(again))
	}
}
