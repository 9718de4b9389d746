//go:build !race && !js

package assess_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

func TestAnsweringAnOpenQuestionNeverLowersTheUrgency(t *testing.T) {
	cases(t, 1, 400, func(d *dice, k assess.Case, a *assess.Assessment) {
		for _, f := range pick(d, d.open(k, a), 4) {
			v := d.answer(f, 0.5)
			b := assess.Assess(d.corpus, with(k, f.ID, v))
			require.GreaterOrEqual(t, b.Urgency.Rank(), a.Urgency.Rank(), "%s = %s on %v", f.ID, v, k)
		}
	})
}

func TestAddingASignNeverLowersTheUrgency(t *testing.T) {
	cases(t, 2, 200, func(d *dice, k assess.Case, a *assess.Assessment) {
		var signs []*corpus.Finding
		for _, f := range d.corpus.Findings {
			r := d.corpus.Readers(f.ID)
			v := a.Finding(f.ID).Value
			if f.Asked() && f.Has("no") && slices.Contains(f.Who, k.Audience) && r != nil && len(r.RedFlags) > 0 && (v == "" || v == "no") && a.Finding(f.ID).Answer != corpus.NotSure && a.Finding(f.ID).Answer != corpus.Conflicting {
				signs = append(signs, f)
			}
		}
		for _, f := range pick(d, signs, 2) {
			for _, v := range append(f.Names(), corpus.Conflicting, corpus.NotSure) {
				if v == "no" {
					continue
				}
				b := assess.Assess(d.corpus, with(k, f.ID, v))
				require.GreaterOrEqual(t, b.Urgency.Rank(), a.Urgency.Rank(), "%s = %s on %v", f.ID, v, k)
			}
		}
	})
}

func TestSettingsRaiseAndNeverLower(t *testing.T) {
	cases(t, 7, 300, func(d *dice, k assess.Case, a *assess.Assessment) {
		var settings []*corpus.Finding
		for _, f := range d.corpus.Findings {
			if f.Raises && slices.Contains(f.Who, k.Audience) {
				settings = append(settings, f)
			}
		}
		for _, f := range pick(d, settings, 1) {
			calm := assess.Assess(d.corpus, with(k, f.ID, "no"))
			raised := assess.Assess(d.corpus, with(k, f.ID, "yes"))
			require.GreaterOrEqual(t, raised.Urgency.Rank(), calm.Urgency.Rank(), "%s on %v", f.ID, k)
			if r := d.corpus.Readers(f.ID); calm.Urgency == corpus.Routine && (r == nil || len(r.RedFlags) == 0) {
				require.Equal(t, corpus.Routine, raised.Urgency, "%s makes no urgency of its own, on %v", f.ID, k)
			}
		}
	})
}
