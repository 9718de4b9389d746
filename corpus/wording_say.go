package corpus

// What is said of a file with a wording to those who load it. %s are filled in
// by the reader; the words between quotes are keys of the file.
var (
	sayTooLarge     = Text{DA: "filen er større end %d kB", NB: "filen er større enn %d kB", EN: "the file is larger than %d kB"}
	sayEmpty        = Text{DA: "filen er tom", NB: "filen er tom", EN: "the file is empty"}
	sayNoText       = Text{DA: "linjen har tegn, der ikke er tekst; gem filen som UTF-8", NB: "linjen har tegn som ikke er tekst; lagre filen som UTF-8", EN: "the line has characters that are no text; save the file as UTF-8"}
	sayNoLine       = Text{DA: "skriv \"nøgle: tekst\"; linjer med # eller --- hører ikke til", NB: "skriv \"nøkkel: tekst\"; linjer med # eller --- hører ikke til", EN: "want \"key: text\"; lines with # or --- do not belong here"}
	sayUnknownKey   = Text{DA: "nøglen \"%s\" kendes ikke; brug en af %s", NB: "nøkkelen \"%s\" er ukjent; bruk en av %s", EN: "unknown key \"%s\"; want one of %s"}
	sayTwice        = Text{DA: "\"%s\" står to gange", NB: "\"%s\" står to ganger", EN: "\"%s\" stands twice"}
	sayMissing      = Text{DA: "\"%s\" mangler", NB: "\"%s\" mangler", EN: "\"%s\" is missing"}
	sayNoInstrument = Text{DA: "skemaet \"%s\" kendes ikke; brug et af %s", NB: "skjemaet \"%s\" er ukjent; bruk et av %s", EN: "the instrument \"%s\" is not one of %s"}
	sayLeftOut      = Text{DA: "skemaet %s er ikke med i denne udgave", NB: "skjemaet %s er ikke med i denne utgaven", EN: "the instrument %s is left out of this program"}
	sayOwn          = Text{DA: "%s har ingen ordlyd at lægge ind: det spørges med Ryggråds egne ord eller kan ikke udfyldes her", NB: "%s har ingen ordlyd å legge inn: det spørres med Ryggråds egne ord eller kan ikke fylles ut her", EN: "%s has no wording to load: it is asked in Ryggråd's own words, or cannot be filled in here"}
	sayNoLanguage   = Text{DA: "sproget \"%s\" er ikke et af da, nb, en", NB: "språket \"%s\" er ikke et av da, nb, en", EN: "the language \"%s\" is not one of da, nb, en"}
	sayNoBar        = Text{DA: "skriv \"%s: tal | tekst\", ikke \"%s\"", NB: "skriv \"%s: tall | tekst\", ikke \"%s\"", EN: "want \"%s: number | text\", have \"%s\""}
	sayNoItem       = Text{DA: "skemaet har intet spørgsmål \"%s\"; det har %s", NB: "skjemaet har ikke noe spørsmål \"%s\"; det har %s", EN: "the form has no item \"%s\"; it has %s"}
	sayItemTwice    = Text{DA: "spørgsmål %s står to gange", NB: "spørsmål %s står to ganger", EN: "item %s stands twice"}
	sayOrder        = Text{DA: "spørgsmål %s skal stå før spørgsmål %s", NB: "spørsmål %s skal stå før spørsmål %s", EN: "item %s belongs before item %s"}
	sayNoItems      = Text{DA: "disse spørgsmål mangler: %s", NB: "disse spørsmålene mangler: %s", EN: "these items are missing: %s"}
	sayNoItemBelow  = Text{DA: "der er intet spørgsmål under overskriften", NB: "det er ikke noe spørsmål under overskriften", EN: "there is no item below the heading"}
	sayOneWay       = Text{DA: "spørgsmål %s skal have enten \"option\" eller \"anchor\" til sine svar", NB: "spørsmål %s skal ha enten \"option\" eller \"anchor\" til svarene sine", EN: "item %s wants either \"option\" or \"anchor\" lines for its answers"}
	sayNoAnswer     = Text{DA: "\"%s\" kan ikke være svar på spørgsmål %s; det kan være %s", NB: "\"%s\" kan ikke være svar på spørsmål %s; det kan være %s", EN: "\"%s\" cannot be the answer to item %s; it can be %s"}
	sayAnswerTwice  = Text{DA: "svaret \"%s\" på spørgsmål %s står to gange", NB: "svaret \"%s\" på spørsmål %s står to ganger", EN: "the answer \"%s\" to item %s stands twice"}
	sayNoOption     = Text{DA: "spørgsmål %s mangler \"%s\" for %s", NB: "spørsmål %s mangler \"%s\" for %s", EN: "item %s lacks \"%s\" for %s"}
)
