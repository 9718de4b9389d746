//go:build !race && !js

package ask

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// A signLine is a line of testdata/question, as far as signs go.
type signLine struct {
	ID             string
	Lang           corpus.Lang
	Country        corpus.Country
	Audience       corpus.Audience
	Question, Kind string
	Follows        *struct{}
}

func (l signLine) urgent() bool { return l.Kind == "urgent" }

func (l signLine) saying(text string) Question {
	return Question{Text: text, Lang: l.Lang, Country: l.Country, Audience: l.Audience}
}

// signLines are the questions of a set that stand alone, in all languages.
func signLines(t *testing.T, set string) (all []signLine) {
	eachLine(t, set, func(_ corpus.Lang, q signLine) {
		if q.Follows == nil && !apart(set, q.ID) {
			all = append(all, q)
		}
	})
	return all
}

// heardAs is how a question is taken: urgent, else asked back or not.
func (x *Index) heardAs(q Question) (urgent bool, doubts []assess.Flag) {
	k, h := x.read(q)
	if x.urgent(k) {
		return true, nil
	}
	return false, x.doubted(k, h)
}

// signFloors are shares in percent: of the urgent questions those that are taken
// for urgent, and those that are or are asked back; of the others those that are
// taken for urgent, and those that are asked back. The set kept is never learned
// from: its first two may only rise, the others only fall. The others are learned
// from, so theirs say how much is remembered.
var signFloors = map[string][4]float64{
	"sign": {98.9, 99.7, 0.5, 3},
	"new":  {98.9, 100, 0.3, 4.8},
	"kept": {95.3, 98.3, 3.5, 12.2},
}

func TestTheSignsOfTheSetsAreFoundOrAskedBack(t *testing.T) {
	c, err := corpus.Embedded()
	require.NoError(t, err)
	x := New(c)
	for set, limits := range signFloors {
		var urgent, either, alarm, back, signs, others float64
		for _, l := range signLines(t, set) {
			is, doubts := x.heardAs(l.saying(l.Question))
			count := func(n *float64, so bool) {
				if so {
					*n++
				}
			}
			if l.urgent() {
				signs++
				count(&urgent, is)
				count(&either, is || len(doubts) > 0)
			} else {
				others++
				count(&alarm, is)
				count(&back, len(doubts) > 0)
			}
		}
		have := [4]float64{100 * urgent / signs, 100 * either / signs, 100 * alarm / others, 100 * back / others}
		t.Logf("%s: of %.0f urgent %.1f %% are taken so, %.1f %% with those asked back; of %.0f others %.1f %% are taken for urgent, %.1f %% asked back", set, signs, have[0], have[1], others, have[2], have[3])
		require.GreaterOrEqual(t, have[0], limits[0], set)
		require.GreaterOrEqual(t, have[1], limits[1], set)
		require.LessOrEqual(t, have[2], limits[2], set)
		require.LessOrEqual(t, have[3], limits[3], set)
	}
}

// What is said beside a sign, and how it is typed, takes nothing from it: of the
// questions that are urgent alone hardly any is asked back then, and none passes.
func TestNothingBesideASignTakesItsUrgency(t *testing.T) {
	c, err := corpus.Embedded()
	require.NoError(t, err)
	x := New(c)
	beside := map[corpus.Lang][2]string{
		"da": {"Hej. Hvilken pude er bedst? ", ". Tak! Hvad koster en god kontorstol?"},
		"nb": {"Hei. Hvilken pute er best? ", ". Takk! Hva koster en god kontorstol?"},
		"en": {"Hello. Which pillow is best? ", ". Thanks! What does a good office chair cost?"},
	}
	alone, all := 0, 0
	for _, set := range learned {
		for i, l := range signLines(t, set) {
			if !l.urgent() || set != "sign" && i%3 > 0 { // one in three of the older sets, for time
				continue
			}
			if is, _ := x.heardAs(l.saying(l.Question)); !is {
				continue
			}
			typed := "  " + strings.ToUpper(strings.Join(strings.Fields(l.Question), "  ")) + " !!"
			for _, text := range []string{beside[l.Lang][0] + typed, l.Question + beside[l.Lang][1]} {
				is, doubts := x.heardAs(l.saying(text))
				require.True(t, is || len(doubts) > 0, text)
				all++
				if is {
					alone++
				}
			}
		}
	}
	t.Logf("%d of %d stay urgent beside another sentence", alone, all)
	require.GreaterOrEqual(t, float64(alone), 0.99*float64(all))
}
