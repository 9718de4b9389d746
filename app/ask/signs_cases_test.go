package ask_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/app/ask"
	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// said is a question with its language in front: "da Må jeg løbe?".
func said(text string, before ...string) ask.Question {
	l, text, _ := strings.Cut(text, " ")
	q := ask.Question{Text: text, Lang: corpus.Lang(l), Country: "dk", Audience: corpus.Patient}
	if l == "nb" {
		q.Country = "no"
	}
	for _, b := range before {
		q.History = append(q.History, ask.Exchange{Question: b})
	}
	return q
}

func flagged(fs []assess.Flag) (ids []string) {
	for _, f := range fs {
		ids = append(ids, string(f.Rule.ID))
	}
	return ids
}

// What people write who have no sign now: neither an alarm nor asked back.
func TestWhatIsNoSignIsNeitherAlarmNorAskedBack(t *testing.T) {
	for about, lines := range map[string][]string{
		"a course of treatment that ends is no despair": {
			"da Jeg har prednisolon for ryggen, skal jeg slutte?", "da Hvornår skal behandlingen slutte?", "da Må jeg slutte med øvelserne, når det ikke gør ondt mere?", "da Er det tid til at afslutte forløbet hos fysioterapeuten?",
			"nb Jeg går på prednisolon, skal jeg slutte?", "nb Når skal behandlingen ta slutt?", "nb Kan jeg slutte med øvelsene når det ikke gjør vondt lenger?", "nb Bør jeg avslutte behandlingen hos fysioterapeuten?",
			"en I am on prednisolone, should I stop?", "en When does the treatment end?", "en Can I stop the exercises when it no longer hurts?", "en Is it time to end the course of physiotherapy?",
		},
		"comfort that is asked for is no despair": {
			"da Sig at jeg ikke skal dø af det her hold i ryggen", "nb Si at jeg ikke kommer til å dø av ryggen", "en Tell me I am not going to die of this back pain",
			"da Kan man dø af et hold i ryggen?", "nb Kan man dø av vondt i ryggen?", "en Can you die of back pain?",
		},
		"whether to ask of despair is a question about work": {
			"da Skal jeg spørge om selvmordstanker?", "da Hvordan spørger jeg en patient om selvmordstanker?", "da Bør man spørge til selvmordstanker ved langvarige smerter?",
			"nb Skal jeg spørre om selvmordstanker?", "nb Hvordan spør jeg en pasient om selvmordstanker?", "nb Bør man spørre om selvmordstanker ved langvarige smerter?",
			"en Should I ask about suicidal thoughts?", "en How do I ask a patient about suicide?", "en When do you screen for suicidal thoughts in long-lasting pain?",
		},
		"pain and what one may do": {
			"da Jeg har haft ondt i ryggen i tre uger. Må jeg gå på arbejde?", "nb Jeg har hatt vondt i ryggen i tre uker. Kan jeg gå på jobb?", "en I have had back pain for three weeks. Can I go to work?",
			"da Jeg har haft ondt i ryggen i tre uger, ingen følelsesløshed, ingen feber, tisser normalt. Må jeg gå på arbejde?",
			"nb Jeg har hatt vondt i ryggen i tre uker, ingen nummenhet, ingen feber, tisser normalt. Kan jeg gå på jobb?",
			"en I have had back pain for three weeks, no numbness, no fever, passing water normally. Can I go to work?",
			"nb Eg har vondt i ryggen og veit ikkje kva eg skal gjere", "nb Eg har vondt i ryggen. Kva kan eg gjere sjølv?",
			"da Jeg er 80 og har lige fået ondt i ryggen for første gang, er det slid?", "nb Jeg er 80 og har akkurat fått vondt i ryggen for første gang, er det slitasje?", "en I am 80 and have just got back pain for the first time, is it wear and tear?",
			"da Min datter på 14 har ondt i ryggen, hvilke øvelser er gode?", "nb Dattera mi på 14 har vondt i ryggen, hvilke øvelser er gode?", "en My daughter is 14 and has back pain, which exercises are good?",
		},
		"numbness in a part of one leg waits for the doctor": {
			"da Mit ben har været følelsesløst på ydersiden siden mandag, går det over?", "nb Beinet har vært numment på utsiden siden mandag, går det over?", "en My leg has been numb on the outside since Monday, will it pass?",
			"da Foden sover", "da Min fod sover hele tiden", "nb Foten min sover", "nb Beinet sover når jeg sitter", "en My foot has gone to sleep", "en My leg keeps going to sleep when I sit",
		},
		"fear of a disease without a sign": {
			"da Jeg er rædselsslagen for at jeg har kræft i ryggen", "nb Jeg er livredd for at jeg har kreft i ryggen", "en I am terrified that I have cancer in my back", "da Er det kræft?", "nb Er det kreft?", "en Is it cancer?",
		},
		"a cancer long ago, and that of another": {
			"da Jeg havde brystkræft for ti år siden, og nu har jeg ondt i ryggen", "nb Jeg hadde brystkreft for ti år siden, og nå har jeg vondt i ryggen", "en I had breast cancer ten years ago and now my back hurts",
			"da Min mor havde kræft i ryggen. Skal jeg scannes for mit hold i ryggen?", "nb Mora mi hadde kreft i ryggen. Bør jeg ta MR av ryggen?", "en My mother had cancer in her spine. Should I have a scan of my back?",
		},
		"a jolt while lifting": {
			"da Det smældede pludselig i ryggen, da jeg løftede", "nb Plutselig smalt det i ryggen da jeg løftet", "en Something suddenly snapped in my back when I lifted",
		},
		"a jump and a point that are no despair": {
			"da Må jeg hoppe ud i bassinet med ondt i ryggen?", "nb Kan jeg hoppe ut i bassenget med vond rygg?", "en Can I jump into the pool with a bad back?",
			"da Er der nogen mening i at træne?", "nb Er det noen vits i å trene?", "en Is there any point in exercising?",
		},
		"a scan that is refused": {
			"da Lægen vil ikke sende mig til MR. Har jeg krav på det?", "nb Legen vil ikke sende meg på MR. Har jeg krav på det?", "en The doctor won't send me for an MRI. Am I entitled to one?",
		},
	} {
		for _, line := range lines {
			q := said(line)
			if strings.HasSuffix(about, "question about work") {
				q.Audience = corpus.Clinician
			}
			a := built().Ask(q)
			require.Empty(t, a.Urgency, "%s: %s %v", about, line, flagged(a.Flags))
			require.Empty(t, flagged(a.Doubts), "%s: %s", about, line)
		}
	}
}

