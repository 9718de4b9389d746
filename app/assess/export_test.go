package assess

import (
	"hash/maphash"

	"ryggrad/corpus"
)

var seed = maphash.MakeSeed()

// A Stage is a case worked through the triage and no further, for walks that
// would be too long with everything that follows. It is the engine's own.
type Stage struct {
	fs *findings
	t  triage
}

// Triage works a case through up to the triage.
func Triage(c *corpus.Corpus, k Case) *Stage {
	fs := find(c, k, score(c, k))
	return &Stage{fs, fs.triage()}
}

// StageOf is the stage of a case that was worked through whole.
func StageOf(a *Assessment) *Stage { return &Stage{fs: a.findings} }

// Found is a case before its triage.
func Found(c *corpus.Corpus, k Case) *Stage { return &Stage{fs: find(c, k, score(c, k))} }

// Asks reports whether a finding is asked for: each of its ask-if lines and its
// group's holds, those aside that wait for the triage.
func (s *Stage) Asks(f *corpus.Finding) bool {
	for _, lines := range s.fs.askIf(f) {
		for i := range lines {
			if x := lines[i].Subject(); x.Kind != corpus.Triaged && s.fs.truth(&lines[i], plain) != Holds {
				return false
			}
		}
	}
	return true
}

// Stands reports whether one red flag stands.
func (s *Stage) Stands(r *corpus.RedFlag) bool {
	f, _ := s.fs.flag(r, nil)
	return f.Present
}

// StandsAs tells whether one red flag stands, is open or fails.
func (s *Stage) StandsAs(r *corpus.RedFlag) Truth {
	switch f, ok := s.fs.flag(r, nil); {
	case !ok:
		return Fails
	case f.Present:
		return Holds
	}
	return Open
}

// Urgency and the others read what Assess would tell.
func (s *Stage) Urgency() corpus.Urgency          { return s.t.urgency }
func (s *Stage) Unsettled() []corpus.FindingID    { return s.t.unsettled }
func (s *Stage) Flags() []Flag                    { return s.t.flags }
func (s *Stage) Value(id corpus.FindingID) string { return s.fs.get(id, plain).Value }
func (s *Stage) Classes() []string                { return s.fs.classify() }

// Verdict judges one statement.
func (s *Stage) Verdict(x *corpus.Statement) Verdict { return s.fs.verdict(x) }

// A Reading is what one rule comes to for a person by itself, from what is
// already worked out. Where it is the same, a change of the rule changes nothing
// for the person.
type Reading struct {
	truths  [doubts + 1]Truth
	values  [doubts + 1]string
	verdict Verdict
	rule    string // what the rule does, where it can do anything
	from    uint64 // a fingerprint of what a yes leads back to
}

// Reads reads a *corpus.RedFlag, *corpus.Finding, *corpus.Group, *corpus.Statement
// or *corpus.Topic.
func (s *Stage) Reads(rule any) (r Reading) {
	fs := s.fs
	all := func(cs []corpus.Condition) {
		for p := range r.truths {
			r.truths[p] = fs.all(cs, presumption(p))
		}
	}
	switch x := rule.(type) {
	case *corpus.RedFlag:
		if all(x.When); r.truths == [...]Truth{Fails, Fails, Fails} {
			break
		}
		r.rule = string(x.Urgency)
		for _, care := range x.Closes {
			r.rule += string(care)
		}
		if x.Serious {
			r.rule += " serious"
		}
		if x.Examined {
			r.rule += " examined"
		}
	case *corpus.Statement:
		r.verdict = fs.verdict(x)
	case *corpus.Topic:
		all(x.When)
	case *corpus.Group:
		if all(x.AskIf); x.Screen {
			r.rule = "screen"
		}
	case *corpus.Finding:
		if x.Asked() {
			if all(x.AskIf); x.Raises {
				r.rule = "raises"
			}
			break
		}
		for p := range r.values {
			f := fs.work(x, presumption(p))
			if r.values[p] = f.Value; f.Value != "yes" || p > 0 {
				continue
			}
			for _, id := range f.From { // what it leads back to
				r.from += maphash.String(seed, string(id))
			}
		}
	}
	return r
}

// NextOf works out anew what to ask, from the triage on.
func NextOf(a *Assessment) []Question { return a.findings.next(a.findings.triage(), a.Recommendations) }

// Truth judges one condition as the verdicts do.
func (s *Stage) Truth(x *corpus.Condition) Truth { return s.fs.truth(x, plain) }
