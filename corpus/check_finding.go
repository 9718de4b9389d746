package corpus

import "slices"

func (k *checker) checkFinding(f *Finding) {
	if want, ok := triagedValues[f.ID]; ok != (f.Kind == Triaged) || ok && !slices.Equal(f.Names(), want) {
		k.faultf(f.File, f.Line, "%q: the findings of kind triaged are red-flag, urgency and closed-*, with values %q", f.ID, want)
	}
	for _, v := range []string{Unknown, NotSure, Conflicting} {
		if f.Has(v) {
			k.faultf(f.File, f.Line, "%q: %q is an answer to every finding and cannot be a value", f.ID, v)
		}
	}
	if f.Asked() {
		if k.group[f.Group] == nil {
			k.faultf(f.File, f.Line, "%q: no group is called %q", f.ID, f.Group)
		}
		if len(f.Who) == 0 {
			k.faultf(f.File, f.Line, "%q: \"who\" is missing: want some of %q", f.ID, Audiences)
		}
	}
	k.conditions(f.File, f.Line, f.AskIf)
	k.askIf(f.File, f.Line, string(f.ID), f.AskIf)
	k.conditions(f.File, f.Line, f.Any)
	k.conditions(f.File, f.Line, f.Also)
	k.conditions(f.File, f.Line, f.Unless)
	if len(f.Also)+len(f.Unless) > 0 && len(f.Any) == 0 {
		k.faultf(f.File, f.Line, "%q: \"also\" and \"unless\" belong to \"any\" lines, and there are none", f.ID)
	}
	if len(f.Unless) > 0 && f.Kind != Class {
		k.faultf(f.File, f.Line, "%q: only a finding of kind class has \"unless\"", f.ID)
	}
	for _, id := range f.Conflicts {
		if k.conflict[id] == nil {
			k.faultf(f.File, f.Line, "%q: no conflict is called %q", f.ID, id)
		}
	}
	if f.Kind == Derived || f.Kind == Class {
		ways := 0
		for _, has := range []bool{len(f.Any) > 0, len(f.Bands) > 0, f.From.Instrument != ""} {
			if has {
				ways++
			}
		}
		if ways != 1 {
			k.faultf(f.File, f.Line, "%q: a derived finding has either any lines, or of and band lines, or a from line", f.ID)
		}
		if f.AtLeast < 1 || len(f.Any) > 0 && f.AtLeast > len(f.Any) {
			k.faultf(f.File, f.Line, "%q: at-least %d of %d conditions can never hold", f.ID, f.AtLeast, len(f.Any))
		}
	}
	if len(f.Bands) > 0 {
		of := k.finding[f.Of]
		if of == nil || of.Kind != Number {
			k.faultf(f.File, f.Line, "%q: of: no number is called %q", f.ID, f.Of)
			return
		}
		for n := of.Low; n <= of.High; n++ {
			hits := 0
			for _, b := range f.Bands {
				if b.Ranges[""].Has(float64(n)) {
					hits++
				}
			}
			if hits != 1 {
				k.faultf(f.File, f.Line, "%q: %s %d falls in %d bands, want 1", f.ID, f.Of, n, hits)
				return
			}
		}
	}
	if f.From.Instrument != "" && k.Instrument(f.From.Instrument) == nil {
		k.faultf(f.File, f.Line, "%q: no instrument is called %q", f.ID, f.From.Instrument)
	}
}

// late says why the stages up to triage cannot read a finding, or "".
func (k *checker) late(id FindingID) string {
	switch f := k.finding[id]; {
	case f == nil:
		return ""
	case f.Kind == Triaged:
		return "triage sets"
	case f.Kind == Class:
		return "is worked out last"
	}
	return ""
}

// askIf reports questions that would wait for the classification, which waits
// for their answers.
func (k *checker) askIf(file string, line int, id string, cs []Condition) {
	for _, c := range cs {
		if f := k.finding[c.Finding]; f != nil && f.Kind == Class {
			k.faultf(file, line, "%q: ask-if cannot rest on %q, which is worked out last", id, c.Finding)
		}
	}
}

// noCircles reports findings that rest on themselves: derived ones by what they
// are worked out from, asked ones by when they are asked.
func (k *checker) noCircles() {
	state := map[FindingID]int{}
	var visit func(f *Finding) bool
	visit = func(f *Finding) bool {
		if f == nil || state[f.ID] == 2 {
			return true
		}
		if state[f.ID] == 1 {
			return false
		}
		state[f.ID] = 1
		fine := visit(k.finding[f.Of])
		for _, c := range slices.Concat(f.Any, f.Also, f.Unless) {
			if when := k.late(c.Finding); when != "" && f.Kind != Class {
				k.faultf(f.File, f.Line, "%q: a derived finding cannot rest on %q, which %s", f.ID, c.Finding, when)
			}
			fine = visit(k.finding[c.Finding]) && fine
		}
		for _, c := range f.AskIf {
			fine = visit(k.finding[c.Finding]) && fine
		}
		if g := k.group[f.Group]; g != nil {
			for _, c := range g.AskIf {
				fine = visit(k.finding[c.Finding]) && fine
			}
		}
		if !fine {
			k.faultf(f.File, f.Line, "%q rests on itself", f.ID)
		}
		state[f.ID] = 2
		return true
	}
	for _, f := range k.Findings {
		visit(f)
	}
}
