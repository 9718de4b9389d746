package corpus

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
)

// Readers are the rules whose outcome can rest on a finding, directly or
// through derived and triaged findings.
type Readers struct {
	RedFlags   []*RedFlag
	Statements []*Statement
	Classes    []*Finding // of kind class
}

// Readers returns the rules that read a finding. It is nil when nothing rests
// on the finding, not even what else is asked.
func (c *Corpus) Readers(id FindingID) *Readers { return c.readers[id] }

// Edges returns the numbers on both sides of every limit that a rule draws
// through a number, within its range, smallest first.
func (c *Corpus) Edges(f *Finding) []string {
	found := map[int]bool{}
	draw := func(id FindingID, w Window) {
		for _, n := range []int{w.Low - 1, w.Low, w.High, w.High + 1} {
			if id == f.ID && n >= f.Low && n <= f.High {
				found[n] = true
			}
		}
	}
	each := func(cs []Condition) {
		for _, x := range cs {
			if x.Window != nil {
				draw(x.Finding, *x.Window)
			}
		}
	}
	for _, x := range c.Findings {
		each(x.Any)
		each(x.Also)
		each(x.Unless)
		each(x.AskIf)
		for _, b := range x.Bands {
			draw(x.Of, b.Ranges[""])
		}
	}
	for _, x := range c.RedFlags {
		each(x.When)
	}
	for _, x := range c.Statements {
		if !x.Library {
			each(x.When)
		}
	}
	var out []string
	for _, n := range slices.Sorted(maps.Keys(found)) {
		out = append(out, strconv.Itoa(n))
	}
	return out
}

// index finds the readers of each finding. Triaged findings are left out: what
// they rest on is the whole triage, whose findings are read as red flags.
func (c *Corpus) index() {
	c.readers = map[FindingID]*Readers{}
	at := func(id FindingID) *Readers {
		if c.readers[id] == nil {
			c.readers[id] = &Readers{}
		}
		return c.readers[id]
	}
	for _, f := range c.RedFlags {
		for id := range c.rests(f.When) {
			at(id).RedFlags = append(at(id).RedFlags, f)
			if x := c.finding[id]; x.Asked() && (x.group == nil || !x.group.Screen) {
				f.beyond = true
			}
		}
	}
	for _, f := range c.Findings {
		if f.Raises {
			at(f.ID) // it raises every red flag that stands
		}
		for id := range c.rests(f.AskIf) {
			at(id) // it decides what is asked
		}
		if f.Kind == Class {
			of := []Condition{{Finding: f.Of}}
			for id := range c.rests(slices.Concat(f.Any, f.Also, f.Unless, of)) {
				at(id).Classes = append(at(id).Classes, f)
			}
		}
	}
	for _, g := range c.Groups {
		for id := range c.rests(g.AskIf) {
			at(id)
		}
	}
	for _, s := range c.Statements {
		if s.Library || s.Status == Withdrawn {
			continue // decides nothing
		}
		c.judged = append(c.judged, s)
		for id := range c.rests(s.When) {
			at(id).Statements = append(at(id).Statements, s)
		}
	}
	slices.SortFunc(c.judged, func(a, b *Statement) int {
		return cmp.Or(cmp.Compare(a.Priority, b.Priority), cmp.Compare(a.ID, b.ID))
	})
}

// rests returns every finding that conditions rest on.
func (c *Corpus) rests(cs []Condition) map[FindingID]bool {
	seen := map[FindingID]bool{}
	var visit func(FindingID)
	visit = func(id FindingID) {
		f := c.finding[id]
		if f == nil || seen[id] {
			return
		}
		seen[id] = true
		visit(f.Of)
		for _, x := range slices.Concat(f.Any, f.Also, f.Unless) {
			visit(x.Finding)
		}
	}
	for _, x := range cs {
		visit(x.Finding)
	}
	return seen
}
