package ask

import "ryggrad/corpus"

// Language guesses the language of a text by the small words of each language
// and the words that only one knows. Danish is taken where nothing tells it
// from Norwegian; English where nothing is told at all.
func (x *Index) Language(text string) corpus.Lang { return corpus.Langs[x.tongue(tokens(text))] }

func (x *Index) tongue(ts []token) tongue {
	var votes [tongues]float64
	for _, k := range ts {
		f := formOf(k.word)
		var has [tongues]float64
		for t := range tongue(tongues) {
			if silent[t][k.word] {
				has[t] = 1
			} else if _, known := x.sides[t].words[f.stem[t]]; known || len(k.word) > 3 && x.lex.of(t, k.word, f.stem[t]) != nil {
				has[t] = 0.7
			}
		}
		sum := has[0] + has[1] + has[2]
		for t := range votes {
			if sum > 0 {
				votes[t] += has[t] / sum
			}
		}
		for t, mark := range marks {
			if mark[k.word] {
				votes[t] += 2
			}
		}
	}
	best := tongue(2)
	for t := range tongue(tongues) {
		if votes[t] > votes[best] {
			best = t
		}
	}
	return best
}

// marks are small words that only one of the languages has.
var marks = [tongues]map[string]bool{
	set(`jer jeres noget af efter nogle hvad hvordan selv mig dig sig ondt ryg ryggen ben benet gøre være bliver blevet hvilke uge uger kræft læge lægen sygdom sygemeldt øvelser tisse endnu meget bruge ikke hvorfor`),
	set(`dere deres noe av etter noen hva hvordan meg deg seg vondt rygg ryggen bein beinet gjøre være blir blitt hvilke uke uker kreft lege legen sykdom sykmeldt øvelser tisse ennå mye bruke ikke hvorfor sjøl fastlegen ikkje eg æ jobb`),
	set(`the is are my what how can should do does it i have been pain back and or for with of`),
}
