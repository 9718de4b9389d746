package corpus_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/corpus"
)

// madeUp is the wording of FORMAT.md for the made-up form of its corpus.
func madeUp(t testing.TB) (*corpus.Corpus, string) {
	files := manual(t)
	require.Contains(t, files, "two-da.txt")
	c, err := corpus.Load(files)
	require.NoError(t, err)
	return c, string(files["two-da.txt"].Data)
}

func TestTheWordingOfTheManualIsRead(t *testing.T) {
	c, text := madeUp(t)
	for _, x := range []string{text, "\ufeff" + strings.ReplaceAll(text, "\n", "\r\n")} {
		w, faults := c.ReadWording("two-da.txt", x)
		require.Empty(t, faults)
		require.Equal(t, &corpus.Wording{
			Instrument: "two", Lang: "da",
			Holder:     "Klinikken ved Åen",
			Permission: "Ingen tilladelse er nødvendig; skemaet er opdigtet.",
			Title:      "To spørgsmål",
			Intro:      "Sæt ét kryds ved hvert spørgsmål.",
			Items: []corpus.WordedItem{
				{Text: "Kan du lide havregrød?", Options: []corpus.WordedMark{{Mark: 0, Text: "Nej"}, {Mark: 1, Text: "Ja"}}},
				{Heading: "Om i dag", Text: "Hvor sulten er du?", Anchors: []corpus.WordedMark{{Mark: 0, Text: "slet ikke"}, {Mark: 3, Text: "meget"}}},
			},
		}, w)
	}
}

func TestEveryFaultOfAWordingIsSaidWithItsLineInThreeLanguages(t *testing.T) {
	c, text := madeUp(t)
	for _, x := range []struct{ sentence, old, now, want string }{
		{"an instrument that is not known", "instrument: two", "instrument: three", `1: the instrument "three" is not one of two`},
		{"no instrument", "instrument: two\n", "", `"instrument" is missing`},
		{"a language that is not one of the three", "language: da", "language: sv", `2: the language "sv" is not one of da, nb, en`},
		{"nobody who may use it", "holder: Klinikken ved Åen\n", "", `"holder" is missing`},
		{"no permission", "permission: Ingen tilladelse er nødvendig; skemaet er opdigtet.", "permission:", `4: "permission" is missing`},
		{"no title", "title: To spørgsmål\n", "", `"title" is missing`},
		{"a title twice", "title: To spørgsmål", "title: To\ntitle: spørgsmål", `6: "title" stands twice`},
		{"a key that is not known", "intro:", "lead:", `6: unknown key "lead"; want one of instrument, language, holder, permission, title, intro, heading, item, option, anchor`},
		{"a line that is no field", "intro: Sæt", "Sæt", `6: want "key: text"; lines with # or --- do not belong here`},
		{"a section", "intro:", "# da\nintro:", `6: want "key: text"; lines with # or --- do not belong here`},
		{"a second record", "heading:", "---\nheading:", `10: want "key: text"; lines with # or --- do not belong here`},
		{"letters of an old encoding", "havregrød", "havregr\xf8d", `7: the line has characters that are no text; save the file as UTF-8`},
		{"a control character", "havregrød", "havre\x00grød", `7: the line has characters that are no text; save the file as UTF-8`},
		{"an item that the form has not", "item: 2 |", "item: 3 |", "these items are missing: 2\n" + `11: the form has no item "3"; it has 1, 2`},
		{"an item that is missing", "heading: Om i dag\nitem: 2 | Hvor sulten er du?\nanchor: 0 | slet ikke\nanchor: 3 | meget\n", "", "these items are missing: 2"},
		{"an item twice", "item: 2 |", "item: 1 | x\nitem: 2 |", "11: item 1 stands twice\n" + `11: item 1 wants either "option" or "anchor" lines for its answers`},
		{"items in another order", "item: 1 |", "item: 2 | x\nanchor: 0 | a\nanchor: 3 | b\nitem: 1 |", "10: item 1 belongs before item 2\n14: item 2 stands twice"},
		{"an item without a text", "item: 1 | Kan du lide havregrød?", "item: 1 |", "these items are missing: 1\n" + `7: want "item: number | text", have "1 |"`},
		{"an item without a number", "item: 1 | Kan", "item: Kan", "these items are missing: 1\n" + `7: want "item: number | text", have "Kan du lide havregrød?"`},
		{"an answer that the item has not", "option: 1 | Ja", "option: 2 | Ja", `7: item 1 lacks "option" for 1` + "\n" + `9: "2" cannot be the answer to item 1; it can be 0-1`},
		{"an answer that is no number", "option: 1 | Ja", "option: ja | Ja", `7: item 1 lacks "option" for 1` + "\n" + `9: "ja" cannot be the answer to item 1; it can be 0-1`},
		{"an answer that is missing", "option: 1 | Ja\n", "", `7: item 1 lacks "option" for 1`},
		{"an answer twice", "option: 1 | Ja", "option: 1 | Ja\noption: 1 | Jo", `10: the answer "1" to item 1 stands twice`},
		{"an end of a row that is missing", "anchor: 3 |", "anchor: 2 |", `11: item 2 lacks "anchor" for 3`},
		{"options of some numbers only", "anchor: 0 | slet ikke\nanchor: 3 |", "option: 0 | slet ikke\noption: 3 |", `11: item 2 lacks "option" for 1, 2`},
		{"both ways in one item", "option: 1 | Ja", "anchor: 1 | Ja", `7: item 1 wants either "option" or "anchor" lines for its answers`},
		{"no answers at all", "option: 0 | Nej\noption: 1 | Ja\n", "", `7: item 1 wants either "option" or "anchor" lines for its answers`},
		{"a heading of nothing", "anchor: 3 | meget", "anchor: 3 | meget\nheading: Tak", "14: there is no item below the heading"},
		{"a file that is too large", "havregrød", strings.Repeat("grød ", corpus.WordingLimit/5), "the file is larger than 64 kB"},
		{"an empty file", text, "\n", "the file is empty"},
	} {
		t.Run(x.sentence, func(t *testing.T) {
			require.Contains(t, text, x.old)
			w, faults := c.ReadWording("two-da.txt", strings.Replace(text, x.old, x.now, 1))
			require.Nil(t, w)
			var got []string
			for _, f := range faults {
				line := ""
				if f.Line > 0 {
					line = fmt.Sprint(f.Line, ": ")
				}
				got = append(got, line+f.Says.EN)
				require.NotEqual(t, f.Says.DA, f.Says.EN)
				require.NotEmpty(t, f.Says.NB)
				require.NotContains(t, f.Says.DA+f.Says.NB+f.Says.EN, "%!")
				require.True(t, strings.HasPrefix(f.Error(), "two-da.txt:"))
			}
			require.Equal(t, x.want, strings.Join(got, "\n"))
		})
	}
}

