package ask

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// Read returns what a question tells of the person it is about, as a case that
// the engine can triage. What is denied, what is over, and what is asked in
// general is left out; in doubt a sign stands. What was told earlier in the
// talk still holds.
func (x *Index) Read(q Question) assess.Case {
	k, _ := x.read(q)
	return k
}

// read is Read, and how the question itself was heard.
func (x *Index) read(q Question) (assess.Case, *heard) {
	k := assess.Case{Country: q.Country, Audience: corpus.Patient, Answers: map[corpus.FindingID]string{}}
	var guessed []corpus.FindingID
	for _, e := range q.History {
		h := x.signs.hear(e.Question, q.Audience)
		x.take(&k, h)
		guessed = append(guessed, h.guessed...)
	}
	h := x.signs.hear(q.Text, q.Audience)
	x.signs.hearOn(h, q.History)
	x.take(&k, h)
	h.guessed = append(h.guessed, guessed...)
	return k, h
}

// stands is the weight from which a sign stands. Near 0 the questions that the
// weights were learned from are told apart; a sign that falls short of it and is
// above faint is asked back (doubt.go). It is also the weight from which a text is
// an alarm that only sounds like a sign, in words that no way knows: asking back
// instead would let pass more signs than it would spare alarms.
const stands = 0.15

// alsoStands is the weight from which a sign stands beside another.
const alsoStands = -1

// How well the words of a text must tell a sign from others for it to be named
// where it was not told: for an alarm, and to be asked back, where less speaks
// for there being any sign at all.
const (
	leastApart = 0.2
	fitApart   = 0.34
)

// take adds what one text tells.
func (x *Index) take(k *assess.Case, h *heard) {
	if len(h.r.ts) == 0 {
		return
	}
	if n := x.age(h.r); n != "" {
		k.Answers["age"] = n
	}
	if days := lasts(h.r.all); days > 0 {
		k.Answers["duration-days"] = strconv.Itoa(days)
	}
	if week := x.signs.week(h.r); week != "" {
		k.Answers["pregnancy-week"] = week
		tell(k, "pregnancy", "yes")
	}
	for _, t := range h.told {
		if t.weight > stands {
			tell(k, t.finding, t.value)
		}
	}
	if x.urgent(*k) {
		// Beside a sign that stands less is enough: the highest row wins.
		for _, t := range h.told {
			if t.weight > alsoStands && t.weight <= stands && t.kind != corpus.TellsBearing {
				tell(k, t.finding, t.value)
			}
		}
		return
	}
	// What bears on a sign is no alarm itself, and matters for the answer.
	for _, t := range h.told {
		if t.kind == corpus.TellsBearing && t.weight > h.tone && t.weight <= stands {
			if with := clone(*k); tell(&with, t.finding, t.value) && !x.urgent(with) {
				*k = with
			}
		}
	}
	if h.vague > stands {
		before := clone(*k)
		x.suspect(k, h, leastApart)
		for f, v := range k.Answers {
			if before.Answers[f] != v {
				h.guessed = append(h.guessed, f)
			}
		}
	}
}

// age is the age that a text tells. One that makes any back pain urgent counts
// only where something hurts, or a child does not walk.
func (x *Index) age(r *reading) string {
	n := age(r.all)
	if n == "" {
		return ""
	}
	alone := assess.Case{Country: "dk", Audience: corpus.Patient, Answers: map[corpus.FindingID]string{"age": n}}
	about := func(m mark) bool { return slices.Contains(x.signs.hurts, m.sense) }
	if x.urgent(alone) && !slices.ContainsFunc(r.marks, about) {
		return ""
	}
	return n
}

func clone(k assess.Case) assess.Case {
	k.Answers = maps.Clone(k.Answers)
	return k
}

// likely reports whether a case is as urgent as it is through findings alone that
// the person did not tell of in so many words.
func (x *Index) likely(u corpus.Urgency, k assess.Case, guessed []corpus.FindingID) bool {
	if len(guessed) == 0 {
		return false
	}
	told := clone(k)
	for _, f := range guessed {
		delete(told.Answers, f)
	}
	return len(told.Answers) == 0 || assess.Assess(x.corpus, told).Urgency.Rank() < u.Rank()
}

func (x *Index) urgent(k assess.Case) bool {
	return len(k.Answers) > 0 && assess.Assess(x.corpus, k).Urgency.Rank() >= corpus.SameDay.Rank()
}

// suspect notes the sign that a text comes nearest to, when it sounds like one
// and no way fits it well: of those that would make it urgent, the one that
// speaks most for itself, or else the one that has most of its words there. A
// text whose words tell no sign from others by as much as least notes nothing.
func (x *Index) suspect(k *assess.Case, h *heard, least float64) {
	for _, t := range h.told {
		if with := clone(*k); t.weight > faint && tell(&with, t.finding, t.value) && x.urgent(with) {
			*k = with
			return
		}
	}
	type near struct {
		way   *way
		share float64
	}
	var ns []near
	for i := range x.signs.ways {
		w := &x.signs.ways[i]
		if w.kind == corpus.TellsBearing || w.kind == corpus.TellsExam && h.r.audience == corpus.Patient || x.signs.violent(w) {
			continue // nobody is said to be beaten who did not say so
		}
		have, all, apart := 0, 0, 0.0
		for _, p := range w.parts {
			if p.unless {
				continue
			}
			all++
			here, most := false, 0.0
			for _, s := range p.senses {
				if slices.ContainsFunc(h.r.by[s], func(i int) bool {
					m := h.r.marks[i]
					return p.lacking && m.lacked || !p.lacking && (!m.denied || x.signs.given(s))
				}) {
					here, most = true, max(most, x.signs.apart[s])
				}
			}
			if here {
				have++
				apart += most
			}
		}
		if have > 0 && apart >= least {
			ns = append(ns, near{w, float64(have)/float64(all) + 0.01*float64(all) + 0.01*apart})
		}
	}
	slices.SortStableFunc(ns, func(a, b near) int { return cmp.Compare(b.share, a.share) })
	seen := map[corpus.FindingID]bool{}
	for _, n := range ns {
		if seen[n.way.finding] {
			continue
		}
		seen[n.way.finding] = true
		if with := clone(*k); tell(&with, n.way.finding, n.way.value) && x.urgent(with) {
			*k = with
			return
		}
	}
}

// tell notes an answer and what follows from it. A stronger one, told before,
// stays. It reports whether anything was noted.
func tell(k *assess.Case, f corpus.FindingID, v string) bool {
	if before := k.Answers[f]; before != "" && slices.Index(stronger, before) >= slices.Index(stronger, v) {
		return false
	}
	k.Answers[f] = v
	if strings.HasPrefix(string(f), "pg-") && k.Answers["pregnancy"] == "" {
		k.Answers["pregnancy"] = "yes"
	}
	if strings.HasPrefix(string(f), "exam-") || f == "injury-story" || f == "home-safety" {
		k.Audience = corpus.Clinician // only a clinician is asked it
	}
	if f == "home-safety" {
		k.Answers["alone-now"] = "yes" // whoever writes it is not asked first
	}
	return true
}

// stronger are answers in the order in which they outweigh each other.
var stronger = []string{corpus.NotSure, "slow", "thoughts", "maybe", "mild", "ever", "after-birth", "yes", "fast", "now", "severe", "spread", "plan"}

// week is the week of pregnancy that a text names, or "".
func (s *signs) week(r *reading) string {
	for _, i := range r.by[s.vocabulary.ids["pregnancy-week"]] {
		n, _ := number(r.ts, r.marks[i].at)
		return strconv.Itoa(n)
	}
	return ""
}
