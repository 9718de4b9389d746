//go:build !race && !js

package assess_test

import (
	"cmp"
	"hash/fnv"
	"slices"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// A somebody is a person in whom a fault may show, with what the sound rules
// come to.
type somebody struct {
	k     assess.Case
	stage *assess.Stage
	whole uint64
}

func meetSomebody(c *corpus.Corpus, k assess.Case) somebody {
	a := assess.Assess(c, k)
	return somebody{k, assess.StageOf(a), wholeOutcome(c, a)}
}

// wholeOutcome is a fingerprint of all that a case comes to: how each red flag
// stands and the answers it leads back to, the care that waits and why, the
// classification, the verdict on each statement, the questions in their order,
// the topics and the conflicts.
func wholeOutcome(c *corpus.Corpus, a *assess.Assessment) uint64 {
	h := fnv.New64a()
	add := func(words ...string) {
		for _, w := range words {
			h.Write([]byte(w))
			h.Write([]byte{0})
		}
	}
	add(string(a.Urgency), string(a.Phase))
	add(words(a.Unsettled)...)
	add(a.Classification...)
	for _, id := range []corpus.FindingID{"red-flag", "closed-activity", "closed-exercise", "closed-manual", "closed-nsaid", "closed-outlook"} {
		add(a.Finding(id).Value)
		add(words(behind(a, a.Finding(id).From...))...)
	}
	for _, f := range a.Flags {
		add(f.Rule.ID, string(f.State()), string(f.Urgency))
		add(words(f.Raised)...)
		for _, x := range f.Rule.When {
			if f.Present {
				add(words(behind(a, x.Finding))...)
			}
		}
	}
	for _, r := range a.Recommendations {
		add(string(r.Statement.ID), string(r.Verdict))
	}
	for _, q := range a.Next {
		add(string(q.Finding.ID), string(q.Urgency))
	}
	for _, f := range c.Findings { // what is shown to be answered, also where nobody asks for it
		if f.Asked() && a.Asks(groupOf(f).AskIf) && a.Asks(f.AskIf) {
			add(string(f.ID))
		}
	}
	for _, x := range a.Topics() {
		add(x.ID)
	}
	for _, x := range a.Conflicts {
		add(x.ID)
	}
	return h.Sum64()
}

// behind are the answers that findings lead back to, each once.
func behind(a *assess.Assessment, ids ...corpus.FindingID) []corpus.FindingID {
	var out []corpus.FindingID
	seen := map[corpus.FindingID]bool{}
	var visit func(ids []corpus.FindingID)
	visit = func(ids []corpus.FindingID) {
		for _, id := range ids {
			if seen[id] {
				continue
			}
			seen[id] = true
			f := a.Finding(id)
			if len(f.From) == 0 || f.Answer != "" {
				out = append(out, id)
			}
			visit(f.From)
		}
	}
	visit(ids)
	slices.Sort(out)
	return out
}

// shows reports whether the corpus as it is now, with a fault in one rule, comes
// to something else for one of these people. Only those are worked through for
// whom the rule itself comes out otherwise.
func shows(c *corpus.Corpus, rule any, people []somebody, sound []assess.Reading) bool {
	for i, p := range people {
		if p.stage.Reads(rule) != sound[i] && wholeOutcome(c, assess.Assess(c, p.k)) != p.whole {
			return true
		}
	}
	return false
}

func readings(rule any, people []somebody) []assess.Reading {
	out := make([]assess.Reading, len(people))
	for i, p := range people {
		out[i] = p.stage.Reads(rule)
	}
	return out
}

// tablePeople are those of whom decisions.txt tells: each answer by itself, in
// somebody who is well and in the two people of the table of advice.
func tablePeople(c *corpus.Corpus) []somebody {
	var out []somebody
	for _, f := range c.Findings {
		if !f.Asked() {
			continue
		}
		k := personFor(c, f)
		for _, x := range answers(c, f) {
			out = append(out, meetSomebody(c, x.answer(k)))
			for _, v := range views {
				p := k
				p.Country = v.country
				out = append(out, meetSomebody(c, x.answer(with(inPhase(p, v.days, v.form), "pattern", v.pattern))))
			}
		}
	}
	return out
}

// linePeople are those in whom one line of a rule decides: all its lines met,
// then each not met, each open and each met by each of its values; each number
// around its limits; each setting that raises, and the other country. What the
// rule says when to ask for is in half of them not answered yet.
func linePeople(c *corpus.Corpus, b bounded) []somebody {
	var out []somebody
	var asked []*corpus.Finding
	lines := b.when
	switch x := b.rule.(type) {
	case *corpus.Group:
		asked = x.Findings
	case *corpus.Finding:
		lines = slices.Concat(x.Any, x.Also, x.Unless, x.AskIf)
		if x.Asked() {
			asked = []*corpus.Finding{x}
		}
	}
	add := func(k assess.Case) {
		out = append(out, meetSomebody(c, k))
		if len(asked) > 0 {
			for _, f := range asked {
				k = without(k, f.ID)
			}
			out = append(out, meetSomebody(c, k))
		}
	}
	add(b.k)
	for _, x := range lines {
		unmet, open := b.k, b.k
		for _, id := range roots(c, x) {
			open = without(open, id)
			add(without(b.k, id))
			if _, ok := b.rule.(*corpus.Statement); ok {
				for _, v := range c.Finding(id).Names() {
					add(with(b.k, id, v))
				}
			}
		}
		add(open)
		for _, v := range x.Values {
			met := b.k
			meet(c, &met, corpus.Condition{Finding: x.Finding, Values: []string{v}})
			add(met)
		}
		x.Not = !x.Not
		meet(c, &unmet, x)
		add(unmet)
	}
	for _, f := range numbersBehind(c, b.when) {
		for _, n := range around(c, f) {
			add(with(b.k, f.ID, n))
		}
	}
	for _, id := range settings(c) {
		add(with(b.k, id, "yes"))
	}
	for _, sign := range []corpus.FindingID{"lost-height", "both-legs-pain", "saddle-numb"} { // one of each urgency
		if len(asked) > 0 {
			add(with(b.k, sign, "yes"))
		}
	}
	abroad := b.k
	abroad.Country = corpus.Countries[1-slices.Index(corpus.Countries, b.k.Country)]
	add(abroad)
	return out
}

// readPeople are those in whom one line of a finding decides a rule that reads
// the finding: all else that the rule asks for is met, and of the finding just
// this line, by each of its values.
func readPeople(c *corpus.Corpus, f *corpus.Finding, line corpus.Condition) []somebody {
	var out []somebody
	i := slices.IndexFunc(f.Any, func(x corpus.Condition) bool { return x.String() == line.String() })
	if i < 0 {
		return nil
	}
	for _, v := range append(slices.Clone(line.Values), "") {
		just := with1(f, i)
		if v != "" && !line.Not {
			just[len(just)-1].Values = []string{v}
		}
		slices.Reverse(just) // the line first: what else is needed is met beside it
		for _, rest := range reading(c, f) {
			k := having(c, rest.country, rest.audience, slices.Concat(just, rest.when))
			out = append(out, meetSomebody(c, k))
		}
	}
	return out
}

// A rest is what a rule asks for beside one finding.
type rest struct {
	country  corpus.Country
	audience corpus.Audience
	when     []corpus.Condition
}

// reading are the rules that read a finding, each with what else it asks for.
func reading(c *corpus.Corpus, f *corpus.Finding) []rest {
	var out []rest
	add := func(country corpus.Country, audience corpus.Audience, when []corpus.Condition) {
		var beside []corpus.Condition
		for _, x := range when {
			beside = append(beside, without1(c, x, f.ID)...)
		}
		out = append(out, rest{country, audience, beside})
	}
	readers := c.Readers(f.ID)
	if readers == nil {
		return nil
	}
	for _, r := range readers.RedFlags {
		add("dk", corpus.Clinician, r.When)
	}
	for _, s := range readers.Statements {
		add(cmp.Or(s.Country, "no"), audienceOf(s), s.When)
	}
	for _, x := range readers.Classes {
		add("dk", corpus.Clinician, []corpus.Condition{{Finding: x.ID, Values: []string{"yes"}}})
	}
	return out
}

// without1 are what a condition asks for beside one finding that it rests on: the
// condition itself where it does not, else what is lacking of each count on the way.
func without1(c *corpus.Corpus, x corpus.Condition, id corpus.FindingID) []corpus.Condition {
	if !restsOn(c, x.Finding, id) {
		return []corpus.Condition{x}
	}
	f := c.Finding(x.Finding)
	if f.ID == id {
		return nil
	}
	var out, beside []corpus.Condition
	through := false
	for _, y := range f.Any {
		switch on := restsOn(c, y.Finding, id); {
		case on && !through:
			through = true
			out = without1(c, y, id)
		case !on && len(beside) < f.AtLeast-1:
			beside = append(beside, y)
		}
	}
	return append(out, beside...)
}
