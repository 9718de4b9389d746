package document_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/stretchr/testify/require"

	"ryggrad/server/document"
)

var today = time.Date(2026, 11, 29, 12, 0, 0, 0, time.UTC)

// keep imports a made-up file of this name and text.
func keep(t *testing.T, dir, file, text string, replace bool) (document.Outcome, error) {
	path := filepath.Join(t.TempDir(), file)
	require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
	return document.In(dir).Import(t.Context(), path, replace, reader, today)
}

func TestWhatIsImportedIsThereWithItsNames(t *testing.T) {
	dir := t.TempDir()
	out, err := keep(t, dir, "Råd om Lænden (2026).txt", guideline, false)
	require.NoError(t, err)
	require.Equal(t, "own:raad-om-laenden-2026", out.Document.ID)
	require.Equal(t, "2026-11-29", out.Document.Imported)
	lib, err := document.Open(dir)
	require.NoError(t, err)
	ps := lib.Passages()
	require.Len(t, ps, 2)
	require.Equal(t, "own:raad-om-laenden-2026/2", ps[1].ID)
	require.Equal(t, out.Document.ID, ps[1].Document)
	require.Equal(t, "Klinikken på Nordhavn", ps[1].Title)
	require.NotZero(t, lib.Version())
	ds, faults, err := document.In(dir).List()
	require.NoError(t, err)
	require.Empty(t, faults)
	require.Equal(t, []document.Document{out.Document}, ds)
}

func TestADocumentIsKeptOnce(t *testing.T) {
	dir := t.TempDir()
	_, err := keep(t, dir, "plan.txt", guideline, false)
	require.NoError(t, err)
	for file, text := range map[string]string{
		"plan.txt":   guideline,
		"copy.txt":   guideline,
		"marked.txt": "\ufeff" + strings.ReplaceAll(guideline, "\n", "\r\n"),
	} {
		out, err := keep(t, dir, file, text, false)
		require.NoError(t, err)
		require.Equal(t, "own:plan", out.Same, file)
	}
	_, err = keep(t, dir, "plan.txt", paragraph("søvn", 3), false)
	require.ErrorIs(t, err, document.ErrTaken)
	require.ErrorContains(t, err, "plan.txt")
	require.ErrorContains(t, err, "--replace")
	out, err := keep(t, dir, "plan.txt", paragraph("søvn", 3), true)
	require.NoError(t, err)
	require.True(t, out.Replaced)
	out, err = keep(t, dir, "plan.md", paragraph("gang", 3), false)
	require.NoError(t, err)
	require.Equal(t, "own:plan-2", out.Document.ID, "another file whose name only looks the same")
	ds, _, err := document.In(dir).List()
	require.NoError(t, err)
	require.Len(t, ds, 2)
}

func TestADocumentIsForgottenByAnyOfItsNames(t *testing.T) {
	for _, name := range []string{"own:plan", "plan", "plan.txt"} {
		dir := t.TempDir()
		_, err := keep(t, dir, "plan.txt", guideline, false)
		require.NoError(t, err)
		id, err := document.In(dir).Remove(name)
		require.NoError(t, err)
		require.Equal(t, "own:plan", id)
		_, err = document.In(dir).Remove(name)
		require.ErrorContains(t, err, "there is none")
	}
	dir := t.TempDir()
	outside := filepath.Join(dir, "outside.jsonl")
	require.NoError(t, os.WriteFile(outside, nil, 0o600))
	_, err := keep(t, dir, "plan.txt", guideline, false)
	require.NoError(t, err)
	for _, name := range []string{"../outside", "own:../outside", "", ".", "own:"} {
		_, err := document.In(dir).Remove(name)
		require.ErrorContains(t, err, "own:plan", "it names what there is")
	}
	require.FileExists(t, outside)
}

// A file that a broken disk left is told of, and takes no other with it.
func TestADamagedFileHarmsNoOther(t *testing.T) {
	dir := t.TempDir()
	for _, about := range []string{"a", "b"} {
		_, err := keep(t, dir, about+".txt", paragraph(about, 12), false)
		require.NoError(t, err)
	}
	path := filepath.Join(dir, "documents", "a.jsonl")
	whole, err := os.ReadFile(path)
	require.NoError(t, err)
	for i := 0; i < len(whole)-1; i += 11 {
		require.NoError(t, os.WriteFile(path, whole[:i], 0o600))
		lib, err := document.Open(dir)
		require.NoError(t, err)
		require.Len(t, lib.State().Documents, 1)
		require.Len(t, lib.State().Faults, 1, "cut after %d bytes", i)
	}
	_, err = document.In(dir).Remove("a")
	require.NoError(t, err)
	require.NoFileExists(t, path)
}

