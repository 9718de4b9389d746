package document

import (
	"slices"
	"strings"
)

// A reading is what a reader of one kind makes of a file.
type reading struct {
	title  string // "" if the document gives none
	blocks []block
	pages  int
	mended int
	left   LeftOut
}

// readText reads plain text: headings are told by their look, or by the marks of
// Markdown, which many programs write as plain text.
func readText(text string) reading {
	marked := 0
	for l := range strings.Lines(text) {
		if h := mdHeading.FindStringSubmatch(strings.TrimRight(l, "\n")); h != nil && h[2] != "" {
			marked++
		}
	}
	if marked >= 2 {
		return readMarkdown(text)
	}
	return ofLines(cut(text))
}

func ofLines(ls []line) reading {
	ls, repeats := withoutRepeats(ls)
	bs, mended := blocks(ls)
	r := reading{mended: mended, left: LeftOut{Repeats: repeats}}
	for _, l := range ls {
		r.pages = max(r.pages, l.page)
	}
	r.title = titleOf(bs)
	r.blocks = bs
	if !slices.ContainsFunc(ls, func(l line) bool { return l.level > 0 }) {
		r.blocks = order(bs)
	}
	return r
}

// titleOf is the first heading near the beginning.
func titleOf(bs []block) string {
	for _, b := range bs[:min(len(bs), 8)] {
		if b.level > 0 && !contents[strings.ToLower(strings.Trim(b.text, " :.#"))] {
			return strings.Trim(b.text, "\"”“»« ")
		}
	}
	return ""
}

// contents are headings that are no title.
var contents = map[string]bool{"indholdsfortegnelse": true, "innholdsfortegnelse": true, "indhold": true, "innhold": true, "contents": true, "table of contents": true}