// Signs that are told in many ways, with the red flag that they come to.
func TestTheSignToldIsTheOneThatStands(t *testing.T) {
	for flag, lines := range map[string][]string{
		"root-numb": {"da Foden sover hele tiden", "nb Foten min sover hele tida", "nb Beinet sover og ryggen er vond", "en My foot has gone to sleep and my back hurts"},
		"md-thin-pain": {
			"en I take blood thinners and woke up with horrible pain in my back", "en I am on warfarin and suddenly got terrible back pain", "en I take apixaban and have sudden severe pain in my back",
			"da Jeg får blodfortyndende og vågnede med frygtelige smerter i ryggen", "da Jeg tager Eliquis og fik pludselig voldsomme smerter i lænden", "da Jeg får Xarelto og vågnede i nat med forfærdeligt ondt i ryggen", "da Jeg er i Marevan og fik pludselig helt vildt ondt i ryggen",
			"nb Jeg går på blodfortynnende og våknet med forferdelige smerter i ryggen", "nb Jeg tar Eliquis og fikk plutselig voldsomme smerter i korsryggen", "nb Jeg bruker Marevan og våknet i natt med grusomme smerter i ryggen", "nb Jeg bruker Pradaxa og fikk plutselig kraftige smerter i ryggen",
		},
		"ca-any": {"da Jeg havde brystkræft for ti år siden, og nu har jeg ondt i ryggen", "nb Jeg hadde brystkreft for ti år siden, og nå har jeg vondt i ryggen", "en I had breast cancer ten years ago and now my back hurts"},
	} {
		for _, line := range lines {
			a := built().Ask(said(line))
			require.True(t, slices.Contains(flagged(a.Flags), flag), "%s: %s has %v", flag, line, flagged(a.Flags))
		}
	}
}

// A medicine told of earlier in the talk, and a sign now.
func TestASignJoinsWithWhatWasToldEarlier(t *testing.T) {
	for _, talk := range [][2]string{
		{"Min læge vil have mig ud af tramadol, kan jeg bare stoppe?", "da Jeg ryster og sveder nu"},
		{"Jeg er stoppet med gabapentin i fredags. Er det i orden?", "da Nu ryster jeg over det hele og har det dårligt"},
		{"Legen vil ha meg av tramadol, kan jeg bare slutte?", "nb Jeg skjelver og svetter nå"},
		{"My doctor wants me off tramadol, can I just stop?", "en I am shaking and sweating now"},
	} {
		a := built().Ask(said(talk[1], talk[0]))
		require.Equal(t, corpus.SameDay, a.Urgency, "%v %v", talk, flagged(a.Flags))
		require.Contains(t, flagged(a.Flags), "md-stopped", talk)
		require.NotEqual(t, corpus.SameDay, built().Ask(said(talk[1][:3]+talk[0])).Urgency, talk[0])
	}
	a := built().Ask(said("da Jeg sveder nu", "Hvilken pude er bedst?"))
	require.NotContains(t, flagged(a.Flags), "md-stopped")
}

// Nearly every alarm rests on what was told; one that does not says so.
func TestFewAlarmsRestOnWhatATextOnlySoundsLike(t *testing.T) {
	likely := &share{}
	for _, l := range corpus.Langs {
		for _, q := range questions(t, "sign", l) {
			if a := built().Ask(q.of()); a.Kind == ask.Urgent {
				likely.add(a.Likely)
			}
		}
	}
	t.Logf("likely: %s", likely)
	require.Positive(t, likely.of)
	require.LessOrEqual(t, likely.percent(), 6.0)
	require.False(t, built().Ask(said("en i am numb between the legs")).Likely)
}
