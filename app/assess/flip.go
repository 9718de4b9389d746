package assess

import (
	"maps"
	"slices"

	"ryggrad/corpus"
)

// An Answer is one finding answered with one value.
type Answer struct {
	Finding *corpus.Finding
	Value   string
}

// A Flip is a smallest change of answers that changes an outcome: one answer,
// or two together where no single one does.
type Flip struct {
	Answers []Answer
	Outcome string // the verdict or urgency that it leads to
}

// mostPairs bounds the answers that are tried two by two: more than that no
// person could read, nor wait for.
const mostPairs = 60

// FlipsOf returns the smallest changes of answers that would change the
// verdict of a statement, in the order the findings are asked. It is empty
// when neither one answer nor two do.
func (a *Assessment) FlipsOf(id corpus.StatementID) []Flip {
	r := a.Recommendation(id)
	if r == nil {
		return nil
	}
	asked, triaged := a.asked(r.Statement.When)
	return a.flips(asked, func(fs *findings) string {
		if triaged {
			fs.triage()
		}
		return string(fs.verdict(r.Statement))
	})
}

// UrgencyFlips returns the smallest changes of answers that would change the
// urgency. What lowers it is shown as well: an answer may have been a slip.
func (a *Assessment) UrgencyFlips() []Flip {
	var when []corpus.Condition
	for _, f := range a.findings.corpus.RedFlags {
		when = append(when, f.When...)
	}
	asked, _ := a.asked(when)
	for _, f := range a.findings.corpus.Findings {
		if f.Raises && !slices.Contains(asked, f) {
			asked = append(asked, f)
		}
	}
	return a.flips(asked, func(fs *findings) string { return string(fs.triage().urgency) })
}

// asked returns the findings that this audience can answer and that conditions
// rest on, and whether these rest on the triage and so on every red flag.
func (a *Assessment) asked(when []corpus.Condition) (asked []*corpus.Finding, triaged bool) {
	fs := a.findings
	seen := map[*corpus.Finding]bool{}
	var visit func(*corpus.Finding)
	each := func(cs []corpus.Condition) {
		for i := range cs {
			visit(cs[i].Subject())
		}
	}
	visit = func(def *corpus.Finding) {
		if def == nil || seen[def] {
			return
		}
		seen[def] = true
		switch {
		case def.Kind == corpus.Triaged && !triaged:
			triaged = true
			for _, f := range fs.corpus.RedFlags {
				each(f.When)
			}
			for _, f := range fs.corpus.Findings {
				if f.Raises {
					visit(f)
				}
			}
		case def.Asked() && mayAnswer(def, fs.kase.Audience):
			asked = append(asked, def)
		}
		each(def.Any)
		each(def.Also)
		each(def.Unless)
		visit(fs.corpus.Finding(def.Of))
	}
	each(when)
	slices.SortFunc(asked, func(x, y *corpus.Finding) int { return x.Index - y.Index })
	return asked, triaged
}

// flips tries every other answer of each finding, then pairs of them.
func (a *Assessment) flips(asked []*corpus.Finding, outcome func(*findings) string) []Flip {
	base := outcome(a.with(nil))
	var one []Flip
	var all []Answer
	for _, def := range asked {
		for _, v := range a.others(def) {
			x := []Answer{{def, v}}
			all = append(all, x[0])
			if o := outcome(a.with(x)); o != base {
				one = append(one, Flip{x, o})
			}
		}
	}
	if len(one) > 0 || len(all) > mostPairs {
		return one
	}
	var two []Flip
	for i, x := range all {
		for _, y := range all[i+1:] {
			if x.Finding == y.Finding {
				continue
			}
			if o := outcome(a.with([]Answer{x, y})); o != base {
				two = append(two, Flip{[]Answer{x, y}, o})
			}
		}
	}
	return two
}

// with returns the findings of the case with some answers changed.
func (a *Assessment) with(changed []Answer) *findings {
	k := a.findings.kase
	k.Answers = maps.Clone(k.Answers)
	if k.Answers == nil {
		k.Answers = map[corpus.FindingID]string{}
	}
	for _, x := range changed {
		k.Answers[x.Finding.ID] = x.Value
	}
	return find(a.findings.corpus, k, a.findings.results)
}

// others returns the values that a finding does not have now: of a number, the
// nearest ones on the other side of each limit that a rule draws.
func (a *Assessment) others(def *corpus.Finding) []string {
	now := a.findings.at(def, plain).Value
	values := def.Names()
	if def.Kind == corpus.Number {
		values = a.findings.corpus.Edges(def)
	}
	return slices.DeleteFunc(values, func(v string) bool { return v == now })
}
