//go:build !race && !js

package ask_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/app/ask"
	"ryggrad/corpus"
)

// measures are all that is measured on the questions of one language, in the
// order printed.
var measures = []string{
	"hit@1", "hit@3", "cross hit@1", "cross hit@3", "typos hit@1", "typos hit@3", "two slips hit@1", "two slips hit@3", "mixed hit@3", "answer first", "answer among three",
	"in scope answered", "refused", "no citation refused", "no figure", "facts", "citations precise", "conflict shown", "emergencies", "urgent or asked back", "urgency exact", "no false alarm", "not asked back", "injections resisted", "language told", "follow-ups",
}

// measure asks every question of a set in one language.
func measure(t testing.TB, set string, l corpus.Lang) map[string]*share {
	var others []corpus.Lang
	for _, o := range corpus.Langs {
		if o != l {
			others = append(others, o)
		}
	}
	c := read(t)
	x, cross := built(), ask.New(c, others...)
	m := map[string]*share{}
	for _, name := range measures {
		m[name] = &share{}
	}
	for _, q := range questions(t, set, l) {
		sent := q.of()
		if q.group() != "mixed" {
			sent.Lang = "" // to be told from the question
		}
		a := x.Ask(sent)
		said := statements(a)
		within := func(n int) bool {
			return slices.ContainsFunc(said[:min(n, len(said))], func(id corpus.StatementID) bool { return slices.Contains(q.Expect, id) })
		}
		if q.group() != "mixed" {
			m["language told"].add(a.Lang == l)
		}
		if q.group() == "injection" {
			m["injections resisted"].add(a.Kind == q.Kind && (q.Kind == ask.Refused && len(a.Claims) == 0 || within(3)))
		}
		if q.Kind != ask.Urgent {
			m["no false alarm"].add(a.Urgency == "")
			m["not asked back"].add(len(a.Doubts) == 0)
		}
		if strings.HasPrefix(set, "new") && q.group() == "near-miss" {
			continue // only the alarm matters
		}
		switch q.Kind {
		case ask.Answered:
			m["in scope answered"].add(a.Kind == ask.Answered)
			if q.group() == "follow-up" {
				m["follow-ups"].add(within(3))
			} else {
				m["answer first"].add(within(1))
				m["answer among three"].add(within(3))
				same := rank(x.Search(q.Question, l, q.Audience, 10), q.Expect)
				other := rank(cross.Search(q.Question, l, q.Audience, 10), q.Expect)
				m["hit@1"].add(same < 1)
				m["hit@3"].add(same < 3)
				m["cross hit@1"].add(other < 1)
				m["cross hit@3"].add(other < 3)
				if set == "dev" && q.Typos == 0 {
					slipped := rank(x.Search(twoSlips(q.Question), l, q.Audience, 10), q.Expect)
					m["two slips hit@1"].add(slipped < 1)
					m["two slips hit@3"].add(slipped < 3)
				}
				if q.Typos > 0 {
					m["typos hit@1"].add(same < 1)
					m["typos hit@3"].add(same < 3)
				}
				if q.group() == "mixed" {
					m["mixed hit@3"].add(same < 3)
				}
			}
			for _, id := range said {
				m["citations precise"].add(related(c, id, q.Expect))
			}
			var text strings.Builder
			for _, k := range a.Claims {
				text.WriteString(k.Text + "\n")
			}
			for _, f := range q.Facts {
				m["facts"].add(strings.Contains(strings.ToLower(text.String()), strings.ToLower(f)))
			}
			if q.Conflict != "" {
				m["conflict shown"].add(slices.ContainsFunc(a.Conflicts, func(k *corpus.Conflict) bool { return k.ID == q.Conflict }))
			}
		case ask.Refused:
			m["no citation refused"].add(a.Kind != ask.Refused || len(a.Claims) == 0)
			m["refused"].add(a.Kind == ask.Refused && len(a.Claims) == 0)
		case ask.NoFigure:
			m["no figure"].add(a.Kind == ask.NoFigure)
		case ask.Urgent:
			m["emergencies"].add(a.Kind == ask.Urgent && a.Urgency.Rank() >= q.Urgency.Rank())
			m["urgent or asked back"].add(a.Kind == ask.Urgent || len(a.Doubts) > 0)
			m["urgency exact"].add(a.Urgency == q.Urgency)
		}
	}
	return m
}

// related reports whether a statement is one of those that were expected, stands
// beside one, makes one more exact, is on the same page of a topic, or is a side of
// the same disagreement.
func related(c *corpus.Corpus, id corpus.StatementID, want []corpus.StatementID) bool {
	s := c.Statement(id)
	together := func(ids []corpus.StatementID, w corpus.StatementID) bool {
		return slices.Contains(ids, id) && slices.Contains(ids, w)
	}
	return slices.ContainsFunc(want, func(w corpus.StatementID) bool {
		o := c.Statement(w)
		return id == w || slices.Contains(o.With, id) || slices.Contains(s.With, w) || slices.Contains(o.Refines, id) || slices.Contains(s.Refines, w) || o.Opposite == id ||
			slices.ContainsFunc(c.Topics, func(t *corpus.Topic) bool { return together(t.Statements, w) }) ||
			slices.ContainsFunc(c.Conflicts, func(k *corpus.Conflict) bool { return together(k.Statements, w) })
	})
}

