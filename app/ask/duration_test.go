package ask

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestItIsReadHowLongThePainHasLasted(t *testing.T) {
	for text, days := range map[string]int{
		"Jeg har haft ondt i ryggen i 3 år, går det over?": 3 * 365,
		"Jeg har hatt vondt i ryggen i tre uker":           21,
		"I have had back pain for two weeks now":           14,
		"my back has been hurting for over a month":        30,
		"ryggen har gjort vondt i flere år":                3 * 365,
		"Har haft hold i ryggen i et par dage":             2,
		"I've had it for a couple of months":               60,
		"Jeg har hatt det i to år, blir jeg aldri bra?":    2 * 365,
		"Smerter i lænden de sidste 6 uger":                42,
		"chronic low back pain for years":                  3 * 365,
		"haft ondt i et halvt år":                          182,
		"my back has hurt for half a year":                 182,
		"vondt i ryggen i over et halvt år":                182,
		"Jeg fikk vondt for tre uker siden":                0, // when it began, and not that it lasted
		"Two years ago I had back pain":                    0,
		"Can I exercise for 12 weeks with back pain?":      0,
		"Kan jeg tage smertestillende i 3 uger?":           0,
		"Hvor mange bliver raske inden for 6 uger?":        0,
		"": 0,
	} {
		require.Equal(t, days, lasts(tokens(text)), text)
	}
}
