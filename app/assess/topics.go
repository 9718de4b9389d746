package assess

import (
	"slices"

	"ryggrad/corpus"
)

// Topics returns the subjects to go through with this person: those whose
// conditions hold first, then those that may, each in the order of the corpus.
// What surely does not concern the person is left out, and everything is while
// a serious sign stands: then there is one subject only.
func (a *Assessment) Topics() []*corpus.Topic {
	fs := a.findings
	if fs.get("red-flag", plain).Value == "present" {
		return nil
	}
	var out []*corpus.Topic
	truth := map[*corpus.Topic]Truth{}
	for _, t := range fs.corpus.Topics {
		if t.Kind != corpus.Covered || !t.MeantFor(fs.kase.Audience) {
			continue
		}
		if truth[t] = fs.all(t.When, plain); truth[t] != Fails {
			out = append(out, t)
		}
	}
	slices.SortStableFunc(out, func(x, y *corpus.Topic) int { return rank(truth[x]) - rank(truth[y]) })
	return out
}

func rank(t Truth) int {
	if t == Holds {
		return 0
	}
	return 1
}
