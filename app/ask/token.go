package ask

import (
	"unicode"
	"unicode/utf8"
)

// A stop says what stands before a token.
type stop byte

const (
	none   stop = iota
	clause      // a comma, dash, colon or bracket
	whole       // the end of a sentence
)

// A token is one word of a text as it is compared: lower case, with one way of
// writing each letter.
type token struct {
	word   string
	before stop
	caps   bool // written in capitals: an abbreviation
}

// tokens splits a text into words. A number keeps its decimals, a share its
// sign; an apostrophe joins. Marks that cannot be seen are left out.
func tokens(text string) []token {
	return appendTokens(make([]token, 0, len(text)/6+1), text)
}

// appendTokens adds the words of a text. A word that is written as it is
// compared is a part of the text and costs nothing.
func appendTokens(ts []token, text string) []token {
	c := cutter{text: text, from: -1, before: whole}
	for i := 0; i < len(text); {
		b := text[i]
		if b >= 'a' && b <= 'z' || b >= '0' && b <= '9' {
			if c.from < 0 {
				c.from = i
			}
			if c.rewritten {
				c.word = append(c.word, b)
			}
			c.lower = c.lower || b >= 'a'
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		ts = c.rune(ts, i, r, n)
		i += n
	}
	return c.end(ts, len(text))
}

// A cutter is a text on its way to words.
type cutter struct {
	text      string
	from      int    // where the word began, or -1
	rewritten bool   // the word differs from what is written
	word      []byte // if it is rewritten
	before    stop
	upper     int
	lower     bool
}

// end closes the word, if there is one.
func (c *cutter) end(ts []token, at int) []token {
	if c.from >= 0 {
		w := ""
		if c.rewritten {
			w = string(c.word)
		} else {
			w = c.text[c.from:at]
		}
		if w != "" {
			ts = append(ts, token{w, c.before, c.upper > 1 && !c.lower})
			c.before = none
		}
	}
	c.from, c.rewritten, c.word, c.upper, c.lower = -1, false, c.word[:0], 0, false
	return ts
}

// rewrite goes on with a word that is not what is written.
func (c *cutter) rewrite(at int) {
	if !c.rewritten {
		c.rewritten = true
		if c.from >= 0 {
			c.word = append(c.word[:0], c.text[c.from:at]...)
		}
	}
	if c.from < 0 {
		c.from = at
	}
}

// rune takes one sign that is no small letter of English and no digit.
func (c *cutter) rune(ts []token, at int, r rune, n int) []token {
	inside := c.from >= 0
	switch {
	case r == 'æ' || r == 'ø' || r == 'å':
		if !inside {
			c.from = at
		}
		c.lower = true
		if c.rewritten {
			c.word = utf8.AppendRune(c.word, r)
		}
	case r >= 'A' && r <= 'Z' || r > 0x7f && (unicode.IsLetter(r) || unicode.IsNumber(r)):
		c.rewrite(at)
		if unicode.IsUpper(r) {
			c.upper++
		} else if unicode.IsLetter(r) {
			c.lower = true
		}
		c.word = utf8.AppendRune(c.word, letter(unicode.ToLower(r)))
	case r == '\u030a' || r == '\u0308' || r == '\u0301': // a mark of its own on the letter before
		c.rewrite(at)
		if k := len(c.word) - 1; k >= 0 {
			switch {
			case r == '\u030a' && c.word[k] == 'a':
				c.word = append(c.word[:k], "å"...)
			case r == '\u0308' && c.word[k] == 'o':
				c.word = append(c.word[:k], "ø"...)
			case r == '\u0308' && c.word[k] == 'a':
				c.word = append(c.word[:k], "æ"...)
			}
		}
	case r > 0x7f && unicode.In(r, unicode.Cf, unicode.Mn):
		if inside {
			c.rewrite(at)
		}
	case (r == '\'' || r == '’') && inside:
		c.rewrite(at)
	case (r == '.' || r == ',') && at > 0 && at+1 < len(c.text) && digit(c.text[at-1]) && digit(c.text[at+1]):
		c.rewrite(at)
		c.word = append(c.word, '.')
	case r == '%':
		ts = c.end(ts, at)
		ts = append(ts, token{"%", c.before, false})
		c.before = none
	default:
		ts = c.end(ts, at)
		switch r {
		case '.', '?', '!', ';', '\n', '{', '}', '[', ']':
			c.before = whole
		case ',', ':', '(', ')', '–', '—', '/', '"', '«', '»', '“', '”', '<', '>':
			c.before = max(c.before, clause)
		}
	}
	return ts
}

func digit(b byte) bool { return b >= '0' && b <= '9' }

// letter gives the ways of writing one letter one form.
func letter(r rune) rune {
	switch r {
	case 'ä':
		return 'æ'
	case 'ö':
		return 'ø'
	case 'é', 'è', 'ê':
		return 'e'
	case 'ü':
		return 'u'
	case 'á', 'à':
		return 'a'
	case 'ó', 'ò', 'ô':
		return 'o'
	}
	return r
}
