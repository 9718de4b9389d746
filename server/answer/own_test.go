package answer_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"ryggrad/app/ask"
	"ryggrad/corpus"
	"ryggrad/server/answer"
	"ryggrad/server/document"
)

// library keeps made-up documents, by their file names.
func library(t testing.TB, files map[string]string) *document.Library {
	dir, from := t.TempDir(), t.TempDir()
	r := document.Reader{Tell: index().Language, Mender: document.NewMender(nil)}
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
	r := document.Reader{Tell: index().Language, Mender: document.NewMender(nil)}
	_, err = document.In(dir).Import(t.Context(), from, false, r, time.Now())
	require.NoError(t, err)
	require.Eventually(t, func() bool {
		got, _ = answered(t, a, q)
		return got.Kind == ask.Answered
	}, 5*time.Second, 200*time.Millisecond)
}
