package pdf

import (
	"slices"
	"strings"

	"github.com/klippa-app/go-pdfium/responses"
)

// bold is the weight from which letters are bold.
const bold = 600

// letters are those of one line, on its way.
type letters struct {
	page  int
	text  strings.Builder
	sizes map[float64]int
	heavy int
	all   int
	left  float64
	feet  []float64 // how high each stands; g and p stand lower than most
}

func newLetters(page int) *letters { return &letters{page: page, sizes: map[float64]int{}} }

func (l *letters) add(c *responses.GetPageTextStructuredChar) {
	l.text.WriteString(c.Text)
	if strings.TrimSpace(c.Text) == "" {
		return
	}
	if l.all == 0 {
		l.left = c.PointPosition.Left
	}
	l.feet = append(l.feet, c.PointPosition.Bottom)
	l.all++
	if f := c.FontInformation; f != nil {
		size := f.RenderedSize
		if size <= 0 {
			size = f.Size
		}
		l.sizes[float64(int(size*2+0.5))/2]++ // to half a point
		if f.Weight >= bold || strings.Contains(strings.ToLower(f.Name), "bold") || strings.Contains(strings.ToLower(f.Name), "black") {
			l.heavy++
		}
	}
}

// line returns the line, unless it is empty. Its size is that of most letters;
// of two that are as many, the smaller.
func (l *letters) line() (Line, bool) {
	text := strings.TrimSpace(l.text.String())
	if text == "" {
		return Line{}, false
	}
	base := 0.0
	if slices.Sort(l.feet); len(l.feet) > 0 {
		base = l.feet[len(l.feet)/2]
	}
	size, most := 0.0, 0
	for s, n := range l.sizes {
		if n > most || n == most && s < size {
			size, most = s, n
		}
	}
	return Line{Text: text, Page: l.page, Size: size, Bold: l.all > 0 && l.heavy == l.all, Left: l.left, Base: base}, true
}
