//go:build !race && !js

package assess_test

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// The letters of the tables.
var (
	urgencyLetter = map[corpus.Urgency]string{corpus.Routine: "r", corpus.ContactDoctor: "c", corpus.SameDay: "S", corpus.Emergency: "E"}
	careLetter    = map[string]string{"yes": "x", "": "?", "no": "."}
	verdictLetter = map[assess.Verdict]string{assess.Applies: "+", assess.Undecided: "?", assess.RuledOut: "-"}
)

// waits shows which care waits, one letter for each of corpus.Cares.
func waits(value func(corpus.FindingID) string) string {
	out := ""
	for _, care := range corpus.Cares {
		out += careLetter[value(care.Finding())]
	}
	return out
}

// standing names the red flags that stand, by ID.
func standing(flags []assess.Flag) []string {
	var ids []string
	for _, f := range flags {
		if f.Present {
			ids = append(ids, f.Rule.ID)
		}
	}
	slices.Sort(ids)
	return ids
}

// settings are the findings that raise every red flag, in the order asked.
func settings(c *corpus.Corpus) []corpus.FindingID {
	var ids []corpus.FindingID
	for _, f := range c.Findings {
		if f.Raises {
			ids = append(ids, f.ID)
		}
	}
	return ids
}

// noToAll answers no to every question that is asked of a person and was not
// answered: no leg pain and normal strength where these are asked.
func noToAll(c *corpus.Corpus, k assess.Case) assess.Case {
	for more := true; more; {
		more = false
		found := assess.Found(c, k)
		for _, f := range c.Findings {
			if v := calmAnswer(f); v != "" && slices.Contains(f.Who, k.Audience) && k.Answers[f.ID] == "" && found.Asks(f) {
				k.Answers[f.ID] = v
				more = true // what waited for this answer may be asked now
			}
		}
	}
	return k
}

// having is somebody of 40 who meets conditions and answered no to all else.
func having(c *corpus.Corpus, country corpus.Country, a corpus.Audience, cs []corpus.Condition) assess.Case {
	k := with(nobody(country, a), "age", "40")
	for _, x := range cs {
		meet(c, &k, x)
	}
	for _, id := range ids(k) { // what they ask for was asked for a reason; to be well needs none
		f := c.Finding(id)
		if k.Answers[id] == calmAnswer(f) {
			continue
		}
		for _, x := range slices.Concat(groupOf(f).AskIf, f.AskIf) {
			if c.Finding(x.Finding).Kind != corpus.Triaged && !assess.Found(c, k).Asks(f) {
				meet(c, &k, x)
			}
		}
	}
	return noToAll(c, k)
}

// healthy is somebody of 40 who answered no to every question.
func healthy(c *corpus.Corpus, country corpus.Country, a corpus.Audience) assess.Case {
	return having(c, country, a, nil)
}

// groupOf is the group of a finding that is asked.
func groupOf(f *corpus.Finding) *corpus.Group {
	if g := f.In(); g != nil {
		return g
	}
	return &corpus.Group{}
}

// flagRow is what one red flag comes to in somebody who is otherwise well.
func flagRow(c *corpus.Corpus, r *corpus.RedFlag) string {
	k := having(c, "dk", corpus.Clinician, r.When)
	s := assess.Triage(c, k)
	own := "!" // stands for nobody
	for _, f := range s.Flags() {
		if f.Rule == r && f.Present {
			own = urgencyLetter[f.Urgency]
		}
	}
	with := ""
	for _, id := range settings(c) {
		raised := k
		meet(c, &raised, corpus.Condition{Finding: id, Values: []string{"yes"}})
		with += urgencyLetter[assess.Triage(c, raised).Urgency()]
	}
	doors := make([]string, 2)
	for i, country := range corpus.Countries {
		doors[i] = cmp.Or(strings.Join(assess.Doors(s.Flags(), country, corpus.Patient), " "), "-")
	}
	numbers := ranges(c, k, func(f *corpus.Finding) bool { return slices.Contains(c.Readers(f.ID).RedFlags, r) }, func(s *assess.Stage) bool { return s.Stands(r) })
	return strings.TrimRight(fmt.Sprintf("%-22s %s %s  %-6s  %s  %-10s %-10s %s", r.ID, own, urgencyLetter[s.Urgency()], with, waits(s.Value), doors[0], doors[1], numbers), " ")
}

// ranges prints in which ranges of a number something holds, for each number
// that is read: those are tried that some rule tells from their neighbour.
func ranges(c *corpus.Corpus, k assess.Case, reads func(*corpus.Finding) bool, holds func(*assess.Stage) bool) string {
	var out []string
	for _, f := range c.Findings {
		if f.Kind != corpus.Number || c.Readers(f.ID) == nil || !reads(f) {
			continue
		}
		var told []string
		for _, x := range stretches(c, f, func(n string) bool { return holds(assess.Triage(c, with(k, f.ID, n))) }) {
			if x.what {
				told = append(told, x.Window.String())
			}
		}
		if all := (corpus.Window{Low: f.Low, High: f.High}).String(); len(told) != 1 || told[0] != all {
			out = append(out, string(f.ID)+" "+cmp.Or(strings.Join(told, ","), "never"))
		}
	}
	return strings.Join(out, "; ")
}

// A stretch is a range of numbers that come to the same.
type stretch[T comparable] struct {
	corpus.Window
	what T
}

// stretches tries a number on both sides of each limit that a rule draws.
func stretches[T comparable](c *corpus.Corpus, f *corpus.Finding, try func(n string) T) []stretch[T] {
	out := []stretch[T]{{corpus.Window{Low: f.Low, High: f.High}, try(strconv.Itoa(f.Low))}}
	for _, edge := range c.Edges(f) {
		n, _ := strconv.Atoi(edge)
		if last := &out[len(out)-1]; try(edge) != last.what {
			last.High = n - 1
			out = append(out, stretch[T]{corpus.Window{Low: n, High: f.High}, try(edge)})
		}
	}
	return out
}
