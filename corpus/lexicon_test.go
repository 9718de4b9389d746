package corpus_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"ryggrad/corpus"
)

func TestAConceptHasItsWordsInTheOrderOfItsFile(t *testing.T) {
	c, err := corpus.Load(manual(t))
	require.NoError(t, err)
	require.Len(t, c.Concepts, 3)
	require.Nil(t, c.Concept("nothing"))

	walk := c.Concept("walking")
	require.Equal(t, "example", walk.Area)
	require.False(t, walk.Specific)
	require.Equal(t, []corpus.ConceptID{"moving"}, walk.Broader)
	require.Equal(t, corpus.Text{DA: "Gang", NB: "Gange", EN: "Walking"}, walk.Label)
	require.Equal(t, corpus.Words{Lay: []string{"gåtur", "gå ture"}, Clinical: []string{"gangtræning"}, Misspelt: []string{"gågtur"}}, walk.Words["da"])
	require.Equal(t, []string{"Gang", "gåtur", "gå ture", "gangtræning", "gågtur"}, walk.In("da"))

	naproxen := c.Concept("naproxen")
	require.True(t, naproxen.Specific)
	require.Equal(t, []string{"Naprosyn", "Ledox"}, naproxen.Words["nb"].Brand)
}

func TestEveryFaultOfTheLexiconIsSaidWithFileAndLine(t *testing.T) {
	const file = "lexicon/example.txt"
	for _, x := range []struct {
		sentence, old, now string
		want               string // every fault, one a line
	}{
		{"an unknown key in the head", "specific: yes", "special: yes",
			file + `:35: unknown key "special"`},
		{"an unknown key in a language", "misspelt: gågtur", "misspelled: gågtur",
			file + `:8: unknown key "misspelled" in section "da"`},
		{"an answer that is none", "specific: yes", "specific: very",
			file + `:35: specific: "very" is not one of ["" "yes" "no"]`},
		{"a concept without a name", "id: naproxen", "di: naproxen",
			file + ":34: \"id\" is missing\n" + file + `:34: unknown key "di"`},
		{"a language without a label", "label: Gange\n", "",
			file + `:1: no "label" in ["nb"]`},
		{"a language that is missing", "# en\nlabel: Walking", "# sv\nlabel: Walking",
			file + `:1: no "label" in ["en"]
lexicon/example.txt:1: no "lay" and no "clinical" in "en": want at least one of them
lexicon/example.txt:15: section "sv" is not one of ["da" "nb" "en"]`},
		{"brands alone", "clinical: naproxennatrium\nbrand: Bonyl", "brand: Bonyl",
			file + `:34: no "lay" and no "clinical" in "da": want at least one of them`},
		{"an ID that is used twice", "id: naproxen", "id: moving",
			file + `:34: the ID "moving" is used twice`},
		{"a word that repeats the label", "lay: gåtur; gå ture", "lay: gåtur; gang",
			file + `:6: lay: "gang" stands twice in "da"`},
		{"a word of two lists", "clinical: gangtræning", "clinical: gangtræning; Gåtur",
			file + `:7: clinical: "Gåtur" stands twice in "da"`},
		{"a list that stands twice", "misspelt: gågtur", "lay: gågtur",
			file + `:8: "lay" stands twice in "da"`},
		{"a semicolon too many", "lay: gåtur; gå ture", "lay: gåtur; gå ture;",
			file + `:6: lay: a word is missing; words stand between semicolons`},
		{"an empty list", "misspelt: gågtur", "misspelt:",
			file + `:8: misspelt: a word is missing; words stand between semicolons`},
		{"a comma for a semicolon", "lay: gåtur; gå ture", "lay: gåtur, gå ture",
			file + `:6: lay: a comma in "gåtur, gå ture"; words stand between semicolons`},
		{"a broader concept that does not exist", "broader: moving", "broader: motion",
			file + `:1: "walking": no concept is called "motion"`},
		{"a concept that is broader than itself", "id: moving\n", "id: moving\nbroader: walking\n",
			file + ":1: \"walking\" is broader than itself\n" + file + `:20: "moving" is broader than itself`},
	} {
		t.Run(x.sentence, func(t *testing.T) {
			got := faults(broken(t, file, x.old, x.now))
			require.ElementsMatch(t, strings.Split(x.want, "\n"), got, "have:\n%s", strings.Join(got, "\n"))
		})
	}
}

