package ask_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/app/ask"
	"ryggrad/corpus"
)

// What people ask first of all, each in several ways: one of the statements named
// must come first.
func TestThePlainStatementComesFirst(t *testing.T) {
	const watch, flags, condition, fear = "ext.safety.not-excluded", "dk.def.red-flags", "dk.edu.t4.condition", "dk.risk.table1-fear-movement"
	for _, x := range []struct {
		sentence string
		audience corpus.Audience
		texts    []string
		first    []corpus.StatementID
	}{
		{"whether it is cancer", corpus.Patient,
			[]string{"Er det kræft?", "Kan rygsmerter være kræft?", "Kan ryggsmerter være kreft?", "Er det kreft i ryggen?", "Could it be cancer?", "Is back pain cancer?"},
			[]corpus.StatementID{watch}},
		{"whether it is dangerous", corpus.Patient,
			[]string{"Er ondt i ryggen farligt?", "Hvordan ved jeg om det er farligt?", "Er vondt i ryggen farlig?", "Hvordan vet jeg om det er farlig?", "Is back pain dangerous?", "How do I know if it is dangerous?"},
			[]corpus.StatementID{flags, watch}},
		{"a back that clicks", corpus.Patient,
			[]string{"Er det farligt at det knækker i ryggen?", "Det knaser i ryggen, er det farligt?", "Er det farlig at det knekker i ryggen?", "Is it dangerous that my back clicks?"},
			[]corpus.StatementID{condition, fear, flags, watch}},
		{"a back that is clicked is another thing", corpus.Patient,
			[]string{"Kan kiropraktoren knække min ryg?", "Bør jeg få ryggen knekt?", "can the chiropractor crack my back?"},
			[]corpus.StatementID{"dk.treat.supp.manual", "dk.treat.manual.not-alone"}},
		{"wear on a picture", corpus.Patient,
			[]string{"Røntgen viste slid. Er min ryg ødelagt?", "Røntgen viste slitasje. Er ryggen min ødelagt?", "The x-ray shows wear and tear. Is my back ruined?"},
			[]corpus.StatementID{condition, "dk.aet.causes", "dk.imaging.rarely"}},
		{"a slipped disc", corpus.Patient,
			[]string{"Hvad er en diskusprolaps?", "Har jeg en diskusprolaps?", "Hva er prolaps?", "Kan jeg få prolaps av å sitte?", "What is a slipped disc?", "Do I have a slipped disc?"},
			[]corpus.StatementID{"dk.prolapse.same-care"}},
		{"what to do", corpus.Patient,
			[]string{"jeg har ondt i ryggen, hvad skal jeg gøre", "a ho ondt i æ ryg, hwa ska a gør", "Hva kan jeg gjøre med ryggen?", "my back hurts, what should i do?"},
			[]corpus.StatementID{"dk.treat.self-management.all-phases", "dk.edu.theme4"}},
		{"a steroid that is taken", corpus.Patient,
			[]string{"Skal jeg stoppe med prednisolon?", "Bør jeg slutte med prednisolon?", "I am on prednisolone for my back, should I stop?"},
			[]corpus.StatementID{"dk.med.glucocorticoids.against"}},
		{"why a medicine is not given, which denies none", corpus.Patient,
			[]string{"Hvorfor får jeg ikke stærkere medicin?", "Hvorfor får jeg ikke sterkere medisin?", "Why will they not give me stronger painkillers?"},
			[]corpus.StatementID{"dk.med.opioids.against"}},
		{"a discharge letter, however it is written", corpus.Clinician,
			[]string{"Hvordan skriver jeg en epikrise?", "Hvordan skriver jeg epikrise?", "What do I write in a discharge letter?"},
			[]corpus.StatementID{"dk.letter.content", "dk.collab.letter-content"}},
		{"when to refer", corpus.Clinician,
			[]string{"Hvor lang tid skal jeg behandle før jeg henviser?", "Hvor længe skal jeg behandle, før jeg kan henvise til hospitalet?", "How long do I treat before I refer to hospital in Denmark?"},
			[]corpus.StatementID{"dk.refer.two-months"}},
		{"whom a surgeon sees", corpus.Clinician,
			[]string{"When should I refer a patient with sciatica to a surgeon?"},
			[]corpus.StatementID{"no.kiro.select-acute-prolapse", "dk.refer.two-months"}},
		{"hands on somebody who takes a blood thinner", corpus.Clinician,
			[]string{"My patient takes warfarin. Is manipulation ok?", "Min patient får Marevan. Må jeg manipulere?", "Pasienten går på Marevan. Kan jeg manipulere?"},
			[]corpus.StatementID{"ext.manual.precondition", "dk.treat.manual.contraindications"}},
		{"how many are non-specific", corpus.Clinician,
			[]string{"Hos hvor mange procent findes ingen årsag til rygsmerterne?", "What share of back pain is non-specific?"},
			[]corpus.StatementID{"dk.num.nonspecific-80"}},
	} {
		for _, text := range x.texts {
			t.Run(x.sentence+"/"+text, func(t *testing.T) {
				q := patient(text, "")
				q.Audience = x.audience
				a := built().Ask(q)
				require.Equal(t, ask.Answered, a.Kind)
				require.Contains(t, x.first, a.Claims[0].Statement.ID)
			})
		}
	}
}

func TestWhatIsSoldIsNotCovered(t *testing.T) {
	for _, text := range []string{
		"Kan du anbefale en god madras?", "Hvilken klinik er bedst?", "Hvad koster en time hos fysioterapeuten?", "Hjælper gurkemeje mod rygsmerter?", "Min hund har ondt i ryggen",
		"Kan du anbefale en god madrass?", "Hvilken kiropraktor i Oslo er best?", "Dekker forsikringen min dette?", "Hunden min har vondt i ryggen",
		"Can you recommend a good mattress?", "Which clinic in Oslo is the best?", "Does CBD oil work for backs?", "my horse has a sore back",
	} {
		t.Run(text, func(t *testing.T) {
			require.Equal(t, ask.NotCovered, built().Ask(patient(text, "")).Cause)
		})
	}
}

func TestWhereAFormDrawsItsLineIsSaidOrNotMadeUp(t *testing.T) {
	for _, text := range []string{"Hva er MIC for Oswestry?", "Hvad er cut-off på STarT Back?", "What is the MCID of the ODI?"} {
		t.Run(text, func(t *testing.T) {
			q := patient(text, "")
			q.Audience = corpus.Clinician
			require.Equal(t, ask.NoFigure, built().Ask(q).Kind)
		})
	}
}

func TestWhatIsSaidOfAPregnantWomanComesWithTheAnswer(t *testing.T) {
	for _, text := range []string{"Må jeg give TENS til en gravid?", "Kan jeg gi TENS til en gravid?", "Can I give TENS to a pregnant woman?"} {
		for _, audience := range []corpus.Audience{corpus.Patient, corpus.Clinician} {
			q := patient(text, "")
			q.Audience = audience
			require.Contains(t, statements(built().Ask(q))[:2], corpus.StatementID("ext.pregnancy.scope"), text)
		}
	}
}
