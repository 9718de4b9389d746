package letter

import (
	"fmt"
	"strings"

	"ryggrad/app/words"
	"ryggrad/corpus"
)

// What the documents say themselves. %s are filled in by those who use it.
var (
	sayRange    = corpus.Text{DA: "%s til %s", NB: "%s til %s", EN: "%s to %s"}
	saySteps    = corpus.Text{DA: "%s til %s i trin på %d", NB: "%s til %s i trinn på %d", EN: "%s to %s in steps of %d"}
	sayPossible = corpus.Text{DA: "Mulige tal: %s.", NB: "Mulige tall: %s.", EN: "Possible numbers: %s."}
	sayWorse    = corpus.Text{DA: "Et højere tal er værre.", NB: "Et høyere tall er verre.", EN: "A higher number is worse."}
	sayBetter   = corpus.Text{DA: "Et højere tal er bedre.", NB: "Et høyere tall er bedre.", EN: "A higher number is better."}
	sayRounded  = corpus.Text{DA: "%s, afrundet", NB: "%s, avrundet", EN: "%s, rounded"}
	saySet      = corpus.Text{DA: "værdisæt %s", NB: "verdisett %s", EN: "value set %s"}
	sayNoSet    = corpus.Text{DA: "Der er ikke valgt et værdisæt.", NB: "Det er ikke valgt et verdisett.", EN: "No value set was chosen."}
	sayTold     = corpus.Text{DA: "Regnet ud fra svarene af Ryggråd, indhold %s.", NB: "Regnet ut fra svarene av Ryggråd, innhold %s.", EN: "Worked out from the answers by Ryggråd, content %s."}
	sayEntered  = corpus.Text{DA: "Indtastet som færdigt tal; ikke regnet ud fra svar.", NB: "Skrevet inn som ferdig tall; ikke regnet ut fra svar.", EN: "Entered as a finished number; not worked out from answers."}
	sayFrom     = corpus.Text{DA: "Regnet ud af Ryggråd fra et indtastet tal, indhold %s.", NB: "Regnet ut av Ryggråd fra et tall som er skrevet inn, innhold %s.", EN: "Worked out by Ryggråd from a number that was entered, content %s."}
	sayPartial  = corpus.Text{DA: "Resultatet er ikke komplet.", NB: "Resultatet er ikke komplett.", EN: "The result is not complete."}
	sayNone     = corpus.Text{DA: "Kan ikke regnes ud.", NB: "Kan ikke regnes ut.", EN: "Cannot be worked out."}
	sayMarks    = corpus.Text{DA: "Flere kryds i spørgsmål %s: %s. %s tæller.", NB: "Flere kryss i spørsmål %s: %s. %s teller.", EN: "Several marks in item %s: %s. %s counts."}
	sayNoMark   = corpus.Text{DA: "Flere kryds i spørgsmål %s: %s. Regnet som ubesvaret.", NB: "Flere kryss i spørsmål %s: %s. Regnet som ubesvart.", EN: "Several marks in item %s: %s. Counted as not answered."}
	sayMadeOf   = corpus.Text{DA: "Ejer: %s. Vilkår: %s", NB: "Eier: %s. Vilkår: %s", EN: "Owner: %s. Terms: %s"}
	sayHash     = corpus.Text{DA: "Indholdets kontrolsum: %s", NB: "Sjekksum av innholdet: %s", EN: "Checksum of the content: %s"}
	sayWhat     = corpus.Text{DA: "Regner spørgeskemaer ud. Stiller ingen diagnose.", NB: "Regner ut spørreskjemaer. Stiller ingen diagnose.", EN: "Works out questionnaires. Makes no diagnosis."}
)

// names are our own words for what the files of instruments name in English: the
// answers that are words, the places, the labels of a result and the names of bands.
var names = []struct {
	key string
	corpus.Text
}{
	{"no", corpus.Text{DA: "Nej", NB: "Nei", EN: "No"}},
	{"yes", corpus.Text{DA: "Ja", NB: "Ja", EN: "Yes"}},
	{"unknown", corpus.Text{DA: "Vides ikke", NB: "Ikke kjent", EN: "Not known"}},
	{"back", corpus.Text{DA: "Ryg", NB: "Rygg", EN: "Back"}},
	{"leg", corpus.Text{DA: "Ben", NB: "Bein", EN: "Leg"}},
	{"partial", corpus.Text{DA: "Ikke komplet", NB: "Ikke komplett", EN: "Not complete"}},
	{"entered", corpus.Text{DA: "Indtastet, ikke regnet ud", NB: "Skrevet inn, ikke regnet ut", EN: "Entered, not worked out"}},
	{"risk", corpus.Text{DA: "risiko", NB: "risiko", EN: "risk"}},
	{"disability", corpus.Text{DA: "funktionsnedsættelse", NB: "funksjonsnedsettelse", EN: "disability"}},
	{"severity", corpus.Text{DA: "grad", NB: "grad", EN: "severity"}},
}

// name says one of the names; one that has none stands as it is in the file.
func name(l corpus.Lang, key string) string {
	for _, x := range names {
		if x.key == key {
			return x.In(l)
		}
	}
	return key
}

func say(l corpus.Lang, t corpus.Text, with ...any) string { return fmt.Sprintf(t.In(l), with...) }

// itemText is the neutral label of an item, "Item 3, 0 to 6", or what its file says
// of it in our own words. It never has a questionnaire's wording.
func itemText(l corpus.Lang, in *corpus.Instrument, item corpus.Item) string {
	label := words.In(l).ItemName(in, item.Key)
	low, high := fmt.Sprint(item.Low), fmt.Sprint(item.High)
	switch {
	case item.Words != nil:
		return label
	case item.Step > 1:
		return label + ", " + say(l, saySteps, low, high, item.Step)
	}
	return label + ", " + say(l, sayRange, low, high)
}

// scoreText names a score, with the value set that an index is of.
func scoreText(l corpus.Lang, s corpus.Scale, set string) string {
	text := words.In(l).ScaleName(s.Name)
	if s.How == "rounded" {
		text = say(l, sayRounded, words.In(l).ScaleName(s.Of[0]))
	}
	if set != "" {
		text += ", " + say(l, saySet, set)
	}
	return text
}

// possible says which numbers a score can be and which way is better, where the
// file has limits that the answers really reach.
func possible(l corpus.Lang, in *corpus.Instrument, s corpus.Scale) string {
	way := sayWorse
	if in.Higher == "better" {
		way = sayBetter
	}
	switch s.How {
	case "count", "digits", "neupsig":
		return ""
	case "table", "norm", "rounded":
		if s.How != "rounded" || len(in.Sets) > 0 {
			return way.In(l)
		}
	}
	low, high := in.Limits(s)
	w := words.In(l)
	return say(l, sayPossible, say(l, sayRange, w.Decimal(low), w.Decimal(high))) + " " + way.In(l)
}

// list joins what is missing or marked.
func list(parts []string) string { return strings.Join(parts, ", ") }
