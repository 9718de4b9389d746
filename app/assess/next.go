package assess

import (
	"slices"

	"ryggrad/corpus"
)

// A Question is a finding worth asking for, with what its answer could change.
type Question struct {
	Finding    *corpus.Finding
	Urgency    corpus.Urgency      // the highest that it could raise the person's to; "" when it could not
	RedFlags   []*corpus.RedFlag   // that may still come to stand
	Statements []*corpus.Statement // that are undecided
	Classes    []*corpus.Finding   // that may come to be part of the classification, or to leave it; not told to patients
}

// next returns the open questions: first those that could raise the urgency,
// then those behind other red flags, both in the order of the safety screen,
// then those that decide most. A question that could change nothing is left out.
func (fs *findings) next(t triage, rs []Recommendation) []Question {
	open := map[*corpus.RedFlag]bool{}
	for _, f := range t.flags {
		open[f.Rule] = !f.Present
	}
	undecided := map[*corpus.Statement]bool{}
	for _, r := range rs {
		undecided[r.Statement] = r.Verdict == Undecided
	}
	raised := len(fs.settings()) > 0
	var out []Question
	for _, def := range fs.corpus.Findings {
		if !def.Asked() || !mayAnswer(def, fs.kase.Audience) || !fs.worthAsking(def) {
			continue
		}
		q := Question{Finding: def}
		raise := func(u corpus.Urgency) {
			if u.Rank() > max(t.urgency.Rank(), q.Urgency.Rank()) {
				q.Urgency = u
			}
		}
		if def.Raises {
			for _, f := range t.flags {
				if f.Present && f.Rule.Urgency != corpus.Routine {
					raise(f.Rule.Urgency.Raised())
				}
			}
		}
		if r := fs.corpus.Readers(def.ID); r != nil {
			for _, f := range r.RedFlags {
				if open[f] || fs.hinges(f, def) {
					q.RedFlags = append(q.RedFlags, f)
					raise(couldBe(f, raised))
				}
			}
			for _, s := range r.Statements {
				if undecided[s] {
					q.Statements = append(q.Statements, s)
				}
			}
			for _, f := range r.Classes {
				if fs.kase.Audience != corpus.Patient && fs.unsettledClass(f) {
					q.Classes = append(q.Classes, f)
				}
			}
		}
		for _, f := range fs.opens(def) {
			q.RedFlags = append(q.RedFlags, f)
			raise(couldBe(f, raised))
		}
		if len(q.RedFlags)+len(q.Statements)+len(q.Classes) > 0 || fs.inScreen(def) || def.Raises {
			out = append(out, q)
		}
	}
	slices.SortStableFunc(out, func(a, b Question) int {
		if d := a.rank() - b.rank(); d != 0 || a.rank() < decides {
			return d // of equals, the order of the screen
		}
		return len(b.Statements) - len(a.Statements)
	})
	return out
}

// hinges reports whether an examined rule, which is no open one before it was
// examined, waits for this finding alone, and the finding is not asked of
// everybody: the rule asks for more that holds, or the question for something
// that is surely so.
func (fs *findings) hinges(rule *corpus.RedFlag, def *corpus.Finding) bool {
	if !fs.waits(rule, def) {
		return false
	}
	lines := fs.askIf(def)
	few := len(lines[0])+len(lines[1]) > 0 && fs.all(lines[0], plain) == Holds && fs.all(lines[1], plain) == Holds
	return few || len(rule.When) > 1
}

// waits reports whether a finding is all that an examined rule still asks for.
func (fs *findings) waits(rule *corpus.RedFlag, def *corpus.Finding) bool {
	return rule.Examined && fs.all(rule.When, plain) == Open &&
		!slices.ContainsFunc(rule.When, func(c corpus.Condition) bool { return c.Finding != def.ID && fs.truth(&c, plain) != Holds })
}

// opens returns the examined rules behind the questions that only an answer to
// this one opens: whether one is alone with a person, before what is asked then.
func (fs *findings) opens(def *corpus.Finding) (out []*corpus.RedFlag) {
	for _, g := range fs.corpus.Groups {
		if !slices.ContainsFunc(g.AskIf, func(c corpus.Condition) bool { return c.Finding == def.ID }) {
			continue
		}
		for _, f := range g.Findings {
			if r := fs.corpus.Readers(f.ID); r != nil && mayAnswer(f, fs.kase.Audience) && fs.all(f.AskIf, doubts) == Holds {
				out = append(out, slices.DeleteFunc(slices.Clone(r.RedFlags), func(x *corpus.RedFlag) bool { return !fs.waits(x, f) })...)
			}
		}
	}
	return out
}

// unsettledClass reports whether one more answer can change a part of the
// classification: what an examination tells also changes a settled one.
func (fs *findings) unsettledClass(f *corpus.Finding) bool {
	switch v := fs.at(f, plain).Value; {
	case len(f.Any) == 0:
		return false // a name for a number or a score, and no part
	case v == "":
		return true
	case v == "yes":
		return len(f.Unless) > 0
	}
	return len(f.Also) > 0
}

// couldBe is the urgency of a flag should it come to stand, raised by a setting
// or not.
func couldBe(rule *corpus.RedFlag, raised bool) corpus.Urgency {
	if raised && rule.Urgency != corpus.Routine {
		return rule.Urgency.Raised()
	}
	return rule.Urgency
}

// The ranks of questions.
const (
	raises = iota // the urgency
	flags         // stands behind a red flag, but no more urgent one
	decides
)

func (q Question) rank() int {
	switch {
	case q.Urgency != "":
		return raises
	case len(q.RedFlags) > 0:
		return flags
	}
	return decides
}

func (fs *findings) inScreen(def *corpus.Finding) bool {
	g := def.In()
	return g != nil && g.Screen
}

// worthAsking reports whether a finding is unanswered and concerns the person
// now: every ask-if line of it and of its group holds, or is in doubt.
func (fs *findings) worthAsking(def *corpus.Finding) bool {
	f := fs.at(def, plain)
	if f.Value != "" || f.Answer != "" {
		return false
	}
	lines := fs.askIf(def)
	return fs.all(lines[0], doubts) == Holds && fs.all(lines[1], doubts) == Holds
}
