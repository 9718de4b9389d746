package ask

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestAnAgeIsReadInWordsAndInFigures(t *testing.T) {
	for text, want := range map[string]string{
		"Jeg er treogtyve og har ondt": "23", "jeg er 23 og har ondt": "23", "Jeg er enogfyrre og": "41", "min mor er syvogtres, og": "67", "en kvinde på halvtreds": "50",
		"Sekstiåtte år, røyker": "68", "jeg er åtti og": "80", "Je er fireogsøtti og stiv": "74", "sekstiåtteåring": "68", "en fireåring": "4", "fire-åringen har ondt": "4",
		"I am seventy-two and": "72", "a widow of sixty-four": "64", "I'm fifteen": "15", "min datter er fem": "5", "min pige på fire har ondt": "4",
		"jeg har hatt vondt i tyve år": "", "ondt i ti uger": "", "it is forty degrees": "", "det er tyve kilo": "", "since I was sixteen": "", "da jeg var femten": "",
	} {
		require.Equal(t, want, age(tokens(text)), text)
	}
}

func TestANumberInWordsIsReadAsOneInFigures(t *testing.T) {
	for text, want := range map[string]int{"forty-two": 42, "ninety": 90, "førti": 40, "tjuetre": 23, "toogtredive": 32, "femoghalvfems": 95, "twelve": 12, "nitten": 19, "og": 0, "tyvens": 0, "seksten": 16} {
		n, _ := number(tokens(text), 0)
		require.Equal(t, want, n, text)
	}
}
