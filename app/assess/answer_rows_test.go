//go:build !race && !js

package assess_test

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// personFor is the person in whom one answer is tried: everything is answered, and
// answered with no, but for what is asked because of this answer.
func personFor(c *corpus.Corpus, f *corpus.Finding) assess.Case {
	k := with(nobody("dk", f.Who[len(f.Who)-1]), "age", "40")
	if slices.Contains(f.Who, corpus.Clinician) {
		k.Audience = corpus.Clinician
	}
	for _, x := range slices.Concat(groupOf(f).AskIf, f.AskIf) {
		if c.Finding(x.Finding).Kind != corpus.Triaged {
			meet(c, &k, x)
		}
	}
	return noToAll(c, k)
}

// answers are the answers to a finding as a table shows them: in each stretch
// of a number one, then the names, doubt, contradiction and none.
func answers(c *corpus.Corpus, f *corpus.Finding) []answered {
	xs := alarming(c, f)
	for _, doubt := range []string{corpus.NotSure, corpus.Conflicting, ""} {
		xs = append(xs, answered{Finding: f, value: doubt})
	}
	return xs
}

// shown is how a table shows an answer.
func (x answered) shown() string {
	switch {
	case x.value == "":
		return "no answer"
	case x.value == corpus.NotSure:
		return "not sure"
	case x.Kind == corpus.Number && x.value != corpus.Conflicting:
		return x.Window.String()
	}
	return x.value
}

// answer returns the case with the answer.
func (x answered) answer(k assess.Case) assess.Case {
	if x.value == "" {
		return without(k, x.ID)
	}
	return with(k, x.ID, x.value)
}

// tabled prints what answers come to, those that come to the same in one row.
func tabled(xs []answered, what []string) []string {
	var shown, rows []string
	for i, x := range xs {
		if j := slices.Index(what, what[i]); what[i] == "" || j < i {
			continue
		}
		shown = shown[:0]
		for j, y := range xs {
			if what[j] == what[i] {
				shown = append(shown, y.shown())
			}
		}
		rows = append(rows, fmt.Sprintf("%-24s %-32s %s", x.ID, strings.Join(shown, ", "), what[i]))
	}
	return rows
}

// answerRows are what one answer comes to by itself; what comes to the same as
// a no is left out.
func answerRows(c *corpus.Corpus, f *corpus.Finding) []string {
	k := personFor(c, f)
	quiet := comesTo(assess.Triage(c, k))
	xs := answers(c, f)
	what := make([]string, len(xs))
	for i, x := range xs {
		if what[i] = comesTo(assess.Triage(c, x.answer(k))); what[i] == quiet {
			what[i] = ""
		}
	}
	return tabled(xs, what)
}

// comesTo prints the outcome of the triage: the urgency, what waits, the red
// flags that stand or may stand, and what the signs point to.
func comesTo(s *assess.Stage) string {
	final := " "
	if len(s.Unsettled()) > 0 {
		final = "*"
	}
	out := urgencyLetter[s.Urgency()] + final + " " + waits(s.Value) + " "
	for _, f := range s.Flags() {
		out += " " + f.Rule.ID
		if !f.Present {
			out += "?"
		}
	}
	for _, name := range s.Classes() {
		out += " " + strings.ToUpper(name)
	}
	return out
}

// askedRows are the questions that one answer opens.
func askedRows(c *corpus.Corpus, f *corpus.Finding) []string {
	k := personFor(c, f)
	was := map[*corpus.Finding]bool{f: true}
	for _, q := range assess.Assess(c, k).Next {
		was[q.Finding] = true
	}
	xs := answers(c, f)
	what := make([]string, len(xs))
	for i, x := range xs {
		for _, q := range assess.Assess(c, x.answer(k)).Next {
			if !was[q.Finding] {
				what[i] += " " + string(q.Finding.ID)
			}
		}
	}
	return tabled(xs, what)
}

// An answered is a finding with one answer, or with a range of numbers that no
// rule tells apart.
type answered struct {
	*corpus.Finding
	value string
	corpus.Window
}

// alarming are the answers that a rule can tell, other than a calm one.
func alarming(c *corpus.Corpus, f *corpus.Finding) []answered {
	var out []answered
	for _, v := range f.Names() {
		if v != calmAnswer(f) {
			out = append(out, answered{Finding: f, value: v})
		}
	}
	if f.Kind != corpus.Number {
		return out
	}
	low := f.Low
	for _, edge := range c.Edges(f) {
		if n, _ := strconv.Atoi(edge); n > low && slices.Contains(c.Edges(f), strconv.Itoa(n-1)) {
			out = append(out, answered{f, strconv.Itoa(low), corpus.Window{Low: low, High: n - 1}})
			low = n
		}
	}
	return append(out, answered{f, strconv.Itoa(low), corpus.Window{Low: low, High: f.High}})
}

// list prints answers: a yes by its finding alone, ranges that meet as one.
func list(xs []answered) string {
	var out []string
	for i := 0; i < len(xs); {
		x := xs[i]
		text := string(x.ID)
		for i++; i < len(xs) && xs[i].Finding == x.Finding; i++ {
			if x.Kind == corpus.Number && xs[i].Window.Low == x.Window.High+1 {
				x.Window.High = xs[i].Window.High
			} else if x.Kind != corpus.Number {
				x.value += "/" + xs[i].value
			}
		}
		if x.Kind == corpus.Number {
			text += "=" + x.Window.String()
		} else if x.value != "yes" {
			text += "=" + x.value
		}
		out = append(out, text)
	}
	return strings.Join(out, ", ")
}

// pairRows are the pairs of answers with which a red flag stands although it
// stands with neither alone. Answers that go with the same others share a row.
func pairRows(c *corpus.Corpus, r *corpus.RedFlag) []string {
	var all []answered
	for _, f := range c.Findings {
		if readers := c.Readers(f.ID); f.Asked() && readers != nil && slices.Contains(readers.RedFlags, r) {
			all = append(all, alarming(c, f)...)
		}
	}
	k := healthy(c, "dk", corpus.Clinician)
	stands := func(xs ...answered) bool {
		p := k
		p.Answers = maps.Clone(k.Answers)
		for _, x := range xs {
			p.Answers[x.ID] = x.value
		}
		return assess.Found(c, p).Stands(r)
	}
	all = slices.DeleteFunc(all, func(x answered) bool { return stands(x) })
	partners := make([]string, len(all))
	for i, x := range all {
		var with []answered
		for _, y := range all[i+1:] {
			if x.Finding != y.Finding && stands(x, y) {
				with = append(with, y)
			}
		}
		partners[i] = list(with)
	}
	var out []string
	for i, with := range partners {
		if with == "" || slices.Contains(partners[:i], with) {
			continue
		}
		var first []answered
		for j, x := range all {
			if partners[j] == with {
				first = append(first, x)
			}
		}
		out = append(out, fmt.Sprintf("%-22s %s  with  %s", r.ID, list(first), with))
	}
	return out
}
