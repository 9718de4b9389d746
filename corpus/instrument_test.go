package corpus_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/corpus"
)

func TestEveryFaultOfAnInstrumentIsSaidWithFileAndLine(t *testing.T) {
	const two = "instrument/example.txt"
	const noScale = two + ":1: band risk low: no scale is called \"total\"\n" + two + ":1: band risk high: no scale is called \"total\"\n" +
		two + ":1: main: no scale is called \"total\"\n" + two + ":1: cut: no scale is called \"total\"\n" +
		two + ":1: threshold: no scale is called \"total\"\n" + two + ":5: scale: want \"name way items needs n\" within 2 items, a way of " +
		`["sum" "mean" "count" "prorated" "percent" "percent-all" "table" "digits" "norm" "rounded" "neupsig" "sf36-pain"]`
	const change = `, then "at place", "base low-high", "band name" or a way, have `
	for _, x := range []struct{ sentence, old, now, want string }{
		{"an instrument without an owner", "\nowner: Nobody; made up", "\nowner:", two + `:1: no "owner" in ["en"]`},
		{"an instrument without a licence", "\nlicence: Ingen licens er nødvendig.", "", two + `:1: no "licence" in ["da"]`},
		{"a licence that was read nowhere", "\nevidence: Oppdiktet for denne veiledningen", "", two + `:1: no "evidence" in ["nb"]`},
		{"a licence without its terms", "terms: free\n", "",
			two + `:1: terms: "" is not one of ["generic" "free" "non-commercial" "licensed" "unclear" "unknown"]`},
		{"a licence in no language", "higher: worse\n", "higher: worse\nlicence: none needed\n", two + `:9: unknown key "licence"`},
		{"no word on missing answers", "\nmissing: Ingen publisert; begge svarene må være der.", "", two + `:1: no "missing" in ["nb"]`},
		{"no word on versions in two of the languages", "\ntested: Tested in a made-up Danish study.", "", two + `:1: no "tested" in ["en"]`},
		{"a direction that is not told", "higher: worse\n", "", two + `:1: higher: want "worse" or "better"`},

		{"a gap between bands", "bands: risk high total 1-2", "bands: risk high total 2-2",
			two + ":1: bands risk: total 1 falls in 0 bands, want 1\n" + two + `:1: band risk high begins at total 2, but the chosen cut has [1]`},
		{"bands that overlap", "bands: risk low total 0-0", "bands: risk low total 0-1",
			two + `:1: bands risk: total 1 falls in 2 bands, want 1`},
		{"bands of a scale that does not exist", "bands: risk low total 0-0", "bands: risk low sum 0-0",
			two + `:1: band risk low: no scale is called "sum"`},
		{"a scale of items that do not exist", "1-2 needs 2", "1-3 needs 2", noScale + `, have "total sum 1-3 needs 2"`},
		{"a scale that needs nothing", "needs 2", "needs 0", noScale + `, have "total sum 1-2 needs 0"`},
		{"a scale of an item twice", "1-2 needs 2", "1-2,2 needs 2", noScale + `, have "total sum 1-2,2 needs 2"`},
		{"a way that does not exist", "total sum", "total median", noScale + `, have "total median 1-2 needs 2"`},
		{"a score rounded of nothing", "total sum 1-2 needs 2", "total rounded x 2", noScale + `, have "total rounded x 2"`},
		{"a table of some answers only", "total sum 1-2 needs 2", "total table 1-2 needs 1", noScale + `, have "total table 1-2 needs 1"`},
		{"a percentage of what is recoded", "total sum", "total percent", noScale + `, have "total percent 1-2 needs 2"`},
		{"a grade of numbers", "total sum", "total neupsig", noScale + `, have "total neupsig 1-2 needs 2"`},
		{"a rule of another form", "total sum", "total sf36-pain", noScale + `, have "total sf36-pain 1-2 needs 2"`},
		{"a table that is not there", "total sum", "total table", two + `:1: the scale "total" has no table of its items`},
		{"a recoding of too few answers", "recode: 2: 0 0 1 1", "recode: 2: 0 0 1",
			two + ":1: bands risk: total 3 falls in 0 bands, want 1\n" + two + `:4: recode: want "item: a value for each answer", have "2: 0 0 1"`},
		{"an item that is there twice", "items: 1 of 0-3", "items: 1-2 of 0-3", two + `:3: items: the item "1" is there already`},
		{"steps that do not fit", "items: 1 of 0-3", "items: 1 of 0-3 by 2",
			two + ":3: items: want \"count of low-high\", have \"1 of 0-3 by 2\"\n" + two + ":4: recode: want \"item: a value for each answer\", have \"2: 0 0 1 1\"\n" +
				strings.ReplaceAll(noScale, "within 2 items", "within 1 items") + `, have "total sum 1-2 needs 2"`},
		{"a table with too many decimals", "higher: worse", "table: x 1.2345678\nhigher: worse",
			two + `:8: table: want "name start" or "name start any value", once for a name, have "x 1.2345678"`},
		{"a value set without a table", "higher: worse", "set: dk-x dk example-2026\nhigher: worse",
			two + `:1: the value set "dk-x" has no table of all items`},
		{"a value set of no country", "higher: worse", "set: dk-x se example-2026\nhigher: worse",
			two + `:8: set: want "name country source", have "dk-x se example-2026"`},
		{"a rule for two marks that nobody made", "higher: worse", "marks: mean\nhigher: worse",
			two + `:8: marks: "mean" is not one of ["" "refused" "highest" "lower-neighbour"]`},

		{"a main score that does not exist", "main: total", "main: sum", two + `:1: main: no scale is called "sum"`},
		{"a threshold of a source that does not exist", "absolute 1 example-2026\n", "absolute 1 example-2025\n", two + `:1: no source is called "example-2025"`},
		{"a threshold of another kind", "mic: total absolute", "mic: total share",
			two + `:11: mic: want "score absolute|percent value source"` + change + `"total share 1 example-2026"`},
		{"an error of measurement in per cent", "error: total absolute", "error: total percent",
			two + `:12: error: want "score absolute value source"` + change + `"total percent 1 example-2026 worsening"`},
		{"a threshold of nothing", "mic: total absolute 1", "mic: total absolute 0",
			two + `:11: mic: want "score absolute|percent value source"` + change + `"total absolute 0 example-2026"`},
		{"a threshold at a place that does not exist", "worsening", "at leg", two + `:1: threshold: the place "leg" is not one of []`},
		{"a threshold with a change of no band", "worsening", "band size", two + `:1: threshold: no bands are called "size"`},
		{"a threshold with half a word", "worsening", "base",
			two + `:12: error: want "score absolute value source"` + change + `"total absolute 1 example-2026 base"`},
		{"a cut of a source that does not exist", "cut: total 1 example-2026", "cut: total 1 example-2025", two + `:1: no source is called "example-2025"`},
		{"a cut without words", "cut: total 1 example-2026 chosen", "cut: total 1 example-2026 chosen\ncut: total 2 example-2026",
			two + `:1: 2 lines of "cut" but 1 texts of them; want the same number`},
		{"a cut that is no number", "cut: total 1 example", "cut: total one example",
			two + ":13: cut: \"one\" is no number\n" + two + `:1: band risk high begins at total 1, but the chosen cut has [0]`},
		{"a purpose that does not exist", "purpose: risk", "purpose: luck",
			two + `:17: purpose: "luck" is not one of ["pain" "nerve" "function" "goals" "risk" "beliefs" "confidence" "quality-of-life" "self-management"]`},
		{"a phase that does not exist", "phase: acute", "phase: new", two + `:18: phase: "new" is not one of ["acute" "subacute" "long-lasting"]`},
		{"a core that takes too long", "minutes: 1", "minutes: 6", two + `:1: the instruments marked core take 6 minutes, at most 5`},
		{"a condition on nothing", "core: yes", "core: yes\nwhen: luck is good", two + `:1: no finding is called "luck"`},
		{"an instrument that does not say when to choose it", "\nuse: At the first visit.", "", two + `:1: no "use" in ["en"]`},
	} {
		t.Run(x.sentence, func(t *testing.T) {
			got := faults(broken(t, two, x.old, x.now))
			require.ElementsMatch(t, slices.Compact(strings.Split(x.want, "\n")), got, "have:\n%s", strings.Join(got, "\n"))
		})
	}
}

