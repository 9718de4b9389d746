package document

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"ryggrad/corpus"
	"ryggrad/server/document/pdf"
)

// The most that is read.
const (
	MostText     = 16 << 20 // bytes of a file that is no PDF
	mostPassages = 20_000   // of one document
	longestTitle = 200      // letters
)

// The ways in which a file cannot be imported.
var (
	ErrKind  = errors.New("files of this kind cannot be read; want one of " + Kinds)
	ErrLarge = errors.New("the file is too large")
	ErrEmpty = errors.New("there is no text in it")
)

// A Reader reads files.
type Reader struct {
	Tell   func(text string) corpus.Lang // the language of a text
	Mender *Mender
	// Page is told which page of how many comes next in a PDF; page 0 while the
	// reader of PDF is made ready. It may be nil.
	Page func(page, of int)
}

// kinds are the kinds of file by the end of a file's name.
var kinds = map[string]Kind{".txt": Text, ".text": Text, ".md": Markdown, ".markdown": Markdown, ".html": HTML, ".htm": HTML, ".xhtml": HTML, ".pdf": PDF}

// KindOf returns the kind of a file by its name, or ErrKind.
func KindOf(file string) (Kind, error) {
	k, ok := kinds[strings.ToLower(filepath.Ext(file))]
	if !ok {
		return "", fmt.Errorf("%s: %w", filepath.Base(file), ErrKind)
	}
	return k, nil
}

// Read makes passages of a file. They have no ID yet: the library names them.
// Whatever is in the file, Read returns: a fault of a reader is an error.
func (r Reader) Read(ctx context.Context, file string, b []byte) (d Document, ps []Passage, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("%s: reading failed: %v\n%s", filepath.Base(file), p, debug.Stack())
		}
	}()
	d = Document{File: filepath.Base(file), Bytes: len(b), Digest: digest(b)}
	if d.Kind, err = KindOf(file); err != nil {
		return d, nil, err
	}
	in, err := r.open(ctx, &d, b)
	if err != nil {
		return d, nil, fmt.Errorf("%s: %w", d.File, err)
	}
	all, out := parts(in.blocks)
	switch {
	case len(all) == 0 && d.Kind == PDF:
		return d, nil, fmt.Errorf("%s: %w: pages that were scanned must first go through text recognition", d.File, ErrEmpty)
	case len(all) == 0:
		return d, nil, fmt.Errorf("%s: %w", d.File, ErrEmpty)
	case len(all) > mostPassages:
		return d, nil, fmt.Errorf("%s: %w: it has %d passages, and the most is %d", d.File, ErrLarge, len(all), mostPassages)
	}
	d.Title = title(in.title, d.File)
	d.Pages, d.Mended = in.pages, in.mended
	d.LeftOut = LeftOut{d.LeftOut.Repeats + in.left.Repeats + out.Repeats, in.left.References + out.References, d.LeftOut.Hidden + in.left.Hidden, in.left.Pages}
	d.Passages = len(all)
	var whole strings.Builder
	for _, p := range all {
		whole.WriteString(p.text)
		whole.WriteByte('\n')
	}
	d.Words = digest([]byte(plain(whole.String())))
	d.Damaged = r.Mender.damaged(whole.String())
	mended, _ := r.Mender.Mend(whole.String())
	d.Lang = r.Tell(mended)
	for _, p := range all {
		ps = append(ps, Passage{Title: d.Title, Heading: p.heading, Place: p.place, Lang: r.langOf(p.text, d.Lang), Text: p.text})
	}
	return d, ps, nil
}

// most is how many bytes a file of a kind may have.
func most(k Kind) int {
	if k == PDF {
		return pdf.MostBytes
	}
	return MostText
}

// open reads a file of a kind.
func (r Reader) open(ctx context.Context, d *Document, b []byte) (reading, error) {
	if len(b) > most(d.Kind) {
		return reading{}, fmt.Errorf("%w: it has %d bytes, and the most is %d", ErrLarge, len(b), most(d.Kind))
	}
	switch is := bytes.HasPrefix(b, []byte("%PDF-")); {
	case d.Kind == PDF:
		return readPDF(ctx, b, r.Page)
	case is:
		return reading{}, fmt.Errorf("its name ends in %s, but it is a PDF", filepath.Ext(d.File))
	}
	text, encoding, err := decode(b)
	if err != nil {
		return reading{}, err
	}
	d.Encoding = encoding
	text, d.LeftOut.Hidden = clean(text)
	switch d.Kind {
	case Markdown:
		return readMarkdown(text), nil
	case HTML:
		return readHTML(text)
	default:
		return readText(text), nil
	}
}

// languageWords is how many words tell a language surely enough to differ from
// the document's.
const languageWords = 30

// langOf is the language of a passage: the document's, unless it is plainly
// English in a document of the north or the other way round. Danish and
// Norwegian are too near to be told from one paragraph.
func (r Reader) langOf(text string, whole corpus.Lang) corpus.Lang {
	if len(strings.Fields(text)) < languageWords {
		return whole
	}
	if own := r.Tell(text); (own == "en") != (whole == "en") {
		return own
	}
	return whole
}

// title is the title that a document gives itself, or the name of its file.
func title(given, file string) string {
	if given = blanks(given); given == "" {
		given = blanks(strings.NewReplacer("_", " ", "-", " ").Replace(strings.TrimSuffix(file, filepath.Ext(file))))
	}
	if utf8.RuneCountInString(given) > longestTitle {
		given = string([]rune(given)[:longestTitle-1]) + "…"
	}
	return given
}

func digest(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}

// longestName is how many letters the name in an ID has at most.
const longestName = 60

// slug makes a name of a file's: small letters, digits and hyphens.
func slug(file string) string {
	var s strings.Builder
	for _, r := range strings.ToLower(strings.TrimSuffix(file, filepath.Ext(file))) {
		switch {
		case r == 'æ' || r == 'ä':
			s.WriteString("ae")
		case r == 'ø' || r == 'ö':
			s.WriteString("oe")
		case r == 'å':
			s.WriteString("aa")
		case r < 0x80 && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			s.WriteRune(r)
		default:
			if s.Len() > 0 && !strings.HasSuffix(s.String(), "-") {
				s.WriteByte('-')
			}
		}
	}
	name := strings.Trim(s.String()[:min(s.Len(), longestName)], "-")
	if name == "" || slices.Contains([]string{"con", "prn", "aux", "nul"}, name) {
		name = strings.Trim("document-"+name, "-")
	}
	return name
}
