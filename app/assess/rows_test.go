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

// The letters of the tables.
var (
	urgencyLetter = map[corpus.Urgency]string{corpus.Routine: "r", corpus.ContactDoctor: "c", corpus.SameDay: "S", corpus.Emergency: "E"}
	careLetter    = map[string]string{"yes": "x", "": "?", "no": "."}
	verdictLetter = map[assess.Verdict]string{assess.Applies: "+", assess.Undecided: "?", assess.RuledOut: "-"}
)

// waits shows which care waits, one letter for each of corpus.Cares.
func waits(s *assess.Stage) string {
	out := ""
	for _, care := range corpus.Cares {
		out += careLetter[s.Value(care.Finding())]
	}
	return out
}

// standing names the red flags that stand, by ID.
func standing(s *assess.Stage) []string {
	var ids []string
	for _, f := range s.Flags() {
		if f.Present {
			ids = append(ids, f.Rule.ID)
		}
	}
	slices.Sort(ids)
	return ids
}

// settings are the findings that raise every red flag, in the order asked.
func settings(c *corpus.Corpus) []corpus.FindingID {
	var ids []corpus.FindingID
	for _, f := range c.Findings {
		if f.Raises {
			ids = append(ids, f.ID)
		}
	}
	return ids
}

// flagRow is what one red flag comes to in somebody who is otherwise well.
func flagRow(c *corpus.Corpus, r *corpus.RedFlag) string {
	k := well(c, "dk", corpus.Clinician)
	for _, x := range r.When {
		meet(c, &k, x)
	}
	s := assess.Triage(c, k)
	own := "!" // stands for nobody
	for _, f := range s.Flags() {
		if f.Rule == r && f.Present {
			own = urgencyLetter[f.Urgency]
		}
	}
	with := ""
	for _, id := range settings(c) {
		raised := k
		meet(c, &raised, corpus.Condition{Finding: id, Values: []string{"yes"}})
		with += urgencyLetter[assess.Triage(c, raised).Urgency()]
	}
	doors := make([]string, 2)
	for i, country := range corpus.Countries {
		ids := assess.Doors(s.Flags(), country, corpus.Patient)
		doors[i] = cmp.Or(strings.Join(ids, " "), "-")
	}
	return strings.TrimRight(fmt.Sprintf("%-22s %s %s  %-6s  %s  %-10s %-10s %s", r.ID, own, urgencyLetter[s.Urgency()], with, waits(s), doors[0], doors[1], numbersOf(c, r)), " ")
}

// numbersOf tells for which numbers a red flag can stand: in somebody who has
// all else that it asks for, each number that some rule tells from its
// neighbour is tried.
func numbersOf(c *corpus.Corpus, r *corpus.RedFlag) string {
	k := well(c, "dk", corpus.Clinician)
	for _, x := range r.When {
		meet(c, &k, x)
	}
	return ranges(c, k, func(f *corpus.Finding) bool { return slices.Contains(c.Readers(f.ID).RedFlags, r) }, func(s *assess.Stage) bool {
		return slices.ContainsFunc(s.Flags(), func(f assess.Flag) bool { return f.Rule == r && f.Present })
	})
}

// ranges prints for each number that matters the ranges in which something holds.
func ranges(c *corpus.Corpus, k assess.Case, reads func(*corpus.Finding) bool, holds func(*assess.Stage) bool) string {
	var out []string
	for _, f := range c.Findings {
		if f.Kind != corpus.Number || c.Readers(f.ID) == nil || !reads(f) {
			continue
		}
		from, told := f.Low, []string(nil)
		was := holds(assess.Triage(c, with(k, f.ID, strconv.Itoa(f.Low))))
		end := func(to int) {
			if was {
				told = append(told, corpus.Window{Low: from, High: to}.String())
			}
		}
		for _, edge := range c.Edges(f) {
			n, _ := strconv.Atoi(edge)
			if is := holds(assess.Triage(c, with(k, f.ID, edge))); is != was {
				end(n - 1)
				from, was = n, is
			}
		}
		end(f.High)
		if all := (corpus.Window{Low: f.Low, High: f.High}).String(); len(told) != 1 || told[0] != all {
			out = append(out, string(f.ID)+" "+cmp.Or(strings.Join(told, ","), "never"))
		}
	}
	return strings.Join(out, "; ")
}