func TestAnswersBeforeTheFirstItemAreForAllThatHaveNone(t *testing.T) {
	c := content(t)
	text := "instrument: pcs\nlanguage: nb\nholder: x\npermission: x\ntitle: x\noption: 4 | e\noption: 3 | d\noption: 2 | c\noption: 1 | b\noption: 0 | a\n"
	for _, item := range c.Instrument("pcs").Items {
		text += "item: " + item.Key + " | spørsmål\n"
	}
	text += "anchor: 0 | f\nanchor: 2 | g\nanchor: 4 | h\n"
	w, faults := c.ReadWording("", text)
	require.Empty(t, faults)
	require.Equal(t, []corpus.WordedMark{{Mark: 4, Text: "e"}, {Mark: 3, Text: "d"}, {Mark: 2, Text: "c"}, {Mark: 1, Text: "b"}, {Mark: 0, Text: "a"}}, w.Items[0].Options, "in the order of the form")
	require.Empty(t, w.Items[12].Options)
	require.Len(t, w.Items[12].Anchors, 3)
}

// What is offered to those who write a wording lacks nothing but the words.
func TestABlankWordingLacksOnlyTheWords(t *testing.T) {
	c := content(t)
	for _, in := range c.Instruments {
		if !in.Worded() {
			continue
		}
		blank := in.Blank("nb")
		_, faults := c.ReadWording("", blank)
		require.NotEmpty(t, faults, in.ID)
		filled := regexp.MustCompile(`(?m)(: | \| )$`).ReplaceAllString(blank, "${1}ord")
		w, faults := c.ReadWording("", filled)
		require.Empty(t, faults, in.ID)
		require.Len(t, w.Items, len(in.Items))
		require.Less(t, 2*len(filled), corpus.WordingLimit, "there is room for words")
	}
}

// A wording can be loaded for every form that the project has no words of.
func TestWhichInstrumentsHaveAWordingToLoad(t *testing.T) {
	c := content(t)
	for _, in := range c.Instruments {
		_, faults := c.ReadWording("x.txt", "instrument: "+in.ID)
		require.NotEmpty(t, faults)
		says := ""
		for _, f := range faults {
			says += f.Says.EN + "\n"
		}
		own := slices.Contains([]string{"nrs", "vas", "psfs", "neupsig", "msk-smq"}, in.ID)
		require.Equal(t, !own && !in.LeftOut, in.Worded(), in.ID)
		switch {
		case in.LeftOut:
			require.Contains(t, says, in.ID+" is left out of this program")
		case own:
			require.Contains(t, says, in.ID+" has no wording to load")
		default:
			require.Contains(t, says, "these items are missing: "+in.Items[0].Key)
		}
	}
}

// FuzzReadWording holds: any file is refused with faults that have their lines,
// or is a whole form whose answers the instrument allows.
func FuzzReadWording(f *testing.F) {
	c, text := madeUp(f)
	f.Add(text)
	f.Add(strings.ReplaceAll(text, "\n", "\r\n  "))
	f.Add("instrument: two\nlanguage: da\nholder: a\npermission: b\ntitle: c\nanchor: 0|x\nitem: 1|y\nitem: 2|z")
	f.Add("item: 1 | \xff\n---\n# da\noption: -1 | ")
	f.Fuzz(func(t *testing.T, text string) {
		w, faults := c.ReadWording("x.txt", text)
		require.Equal(t, w == nil, len(faults) > 0)
		for _, f := range faults {
			require.True(t, f.Line >= 0 && f.Line <= strings.Count(text, "\n")+1)
			require.NotEmpty(t, f.Says.DA)
		}
		if w == nil {
			return
		}
		in := c.Instrument(w.Instrument)
		require.Len(t, w.Items, len(in.Items))
		require.NotEmpty(t, w.Holder+w.Permission+w.Title)
		for i, x := range w.Items {
			require.NotEmpty(t, x.Text)
			require.NotEqual(t, len(x.Options) > 0, len(x.Anchors) > 0)
			for _, m := range append(x.Options, x.Anchors...) {
				require.True(t, in.Items[i].Allows(m.Mark))
				require.NotEmpty(t, m.Text)
			}
		}
	})
}
