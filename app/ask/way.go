package ask

import (
	"slices"

	"ryggrad/corpus"
)

// span is within how many words the parts of a sign stand.
const span = 11

// A way is senses that together tell of a finding.
type way struct {
	finding  corpus.FindingID
	value    string
	kind     corpus.TellingKind
	anywhere bool
	parts    []part
	name     string
}

type part struct {
	senses  []sense
	lacking bool
	unless  bool
}

// A reading is one text as it is read for signs.
type reading struct {
	ts       []token
	all      []token // with the sentences that are about something else
	home     tongue
	marks    []mark  // in the order of their words
	by       [][]int // marks by sense
	audience corpus.Audience
}

// index fills in which marks have each of n senses.
func (r *reading) index(n int) {
	r.by = make([][]int, n)
	for i, m := range r.marks {
		r.by[m.sense] = append(r.by[m.sense], i)
	}
}

// A candidate is marks of a text that fit a way. Whether they count is weighed.
type candidate struct {
	way   *way
	marks []int
}

// mostPlaces is how many places of one way are looked at.
const mostPlaces = 6

// candidates finds all places where the words of a way stand.
func (r *reading) candidates(ways []way) []candidate {
	var out []candidate
	for i := range ways {
		w := &ways[i]
		if slices.ContainsFunc(w.parts, func(p part) bool { return !p.unless && !r.has(p) }) {
			continue
		}
		if !w.anywhere {
			out = r.near(out, w, nil)
			continue
		}
		if marks, ok := r.anywhere(w); ok {
			out = append(out, candidate{w, marks})
		}
	}
	return out
}

func (r *reading) has(p part) bool {
	return slices.ContainsFunc(p.senses, func(s sense) bool {
		return slices.ContainsFunc(r.by[s], func(i int) bool { return !p.lacking || r.marks[i].lacked })
	})
}

// anywhere takes for each part of a way a mark wherever it stands, one that is
// not denied if there is one.
func (r *reading) anywhere(w *way) ([]int, bool) {
	var taken []int
	for _, p := range w.parts {
		best := -1
		for _, s := range p.senses {
			for _, i := range r.by[s] {
				m := r.marks[i]
				if p.lacking && !m.lacked || r.within(taken, m) {
					continue
				}
				if best < 0 || r.marks[best].denied && !m.denied {
					best = i
				}
			}
		}
		if p.unless && best >= 0 || !p.unless && best < 0 {
			return nil, false
		}
		if !p.unless {
			taken = append(taken, best)
		}
	}
	return taken, true
}

// near adds the places where the parts of a way from the nth on stand near the
// marks that the parts before have taken.
func (r *reading) near(out []candidate, w *way, taken []int) []candidate {
	n := 0
	var rest func(k int, taken []int)
	rest = func(k int, taken []int) {
		if n == mostPlaces {
			return
		}
		if k == len(w.parts) {
			n++
			out = append(out, candidate{w, slices.Clone(taken)})
			return
		}
		p := w.parts[k]
		var marks []int
		for _, s := range p.senses {
			marks = append(marks, r.by[s]...)
		}
		if p.unless {
			if !slices.ContainsFunc(marks, func(i int) bool { return r.reach(taken, r.marks[i]) }) {
				rest(k+1, taken)
			}
			return
		}
		if len(taken) > 0 { // the nearest first
			at := r.marks[taken[0]].at
			slices.SortStableFunc(marks, func(i, j int) int { return abs(r.marks[i].at-at) - abs(r.marks[j].at-at) })
		}
		for _, i := range marks {
			m := r.marks[i]
			if p.lacking && !m.lacked || len(taken) > 0 && (!r.reach(taken, m) || r.within(taken, m)) {
				continue
			}
			rest(k+1, append(taken[:len(taken):len(taken)], i))
		}
	}
	rest(0, taken)
	return out
}

func abs(n int) int { return max(n, -n) }

// reach reports whether a mark stands near those taken: in the same sentence and
// not too far away.
func (r *reading) reach(taken []int, m mark) bool {
	low, high := m.at, m.end
	for _, j := range taken {
		low, high = min(low, r.marks[j].at), max(high, r.marks[j].end)
	}
	if high-low >= span {
		return false
	}
	return !slices.ContainsFunc(r.ts[low+1:high+1], func(k token) bool { return k.before == whole })
}

// within reports a mark that has the words of one taken, or is a part of them.
func (r *reading) within(taken []int, m mark) bool {
	return slices.ContainsFunc(taken, func(j int) bool {
		o := r.marks[j]
		return o.at <= m.at && m.end <= o.end || m.at <= o.at && o.end <= m.end
	})
}

// clauseOf returns the first and last token of the clause around a place. The
// word now, and but, begin a clause of their own.
func clauseOf(ts []token, at int) (int, int) {
	begins := func(i int) bool {
		switch ts[i].word {
		case "but", "men", "now", "nu", "nå", "while", "mens":
			return true
		}
		return ts[i].before != none
	}
	low, high := at, at
	for low > 0 && !begins(low) {
		low--
	}
	for high+1 < len(ts) && !begins(high+1) {
		high++
	}
	return low, high
}

func sentenceOf(ts []token, at int) (int, int) {
	low, high := at, at
	for low > 0 && ts[low].before != whole {
		low--
	}
	for high+1 < len(ts) && ts[high+1].before != whole {
		high++
	}
	return low, high
}
