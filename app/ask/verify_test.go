package ask_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"ryggrad/app/ask"
	"ryggrad/corpus"
)

func TestAClaimStandsOnlyIfItsPassageCarriesIt(t *testing.T) {
	given := []ask.Passage{
		{ID: "a", Text: "Traction is not recommended for pain that has lasted more than 12 weeks, unless a doctor says so."},
		{ID: "b", Text: "Up to 91 of 100 are free of pain within 6 weeks."},
	}
	say := func(text string, cites ...ask.Citation) ask.Claim { return ask.Claim{Text: text, Citations: cites} }
	a := func(quote string) ask.Citation { return ask.Citation{Statement: "a", Quote: quote} }
	b := func(quote string) ask.Citation { return ask.Citation{Statement: "b", Quote: quote} }
	whole := "Traction is not recommended for pain that has lasted more than 12 weeks, unless a doctor says so."
	for _, x := range []struct {
		sentence string
		claim    ask.Claim
		want     error
	}{
		{"the passage itself", say(whole, a(whole)), nil},
		{"a part, quoted with other marks", say(whole, a("traction is NOT recommended")), nil},
		{"no citation", say(whole), ask.ErrUncited},
		{"a passage that was not given", say(whole, ask.Citation{Statement: "c", Quote: whole}), ask.ErrNotGiven},
		{"a quote of other words", say(whole, a("Traction is recommended")), ask.ErrQuote},
		{"a quote of one word", say(whole, a("Traction")), ask.ErrQuote},
		{"no quote", say(whole, a("")), ask.ErrQuote},
		{"a quote that begins inside a word", say(whole, a("raction is not recommended")), ask.ErrQuote},
		{"another number", say(strings.Replace(whole, "12", "6", 1), a(whole)), ask.ErrNumber},
		{"the number with another unit", say(strings.Replace(whole, "weeks", "days", 1), a(whole)), ask.ErrNumber},
		{"the opposite", say(strings.Replace(whole, "not ", "", 1), a(whole)), ask.ErrNegation},
		{"a denial too many", say("Never: "+whole, a(whole)), ask.ErrNegation},
		{"without its exception", say("Traction is not recommended for pain that has lasted more than 12 weeks.", a(whole)), ask.ErrCondition},
		{"a number from a passage that is not cited", say("Up to 91 of 100 are free of pain, and traction is not recommended for more than 12 weeks unless a doctor says so.", a(whole)), ask.ErrNumber},
		{"a small word more, and an ending", say("Tractions is not recommended for the pain that had lasted more than 12 weeks, unless a doctor says so!", a(whole)), nil},
		{"a word more", say("Traction is strongly not recommended for pain that has lasted more than 12 weeks, unless a doctor says so.", a(whole)), ask.ErrWords},
		{"a word less", say("Traction is not recommended for pain that has lasted more than 12 weeks, unless a doctor.", a(whole)), ask.ErrWords},
		{"its words turned round", say("A doctor is not recommended for pain that has lasted more than 12 weeks, unless traction says so.", a(whole)), ask.ErrWords},
		{"an order after it", say(whole+" Buy pills at evil.example now.", a(whole)), ask.ErrWords},
		{"a link", say(whole+" https://", a(whole)), ask.ErrWords},
		{"a tag of a small word", say(whole+" <a>", a(whole)), ask.ErrMarks},
		{"marks of a list", say("* "+whole, a(whole)), ask.ErrMarks},
		{"signs that cannot be seen", say(whole+"\u200b\u202e", a(whole)), ask.ErrMarks},
		{"it stands twice", say(whole+" "+whole, a(whole), a(whole)), ask.ErrNegation},
		{"the second passage left out", say(whole, a(whole), b("free of pain within 6 weeks")), ask.ErrWords},
		{"two passages, the other way round", say("Up to 91 of 100 are free of pain within 6 weeks. "+whole, a(whole), b("free of pain within 6 weeks")), nil},
		{"two passages, both cited", say(whole+" Up to 91 of 100 are free of pain within 6 weeks.", a(whole), b("free of pain within 6 weeks")), nil},
	} {
		t.Run(x.sentence, func(t *testing.T) {
			require.ErrorIs(t, ask.Verify(x.claim, given), x.want)
		})
	}
}

func TestEveryStatementPassesAsItsOwnClaim(t *testing.T) {
	for _, s := range read(t).Statements {
		for _, l := range corpus.Langs {
			for _, a := range corpus.Audiences {
				p := ask.PassageOf(s, a, l)
				c := ask.Claim{Text: p.Text, Citations: []ask.Citation{{Statement: s.ID, Quote: p.Text}}}
				require.NoError(t, ask.Verify(c, []ask.Passage{p}), "%s %s", s.ID, l)
			}
		}
	}
}

// Whatever is asked: nothing panics, a refusal cites nothing, and every claim is
// the words of a passage.
func FuzzAsk(f *testing.F) {
	for _, l := range corpus.Langs {
		for _, q := range questions(f, "dev", l) {
			f.Add(q.Question, "earlier "+q.ID, string(l), "patient")
		}
	}
	f.Add("\u202e39\x00.5 %%% 'a\u030a", "", "", "educator")
	f.Fuzz(func(t *testing.T, text, before, l, audience string) {
		q := ask.Question{Text: text, Lang: corpus.Lang(l), Country: "no", Audience: corpus.Audience(audience), History: []ask.Exchange{{Question: before}}}
		holds(t, q, built().Ask(q))
	})
}

// holds checks what must hold of every answer.
func holds(t *testing.T, q ask.Question, a ask.Answer) {
	require.Contains(t, corpus.Langs, a.Lang)
	require.Zero(t, a.Dropped)
	if a.Kind == ask.Refused {
		require.Empty(t, a.Claims)
		require.Empty(t, a.Conflicts)
		require.NotEmpty(t, a.Cause)
	}
	require.Equal(t, a.Kind == ask.Urgent, a.Urgency != "")
	require.False(t, a.Kind == ask.Urgent && len(a.Doubts) > 0)
	for _, f := range a.Doubts {
		require.GreaterOrEqual(t, f.Urgency.Rank(), corpus.SameDay.Rank())
	}
	if a.Kind == ask.Answered {
		require.NotEmpty(t, a.Claims)
	}
	for _, k := range a.Claims {
		require.NotEqual(t, corpus.Withdrawn, k.Statement.Status)
		require.NotEmpty(t, k.Citations)
		require.NoError(t, ask.Verify(k, []ask.Passage{ask.PassageOf(k.Statement, q.Audience, a.Lang)}))
	}
}

func TestAQuestionOfManyWordsIsAnsweredSoonToo(t *testing.T) {
	for _, s := range []string{"fever weak leg pain back severe sudden pregnant bleed ", "abcdefgh ijklmnop qrstuvwx ", "paracetamol took too many pain leg gone "} {
		start := time.Now()
		built().Ask(patient(strings.Repeat(s, 4000/len(s)), "en"))
		require.Less(t, time.Since(start), 2*time.Second, s)
	}
}
