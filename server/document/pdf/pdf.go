package pdf

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/klippa-app/go-pdfium"
	pdferrors "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// The most that is read.
const (
	MostBytes = 128 << 20
	MostPages = 2000
	MostTime  = 3 * time.Minute // of one file
)

// The ways in which a file cannot be read.
var (
	ErrLarge  = errors.New("the PDF is too large")
	ErrLocked = errors.New("the PDF is locked with a password; save it without one")
	ErrBroken = errors.New("the PDF cannot be read")
)

// A Text is what a PDF says.
type Text struct {
	Title string // as its properties name it; often empty or wrong
	Pages int
	Lines []Line
	Lost  int // pages that could not be read
}

// A Line is one printed line, in the order in which the page is read.
type Line struct {
	Text string
	Page int     // from 1
	Size float64 // of its letters, in points
	Bold bool    // all of it
	Left float64 // where it begins, in points
	Base float64 // how high its letters stand over the foot of the page, in points
}

// Read takes the lines out of a PDF. It tells on, which may be nil, which page of
// how many comes next; page 0 while the reader is made ready. Whatever the file
// is, Read returns.
func Read(ctx context.Context, b []byte, on func(page, of int)) (t Text, err error) {
	if len(b) > MostBytes {
		return t, fmt.Errorf("%w: it has %d bytes, and the most is %d", ErrLarge, len(b), MostBytes)
	}
	if on == nil {
		on = func(int, int) {}
	}
	on(0, 0)
	pool, err := start()
	if err != nil {
		return t, err
	}
	ctx, cancel := context.WithTimeout(ctx, MostTime)
	defer cancel()
	machine, err := pool.GetInstanceWithContext(ctx)
	if err != nil {
		return t, fmt.Errorf("%w: %w", ErrBroken, err)
	}
	ended := make(chan struct{})
	stop := context.AfterFunc(ctx, func() {
		defer close(ended)
		_ = machine.Kill()
	})
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("%w: %v", ErrBroken, p)
		}
		if stop() {
			_ = machine.Close()
		} else {
			<-ended
		}
		if ctx.Err() != nil {
			err = fmt.Errorf("reading stopped: %w", ctx.Err())
		}
	}()
	return read(ctx, machine, b, on)
}

func read(ctx context.Context, machine pdfium.Pdfium, b []byte, on func(page, of int)) (t Text, err error) {
	opened, err := machine.OpenDocument(&requests.OpenDocument{File: &b})
	switch {
	case errors.Is(err, pdferrors.ErrPassword):
		return t, ErrLocked
	case err != nil:
		return t, fmt.Errorf("%w: %w", ErrBroken, err)
	}
	doc := opened.Document
	count, err := machine.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: doc})
	if err != nil {
		return t, fmt.Errorf("%w: %w", ErrBroken, err)
	}
	if t.Pages = count.PageCount; t.Pages > MostPages {
		return t, fmt.Errorf("%w: it has %d pages, and the most is %d", ErrLarge, t.Pages, MostPages)
	}
	if meta, err := machine.FPDF_GetMetaText(&requests.FPDF_GetMetaText{Document: doc, Tag: "Title"}); err == nil {
		t.Title = meta.Value
	}
	var fault error
	for i := range t.Pages {
		if ctx.Err() != nil {
			return t, ctx.Err()
		}
		on(i+1, t.Pages)
		ls, err := page(machine, doc, i)
		if err != nil {
			t.Lost++
			fault = errors.Join(fault, fmt.Errorf("page %d: %w", i+1, err))
			continue
		}
		t.Lines = append(t.Lines, ls...)
	}
	if fault != nil && len(t.Lines) == 0 {
		return t, fmt.Errorf("%w: %w", ErrBroken, fault)
	}
	return t, nil
}

// broken is the letter by which the reader tells a hyphen at the end of a line.
const broken = "\x02"

// page returns the lines of a page, counted from 0.
func page(machine pdfium.Pdfium, doc references.FPDF_DOCUMENT, i int) ([]Line, error) {
	got, err := machine.GetPageTextStructured(&requests.GetPageTextStructured{
		Page:                   requests.Page{ByIndex: &requests.PageByIndex{Document: doc, Index: i}},
		Mode:                   requests.GetPageTextStructuredModeChars,
		CollectFontInformation: true,
	})
	if err != nil {
		return nil, err
	}
	var ls []Line
	now := newLetters(i + 1)
	end := func() {
		if l, ok := now.line(); ok {
			ls = append(ls, l)
		}
		now = newLetters(i + 1)
	}
	for _, c := range got.Chars {
		switch c.Text {
		case "\r", "\n":
			end()
		case broken:
			now.text.WriteByte('-')
			end()
		default:
			now.add(c)
		}
	}
	end()
	return ls, nil
}
