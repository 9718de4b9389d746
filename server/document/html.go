package document

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// readHTML reads a page as its reader sees it: headings, paragraphs, items and
// rows of tables, without what only a browser runs, what leads elsewhere, and
// what is hidden. If the page marks its main part, that is the document.
func readHTML(text string) (reading, error) {
	p := &page{tags: html.NewTokenizer(strings.NewReader(text)), join: newJoiner(nil), line: 1}
	p.tags.SetMaxBuf(MostText)
	for p.tags.Next() != html.ErrorToken {
		p.token()
		p.line += strings.Count(string(p.tags.Raw()), "\n")
	}
	if err := p.tags.Err(); !errors.Is(err, io.EOF) {
		return reading{}, err
	}
	p.flush()
	bs := p.blocks
	if p.main > 0 {
		bs = slices.DeleteFunc(bs, func(b pageBlock) bool { return !b.main })
	}
	r := reading{title: p.title, left: LeftOut{Hidden: p.hidden}}
	for _, b := range bs {
		r.blocks = append(r.blocks, b.block)
	}
	if t := titleOf(r.blocks); t != "" {
		r.title = t
	}
	return r, nil
}

// A page is HTML on its way to blocks.
type page struct {
	tags   *html.Tokenizer
	join   *joiner
	line   int // of the token at hand
	open   []element
	now    block // not yet ended
	blocks []pageBlock
	main   int // blocks in the main part
	title  string
	hidden int
}

type pageBlock struct {
	block
	main bool
}

// An element is one that is open, with what it means for the text in it.
type element struct {
	name  atom.Atom
	skip  bool // nothing in it is read
	main  bool
	items int // of a numbered list, so far; -1 in any other
}

func (p *page) token() {
	t := p.tags.Token()
	switch t.Type {
	case html.TextToken:
		p.text(t.Data)
	case html.StartTagToken, html.SelfClosingTagToken:
		p.start(t)
	case html.EndTagToken:
		p.end(t.DataAtom)
	}
}

func (p *page) top() element {
	if len(p.open) == 0 {
		return element{items: -1}
	}
	return p.open[len(p.open)-1]
}

func (p *page) within(names ...atom.Atom) bool {
	return slices.ContainsFunc(p.open, func(e element) bool { return slices.Contains(names, e.name) })
}

func (p *page) text(text string) {
	words, hidden := clean(text) // an entity may stand for what cannot be seen
	if p.within(atom.Title) && p.title == "" && !p.within(atom.Body, atom.Svg) {
		p.title = blanks(words)
		return
	}
	if p.top().skip {
		return
	}
	p.hidden += hidden
	at := p.line + strings.Count(words[:len(words)-len(strings.TrimLeft(words, " \t\n\f"))], "\n")
	glued := words != "" && !strings.ContainsAny(words[:1], " \t\n\f") // it goes on with a word
	if words = blanks(words); words == "" {
		if !glued && text != "" && p.now.text != "" && !strings.HasSuffix(p.now.text, " ") {
			p.now.text += " "
		}
		return
	}
	if p.now.text != "" && !glued && !strings.HasSuffix(p.now.text, " ") {
		p.now.text += " "
	}
	if len(p.now.text) > longestBlock {
		p.flush()
	}
	p.now.marks = append(p.now.marks, mark{at: len(p.now.text), line: at})
	p.now.text += words
	if strings.ContainsAny(text[len(text)-1:], " \t\r\n\f") {
		p.now.text += " "
	}
}

// flush ends the block at hand.
func (p *page) flush() {
	if len(p.now.marks) == 0 { // an item whose text is still to come
		p.now.level = 0
		return
	}
	p.now.text = strings.TrimRight(p.now.text, " ")
	if cells := strings.Trim(p.now.text, "| "); cells != "" {
		if p.now.level > 0 {
			p.now.text = cells
		}
		main := p.top().main
		if main {
			p.main++
		}
		p.blocks = append(p.blocks, pageBlock{p.now, main})
	}
	p.now = block{}
}

// The elements whose text is not read, those that end the text before them, and
// those that are never closed.
var (
	notRead = []atom.Atom{
		atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Head, atom.Title, atom.Nav, atom.Footer, atom.Iframe, atom.Svg, atom.Math, atom.Object, atom.Audio, atom.Video,
		atom.Canvas, atom.Dialog, atom.Menu, atom.Button, atom.Select, atom.Datalist, atom.Textarea, atom.Noframes, atom.Noembed,
	}
	phrasing = []atom.Atom{
		atom.A, atom.Abbr, atom.B, atom.Bdi, atom.Bdo, atom.Cite, atom.Code, atom.Dfn, atom.Del, atom.Em, atom.Font, atom.I, atom.Img, atom.Input, atom.Ins, atom.Kbd, atom.Label, atom.Mark, atom.Q,
		atom.S, atom.Samp, atom.Small, atom.Span, atom.Strong, atom.Sub, atom.Sup, atom.Time, atom.Tt, atom.U, atom.Var, atom.Wbr, 0, // 0 is a name of somebody's own
	}
	void     = []atom.Atom{atom.Area, atom.Base, atom.Br, atom.Col, atom.Embed, atom.Hr, atom.Img, atom.Input, atom.Link, atom.Meta, atom.Param, atom.Source, atom.Track, atom.Wbr}
	inHead   = []atom.Atom{atom.Title, atom.Meta, atom.Link, atom.Base, atom.Script, atom.Style, atom.Noscript, atom.Template}
	headings = []atom.Atom{atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6}
)

