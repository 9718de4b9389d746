package ask

import (
	snowball "github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/danish"
	"github.com/blevesearch/snowballstem/english"
	"github.com/blevesearch/snowballstem/norwegian"

	"ryggrad/corpus"
)

// Languages are counted here: da, nb, en, in the order of corpus.Langs.
type tongue int

const tongues = 3

func tongueOf(l corpus.Lang) tongue {
	for i, x := range corpus.Langs {
		if x == l {
			return tongue(i)
		}
	}
	return 2
}

// stem returns the stem of a word in a language. A word under four letters, or
// one that begins with a number, is its own.
func stem(word string, t tongue) string { return new(stemmer).stem(word, t) }

// A stemmer stems many words with one workspace.
type stemmer struct{ env *snowball.Env }

func (s *stemmer) stem(word string, t tongue) string {
	if len(word) < 4 || digit(word[0]) {
		return word
	}
	if s.env == nil {
		s.env = snowball.NewEnv(word)
	} else {
		s.env.SetCurrent(word)
	}
	switch t {
	case 0:
		danish.Stem(s.env)
	case 1:
		norwegian.Stem(s.env)
	default:
		english.Stem(s.env)
	}
	return s.env.Current()
}
