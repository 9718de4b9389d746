package corpus_test

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"ryggrad/corpus"
)

func TestChangesAreToldTheNewestFirst(t *testing.T) {
	files := manual(t)
	record := string(files["change/example.txt"].Data)
	for _, v := range []struct{ id, date string }{{"2026.9.1", "2026-11-22"}, {"2026.10.1", "2026-11-22"}, {"2026.10", "2026-11-22"}, {"2025.12.9", "2026-11-23"}, {"2027.1.1", "2026-01-01"}} {
		text := strings.NewReplacer("id: example-1", "id: "+v.id, "2026-11-22", v.date).Replace(record)
		files["change/"+v.id+".txt"] = &fstest.MapFile{Data: []byte(text)}
	}
	delete(files, "change/example.txt")
	files["version.txt"] = &fstest.MapFile{Data: []byte("2025.12.9\n")}
	c, err := corpus.Load(files)
	require.NoError(t, err)
	var ids []string
	for _, x := range c.Changes {
		ids = append(ids, x.ID)
	}
	require.Equal(t, []string{"2025.12.9", "2026.10.1", "2026.10", "2026.9.1", "2027.1.1"}, ids, "by day, then by number")
}

func TestTheNewestChangeIsOfThisVersion(t *testing.T) {
	c := content(t)
	require.Equal(t, c.Version, c.Changes[0].ID)
	require.NotEmpty(t, c.Changes[0].Lines)
	require.NoError(t, func() error { _, err := corpus.Load(corpus.Files()); return err }())
}

func TestAVersionWithoutAnyRecordIsAFault(t *testing.T) {
	files := manual(t)
	files["change/example.txt"] = &fstest.MapFile{}
	require.Equal(t, []string{`change: no record: say what version "example-1" brought`}, faults(files))
}

func TestTheLicenceOfTheContentStandsBesideItAndIsNotRead(t *testing.T) {
	b, err := os.ReadFile("LICENSE")
	require.NoError(t, err)
	require.Contains(t, string(b), "CC BY 4.0")
	require.Contains(t, string(b), "https://creativecommons.org/licenses/by/4.0/legalcode")
	_, err = corpus.Load(os.DirFS("."))
	require.NoError(t, err)
}
