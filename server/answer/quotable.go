package answer

import (
	"regexp"
	"strings"
	"unicode"
)

// An imported document may have been made to steer a machine or its reader. What
// in it is no plain text is taken out, and a passage that speaks to a machine is
// passed over whole: without one of its sentences the rest may say something
// else.

var (
	link   = regexp.MustCompile(`(?i)\b(?:[a-z][a-z0-9+.-]{1,20}://|www\.|mailto:|javascript:|data:[a-z]+/)\S*|\S+@\S+\.\S+|\b[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)*\.(?:com|org|net|info|io|ai|app|dev|dk|no|se|eu|uk|de|example|test)\b(?:/\S*)?`)
	markup = regexp.MustCompile("</?[a-zA-Z!?][^<>]*>?|!?\\[[^\\]\\[]*\\]\\([^)]*\\)|`+|\\{\\{[^}]*\\}\\}|&(?:#[0-9a-zA-Z]+|[a-zA-Z]+);")
)

// quotable returns a passage as it may be quoted: links and markup become a mark
// of omission. It reports false if it is not to be quoted at all.
func quotable(text string) (string, bool) {
	text = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' || unicode.In(r, unicode.Cf, unicode.Co, unicode.Variation_Selector) {
			return -1
		}
		return r
	}, text)
	if toMachine(text) {
		return "", false
	}
	text = link.ReplaceAllString(markup.ReplaceAllString(text, "…"), "…")
	return text, strings.ContainsFunc(text, unicode.IsLetter)
}

// toMachine reports a text that gives orders to whoever answers from it.
func toMachine(text string) bool {
	words := " " + strings.Join(strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), " ") + " "
	for _, o := range orders {
		if strings.Contains(words, o) {
			return true
		}
	}
	return false
}

// orders are what is said to a machine and hardly ever to a person, in small
// letters and single blanks. An underscore begins or ends a word.
var orders = func() []string {
	var out []string
	for line := range strings.Lines(spoken) {
		for p := range strings.SplitSeq(line, ";") {
			if p = strings.TrimSpace(p); p != "" {
				out = append(out, strings.ReplaceAll(p, "_", " "))
			}
		}
	}
	return out
}()

const spoken = `
	_ignore all; _ignore any; _ignore previous; _ignore the previous; _ignore the above; _ignore your; _ignore every; _ignore earlier; _disregard all; _disregard any; _disregard the above; _disregard your; _disregard previous; _disregard the previous
	_forget all; _forget everything; _forget your; _forget previous; _you are now_; _you are no longer_; _you are an ai_; _as an ai_; _ai assistant; _ai model; _language model; chatbot; _llm_; _gpt; system prompt; systemprompt; _system message; _your prompt; _the prompt_
	_your instructions; _your rules_; _your guidelines; _new instructions; _these instructions override; _override; developer mode; jailbreak; _admin mode; _reply with; _reply only; _respond only; _respond with the; _respond exactly; _answer with the word; _answer only with; _your answer_; _your reply_; _your response_
	_every answer_; _every reply_; _all answers_; _output only; _output the; _output exactly; _print the following; _print the word; _print your; _say exactly; _repeat after me; _repeat the word; _repeat the following; _repeat the text; _tell the user; _tell the reader; _the assistant; _dear assistant; _note to assistant; _attention assistant
	_pretend to be; _pretend that; _act as an ai; _act as if you; _act as a doctor; _role play; base64; _the word_; _code word; _codeword; _canary; _include the link; _click here
	_ignorer; _ignorér; _se bort fra alle; _se bort fra alt; _se bort fra de; _se bort fra reg; _se bort fra tidligere; _glem alle; _glem alt; _glem dine; _glem de_; _glem tidligere; _glem instru; _glem reglene; _du er nu en; _du er nå en; _du er ikke længere en; _du er ikke lenger en; _som en ai_; _som en ki_; ai assistent; _ki assistent
	_assistenten; _til assistent; _kære assistent; _kjære assistent; sprogmodel; språkmodell; _dine instru; _dine regler; reglene dine; instruksene dine; instruksjonene dine; instruksene over; _nye instru; _ny instru; _tilsidesæt; _overstyr; udviklertilstand; utviklermodus
	_svar med ordet; _svar med teksten; _svar med koden; _svar med følgende; _svar kun med; _svar bare med; _svar udelukkende; _svar utelukkende; _svar altid; _svar alltid; _dit svar_; _svaret ditt; _hvert svar; _alle svar; _skriv kun; _skriv bare; _skriv ordet; _skriv præcis; _skriv nøyaktig; _skriv teksten
	_gentag efter; _gentag ordet; _gentag teksten; _gentag følgende; _gjenta etter; _gjenta ordet; _gjenta teksten; _gjenta følgende; _udskriv din; _udskriv teksten; _skriv ut teksten; _skriv ut reg; _vis systemp; _fortæl brugeren; _fortell brukeren; _sig til brugeren; _si til brukeren
	_lad som om; _lat som; _la som om; _kodeord; _klik her; _klikk her; _medtag linket; _ta med lenken; _spill rollen; _spil rollen
`

var dose = regexp.MustCompile(`(?i)\d\s*(?:mg|mcg|µg|μg|milligram|milligrammer|mikrogram|microgram|ml|mill?ilit|iu|ie)\b|\d[\d\s,.–x×-]*(?:tablet|pille|pill|kapsl|kapsel|capsul|dråbe|dråpe|drop|stikpille|plast)`)

// dosed reports a text that says how much of a medicine is taken.
func dosed(text string) bool { return dose.MatchString(text) }
