package assess

import (
	"cmp"
	"slices"

	"ryggrad/corpus"
)

// A Verdict is what a statement comes to for one person.
type Verdict string

// The verdicts, in the order they are listed.
const (
	Applies   Verdict = "applies"
	Undecided Verdict = "undecided"
	RuledOut  Verdict = "ruled-out"
)

// A Reason is one condition with the finding that decided it, or leaves it open.
type Reason struct {
	Condition corpus.Condition
	Finding   corpus.FindingID // "country" where the statement holds in the other country
	Value     string           // "" while unknown; not-sure and conflicting as answered
	Truth     Truth
}

// A Recommendation is a statement judged for one person, with one reason for
// each of its conditions, in the statement's order.
type Recommendation struct {
	Statement *corpus.Statement
	Verdict   Verdict
	Because   []Reason
}

// recommend judges every statement that is meant for the audience: those that
// apply first, then by priority, then by ID.
func (fs *findings) recommend() []Recommendation {
	by := map[Verdict][]Recommendation{}
	for _, s := range fs.corpus.Judged() { // by priority and ID
		if !s.MeantFor(fs.kase.Audience) {
			continue
		}
		r := Recommendation{Statement: s, Verdict: fs.verdict(s), Because: fs.reasons(s.When)}
		if fs.abroad(s) {
			r.Because = append(r.Because, Reason{
				Condition: corpus.Condition{Finding: "country", Values: []string{string(s.Country)}},
				Finding:   "country", Value: string(fs.kase.Country), Truth: Fails,
			})
		}
		by[r.Verdict] = append(by[r.Verdict], r)
	}
	return slices.Concat(by[Applies], by[Undecided], by[RuledOut])
}

// verdict judges one statement.
func (fs *findings) verdict(s *corpus.Statement) Verdict {
	switch t := fs.all(s.When, plain); {
	case t == Fails || fs.abroad(s):
		return RuledOut
	case t == Holds:
		return Applies
	}
	return Undecided
}

// abroad reports whether a statement holds only in the other country.
func (fs *findings) abroad(s *corpus.Statement) bool {
	return s.Country != "" && s.Country != fs.kase.Country
}

func (fs *findings) reasons(cs []corpus.Condition) []Reason {
	out := make([]Reason, len(cs))
	for i := range cs {
		c := &cs[i]
		out[i] = Reason{Condition: *c, Finding: c.Finding, Truth: fs.truth(c, plain)}
		if def := c.Subject(); def != nil {
			f := fs.at(def, plain)
			out[i].Value = cmp.Or(f.Value, f.Answer)
		}
	}
	return out
}

// conflicts returns the conflicts that touch this person: those with a part in
// a statement that applies or is undecided, and those that stand behind a name
// in the classification.
func (fs *findings) conflicts(rs []Recommendation) []*corpus.Conflict {
	touched := map[corpus.StatementID]bool{}
	for _, r := range rs {
		touched[r.Statement.ID] = r.Verdict != RuledOut
	}
	behind := map[string]bool{}
	for _, def := range fs.corpus.Findings {
		if def.Kind != corpus.Class || len(def.Conflicts) == 0 {
			continue
		}
		if v := fs.at(def, conflicts).Value; v != "" && v != "no" {
			for _, id := range def.Conflicts {
				behind[id] = true
			}
		}
	}
	var out []*corpus.Conflict
	for _, x := range fs.corpus.Conflicts {
		if behind[x.ID] || slices.ContainsFunc(x.Statements, func(id corpus.StatementID) bool { return touched[id] }) {
			out = append(out, x)
		}
	}
	return out
}
