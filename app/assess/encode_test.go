//go:build !race && !js

package assess_test

import (
	"slices"
	"strconv"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// The answers that are no value.
var noValues = []string{"", corpus.NotSure, corpus.Conflicting}

// How far a doubt counts as a sign, as in the engine: not, a contradiction does,
// and being not sure as well.
const (
	plainly = iota
	contradicted
	doubted
)

// An encoding is every person at once: the rules as they were read, as a circuit
// over all answers. Two encodings of one circuit that fix different answers are
// two persons who share all the others.
type encoding struct {
	*circuit
	c        *corpus.Corpus
	country  corpus.Country
	audience corpus.Audience
	fixed    map[corpus.FindingID]string
	memo     map[wireKey]wire
	people   map[corpus.FindingID]map[string]int // inputs, shared between encodings
}

type wireKey struct {
	id corpus.FindingID
	as int
}

// A wire says of a derived finding that it is yes, and that it is no; it is open
// where it says neither.
type wire struct{ yes, no int }

func encode(c *corpus.Corpus, country corpus.Country, a corpus.Audience) *encoding {
	e := &encoding{circuit: newCircuit(), c: c, country: country, audience: a, people: map[corpus.FindingID]map[string]int{}}
	for _, f := range c.Findings {
		if !f.Asked() && f.From.Instrument == "" {
			continue
		}
		answers := append(values(c, f), noValues...)
		e.people[f.ID] = map[string]int{}
		for i, in := range e.choice(len(answers)) {
			e.people[f.ID][answers[i]] = in
		}
	}
	return e.with(nil)
}

// values are the values of a finding; of a number the first of each stretch that
// no rule tells apart.
func values(c *corpus.Corpus, f *corpus.Finding) []string {
	if f.Kind != corpus.Number {
		return f.Names()
	}
	out := []string{strconv.Itoa(f.Low)}
	for _, edge := range c.Edges(f) {
		if edge != out[0] {
			out = append(out, edge)
		}
	}
	return out
}

// with is the same person but for some answers, which are fixed.
func (e *encoding) with(fixed map[corpus.FindingID]string) *encoding {
	f := *e
	f.fixed, f.memo = fixed, map[wireKey]wire{}
	return &f
}

// answered says that a finding is answered so; "" is not at all.
func (e *encoding) answered(f *corpus.Finding, v string) int {
	fixed, ok := e.fixed[f.ID]
	if f.Asked() && !slices.Contains(f.Who, e.audience) {
		fixed, ok = "", true
	}
	switch {
	case !ok:
		if in := e.people[f.ID][v]; in != 0 {
			return in
		}
		return never
	case fixed == v:
		return certain
	}
	return never
}

// valued says that an asked finding, or one taken from a score, has a value.
func (e *encoding) valued(f *corpus.Finding, v string) int {
	if v == "no" && f.Asked() {
		return e.or(e.answered(f, v), e.and(e.answered(f, ""), -e.concerns(f)))
	}
	return e.answered(f, v)
}

func (e *encoding) concerns(f *corpus.Finding) int {
	out := certain
	for _, x := range slices.Concat(groupOf(f).AskIf, f.AskIf) {
		if e.c.Finding(x.Finding).Kind != corpus.Triaged {
			out = e.and(out, -e.fails(x, plainly))
		}
	}
	return out
}

// some says that one of those values holds of which yes is true.
func (e *encoding) some(vs []string, yes func(string) bool, lit func(string) int) int {
	var ls []int
	for _, v := range vs {
		if yes(v) {
			ls = append(ls, lit(v))
		}
	}
	return e.or(ls...)
}

// holds and fails say how a condition comes out; it is open when neither does.
func (e *encoding) holds(x corpus.Condition, as int) int {
	f := e.c.Finding(x.Finding)
	if f.Asked() || f.From.Instrument != "" {
		out := e.some(values(e.c, f), x.Holds, func(v string) int { return e.valued(f, v) })
		if as >= contradicted {
			out = e.or(out, e.answered(f, corpus.Conflicting))
		}
		if as >= doubted {
			out = e.or(out, e.answered(f, corpus.NotSure))
		}
		return out
	}
	return e.some(f.Names(), x.Holds, func(v string) int { return e.workedOut(f, v, as) })
}

func (e *encoding) fails(x corpus.Condition, as int) int {
	f := e.c.Finding(x.Finding)
	not := func(v string) bool { return !x.Holds(v) }
	if f.Asked() || f.From.Instrument != "" {
		out := e.some(values(e.c, f), not, func(v string) int { return e.valued(f, v) })
		if f.Kind == corpus.Number {
			out = e.or(out, e.and(e.answered(f, ""), -e.concerns(f)))
		}
		return out
	}
	return e.some(f.Names(), not, func(v string) int { return e.workedOut(f, v, as) })
}

// workedOut says that a finding which is not asked has a value.
func (e *encoding) workedOut(f *corpus.Finding, v string, as int) int {
	switch {
	case f.Kind == corpus.Triaged:
		return e.triaged(f.ID, v)
	case len(f.Bands) > 0:
		of := e.c.Finding(f.Of)
		return e.some(values(e.c, of), func(n string) bool {
			x, _ := strconv.ParseFloat(n, 64)
			return slices.ContainsFunc(f.Bands, func(b corpus.Band) bool { return b.Name == v && b.Ranges[""].Has(x) })
		}, func(n string) int { return e.valued(of, n) })
	}
	w := e.counted(f, as)
	if v == "yes" {
		return w.yes
	}
	return w.no
}

// counted is a finding that is yes when enough of its lines hold.
func (e *encoding) counted(f *corpus.Finding, as int) wire {
	key := wireKey{f.ID, as}
	if w, ok := e.memo[key]; ok {
		return w
	}
	var hold, may, unless []int
	for _, x := range f.Any {
		hold, may = append(hold, e.holds(x, as)), append(may, -e.fails(x, as))
	}
	for _, x := range f.Also {
		hold, may = append(hold, e.holds(x, as)), append(may, e.holds(x, as))
	}
	for _, x := range f.Unless {
		unless = append(unless, e.holds(x, as))
	}
	not := e.or(unless...)
	w := wire{e.and(-not, e.atLeast(f.AtLeast, hold)), e.or(not, -e.atLeast(f.AtLeast, may))}
	e.memo[key] = w
	return w
}

func (e *encoding) all(cs []corpus.Condition, as int) int {
	out := make([]int, len(cs))
	for i, x := range cs {
		out[i] = e.holds(x, as)
	}
	return e.and(out...)
}

// applies says that a statement applies.
func (e *encoding) applies(s *corpus.Statement) int {
	if s.Country != "" && s.Country != e.country || !s.MeantFor(e.audience) {
		return never
	}
	return e.all(s.When, plainly)
}

// inputsOf are the inputs that a case puts on. A score that answers a finding is
// taken from the engine.
func (e *encoding) inputsOf(k assess.Case, a *assess.Assessment) map[int]bool {
	on := map[int]bool{}
	for _, f := range e.c.Findings {
		if e.people[f.ID] == nil {
			continue
		}
		v := k.Answers[f.ID]
		switch {
		case v == corpus.Unknown:
			v = ""
		case !f.Asked():
			v = a.Finding(f.ID).Value
		case f.Kind == corpus.Number && !slices.Contains(noValues, v):
			n, _ := strconv.Atoi(v)
			for _, low := range values(e.c, f) {
				if m, _ := strconv.Atoi(low); m <= n {
					v = low
				}
			}
		}
		on[e.people[f.ID][v]] = true
	}
	return on
}

// caseOf is the case of a solution. What the solution leaves open is not answered.
func (e *encoding) caseOf(on map[int]bool) assess.Case {
	k := nobody(e.country, e.audience)
	for id, values := range e.people {
		f := e.c.Finding(id)
		for v, in := range values {
			if on[in] && v != "" && f.Asked() && slices.Contains(f.Who, e.audience) {
				k.Answers[id] = v
			}
		}
	}
	return k
}
