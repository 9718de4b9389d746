//go:build !race && !js

package assess_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// innocent is the claim that paracetamol has no side effects.
var innocent = regexp.MustCompile(`(?i)(ingen|uden|uten|ikke) (kendte |kjente |nogen |noen )?bivirkninger|bivirkningsfri|(no|without|free of) (known |any )?side[ -]effects`)

func omittedParacetamol(t *testing.T, c *corpus.Corpus) {
	for _, claim := range []string{"ingen kendte bivirkninger", "uten kjente bivirkninger", "no known side effects"} {
		require.Regexp(t, innocent, claim)
	}
	about := 0
	for _, s := range c.Statements {
		all := ""
		for _, text := range []corpus.Text{s.Title, s.Text, s.PatientTitle, s.PatientText} {
			for _, l := range corpus.Langs {
				all += text.In(l) + "\n"
			}
		}
		if !strings.Contains(strings.ToLower(all), "paracetamol") {
			continue
		}
		about++
		if s.Status != corpus.Withdrawn && innocent.MatchString(all) {
			require.Equal(t, []corpus.Audience{corpus.Educator}, s.For, "%s says that paracetamol has no side effects", s.ID)
			require.True(t, s.Library, "%s is advice", s.ID)
		}
		if s.Topic == "medicine" {
			require.NotEqual(t, corpus.For, s.Direction, "%s recommends it", s.ID)
		}
	}
	require.GreaterOrEqual(t, about, 3)
	for _, audience := range both {
		for _, k := range bases(c, audience) {
			a := assess.Assess(c, given(t, c, k, "uses-paracetamol=yes"))
			require.Equal(t, assess.Applies, a.Recommendation("ext.paracetamol.caution").Verdict)
		}
		for _, v := range []string{"yes", corpus.NotSure, corpus.Conflicting} {
			atLeast(t, c, corpus.Emergency, both, "paracetamol-over="+v)
		}
	}
	require.Equal(t, "G", c.RedFlag("md-parac").Doors["dk"][0])
	require.Equal(t, "G", c.RedFlag("md-parac").Doors["no"][0])
}

func omittedNSAID(t *testing.T, c *corpus.Corpus) {
	for _, audience := range trained {
		k := calm(c, audience)
		for _, uses := range []string{"uses-nsaid=yes", "considers-nsaid=yes"} {
			neverWhile(t, c, "nsaid-caution", audience, given(t, c, k, uses), offersNSAID)
		}
	}
	k := given(t, c, calm(c, corpus.Patient), "considers-nsaid=yes")
	cautions(t, c, "nsaid-caution", k, "pregnancy=yes", "pregnancy=maybe", "age=65", "age=17", "blood-thinner=yes", "known-vascular=yes", "steroids=yes", "dialysis=yes",
		"nsaid-ulcer=yes", "nsaid-organ=yes", "nsaid-heart=yes", "nsaid-allergy=yes", "nsaid-bowel=yes", "nsaid-medicines=yes", "nsaid-other=yes", "nsaid-dry=yes", "nsaid-operation=yes", "nsaid-feeding=yes")
	for _, f := range c.Group("nsaid-screen").Findings {
		a := assess.Assess(c, with(k, f.ID, "yes"))
		require.Equal(t, assess.Applies, a.Recommendation("ext.nsaid.ask-first").Verdict, f.ID)
		require.Empty(t, offered(a, offersNSAID))
	}
	for _, s := range c.Statements {
		if offersNSAID(s) && !s.Library && !strings.HasPrefix(string(s.ID), "ext.") {
			require.NotContains(t, s.For, corpus.Patient, "%s: a patient is never told to take it", s.ID)
		}
	}
	atLeast(t, c, corpus.SameDay, both, "uses-nsaid=yes", "nsaid-dry=yes")
	atLeast(t, c, corpus.ContactDoctor, both, "uses-nsaid=yes", "nsaid-ulcer=yes")
	atLeast(t, c, corpus.SameDay, both, "uses-nsaid=yes", "pregnancy=yes", "pregnancy-week=20")
}

