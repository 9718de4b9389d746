package corpus

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// coreMinutes is how long the instruments that everybody is asked may take together.
const coreMinutes = 5

func (k *checker) checkInstruments() {
	minutes := 0
	for _, in := range k.Instruments {
		k.checkInstrument(in)
		if in.Core {
			if minutes += in.Minutes; minutes > coreMinutes {
				k.faultf(in.File, in.Line, "the instruments marked core take %d minutes, at most %d", minutes, coreMinutes)
			}
		}
	}
}

func (k *checker) checkInstrument(in *Instrument) {
	fault := func(format string, args ...any) { k.faultf(in.File, in.Line, format, args...) }
	known := func(what, name string) {
		if _, ok := in.Scale(name); !ok {
			fault("%s: no scale is called %q", what, name)
		}
	}
	source := func(id string) {
		if k.source[id] == nil {
			fault("no source is called %q", id)
		}
	}
	k.conditions(in.File, in.Line, in.When)
	if in.Main != "" {
		known("main", in.Main)
	}
	for _, s := range in.Scales {
		k.checkScale(in, s)
	}
	for _, s := range in.Sets {
		source(s.Source)
		if t, ok := in.Tables[s.Name]; !ok || slices.ContainsFunc(t.Adds, func(a []int64) bool { return len(a) == 0 }) {
			fault("the value set %q has no table of all items", s.Name)
		}
	}
	for _, n := range in.Norms {
		known("norm", n.Score)
		for _, name := range slices.Sorted(maps.Keys(n.Weights)) {
			known("norm", name)
		}
	}
	chosen := map[string]bool{}
	for _, c := range in.Cuts {
		known("cut", c.Score)
		source(c.Source)
		if c.Chosen && chosen[c.Score] {
			fault("two cuts of %q are chosen, want one at most", c.Score)
		}
		chosen[c.Score] = chosen[c.Score] || c.Chosen
	}
	for _, t := range append(slices.Clone(in.Changes), in.Errors...) {
		known("threshold", t.Score)
		source(t.Source)
		if t.Place != "" && !slices.Contains(in.Places, t.Place) {
			fault("threshold: the place %q is not one of %q", t.Place, in.Places)
		}
		if t.Band != "" && len(in.Bands[t.Band]) == 0 {
			fault("threshold: no bands are called %q", t.Band)
		}
	}
	for _, name := range in.BandNames {
		fine := true
		for _, b := range in.Bands[name] {
			for _, scale := range slices.Sorted(maps.Keys(b.Ranges)) {
				if _, ok := in.Scale(scale); !ok {
					fault("band %s %s: no scale is called %q", name, b.Name, scale)
					fine = false
				} else {
					k.checkEdge(in, name, b, scale)
				}
			}
		}
		if fine {
			k.oneBand(in, name)
		}
	}
}

// checkEdge reports a band that does not begin where the chosen cut says.
func (k *checker) checkEdge(in *Instrument, name string, b Band, scale string) {
	for _, c := range in.Cuts {
		if low := float64(b.Ranges[scale].Low); c.Chosen && c.Score == scale && len(b.Ranges) == 1 && b.Name != in.Bands[name][0].Name && !slices.Contains(c.From, low) {
			k.faultf(in.File, in.Line, "band %s %s begins at %s %v, but the chosen cut has %v", name, b.Name, scale, low, c.From)
		}
	}
}

// checkScale reports a scale that lacks its table or norms.
func (k *checker) checkScale(in *Instrument, s Scale) {
	switch s.How {
	case "table":
		if len(in.Sets) > 0 {
			return
		}
		t, ok := in.Tables[s.Name]
		for _, i := range s.Items {
			if ok = ok && len(t.Adds[i]) > 0; !ok {
				k.faultf(in.File, in.Line, "the scale %q has no table of its items", s.Name)
				return
			}
		}
	case "norm":
		for _, of := range s.Of {
			if !slices.ContainsFunc(in.Norms, func(n Norm) bool { _, ok := n.Weights[s.Name]; return ok && n.Score == of }) {
				k.faultf(in.File, in.Line, "the scale %q has no norm of %q", s.Name, of)
			}
		}
	}
}

// oneBand reports the first complete response that falls in no band of a name,
// or in several. It walks the sums that the scales can reach together, and the
// percentages that a scale can reach with the fewest items it needs.
func (k *checker) oneBand(in *Instrument, name string) {
	var scales []Scale
	for _, s := range in.Scales {
		if slices.ContainsFunc(in.Bands[name], func(b Band) bool { _, ok := b.Ranges[s.Name]; return ok }) {
			scales = append(scales, s)
		}
	}
	if len(scales) == 1 && scales[0].How == "percent" {
		s := scales[0]
		_, most := in.Items[s.Items[0]].limits()
		for n := s.Needed; n <= len(s.Items); n++ {
			for sum := range n*most + 1 {
				x := 100 * float64(sum) / float64(n*most)
				if !k.fits(in, name, scales, []float64{x}) {
					return
				}
			}
		}
		return
	}
	type sums [2]int
	if len(scales) > len(sums{}) || slices.ContainsFunc(scales, func(s Scale) bool { return s.How != "sum" }) {
		return
	}
	reached := map[sums]bool{{}: true}
	for i, item := range in.Items {
		more := map[sums]bool{}
		for v := item.Low; v <= item.High; v += item.Step {
			counted := item.Counts(v)
			for at := range reached {
				for n, s := range scales {
					if slices.Contains(s.Items, i) {
						at[n] += counted
					}
				}
				more[at] = true
			}
		}
		if reached = more; len(reached) > 20_000 {
			return // too many to walk here
		}
	}
	for _, at := range slices.SortedFunc(maps.Keys(reached), func(a, b sums) int { return slices.Compare(a[:], b[:]) }) {
		if !k.fits(in, name, scales, []float64{float64(at[0]), float64(at[1])}) {
			return
		}
	}
}

// fits reports whether scores fall in one band; a fault says when they do not.
func (k *checker) fits(in *Instrument, name string, scales []Scale, at []float64) bool {
	hits := 0
	for _, b := range in.Bands[name] {
		inside := true
		for n, s := range scales {
			if w, ok := b.Ranges[s.Name]; ok && !w.Has(at[n]) {
				inside = false
			}
		}
		if inside {
			hits++
		}
	}
	if hits == 1 {
		return true
	}
	var said []string
	for n, s := range scales {
		said = append(said, fmt.Sprintf("%s %v", s.Name, at[n]))
	}
	k.faultf(in.File, in.Line, "bands %s: %s falls in %d bands, want 1", name, strings.Join(said, " "), hits)
	return false
}
