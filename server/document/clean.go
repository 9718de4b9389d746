package document

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// clean takes out of a text what cannot be seen, which may hide words from the
// person who reads it, and writes each letter in one way. Lines end in \n, pages
// in \f. It returns how many characters were hidden.
func clean(text string) (string, int) {
	text = strings.TrimPrefix(text, "\ufeff")
	out := make([]byte, 0, len(text))
	hidden := 0
	last := rune(0) // the letter written last, which a mark may belong to
	for len(text) > 0 {
		r, n := utf8.DecodeRuneInString(text)
		text = text[n:]
		switch {
		case r == '\n' || r == '\f' || r == '\t' || r >= ' ' && r < 0x7F:
		case r == '\r':
			if strings.HasPrefix(text, "\n") {
				continue
			}
			r = '\n'
		case r == '\v' || r == 0x85 || r == 0x2028 || r == 0x2029:
			r = '\n'
		case r == 0xAD: // where a word may be broken, and here is
			if !strings.HasPrefix(strings.TrimLeft(text, " \r"), "\n") {
				continue
			}
			r = '-'
		case r == 0x2010 || r == 0x2011:
			r = '-'
		case unicode.Is(unicode.Zs, r):
			r = ' '
		case unicode.IsControl(r) || unicode.In(r, unicode.Cf, unicode.Variation_Selector, unicode.Noncharacter_Code_Point):
			hidden++
			continue
		case unicode.Is(unicode.Co, r):
			if !strings.HasPrefix(text, " ") && !strings.HasPrefix(text, "\t") {
				hidden++
				continue
			}
			r = '•' // the bullet of a symbol font
		case r >= 0xFB00 && r <= 0xFB06:
			out, last = append(out, ligatures[r-0xFB00]...), 0
			continue
		case marked[[2]rune{last, r}] != 0:
			out = out[:len(out)-utf8.RuneLen(last)]
			r = marked[[2]rune{last, r}]
		}
		out = utf8.AppendRune(out, r)
		last = r
	}
	return string(out), hidden
}

// ligatures are letters that a printer joins, from U+FB00 on.
var ligatures = [7]string{"ff", "fi", "fl", "ffi", "ffl", "st", "st"}

// marked are the letters that a mark of its own makes of the one before.
var marked = map[[2]rune]rune{
	{'a', 0x30A}: 'å', {'A', 0x30A}: 'Å', {'a', 0x308}: 'ä', {'A', 0x308}: 'Ä', {'o', 0x308}: 'ö', {'O', 0x308}: 'Ö',
	{'o', 0x338}: 'ø', {'O', 0x338}: 'Ø', {'u', 0x308}: 'ü', {'U', 0x308}: 'Ü', {'e', 0x301}: 'é', {'E', 0x301}: 'É',
	{'e', 0x300}: 'è', {'a', 0x300}: 'à', {'e', 0x302}: 'ê', {'o', 0x302}: 'ô', {'o', 0x301}: 'ó', {'a', 0x301}: 'á',
}

// blanks writes the words of a text with one blank between them.
func blanks(text string) string { return strings.Join(strings.Fields(text), " ") }
