package assess

import (
	"strconv"

	"ryggrad/corpus"
)

// A Truth is what is known about a condition.
type Truth int8

// The truths. A condition that is Open is neither true nor false.
const (
	Open Truth = iota
	Holds
	Fails
)

// A Finding is one thing about the person, with what it came from.
type Finding struct {
	ID     corpus.FindingID
	Value  string             // "" while it is not known
	Answer string             // what was answered, also not-sure and conflicting; "" when unanswered or worked out
	From   []corpus.FindingID // for a derived finding, or one that does not concern this person: what decided it
	Score  *Result            // the score it was taken from, or nil
}

// presumption says which answers count as a sign although they are no value.
type presumption int8

const (
	plain     presumption = iota // nothing is presumed
	conflicts                    // conflicting counts as yes: urgency of every row
	doubts                       // not-sure counts as yes as well: emergency rows
)

// findings holds what is known while a case is worked through.
type findings struct {
	corpus  *corpus.Corpus
	kase    Case
	results []Result
	known   [doubts + 1][]Finding // by Finding.Index; without an ID while not worked out
}

func find(c *corpus.Corpus, k Case, results []Result) *findings {
	fs := &findings{corpus: c, kase: k, results: results}
	var differs [doubts + 1]bool // from what is known without the presumption
	for _, answer := range k.Answers {
		differs[conflicts] = differs[conflicts] || answer == corpus.Conflicting
		differs[doubts] = differs[doubts] || answer == corpus.NotSure
	}
	for p := range fs.known {
		if p == int(plain) || differs[p] {
			fs.known[p] = make([]Finding, len(c.Findings))
		} else {
			fs.known[p] = fs.known[p-1]
		}
	}
	return fs
}

// get returns a finding under a presumption.
func (fs *findings) get(id corpus.FindingID, p presumption) Finding {
	if def := fs.corpus.Finding(id); def != nil {
		return *fs.at(def, p)
	}
	return Finding{ID: id}
}

// at returns a finding under a presumption, working it out once. A triaged one
// is empty until triage has set it.
func (fs *findings) at(def *corpus.Finding, p presumption) *Finding {
	if def.Kind == corpus.Triaged {
		p = plain
	}
	f := &fs.known[p][def.Index]
	if f.ID == "" {
		if def.Kind == corpus.Triaged {
			return &Finding{ID: def.ID}
		}
		*f = fs.work(def, p)
	}
	return f
}

// set notes a triaged finding.
func (fs *findings) set(f Finding) {
	if def := fs.corpus.Finding(f.ID); def != nil {
		fs.known[plain][def.Index] = f
	}
}

func (fs *findings) work(def *corpus.Finding, p presumption) Finding {
	f := Finding{ID: def.ID}
	switch {
	case len(def.Any) > 0:
		return fs.count(def, p)
	case len(def.Bands) > 0:
		f.From = []corpus.FindingID{def.Of}
		if n, err := strconv.ParseFloat(fs.get(def.Of, p).Value, 64); err == nil {
			for _, b := range def.Bands {
				if b.Ranges[""].Has(n) {
					f.Value = b.Name
				}
			}
		}
		return f
	}
	answer := fs.kase.Answers[def.ID]
	if def.Asked() && fs.kase.Audience == corpus.Patient && !mayAnswer(def, corpus.Patient) {
		answer = "" // what only an examination can tell is never taken from a patient
	}
	switch answer {
	case "", corpus.Unknown:
	case corpus.NotSure, corpus.Conflicting:
		f.Answer = answer
		return f
	default:
		f.Answer, f.Value = answer, answer
		return f
	}
	if def.From.Instrument != "" && fs.score(def, &f) {
		return f
	}
	if from, ok := fs.concerns(def); !ok && def.Has("no") {
		f.Value, f.From = "no", from
	} else if !ok && def.Kind == corpus.Number {
		f.From = from // it has no value, and so lies in no window
	}
	return f
}

// score takes a finding from a score or band of an instrument.
func (fs *findings) score(def *corpus.Finding, f *Finding) bool {
	for i := range fs.results {
		r := &fs.results[i]
		if r.Instrument != def.From.Instrument {
			continue
		}
		if b := r.Bands[def.From.Name]; b != "" {
			f.Value, f.Score = b, r
			return true
		}
		if s := r.Scores[def.From.Name]; s != nil {
			f.Value, f.Score = number(*s), r
			return true
		}
	}
	return false
}

// concerns reports whether a finding can concern this person; when it cannot,
// from names the answers that say so. It is asked only if all its ask-if lines
// and those of its group can hold.
func (fs *findings) concerns(def *corpus.Finding) (from []corpus.FindingID, ok bool) {
	for _, lines := range fs.askIf(def) {
		for i := range lines {
			if x := lines[i].Subject(); x != nil && x.Kind == corpus.Triaged {
				continue // decides when a question is worth asking, not whom it concerns
			}
			if fs.truth(&lines[i], plain) == Fails {
				return []corpus.FindingID{lines[i].Finding}, false
			}
		}
	}
	return nil, true
}

// askIf returns the ask-if lines of a finding's group and its own.
func (fs *findings) askIf(def *corpus.Finding) [2][]corpus.Condition {
	if g := def.In(); g != nil {
		return [2][]corpus.Condition{g.AskIf, def.AskIf}
	}
	return [2][]corpus.Condition{nil, def.AskIf}
}

// count works out a finding that is yes when enough of its conditions hold.
func (fs *findings) count(def *corpus.Finding, p presumption) Finding {
	f := Finding{ID: def.ID}
	for i := range def.Unless {
		if c := &def.Unless[i]; fs.truth(c, p) == Holds {
			f.Value, f.From = "no", []corpus.FindingID{c.Finding}
			return f
		}
	}
	var hold, open int
	var held, all []corpus.FindingID
	for i := range def.Any {
		c := &def.Any[i]
		switch fs.truth(c, p) {
		case Holds:
			hold++
			held = append(held, c.Finding)
		case Open:
			open++
		}
		all = append(all, c.Finding)
	}
	for i := range def.Also {
		if c := &def.Also[i]; fs.truth(c, p) == Holds {
			hold++
			held = append(held, c.Finding)
		}
	}
	switch {
	case hold >= def.AtLeast:
		f.Value, f.From = "yes", held
	case hold+open < def.AtLeast:
		f.Value, f.From = "no", all
	default:
		f.From = all
	}
	return f
}

// truth judges one condition.
func (fs *findings) truth(c *corpus.Condition, p presumption) Truth {
	def := c.Subject()
	if def == nil {
		return Open
	}
	f := fs.at(def, p)
	switch {
	case f.Answer == corpus.Conflicting && p >= conflicts, f.Answer == corpus.NotSure && p >= doubts:
		return Holds
	case f.Value == "" && f.Answer == "" && def.Kind == corpus.Number && len(f.From) > 0:
		return Fails // a number that does not concern this person
	case f.Value == "":
		return Open
	case c.Holds(f.Value):
		return Holds
	}
	return Fails
}

// all judges conditions that must all hold. One that fails decides, whatever
// else is open.
func (fs *findings) all(cs []corpus.Condition, p presumption) Truth {
	t := Holds
	for i := range cs {
		switch fs.truth(&cs[i], p) {
		case Fails:
			return Fails
		case Open:
			t = Open
		}
	}
	return t
}

func mayAnswer(def *corpus.Finding, a corpus.Audience) bool {
	for _, w := range def.Who {
		if w == a {
			return true
		}
	}
	return false
}