func TestTheManualNamesEveryWordOfAnInstrument(t *testing.T) {
	b, err := os.ReadFile("FORMAT.md")
	require.NoError(t, err)
	text := strings.Join(strings.Fields(string(b)), " ")
	for _, w := range slices.Concat(corpus.MarkRules, corpus.LicenceTerms, corpus.Purposes, corpus.Phases, corpus.Ways) {
		require.Contains(t, text, w)
	}
}

// ids are the instruments that were agreed.
var ids = strings.Fields(`nrs vas neupsig psfs rmdq24 rmdq23 odi fabq pcs ompq ompsq-sf sbst gse ases8 ases20
	pseq10 pseq2 rand36 sf36v1 sf12v1 eq5d3l eq5d5l eqvas msk-smq`)

func TestEveryInstrumentThatWasAgreedIsThereWithItsLicence(t *testing.T) {
	c := content(t)
	var have []string
	for _, in := range c.Instruments {
		have = append(have, in.ID)
		require.Equal(t, "instrument/"+in.ID+".txt", in.File)
		for _, l := range corpus.Langs {
			for _, text := range []corpus.Text{in.Owner, in.Licence, in.Evidence, in.Missing, in.Tested} {
				require.NotEmpty(t, text.In(l), in.ID)
			}
		}
		require.NotEmpty(t, in.Purposes, in.ID)
		require.Equal(t, in.ID == "msk-smq", len(in.Scales) == 0, in.ID)
		require.Equal(t, in.ID == "msk-smq", in.Terms == "unknown", in.ID)
		require.Equal(t, len(in.Bands) > 0 && in.ID != "neupsig", slices.ContainsFunc(in.Cuts, func(x corpus.Cut) bool { return x.Chosen }), "%s: bands follow a cut that is chosen", in.ID)
	}
	require.ElementsMatch(t, ids, have)
	require.Contains(t, c.Instrument("sbst").Note.EN, "© Keele University")
}

