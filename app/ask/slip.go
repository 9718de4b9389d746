package ask

import (
	"slices"
	"unicode/utf8"
)

// closest returns the known word that a slip of the keyboard may have meant:
// one edit away, or two for a word of eight letters or more. Of several the
// closest, then the one that begins alike, in the asker's language first.
func (x *Index) closest(word string, t tongue) (string, tongue, bool) {
	n := utf8.RuneCountInString(word)
	if n < 4 || word[0] >= '0' && word[0] <= '9' {
		return "", 0, false
	}
	limit := 1
	if n >= 8 {
		limit = 2
	}
	rs, mask := []rune(word), letters(word)
	best, found, in := 1000, "", t
	for k, u := range order(t) {
		for _, list := range [][]string{x.lex.words[u], x.sides[u].known} {
			for _, c := range list {
				if d := len(c) - len(word); d > 2*limit || d < -2*limit || far(mask, letters(c), limit) {
					continue
				}
				d := distance(rs, []rune(c), limit)
				if d > limit || n == 4 && !swapped(word, c) {
					continue
				}
				cost := 10*d + 4*k
				if c[0] != word[0] {
					cost += 5
				}
				if cost < best || cost == best && c < found {
					best, found, in = cost, c, u
				}
			}
		}
	}
	return found, in, found != ""
}

// letters marks which letters a word has.
func letters(word string) uint32 {
	var m uint32
	for i := 0; i < len(word); i++ {
		m |= 1 << (word[i] & 31)
	}
	return m
}

// far reports whether two words differ by more letters than the edits allow. A
// letter of Danish or Norwegian has two bytes, so an edit may change four marks.
func far(a, b uint32, limit int) bool {
	n := 0
	for m := a ^ b; m != 0; m &= m - 1 {
		n++
	}
	return n > 4*limit
}

// distance returns how many letters must be put in, left out, changed or
// swapped with the next to make one word of the other; more than limit is only
// that.
func distance(a, b []rune, limit int) int {
	if len(a)-len(b) > limit || len(b)-len(a) > limit {
		return limit + 1
	}
	if len(b) > 40 || len(a) > 40 {
		return limit + 1
	}
	var rows [3][42]int
	for j := range len(b) + 1 {
		rows[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		row, above, before := &rows[i%3], &rows[(i+2)%3], &rows[(i+1)%3]
		row[0] = i
		least := i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			d := min(row[j-1]+1, above[j]+1, above[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				d = min(d, before[j-2]+1)
			}
			row[j] = d
			least = min(least, d)
		}
		if least > limit {
			return limit + 1
		}
	}
	return rows[len(a)%3][len(b)]
}

// swapped reports whether two words have the same letters: of a word of four
// any other change makes too many words.
func swapped(a, b string) bool {
	x, y := []byte(a), []byte(b)
	slices.Sort(x)
	slices.Sort(y)
	return slices.Equal(x, y)
}

// knows reports whether a word stands in the texts or in the lexicon.
func (x *Index) knows(word string) bool {
	for t := range tongue(tongues) {
		if silent[t][word] || x.lex.exact[t][word] != nil {
			return true
		}
		if _, ok := x.sides[t].words[stem(word, t)]; ok {
			return true
		}
	}
	return false
}

// owns reports whether a word stands in the texts of a language.
func (x *Index) owns(word string, t tongue) bool {
	_, ok := x.sides[t].words[stem(word, t)]
	return ok
}
