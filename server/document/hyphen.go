package document

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A joiner puts together what the end of a line broke apart.
type joiner struct {
	words  map[string]bool // of the document, in small letters
	mended int
}

func newJoiner(ls []line) *joiner {
	j := &joiner{words: map[string]bool{}}
	for _, l := range ls {
		for w := range strings.FieldsFuncSeq(strings.ToLower(l.text), func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }) {
			j.words[w] = true
		}
	}
	return j
}

// join adds a line to the text before it. A hyphen at the end of a line goes if
// it only broke a word, and stays where it belongs: in "MR-skanning", in
// "nakke- og rygsmerter", in a word that the document writes with it elsewhere.
func (j *joiner) join(text, next string) string {
	if text == "" {
		return next
	}
	before, broken := strings.CutSuffix(text, "-")
	if !broken || before == "" || strings.HasSuffix(before, "-") {
		return text + " " + next
	}
	first, _ := utf8.DecodeRuneInString(next)
	last, _ := utf8.DecodeLastRuneInString(before)
	head := tailWord(before)
	tail := headWord(next)
	switch {
	case head == "" || !unicode.IsLetter(last) && !unicode.IsDigit(last) || !unicode.IsLetter(first) && !unicode.IsDigit(first):
		return text + " " + next
	case and[strings.ToLower(tail)]:
		return text + " " + next
	case !unicode.IsLower(first) || !unicode.IsLower(last) || strings.Contains(tail, "-") || strings.ToUpper(head) == head:
		return text + next
	case j.words[strings.ToLower(head+"-"+tail)] && !j.words[strings.ToLower(head+tail)]:
		return text + next
	}
	j.mended++
	return before + next
}

// and are the words after a hyphen that stands for a part left out.
var and = map[string]bool{"og": true, "eller": true, "samt": true, "men": true, "til": true, "and": true, "or": true, "to": true}

func letterOrHyphen(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '-' }

func tailWord(text string) string {
	i := strings.LastIndexFunc(text, func(r rune) bool { return !letterOrHyphen(r) })
	if i < 0 {
		return text
	}
	_, n := utf8.DecodeRuneInString(text[i:])
	return text[i+n:]
}

func headWord(text string) string {
	if i := strings.IndexFunc(text, func(r rune) bool { return !letterOrHyphen(r) }); i >= 0 {
		return text[:i]
	}
	return text
}
