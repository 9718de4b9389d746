package document_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

// reads holds what is true of any file of a kind: it is read or refused, and
// what is read can be shown and found again.
func reads(f *testing.F, file string) {
	for _, seed := range []string{guideline, handout, webpage, "<p><li><td><main><ol><li>x<p>y", "<h1>x<br>y</h1><p hidden>z", "", "\f\f", "a-\nb", "\xff\xfe\x00", "Ã¸Ã", strings.Repeat("a ", 400), "---\n", "```\n", "<!--", "1. \n2. x", strings.Repeat("# x\n", 9)} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		d, ps, err := reader.Read(t.Context(), file, b)
		if err != nil {
			require.NotContains(t, err.Error(), "reading failed", "a panic")
			require.ErrorContains(t, err, file)
			return
		}
		require.Len(t, ps, d.Passages)
		require.NotEmpty(t, d.Title)
		for _, p := range ps {
			require.NotEmpty(t, strings.TrimSpace(p.Text))
			for _, text := range []string{p.Text, p.Heading, p.Title} {
				require.True(t, utf8.ValidString(text))
				require.False(t, strings.ContainsFunc(text, func(r rune) bool { return unicode.IsControl(r) && r != '\n' || unicode.Is(unicode.Cf, r) }), "%q", text)
			}
			require.Positive(t, p.Place.Line)
			require.LessOrEqual(t, max(p.Place.Line, p.Place.ToLine), 1+len(b))
			require.NotEmpty(t, p.Locator(p.Lang))
		}
	})
}

func FuzzText(f *testing.F)     { reads(f, "a.txt") }
func FuzzMarkdown(f *testing.F) { reads(f, "a.md") }
func FuzzHTML(f *testing.F)     { reads(f, "a.html") }

func FuzzMend(f *testing.F) {
	f.Add("laege pa fgrst")
	f.Fuzz(func(t *testing.T, text string) {
		mended, n := reader.Mender.Mend(text)
		if n == 0 {
			require.Equal(t, text, mended)
		}
		require.Equal(t, len(strings.Fields(text)), len(strings.Fields(mended)))
	})
}
