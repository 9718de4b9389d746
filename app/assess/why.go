package assess

import "ryggrad/corpus"

// IsAbsent is the state of a red flag that does not stand and cannot come to
// stand by what is asked now. Such flags are not listed in an assessment.
const IsAbsent State = "absent"

// StateOf returns how a red flag stands, also one that is not listed.
func (a *Assessment) StateOf(rule *corpus.RedFlag) State {
	for _, f := range a.Flags {
		if f.Rule == rule {
			return f.State()
		}
	}
	return IsAbsent
}

// ReasonsOf returns one reason for each condition of a red flag, whether or not
// it stands.
func (a *Assessment) ReasonsOf(rule *corpus.RedFlag) []Reason { return a.findings.reasons(rule.When) }

// FlagFlips returns the smallest changes of answers that would change whether a
// red flag stands, in the order the findings are asked.
func (a *Assessment) FlagFlips(rule *corpus.RedFlag) []Flip {
	asked, _ := a.asked(rule.When)
	return a.flips(asked, func(fs *findings) string {
		f, ok := fs.flag(rule, nil)
		switch {
		case !ok:
			return string(IsAbsent)
		case f.Present:
			return string(IsPresent)
		}
		return string(IsOpen)
	})
}
