package document

import (
	"slices"
	"strings"
	"unicode"

	"ryggrad/corpus"
)

// A Mender knows words as they look when their æ, ø and å were lost, as scanning
// does: "fgrst", "laege", "pa". It serves search alone: what a document says is
// shown as it stands.
type Mender struct{ words map[string]string }

// What a letter that was lost may look like.
var lost = map[rune][]string{'æ': {"ae", "ee", "e", "ze"}, 'ø': {"g", "o", "a"}, 'å': {"a"}}

// mostLost is how many lost letters of one word are looked for.
const mostLost = 3

// NewMender learns the words that it can mend. A word that one of them looks
// like is never changed if it is known itself.
func NewMender(words []string) *Mender {
	m := &Mender{map[string]string{}}
	known := map[string]bool{}
	var all []string
	for _, w := range words {
		if w = strings.ToLower(w); !known[w] {
			known[w] = true
			all = append(all, w)
		}
	}
	slices.Sort(all)
	for _, w := range all {
		if n := strings.Count(w, "æ") + strings.Count(w, "ø") + strings.Count(w, "å"); n == 0 || n > mostLost {
			continue
		}
		for _, look := range looks([]rune(w)) {
			if _, taken := m.words[look]; !taken && !known[look] && len(look) > 1 {
				m.words[look] = w
			}
		}
	}
	return m
}

// MenderOf knows the words of a corpus, and so those of its field.
func MenderOf(c *corpus.Corpus) *Mender {
	var words []string
	for _, s := range c.Statements {
		for _, t := range []corpus.Text{s.Title, s.Text, s.PatientText, s.Holds} {
			words = append(words, strings.FieldsFunc(t.DA+" "+t.NB, func(r rune) bool { return !unicode.IsLetter(r) })...)
		}
	}
	return NewMender(words)
}

func looks(w []rune) []string {
	if len(w) == 0 {
		return []string{""}
	}
	var out []string
	for _, rest := range looks(w[1:]) {
		for _, l := range lost[w[0]] {
			out = append(out, l+rest)
		}
		if lost[w[0]] == nil {
			out = append(out, string(w[0])+rest)
		}
	}
	return out
}

// Mend returns a text with the words that it knows, and how many it mended.
func (m *Mender) Mend(text string) (string, int) {
	var s strings.Builder
	n := 0
	for len(text) > 0 {
		i := strings.IndexFunc(text, unicode.IsLetter)
		if i < 0 {
			break
		}
		s.WriteString(text[:i])
		text = text[i:]
		end := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) })
		if end < 0 {
			end = len(text)
		}
		word := text[:end]
		if w, ok := m.words[strings.ToLower(word)]; ok {
			word = w
			n++
		}
		s.WriteString(word)
		text = text[end:]
	}
	s.WriteString(text)
	return s.String(), n
}

// damaged reports a text of the north that has lost most of its letters: words
// that can be mended are many, and more than those that need not be.
func (m *Mender) damaged(text string) bool {
	_, n := m.Mend(text)
	whole := 0
	words := strings.Fields(text)
	for _, w := range words {
		if strings.ContainsAny(strings.ToLower(w), "æøå") {
			whole++
		}
	}
	return n > whole && n*50 > len(words)
}