func TestWhenToChooseAnInstrumentIsToldAsTheGuidelineDoes(t *testing.T) {
	c := content(t)
	minutes := 0
	for _, in := range c.Instruments {
		if in.Core {
			minutes += in.Minutes
			require.Empty(t, in.When, "%s is for everybody", in.ID)
		}
	}
	require.LessOrEqual(t, minutes, 5)
	require.NotZero(t, minutes)
	for _, id := range []string{"fabq", "pcs"} {
		require.Equal(t, []string{"long-lasting"}, c.Instrument(id).Phases, id)
	}
	for _, id := range []string{"ompq", "ompsq-sf"} {
		require.Len(t, c.Instrument(id).When, 1, id)
		require.NotNil(t, c.Instrument(id).When[0].Subject(), id)
		require.False(t, c.Instrument(id).When[0].Holds("not-working"), "%s is for workers", id)
	}
	for _, id := range []string{"gse", "ases8", "ases20"} {
		require.Contains(t, c.Instrument(id).Use.EN, "Not to show change over time", id)
		require.Empty(t, c.Instrument(id).Changes, id)
		require.True(t, c.Instrument(id).Change && c.Instrument(id).Poor, "%s can be compared, with a warning", id)
	}
	for _, id := range []string{"sbst", "neupsig", "msk-smq"} {
		require.False(t, c.Instrument(id).Change, id)
	}
}

// offending are names of levels that people have been given and should not be.
var offending = []string{"crippled", "invalid", "krøbling", "krøpling", "simul", "exaggerat", "overdriv", "catastroph", "katastrof", "bed-bound", "sengelig"}

func TestNoNameOfALevelOffends(t *testing.T) {
	for _, in := range content(t).Instruments {
		for _, text := range in.BandText {
			for _, l := range corpus.Langs {
				for _, word := range offending {
					require.NotContains(t, strings.ToLower(text.In(l)), word, in.ID)
				}
			}
		}
	}
}
