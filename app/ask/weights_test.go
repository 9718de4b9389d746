package ask

import (
	"cmp"
	"flag"
	"maps"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

var update = flag.Bool("update", false, "learn the weights anew and write weights.txt")

// learned are the question sets that the weights are learned from, of new the
// half that may be tuned on.
var learned = []string{"dev", "more", "made", "sign", "told", "new"}

// A lesson is a question as the weights learn from it.
type lesson struct {
	id     string
	urgent bool
	tone   []feature
	cands  [][]feature // of each candidate
	finds  [][]int     // candidates by finding and value
	enough [][]int     // findings that together make the question urgent: one, or two
	most   [][]int     // those of them that make it an emergency
	now    bool        // it is one
	exact  bool        // the urgency is known exactly
	always bool        // it is urgent by its numbers alone
}

// lessons reads a set of questions.
func lessons(t testing.TB, x *Index, set string) []*lesson {
	type line struct {
		ID, Question, Kind string
		Urgency            corpus.Urgency
		Audience           corpus.Audience
		Follows            *struct{ Question string }
	}
	var out []*lesson
	eachLine(t, set, func(_ corpus.Lang, q line) {
		if !apart(set, q.ID) && (q.Follows == nil || q.Kind != "urgent") {
			e := x.lesson(q.ID, q.Question, q.Audience, q.Kind == "urgent")
			e.now = q.Urgency == corpus.Emergency
			e.exact = set != "made"
			out = append(out, e)
		}
	})
	return out
}

func (x *Index) lesson(id, text string, a corpus.Audience, urgent bool) *lesson {
	r := x.signs.readTokens(tokens(text), a)
	if core := x.signs.withoutAsides(r); core != nil {
		r = core
	}
	e := &lesson{id: id, urgent: urgent, tone: x.signs.words(r)}
	var told []kept
	for _, c := range x.signs.candidates(r) {
		e.cands = append(e.cands, x.signs.about(r, c))
		t := kept{c.way.finding, c.way.value}
		i := slices.Index(told, t)
		if i < 0 {
			i = len(told)
			told = append(told, t)
			e.finds = append(e.finds, nil)
		}
		e.finds[i] = append(e.finds[i], len(e.cands)-1)
	}
	alarms := func(fs ...int) corpus.Urgency {
		k := assess.Case{Country: "dk", Audience: corpus.Patient, Answers: map[corpus.FindingID]string{}}
		if n := x.age(r); n != "" {
			k.Answers["age"] = n
		}
		if w := x.signs.week(r); w != "" {
			k.Answers["pregnancy-week"] = w
		}
		for _, i := range fs {
			tell(&k, told[i].finding, told[i].value)
		}
		if len(k.Answers) == 0 {
			return ""
		}
		return assess.Assess(x.corpus, k).Urgency
	}
	e.always = alarms().Rank() >= corpus.SameDay.Rank()
	alone := make([]corpus.Urgency, len(told))
	note := func(u corpus.Urgency, than corpus.Urgency, fs ...int) {
		if u.Rank() >= corpus.SameDay.Rank() && than.Rank() < corpus.SameDay.Rank() {
			e.enough = append(e.enough, fs)
		}
		if u == corpus.Emergency && than != corpus.Emergency {
			e.most = append(e.most, fs)
		}
	}
	for i := range told {
		alone[i] = alarms(i)
		note(alone[i], "", i)
	}
	for i := range told {
		for j := range i {
			than := alone[i]
			if alone[j].Rank() > than.Rank() {
				than = alone[j]
			}
			if than != corpus.Emergency {
				note(alarms(i, j), than, i, j)
			}
		}
	}
	return e
}

type kept struct {
	finding corpus.FindingID
	value   string
}

// score is how much speaks for urgency, and the candidate that decides it: of
// the findings that are enough together, the weakest counts. It is -1 where no
// candidate does.
func (e *lesson) score(s *signs, sets [][]int) (float64, int) {
	best, at := s.weights[s.vague], -1
	for _, fs := range sets {
		least, weakest := math.Inf(1), -1
		for _, f := range fs {
			most, strongest := math.Inf(-1), -1
			for _, c := range e.finds[f] {
				if v := s.sum(e.cands[c]); v > most {
					most, strongest = v, c
				}
			}
			if most < least {
				least, weakest = most, strongest
			}
		}
		if least > best {
			best, at = least, weakest
		}
	}
	return best + s.tone(e.tone), at
}

// teach sets the weights to those that tell the lessons' urgent questions from
// the others: logistic regression in which each question speaks through the
// candidate that decides it. It is deterministic.
func teach(s *signs, ls []*lesson) {
	const epochs, step = 30, 0.15
	s.weights[s.vague] = -2
	if f, ok := s.weigher.ids["any"]; ok {
		s.weights[f] = 1
	}
	past := make([]float64, len(s.weights))
	mean := make([]float64, len(s.weights))
	directions, shrinks := make([]int, len(s.names)), make([]float64, len(s.names))
	for i, n := range s.names {
		directions[i], shrinks[i] = direction(n), shrink(n)
	}
	n := 0
	for epoch := range epochs {
		for k := range ls {
			e := ls[(k*7919+epoch*31)%len(ls)]
			if e.always {
				continue
			}
			sets := e.enough
			if e.now && len(e.most) > 0 {
				sets = e.most
			}
			v, c := e.score(s, sets)
			slope := 1 / (1 + math.Exp(-v))
			if e.urgent {
				slope--
			}
			move := func(f feature, slope float64) {
				slope += shrinks[f] * s.weights[f]
				past[f] += slope * slope
				w := s.weights[f] - step*slope/math.Sqrt(past[f]+1e-8)
				switch directions[f] {
				case -1:
					w = min(w, 0)
				case 1:
					w = max(w, 0)
				}
				s.weights[f] = w
			}
			if c < 0 {
				move(s.vague, slope)
			} else {
				for _, f := range e.cands[c] {
					move(f, slope)
				}
			}
			share := toneShare(len(e.tone))
			for _, f := range e.tone {
				move(f, slope*share)
			}
			if e.exact && e.urgent && !e.now { // what can wait a day is no emergency
				if v, c := e.score(s, e.most); c >= 0 && v > -1 {
					for _, f := range e.cands[c] {
						move(f, 0.3/(1+math.Exp(-v)))
					}
				}
			}
		}
		if epoch >= epochs/2 {
			n++
			for f, w := range s.weights {
				mean[f] += w
			}
		}
	}
	for f := range mean {
		s.weights[f] = mean[f] / float64(n)
	}
}

// shrink is how strongly the weight of a feature is drawn to nothing: what is
// rare more than what is common.
func shrink(name string) float64 {
	kind, _, _ := strings.Cut(name, " ")
	switch kind {
	case "any", "kind", "vague":
		return 0.0006
	case "finding":
		return 0.012
	case "way":
		return 0.018
	case "for":
		return 0.024
	case "word", "sense", "pair":
		return 0.01
	}
	return 0.006
}

// direction is 1 for what can only speak for a sign, -1 for what can only speak
// against it, and 0 for what may do either. Nothing learns that a sign which
// began today is none, or that one which is denied is one.
func direction(name string) int {
	words := strings.Fields(name)
	what := words[len(words)-1]
	if words[0] == "for" {
		what = words[min(3, len(words)-1)]
	}
	switch words[0] {
	case "sense", "word", "pair", "way", "finding", "kind", "text":
		if words[0] != "text" || what == "asker" {
			return 0
		}
	}
	switch what {
	case "denied", "year", "relief", "general", "teaching", "hypothetical", "otheruse", "animal", "figure", "died", "planned", "prescribed", "notpain", "mild", "training", "educator", "longstanding", "asksif", "askabout":
		return -1
	case "pastyear":
		if words[0] != "bearing" {
			return -1
		}
	case "kin": // somebody else's illness is not the one of whoever writes
		if words[0] != "bearing" {
			return 1
		}
	case "recent", "sudden", "growing", "careworry", "dismiss", "still", "lacking", "next":
		return 1
	}
	switch words[0] {
	case "denials", "begins", "nobody", "asked":
		return -1
	}
	if name == "clause no" || name == "no before" {
		return -1
	}
	return 0
}

// fewest is how many lessons have a feature of the tone at least for it to count.
var fewest = map[string]int{"word": 3, "pair": 8}

// rare forgets what few lessons have.
func rare(s *signs, ls []*lesson) {
	seen := make([]int, len(s.names))
	for _, e := range ls {
		for _, f := range e.tone {
			seen[f]++
		}
	}
	for _, e := range ls {
		e.tone = slices.DeleteFunc(e.tone, func(f feature) bool {
			kind, _, _ := strings.Cut(s.names[f], " ")
			return seen[f] < fewest[kind]
		})
	}
}

// pupil is an index that has no weights yet.
func pupil(t testing.TB) *Index {
	c, err := corpus.Embedded()
	require.NoError(t, err)
	x := New(c)
	x.signs.weigher = newWeigher("")
	x.signs.learns = true
	x.signs.vague = x.signs.ensure("vague")
	return x
}

func TestTheWeightsNameWhatIsThere(t *testing.T) {
	if *update {
		x := pupil(t)
		var ls []*lesson
		for _, set := range learned {
			ls = append(ls, lessons(t, x, set)...)
		}
		rare(x.signs, ls)
		teach(x.signs, ls)
		var lines []string
		for f, n := range x.signs.names {
			if w := math.Round(x.signs.weights[f]*10) / 10; w != 0 {
				lines = append(lines, strconv.FormatFloat(w, 'f', -1, 64)+" "+n)
			}
		}
		slices.SortFunc(lines, func(a, b string) int {
			_, a, _ = strings.Cut(a, " ")
			_, b, _ = strings.Cut(b, " ")
			return cmp.Compare(a, b)
		})
		require.NoError(t, os.WriteFile("weights.txt", []byte(strings.Join(lines, "\n")+"\n"), 0o644))
		x.signs.learns = false
		report(t, "learned", x.signs, ls)
		return
	}
	c, err := corpus.Embedded()
	require.NoError(t, err)
	s := newSigns(c)
	ways := map[string]bool{}
	for _, w := range s.ways {
		ways[w.name] = true
	}
	for name := range maps.Keys(s.weigher.ids) {
		words := strings.Fields(name)
		what := words[len(words)-1]
		switch words[0] {
		case "way":
			require.True(t, ways[strings.TrimPrefix(name, "way ")], name)
		case "sense":
			require.Contains(t, s.vocabulary.ids, corpus.SenseID(what), name)
		case "finding":
			require.NotNil(t, c.Finding(corpus.FindingID(what)), name)
		}
	}
}

// report prints how many urgent questions are found, and how many others are
// taken for urgent.
func report(t testing.TB, head string, s *signs, ls []*lesson) {
	per := map[string]*[6]int{}
	for _, e := range ls {
		lang, _, _ := strings.Cut(e.id, "-")
		for _, k := range []string{lang, "all"} {
			if per[k] == nil {
				per[k] = &[6]int{}
			}
			v, _ := e.score(s, e.enough)
			n := 2
			if e.urgent {
				n = 0
			}
			per[k][n+1]++
			if v > 0 || e.always {
				per[k][n]++
			}
			if e.now {
				per[k][5]++
				if v, c := e.score(s, e.most); v > 0 && c >= 0 {
					per[k][4]++
				}
			}
		}
	}
	for _, k := range slices.Sorted(maps.Keys(per)) {
		p := per[k]
		t.Logf("%-10s %-4s urgent found %.1f %% (%d/%d), others taken for urgent %.1f %% (%d/%d), emergencies known as such %d/%d", head, k, 100*float64(p[0])/float64(p[1]), p[0], p[1], 100*float64(p[2])/float64(p[3]), p[2], p[3], p[4], p[5])
	}
}
