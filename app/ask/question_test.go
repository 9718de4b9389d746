package ask_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/app/ask"
	"ryggrad/corpus"
)

// An asked is one line of testdata/question; README.txt there tells the fields.
type asked struct {
	ID       string          `json:"id"`
	Lang     corpus.Lang     `json:"lang"`
	Country  corpus.Country  `json:"country"`
	Audience corpus.Audience `json:"audience"`
	Question string          `json:"question"`
	Follows  *struct {
		Question string `json:"question"`
		Answer   string `json:"answer"`
	} `json:"follows"`
	Kind     ask.Kind             `json:"kind"`
	Expect   []corpus.StatementID `json:"expect"`
	Facts    []string             `json:"facts"`
	Conflict string               `json:"conflict"`
	Urgency  corpus.Urgency       `json:"urgency"`
	Alarm    *bool                `json:"alarm"`
	Cross    bool                 `json:"cross"`
	Typos    int                  `json:"typos"`
	Tags     []string             `json:"tags"`
}

func (a asked) of() ask.Question {
	q := ask.Question{Text: a.Question, Lang: a.Lang, Country: a.Country, Audience: a.Audience}
	if a.Follows != nil {
		q.History = []ask.Exchange{{Question: a.Follows.Question, Answer: a.Follows.Answer}}
	}
	return q
}

func (a asked) group() string { return a.Tags[0] }

// questions reads a set in one language. Of the sets find and new, "tuned" is the
// half that may be tuned on, "kept" the half that shows whether it carries over.
func questions(t testing.TB, set string, l corpus.Lang) []asked {
	set, half, _ := strings.Cut(set, " ")
	f, err := os.Open("../../testdata/question/" + set + "." + string(l) + ".jsonl")
	require.NoError(t, err)
	defer f.Close()
	var out []asked
	for s := bufio.NewScanner(f); s.Scan(); {
		if strings.TrimSpace(s.Text()) == "" {
			continue
		}
		d := json.NewDecoder(strings.NewReader(s.Text()))
		d.DisallowUnknownFields()
		var a asked
		require.NoError(t, d.Decode(&a), s.Text())
		if odd := a.ID[len(a.ID)-1]%2 == 1; half == "tuned" && !odd || half == "kept" && odd {
			continue
		}
		out = append(out, a)
	}
	return out
}

func read(t testing.TB) *corpus.Corpus {
	c, err := corpus.Embedded()
	require.NoError(t, err)
	return c
}

var built = sync.OnceValue(func() *ask.Index {
	c, _ := corpus.Embedded()
	return ask.New(c)
})

// A share is how many of how many.
type share struct{ of, all int }

func (s *share) add(ok bool) {
	s.all++
	if ok {
		s.of++
	}
}

func (s share) percent() float64 {
	if s.all == 0 {
		return 100
	}
	return 100 * float64(s.of) / float64(s.all)
}

func (s share) String() string { return fmt.Sprintf("%5.1f (%d/%d)", s.percent(), s.of, s.all) }
