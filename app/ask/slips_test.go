package ask_test

import (
	"cmp"
	"hash/fnv"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"
)

// beside are the keys next to each letter on a keyboard of Denmark or Norway.
var beside = map[rune]string{
	'a': "sq", 'b': "vn", 'c': "xv", 'd': "sf", 'e': "wr", 'f': "dg", 'g': "fh", 'h': "gj", 'i': "uo", 'j': "hk", 'k': "jl", 'l': "kø", 'm': "n", 'n': "bm",
	'o': "ip", 'p': "oå", 'q': "wa", 'r': "et", 's': "ad", 't': "ry", 'u': "yi", 'v': "cb", 'w': "qe", 'x': "zc", 'y': "tu", 'z': "x", 'æ': "ø", 'ø': "æl", 'å': "p",
}

// slip makes one slip of the keyboard in a word, the same one each time: two
// letters swapped, one left out, one doubled, or the key beside it hit.
func slip(word string, seed uint64) string {
	rs := []rune(word)
	i := 1 + int(seed>>8)%(len(rs)-2)
	switch seed % 4 {
	case 0:
		rs[i], rs[i+1] = rs[i+1], rs[i]
	case 1:
		rs = slices.Delete(rs, i, i+1)
	case 2:
		rs = slices.Insert(rs, i, rs[i])
	default:
		if keys := []rune(beside[unicode.ToLower(rs[i])]); len(keys) > 0 {
			rs[i] = keys[int(seed>>16)%len(keys)]
		}
	}
	return string(rs)
}

// twoSlips makes a slip in each of the two longest words of a text.
func twoSlips(text string) string {
	words := strings.Fields(text)
	order := make([]int, len(words))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(len(words[b]), len(words[a])) })
	for _, i := range order[:min(2, len(order))] {
		if w := strings.TrimRight(words[i], ".,?!:;"); len(w) > 4 {
			h := fnv.New64a()
			h.Write([]byte(text + w))
			words[i] = slip(w, h.Sum64()) + words[i][len(w):]
		}
	}
	return strings.Join(words, " ")
}

func TestASlipIsOneAndTheSameEachTime(t *testing.T) {
	for seed, want := range []string{"bcak", "bck", "baack", "bsck"} {
		require.Equal(t, want, slip("back", uint64(seed)))
	}
	const text = "hjælper øvelser mod lændesmerter?"
	require.Equal(t, twoSlips(text), twoSlips(text))
	require.NotEqual(t, text, twoSlips(text))
}