func omittedNotAlone(t *testing.T, c *corpus.Corpus) {
	against := []*corpus.Statement{}
	for _, s := range c.Statements {
		if s.Topic == "medicine" && s.Direction == corpus.Against && s.Status != corpus.Withdrawn {
			require.Contains(t, s.With, corpus.NotAlone, s.ID)
			against = append(against, s)
		}
	}
	require.GreaterOrEqual(t, len(against), 5)
	require.ElementsMatch(t, corpus.Audiences, c.Statement(corpus.NotAlone).For)
	require.Empty(t, c.Statement(corpus.NotAlone).When, "it never falls away")
	shown := 0
	cases(t, 112, 60, func(d *dice, k assess.Case, a *assess.Assessment) {
		for _, s := range against {
			if r := a.Recommendation(s.ID); r != nil && r.Verdict != assess.RuledOut {
				shown++
				require.Equal(t, assess.Applies, a.Recommendation(corpus.NotAlone).Verdict, "%s on %v", s.ID, k)
			}
		}
	})
	require.Positive(t, shown)
}

var (
	cutsDown = regexp.MustCompile(`(?i)nedtrap|trap(p|pe)? (ikke )?ned|hold(e)? op\b|stop|slutt|taper|cut down|take less|mindre stærk|mindre sterk`)
	schedule = regexp.MustCompile(`(?i)\d+\s*(%|procent|prosent|per cent|percent)[^.]*(uge|uke|week|dag|day)`)
	doctor   = regexp.MustCompile(`(?i)læge|lege|doctor|GP\b|prescrib`)
	opioid   = regexp.MustCompile(`(?i)opioid|smertestill|painkill|morfin|morphine|tramadol`)
)

func omittedTaper(t *testing.T, c *corpus.Corpus) {
	require.Regexp(t, schedule, "Nedtrap 10 % om ugen.")
	told := 0
	for _, s := range c.Statements {
		for _, a := range both {
			if s.Status == corpus.Withdrawn || !slices.Contains(s.For, a) {
				continue
			}
			for _, l := range corpus.Langs {
				text := s.TitleFor(a).In(l) + ". " + s.TextFor(a).In(l)
				if s.Topic != "medicine" || !opioid.MatchString(text) {
					continue
				}
				require.NotRegexp(t, schedule, text, "%s gives a plan", s.ID)
				if cutsDown.MatchString(text) && a == corpus.Patient {
					told++
					require.Regexp(t, doctor, text, "%s %s: cut down without a doctor", s.ID, l)
					require.Contains(t, s.With, corpus.NotAlone, s.ID)
				}
			}
		}
	}
	require.Positive(t, told)
	for _, audience := range both {
		for _, k := range bases(c, audience) {
			a := assess.Assess(c, given(t, c, k, "uses-opioid=yes"))
			for _, id := range []corpus.StatementID{"ext.opioid.no-taper-plan", "ext.opioid.in-use", corpus.NotAlone} {
				require.Equal(t, assess.Applies, a.Recommendation(id).Verdict, id)
			}
		}
	}
	atLeast(t, c, corpus.SameDay, both, "stopped-ill=yes")
	atLeast(t, c, corpus.Emergency, both, "stopped-ill=yes", "stopped-fit=yes")
	atLeast(t, c, corpus.Emergency, both, "very-drowsy=yes")
}

var amount = regexp.MustCompile(`(?i)\d+([.,]\d+)?\s*-?(mg|g|gram|milligram\w*|µg|mcg|ml|tablet\w*|pill\w*|kaps\w*|capsule\w*)\b`)

func omittedSeverePain(t *testing.T, c *corpus.Corpus) {
	for _, audience := range both {
		for _, k := range bases(c, audience) {
			for _, a := range []string{"pain-back=8", "pain-back=10", "leg-pain=below-knee pain-leg=9", "leg-pain=above-knee leg-pain-unbearable=yes"} {
				got := assess.Assess(c, given(t, c, k, strings.Fields(a)...))
				require.Equal(t, assess.Applies, got.Recommendation("ext.pain.severe").Verdict, a)
			}
		}
		mild := assess.Assess(c, given(t, c, calm(c, audience), "pain-back=3", "leg-pain-unbearable=no"))
		require.NotEqual(t, assess.Applies, mild.Recommendation("ext.pain.severe").Verdict)
	}
	atLeast(t, c, corpus.SameDay, both, "leg-pain=above-knee", "leg-pain-unbearable=yes")
	for _, l := range corpus.Langs {
		s := c.Statement("ext.pain.severe")
		require.Regexp(t, doctor, s.PatientText.In(l))
	}
	require.Regexp(t, amount, "1000 mg")
	for _, s := range c.Statements {
		for _, text := range []corpus.Text{s.Text, s.PatientText} {
			for _, l := range corpus.Langs {
				if s.Topic == "medicine" || s.ID == "ext.pain.severe" {
					require.NotRegexp(t, amount, text.In(l), "%s gives an amount", s.ID)
				}
			}
		}
	}
}
