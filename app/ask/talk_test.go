//go:build !race && !js

package ask_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/app/ask"
	"ryggrad/app/assess"
	"ryggrad/corpus"
)

func after(before, text string, l corpus.Lang, a corpus.Audience) ask.Question {
	return ask.Question{Text: text, Lang: l, Country: "no", Audience: a, History: []ask.Exchange{{Question: before, Answer: built().Ask(ask.Question{Text: before, Lang: l, Audience: a}).Mode + "\n\nnumbness between the legs, nummen i skrittet"}}}
}

func TestAFollowUpLeansOnWhatWasAskedAndNotOnWhatEachAnswerEndsWith(t *testing.T) {
	a := built().Ask(after("Pasienten min har langvarige korsryggsmerter, hvilken type trening er best?", "Hva er effekten?", "nb", corpus.Clinician))
	require.Equal(t, ask.Answered, a.Kind)
	require.Equal(t, "exercise", a.Claims[0].Statement.Topic, a.Claims[0].Statement.ID)

	two := after("Kan jeg ta Ibux mot vond rygg?", "Er det farlig?", "nb", corpus.Patient)
	two.History = append(two.History, ask.Exchange{Question: two.Text})
	two.Text = "Hvor mange kan jeg ta?"
	require.Equal(t, ask.AsksDose, built().Ask(two).Cause, "the medicine was named two turns before")
	require.NotEqual(t, ask.AsksDose, built().Ask(after("Hvilken trening er best?", "Og dosen?", "nb", corpus.Clinician)).Cause, "training has a dose as well")
}

func TestThanksAndGreetingsAreMetAndNotSearchedFor(t *testing.T) {
	for _, text := range []string{"Tak for hjælpen", "Tusen takk!", "thanks so much", "Hej", "Hello there", "Hva kan du hjelpe med?", "Hva kan du hjelpe meg med?", "What can I ask?", "What can I ask about?", "Hvad kan du hjælpe med?"} {
		a := built().Ask(patient(text, ""))
		require.Equal(t, ask.Refused, a.Kind, text)
		require.Equal(t, ask.Courtesy, a.Cause, text)
	}
	for _, text := range []string{"Hej, hjælper massage mod ondt i ryggen?", "Thanks. And what about exercise for back pain?", "Takk, men hjelper trening mot vond rygg?",
		"What do you know about massage for back pain?", "What can you do about back pain?", "Hva vet du om trening mot vond rygg?", "Hvad ved du om kortison mod rygsmerter?"} {
		require.Equal(t, ask.Answered, built().Ask(patient(text, "")).Kind, text)
	}
	require.Equal(t, ask.Urgent, built().Ask(patient("Hej, jeg kan ikke tisse", "da")).Kind)
}

func TestWhoeverAsksWhetherAnAlarmCanWaitIsToldSo(t *testing.T) {
	for _, x := range []struct {
		before, text string
		lang         corpus.Lang
	}{
		{"Jeg er følelsesløs i skridtet", "Kan det vente til i morgen?", "da"},
		{"Jeg er nummen i skrittet", "Bør jeg vente til fastlegen åpner?", "nb"},
		{"I am numb between my legs", "Can it wait until Monday?", "en"},
	} {
		a := built().Ask(after(x.before, x.text, x.lang, corpus.Patient))
		require.Equal(t, corpus.Emergency, a.Urgency, x.text)
		require.True(t, a.Waits, x.text)
	}
	require.False(t, built().Ask(patient("Jeg er følelsesløs i skridtet", "da")).Waits)
}

func TestNothingPromisesAGoodOutlookBesideASign(t *testing.T) {
	n := 0
	for _, set := range []string{"dev", "more", "new tuned"} {
		for _, l := range corpus.Langs {
			for _, q := range questions(t, set, l) {
				a := built().Ask(q.of())
				sign := len(a.Doubts) > 0 || slices.ContainsFunc(a.Flags, func(f assess.Flag) bool { return f.Rule.Section == "nerve-root" })
				if !sign || a.Kind == ask.Urgent {
					continue
				}
				n++
				for _, k := range a.Claims {
					require.False(t, slices.ContainsFunc(k.Statement.When, func(w corpus.Condition) bool { return w.Finding == "closed-outlook" }), "%s: %s", q.ID, k.Statement.ID)
				}
			}
		}
	}
	require.Positive(t, n)
}

func TestALongPainIsNotPromisedWhatHoldsForANewOne(t *testing.T) {
	for text, l := range map[string]corpus.Lang{
		"Jeg har haft ondt i ryggen i 3 år, går det over?":         "da",
		"Jeg har hatt vondt i ryggen i to år, blir jeg bra igjen?": "nb",
		"I have had back pain for two years, will it go away?":     "en",
	} {
		a := built().Ask(patient(text, l))
		require.Equal(t, ask.Answered, a.Kind, text)
		for _, k := range a.Claims {
			require.NotContains(t, []corpus.StatementID{"dk.prog.91pct-6w", "dk.edu.t4.prognosis", "no.kiro.most-resolve", "dk.edu.t4.acute-reassure", "dk.prog.acute-good"}, k.Statement.ID, text)
		}
	}
}