// closedBy are the elements that may be left open: the next of their kind closes
// them, up to the one that holds them.
var closedBy = map[atom.Atom]struct{ these, within []atom.Atom }{
	atom.Li: {[]atom.Atom{atom.Li, atom.P}, []atom.Atom{atom.Ul, atom.Ol}},
	atom.Dt: {[]atom.Atom{atom.Dt, atom.Dd, atom.P}, []atom.Atom{atom.Dl}},
	atom.Dd: {[]atom.Atom{atom.Dt, atom.Dd, atom.P}, []atom.Atom{atom.Dl}},
	atom.Tr: {[]atom.Atom{atom.Tr, atom.Td, atom.Th, atom.P}, []atom.Atom{atom.Table}},
	atom.Td: {[]atom.Atom{atom.Td, atom.Th, atom.P}, []atom.Atom{atom.Tr, atom.Table}},
	atom.Th: {[]atom.Atom{atom.Td, atom.Th, atom.P}, []atom.Atom{atom.Tr, atom.Table}},
}

func (p *page) start(t html.Token) {
	name := t.DataAtom
	if p.top().name == atom.Head && !slices.Contains(inHead, name) {
		p.open = p.open[:len(p.open)-1]
	}
	p.leave(name)
	if c, ok := closedBy[name]; ok {
		p.close(c.these, c.within)
	} else if !slices.Contains(phrasing, name) {
		p.close([]atom.Atom{atom.P}, []atom.Atom{atom.Div, atom.Li, atom.Td, atom.Th, atom.Section, atom.Article, atom.Blockquote})
	}
	if slices.Contains(void, name) || len(p.open) == deepest {
		return
	}
	e := element{name: name, skip: p.top().skip || slices.Contains(notRead, name) || hides(t), main: p.top().main || name == atom.Main || attribute(t, "role") == "main", items: -1}
	if name == atom.Ol {
		e.items = 0
	}
	p.open = append(p.open, e)
	switch {
	case e.skip:
	case slices.Contains(headings, name):
		p.now.level = 1 + slices.Index(headings, name)
	case name == atom.Li:
		p.now = block{item: true, text: p.number()}
	case (name == atom.Td || name == atom.Th) && p.now.text != "":
		p.now.text = strings.TrimRight(p.now.text, " ") + " | "
	}
}

// leave ends the text before an element that does not go on with it. In a cell
// of a table paragraphs go on: a row is one block.
func (p *page) leave(name atom.Atom) {
	cell := name == atom.Td || name == atom.Th
	switch {
	case name == atom.Br, cell, p.within(atom.Td, atom.Th) && (name == atom.P || name == atom.Div):
		if p.now.text != "" && !strings.HasSuffix(p.now.text, " ") {
			p.now.text += " "
		}
	case !slices.Contains(phrasing, name):
		p.flush()
	}
}

// number is that of the item of a numbered list that was just opened.
func (p *page) number() string {
	for i := len(p.open) - 1; i >= 0; i-- {
		if l := &p.open[i]; l.name == atom.Ul || l.name == atom.Ol {
			if l.items >= 0 {
				l.items++
				return fmt.Sprintf("%d. ", l.items)
			}
			break
		}
	}
	return ""
}

// deepest is how many elements may be open within one another; more are no page.
const deepest = 1000

func (p *page) end(name atom.Atom) {
	p.leave(name)
	if name == atom.Li {
		p.now = block{}
	}
	for i := len(p.open) - 1; i >= 0; i-- {
		if p.open[i].name == name {
			p.open = p.open[:i]
			return
		}
	}
}

// close closes elements that were left open, down to the one that holds them.
func (p *page) close(these, within []atom.Atom) {
	for i := len(p.open) - 1; i >= 0 && !slices.Contains(within, p.open[i].name); i-- {
		if slices.Contains(these, p.open[i].name) {
			p.open = p.open[:i]
		}
	}
}

// hides reports an element that a browser does not show, or that leads
// elsewhere.
func hides(t html.Token) bool {
	switch attribute(t, "role") {
	case "navigation", "search", "contentinfo", "banner", "dialog", "menu":
		return true
	}
	style := strings.ReplaceAll(strings.ToLower(attribute(t, "style")), " ", "")
	for _, s := range []string{"display:none", "visibility:hidden", "font-size:0", "opacity:0"} {
		if at := strings.Index(style, s); at >= 0 && !strings.HasPrefix(style[at+len(s):], ".") {
			return true
		}
	}
	return attribute(t, "aria-hidden") == "true" || slices.ContainsFunc(t.Attr, func(a html.Attribute) bool { return a.Key == "hidden" })
}

func attribute(t html.Token, key string) string {
	for _, a := range t.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
