package assess

import (
	"slices"
	"strings"

	"ryggrad/corpus"
)

// A Flag is a red flag that stands, or may stand, for this person.
type Flag struct {
	Rule     *corpus.RedFlag
	Present  bool           // false while a condition is open
	Urgency  corpus.Urgency // the rule's own, raised by a setting where one holds
	Raised   []corpus.FindingID
	Presumed bool // stands because a doubt or a contradiction counts as a sign
	Because  []Reason
	Judged   *Judgement // by a clinician; nil while the flag is not judged
}

// A triage is the outcome of all red flags.
type triage struct {
	flags     []Flag // present ones first, the most urgent first
	urgency   corpus.Urgency
	unsettled []corpus.FindingID // of the minimum safety screen
}

// triage judges every red flag and sets the findings urgency, red-flag and closed-*.
// Red flags only add: the urgency is the highest of those that stand.
func (fs *findings) triage() triage {
	t := triage{urgency: corpus.Routine, unsettled: fs.unsettled()}
	raising := fs.settings()
	closed := map[corpus.Care]Finding{}
	for _, rule := range fs.corpus.RedFlags {
		f, ok := fs.flag(rule, raising)
		if !ok {
			continue
		}
		if f.Present && f.Urgency.Rank() > t.urgency.Rank() {
			t.urgency = f.Urgency
		}
		t.flags = append(t.flags, f)
		// While the screen is unfinished anything may still come to stand; after
		// it, only an emergency that is not decided keeps care waiting.
		if f.Present || rule.Urgency == corpus.Emergency || len(t.unsettled) > 0 {
			fs.close(closed, f)
		}
	}
	slices.SortFunc(t.flags, func(a, b Flag) int {
		if a.Present != b.Present {
			if a.Present {
				return -1
			}
			return 1
		}
		if d := b.Urgency.Rank() - a.Urgency.Rank(); d != 0 {
			return d
		}
		return strings.Compare(a.Rule.ID, b.Rule.ID)
	})
	fs.setFlag(t)
	for _, care := range corpus.Cares {
		f, shut := closed[care]
		// Everyday activity, education and work advice stay open while the
		// screen is unfinished; the assessment is then provisional.
		if !shut || care == corpus.Activity && f.Value == "" {
			f.Value, f.From = "no", nil
		}
		f.ID = care.Finding()
		fs.set(f)
	}
	return t
}

// flag judges one rule; ok is false when it does not concern the person. A
// doubt counts as a sign for an emergency, a contradiction for every rule. An
// examined rule exists only once the examination was entered.
func (fs *findings) flag(rule *corpus.RedFlag, raising []corpus.FindingID) (f Flag, ok bool) {
	p := conflicts
	if rule.Urgency == corpus.Emergency {
		p = doubts
	}
	truth := fs.all(rule.When, p)
	if truth == Fails || truth == Open && rule.Examined {
		return Flag{}, false
	}
	f = Flag{Rule: rule, Present: truth == Holds, Urgency: rule.Urgency, Because: fs.reasons(rule.When)}
	if f.Present {
		f.Presumed = fs.all(rule.When, plain) != Holds
		if rule.Urgency != corpus.Routine && len(raising) > 0 {
			f.Urgency, f.Raised = rule.Urgency.Raised(), raising
		}
		f.Judged = fs.judged(f)
	}
	return f, true
}

// serious reports whether a flag makes the finding red-flag present.
func (f Flag) serious() bool {
	return f.Present && (f.Rule.Serious || f.Urgency.Rank() >= corpus.SameDay.Rank())
}

// setFlag sets the findings red-flag and urgency. Red-flag is absent only when
// the whole screen is answered and no sign in it stands; there is no final
// routine while the screen is unfinished.
func (fs *findings) setFlag(t triage) {
	flag := Finding{ID: "red-flag", From: t.unsettled}
	for _, f := range t.flags {
		if f.serious() {
			if flag.Value == "" {
				flag.Value, flag.From = "present", nil
			}
			flag.From = append(flag.From, fs.read(f.Rule)...)
		}
	}
	if flag.Value == "" && len(t.unsettled) == 0 && !fs.signs(t) {
		flag.Value = "absent"
	}
	fs.set(flag)
	urgency := Finding{ID: "urgency", Value: string(t.urgency), From: flag.From}
	if t.urgency == corpus.Routine && len(t.unsettled) > 0 {
		urgency.Value = ""
	}
	fs.set(urgency)
}

// signs reports whether answers of the safety screen alone make a red flag above
// routine stand. A risk factor without a flag is no sign, and a flag that also
// rests on other answers (how long, an examination) tells nothing of the screen:
// once red-flag is absent, such an answer does not open it again.
func (fs *findings) signs(t triage) bool {
	return slices.ContainsFunc(t.flags, func(f Flag) bool {
		return f.Present && f.Rule.Urgency != corpus.Routine && !f.Rule.Beyond()
	})
}

// close notes what a flag closes: yes when it stands, open while it may.
func (fs *findings) close(closed map[corpus.Care]Finding, f Flag) {
	cares := f.Rule.Closes
	if f.Present && f.Urgency.Rank() >= corpus.SameDay.Rank() {
		cares = append(slices.Clone(cares), corpus.Exercise, corpus.Manual, corpus.NSAID, corpus.Outlook)
	}
	var from []corpus.FindingID
	for _, care := range cares {
		c, seen := closed[care]
		if !f.Present && seen {
			continue
		}
		if from == nil {
			from = fs.read(f.Rule)
		}
		if f.Present && c.Value == "" {
			c = Finding{Value: "yes"} // what stands goes before what may
		}
		c.From = slices.Concat(c.From, from)
		closed[care] = c
	}
}

// read returns the findings that a rule's conditions name.
func (fs *findings) read(rule *corpus.RedFlag) []corpus.FindingID {
	var ids []corpus.FindingID
	for _, c := range rule.When {
		if !slices.Contains(ids, c.Finding) {
			ids = append(ids, c.Finding)
		}
	}
	return ids
}

// settings returns the settings that hold and so raise every red flag one level.
func (fs *findings) settings() []corpus.FindingID {
	var ids []corpus.FindingID
	for _, def := range fs.corpus.Findings {
		if !def.Raises {
			continue
		}
		f := fs.at(def, conflicts)
		if f.Value == "yes" || f.Answer == corpus.Conflicting {
			ids = append(ids, def.ID)
		}
	}
	return ids
}

// unsettled returns the findings of the minimum safety screen that are still
// open. Doubt settles a finding only where it already counts as an emergency.
func (fs *findings) unsettled() []corpus.FindingID {
	var ids []corpus.FindingID
	for _, g := range fs.corpus.Groups {
		if !g.Screen {
			continue
		}
		for _, def := range g.Findings {
			if !mayAnswer(def, fs.kase.Audience) {
				continue
			}
			f := fs.at(def, plain)
			if f.Value != "" || f.Answer == corpus.Conflicting || f.Answer == corpus.NotSure && fs.alarms(def.ID) {
				continue
			}
			if _, concerns := fs.concerns(def); concerns {
				ids = append(ids, def.ID)
			}
		}
	}
	return ids
}

// alarms reports whether doubt about a finding makes an emergency row stand.
func (fs *findings) alarms(id corpus.FindingID) bool {
	readers := fs.corpus.Readers(id)
	return readers != nil && slices.ContainsFunc(readers.RedFlags, func(r *corpus.RedFlag) bool {
		return r.Urgency == corpus.Emergency && fs.all(r.When, doubts) == Holds
	})
}
