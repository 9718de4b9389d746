package ui

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// open is a clinician's visit with some answers.
func open(t *testing.T, answers map[corpus.FindingID]string) *site {
	t.Helper()
	c, err := corpus.Embedded()
	require.NoError(t, err)
	s := &site{look: look{Lang: "en", Country: "dk"}, content: content{known: c}}
	s.visit.clear()
	s.visit.Audience = corpus.Clinician
	s.visit.Answers = answers
	s.assessed()
	return s
}

// set answers as the page does, but keeps nothing.
func (s *site) set(id corpus.FindingID, value string) {
	s.visit.Answers[id] = value
	number := corpus.FindingID("")
	if s.corpus().Finding(id).Kind == corpus.Number {
		number = id
	}
	s.correct(number)
	s.assessed()
}

func fell(s *site) (flags []string) {
	for _, x := range s.visit.Corrections {
		flags = append(flags, x.Flag)
	}
	return flags
}

func TestASignThatIsCorrectedAwayIsListedWithItsJudgement(t *testing.T) {
	s := open(t, map[corpus.FindingID]string{"fever": "yes"})
	s.visit.Judgements["inf-fever"] = assess.Judgement{Urgency: corpus.SameDay, Reason: "a cold", At: "2026-11-22T14:05"}
	s.assessment = nil
	s.assessed()
	s.set("saddle-numb", "yes")
	require.Empty(t, fell(s), "a new sign takes none away")
	require.NotEmpty(t, s.visit.Judgements)

	s.set("fever", "no")
	require.Contains(t, fell(s), "inf-fever")
	i := len(s.visit.Corrections) - 1
	for s.visit.Corrections[i].Flag != "inf-fever" {
		i--
	}
	x := s.visit.Corrections[i]
	require.Equal(t, corpus.SameDay, x.Was)
	require.Empty(t, x.Is)
	require.Equal(t, []changedAnswer{{"fever", "yes", "no"}}, x.Answers)
	require.Equal(t, "a cold", x.Judged.Reason)
	_, err := time.Parse(assess.Minute, x.At)
	require.NoError(t, err)
	require.Empty(t, s.visit.Judgements, "should the sign come back, it is to be judged anew")

	s.set("fever", "yes")
	for _, f := range s.assessed().Present() {
		require.Equal(t, assess.IsPresent, f.State(), f.Rule.ID)
	}
}

func TestHalfANumberIsNoCorrection(t *testing.T) {
	s := open(t, map[corpus.FindingID]string{"duration-days": "60", "age": "71"})
	require.NotNil(t, s.assessed().Finding("age"))
	judged := assess.Judgement{Urgency: corpus.ContactDoctor, Reason: "blood tests taken", At: "2026-11-22T14:05"}
	s.visit.Judgements["ca-60"] = judged
	s.set("age", "7")
	require.Contains(t, fell(s), "ca-60")
	s.set("age", "72")
	require.Empty(t, fell(s), "the child of seven was half of seventy-two")
	require.Equal(t, judged, s.visit.Judgements["ca-60"])

	s.set("fever", "no")
	s.set("age", "4")
	s.set("age", "44")
	require.Equal(t, []string{"ca-60", "ca-month"}, fell(s), "and each is listed once")
	require.Equal(t, []changedAnswer{{"age", "72", "44"}}, s.visit.Corrections[0].Answers)
}

func TestATeachingCaseIsThereToBeChanged(t *testing.T) {
	s := open(t, map[corpus.FindingID]string{"fever": "yes"})
	s.visit.Audience, s.assessment = corpus.Educator, nil
	s.assessed()
	s.set("fever", "no")
	require.Empty(t, fell(s))
}

func TestTheClockShowedATimeToday(t *testing.T) {
	now := time.Date(2026, 11, 22, 0, 10, 0, 0, time.UTC)
	require.Equal(t, "2026-11-22T00:05", lastTime("00:05", now))
	require.Equal(t, "2026-11-22T00:10", lastTime("00:10", now))
	require.Equal(t, "2026-11-21T23:55", lastTime("23:55", now), "just before midnight")
	for _, typed := range []string{"9:30", "09.30", "0930", "930", " 9 30 "} {
		require.Equal(t, "2026-11-21T09:30", lastTime(typed, now), typed)
	}
	for _, wrong := range []string{"", "25:00", "9:60", "noon", "5", "12345", "-100"} {
		require.Empty(t, lastTime(wrong, now))
	}
}
