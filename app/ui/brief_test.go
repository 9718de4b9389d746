package ui

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"ryggrad/corpus"
)

const (
	wordsAMinute = 240                     // what an adult reads of plain text, silently
	tap          = 1500 * time.Millisecond // to answer a page and go on
)

// A reading is what a person reads before the first advice.
type reading struct{ pages, words int }

func (r reading) time() time.Duration {
	return time.Duration(r.words)*time.Minute/wordsAMinute + time.Duration(r.pages)*tap
}

// read walks the pages of a well person of 40 as the app leads them: no sign, a
// new pain; of a list whose title asks for all of it, the title, unless it is
// one to open. Buttons and what is folded are not counted.
func read(t *testing.T, c *corpus.Corpus, lang corpus.Lang, country corpus.Country, opens string) (r reading) {
	t.Helper()
	s := &site{look: look{Lang: lang, Country: country}, content: content{known: c, order: patientPages(c)}}
	s.visit.clear()
	usual := map[corpus.FindingID]string{"age": "40", "leg-pain": "none", "duration-days": "5", "pattern": "first", "pain-back": "4", "work": "working"}
	id := s.firstPage()
	for all := len(s.pages()); ; {
		p := s.patientPage(id)
		require.NotNil(t, p, id)
		_, next, at, left := s.around(id)
		r.pages++
		require.Equal(t, r.pages, at, "the pages are counted, at %s", id)
		require.LessOrEqual(t, left, all, "no page is added for a well person, at %s", id)
		n := len(strings.Fields(s.shown(p, opens)))
		r.words += n
		asked := []*corpus.Finding{p.finding}
		if p.finding == nil {
			asked = s.asked(p.group)
		}
		for _, f := range asked {
			s.visit.Answers[f.ID] = "no"
			if v := usual[f.ID]; v != "" {
				s.visit.Answers[f.ID] = v
			}
		}
		s.assessment = nil
		require.False(t, s.lacksAnswer(p), id)
		if next == "/patient/check" {
			require.Equal(t, at, left, "none is left at the last")
			require.Equal(t, string(corpus.Routine), string(s.assessed().Urgency))
			require.False(t, s.assessed().Provisional, "the whole screen is answered")
			return r
		}
		id = strings.TrimPrefix(next, "/patient/")
	}
}

// shown is what a page of questions says: its title, its lead and its options.
func (s *site) shown(p *patientPage, opens string) string {
	w, text := s.words(), []string{s.pageTitle(p)}
	if p.group.Gate {
		text = append(text, s.say(p.finding.Why))
	}
	switch {
	case p.finding == nil && p.group.Broad && p.id != opens:
		text = append(text, s.say(p.group.Lead))
	case p.finding == nil:
		text = append(text, s.say(p.group.Lead))
		for _, f := range s.asked(p.group) {
			text = append(text, s.say(f.Ask))
		}
	case p.finding.From.Instrument != "":
		text = append(text, w.NRSLow, w.NRSHigh)
	case p.finding.Kind == corpus.Number:
		text = append(text, s.say(p.finding.Label))
	default:
		for _, v := range p.finding.Values {
			text = append(text, w.Value(s.look.Lang, p.finding, v.Name))
		}
	}
	return strings.Join(text, " ")
}

// Five minutes of answering come before the first advice at most, and half a
// minute more for who takes a medicine: its danger signs are to be read. Each
// trigger of the triage table stands in its question (corpus/signs_test.go), so
// that none is lost to be quick.
func TestAWellPersonReachesAdviceSoon(t *testing.T) {
	c, err := corpus.Embedded()
	require.NoError(t, err)
	for _, x := range []struct {
		lang    corpus.Lang
		country corpus.Country
	}{{"da", "dk"}, {"nb", "no"}, {"en", "dk"}} {
		for opens, most := range map[string]time.Duration{"": 5 * time.Minute, "medicine-danger": 5*time.Minute + 30*time.Second} {
			r := read(t, c, x.lang, x.country, opens)
			t.Logf("%s: %d words on %d pages, %s %s", x.lang, r.words, r.pages, r.time().Round(time.Second), opens)
			require.LessOrEqual(t, r.time(), most, "%s %s", x.lang, opens)
		}
	}
}