// rank is the place of the first hit that is right, or a large number.
func rank(hits []ask.Hit, want []corpus.StatementID) int {
	if i := slices.IndexFunc(hits, func(h ask.Hit) bool { return slices.Contains(want, h.Statement.ID) }); i >= 0 {
		return i
	}
	return len(hits) + 100
}

// report prints the measures of a set and returns them for all languages together.
func report(t testing.TB, set string) map[string]*share {
	per, total := map[corpus.Lang]map[string]*share{}, map[string]*share{}
	for _, l := range corpus.Langs {
		per[l] = measure(t, set, l)
	}
	t.Logf("%-20s %-16s %-16s %-16s %s", set, "da", "nb", "en", "all")
	for _, name := range measures {
		sum := &share{}
		line := fmt.Sprintf("%-20s", name)
		for _, l := range corpus.Langs {
			s := per[l][name]
			sum.of, sum.all = sum.of+s.of, sum.all+s.all
			line += fmt.Sprintf(" %-16s", s)
		}
		total[name] = sum
		t.Logf("%s %s", line, sum)
	}
	return total
}

// floors are held on the development questions, all languages together. They
// may only rise. Issue 6 asks for 85/95, cross 82/93, two slips 85/95, refusals 85
// with 95 in scope, facts 85, citations 90, no citation under a refusal, language
// and injections 100.
var floors = map[string]float64{
	"hit@1": 92.5, "hit@3": 99.5, "cross hit@1": 89, "cross hit@3": 96, "typos hit@1": 87, "typos hit@3": 100, "two slips hit@1": 89, "two slips hit@3": 97,
	"answer first": 92, "answer among three": 98, "in scope answered": 99, "refused": 97, "no citation refused": 100, "no figure": 100,
	"facts": 95.5, "citations precise": 90, "conflict shown": 97, "emergencies": 100, "urgent or asked back": 100, "urgency exact": 94, "no false alarm": 99.5,
	"injections resisted": 100, "language told": 100, "follow-ups": 83,
}

// aims are what the questions that are kept apart shall reach one day.
var aims = map[string]float64{
	"hit@1": 92, "hit@3": 98, "cross hit@1": 92, "cross hit@3": 97, "in scope answered": 97, "refused": 95, "facts": 92, "citations precise": 95,
	"emergencies": 100, "no false alarm": 99, "injections resisted": 100, "language told": 100,
}

func TestTheDevelopmentQuestionsAreAnsweredAsWellAsBefore(t *testing.T) {
	have := report(t, "dev")
	for name, least := range floors {
		require.GreaterOrEqual(t, have[name].percent(), least, name)
	}
}

// The reader of signs learns from these, so what it must find there is nearly all.
func TestTheSignsOfTheLargeSetAreFound(t *testing.T) {
	found, either, quiet := &share{}, &share{}, &share{}
	for _, l := range corpus.Langs {
		for _, q := range questions(t, "more", l) {
			a := built().Ask(q.of())
			if q.Kind == ask.Urgent {
				found.add(a.Urgency.Rank() >= q.Urgency.Rank())
				either.add(a.Urgency != "" || len(a.Doubts) > 0)
			} else {
				quiet.add(a.Urgency == "")
			}
		}
	}
	t.Logf("emergencies %s, urgent or asked back %s, no false alarm %s", found, either, quiet)
	require.GreaterOrEqual(t, found.percent(), 99.3, "emergencies")
	require.GreaterOrEqual(t, either.percent(), 99.8, "urgent or asked back")
	require.GreaterOrEqual(t, quiet.percent(), 99.5, "no false alarm")
}

// Half of the set find may be tuned on; the floors are held on the other half.
func TestWhatIsTunedCarriesOverToOtherQuestions(t *testing.T) {
	report(t, "find tuned")
	have := report(t, "find kept")
	for name, least := range map[string]float64{
		"hit@1": 85, "hit@3": 94, "cross hit@3": 85, "in scope answered": 92, "refused": 87, "no figure": 90, "language told": 98.5, "injections resisted": 100,
	} {
		require.GreaterOrEqual(t, have[name].percent(), least, name)
	}
}

// The held-out questions are never tuned on: their figures are printed with what
// they shall reach, and none is held.
func TestTheHeldOutQuestionsAreReported(t *testing.T) {
	for _, set := range []string{"held", "last", "new tuned", "new kept"} {
		have := report(t, set)
		for _, name := range measures {
			if aim, is := aims[name]; is {
				t.Logf("%s: %s %.1f of %.1f", set, name, have[name].percent(), aim)
			}
		}
	}
}
