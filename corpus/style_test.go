//go:build style

package corpus_test

import (
	"os/exec"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"ryggrad/corpus"
)

// GNU style counts words and sentences in its own way, found out by feeding it
// made-up texts (version 1.11):
//
//   - it knows bytes, and only a to z are letters: "Præcis" is two words, "Pr" and
//     "cis". Each letter is therefore exchanged for one that it knows, which
//     changes no length;
//   - long is over six letters, as here, though its manual says "six or more";
//   - "X-rays" is one word, as here; a curly apostrophe ends a word, so it is made
//     straight;
//   - a sentence begins with a capital and ends with a full stop, a question mark or
//     an exclamation mark; a colon ends it only before a capital, here always. What
//     begins otherwise, such as "12 weeks.", is left out altogether. Sentences are
//     therefore begun with a capital, or with a word of one letter before a digit;
//   - known abbreviations and a single letter with a full stop end no sentence.
//
// What remains is colons and abbreviations, which make its sentences a little
// longer. Fed the same text, the two differ by about 0.1 point of LIX.
const tolerance = 0.5

var (
	lixLine   = regexp.MustCompile(`(?m)^\s*Lix: ([0-9.]+)`)
	opening   = regexp.MustCompile(`(^|[.!?]\s+)([\p{Ll}\p{N}])`)
	unheard   = strings.NewReplacer("’", "'", "‘", "'", "“", "", "”", "", "«", "", "»", "", "…", ".", "(", "", ")", "", "–", "-")
	intoASCII = strings.NewReplacer("æ", "a", "ø", "o", "å", "a", "é", "e", "ö", "o", "ä", "a", "ü", "u", "Æ", "A", "Ø", "O", "Å", "A", "É", "E", "Ö", "O", "Ä", "A", "Ü", "U")
)

// ascii returns a text as GNU style can read it.
func ascii(text string) string {
	text = intoASCII.Replace(unheard.Replace(text))
	text = opening.ReplaceAllStringFunc(text, func(m string) string {
		r, n := utf8.DecodeLastRuneInString(m)
		if unicode.IsDigit(r) {
			return m[:len(m)-n] + "X " + m[len(m)-n:]
		}
		return m[:len(m)-n] + string(unicode.ToUpper(r))
	})
	return strings.Map(func(r rune) rune {
		if r > unicode.MaxASCII {
			return ' '
		}
		return r
	}, text)
}

func gnuLIX(t *testing.T, text string) float64 {
	cmd := exec.Command("style")
	cmd.Env = []string{"LC_ALL=C"}
	cmd.Stdin = strings.NewReader(text + "\n")
	out, err := cmd.Output()
	require.NoError(t, err)
	m := lixLine.FindSubmatch(out)
	require.NotNil(t, m, "style printed no LIX: %s", out)
	x, err := strconv.ParseFloat(string(m[1]), 64)
	require.NoError(t, err)
	return x
}

func TestGNUStyleCountsWhatWeCount(t *testing.T) {
	if _, err := exec.LookPath("style"); err != nil {
		t.Fatal("GNU style is missing: install the package diction (make need-test does)")
	}
	// Where nothing is in doubt the two agree to the digit that style prints.
	for _, text := range []string{
		"Go for a walk. It helps.",
		"Abcdef goes. Abcdefg goes.",
		"Walking shoes are comfortable. Exercise regularly and sleep well. Have a good day.",
	} {
		require.InDelta(t, lix(text), gnuLIX(t, text), 0.051, text)
	}
	all := leaves(content(t))
	for _, l := range corpus.Langs {
		var texts []string
		for _, x := range all {
			texts = append(texts, ascii(x.in(l)))
		}
		text := strings.Join(texts, "\n")
		ours, theirs := lix(text), gnuLIX(t, text)
		t.Logf("%s: LIX of %d texts: ours %.1f, GNU style %.1f; ours before the letters were exchanged %.1f", l, len(texts), ours, theirs, func() float64 {
			var raw []string
			for _, x := range all {
				raw = append(raw, x.in(l))
			}
			return lix(strings.Join(raw, " "))
		}())
		require.InDelta(t, ours, theirs, tolerance, "%s", l)
	}
}