func TestAServerFollowsItsFolder(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "later")
	synctest.Test(t, func(t *testing.T) {
		lib, err := document.Open(dir)
		require.NoError(t, err)
		require.Zero(t, lib.Version())
		require.Empty(t, lib.Passages())
		versions := map[uint64]bool{0: true}
		step := func(want int) {
			time.Sleep(2 * time.Second) // of the test's own clock
			require.Len(t, lib.State().Documents, want)
			require.Empty(t, lib.State().Faults)
			require.Equal(t, lib.Version(), lib.Version())
		}
		for i, about := range []string{"søvn", "arbejde", "gang"} {
			_, err := keep(t, dir, fmt.Sprintf("plan%d.txt", i), paragraph(about, 3), false)
			require.NoError(t, err)
			step(i + 1)
			require.False(t, versions[lib.Version()])
			versions[lib.Version()] = true
		}
		_, err = keep(t, dir, "plan0.txt", paragraph("løft", 3), true)
		require.NoError(t, err)
		step(3)
		require.False(t, versions[lib.Version()])
		require.Contains(t, lib.Passages()[0].Text, "løft")
		for i := range 3 {
			_, err = document.In(dir).Remove(fmt.Sprintf("plan%d", i))
			require.NoError(t, err)
			step(2 - i)
		}
		require.Zero(t, lib.Version())
	})
}

func TestManyMayAskWhileManyImport(t *testing.T) {
	dir := t.TempDir()
	lib, err := document.Open(dir)
	require.NoError(t, err)
	var all sync.WaitGroup
	for i := range 8 {
		path := filepath.Join(t.TempDir(), fmt.Sprintf("plan%d.txt", i/2)) // each by two at once
		require.NoError(t, os.WriteFile(path, []byte(paragraph(fmt.Sprint("emne", i/2), 3)), 0o600))
		all.Go(func() {
			_, err := document.In(dir).Import(context.Background(), path, false, reader, today)
			require.NoError(t, err)
		})
		all.Go(func() { lib.State() })
	}
	all.Wait()
	lib, err = document.Open(dir)
	require.NoError(t, err)
	require.Empty(t, lib.State().Faults)
	seen := map[string]bool{}
	for _, p := range lib.Passages() {
		seen[p.Text] = true
	}
	require.Len(t, seen, 4)
	require.Len(t, lib.State().Documents, 4, "the same words are kept once, whoever was first")
}

func TestNothingIsLostWhenTwoFilesOfOneNameComeAtOnce(t *testing.T) {
	dir := t.TempDir()
	var all sync.WaitGroup
	var kept, taken atomic.Int32
	for i := range 8 {
		path := filepath.Join(t.TempDir(), "plan.txt")
		require.NoError(t, os.WriteFile(path, []byte(paragraph(fmt.Sprint("emne", i), 3)), 0o600))
		all.Go(func() {
			_, err := document.In(dir).Import(context.Background(), path, false, reader, today)
			switch {
			case err == nil:
				kept.Add(1)
			case errors.Is(err, document.ErrTaken):
				taken.Add(1)
			}
		})
	}
	all.Wait()
	require.EqualValues(t, 1, kept.Load())
	require.EqualValues(t, 7, taken.Load(), "the others are told")
	ds, faults, err := document.In(dir).List()
	require.NoError(t, err)
	require.Empty(t, faults)
	require.Len(t, ds, 1)
}

func TestHalfAFileIsNoDocumentAndIsSweptWhenOld(t *testing.T) {
	dir := t.TempDir()
	_, err := keep(t, dir, "a.txt", paragraph("a", 3), false)
	require.NoError(t, err)
	folder := filepath.Join(dir, "documents")
	for name, age := range map[string]time.Duration{"old-1.half": 2 * time.Hour, "new-1.half": 0} {
		require.NoError(t, os.WriteFile(filepath.Join(folder, name), []byte(`{"format":1`), 0o600))
		require.NoError(t, os.Chtimes(filepath.Join(folder, name), today, today.Add(-age)))
	}
	lib, err := document.Open(dir)
	require.NoError(t, err)
	require.Len(t, lib.State().Documents, 1)
	require.Empty(t, lib.State().Faults)
	_, err = keep(t, dir, "b.txt", paragraph("b", 3), false)
	require.NoError(t, err)
	require.NoFileExists(t, filepath.Join(folder, "old-1.half"))
	require.FileExists(t, filepath.Join(folder, "new-1.half"), "somebody may be writing it")
}

func TestAnInterruptedImportKeepsNothing(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(t.TempDir(), "plan.txt")
	require.NoError(t, os.WriteFile(path, []byte(guideline), 0o600))
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := document.In(dir).Import(ctx, path, false, reader, today)
	require.ErrorIs(t, err, context.Canceled)
	ds, faults, err := document.In(dir).List()
	require.NoError(t, err)
	require.Empty(t, ds)
	require.Empty(t, faults)
}
