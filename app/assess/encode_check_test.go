//go:build !race && !js

package assess_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// An outcome of the circuit, and the engine's own.
type encoded struct {
	what string
	lit  int
	own  func(*assess.Assessment) bool
}

// triageOutcomes are the urgency, how each red flag stands, and what the triage sets.
func (e *encoding) triageOutcomes() []encoded {
	var out []encoded
	add := func(what string, lit int, own func(*assess.Assessment) bool) {
		out = append(out, encoded{what, lit, own})
	}
	for _, u := range corpus.Urgencies[1:] {
		add(string(u), e.urgent(u), func(a *assess.Assessment) bool { return a.Urgency.Rank() >= u.Rank() })
	}
	add("unsettled", e.unsettled(), func(a *assess.Assessment) bool { return a.Provisional })
	for _, r := range e.c.RedFlags {
		add(r.ID, e.stands(r), func(a *assess.Assessment) bool { return a.StateOf(r) == assess.IsPresent })
		add(r.ID+" may stand", e.mayStand(r), func(a *assess.Assessment) bool { return a.StateOf(r) != assess.IsAbsent })
	}
	for _, f := range e.c.Findings {
		if f.Kind == corpus.Triaged {
			out = append(out, e.valuesOf(f)...)
		}
	}
	return out
}

// valuesOf are the values of a finding that is worked out.
func (e *encoding) valuesOf(f *corpus.Finding) (out []encoded) {
	for _, v := range f.Names() {
		out = append(out, encoded{string(f.ID) + " " + v, e.workedOut(f, v, plainly), func(a *assess.Assessment) bool { return a.Finding(f.ID).Value == v }})
	}
	return out
}

// outcomes are all that the circuit and the engine both tell.
func (e *encoding) outcomes() []encoded {
	out := e.triageOutcomes()
	for _, f := range e.c.Findings {
		if !f.Asked() && f.Kind != corpus.Triaged && f.From.Instrument == "" {
			out = append(out, e.valuesOf(f)...)
		}
	}
	for _, s := range e.c.Judged() {
		if s.MeantFor(e.audience) {
			out = append(out, encoded{string(s.ID), e.applies(s), func(a *assess.Assessment) bool { return a.Recommendation(s.ID).Verdict == assess.Applies }})
		}
	}
	return out
}

// The circuit and the engine come to the same for made-up people.
func TestExhaustiveEncodingIsTheEngine(t *testing.T) {
	t.Parallel()
	type whom struct {
		country  corpus.Country
		audience corpus.Audience
	}
	encodings, outcomes := map[whom]*encoding{}, map[whom][]encoded{}
	compared := 0
	cases(t, 201, 200, func(d *dice, k assess.Case, a *assess.Assessment) {
		who := whom{k.Country, k.Audience}
		if encodings[who] == nil {
			encodings[who] = encode(d.corpus, k.Country, k.Audience)
			outcomes[who] = encodings[who].outcomes()
		}
		e := encodings[who]
		on, known := e.inputsOf(k, a), map[int]bool{}
		for _, o := range outcomes[who] {
			require.Equal(t, o.own(a), e.eval(o.lit, on, known), "%s for %v", o.what, k)
			compared++
		}
	})
	t.Logf("%d outcomes compared", compared)
	require.Greater(t, compared, 100_000)
}
