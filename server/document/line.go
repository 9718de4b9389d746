package document

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// A line is one printed line.
type line struct {
	text  string
	no    int  // in its file, from 1; 0 in a PDF
	page  int  // from 1; 0 where there are no pages
	gap   bool // more room stands before it than between two lines
	level int  // of a heading, as its size tells; 0 where nothing does
}

// cut splits a text into its lines. Empty ones are told by the gap they leave.
// Pages are counted if the text has any.
func cut(text string) []line {
	paged := strings.Contains(strings.TrimRight(text, "\f\n "), "\f")
	var ls []line
	no, page, gap := 0, 1, true
	for t := range strings.SplitSeq(text, "\n") {
		no++
		for i, part := range strings.Split(t, "\f") {
			if i > 0 {
				page++
			}
			part = blanks(part)
			if part == "" {
				gap = gap || i == 0
				continue
			}
			l := line{text: part, no: no, gap: gap}
			if paged {
				l.page = page
			}
			ls = append(ls, l)
			gap = false
		}
	}
	return ls
}

// The running heads and feet of a document: a line among the first or last of
// its page that stands on at least this many pages, or that stands alone this
// often in a text without pages.
const (
	edge        = 2
	onPages     = 3
	standsAlone = 4
)

// withoutRepeats leaves out running headers and footers, page numbers, and the
// dotted lines of a table of contents. It returns how many lines went.
func withoutRepeats(ls []line) ([]line, int) {
	seen := map[string]int{}
	keys := make([][]string, len(ls))
	last := map[string]int{} // the page on which a key was seen last
	for i, l := range ls {
		if !atEdge(ls, i) {
			continue
		}
		keys[i] = running(l)
		for _, k := range keys[i] {
			if l.page == 0 || last[k] != l.page {
				seen[k]++
			}
			last[k] = l.page
		}
	}
	var kept []line
	gap := false
	for i, l := range ls {
		enough := standsAlone
		if l.page > 0 {
			enough = onPages
		}
		repeats := slices.ContainsFunc(keys[i], func(k string) bool { return seen[k] >= enough })
		if repeats || leader(l.text) || atEdge(ls, i) && pageNumber(l.text) {
			gap = gap || l.gap
			continue
		}
		l.gap = l.gap || gap && l.page == 0
		kept = append(kept, l)
		gap = false
	}
	return kept, len(ls) - len(kept)
}

// The most that a running line has.
const (
	runningLetters = 120
	runningNumbers = 3
)

var numbers = regexp.MustCompile(`\d+`)

// running returns what a line is alike by if it runs over pages: its words, and
// on pages also with some of its numbers told from that of the page, for those
// count up with it. Lines that differ in other numbers are not alike.
func running(l line) []string {
	if len(l.text) > runningLetters {
		return nil
	}
	keys := []string{strings.ToLower(l.text)}
	ns := numbers.FindAllString(l.text, -1)
	if l.page == 0 || len(ns) > runningNumbers {
		return keys
	}
	for which := 1; which < 1<<len(ns); which++ {
		i := -1
		keys = append(keys, numbers.ReplaceAllStringFunc(keys[0], func(n string) string {
			i++
			if v, err := strconv.Atoi(n); err == nil && which&(1<<i) != 0 {
				return fmt.Sprintf("#%+d", v-l.page)
			}
			return n
		}))
	}
	return keys
}

// atEdge reports whether a line is among the first or last of its page or, in a
// text without pages, alone between gaps and page numbers.
func atEdge(ls []line, i int) bool {
	l := ls[i]
	if l.page == 0 {
		before := l.gap || i > 0 && pageNumber(ls[i-1].text)
		after := i+1 == len(ls) || ls[i+1].gap || pageNumber(ls[i+1].text)
		return before && after
	}
	return i < edge || ls[i-edge].page != l.page || i+edge >= len(ls) || ls[i+edge].page != l.page
}

// pageNumber reports a line that is nothing but the number of its page.
func pageNumber(text string) bool {
	switch strings.Trim(numbers.ReplaceAllString(strings.ToLower(text), "#"), " -–—|") {
	case "#", "side #", "s. #", "page #", "p. #", "side # af #", "side # av #", "page # of #", "# af #", "# av #", "# of #", "# / #", "#/#", "side #/#", "page #/#":
		return true
	}
	return false
}

// leader reports a line of a table of contents: dots lead to a number.
func leader(text string) bool {
	tail := strings.TrimRight(text, "0123456789 ")
	return len(tail) < len(text) && (strings.HasSuffix(tail, ".....") || strings.HasSuffix(tail, ". . . .") || strings.HasSuffix(tail, "……"))
}
