package ask

import (
	"slices"
	"strings"

	"ryggrad/corpus"
)

// relevant is a question without what it says is not so and what it tells of a
// time that is over: "no numbness, no fever, can I swim" asks about swimming.
// If nothing else is left, the whole question is.
func (x *Index) relevant(asked []token) []token {
	r := x.signs.readTokens(asked, corpus.Patient)
	ts := r.ts
	drop := make([]bool, len(ts))
	for _, m := range r.marks {
		switch {
		case m.sense == x.signs.past && !r.still(x.signs, m):
			low, high := clauseOf(ts, m.at)
			for i := low; i <= high; i++ {
				drop[i] = true
			}
		case x.signs.sign[m.sense] && (m.denied && !wonders(ts, m.at) || x.signs.below[m.sense] && well(ts, m)):
			for i := m.at; i <= m.end; i++ {
				drop[i] = true
			}
		}
	}
	var rest []token
	said := false
	for i, k := range ts {
		if drop[i] {
			continue
		}
		if len(rest) > 0 && i > 0 && drop[i-1] {
			k.before = max(k.before, clause)
		}
		rest = append(rest, k)
		said = said || !silent[0][k.word] && !silent[1][k.word] && !silent[2][k.word] && !no[k.word]
	}
	if !said {
		return ts
	}
	return rest
}

// wonders reports a clause that asks why something is not so, and so asks of it.
func wonders(ts []token, at int) bool {
	low, _ := clauseOf(ts, at)
	return whWords[ts[low].word]
}

// still reports whether the clause of a past time says that it is so today.
func (r *reading) still(s *signs, m mark) bool {
	low, high := clauseOf(r.ts, m.at)
	return slices.ContainsFunc(r.by[s.now], func(i int) bool { return r.marks[i].at >= low && r.marks[i].end <= high })
}

// well reports words near a sign that say all is as it should be there.
func well(ts []token, m mark) bool {
	low, high := clauseOf(ts, m.at)
	for _, k := range ts[max(low, m.at-4):min(high+1, m.end+5)] {
		switch w := k.word; {
		case w == "fint", w == "fine", w == "ok", w == "okay", w == "alt", strings.HasPrefix(w, "normal"), w == "vanlig", w == "plejer", w == "pleier":
			return true
		}
	}
	return false
}
