package document

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A block is a heading, a paragraph or an item of a list.
type block struct {
	level int // of a heading, from 1; 0 for all else
	item  bool
	text  string
	marks []mark // where its lines came from, in order; never empty
}

// A mark says which line and page the text comes from, from a letter on.
type mark struct{ at, line, page int }

// blocks puts lines together. What a gap or the end of a page breaks apart in
// the middle of a sentence is put together too. It returns how many broken words
// were mended.
func blocks(ls []line) ([]block, int) {
	j := newJoiner(ls)
	width := usualWidth(ls)
	told := slices.ContainsFunc(ls, func(l line) bool { return l.level > 0 }) // then nothing is guessed
	var bs []block
	for i, l := range ls {
		var before *block
		if len(bs) > 0 {
			before = &bs[len(bs)-1]
		}
		text, item := bullet(l.text)
		m := mark{line: l.no, page: l.page}
		switch {
		case (l.level > 0 || !told || references(l.text)) && heading(ls, i, width, before != nil && before.level > 0):
			if before != nil && before.level == l.level && l.level > 0 && !l.gap { // a heading of two lines
				before.add(j, l.text, m)
				continue
			}
			bs = append(bs, block{level: max(1, l.level), text: l.text, marks: []mark{m}})
		case item:
			bs = append(bs, block{item: true, text: text, marks: []mark{m}})
		case before != nil && before.level == 0 && len(before.text) < longestBlock && (!l.gap || goesOn(before.text, l.text)):
			before.add(j, l.text, m)
		default:
			bs = append(bs, block{text: l.text, marks: []mark{m}})
		}
	}
	return bs, j.mended
}

// order looks at headings that follow one another without a text between. Two are
// one above the other; three or more are no headings but a list of short lines.
// The title of the document is not counted, unless it begins such a list.
func order(bs []block) []block {
	for from := 0; from < len(bs); from++ {
		to := from
		for to < len(bs) && bs[to].level > 0 && !references(bs[to].text) {
			to++
		}
		title := 0
		if from == 0 {
			title = 1
		}
		switch n := to - from - title; {
		case n > 2 || n > 0 && to == len(bs):
			for i := from; i < to; i++ {
				bs[i].level = 0
			}
		case n == 2:
			bs[to-1].level = 2
		}
		from = max(from, to)
	}
	return bs
}

// longestBlock is the length in bytes from which a block takes no further line:
// a text without gaps is no paragraph.
const longestBlock = 16 << 10

func (b *block) add(j *joiner, text string, m mark) {
	whole := j.join(b.text, text)
	m.at = len(whole) - len(text)
	b.text = whole
	b.marks = append(b.marks, m)
}

// goesOn reports whether a text is unfinished and the next is its rest.
func goesOn(text, next string) bool {
	first, _ := utf8.DecodeRuneInString(next)
	return unicode.IsLower(first) && !finished(text)
}

func finished(text string) bool {
	text = strings.TrimRight(text, ")]\"”»’'0123456789,–")
	return text == "" || strings.ContainsAny(text[len(text)-1:], ".?!:")
}

// bullets begin an item.
const bullets = "•·▪‣◦●○■□–—*«»-"

// bullet returns an item without its mark. Numbers and letters stay: they are
// referred to.
func bullet(text string) (string, bool) {
	r, n := utf8.DecodeRuneInString(text)
	if rest := text[n:]; strings.ContainsRune(bullets, r) && strings.HasPrefix(rest, " ") {
		return strings.TrimSpace(rest), true
	}
	if rest, ok := strings.CutPrefix(text, "o "); ok { // a bullet that was read as a letter
		if r, _ := utf8.DecodeRuneInString(rest); unicode.IsUpper(r) {
			return rest, true
		}
	}
	return text, numbered(text)
}

// numbered reports "1. ", "12) ", "a. ".
func numbered(text string) bool {
	mark, rest, ok := strings.Cut(text, " ")
	body := strings.TrimRight(mark, ".)")
	if !ok || rest == "" || len(mark) != len(body)+1 || body == "" || len(body) > 2 {
		return false
	}
	return strings.Trim(body, "0123456789") == "" || len(body) == 1 && body[0] >= 'a' && body[0] <= 'z'
}

// The limits of what looks like a heading.
const (
	headingWords   = 14
	headingLetters = 110
)

// heading reports whether a line looks like one: short, begun with a capital,
// without a full stop, and what comes after begins anew. Under another heading
// it may stand without a gap.
func heading(ls []line, i, width int, under bool) bool {
	l := ls[i]
	text := strings.TrimLeft(l.text, "\"”“»«0123456789. ")
	first, _ := utf8.DecodeRuneInString(text)
	letters := utf8.RuneCountInString(l.text)
	question := strings.HasSuffix(l.text, "?")
	switch {
	case letters > headingLetters, len(strings.Fields(l.text)) > headingWords, !unicode.IsLetter(first):
		return false
	case references(l.text):
		return true
	case l.level > 0:
		return !strings.HasSuffix(l.text, ".")
	case !unicode.IsUpper(first), finished(l.text) && !question, strings.ContainsAny(l.text[len(l.text)-1:], ",;-"), strings.HasSuffix(l.text, "–"), i+1 == len(ls):
		return false
	case leads[strings.ToLower(l.text[strings.LastIndexByte(l.text, ' ')+1:])], i > 0 && !l.gap && !under && !finished(ls[i-1].text):
		return false
	}
	if _, item := bullet(l.text); item && strings.ToUpper(text) != text {
		return false
	}
	next := ls[i+1]
	if begins, _ := utf8.DecodeRuneInString(next.text); unicode.IsLower(begins) {
		return false
	}
	return l.gap && (next.gap || question) || letters*10 < width*7
}

// leads are words that no heading ends with: the line goes on.
var leads = func() map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq("a af and at av by de den der det en er et for fra from har hvor i in is med men når of og on om or på samt som ti til to the under ved with å") {
		m[w] = true
	}
	return m
}()

// usualWidth is the length that three lines of four do not pass.
func usualWidth(ls []line) int {
	var all []int
	for _, l := range ls {
		all = append(all, utf8.RuneCountInString(l.text))
	}
	slices.Sort(all)
	if len(all) == 0 {
		return 0
	}
	return all[len(all)*3/4]
}
