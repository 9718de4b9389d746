package answer_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"ryggrad/app/ask"
	"ryggrad/app/words"
	"ryggrad/corpus"
	"ryggrad/server/answer"
	"ryggrad/server/document"
)

// library keeps made-up documents, by their file names.
func library(t testing.TB, files map[string]string) *document.Library {
	dir, from := t.TempDir(), t.TempDir()
	r := document.Reader{Tell: index().Language, Mender: document.MenderOf(embedded())}
	for name, text := range files {
		file := filepath.Join(from, name)
		require.NoError(t, os.WriteFile(file, []byte(text), 0o600))
		_, err := document.In(dir).Import(t.Context(), file, false, r, time.Date(2026, 11, 29, 0, 0, 0, 0, time.UTC))
		require.NoError(t, err)
	}
	l, err := document.Open(dir)
	require.NoError(t, err)
	return l
}

func own(t testing.TB, files map[string]string) *answer.Answerer {
	return &answer.Answerer{Corpus: embedded(), Index: index(), Own: answer.NewDocuments(embedded(), index(), library(t, files))}
}

const pool = `# Klinikken på Nordhavn

## Varmtvandsbassin

Varmtvandsbassinet har åbent for rygøvelser tirsdag og torsdag fra klokken 16. Bestil plads i receptionen, og tag et håndklæde med.

## Medicin

Klinikken giver selv 400 mg ibuprofen tre gange om dagen efter rygoperation.

## Cykler

Klinikkens cykelkælder ligger bag bygningen og er gratis for patienter.
`

func TestAClinicsOwnDocumentAnswersWhatTheCorpusDoesNot(t *testing.T) {
	q := ask.Question{Text: "hvornår har varmtvandsbassinet åbent for rygøvelser?", Lang: "da", Country: "dk", Audience: corpus.Patient}
	got, events := answered(t, own(t, map[string]string{"klinik.md": pool}), q)
	require.Equal(t, ask.Answered, got.Kind)
	last := got.Claims[len(got.Claims)-1]
	require.Nil(t, last.Statement)
	require.Contains(t, last.Text, "tirsdag og torsdag")
	require.Len(t, last.Citations, 1)
	c := last.Citations[0]
	require.Equal(t, "own:klinik", c.Source)
	require.Equal(t, corpus.StatementID("own:klinik/1"), c.Statement)
	require.Contains(t, c.Locator, "Varmtvandsbassin")
	require.True(t, c.External)
	require.Equal(t, last.Text, c.Quote)
	require.NoError(t, ask.Verify(last, []ask.Passage{{ID: c.Statement, Text: last.Text}}))
	require.Equal(t, got.Claims, events[0].Passages)

	q.Text = "hvor ligger klinikkens cykelkælder?"
	require.Equal(t, ask.Refused, index().Ask(q).Kind)
	got, _ = answered(t, own(t, map[string]string{"klinik.md": pool}), q)
	require.Equal(t, ask.Answered, got.Kind)
	require.Contains(t, got.Claims[0].Text, "gratis")

	for _, text := range []string{"hvem vandt kampen i går", "hvilken farve har klinikkens hund?"} {
		q.Text = text
		got, _ = answered(t, own(t, map[string]string{"klinik.md": pool}), q)
		require.Equal(t, index().Ask(q), got, text)
	}
}

func TestAModelMaySayAClinicsOwnPassage(t *testing.T) {
	a := own(t, map[string]string{"klinik.md": pool})
	model := saying(func(p map[string]claimed) (string, error) {
		for _, c := range p {
			if len(p) == 1 {
				return reply(c), nil
			}
		}
		return reply(), nil
	})
	a.Writer = model.Writer
	q := ask.Question{Text: "hvor ligger klinikkens cykelkælder?", Lang: "da", Country: "dk", Audience: corpus.Patient}
	got, _ := answered(t, a, q)
	require.Equal(t, ask.Model, got.Mode)
	require.Contains(t, got.Claims[0].Text, "gratis")
}

func TestOwnDocumentsDecideNothing(t *testing.T) {
	a := own(t, map[string]string{"klinik.md": pool + "\n## Tisse\n\nKan du ikke tisse, så vent til mandag og kom i varmtvandsbassinet.\n"})
	q := ask.Question{Text: "jeg kan ikke tisse, har varmtvandsbassinet åbent?", Lang: "da", Country: "dk", Audience: corpus.Patient}
	got, _ := answered(t, a, q)
	require.Equal(t, index().Ask(q), got)
	require.Equal(t, corpus.Emergency, got.Urgency)
}

