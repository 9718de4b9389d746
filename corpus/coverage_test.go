//go:build !js

package corpus_test

import (
	"fmt"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ryggrad/corpus"
)

func TestEveryRowOfTheFiveSourcesIsAccountedFor(t *testing.T) {
	c := content(t)
	statements, conflicts, omissions, err := corpus.Coverage(corpus.Files())
	require.NoError(t, err)
	assert.Len(t, statements, 408)
	assert.Len(t, conflicts, 40)
	assert.Len(t, omissions, 26)
	for _, list := range [][]corpus.Row{statements, conflicts, omissions} {
		for _, row := range list {
			assert.Empty(t, c.Accounted(row), row.ID)
		}
	}
	for i, row := range conflicts {
		assert.Equal(t, fmt.Sprintf("X-%02d", i+1), row.ID)
	}
	for i, row := range omissions {
		assert.Equal(t, fmt.Sprintf("O-%02d", i+1), row.ID)
	}
}

// Each statement of the five sources has its row, so that one that is taken out
// of the list shows as well.
func TestEveryStatementOfTheFiveSourcesHasARow(t *testing.T) {
	c := content(t)
	rows, _, _, err := corpus.Coverage(corpus.Files())
	require.NoError(t, err)
	listed := map[corpus.StatementID]bool{"no.smart.both-times": true} // ours: it keeps two rows together
	for _, row := range rows {
		listed[corpus.StatementID(row.ID)] = true
	}
	for _, s := range c.Statements {
		if c.Source(s.Cites[0].Source).Core {
			assert.True(t, listed[s.ID], "%s has no row in coverage/statements.txt", s.ID)
		}
	}
}

func TestARowThatIsNotAccountedForSaysWhy(t *testing.T) {
	c := content(t)
	row := func(id, kind string, use corpus.Use, by ...string) corpus.Row {
		return corpus.Row{ID: id, Kind: kind, Use: use, By: by}
	}
	const judged, library, teachers = "dk.treat.tens.against", "dk.def.lbp-region", "dk.frame.authors"
	for _, x := range []struct {
		row  corpus.Row
		want string
	}{
		{row(judged, "advises-against", corpus.Used), ""},
		{row(library, "definition", corpus.Shown), ""},
		{row(teachers, "governance", corpus.EducatorOnly), ""},
		{row(library, "definition", corpus.Used, "instrument:odi"), ""},
		{row("dk.none", "definition", corpus.Excluded), ""},
		{row("dk.none", "definition", corpus.Shown), "there is no such statement"},
		{row(library, "definition", corpus.Used), "nothing else rests on it"},
		{row(library, "definition", corpus.Used, "instrument:none"), `there is no instrument "none"`},
		{row(library, "definition", corpus.Used, "thing:odi"), `there is no thing "odi"`},
		{row(judged, "advises-against", corpus.Shown), "judged for a person"},
		{row(teachers, "governance", corpus.Shown), "educators alone"},
		{row(library, "definition", corpus.EducatorOnly), "others are shown the statement"},
		{row("X-99", "conflict", corpus.Used), "there is no such conflict"},
		{row("O-01", "omission", corpus.Used), "nothing fills it"},
		{row("O-01", "omission", corpus.Used, "redflag:none"), `there is no redflag "none"`},
	} {
		if got := c.Accounted(x.row); x.want == "" {
			assert.Empty(t, got, "%v", x.row)
		} else {
			assert.Contains(t, got, x.want, "%v", x.row)
		}
	}
}

// lists is a coverage folder with one list of statements.
func lists(statements string) fstest.MapFS {
	file := func(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text)} }
	return fstest.MapFS{
		"coverage/statements.txt": file(statements),
		"coverage/conflicts.txt":  file("X-01 conflict used\n"),
		"coverage/omissions.txt":  file("O-01 omission used group:saddle\n"),
	}
}

func TestEveryFaultOfACoverageListIsSaidWithItsLine(t *testing.T) {
	const good = "dk.a definition shown\n\ndk.b number excluded: it is of another country\n"
	rows, _, _, err := corpus.Coverage(lists(good))
	require.NoError(t, err)
	require.Equal(t, "it is of another country", rows[1].Reason)

	_, _, _, err = corpus.Coverage(lists(good + "dk.a definition shown\ndk.c\ndk.d sort shown\ndk.e number kept\ndk.f number excluded\ndk.g number shown: why\n"))
	require.Error(t, err)
	for _, want := range []string{
		`coverage/statements.txt:4: "dk.a" stands twice`,
		`coverage/statements.txt:5: want an ID, its kind and what became of it`,
		`coverage/statements.txt:6: kind "sort" is not one of`,
		`coverage/statements.txt:7: "kept" is not one of`,
		`coverage/statements.txt:8: want a reason after "excluded: "`,
		`coverage/statements.txt:9: want a reason after "excluded: ", and nowhere else`,
	} {
		assert.Contains(t, err.Error(), want)
	}
	_, _, _, err = corpus.Coverage(fstest.MapFS{})
	assert.ErrorContains(t, err, "coverage/omissions.txt: cannot be read")
}

func FuzzCoverage(f *testing.F) {
	f.Add("dk.a definition shown\ndk.b number excluded: why\n")
	f.Add("dk.a : used\n: \n a b c d:e")
	c := content(f)
	f.Fuzz(func(t *testing.T, text string) {
		rows, _, _, _ := corpus.Coverage(lists(text))
		for _, row := range rows {
			c.Accounted(row) // never panics
		}
	})
}
