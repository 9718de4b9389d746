package assess

import (
	"cmp"
	"maps"
	"slices"

	"ryggrad/corpus"
)

// A Phase is how long the episode has lasted.
type Phase string

// The phases. Their days stand in the corpus, as bands of the finding "phase".
// Statements use their own windows; the phase is only a name.
const (
	Acute        Phase = "acute"
	Subacute     Phase = "subacute"
	LongLasting  Phase = "long-lasting"
	UnknownPhase Phase = "unknown"
)

// An Assessment is everything the engine says about one case, and what it was
// worked out from.
type Assessment struct {
	Version, Hash   string // of the corpus, so that a print-out can be redone
	Urgency         corpus.Urgency
	Provisional     bool               // the minimum safety screen is not complete
	Unsettled       []corpus.FindingID // what it still lacks
	Flags           []Flag
	Classification  []string
	Phase           Phase
	Results         []Result // scores, by the name of the instrument
	Recommendations []Recommendation
	Next            []Question
	Conflicts       []*corpus.Conflict

	findings *findings
}

// Finding returns a finding of the case with what it came from: the way back
// from a reason to the answers.
func (a *Assessment) Finding(id corpus.FindingID) Finding { return a.findings.get(id, plain) }

// Concerns reports whether a finding can concern this person.
func (a *Assessment) Concerns(f *corpus.Finding) bool {
	_, ok := a.findings.concerns(f)
	return ok
}

// Asks reports whether the questions behind ask-if lines are asked now: every
// line holds, or the answer it rests on is in doubt.
func (a *Assessment) Asks(lines []corpus.Condition) bool {
	return a.findings.all(lines, doubts) == Holds
}

// Recommendation returns the judgement of a statement, or nil when the
// statement is not meant for the audience.
func (a *Assessment) Recommendation(id corpus.StatementID) *Recommendation {
	for i := range a.Recommendations {
		if a.Recommendations[i].Statement.ID == id {
			return &a.Recommendations[i]
		}
	}
	return nil
}

// Present returns the red flags that stand, the most urgent first.
func (a *Assessment) Present() []Flag {
	for i, f := range a.Flags {
		if !f.Present {
			return a.Flags[:i]
		}
	}
	return a.Flags
}

// Assess works a case through: responses to scores, scores and answers to
// findings, findings to urgency, and both to recommendations. The case must
// have passed Check; what the corpus does not know is left unused.
func Assess(c *corpus.Corpus, k Case) *Assessment {
	results := score(c, k)
	fs := find(c, k, results)
	t := fs.triage()
	a := &Assessment{
		Version: c.Version, Hash: c.Hash,
		Urgency:   t.urgency,
		Unsettled: t.unsettled,
		Flags:     t.flags,
		Results:   results,
		findings:  fs,
	}
	a.Provisional = len(a.Unsettled) > 0
	a.Phase = fs.phase()
	a.Classification = fs.classify()
	a.Recommendations = fs.recommend()
	a.Next = fs.next(t, a.Recommendations)
	a.Conflicts = fs.conflicts(a.Recommendations)
	return a
}

// score computes what was answered and takes over what was entered; a response
// goes before an entered total of the same instrument and place, unless it is
// too incomplete for any score.
func score(c *corpus.Corpus, k Case) []Result {
	byName := map[string]Result{}
	for name, scores := range k.Scores {
		if in := c.Instrument(name); in != nil {
			byName[name] = enter(in, name, scores)
		}
	}
	for name, r := range k.Responses {
		set := ""
		if in := c.Instrument(name); in != nil {
			set = in.SetOf(k.Country)
		}
		res, err := ScoreBy(c, name, r, set)
		_, known := byName[name]
		if err == nil || err.Kind == "missing" && !known {
			byName[name] = res
		}
	}
	out := make([]Result, 0, len(byName))
	for _, name := range slices.Sorted(maps.Keys(byName)) {
		out = append(out, byName[name])
	}
	return out
}

// phase names how long it has lasted, by the bands of the finding "phase".
func (fs *findings) phase() Phase {
	return Phase(cmp.Or(fs.get("phase", plain).Value, string(UnknownPhase)))
}

// classify names what the signs point to: the findings of kind class that are
// yes, in the order of the corpus. What each rests on stands in its file. A
// contradiction counts as a sign here, as it does for the urgency; verdicts stay
// open on it.
func (fs *findings) classify() []string {
	var ids []string
	for _, def := range fs.corpus.Findings {
		if def.Kind == corpus.Class && fs.at(def, conflicts).Value == "yes" {
			ids = append(ids, string(def.ID))
		}
	}
	return ids
}
