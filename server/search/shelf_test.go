package search_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/server/search"
)

func shelf() *search.Shelf {
	return search.NewShelf(embedded(), words(), []search.Text{
		{ID: "own:a/1", Lang: "da", Title: "Bassin", Text: "Varmtvandsbassinet har åbent for øvelser om tirsdagen."},
		{ID: "own:a/2", Lang: "da", Title: "Betaling", Text: "Akupunktur koster 300 kroner på klinikken."},
		{ID: "own:b/1", Lang: "en", Title: "Fees", Text: "Acupuncture is paid for at the desk."},
		{ID: "own:b/2", Lang: "en", Title: "Doors", Text: "The door is locked at four."},
	})
}

func TestAShelfFindsByStemsAndConcepts(t *testing.T) {
	got := shelf().Find("hvornår er der øvelser i varmtvandsbassinet", "da", 3)
	require.Equal(t, "own:a/1", got[0].ID)
	require.GreaterOrEqual(t, got[0].Terms, 2)
	require.Greater(t, got[0].Share, 0.5)

	got = shelf().Find("akupunktur", "nb", 5)
	require.Len(t, got, 2, "the concept is the same in another language")
	require.True(t, got[0].Specific)

	got = shelf().Find("hvem vandt fodboldkampen i går", "da", 5)
	for _, f := range got {
		require.Less(t, f.Share, 0.5)
	}
	require.Empty(t, shelf().Find("", "da", 5))
	require.Empty(t, shelf().Find("akupunktur", "da", 0))
	require.Empty(t, search.NewShelf(embedded(), words(), nil).Find("akupunktur", "da", 5))
}

func TestAShelfBreaksTiesByID(t *testing.T) {
	var texts []search.Text
	for i := range 40 {
		texts = append(texts, search.Text{ID: fmt.Sprintf("own:x/%02d", (i*7)%40), Lang: "en", Text: "Acupuncture at the desk."})
	}
	s := search.NewShelf(embedded(), words(), texts)
	for range 20 {
		got := s.Find("acupuncture", "en", 3)
		require.Equal(t, []string{"own:x/00", "own:x/01", "own:x/02"}, []string{got[0].ID, got[1].ID, got[2].ID})
	}
}
