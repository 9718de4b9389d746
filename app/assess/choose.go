package assess

import (
	"slices"

	"ryggrad/corpus"
)

// Suits reports whether an instrument is of use for this person now: by how long
// the pain has lasted and by whom the instrument concerns. It is Open while the
// answers do not tell, and Fails for one that cannot be scored in this program.
func (a *Assessment) Suits(in *corpus.Instrument) Truth {
	if len(in.Scales) == 0 || in.LeftOut || a.Phase != UnknownPhase && !slices.Contains(in.Phases, string(a.Phase)) {
		return Fails
	}
	truth := a.findings.all(in.When, plain)
	if truth == Holds && a.Phase == UnknownPhase && len(in.Phases) < len(corpus.Phases) {
		return Open
	}
	return truth
}
