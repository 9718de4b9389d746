package assess_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// content returns the corpus that is built in, without faults.
func content(t testing.TB) *corpus.Corpus {
	c, err := corpus.Embedded()
	require.NoError(t, err)
	return c
}

// withSTarTBack is the content for a test of STarT Back, which has no subject in a
// program that is built without the form (-tags nosbst).
func withSTarTBack(t testing.TB) *corpus.Corpus {
	c := content(t)
	if c.Instrument("sbst").LeftOut {
		t.Skip("this program is built without STarT Back")
	}
	return c
}

// leftOut reports whether a made-up person has filled in a form that this program is
// built without.
func leftOut(c *corpus.Corpus, k assess.Case) bool {
	return slices.ContainsFunc(c.Instruments, func(in *corpus.Instrument) bool {
		return in.LeftOut && (k.Responses[in.ID] != nil || k.Scores[in.ID] != nil)
	})
}

// nobody is a case of which nothing is known yet.
func nobody(country corpus.Country, a corpus.Audience) assess.Case {
	return assess.Case{Country: country, Audience: a, Answers: map[corpus.FindingID]string{}}
}

// with returns the case with one answer more.
func with(k assess.Case, id corpus.FindingID, value string) assess.Case {
	answers := map[corpus.FindingID]string{id: value}
	for other, v := range k.Answers {
		if other != id {
			answers[other] = v
		}
	}
	k.Answers = answers
	return k
}

// without returns the case with one answer less.
func without(k assess.Case, id corpus.FindingID) assess.Case {
	k = with(k, id, "")
	delete(k.Answers, id)
	return k
}

// wellAnswers are the answers of somebody of 40 with no sign at all.
func well(c *corpus.Corpus, country corpus.Country, a corpus.Audience) assess.Case {
	k := nobody(country, a)
	for _, f := range c.Findings {
		g := c.Group(f.Group)
		if g == nil || !g.Screen || !slices.Contains(f.Who, a) {
			continue
		}
		switch {
		case f.Kind == corpus.Number:
			k.Answers[f.ID] = "40"
		case f.Has("no"):
			k.Answers[f.ID] = "no"
		}
	}
	return k
}

func flag(a *assess.Assessment, id string) *assess.Flag {
	for i := range a.Flags {
		if a.Flags[i].Rule.ID == id {
			return &a.Flags[i]
		}
	}
	return nil
}

// present names the red flags that stand.
func present(a *assess.Assessment) []string {
	ids := []string{}
	for _, f := range a.Present() {
		ids = append(ids, f.Rule.ID)
	}
	return ids
}

// verdicts are the verdicts of all statements that the audience is shown.
func verdicts(a *assess.Assessment) map[corpus.StatementID]assess.Verdict {
	out := map[corpus.StatementID]assess.Verdict{}
	for _, r := range a.Recommendations {
		out[r.Statement.ID] = r.Verdict
	}
	return out
}

// said prints an assessment for a comparison: everything but the pointers.
func said(a *assess.Assessment) string {
	var b strings.Builder
	fmt.Fprintln(&b, a.Version, a.Hash, a.Urgency, a.Provisional, a.Unsettled, a.Classification, a.Phase)
	for _, f := range a.Flags {
		fmt.Fprintln(&b, "flag", f.Rule.ID, f.Present, f.Urgency, f.Raised, f.Presumed, f.Because)
	}
	for _, r := range a.Results {
		fmt.Fprintln(&b, "result", r.Instrument, r.Bands, r.Answered, r.Missing)
	}
	for _, r := range a.Recommendations {
		fmt.Fprintln(&b, r.Verdict, r.Statement.ID, r.Because)
	}
	for _, q := range a.Next {
		fmt.Fprintln(&b, "next", q.Finding.ID, len(q.RedFlags), len(q.Statements))
	}
	for _, x := range a.Conflicts {
		fmt.Fprintln(&b, "conflict", x.ID)
	}
	return b.String()
}

// everyone calls f for each country and audience.
func everyone(t *testing.T, f func(t *testing.T, country corpus.Country, a corpus.Audience)) {
	for _, country := range corpus.Countries {
		for _, a := range corpus.Audiences {
			t.Run(string(country)+" "+string(a), func(t *testing.T) { f(t, country, a) })
		}
	}
}

// ids returns the findings that a case answers, in order.
func ids(k assess.Case) []corpus.FindingID {
	var out []corpus.FindingID
	for id := range k.Answers {
		out = append(out, id)
	}
	slices.Sort(out)
	return out
}

func TestAReasonLeadsBackToTheAnswerThatDecidedIt(t *testing.T) {
	c := content(t)
	a := assess.Assess(c, with(nobody("dk", corpus.Clinician), "saddle-numb", "yes"))
	require.Equal(t, corpus.Emergency, a.Urgency)
	require.Contains(t, a.Finding("red-flag").From, corpus.FindingID("saddle-numb"))
	require.Equal(t, "yes", a.Finding("closed-manual").Value)
	require.Equal(t, []string{"serious-suspected"}, a.Classification)
}

func TestAScoreAnswersTheFindingThatItIsMeantFor(t *testing.T) {
	c := withSTarTBack(t)
	k := nobody("dk", corpus.Clinician)
	k.Responses = map[string]assess.Response{"nrs@back": {"1": {7}}}
	k.Scores = map[string]map[string]float64{"sbst": {"total": 3}}
	require.NoError(t, k.Check(c))
	a := assess.Assess(c, k)
	require.Equal(t, "7", a.Finding("pain-back").Value)
	require.Equal(t, "low", a.Finding("risk-group").Value)
	require.True(t, a.Finding("risk-group").Score.Entered)
}
