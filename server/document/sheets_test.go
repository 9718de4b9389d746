//go:build !race

// The reader of PDF is another program inside this one; with the race detector
// it is translated ten times slower, and there is nothing of ours in it to see.

package document_test

import (
	"bytes"
	"context"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"ryggrad/server/document"
)

func TestAPDFBecomesPassagesWithHeadingAndPage(t *testing.T) {
	var told [][2]int
	r := reader
	r.Page = func(page, of int) { told = append(told, [2]int{page, of}) }
	d, ps, err := r.Read(t.Context(), "plan.pdf", plan(t))
	require.NoError(t, err)
	require.Equal(t, "Plan for ryg og lænd", d.Title)
	require.Equal(t, document.PDF, d.Kind)
	require.Equal(t, 4, d.Pages)
	require.Equal(t, 4, d.Mended)
	require.Equal(t, document.LeftOut{Repeats: 8}, d.LeftOut)
	require.Equal(t, [][2]int{{0, 0}, {1, 4}, {2, 4}, {3, 4}, {4, 4}}, told)
	require.Len(t, ps, 8)
	require.Equal(t, "Plan for ryg og lænd, page 2, Om arbejde", ps[2].Locator("en"))
	require.Equal(t, "Klinikken taler med patienten om arbejde og skriver det op i planen. Æbler, øl og åbne døre står her for bogstavernes skyld.\n"+
		"– Start med det, der er vigtigst\n– Spørg om nakke- og rygsmerter", ps[2].Text)
	require.Equal(t, "Plan for ryg og lænd, page 2, Om arbejde › To spalter", ps[3].Locator("en"))
	require.Equal(t, "Den venstre spalte om arbejde slutter midt i en sætning, som går videre i den højre spalte. Så er siden om arbejde slut.", ps[3].Text)
}

func TestAPDFThatCannotBeReadSaysWhy(t *testing.T) {
	locked := bind(t, "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <"+strings.Repeat("41", 32)+"> /U <"+strings.Repeat("42", 32)+"> >> /ID [<00><00>]", &sheet{})
	for want, b := range map[string][]byte{
		"locked with a password": locked,
		"text recognition":       bind(t, "", &sheet{}, &sheet{}),
		"cannot be read":         []byte("this is no PDF at all"),
		"it has 2001 pages":      bind(t, "", make([]*sheet, 2001)...),
	} {
		_, _, err := reader.Read(t.Context(), "plan.pdf", b)
		require.ErrorContains(t, err, want)
		require.ErrorContains(t, err, "plan.pdf")
	}
	_, _, err := reader.Read(t.Context(), "plan.pdf", bind(t, "", make([]*sheet, 2001)...))
	require.ErrorIs(t, err, document.ErrLarge)
	_, _, err = reader.Read(t.Context(), "plan.pdf", nil)
	require.Error(t, err)
}

// A file that has grown out of all measure is ended, and the next is read.
func TestAPDFThatTakesTooMuchHarmsNothing(t *testing.T) {
	bomb := &sheet{}
	bomb.WriteString(strings.Repeat("BT /F1 9 Tf 1 1 Td (aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) Tj ET\n", 400_000))
	b := bind(t, "", bomb)
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Second)
	defer cancel()
	began := time.Now()
	_, _, err := reader.Read(ctx, "bomb.pdf", b)
	require.ErrorIs(t, err, context.DeadlineExceeded)
	require.Less(t, time.Since(began), 30*time.Second)
	_, ps, err := reader.Read(t.Context(), "plan.pdf", plan(t))
	require.NoError(t, err)
	require.Len(t, ps, 8)
}

// broken makes a file as a bad disk or a bad person would.
func broken(whole []byte, seed uint64) []byte {
	r := rand.New(rand.NewPCG(seed, 1))
	b := bytes.Clone(whole)
	for range 1 + r.IntN(20) {
		b[r.IntN(len(b))] = byte(r.IntN(256))
	}
	if r.IntN(2) == 0 {
		b = b[:r.IntN(len(b))]
	}
	return b
}

func TestABrokenPDFIsReadOrRefused(t *testing.T) {
	whole := plan(t)
	read, refused := 0, 0
	for seed := range uint64(60) {
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		_, ps, err := reader.Read(ctx, "plan.pdf", broken(whole, seed))
		require.NoError(t, ctx.Err())
		cancel()
		if err != nil {
			require.NotContains(t, err.Error(), "reading failed")
			refused++
			continue
		}
		require.NotEmpty(t, ps)
		read++
	}
	require.Positive(t, read)
	require.Positive(t, refused)
}

func FuzzPDF(f *testing.F) {
	f.Add(plan(f))
	f.Add(bind(f, "", &sheet{}))
	f.Fuzz(func(t *testing.T, b []byte) {
		d, ps, err := reader.Read(t.Context(), "plan.pdf", b)
		if err != nil {
			require.NotContains(t, err.Error(), "reading failed", "a panic of ours")
			return
		}
		require.Len(t, ps, d.Passages)
		for _, p := range ps {
			require.Positive(t, p.Place.Page)
			require.LessOrEqual(t, max(p.Place.Page, p.Place.ToPage), d.Pages)
		}
	})
}
