package words

import (
	"ryggrad/app/ask"
	"ryggrad/corpus"
)

// answerWords are the texts around an answer in one language. What must not
// wait has the number of the ambulance and whom to call otherwise.
type answerWords struct {
	refusal                                         map[ask.Cause]string
	noFigure, general, watch, soon                  string
	until, say, told, toldToo, likely, also, abroad string
	waits                                           map[corpus.Urgency]string // to who asks whether it can wait
	handOver, forClinicians                         string
	holds, source, cites, conflict                  string
	own, ownDocument                                string                    // what a clinic brings with it, which nobody here has reviewed
	asked                                           string                    // heads signs that are asked back
	ifSo                                            map[corpus.Urgency]string // what to do if it is so
	doctor                                          map[corpus.Country]string
	next                                            map[corpus.Audience]string
}

var answerTexts = map[corpus.Lang]answerWords{
	"da": {
		refusal: map[ask.Cause]string{
			ask.NotCovered: "Det har kilderne i Ryggråd ikke noget svar på, så jeg gætter ikke. Du kan spørge om ondt i lænden hos voksne: hvad det kan skyldes, hvordan det plejer at gå, bevægelse og træning, behandling, medicin (ikke doser), scanning, arbejde, søvn, spørgeskemaer, og hvornår en læge skal se på det.",
			ask.AsksDose:   "Ryggråd siger aldrig, hvor meget medicin du skal tage. Spørg lægen eller apoteket, og læs indlægssedlen. Du må ikke stoppe med eller ændre medicin, som en læge har givet dig, på egen hånd.",
			ask.Orders:     "Jeg svarer kun på spørgsmål om ondt i ryggen, og kun ud fra kilderne. Andet retter jeg mig ikke efter. Hvad vil du gerne vide om din ryg?",
			ask.Courtesy:   "Spørg mig om ondt i lænden hos voksne: hvad det kan skyldes, hvordan det plejer at gå, bevægelse og træning, behandling, medicin (ikke doser), scanning, arbejde, søvn, spørgeskemaer, og hvornår en læge skal se på det. Jeg svarer ud fra kilderne og viser, hvor det står.",
			ask.Empty:      "Skriv et spørgsmål om ondt i lænden, så leder jeg i kilderne.",
		},
		waits:         map[corpus.Urgency]string{corpus.Emergency: "Vent ikke. Ring nu, også om natten.", corpus.SameDay: "Vent ikke til i morgen. Det skal en læge vurdere i dag."},
		handOver:      "Sig ved henvisningen: %s. Fortæl også, hvornår det begyndte, hvad undersøgelsen viste, og hvilken medicin personen tager.",
		forClinicians: "Denne tekst er skrevet til fagfolk.",
		noFigure:      "Det tal giver ingen af kilderne i Ryggråd. Her er det, der står nærmest:",
		general:       "Det er generel viden om ondt i ryggen. Det er ikke en vurdering af dig.",
		next: map[corpus.Audience]string{
			corpus.Patient:   "Svar på spørgsmålene i Ryggråd, hvis du vil have råd, der passer til dig.",
			corpus.Clinician: "Indtast fundene i Ryggråd for at se, hvad der gælder for den enkelte patient.",
			corpus.Educator:  "Åbn udsagnet i biblioteket for at se betingelser, styrke og uenighed.",
		},
		watch: "Ring %s eller %s med det samme, hvis du bliver følelsesløs i skridtet, har svært ved at tisse eller holde på urin eller afføring, bliver svag i begge ben, besvimer, eller hvis du har feber og ryster af kulde.",
		soon:  "Du nævner: %s. Ring til din egen læge næste hverdag, og fortæl om det.",
		until: "Indtil du får hjælp", say: "Sig i telefonen:", also: "Du spurgte også:",
		told:    "Det her bygger på det, du skrev. Er det ikke sådan, så svar på spørgsmålene om faretegn i Ryggråd. Er du i tvivl, så ring.",
		toldToo: "Du nævner også: %s.",
		likely:  "Du har ikke skrevet det med de ord, men det kan lyde sådan. Passer det ikke, så sig, hvad du mærker, når du ringer.",
		abroad:  "Er du i %s, er nummeret til ambulancen %s.",
		holds:   "Gælder:", source: "Kilde:", cites: "som gengiver %s", conflict: "Her er kilderne uenige:",
		own: "Fra klinikkens egne dokumenter. Ryggråd har ikke gennemgået dem.", ownDocument: "klinikkens eget dokument",
		asked: "Først et spørgsmål: er det sådan nu, for dig eller den, du spørger for?",
		ifSo: map[corpus.Urgency]string{
			corpus.Emergency: "Er det sådan, eller er du i tvivl, så ring nu, før du læser videre.",
			corpus.SameDay:   "Er det sådan, eller er du i tvivl, så tal med en læge i dag.",
		},
		doctor: map[corpus.Country]string{"dk": "din læge (lægevagten, når der er lukket)", "no": "116 117"},
	},
	"nb": {
		refusal: map[ask.Cause]string{
			ask.NotCovered: "Det har ikke kildene i Ryggråd noe svar på, så jeg gjetter ikke. Du kan spørre om vondt i korsryggen hos voksne: hva det kan komme av, hvordan det pleier å gå, bevegelse og trening, behandling, legemidler (ikke doser), bilder, jobb, søvn, spørreskjemaer og når en lege bør se på det.",
			ask.AsksDose:   "Ryggråd sier aldri hvor mye medisin du skal ta. Spør legen eller apoteket, og les pakningsvedlegget. Du må ikke slutte med eller endre medisin som en lege har gitt deg, på egen hånd.",
			ask.Orders:     "Jeg svarer bare på spørsmål om vondt i ryggen, og bare ut fra kildene. Annet retter jeg meg ikke etter. Hva vil du vite om ryggen din?",
			ask.Courtesy:   "Spør meg om vondt i korsryggen hos voksne: hva det kan komme av, hvordan det pleier å gå, bevegelse og trening, behandling, legemidler (ikke doser), bilder, jobb, søvn, spørreskjemaer og når en lege bør se på det. Jeg svarer ut fra kildene og viser hvor det står.",
			ask.Empty:      "Skriv et spørsmål om vondt i korsryggen, så leter jeg i kildene.",
		},
		waits:         map[corpus.Urgency]string{corpus.Emergency: "Ikke vent. Ring nå, også om natten.", corpus.SameDay: "Ikke vent til i morgen. Dette må en lege vurdere i dag."},
		handOver:      "Si ved henvisningen: %s. Fortell også når det begynte, hva undersøkelsen viste, og hvilke legemidler personen bruker.",
		forClinicians: "Denne teksten er skrevet for fagfolk.",
		noFigure:      "Det tallet gir ingen av kildene i Ryggråd. Her er det som står nærmest:",
		general:       "Dette er generell kunnskap om vondt i ryggen. Det er ikke en vurdering av deg.",
		next: map[corpus.Audience]string{
			corpus.Patient:   "Svar på spørsmålene i Ryggråd hvis du vil ha råd som passer for deg.",
			corpus.Clinician: "Legg inn funnene i Ryggråd for å se hva som gjelder for den enkelte pasienten.",
			corpus.Educator:  "Åpne utsagnet i biblioteket for å se betingelser, styrke og uenighet.",
		},
		watch: "Ring %s eller %s med en gang hvis du blir nummen i skrittet, får vansker med å tisse eller holde på urin eller avføring, blir svak i begge bein, besvimer, eller hvis du har feber og skjelver av frost.",
		soon:  "Du nevner: %s. Ring fastlegen neste hverdag og fortell om det.",
		until: "Til du får hjelp", say: "Si i telefonen:", also: "Du spurte også:",
		told:    "Dette bygger på det du skrev. Er det ikke slik, så svar på spørsmålene om faresignaler i Ryggråd. Er du i tvil, så ring.",
		toldToo: "Du nevner også: %s.",
		likely:  "Du har ikke skrevet det med de ordene, men det kan høres slik ut. Stemmer det ikke, så si hva du kjenner når du ringer.",
		abroad:  "Er du i %s, er nummeret til ambulansen %s.",
		holds:   "Gjelder:", source: "Kilde:", cites: "som gjengir %s", conflict: "Her er kildene uenige:",
		own: "Fra klinikkens egne dokumenter. Ryggråd har ikke gjennomgått dem.", ownDocument: "klinikkens eget dokument",
		asked: "Først et spørsmål: er det slik nå, for deg eller den du spør for?",
		ifSo: map[corpus.Urgency]string{
			corpus.Emergency: "Er det slik, eller er du i tvil, så ring nå, før du leser videre.",
			corpus.SameDay:   "Er det slik, eller er du i tvil, så snakk med en lege i dag.",
		},
		doctor: map[corpus.Country]string{"dk": "legen din (legevakten når det er stengt)", "no": "116 117"},
	},
	"en": {
		refusal: map[ask.Cause]string{
			ask.NotCovered: "The sources in Ryggråd have no answer to that, so I will not guess. You can ask about low back pain in adults: what it may come from, how it usually goes, movement and exercise, treatment, medicines (not doses), scans, work, sleep, questionnaires, and when a doctor should look at it.",
			ask.AsksDose:   "Ryggråd never says how much of a medicine to take. Ask a doctor or pharmacist, and read the leaflet. Do not stop or change a medicine that a doctor gave you on your own.",
			ask.Orders:     "I only answer questions about back pain, and only from the sources. I do not follow anything else. What would you like to know about your back?",
			ask.Courtesy:   "Ask me about low back pain in adults: what it can come from, how it usually goes, movement and exercise, treatment, medicines (not doses), scans, work, sleep, questionnaires, and when a doctor should look at it. I answer from the sources and show where it stands.",
			ask.Empty:      "Write a question about low back pain, and I will look in the sources.",
		},
		waits:         map[corpus.Urgency]string{corpus.Emergency: "Do not wait. Phone now, also at night.", corpus.SameDay: "Do not wait until tomorrow. A doctor must assess this today."},
		handOver:      "Say when you refer: %s. Tell also when it began, what the examination showed, and which medicines the person takes.",
		forClinicians: "This text is written for clinicians.",
		noFigure:      "None of the sources in Ryggråd gives that figure. This is the nearest they come:",
		general:       "This is general knowledge about back pain. It is not an assessment of you.",
		next: map[corpus.Audience]string{
			corpus.Patient:   "Answer the questions in Ryggråd if you want advice that fits you.",
			corpus.Clinician: "Enter the findings in Ryggråd to see what holds for the patient in front of you.",
			corpus.Educator:  "Open the statement in the library to see its conditions, strength and disagreement.",
		},
		watch: "Phone %s or %s at once if you go numb between the legs, have trouble passing or holding urine or stool, become weak in both legs, faint, or if you have a fever and shake with cold.",
		soon:  "You mention: %s. Phone your own doctor on the next working day and tell them about it.",
		until: "Until help is there", say: "Say on the phone:", also: "You also asked:",
		told:    "This rests on what you wrote. If it is not so, answer the questions about warning signs in Ryggråd. If in doubt, phone.",
		toldToo: "You also mention: %s.",
		likely:  "You did not write it in those words, but it can sound like it. If it does not fit, say what you feel when you phone.",
		abroad:  "In %s the number for an ambulance is %s.",
		holds:   "Holds for:", source: "Source:", cites: "reporting %s", conflict: "Here the sources disagree:",
		own: "From the clinic’s own documents. Ryggråd has not reviewed them.", ownDocument: "the clinic’s own document",
		asked: "First a question: is it so now, for you or the person you ask for?",
		ifSo: map[corpus.Urgency]string{
			corpus.Emergency: "If it is so, or if you are not sure, phone now, before you read on.",
			corpus.SameDay:   "If it is so, or if you are not sure, speak to a doctor today.",
		},
		doctor: map[corpus.Country]string{"dk": "your doctor (the out-of-hours doctor when closed)", "no": "116 117"},
	},
}
