package corpus

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// triagedValues are the values of the findings that the triage stage of
// app/assess sets. It sets no others.
var triagedValues = func() map[FindingID][]string {
	m := map[FindingID][]string{"red-flag": {"present", "absent"}, "urgency": {}}
	for _, u := range Urgencies {
		m["urgency"] = append(m["urgency"], string(u))
	}
	for _, c := range Cares {
		m[c.Finding()] = []string{"yes", "no"}
	}
	return m
}()

// Finding returns the triaged finding that says whether a red flag closes the care.
func (c Care) Finding() FindingID { return FindingID("closed-" + c) }

// A checker collects the faults across files.
type checker struct {
	*Corpus
	faults Faults
}

func (k *checker) faultf(file string, line int, format string, args ...any) {
	k.faults = append(k.faults, Fault{file, line, fmt.Sprintf(format, args...)})
}

// check returns every fault that shows only across files.
func (c *Corpus) check() Faults {
	k := &checker{Corpus: c}
	if c.Version == "" {
		k.faultf("version.txt", 0, "the version is missing")
	}
	for _, f := range c.Findings {
		k.checkFinding(f)
	}
	k.noCircles()
	k.checkSigns()
	for _, g := range c.Groups {
		k.conditions(g.File, g.Line, g.AskIf)
		k.askIf(g.File, g.Line, g.ID, g.AskIf)
		if g.Later && g.Screen {
			k.faultf(g.File, g.Line, "group %q: the safety screen is never asked later", g.ID)
		}
		if g.Broad && !g.Tick {
			k.faultf(g.File, g.Line, "group %q: only a list to tick has a title that asks for all of it", g.ID)
		}
		if len(g.Findings) == 0 {
			k.faultf(g.File, g.Line, "group %q has no findings", g.ID)
		}
	}
	for _, f := range c.RedFlags {
		k.checkRedFlag(f)
	}
	for _, d := range c.Doors {
		for _, country := range Countries {
			for _, call := range d.Calls[country] {
				if n := c.number[call.Number]; n == nil {
					k.faultf(d.File, d.Line, "door %q: no number is called %q", d.ID, call.Number)
				} else if n.Country != country {
					k.faultf(d.File, d.Line, "door %q: %q is a number of %q, not of %q", d.ID, call.Number, n.Country, country)
				}
			}
		}
		for _, country := range Countries {
			if len(d.Calls[country]) == 0 {
				k.faultf(d.File, d.Line, "door %q leads nowhere in %q", d.ID, country)
			}
		}
	}
	regions := map[Region]bool{}
	for _, n := range c.Numbers {
		if n.Region != "" && regions[n.Region] {
			k.faultf(n.File, n.Line, "number %q: region %q has a number already", n.ID, n.Region)
		}
		regions[n.Region] = true
	}
	for _, n := range c.Net {
		k.doors(n.File, n.Line, n.Doors)
	}
	for _, s := range c.Statements {
		k.checkStatement(s)
		k.asked(s)
	}
	for _, x := range c.Conflicts {
		for _, id := range x.Statements {
			if c.statement[id] == nil {
				k.faultf(x.File, x.Line, "no statement is called %q", id)
			}
		}
		for _, s := range x.Sides {
			k.cite(x.File, x.Line, s.Cite)
		}
	}
	k.checkInstruments()
	for _, v := range c.Vignettes {
		k.checkVignette(v)
	}
	for _, x := range c.Concepts {
		k.checkConcept(x)
	}
	for _, t := range c.Topics {
		k.checkTopic(t)
	}
	k.checkChanges()
	return k.faults
}

func (k *checker) conditions(file string, line int, cs []Condition) {
	for _, c := range cs {
		f := k.finding[c.Finding]
		switch {
		case c.Finding == "": // said when it was read
		case f == nil:
			k.faultf(file, line, "no finding is called %q", c.Finding)
		case c.Window != nil && f.Kind != Number:
			k.faultf(file, line, "%q is no number, so it has no range", c.Finding)
		case c.Window == nil && f.Kind == Number:
			k.faultf(file, line, "%q is a number: want \"%s in low-high\"", c.Finding, c.Finding)
		case c.Window != nil && (c.Window.Low > f.High || c.Window.High != NoLimit && c.Window.High < f.Low):
			k.faultf(file, line, "%q is never in %s: it lies between %d and %d", c.Finding, c.Window, f.Low, f.High)
		case c.Window == nil:
			for _, v := range c.Values {
				if !f.Has(v) {
					k.faultf(file, line, "%q is never %q, only %q", c.Finding, v, f.Names())
				}
			}
		}
	}
	for i, a := range cs {
		for _, b := range cs[:i] {
			if a.Finding == b.Finding && k.finding[a.Finding] != nil && k.disjoint(a, b) {
				k.faultf(file, line, "%q and %q can never hold together", b, a)
			}
		}
	}
}

func (k *checker) disjoint(a, b Condition) bool {
	if a.Window != nil && b.Window != nil {
		return a.Window.Low > b.Window.High || b.Window.Low > a.Window.High
	}
	for _, v := range k.finding[a.Finding].Names() {
		if a.Holds(v) && b.Holds(v) {
			return false
		}
	}
	return true
}

func (k *checker) doors(file string, line int, doors []string) {
	for _, d := range doors {
		if k.door[d] == nil {
			k.faultf(file, line, "no door is called %q", d)
		}
	}
}

