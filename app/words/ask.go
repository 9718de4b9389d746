package words

import (
	"fmt"

	"ryggrad/corpus"
)

// An AskPage has the texts of the page on which people ask in words.
type AskPage struct {
	Title, Lead, Label, Hint, Ask, As, Again, Suggested, Example string
	Asked, ToCheck                                               string
	ModelOffer, modelLead, modelSent, ModelSend, ModelBusy       string
	ModelFailed, ModelSays                                       string
	Examples                                                     []string
	Audience                                                     names[corpus.Audience]
}

// AskPage returns them in the language of the words.
func (w *Words) AskPage() AskPage { return askPages[w.lang] }

// ModelOf says what the language model of the server is for, by its name.
func (p AskPage) ModelOf(name string) string { return fmt.Sprintf(p.modelLead, name) }

// SentTo says that what follows is sent to a host.
func (p AskPage) SentTo(host string) string { return fmt.Sprintf(p.modelSent, host) + ":" }

var askPages = map[corpus.Lang]AskPage{
	"da": {
		Title: "Spørg om ondt i lænden", Lead: "Skriv med dine egne ord. Svaret findes på denne enhed, ud fra de kilder, der er læst. Det, du skriver, bliver ikke sendt og ikke gemt. Et faretegn kan blive overset: Er du i tvivl, så tryk på Hjælp nu.",
		Label: "Dit spørgsmål", Hint: "Skriv gerne, hvor længe det har varet, og hvad du mærker.", Ask: "Spørg", As: "Svar til", Again: "Begynd forfra",
		Suggested: "Mener du", Example: "Andre har spurgt om", Asked: "Spørgsmål",
		ToCheck:    "Svar på spørgsmålene om faretegn",
		ModelOffer: "Lad serverens sprogmodel formulere svaret", modelLead: "Serveren, som appen kom fra, har en sprogmodel (%s). Hvert udsagn bliver kontrolleret mod kilderne, og det, der ikke holder, bliver fjernet. Svaret ovenfor gælder, hvis de to er forskellige.",
		modelSent: "Det her bliver sendt til %s", ModelSend: "Send spørgsmålet", ModelBusy: "Venter på serveren …", ModelFailed: "Serveren svarede ikke. Svaret ovenfor gælder.", ModelSays: "Formuleret af sprogmodellen og kontrolleret mod kilderne",
		Audience: names[corpus.Audience]{{"patient", "Patient"}, {"clinician", "Kliniker"}, {"educator", "Underviser"}},
		Examples: []string{"Hvor længe varer det?", "Skal jeg have en MR-scanning?", "Må jeg gå på arbejde?", "Hjælper smertestillende?"},
	},
	"nb": {
		Title: "Spør om vondt i korsryggen", Lead: "Skriv med dine egne ord. Svaret finnes på denne enheten, ut fra kildene som er lest. Det du skriver, blir ikke sendt og ikke lagret. Et faresignal kan bli oversett: Er du i tvil, så trykk på Hjelp nå.",
		Label: "Spørsmålet ditt", Hint: "Skriv gjerne hvor lenge det har vart, og hva du kjenner.", Ask: "Spør", As: "Svar til", Again: "Begynn på nytt",
		Suggested: "Mener du", Example: "Andre har spurt om", Asked: "Spørsmål",
		ToCheck:    "Svar på spørsmålene om faresignaler",
		ModelOffer: "La språkmodellen på serveren formulere svaret", modelLead: "Serveren som appen kom fra, har en språkmodell (%s). Hvert utsagn blir kontrollert mot kildene, og det som ikke holder, blir fjernet. Svaret over gjelder hvis de to er forskjellige.",
		modelSent: "Dette blir sendt til %s", ModelSend: "Send spørsmålet", ModelBusy: "Venter på serveren …", ModelFailed: "Serveren svarte ikke. Svaret over gjelder.", ModelSays: "Formulert av språkmodellen og kontrollert mot kildene",
		Audience: names[corpus.Audience]{{"patient", "Pasient"}, {"clinician", "Kliniker"}, {"educator", "Underviser"}},
		Examples: []string{"Hvor lenge varer det?", "Trenger jeg MR?", "Kan jeg gå på jobb?", "Hjelper smertestillende?"},
	},
	"en": {
		Title: "Ask about low back pain", Lead: "Write in your own words. The answer is found on this device, in the sources that were read. What you write is not sent and not kept. A warning sign can be overlooked: if in doubt, press Help now.",
		Label: "Your question", Hint: "It helps to say how long it has lasted and what you feel.", Ask: "Ask", As: "Answer for", Again: "Start over",
		Suggested: "Do you mean", Example: "Others have asked", Asked: "Question",
		ToCheck:    "Answer the questions about warning signs",
		ModelOffer: "Let the server's language model word the answer", modelLead: "The server that this app came from has a language model (%s). Each statement is checked against the sources, and what does not hold is removed. The answer above stands where the two differ.",
		modelSent: "This is sent to %s", ModelSend: "Send the question", ModelBusy: "Waiting for the server …", ModelFailed: "The server did not answer. The answer above stands.", ModelSays: "Worded by the language model and checked against the sources",
		Audience: names[corpus.Audience]{{"patient", "Patient"}, {"clinician", "Clinician"}, {"educator", "Educator"}},
		Examples: []string{"How long does it last?", "Do I need an MRI scan?", "Can I go to work?", "Do painkillers help?"},
	},
}
