package ask

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// A passage is written to be read whole: its last sentence may be what makes the
// first one true. So a claim says its passages whole, in their words and their
// order; only small words, endings and marks may differ. It leaves no room for a
// word that stands in no passage, nor for one that is left out.

// The ways in which a claim says something else.
var (
	ErrWords = errors.New("it does not say its passages whole, in their words")
	ErrMarks = errors.New("it has signs that its passages lack")
)

// loose are the small words that may come and go: who is spoken to, the article,
// the verb between. No word that tells who, how much, how sure or in which way
// is among them.
var loose = set(`a an the you your yours yourself it its this that these those there is are was were be been has have had and as also so
	en et ei ein den det de der dette denne disse du dig deg din ditt dit dine man er var være blir bliver ble blev har ha have havde hadde og som at å også så`)

// said are the words of a text that count.
func said(text string) []form {
	var out []form
	for _, k := range tokens(text) {
		if !loose[k.word] {
			out = append(out, formOf(k.word))
		}
	}
	return out
}

// like reports whether two words are one, but for the ending.
func (f form) like(g form) bool {
	if f.word == g.word {
		return true
	}
	if negative[f.word] || negative[g.word] || conditional[f.word] || conditional[g.word] || digits(f.word) || digits(g.word) {
		return false
	}
	for t := range tongue(tongues) {
		if f.stem[t] == g.stem[t] {
			return true
		}
	}
	return false
}

// sayWhole reports whether words are those of all passages, one after the other in
// some order.
func sayWhole(words []form, passages [][]form) bool {
	if len(passages) == 0 {
		return len(words) == 0
	}
	for i, p := range passages {
		if len(p) <= len(words) && slices.EqualFunc(words[:len(p)], p, form.like) &&
			sayWhole(words[len(p):], slices.Delete(slices.Clone(passages), i, i+1)) {
			return true
		}
	}
	return false
}

// mostCited is how many passages one claim may rest on.
const mostCited = 4

// punctuation is what a claim may have beside letters, digits and blanks.
const punctuation = ".,;:!?()'’\"“”«»–—-/%…"

// verifyWhole reports why a text does not say its passages whole, or nil.
func verifyWhole(text string, cited []Passage) error {
	for _, r := range text {
		if unicode.IsLetter(r) || r >= '0' && r <= '9' || r == ' ' || r == '\n' || strings.ContainsRune(punctuation, r) {
			continue
		}
		if !slices.ContainsFunc(cited, func(p Passage) bool { return strings.ContainsRune(p.Text, r) }) {
			return fmt.Errorf("%w: %q", ErrMarks, r)
		}
	}
	if len(cited) > mostCited {
		return ErrWords
	}
	passages := make([][]form, len(cited))
	for i, p := range cited {
		passages[i] = said(p.Text)
	}
	slices.SortStableFunc(passages, func(a, b []form) int { return cmp.Compare(len(b), len(a)) })
	if !sayWhole(said(text), passages) {
		return ErrWords
	}
	return nil
}
