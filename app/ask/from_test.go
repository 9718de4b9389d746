package ask_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/app/ask"
	"ryggrad/corpus"
)

func TestWhoeverOrdersTheHitsDecidesWhatIsBestAndNothingElse(t *testing.T) {
	q := patient("hvilken træning er bedst for ryggen", "da")
	plain, best := built().AskFrom(q, nil)
	require.Equal(t, built().Ask(q), plain)
	require.Equal(t, plain.Claims[0].Statement, best[0].Statement)

	second := best[1].Statement
	turned, best := built().AskFrom(q, func(hits []ask.Hit) []ask.Hit {
		i := slices.IndexFunc(hits, func(h ask.Hit) bool { return h.Statement == second })
		hits[0].Statement, hits[i].Statement = hits[i].Statement, hits[0].Statement
		return hits
	})
	require.Equal(t, second, turned.Claims[0].Statement)
	require.Equal(t, second, best[0].Statement)

	none, _ := built().AskFrom(q, func([]ask.Hit) []ask.Hit { return nil })
	require.Equal(t, plain, none)

	for _, text := range []string{"jeg kan ikke tisse", "hvem vandt kampen", "hvor mange panodil må jeg tage", ""} {
		a, best := built().AskFrom(patient(text, "da"), func([]ask.Hit) []ask.Hit {
			require.Fail(t, "asked for an order", text)
			return nil
		})
		require.NotEqual(t, ask.Answered, a.Kind)
		require.Empty(t, best)
	}
}

func TestWhatAnAnswerMayRestOnIsForThisReader(t *testing.T) {
	for _, l := range corpus.Langs {
		for _, q := range questions(t, "dev", l)[:60] {
			_, best := built().AskFrom(q.of(), nil)
			require.LessOrEqual(t, len(best), 12)
			for i, h := range best {
				require.NotEqual(t, corpus.Withdrawn, h.Statement.Status)
				if i > 0 {
					require.True(t, h.Statement.MeantFor(q.Audience), h.Statement.ID)
					require.Contains(t, []corpus.Country{"", q.Country}, h.Statement.Country)
					require.LessOrEqual(t, h.Score, best[i-1].Score)
				}
			}
		}
	}
}

func TestTermsAreStemsAndConcepts(t *testing.T) {
	got := built().Terms("Hjælper øvelserne mod lændesmerter?", "da")
	require.Contains(t, got.Stems, "øvels")
	require.NotContains(t, got.Stems, "mod", "a word that says nothing")
	require.Contains(t, got.Concepts, corpus.ConceptID("exercise"))
	require.Contains(t, got.Concepts, corpus.ConceptID("low-back"))
	require.Contains(t, built().Terms("is exercise good", "").Concepts, corpus.ConceptID("exercise"))
	require.Empty(t, built().Terms("?!", ""))
}