func TestOwnDocumentsAreSilentWhereAFlagIsRaised(t *testing.T) {
	a := own(t, map[string]string{"klinik.md": pool})
	q := ask.Question{Text: "jeg vejer 8 kilo mindre og har haft kræft, hvornår har varmtvandsbassinet åbent?", Lang: "da", Country: "dk", Audience: corpus.Patient}
	got, _ := answered(t, a, q)
	require.NotEmpty(t, got.Flags)
	require.Equal(t, index().Ask(q), got)
}

func TestLettersLostInScanningDoNotHideAPassage(t *testing.T) {
	const scanned = "Vores klinik\n\nHver tirsdag gennemgar fysioterapeuten laendegvelser og rad om sgvn for dem med laendesmerter, " +
		"fgrste gang sammen med laegen. Smerterne ma gerne vaere der, og bevaegelse gar godt.\n"
	a := own(t, map[string]string{"plan.txt": scanned})
	q := ask.Question{Text: "hvornår gennemgår klinikkens fysioterapeut råd om søvn med lægen?", Lang: "da", Country: "dk", Audience: corpus.Patient}
	got, _ := answered(t, a, q)
	last := got.Claims[len(got.Claims)-1]
	require.Nil(t, last.Statement)
	require.Contains(t, last.Text, "rad om sgvn", "what it says is shown as it stands")
	require.Equal(t, last.Text, last.Citations[0].Quote)
}

func TestWhatIsReviewedComesBeforeAClinicsOwn(t *testing.T) {
	a := own(t, map[string]string{"klinik.md": "# Klinikken\n\n## Korset\n\nKlinikken udleverer et korset til alle med ondt i lænden i receptionen.\n"})
	q := ask.Question{Text: "hjælper et korset mod ondt i lænden?", Lang: "da", Country: "dk", Audience: corpus.Patient}
	check := func(got ask.Answer) {
		first := slices.IndexFunc(got.Claims, func(c ask.Claim) bool { return c.Statement == nil })
		require.Positive(t, first)
		for _, c := range got.Claims[first:] {
			require.Nil(t, c.Statement)
		}
		text := words.In("da").Answer(embedded(), q.Country, q.Audience, got)
		require.Equal(t, 1, strings.Count(text, "Ryggråd har ikke gennemgået dem"))
		require.Contains(t, text, "Klinikken, linje 5, Korset (klinikkens eget dokument)")
	}
	got, _ := answered(t, a, q)
	check(got)
	a.Writer = saying(func(p map[string]claimed) (string, error) {
		var all []claimed
		for _, c := range p {
			all = append(all, c)
		}
		slices.SortFunc(all, func(x, y claimed) int { return strings.Compare(y.Passage, x.Passage) })
		return reply(all...), nil
	}).Writer
	got, _ = answered(t, a, q)
	require.Equal(t, ask.Model, got.Mode)
	check(got)
}

func TestNoDoseOfAnOwnDocumentReachesAPatient(t *testing.T) {
	a := own(t, map[string]string{"klinik.md": pool})
	q := ask.Question{Text: "giver klinikken ibuprofen efter rygoperation?", Lang: "da", Country: "dk", Audience: corpus.Clinician}
	got, _ := answered(t, a, q)
	said := func(part string) bool {
		for _, c := range got.Claims {
			if c.Statement == nil && c.Text != "" {
				return true
			}
		}
		return false
	}
	require.True(t, said("400 mg"))
	ids := map[corpus.StatementID]bool{}
	for _, c := range got.Claims {
		ids[c.Citations[0].Statement] = true
	}
	require.True(t, ids["ext.medicine.not-alone"], "medicines without the warning")
	q.Audience = corpus.Patient
	got, _ = answered(t, a, q)
	require.False(t, said("400 mg"))
}

func TestWhatIsImportedLaterIsFoundAtTheNextQuestion(t *testing.T) {
	dir, from := t.TempDir(), filepath.Join(t.TempDir(), "klinik.md")
	l, err := document.Open(dir)
	require.NoError(t, err)
	a := &answer.Answerer{Corpus: embedded(), Index: index(), Own: answer.NewDocuments(embedded(), index(), l)}
	q := ask.Question{Text: "hvor ligger klinikkens cykelkælder?", Lang: "da", Country: "dk", Audience: corpus.Patient}
	got, _ := answered(t, a, q)
	require.Equal(t, ask.Refused, got.Kind)
	require.NoError(t, os.WriteFile(from, []byte(pool), 0o600))
	r := document.Reader{Tell: index().Language, Mender: document.MenderOf(embedded())}
	_, err = document.In(dir).Import(t.Context(), from, false, r, time.Now())
	require.NoError(t, err)
	require.Eventually(t, func() bool {
		got, _ = answered(t, a, q)
		return got.Kind == ask.Answered
	}, 5*time.Second, 200*time.Millisecond)
}
