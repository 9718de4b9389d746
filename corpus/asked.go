package corpus

import (
	"slices"
	"strings"
	"unicode"
)

// asked reports words of a statement's "asked" that are missing, that stand twice
// or that its texts have: a search reads those anyhow, and every visitor fetches
// what stands here. It goes through every text, so a browser, which only reads
// them, does not wait for it.
func (k *checker) asked(s *Statement) {
	for _, l := range Langs {
		if s.Asked.In(l) == "" {
			continue // one language alone is reported where it is read
		}
		said := spaced(strings.Join([]string{s.Title.In(l), s.Text.In(l), s.PatientTitle.In(l), s.PatientText.In(l)}, " . "))
		var seen []string
		for w := range strings.SplitSeq(s.Asked.In(l), ";") {
			w = spaced(w)
			switch {
			case w == " ":
				k.faultf(s.File, s.Line, "asked: a word is missing in %q; words stand between semicolons", l)
			case slices.Contains(seen, w):
				k.faultf(s.File, s.Line, "asked: %q stands twice in %q", strings.TrimSpace(w), l)
			case strings.Contains(said, w):
				k.faultf(s.File, s.Line, "asked: the texts in %q have %q already", l, strings.TrimSpace(w))
			}
			seen = append(seen, w)
		}
	}
}

// spaced is a text in small letters with one space around each word.
func spaced(text string) string {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' })
	return " " + strings.Join(append(words, ""), " ")
}