func (k *checker) checkRedFlag(f *RedFlag) {
	k.conditions(f.File, f.Line, f.When)
	if len(f.When) == 0 {
		k.faultf(f.File, f.Line, "red flag %q: \"when\" is missing", f.ID)
	}
	for _, c := range f.When {
		if when := k.late(c.Finding); when != "" {
			k.faultf(f.File, f.Line, "red flag %q cannot rest on %q, which %s", f.ID, c.Finding, when)
		}
	}
	for _, c := range Countries {
		k.doors(f.File, f.Line, f.Doors[c])
		if f.Urgency != Routine && len(f.Doors[c]) == 0 {
			k.faultf(f.File, f.Line, "red flag %q: no door in %q", f.ID, c)
		}
	}
	if f.Urgency.Rank() >= SameDay.Rank() {
		if !f.Serious && f.Section != "mind" {
			k.faultf(f.File, f.Line, "red flag %q is %s, so it is serious: yes", f.ID, f.Urgency)
		}
		for _, care := range []Care{Exercise, Manual, Outlook} {
			if !slices.Contains(f.Closes, care) {
				k.faultf(f.File, f.Line, "red flag %q is %s, so it closes %q", f.ID, f.Urgency, care)
			}
		}
	}
}

func (k *checker) cite(file string, line int, c Citation) {
	for _, id := range []string{c.Source, c.Cites} {
		if id != "" && k.source[id] == nil {
			k.faultf(file, line, "no source is called %q", id)
		}
	}
}

func (k *checker) checkStatement(s *Statement) {
	if want := "statement/" + string(s.ID) + ".txt"; s.File != want {
		k.faultf(s.File, s.Line, "statement %q belongs in the file %s", s.ID, want)
	}
	k.conditions(s.File, s.Line, s.When)
	for _, c := range s.Cites {
		k.cite(s.File, s.Line, c)
	}
	if s.BaseRate != "" {
		if !slices.ContainsFunc(k.RedFlags, func(f *RedFlag) bool { return f.Section == s.BaseRate }) {
			k.faultf(s.File, s.Line, "base-rate: no red flag is in the section %q", s.BaseRate)
		}
		if slices.Contains(s.For, Patient) {
			k.faultf(s.File, s.Line, "base-rate: how common a serious disease is says nothing of one person, and is not for patients")
		}
	}
	for _, id := range append(slices.Concat(s.With, s.Refines), s.Opposite) {
		if id != "" && k.statement[id] == nil {
			k.faultf(s.File, s.Line, "no statement is called %q", id)
		}
	}
	if o := k.statement[s.Opposite]; o != nil && o.Opposite != s.ID {
		k.faultf(s.File, s.Line, "%q is the opposite of %q, but not the other way round", s.ID, o.ID)
	}
	if s.Library && s.Core {
		k.faultf(s.File, s.Line, "\"library\" and \"core\" exclude each other: what is only looked up is offered to nobody")
	}
	if s.Topic == "medicine" && s.Direction == Against && !slices.Contains(s.With, NotAlone) {
		k.faultf(s.File, s.Line, "advice against a medicine stands with %s: want \"with: %s\"", NotAlone, NotAlone)
	}
}

// NotAlone is the statement that stands beside all advice against a medicine:
// do not stop a prescribed one alone.
const NotAlone StatementID = "ext.medicine.not-alone"

func (k *checker) checkVignette(v *Vignette) {
	for _, g := range v.None {
		if k.group[g] == nil {
			k.faultf(v.File, v.Line, "no group is called %q", g)
		}
	}
	for _, a := range v.Answers {
		f := k.finding[a.Finding]
		if f == nil || !f.Asked() {
			k.faultf(v.File, a.Line, "no finding that can be answered is called %q", a.Finding)
		} else if err := f.Allows(a.Value); err != nil {
			k.faultf(v.File, a.Line, "%v", err)
		}
	}
	for _, id := range v.Classes {
		if id == NoClass && len(v.Classes) == 1 {
			continue
		}
		if f := k.finding[FindingID(id)]; f == nil || f.Kind != Class || len(f.Any) == 0 {
			k.faultf(v.File, v.Line, "classification: no class is called %q", id)
		}
	}
	for _, id := range v.Flags {
		if k.redFlag[id] == nil {
			k.faultf(v.File, v.Line, "no red flag is called %q", id)
		}
	}
	for _, id := range slices.Concat(v.Applies, v.RuledOut, v.Undecided) {
		if k.statement[id] == nil {
			k.faultf(v.File, v.Line, "no statement is called %q", id)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(v.Items)) {
		if k.Instrument(name) == nil {
			k.faultf(v.File, v.Line, "no instrument is called %q", name)
		}
	}
}

// Allows returns an error that names the allowed values unless the finding can
// be answered so.
func (f *Finding) Allows(answer string) error {
	switch answer {
	case Unknown, NotSure, Conflicting:
		return nil
	}
	if f.Kind == Number {
		if n, ok := window(answer + "-"); !ok || n.Low < f.Low || n.Low > f.High {
			return fmt.Errorf("%s: %q is no whole number from %d to %d", f.ID, answer, f.Low, f.High)
		}
		return nil
	}
	if !f.Has(answer) {
		return fmt.Errorf("%s: %q is not one of %s", f.ID, answer, strings.Join(append(f.Names(), NotSure, Conflicting, Unknown), ", "))
	}
	return nil
}
