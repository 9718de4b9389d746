package ask

import (
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
	for _, e := range q.History {
		x.take(&k, x.signs.hear(e.Question, q.Audience))
	}
	h := x.signs.hear(q.Text, q.Audience)
	x.take(&k, h)
	return k, h
}

// stands is the weight from which a sign stands. Near 0 the questions that the
// weights were learned from are told apart; a sign that falls short of it and is
// above faint is asked back (doubt.go).
const stands = 0.15

// alsoStands is the weight from which a sign stands beside another.
const alsoStands = -1

// take adds what one text tells.
func (x *Index) take(k *assess.Case, h *heard) {
	if len(h.r.ts) == 0 {
		return
	}
	if n := age(h.r.all); n != "" {
		k.Answers["age"] = n
	}
	if days := lasts(h.r.all); days > 0 {
		k.Answers["duration-days"] = strconv.Itoa(days)
	}
	if week := x.signs.week(h.r); week != "" {
		k.Answers["pregnancy-week"] = week
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
		x.suspect(k, h.r)
	}
}

func clone(k assess.Case) assess.Case {
	k.Answers = maps.Clone(k.Answers)
	return k
}

func (x *Index) urgent(k assess.Case) bool {
	return len(k.Answers) > 0 && assess.Assess(x.corpus, k).Urgency.Rank() >= corpus.SameDay.Rank()
}

// suspect notes the sign that a text comes nearest to, when it sounds like one
// and no way fits it: of those that would make it urgent, the one that has most
// of its words there.
func (x *Index) suspect(k *assess.Case, r *reading) {
	type near struct {
		way   *way
		share float64
	}
	var ns []near
	for i := range x.signs.ways {
		w := &x.signs.ways[i]
		if w.kind == corpus.TellsBearing || w.kind == corpus.TellsExam && r.audience == corpus.Patient {
			continue
		}
		have := 0
		for _, p := range w.parts {
			if !p.unless && r.has(p) {
				have++
			}
		}
		if have > 0 {
			ns = append(ns, near{w, float64(have) / float64(len(w.parts))})
		}
	}
	slices.SortStableFunc(ns, func(a, b near) int {
		switch {
		case a.share > b.share:
			return -1
		case a.share < b.share:
			return 1
		}
		return len(b.way.parts) - len(a.way.parts)
	})
	seen := map[corpus.FindingID]bool{}
	for _, n := range ns {
		if seen[n.way.finding] {
			continue
		}
		seen[n.way.finding] = true
		with := clone(*k)
		if tell(&with, n.way.finding, n.way.value) && x.urgent(with) {
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
		return r.ts[r.marks[i].at].word
	}
	return ""
}
