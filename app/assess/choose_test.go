package assess_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

func TestWhichInstrumentWhen(t *testing.T) {
	c := content(t)
	for _, x := range []struct {
		sentence, days, work string
		suits, open          string
	}{
		{"a week of pain, at work", "7", "working", "eqvas neupsig nrs odi ompq ompsq-sf psfs rmdq23 rmdq24 sbst vas", ""},
		{"a week of pain, without work", "7", "not-working", "eqvas neupsig nrs odi psfs rmdq23 rmdq24 sbst vas", ""},
		{"a week of pain, work not told", "7", "", "eqvas neupsig nrs odi psfs rmdq23 rmdq24 sbst vas", "ompq ompsq-sf"},
		{"ten weeks, on sick leave", "70", "sick-listed",
			"eq5d3l eq5d5l eqvas neupsig nrs odi ompq ompsq-sf pseq10 pseq2 psfs rand36 rmdq23 rmdq24 sbst sf12v1 sf36v1 vas", ""},
		{"half a year: now also FABQ and PCS", "180", "working",
			"ases20 ases8 eq5d3l eq5d5l eqvas fabq gse neupsig nrs odi pcs pseq10 pseq2 psfs rand36 rmdq23 rmdq24 sbst sf12v1 sf36v1 vas", ""},
		{"nothing told", "", "", "eqvas neupsig nrs odi psfs rmdq23 rmdq24 sbst vas",
			"ases20 ases8 eq5d3l eq5d5l fabq gse ompq ompsq-sf pcs pseq10 pseq2 rand36 sf12v1 sf36v1"},
	} {
		t.Run(x.sentence, func(t *testing.T) {
			k := nobody("dk", corpus.Clinician)
			if x.days != "" {
				k = with(k, "duration-days", x.days)
			}
			if x.work != "" {
				k = with(k, "work", x.work)
			}
			require.NoError(t, k.Check(c))
			a := assess.Assess(c, k)
			var suits, open []string
			for _, in := range c.Instruments {
				switch a.Suits(in) {
				case assess.Holds:
					suits = append(suits, in.ID)
				case assess.Open:
					open = append(open, in.ID)
				}
			}
			want := slices.DeleteFunc(strings.Fields(x.suits), func(id string) bool { return c.Instrument(id).LeftOut })
			require.Equal(t, want, suits)
			require.Equal(t, x.open, strings.Join(open, " "))
		})
	}
}
