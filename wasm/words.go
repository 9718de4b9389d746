//go:build !js

package main

import "ryggrad/corpus"

// words are the sentences of the shell that are not content of the corpus.
type words struct {
	What     string // what this is and is not
	Ring     string // before an ambulance number
	Phones   string // heading over the numbers of a country, before its name
	Country  map[corpus.Country]string
	NoScript string
	NoStart  string // the application could not start
	Again    string
	Stopped  string // the application has died
	Reload   string
}

var langNames = map[corpus.Lang]string{"da": "Dansk", "nb": "Norsk", "en": "English"}

// shellWords returns the sentences in a language.
func shellWords(l corpus.Lang) words {
	return map[corpus.Lang]words{
		"da": {
			What:     "Ryggråd giver råd om ondt i lænden ud fra faglige retningslinjer. Det stiller ingen diagnose og erstatter ikke en læge.",
			Ring:     "Ambulance",
			Phones:   "Flere numre i",
			Country:  map[corpus.Country]string{"dk": "Danmark", "no": "Norge"},
			NoScript: "Resten af Ryggråd kræver JavaScript. Det er slået fra i denne browser.",
			NoStart:  "Ryggråd kunne ikke starte i denne browser. Rådene om akut hjælp på denne side gælder stadig.",
			Again:    "Prøv igen",
			Stopped:  "Ryggråd er gået i stå og svarer ikke længere. Det er vores fejl. Indlæs siden igen. Er det akut, så ring 112 i Danmark eller 113 i Norge.",
			Reload:   "Indlæs igen",
		},
		"nb": {
			What:     "Ryggråd gir råd om vondt i korsryggen ut fra faglige retningslinjer. Det stiller ingen diagnose og erstatter ikke en lege.",
			Ring:     "Ambulanse",
			Phones:   "Flere numre i",
			Country:  map[corpus.Country]string{"dk": "Danmark", "no": "Norge"},
			NoScript: "Resten av Ryggråd trenger JavaScript. Det er slått av i denne nettleseren.",
			NoStart:  "Ryggråd kunne ikke starte i denne nettleseren. Rådene om akutt hjelp på denne siden gjelder fortsatt.",
			Again:    "Prøv igjen",
			Stopped:  "Ryggråd har stoppet og svarer ikke lenger. Det er vår feil. Last inn siden på nytt. Haster det, så ring 113 i Norge eller 112 i Danmark.",
			Reload:   "Last inn på nytt",
		},
		"en": {
			What:     "Ryggråd gives advice on low back pain, based on clinical guidelines. It makes no diagnosis and does not replace a doctor.",
			Ring:     "Ambulance",
			Phones:   "More numbers in",
			Country:  map[corpus.Country]string{"dk": "Denmark", "no": "Norway"},
			NoScript: "The rest of Ryggråd needs JavaScript. It is switched off in this browser.",
			NoStart:  "Ryggråd could not start in this browser. The advice on urgent help on this page still holds.",
			Again:    "Try again",
			Stopped:  "Ryggråd has stopped and no longer answers. The fault is ours. Reload the page. In an emergency, phone 112 in Denmark or 113 in Norway.",
			Reload:   "Reload",
		},
	}[l]
}
