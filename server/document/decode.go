package document

import (
	"encoding/binary"
	"errors"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// The encodings that a text may have.
const (
	utf8Text    = "utf-8"
	utf16Text   = "utf-16"
	windowsText = "windows-1252"
)

var errNotText = errors.New("it is no text: most of it cannot be read as letters")

// decode returns the letters of a file. Bytes that are not UTF-8 are read as
// Windows-1252, of which Latin-1 is a part; letters that were encoded twice are
// decoded twice.
func decode(b []byte) (text, encoding string, err error) {
	if order := wide(b); order != nil {
		units := make([]uint16, len(b)/2)
		for i := range units {
			units[i] = order.Uint16(b[2*i:])
		}
		text, encoding = string(utf16.Decode(units)), utf16Text
	} else {
		text, encoding = narrow(b)
	}
	if !readable(text) {
		return "", "", errNotText
	}
	return decodeAgain(text), encoding, nil
}

// wide returns the byte order of UTF-16, told by its mark, or nil.
func wide(b []byte) binary.ByteOrder {
	switch {
	case len(b) < 2:
		return nil
	case b[0] == 0xFF && b[1] == 0xFE:
		return binary.LittleEndian
	case b[0] == 0xFE && b[1] == 0xFF:
		return binary.BigEndian
	}
	return nil
}

func narrow(b []byte) (text, encoding string) {
	if utf8.Valid(b) {
		return string(b), utf8Text
	}
	var s strings.Builder
	s.Grow(len(b) + len(b)/8)
	kept := 0 // letters of several bytes that were UTF-8 all the same
	foreign := 0
	for len(b) > 0 {
		r, n := utf8.DecodeRune(b)
		if r == utf8.RuneError && n == 1 {
			r = windows(b[0])
			foreign++
		} else if n > 1 {
			kept++
		}
		s.WriteRune(r)
		b = b[n:]
	}
	if kept > foreign {
		return s.String(), utf8Text // UTF-8 with a few broken bytes
	}
	return s.String(), windowsText
}

// high are the letters of Windows-1252 from 0x80 to 0x9F; the rest are Latin-1.
var high = [32]rune{
	'€', 0x81, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', 0x8D, 'Ž', 0x8F,
	0x90, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', 0x9D, 'ž', 'Ÿ',
}

func windows(b byte) rune {
	if b >= 0x80 && b < 0xA0 {
		return high[b-0x80]
	}
	return rune(b)
}

// unwindows is the byte of a letter of Windows-1252 above ASCII, or 0.
func unwindows(r rune) byte {
	if r >= 0xA0 && r <= 0xFF {
		return byte(r)
	}
	for i, h := range high {
		if h == r {
			return byte(0x80 + i)
		}
	}
	return 0
}

// decodeAgain mends UTF-8 that was once read as Windows-1252: "Ã¸" was ø. Only
// what begins with Ã, Â or â is looked at; other letters that look so are meant.
func decodeAgain(text string) string {
	if !strings.ContainsAny(text, "ÃÂâ") {
		return text
	}
	var s strings.Builder
	for len(text) > 0 {
		r, n := utf8.DecodeRuneInString(text)
		if r == 'Ã' || r == 'Â' || r == 'â' {
			if meant, all := twice(text); all > 0 {
				s.WriteRune(meant)
				text = text[all:]
				continue
			}
		}
		s.WriteString(text[:n])
		text = text[n:]
	}
	return s.String()
}

// twice returns the letter that the first few letters of a text stand for, and
// their length; 0 if they stand for themselves.
func twice(text string) (rune, int) {
	var b []byte
	for i, r := range text {
		c := unwindows(r)
		if c == 0 || len(b) > 0 && c >= 0xC0 {
			return 0, 0
		}
		if b = append(b, c); utf8.FullRune(b) {
			meant, n := utf8.DecodeRune(b)
			if meant == utf8.RuneError || n != len(b) {
				return 0, 0
			}
			return meant, i + utf8.RuneLen(r)
		}
	}
	return 0, 0
}

// readable reports whether a text is mostly letters and blanks.
func readable(text string) bool {
	bad, all := 0, 0
	for _, r := range text {
		all++
		if r < ' ' && r != '\n' && r != '\r' && r != '\t' && r != '\f' || r == utf8.RuneError {
			bad++
		}
	}
	return bad*5 <= all
}
