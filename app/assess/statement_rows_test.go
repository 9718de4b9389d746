//go:build !race && !js

package assess_test

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// The columns of the table of statements.
var (
	phaseDays = []string{"21", "63", "180"} // acute, subacute, long-lasting
	riskForms = []map[string]float64{nil, {"total": 2}, {"total": 5, "psych": 2}, {"total": 7, "psych": 5}}
	someSigns = []struct{ name, answers string }{
		{"an emergency", "saddle-numb=yes"},
		{"same day: a weak foot", "foot-weak=yes"},
		{"a fall, with brittle bones", "injury-low=yes osteoporosis=yes"},
		{"earlier cancer", "cancer=ever"},
		{"a numb patch on the leg", "leg-numb=yes"},
		{"aged 16", "age=16"},
		{"pregnant, examined", "pregnancy=yes pregnancy-seen=yes"},
		{"not sure about fever", "fever=not-sure"},
	}
)

// audienceOf is whom a statement is judged for: a clinician, where it may be.
func audienceOf(s *corpus.Statement) corpus.Audience {
	if s.MeantFor(corpus.Clinician) {
		return corpus.Clinician
	}
	return s.For[0]
}

// judged reports whether a statement is judged for people.
func judged(s *corpus.Statement) bool { return !s.Library && s.Status != corpus.Withdrawn }

// statementRow is what one statement comes to for somebody whom it concerns
// and who is otherwise well: in each phase, risk group and country, and with
// signs beside it.
func statementRow(c *corpus.Corpus, s *corpus.Statement) string {
	var cells []string
	for _, country := range corpus.Countries {
		k := having(c, country, audienceOf(s), s.When)
		for _, days := range phaseDays {
			cell := ""
			for _, form := range riskForms {
				cell += verdictLetter[assess.Triage(c, inPhase(k, days, form)).Verdict(s)]
			}
			cells = append(cells, cell)
		}
	}
	country := cmp.Or(s.Country, "no")
	k := having(c, country, audienceOf(s), s.When)
	open := nobody(country, audienceOf(s))
	for _, x := range s.When {
		if c.Finding(x.Finding).Kind != corpus.Triaged {
			meet(c, &open, x)
		}
	}
	signs := verdictLetter[assess.Triage(c, open).Verdict(s)] + " "
	for _, sign := range someSigns {
		p := k
		for _, a := range strings.Fields(sign.answers) {
			id, v, _ := strings.Cut(a, "=")
			p = with(p, corpus.FindingID(id), v)
		}
		signs += verdictLetter[assess.Triage(c, p).Verdict(s)]
	}
	numbers := ranges(c, k, func(f *corpus.Finding) bool { return slices.Contains(c.Readers(f.ID).Statements, s) }, func(st *assess.Stage) bool {
		return st.Verdict(s) == assess.Applies
	})
	return strings.TrimRight(fmt.Sprintf("%-36s %s   %s  %s", s.ID, strings.Join(cells, " "), signs, numbers), " ")
}

// inPhase is a case after so many days, with the scores of STarT Back.
func inPhase(k assess.Case, days string, form map[string]float64) assess.Case {
	k = with(k, "duration-days", days)
	k.Scores = nil
	if form != nil {
		k.Scores = map[string]map[string]float64{"sbst": form}
	}
	return k
}

// A view is one person in whom each answer is tried for what it does to advice.
type view struct {
	country corpus.Country
	days    string
	form    map[string]float64
	pattern string
}

// Two people between whom most of the advice is given.
var views = []view{{"no", "21", riskForms[1], "first"}, {"dk", "180", riskForms[2], "persistent"}}

// adviceRows are what one answer does to the advice where it does nothing to
// the urgency and to the care that waits: the statements that it adds, leaves
// open or takes away. Answers that do the same share a row.
func adviceRows(c *corpus.Corpus, f *corpus.Finding) []string {
	var out []string
	for i, v := range views {
		k := personFor(c, f)
		k.Country = v.country
		k = with(inPhase(k, v.days, v.form), "pattern", v.pattern)
		calm := assess.Triage(c, k)
		xs := answers(c, f)
		what := make([]string, len(xs))
		for j, x := range xs {
			if what[j] = changes(c, k.Audience, assess.Triage(c, x.answer(k)), calm); what[j] != "" {
				what[j] = strconv.Itoa(i+1) + what[j]
			}
		}
		out = append(out, tabled(xs, what)...)
	}
	return out
}

// changes prints which statements come out otherwise, one a line.
func changes(c *corpus.Corpus, a corpus.Audience, s, calm *assess.Stage) string {
	if comesOut(s) != comesOut(calm) {
		return ""
	}
	out := ""
	for _, verdict := range []assess.Verdict{assess.Applies, assess.Undecided, assess.RuledOut} {
		for _, x := range c.Statements {
			if judged(x) && x.MeantFor(a) && s.Verdict(x) == verdict && calm.Verdict(x) != verdict {
				out += "\n    " + verdictLetter[verdict] + " " + string(x.ID)
			}
		}
	}
	return out
}

// comesOut is the outcome of the triage, for a comparison.
func comesOut(s *assess.Stage) string {
	return fmt.Sprint(s.Urgency(), len(s.Unsettled()), standing(s.Flags()), waits(s.Value))
}
