package ask

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"ryggrad/corpus"
)

// A Passage is a text that an answer may rest on: a statement as an audience
// reads it, or a stretch of an imported document.
type Passage struct {
	ID   corpus.StatementID
	Text string
}

// PassageOf returns the passage of a statement for an audience.
func PassageOf(s *corpus.Statement, a corpus.Audience, l corpus.Lang) Passage {
	return Passage{s.ID, s.TextFor(a).In(l)}
}

// The ways in which a claim fails.
var (
	ErrUncited   = errors.New("it cites nothing")
	ErrNotGiven  = errors.New("it cites a passage that was not given")
	ErrQuote     = errors.New("its quote is not in the passage word for word")
	ErrNumber    = errors.New("it has a number that the passage lacks")
	ErrNegation  = errors.New("it denies more or less than its passages")
	ErrCondition = errors.New("it leaves out a condition of the passage")
)

// shortQuote is the fewest words that a quote may have, unless it is the whole
// passage.
const shortQuote = 3

// Verify reports why a claim may not be said, or nil. A claim stands only if
// each citation names a passage that was given and quotes it word for word; if
// it has no number with its unit that these passages lack, as many negations as
// they have, and each of their condition words; and if, small words and endings
// aside, it says them whole. What fails is to be dropped and counted, never
// repaired.
func Verify(c Claim, given []Passage) error {
	if len(c.Citations) == 0 {
		return ErrUncited
	}
	var cited []Passage
	for _, x := range c.Citations {
		i := slices.IndexFunc(given, func(p Passage) bool { return p.ID == x.Statement })
		if i < 0 {
			return fmt.Errorf("%w: %q", ErrNotGiven, x.Statement)
		}
		quote := plainWords(x.Quote)
		if n := len(strings.Fields(quote)); n == 0 || n < shortQuote && quote != plainWords(given[i].Text) || !strings.Contains(" "+plainWords(given[i].Text)+" ", " "+quote+" ") {
			return fmt.Errorf("%w: %q", ErrQuote, x.Quote)
		}
		if !slices.Contains(cited, given[i]) {
			cited = append(cited, given[i])
		}
	}
	var passages string
	for _, p := range cited {
		passages += p.Text + " \n"
	}
	said, rests := tokens(c.Text), tokens(passages)
	have := figures(rests)
	for _, f := range figures(said) {
		if !slices.Contains(have, f) {
			return fmt.Errorf("%w: %q", ErrNumber, f)
		}
	}
	if negations(said) != negations(rests) {
		return ErrNegation
	}
	for _, k := range rests {
		if conditional[k.word] && !mentions(said, k.word) {
			return fmt.Errorf("%w: %q", ErrCondition, k.word)
		}
	}
	return verifyWhole(c.Text, cited)
}

// plainWords is a text as its words between single blanks.
func plainWords(text string) string {
	var b strings.Builder
	for i, k := range tokens(text) {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(k.word)
	}
	return b.String()
}

// figures are the numbers of a text, each with the word after it as its unit.
// The two ends of a range have the same unit.
func figures(ts []token) []string {
	var out []string
	for i, k := range ts {
		if !digits(k.word) {
			continue
		}
		unit := ""
		for j := i + 1; j < len(ts) && j <= i+3; j++ {
			if w := ts[j].word; !digits(w) && w != "to" && w != "til" && w != "of" && w != "af" && w != "av" {
				unit = w
				break
			}
		}
		out = append(out, k.word+" "+unit)
	}
	return out
}

func digits(w string) bool { return w != "" && w[0] >= '0' && w[0] <= '9' }

func negations(ts []token) int {
	n := 0
	for _, k := range ts {
		if negative[k.word] {
			n++
		}
	}
	return n
}

// negative and conditional are the words that a claim must keep.
var (
	negative = set(`not no never none without nor neither cannot cant dont doesnt isnt arent
		ikke ikkje ingen intet ingenting aldrig aldri uden uten hverken verken
		frarådes fraråder`)
	conditional = set(`if when unless only until over under above below least most may can could should adults
		hvis når medmindre kun bare indtil inntil over under mindst minst højst høyst kan bør voksne mere mer more than end enn`)
)
