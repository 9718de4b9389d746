//go:build !race && !js

package ask

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/corpus"
)

// plain are emergencies in the plainest words: each beginning with each end.
var plain = map[corpus.Lang][][2]string{
	"da": {
		{"jeg kan ikke|jeg kan slet ikke|jeg kan næsten ikke|jeg kan pludselig ikke|jeg har svært ved at|min mand kan ikke|min mor kan ikke længere", "tisse|lade vandet|komme af med vandet|holde på vandet|holde på afføringen|mærke når jeg tisser|mærke om blæren er fuld"},
		{"jeg har ikke|jeg får ikke|min far har ikke", "tisset siden i går|ladt vandet siden i morges|fået tisset hele dagen"},
		{"jeg er følelsesløs|jeg har mistet følelsen|det snurrer|det prikker|jeg har ingen følelse|jeg har nedsat følelse", "i skridtet|mellem benene|omkring endetarmen|omkring numsen|i underlivet|på indersiden af lårene"},
		{"mine ben er|begge mine ben er|benene er", "blevet svage|blevet følelsesløse|helt slappe|lamme"},
		{"jeg kan ikke|min far kan ikke", "løfte foden|gå på hæle|stå på tæer|mærke mine ben|bevæge benene"},
		{"jeg tisser i bukserne|jeg har tisset i bukserne|jeg lækker urin|afføringen kommer af sig selv|jeg har mistet kontrollen over blæren|jeg skider i bukserne", "|uden at mærke det|siden i går"},
		{"jeg har feber og|jeg har 39 i feber og|jeg ryster af kulde og har", "ondt i ryggen|stærke rygsmerter"},
		{"det trykker i brystet|jeg har ondt i brystet|jeg kan ikke få vejret|jeg er ved at besvime|jeg er lige besvimet", "og har ondt i ryggen|med pludselige smerter i ryggen"},
		{"mit ben er|det ene ben er|pludselig er benet", "koldt og hvidt|blåt og koldt|iskoldt og følelsesløst"},
		{"jeg er faldet ned fra en stige|jeg er faldet tre meter ned|jeg er blevet kørt ned af en bil|jeg er kørt galt på motorvejen", "og har ondt i ryggen|og kan ikke rejse mig for rygsmerter"},
		{"min afføring er sort som tjære|jeg kaster blod op", "|efter ibuprofen|og jeg tager gigtmedicin"},
		{"jeg har taget 20 panodiler|jeg har taget alt for mange panodiler|jeg har taget en hel pakke pinex", "|mod rygsmerterne|i dag"},
		{"jeg er gravid og bløder|jeg er gravid i uge 30 og bløder|jeg er gravid og barnet sparker ikke", "|og har ondt i ryggen"},
		{"jeg vil ikke leve mere|jeg har lyst til at dø|jeg tænker på at tage mit eget liv|jeg orker ikke at leve", "|på grund af smerterne"},
		{"jeg har kræft og|jeg har brystkræft med metastaser og|jeg får kemoterapi og", "mine ben er blevet svage|kan ikke gå ordentligt|har fået feber"},
	},
	"nb": {
		{"jeg kan ikke|jeg får ikke til å|jeg klarer ikke å|jeg klarer nesten ikke å|jeg har vansker med å|mannen min klarer ikke å|mora mi kan ikke lenger", "tisse|late vannet|få tømt blæra|holde på vannet|holde på avføringen|kjenne når jeg tisser|kjenne om blæra er full"},
		{"jeg har ikke|jeg får ikke|faren min har ikke", "tisset siden i går|latt vannet siden i morges|fått tisset i hele dag"},
		{"jeg er nummen|jeg har mistet følelsen|det prikker|det kribler|jeg har ingen følelse|jeg har nedsatt følelse", "i skrittet|mellom beina|rundt endetarmen|rundt rumpa|i underlivet|på innsiden av lårene"},
		{"beina mine er|begge beina er|beina er", "blitt svake|blitt numne|helt slappe|lamme"},
		{"jeg kan ikke|jeg klarer ikke å|faren min klarer ikke å", "løfte foten|gå på hælene|stå på tærne|kjenne beina|bevege beina"},
		{"jeg tisser i buksa|jeg har tisset på meg|jeg lekker urin|avføringen kommer av seg selv|jeg har mistet kontrollen over blæra|jeg bæsjer på meg", "|uten å merke det|siden i går"},
		{"jeg har feber og|jeg har 39 i feber og|jeg skjelver av frost og har", "vondt i ryggen|sterke ryggsmerter"},
		{"det trykker i brystet|jeg har vondt i brystet|jeg får ikke puste|jeg holder på å besvime|jeg har nettopp besvimt", "og har vondt i ryggen|med plutselige smerter i ryggen"},
		{"beinet mitt er|det ene beinet er|plutselig er beinet", "kaldt og hvitt|blått og kaldt|iskaldt og numment"},
		{"jeg har falt ned fra en stige|jeg falt tre meter ned|jeg ble påkjørt av en bil|jeg har krasjet på motorveien", "og har vondt i ryggen|og klarer ikke å reise meg for ryggsmerter"},
		{"avføringen min er svart som tjære|jeg kaster opp blod", "|etter ibuprofen|og jeg bruker betennelsesdempende"},
		{"jeg har tatt 20 paracet|jeg har tatt altfor mange paracet|jeg har tatt en hel pakke pinex", "|mot ryggsmertene|i dag"},
		{"jeg er gravid og blør|jeg er gravid i uke 30 og blør|jeg er gravid og babyen sparker ikke", "|og har vondt i ryggen"},
		{"jeg vil ikke leve mer|jeg har lyst til å dø|jeg tenker på å ta mitt eget liv|jeg orker ikke å leve", "|på grunn av smertene"},
		{"jeg har kreft og|jeg har brystkreft med spredning og|jeg får cellegift og", "beina mine er blitt svake|kan ikke gå ordentlig|har fått feber"},
	},
	"en": {
		{"i can't|i cannot|i can hardly|i suddenly can't|i have trouble|i struggle to|my husband can't|my mum can no longer", "pee|wee|pass urine|urinate|hold my urine|hold my bowels|feel when i pee|tell if my bladder is full"},
		{"i haven't|i have not|my dad hasn't", "peed since yesterday|passed urine since this morning|been able to pee all day"},
		{"i am numb|i have lost feeling|i have pins and needles|it tingles|there is no feeling|i have reduced feeling", "between my legs|in my groin|around my back passage|around my bum|in my private parts|on my inner thighs"},
		{"my legs are|both my legs are|my legs have gone", "weak|numb|floppy|paralysed"},
		{"i can't|i cannot|my dad can't", "lift my foot|walk on my heels|stand on my toes|feel my legs|move my legs"},
		{"i wet myself|i have wet myself|i leak urine|my stool comes by itself|i have lost control of my bladder|i pooed myself", "|without noticing|since yesterday"},
		{"i have a fever and|i have a temperature of 39 and|i am shivering and have", "back pain|terrible pain in my back"},
		{"i have pressure in my chest|i have chest pain|i can't get my breath|i am about to faint|i have just fainted", "and my back hurts|with sudden pain in my back"},
		{"my leg is|one leg is|suddenly my leg is", "cold and white|blue and cold|ice cold and numb"},
		{"i fell off a ladder|i fell three metres|i was hit by a car|i crashed on the motorway", "and my back hurts|and can't get up for back pain"},
		{"my stool is black like tar|i am vomiting blood", "|after ibuprofen|and i take anti-inflammatories"},
		{"i have taken 20 paracetamol|i have taken far too many paracetamol|i took a whole pack of panadol", "|for my back|today"},
		{"i am pregnant and bleeding|i am 30 weeks pregnant and bleeding|i am pregnant and the baby has stopped kicking", "|and my back hurts"},
		{"i don't want to live any more|i want to die|i am thinking of killing myself|i can't go on living", "|because of the pain"},
		{"i have cancer and|i have breast cancer that has spread and|i am on chemotherapy and", "my legs have gone weak|can't walk properly|have got a fever"},
	},
}

func TestPlainWordsOfAnEmergencyAreHeard(t *testing.T) {
	c, err := corpus.Embedded()
	require.NoError(t, err)
	x := New(c)
	all, urgent, either := 0, 0, 0
	for _, l := range corpus.Langs {
		for _, grid := range plain[l] {
			for begin := range strings.SplitSeq(grid[0], "|") {
				for end := range strings.SplitSeq(grid[1], "|") {
					text := strings.TrimSpace(begin + " " + end)
					is, doubts := x.heardAs(Question{Text: text, Lang: l, Country: "dk", Audience: corpus.Patient})
					all++
					if is {
						urgent++
					}
					if is || len(doubts) > 0 {
						either++
					}
					if !is {
						t.Logf("%s asked back: %t: %s", l, len(doubts) > 0, text)
					}
				}
			}
		}
	}
	t.Logf("%d of %d are urgent, %d with those asked back", urgent, all, either)
	require.Equal(t, all, either)
	require.GreaterOrEqual(t, urgent, all*98/100)
}