// answerRows are what one answer comes to in somebody of 40 who answered no to
// the whole safety screen. Answers that come to the same stand in one row; what
// comes to the same as a no is left out.
func answerRows(c *corpus.Corpus, f *corpus.Finding) []string {
	k := well(c, "dk", f.Who[0])
	for _, x := range slices.Concat(groupOf(f).AskIf, f.AskIf) {
		meet(c, &k, x)
	}
	calm := without(k, f.ID)
	if v, ok := well(c, "dk", f.Who[0]).Answers[f.ID]; ok {
		calm = with(k, f.ID, v)
	}
	quiet := comesTo(assess.Triage(c, calm))
	type row struct {
		answers []string
		what    string
	}
	var rows []row
	add := func(answer, what string) {
		for i := range rows {
			if rows[i].what == what && f.Kind != corpus.Number {
				rows[i].answers = append(rows[i].answers, answer)
				return
			}
		}
		rows = append(rows, row{[]string{answer}, what})
	}
	try := func(v string) string { return comesTo(assess.Triage(c, with(k, f.ID, v))) }
	if f.Kind == corpus.Number {
		from, was := f.Low, try(strconv.Itoa(f.Low))
		for _, edge := range c.Edges(f) {
			n, _ := strconv.Atoi(edge)
			if is := try(edge); is != was {
				add(corpus.Window{Low: from, High: n - 1}.String(), was)
				from, was = n, is
			}
		}
		add(corpus.Window{Low: from, High: f.High}.String(), was)
	} else {
		for _, v := range f.Names() {
			add(v, try(v))
		}
	}
	add("not sure", try(corpus.NotSure))
	add("conflicting", try(corpus.Conflicting))
	add("no answer", comesTo(assess.Triage(c, without(k, f.ID))))
	var out []string
	for _, r := range rows {
		if r.what != quiet {
			out = append(out, strings.TrimRight(fmt.Sprintf("%-24s %-42s %s", f.ID, strings.Join(r.answers, ", "), r.what), " "))
		}
	}
	return out
}

// groupOf is the group of a finding that is asked.
func groupOf(f *corpus.Finding) *corpus.Group {
	if g := f.In(); g != nil {
		return g
	}
	return &corpus.Group{}
}

// comesTo prints the outcome of the triage.
func comesTo(s *assess.Stage) string {
	final := " "
	if len(s.Unsettled()) > 0 {
		final = "*"
	}
	return strings.TrimRight(urgencyLetter[s.Urgency()]+final+" "+waits(s)+"  "+strings.Join(slices.Concat(standing(s), upperAll(s.Classes())), " "), " ")
}

// upperAll are the names of the classification as the tables show them.
func upperAll(names []string) []string {
	out := make([]string, len(names))
	for i, n := range names {
		out[i] = strings.ToUpper(n)
	}
	return out
}

// noToAll is somebody of 40 who answered no to every question.
func noToAll(c *corpus.Corpus, country corpus.Country, a corpus.Audience) assess.Case {
	k := well(c, country, a)
	for _, f := range c.Findings {
		if f.Asked() && slices.Contains(f.Who, a) && k.Answers[f.ID] == "" && f.Has("no") {
			k.Answers[f.ID] = "no"
		}
	}
	return k
}

// The columns of the table of statements.
var (
	phaseDays = []string{"21", "63", "180"} // acute, subacute, long-lasting
	riskForms = []map[string]float64{nil, {"total": 2}, {"total": 5, "psych": 2}, {"total": 7, "psych": 5}}
	someSigns = []struct {
		name    string
		answers []string
	}{
		{"an emergency", []string{"saddle-numb=yes"}},
		{"same day: a weak foot", []string{"foot-weak=yes"}},
		{"a fall, with brittle bones", []string{"injury-low=yes", "osteoporosis=yes"}},
		{"earlier cancer", []string{"cancer=ever"}},
		{"a numb patch on the leg", []string{"leg-numb=yes"}},
		{"aged 16", []string{"age=16"}},
		{"pregnant, examined", []string{"pregnancy=yes", "pregnancy-seen=yes"}},
		{"not sure about fever", []string{"fever=not-sure"}},
	}
)

// statementRow is what one statement comes to for somebody whom it concerns
// and who is otherwise well: in each phase, risk group and country, and with
// signs beside it.
func statementRow(c *corpus.Corpus, s *corpus.Statement) string {
	audience := corpus.Clinician
	if !s.MeantFor(audience) {
		audience = corpus.Patient
	}
	var cells []string
	for _, country := range corpus.Countries {
		k := noToAll(c, country, audience)
		for _, x := range s.When {
			meet(c, &k, x)
		}
		for _, days := range phaseDays {
			cell := ""
			for _, form := range riskForms {
				p := with(k, "duration-days", days)
				p.Scores = map[string]map[string]float64{"sbst": form}
				if form == nil {
					p.Scores = nil
				}
				cell += verdictLetter[assess.Triage(c, p).Verdict(s)]
			}
			cells = append(cells, cell)
		}
	}
	country := cmp.Or(s.Country, "no")
	k := noToAll(c, country, audience)
	open := nobody(country, audience)
	for _, x := range s.When {
		meet(c, &k, x)
		if c.Finding(x.Finding).Kind != corpus.Triaged {
			meet(c, &open, x)
		}
	}
	signs := verdictLetter[assess.Triage(c, open).Verdict(s)] + " "
	for _, sign := range someSigns {
		p := k
		for _, a := range sign.answers {
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
