//go:build !race && !js

package assess_test

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// A border between two bands of a form that findings are made of, one off, shows
// in a vignette.
func TestAShiftedBandOfAFormShowsInAVignette(t *testing.T) {
	t.Parallel()
	c, err := corpus.Load(corpus.Files())
	require.NoError(t, err)
	outcome := func(v *corpus.Vignette) uint64 { return wholeOutcome(c, assess.Assess(c, assess.OfVignette(c, v))) }
	sound := map[*corpus.Vignette]uint64{}
	for _, v := range c.Vignettes {
		sound[v] = outcome(v)
	}
	faults := 0
	for _, f := range c.Findings {
		in := c.Instrument(f.From.Instrument)
		if in == nil || in.Bands[f.From.Name] == nil {
			continue
		}
		right := in.Bands[f.From.Name]
		for what, wrong := range bordersShifted(right, func(a, b string) bool { return toldApart(c, f.ID, a, b) }) {
			faults++
			in.Bands[f.From.Name] = wrong
			assert.True(t, slices.ContainsFunc(c.Vignettes, func(v *corpus.Vignette) bool { return outcome(v) != sound[v] }), "%s: %s changes nothing for anybody", f.ID, what)
			in.Bands[f.From.Name] = right
		}
	}
	require.GreaterOrEqual(t, faults, 6)
}

// bordersShifted are the bands with each border moved by one, either way, by what
// was done; not those between bands that every rule takes together.
func bordersShifted(right []corpus.Band, toldApart func(a, b string) bool) map[string][]corpus.Band {
	out := map[string][]corpus.Band{}
	for _, a := range right {
		for scale, w := range a.Ranges {
			starts := func(b corpus.Band) bool { return b.Ranges[scale].Low == w.High+1 }
			if !slices.ContainsFunc(right, func(b corpus.Band) bool { return starts(b) && toldApart(a.Name, b.Name) }) {
				continue
			}
			for _, by := range []int{-1, 1} {
				wrong := slices.Clone(right)
				for i, b := range wrong {
					x, there := b.Ranges[scale]
					switch {
					case there && x.High == w.High:
						x.High += by
					case there && starts(b):
						x.Low += by
					default:
						continue
					}
					wrong[i].Ranges = maps.Clone(b.Ranges)
					wrong[i].Ranges[scale] = x
				}
				out[fmt.Sprintf("%s to %s %d", a.Name, scale, w.High+by)] = wrong
			}
		}
	}
	return out
}