func TestALexiconIsReadWhateverItsEndsOfLine(t *testing.T) {
	files := manual(t)
	want, err := corpus.Load(files)
	require.NoError(t, err)
	text := string(files["lexicon/example.txt"].Data)
	files["lexicon/example.txt"] = &fstest.MapFile{Data: []byte(strings.ReplaceAll(strings.ReplaceAll(text, "; ", " ;\n  "), "\n", "\r\n"))}
	have, err := corpus.Load(files)
	require.NoError(t, err)
	require.Equal(t, want.Concept("walking").In("da"), have.Concept("walking").In("da"))
}

// plain is a text in small letters, its words between single blanks.
func plain(text string) string {
	return " " + strings.Join(strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r)
	}), " ") + " "
}

// sought is a word of the lexicon as it is looked for in a plain text: a whole
// word when it is short or in capitals, else the beginning of a word, in Danish
// and Norwegian also a part of a compound.
func sought(word string, l corpus.Lang) string {
	w := plain(word)
	inner := strings.TrimSpace(w)
	switch {
	case utf8.RuneCountInString(inner) < 4 || word == strings.ToUpper(word):
		return w
	case utf8.RuneCountInString(inner) > 5 && strings.HasSuffix(inner, "e"):
		w = strings.TrimSuffix(w, "e ")
	default:
		w = strings.TrimSuffix(w, " ")
	}
	if l != "en" && utf8.RuneCountInString(inner) > 5 {
		return strings.TrimPrefix(w, " ")
	}
	return w
}

// heard finds the concepts in everything that a statement says in a language.
func heard(c *corpus.Corpus, l corpus.Lang) func(*corpus.Statement) []*corpus.Concept {
	words := make([][]string, len(c.Concepts))
	for i, x := range c.Concepts {
		for _, w := range x.In(l) {
			words[i] = append(words[i], sought(w, l))
		}
	}
	return func(s *corpus.Statement) []*corpus.Concept {
		text := plain(strings.Join([]string{s.Title.In(l), s.Text.In(l), s.PatientTitle.In(l), s.PatientText.In(l)}, " . "))
		var found []*corpus.Concept
		for i, x := range c.Concepts {
			if slices.ContainsFunc(words[i], func(w string) bool { return strings.Contains(text, w) }) {
				found = append(found, x)
			}
		}
		return found
	}
}

func TestTheLexiconKnowsWhatEveryStatementIsAbout(t *testing.T) {
	c := content(t)
	require.GreaterOrEqual(t, len(c.Concepts), 250)
	for _, l := range corpus.Langs {
		find := heard(c, l)
		hits := map[corpus.ConceptID]int{}
		for _, s := range c.Statements {
			found := find(s)
			if len(found) < 2 {
				t.Errorf("%s %s: %d concepts, at least 2: %s", s.File, l, len(found), s.Title.In(l))
			}
			for _, x := range found {
				hits[x.ID]++
			}
		}
		for _, x := range c.Concepts {
			if most := len(c.Statements) / 4; x.Specific && hits[x.ID] > most {
				t.Errorf("%s:%d %s: %q is in %d statements, so it is not specific (at most %d)", x.File, x.Line, l, x.ID, hits[x.ID], most)
			}
		}
	}
}

func TestEveryConceptHasWordsInEveryLanguage(t *testing.T) {
	for _, x := range content(t).Concepts {
		for _, l := range corpus.Langs {
			require.NotEmpty(t, x.Label.In(l), x.ID)
			require.GreaterOrEqual(t, len(x.In(l)), 2, "%s %s", x.ID, l)
		}
	}
}
