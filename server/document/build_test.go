//go:build !race

package document_test

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// A sheet is one page of a made-up PDF, as the orders that draw it.
type sheet struct{ strings.Builder }

// put sets a line, in points from the lower left corner.
func (s *sheet) put(x, y int, size float64, bold bool, text string) {
	font := "F1"
	if bold {
		font = "F2"
	}
	fmt.Fprintf(s, "BT /%s %g Tf %d %d Td (", font, size, x, y)
	for _, r := range text {
		switch b := byte(r); {
		case r == '•':
			s.WriteString(`\225`)
		case r == '–':
			s.WriteString(`\226`)
		case r > 0x7E || r == '(' || r == ')' || r == '\\':
			fmt.Fprintf(s, `\%03o`, b)
		default:
			s.WriteByte(b)
		}
	}
	s.WriteString(") Tj ET\n")
}

// paragraph sets lines of ten points below each other and returns where the last
// one stands.
func (s *sheet) paragraph(x, y int, lines ...string) int {
	for i, l := range lines {
		s.put(x, y-12*i, 10, false, l)
	}
	return y - 12*(len(lines)-1)
}

// bind makes a PDF of sheets. extra are entries of its trailer.
func bind(t testing.TB, extra string, sheets ...*sheet) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	var at []int
	object := func(format string, args ...any) {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n", len(at))
		fmt.Fprintf(&b, format, args...)
		b.WriteString("\nendobj\n")
	}
	object("<< /Type /Catalog /Pages 2 0 R >>")
	var kids strings.Builder
	for i := range sheets {
		fmt.Fprintf(&kids, "%d 0 R ", 5+2*i)
	}
	object("<< /Type /Pages /Kids [%s] /Count %d >>", kids.String(), len(sheets))
	object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
	object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>")
	for i, s := range sheets {
		if s == nil {
			s = &sheet{}
		}
		object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>", 6+2*i)
		var packed bytes.Buffer
		w := zlib.NewWriter(&packed)
		_, err := w.Write([]byte(s.String()))
		require.NoError(t, err)
		require.NoError(t, w.Close())
		object("<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream", packed.Len(), packed.String())
	}
	xref := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, a := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", a)
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n", len(at)+1, extra, xref)
	return b.Bytes()
}

// plan is a made-up guideline of four pages: a running head and foot, headings,
// two columns, a word broken at the end of a line, and a list.
func plan(t testing.TB) []byte {
	var sheets []*sheet
	for page, about := range []string{"søvn", "arbejde", "gang", "løft"} {
		s := &sheet{}
		s.put(50, 815, 8, false, "Klinikken på Nordhavn – plan for lænden")
		if page == 0 {
			s.put(50, 780, 20, true, "Plan for ryg og lænd")
		}
		s.put(50, 740, 14, true, "Om "+about)
		s.paragraph(50, 715, "Klinikken taler med patienten om "+about+" og skri-", "ver det op i planen. Æbler, øl og åbne døre")
		s.paragraph(50, 691, "står her for bogstavernes skyld.")
		s.paragraph(50, 660, "• Start med det, der er vigtigst", "• Spørg om nakke- og rygsmerter")
		s.put(50, 620, 10, true, "To spalter")
		s.paragraph(50, 600, "Den venstre spalte om "+about+" slutter", "midt i en sætning, som")
		s.paragraph(320, 600, "går videre i den højre spalte.", "Så er siden om "+about+" slut.")
		s.put(280, 20, 8, false, fmt.Sprintf("Side %d af 4", page+1))
		sheets = append(sheets, s)
	}
	return bind(t, "", sheets...)
}
