//go:build !race && !js

package assess_test

import (
	"slices"

	"ryggrad/corpus"
)

func asOf(r *corpus.RedFlag) int {
	if r.Urgency == corpus.Emergency {
		return doubted
	}
	return contradicted
}

// stands says that a red flag stands, mayStand that it does or that it is open.
func (e *encoding) stands(r *corpus.RedFlag) int { return e.all(r.When, asOf(r)) }

func (e *encoding) mayStand(r *corpus.RedFlag) int {
	if r.Examined {
		return e.stands(r)
	}
	out := make([]int, len(r.When))
	for i, x := range r.When {
		out[i] = -e.fails(x, asOf(r))
	}
	return e.and(out...)
}

// raised says that a setting holds which raises every red flag.
func (e *encoding) raised() int {
	var ls []int
	for _, f := range e.c.Findings {
		if f.Raises {
			ls = append(ls, e.valued(f, "yes"), e.answered(f, corpus.Conflicting))
		}
	}
	return e.or(ls...)
}

// standsAt says that a red flag stands with at least an urgency.
func (e *encoding) standsAt(r *corpus.RedFlag, u corpus.Urgency) int {
	switch {
	case r.Urgency.Rank() >= u.Rank():
		return e.stands(r)
	case r.Urgency != corpus.Routine && r.Urgency.Raised().Rank() >= u.Rank():
		return e.and(e.stands(r), e.raised())
	}
	return never
}

// urgent says that the urgency is at least this one.
func (e *encoding) urgent(u corpus.Urgency) int {
	ls := make([]int, len(e.c.RedFlags))
	for i, r := range e.c.RedFlags {
		ls[i] = e.standsAt(r, u)
	}
	return e.or(ls...)
}

// unsettled says that the safety screen is not finished.
func (e *encoding) unsettled() int {
	key := wireKey{"unsettled", 0}
	if w, ok := e.memo[key]; ok {
		return w.yes
	}
	var ls []int
	for _, g := range e.c.Groups {
		for _, f := range g.Findings {
			if !g.Screen || !slices.Contains(f.Who, e.audience) {
				continue
			}
			settled := []int{e.answered(f, corpus.Conflicting), e.and(e.answered(f, corpus.NotSure), e.alarms(f))}
			for _, v := range values(e.c, f) {
				settled = append(settled, e.valued(f, v))
			}
			ls = append(ls, e.and(-e.or(settled...), e.concerns(f)))
		}
	}
	out := e.or(ls...)
	e.memo[key] = wire{yes: out}
	return out
}

// alarms says that doubt about a finding makes an emergency stand.
func (e *encoding) alarms(f *corpus.Finding) int {
	var ls []int
	if readers := e.c.Readers(f.ID); readers != nil {
		for _, r := range readers.RedFlags {
			if r.Urgency == corpus.Emergency {
				ls = append(ls, e.all(r.When, doubted))
			}
		}
	}
	return e.or(ls...)
}

// triaged says that what the triage sets has a value.
func (e *encoding) triaged(id corpus.FindingID, v string) int {
	if id == "red-flag" {
		return e.redFlag(v)
	}
	if id == "urgency" {
		u := corpus.Urgency(v)
		out := e.urgent(u)
		if u == corpus.Routine {
			out = -e.unsettled()
		}
		if u != corpus.Emergency {
			out = e.and(out, -e.urgent(u.Raised()))
		}
		return out
	}
	for _, care := range corpus.Cares {
		if care.Finding() == id && v == "yes" {
			return e.shut(care)
		} else if care.Finding() == id {
			return e.free(care)
		}
	}
	panic("no triaged finding is called " + id)
}

// shut says that a care waits because of a red flag that stands.
func (e *encoding) shut(care corpus.Care) int {
	var ls []int
	for _, r := range e.c.RedFlags {
		if slices.Contains(r.Closes, care) {
			ls = append(ls, e.stands(r))
		} else if care != corpus.Activity {
			ls = append(ls, e.standsAt(r, corpus.SameDay))
		}
	}
	return e.or(ls...)
}

// free says that a care may go ahead: none shuts it, and none may yet.
func (e *encoding) free(care corpus.Care) int {
	ls := []int{-e.shut(care)}
	for _, r := range e.c.RedFlags {
		if care == corpus.Activity || !slices.Contains(r.Closes, care) {
			continue
		}
		may := e.and(e.mayStand(r), -e.stands(r))
		if r.Urgency != corpus.Emergency {
			may = e.and(may, e.unsettled())
		}
		ls = append(ls, -may)
	}
	return e.and(ls...)
}

// redFlag is the finding red-flag.
func (e *encoding) redFlag(v string) int {
	var present, signs []int
	for _, r := range e.c.RedFlags {
		present = append(present, e.standsAt(r, corpus.SameDay))
		if r.Serious {
			present = append(present, e.stands(r))
		}
		if r.Urgency != corpus.Routine && !r.Beyond() {
			signs = append(signs, e.stands(r))
		}
	}
	if v == "present" {
		return e.or(present...)
	}
	return e.and(-e.or(present...), -e.or(signs...), -e.unsettled())
}
