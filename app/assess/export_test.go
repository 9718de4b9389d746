package assess

import "ryggrad/corpus"

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

// Urgency and the others read what Assess would tell.
func (s *Stage) Urgency() corpus.Urgency          { return s.t.urgency }
func (s *Stage) Unsettled() []corpus.FindingID    { return s.t.unsettled }
func (s *Stage) Flags() []Flag                    { return s.t.flags }
func (s *Stage) Value(id corpus.FindingID) string { return s.fs.get(id, plain).Value }
func (s *Stage) Classes() []string                { return s.fs.classify() }

// Verdict judges one statement.
func (s *Stage) Verdict(x *corpus.Statement) Verdict { return s.fs.verdict(x) }
