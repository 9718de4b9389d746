package ask_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/app/ask"
	"ryggrad/corpus"
)

// The questions made up for the reader of signs: told in passing, in dialect,
// with slips or of somebody else; and what looks like a sign and is none. The
// reader learns from them; those it still gets wrong are printed.
func TestASignThatSomebodyHasNowIsUrgentAndNothingElseIs(t *testing.T) {
	found, either, quiet := &share{}, &share{}, &share{}
	for _, l := range corpus.Langs {
		for _, q := range questions(t, "made", l) {
			a := built().Ask(q.of())
			urgent := a.Urgency.Rank() >= corpus.SameDay.Rank()
			if q.Kind == ask.Urgent {
				found.add(urgent)
				either.add(urgent || len(a.Doubts) > 0)
			} else {
				quiet.add(!urgent)
			}
			if urgent != (q.Kind == ask.Urgent) {
				t.Logf("%s: %q is %s %s", q.ID, q.Question, a.Kind, a.Urgency)
			}
		}
	}
	require.GreaterOrEqual(t, found.percent(), 99.5, "emergencies")
	require.GreaterOrEqual(t, either.percent(), 99.9, "urgent or asked back")
	require.GreaterOrEqual(t, quiet.percent(), 99.0, "no false alarm")
}

func TestASignToldEarlierInTheTalkStillStands(t *testing.T) {
	q := ask.Question{Text: "which exercise is best?", Lang: "en", Country: "dk", Audience: corpus.Patient, History: []ask.Exchange{{Question: "i cannot pass urine", Answer: "Phone now."}}}
	require.Equal(t, corpus.Emergency, built().Ask(q).Urgency)
}

// What a question tells beside its signs decides which advice holds.
func TestWhatIsToldOfThePersonIsRead(t *testing.T) {
	for _, x := range []struct {
		text  string
		lang  corpus.Lang
		want  map[corpus.FindingID]string
		never []corpus.FindingID
	}{
		{"my daughter is 15, is swimming good for a sore back", "en", map[corpus.FindingID]string{"age": "15"}, nil},
		{"gravid i uge 20, må jeg træne med ondt i ryggen", "da", map[corpus.FindingID]string{"age": "", "pregnancy": "yes", "pregnancy-week": "20"}, nil},
		{"jeg er 66 og har vært stiv i ryggen i 10 år", "nb", map[corpus.FindingID]string{"age": "66"}, nil},
		{"for ti år siden faldt jeg, nu er jeg frisk. må jeg løbe", "da", map[corpus.FindingID]string{"age": ""}, []corpus.FindingID{"injury-low"}},
	} {
		k := built().Read(ask.Question{Text: x.text, Lang: x.lang, Country: "dk", Audience: corpus.Patient})
		for f, v := range x.want {
			require.Equal(t, v, k.Answers[f], "%s: %s", x.text, f)
		}
		for _, f := range x.never {
			require.NotContains(t, k.Answers, f, x.text)
		}
	}
}
