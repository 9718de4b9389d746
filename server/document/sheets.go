package document

import (
	"context"
	"errors"
	"math"
	"slices"

	"ryggrad/server/document/pdf"
)

// readPDF reads the printed lines of a PDF. Headings are told by the size of
// their letters, paragraphs by the room between lines.
func readPDF(ctx context.Context, b []byte, on func(page, of int)) (reading, error) {
	t, err := pdf.Read(ctx, b, on)
	if err != nil {
		if errors.Is(err, pdf.ErrLarge) {
			err = errors.Join(ErrLarge, err)
		}
		return reading{}, err
	}
	hidden := 0
	kept := t.Lines[:0]
	for _, l := range t.Lines {
		words, n := clean(l.Text)
		hidden += n
		if l.Text = blanks(words); l.Text != "" {
			kept = append(kept, l)
		}
	}
	r := ofLines(printed(kept))
	if title, _ := clean(t.Title); r.title == "" {
		r.title = title
	}
	r.pages, r.left.Hidden, r.left.Pages = t.Pages, hidden, t.Lost
	return r, nil
}

const (
	// largerHead is how much larger than the text a heading is at least.
	largerHead = 1.12
	// roomBetween is how much further than usual a line stands from the one
	// before if a paragraph ends there.
	roomBetween = 1.35
	// usualLeading is how far lines of a size stand apart, in that size.
	usualLeading = 1.2
	// indented is how far a line begins to the right of the one before, in its
	// own size, if it begins a paragraph.
	indented = 0.8
)

// printed tells of each line of a PDF what the other readers see in the text.
func printed(ls []pdf.Line) []line {
	size, bold := usual(ls)
	pitch := usualPitch(ls)
	sizes := headSizes(ls, size)
	var out []line
	for i, l := range ls {
		n := line{text: l.Text, page: l.Page, gap: i == 0}
		switch {
		case l.Size > size*largerHead:
			n.level = 1 + slices.Index(sizes, l.Size)
		case l.Bold && !bold:
			n.level = 1 + len(sizes)
		}
		if i > 0 {
			before := ls[i-1]
			down := before.Base - l.Base
			n.gap = l.Page != before.Page || down < 0 || down > max(pitch, l.Size*usualLeading)*roomBetween || l.Left > before.Left+indented*l.Size && finished(before.Text)
			n.gap = n.gap || math.Abs(l.Size-before.Size) > 0.6 || l.Bold != before.Bold && (n.level > 0 || out[i-1].level > 0)
		}
		n.level = min(n.level, 6)
		out = append(out, n)
	}
	return out
}

// usual is the size that most letters have, and whether most are bold.
func usual(ls []pdf.Line) (size float64, bold bool) {
	count := map[float64]int{}
	heavy, all := 0, 0
	for _, l := range ls {
		count[l.Size] += len(l.Text)
		all += len(l.Text)
		if l.Bold {
			heavy += len(l.Text)
		}
	}
	most := 0
	for s, n := range count {
		if n > most || n == most && s < size {
			size, most = s, n
		}
	}
	return size, heavy*2 > all
}

// headSizes are the sizes of headings, the largest first.
func headSizes(ls []pdf.Line, text float64) []float64 {
	var sizes []float64
	for _, l := range ls {
		if l.Size > text*largerHead && !slices.Contains(sizes, l.Size) {
			sizes = append(sizes, l.Size)
		}
	}
	slices.Sort(sizes)
	slices.Reverse(sizes)
	return sizes
}

// usualPitch is how far most lines stand from the one before, in points.
func usualPitch(ls []pdf.Line) float64 {
	var all []float64
	for i := 1; i < len(ls); i++ {
		if down := ls[i-1].Base - ls[i].Base; ls[i].Page == ls[i-1].Page && down > 0 && ls[i].Size == ls[i-1].Size {
			all = append(all, down)
		}
	}
	if len(all) == 0 {
		return math.Inf(1)
	}
	slices.Sort(all)
	return all[len(all)/2]
}
