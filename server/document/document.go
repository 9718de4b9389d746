package document

import (
	"fmt"
	"strings"

	"ryggrad/corpus"
)

// A Kind is how a file is written.
type Kind string

// The kinds of file that can be imported.
const (
	Text     Kind = "txt"
	Markdown Kind = "md"
	HTML     Kind = "html"
	PDF      Kind = "pdf"
)

// Kinds lists them, as a message names them.
const Kinds = "txt, md, html, pdf"

// Prefix begins the ID of every imported document. No source and no statement
// of the corpus has a colon in its ID, so that the two cannot be mistaken.
const Prefix = "own:"

// A Document is what is known of an imported file.
type Document struct {
	ID       string      `json:"id"` // own:NAME
	Title    string      `json:"title"`
	File     string      `json:"file"` // its name, without folders
	Kind     Kind        `json:"kind"`
	Lang     corpus.Lang `json:"lang"`
	Pages    int         `json:"pages,omitempty"` // 0 where the kind has none
	Passages int         `json:"passages"`
	LeftOut  LeftOut     `json:"left_out"`
	Encoding string      `json:"encoding"` // utf-8, utf-16, windows-1252; a PDF has its own
	Mended   int         `json:"mended"`   // words broken at the end of a line and put together
	Damaged  bool        `json:"damaged"`  // æ, ø and å were lost, as by scanning; the words are kept as they stand
	Bytes    int         `json:"bytes"`
	Imported string      `json:"imported"` // day, as 2006-01-02
	Digest   string      `json:"digest"`   // SHA-256 of the file
	Words    string      `json:"words"`    // SHA-256 of its words, whatever its kind and encoding
}

// LeftOut counts what of a document is not in its passages.
type LeftOut struct {
	Repeats    int `json:"repeats"`    // running headers and footers, page numbers, passages that stand twice
	References int `json:"references"` // lines of reference lists
	Hidden     int `json:"hidden"`     // characters that cannot be seen
	Pages      int `json:"pages"`      // pages of a PDF that cannot be read
}

// A Passage is a stretch of an imported document, small enough to be cited. Its
// text is the document's own words.
type Passage struct {
	ID       string      `json:"id"` // own:NAME/7
	Document string      `json:"document"`
	Title    string      `json:"title"` // of the document
	Heading  string      `json:"heading,omitempty"`
	Place    Place       `json:"place"`
	Lang     corpus.Lang `json:"lang"`
	Text     string      `json:"text"`
}

// A Place is where in its document a passage stands, as far as it is known: 0
// where it is not.
type Place struct {
	Page   int `json:"page,omitempty"`
	ToPage int `json:"to_page,omitempty"`
	Line   int `json:"line,omitempty"`
	ToLine int `json:"to_line,omitempty"`
}

// In names the place in a language: "page 3", "lines 10–24", "side 3–4, linje
// 10–24".
func (p Place) In(l corpus.Lang) string {
	var parts []string
	if p.Page > 0 {
		parts = append(parts, span(pageWords, l, p.Page, p.ToPage))
	}
	if p.Line > 0 {
		parts = append(parts, span(lineWords, l, p.Line, p.ToLine))
	}
	return strings.Join(parts, ", ")
}

// What a page and a line are called, alone and with others.
var (
	pageWords = map[corpus.Lang][2]string{"da": {"side", "side"}, "nb": {"side", "side"}, "en": {"page", "pages"}}
	lineWords = map[corpus.Lang][2]string{"da": {"linje", "linje"}, "nb": {"linje", "linje"}, "en": {"line", "lines"}}
)

func span(what map[corpus.Lang][2]string, l corpus.Lang, from, to int) string {
	if to <= from {
		return fmt.Sprintf("%s %d", what[l][0], from)
	}
	return fmt.Sprintf("%s %d–%d", what[l][1], from, to)
}

// Locator leads a reader of a language to the passage: the document by its
// title, the place in it and the heading it stands under.
func (p Passage) Locator(l corpus.Lang) string {
	parts := []string{p.Title}
	if place := p.Place.In(l); place != "" {
		parts = append(parts, place)
	}
	if under := strings.TrimPrefix(p.Heading, p.Title+" › "); under != "" && under != p.Title {
		parts = append(parts, under)
	}
	return strings.Join(parts, ", ")
}
