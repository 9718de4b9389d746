package assess_test

import (
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// A dice makes cases up. The same seed makes the same cases.
type dice struct {
	*rand.Rand
	corpus *corpus.Corpus
	edges  map[corpus.FindingID][]int // numbers at which some rule changes
}

func throw(c *corpus.Corpus, seed uint64) *dice {
	d := &dice{rand.New(rand.NewPCG(seed, 7)), c, map[corpus.FindingID][]int{}}
	note := func(id corpus.FindingID, w corpus.Window) {
		d.edges[id] = append(d.edges[id], w.Low-1, w.Low, min(w.High, w.Low+1000), min(w.High, w.Low+1000)+1)
	}
	window := func(cs []corpus.Condition) {
		for _, x := range cs {
			if x.Window != nil {
				note(x.Finding, *x.Window)
			}
		}
	}
	for _, f := range c.Findings {
		window(f.AskIf)
		window(f.Any)
		for _, b := range f.Bands {
			note(f.Of, b.Ranges[""])
		}
	}
	for _, s := range c.Statements {
		window(s.When)
	}
	for _, r := range c.RedFlags {
		window(r.When)
	}
	return d
}

// answer makes up an answer to a finding; calm is how often it is a no.
func (d *dice) answer(f *corpus.Finding, calm float64) string {
	if d.Float64() < 0.08*(1.1-calm) {
		return []string{corpus.NotSure, corpus.Conflicting, corpus.Unknown}[d.IntN(3)]
	}
	if f.Kind == corpus.Number {
		n := f.Low + d.IntN(f.High-f.Low+1)
		if e := d.edges[f.ID]; len(e) > 0 && d.IntN(4) > 0 {
			n = e[d.IntN(len(e))]
		}
		return strconv.Itoa(min(max(n, f.Low), f.High))
	}
	if f.Has("no") && d.Float64() < calm {
		return "no"
	}
	names := f.Names()
	return names[d.IntN(len(names))]
}

// person makes up a case: hardly answered or nearly whole, calm or alarming;
// every second one is well but for a few answers.
func (d *dice) person() assess.Case {
	k := nobody(corpus.Countries[d.IntN(2)], corpus.Audiences[d.IntN(3)])
	if d.IntN(2) == 0 {
		k = well(d.corpus, k.Country, k.Audience)
		var list []*corpus.Finding
		for _, f := range d.corpus.Findings {
			if f.Asked() && slices.Contains(f.Who, k.Audience) {
				list = append(list, f)
			}
		}
		for _, f := range pick(d, list, d.IntN(60)) {
			calm := 0.4
			if d.corpus.Group(f.Group).Screen {
				calm = 0.97
			}
			if v := d.answer(f, calm); d.IntN(5) > 0 || k.Answers[f.ID] == "" {
				k.Answers[f.ID] = v
			} else {
				delete(k.Answers, f.ID)
			}
		}
		if d.IntN(4) == 0 { // else an NSAID is hardly ever in question
			k.Answers["considers-nsaid"] = "yes"
			for _, group := range []string{"medicines", "nsaid-screen"} {
				for _, f := range d.corpus.Group(group).Findings {
					if k.Answers[f.ID] == "" && slices.Contains(f.Who, k.Audience) {
						k.Answers[f.ID] = "no"
					}
				}
			}
		}
		return k
	}
	asked := []float64{0.1, 0.5, 0.9, 0.99, 1}[d.IntN(5)]
	calm := []float64{0.3, 0.8, 0.97, 0.995, 1}[d.IntN(5)]
	for _, f := range d.corpus.Findings {
		if f.Asked() && slices.Contains(f.Who, k.Audience) && d.Float64() < asked {
			k.Answers[f.ID] = d.answer(f, calm)
		}
	}
	k.Responses, k.Scores = map[string]assess.Response{}, map[string]map[string]float64{}
	if d.IntN(3) == 0 {
		r := assess.Response{}
		for i := 1; i <= 9; i++ {
			if d.IntN(20) > 0 {
				r[strconv.Itoa(i)] = []int{d.IntN(2)}
			}
		}
		k.Responses["sbst"] = r
	} else if d.IntN(3) == 0 {
		k.Scores["sbst"] = map[string]float64{"total": float64(d.IntN(4))}
	}
	return k
}

// open are the findings that this case could still answer.
func (d *dice) open(k assess.Case, a *assess.Assessment) []*corpus.Finding {
	var out []*corpus.Finding
	for _, f := range d.corpus.Findings {
		known := a.Finding(f.ID)
		if f.Asked() && slices.Contains(f.Who, k.Audience) && known.Value == "" && known.Answer == "" {
			out = append(out, f)
		}
	}
	return out
}

// cases runs f on made-up cases.
func cases(t *testing.T, seed uint64, n int, f func(d *dice, k assess.Case, a *assess.Assessment)) {
	c := content(t)
	d := throw(c, seed)
	for range n {
		k := d.person()
		require.NoError(t, k.Check(c))
		f(d, k, assess.Assess(c, k))
		if t.Failed() {
			return
		}
	}
}

func TestAnsweringAnOpenQuestionNeverLowersTheUrgency(t *testing.T) {
	cases(t, 1, 400, func(d *dice, k assess.Case, a *assess.Assessment) {
		for _, f := range pick(d, d.open(k, a), 4) {
			v := d.answer(f, 0.5)
			b := assess.Assess(d.corpus, with(k, f.ID, v))
			require.GreaterOrEqual(t, b.Urgency.Rank(), a.Urgency.Rank(), "%s = %s on %v", f.ID, v, k)
		}
	})
}

func TestAddingASignNeverLowersTheUrgency(t *testing.T) {
	cases(t, 2, 200, func(d *dice, k assess.Case, a *assess.Assessment) {
		var signs []*corpus.Finding
		for _, f := range d.corpus.Findings {
			r := d.corpus.Readers(f.ID)
			v := a.Finding(f.ID).Value
			if f.Asked() && f.Has("no") && slices.Contains(f.Who, k.Audience) && r != nil && len(r.RedFlags) > 0 && (v == "" || v == "no") && a.Finding(f.ID).Answer != corpus.NotSure && a.Finding(f.ID).Answer != corpus.Conflicting {
				signs = append(signs, f)
			}
		}
		for _, f := range pick(d, signs, 2) {
			for _, v := range append(f.Names(), corpus.Conflicting, corpus.NotSure) {
				if v == "no" {
					continue
				}
				b := assess.Assess(d.corpus, with(k, f.ID, v))
				require.GreaterOrEqual(t, b.Urgency.Rank(), a.Urgency.Rank(), "%s = %s on %v", f.ID, v, k)
			}
		}
	})
}

func TestAnsweringAnOpenQuestionNeverUnsettlesAVerdict(t *testing.T) {
	cases(t, 3, 400, func(d *dice, k assess.Case, a *assess.Assessment) {
		before := verdicts(a)
		for _, f := range pick(d, d.open(k, a), 4) {
			v := d.answer(f, 0.5)
			b := assess.Assess(d.corpus, with(k, f.ID, v))
			for id, verdict := range verdicts(b) {
				if verdict == assess.Undecided {
					require.Equal(t, assess.Undecided, before[id], "%s: %s = %s on %v", id, f.ID, v, k)
				}
			}
		}
	})
}

func TestOneMoreAnswerToAFinishedScreenNeverUnsettlesAVerdict(t *testing.T) {
	c := content(t)
	d := throw(c, 10)
	for _, age := range []string{"16", "40", "59", "70"} {
		for _, audience := range corpus.Audiences[:2] {
			k := with(well(c, "no", audience), "age", age)
			a := assess.Assess(c, k)
			before := verdicts(a)
			for _, f := range d.open(k, a) {
				for _, v := range d.all(f) {
					for id, verdict := range verdicts(assess.Assess(c, with(k, f.ID, v))) {
						if verdict == assess.Undecided {
							require.Equal(t, assess.Undecided, before[id], "%s: %s = %s for a %s with no sign, age %s", id, f.ID, v, audience, age)
						}
					}
				}
			}
		}
	}
}

// all are the answers to a finding between which some rule may tell.
func (d *dice) all(f *corpus.Finding) []string {
	out := append(f.Names(), corpus.NotSure, corpus.Conflicting)
	if f.Kind == corpus.Number {
		for _, n := range append(d.edges[f.ID], f.Low, f.High) {
			if n >= f.Low && n <= f.High {
				out = append(out, strconv.Itoa(n))
			}
		}
	}
	return out
}

// pick draws some of a list.
func pick[T any](d *dice, list []T, n int) []T {
	d.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
	return list[:min(n, len(list))]
}

func TestOppositesNeverApplyTogether(t *testing.T) {
	cases(t, 4, 500, func(d *dice, k assess.Case, a *assess.Assessment) {
		v := verdicts(a)
		for _, s := range d.corpus.Statements {
			if s.Opposite != "" && v[s.ID] == assess.Applies {
				require.NotEqual(t, assess.Applies, v[s.Opposite], "%s and %s on %v", s.ID, s.Opposite, k)
			}
		}
	})
}

// kinds of care that a statement offers, told by its topic and not by its
// conditions, so that a condition that was forgotten shows.
func offers(s *corpus.Statement) []corpus.Care {
	offer := s.Direction == corpus.For || s.Direction == corpus.Conditional
	switch {
	case s.Topic == "manual" && offer:
		return []corpus.Care{corpus.Manual}
	case s.Topic == "exercise" && offer:
		return []corpus.Care{corpus.Exercise}
	case s.Topic == "medicine" && offer && strings.Contains(string(s.ID), "nsaid"):
		return []corpus.Care{corpus.NSAID}
	case s.Topic == "outlook":
		return []corpus.Care{corpus.Outlook}
	}
	return nil
}

func TestAClosedCareIsNeverOfferedNorWhileAnEmergencyQuestionIsOpen(t *testing.T) {
	offered := map[corpus.Care]int{}
	cases(t, 5, 1000, func(d *dice, k assess.Case, a *assess.Assessment) {
		closed := map[corpus.Care]string{}
		for _, f := range a.Flags {
			for _, care := range f.Rule.Closes {
				if f.Present {
					closed[care] = f.Rule.ID
				}
			}
			if f.Urgency == corpus.Emergency {
				for _, care := range corpus.Cares[1:] { // all but everyday activity
					closed[care] = f.Rule.ID
				}
			}
		}
		for _, r := range a.Recommendations {
			for _, care := range offers(r.Statement) {
				if r.Verdict == assess.Applies {
					require.Empty(t, closed[care], "%s on %v", r.Statement.ID, k)
					offered[care]++
				}
			}
		}
		for care, by := range closed {
			require.NotEqual(t, "no", a.Finding(care.Finding()).Value, "closed by %s on %v", by, k)
		}
	})
	for _, care := range []corpus.Care{corpus.Manual, corpus.Exercise, corpus.Outlook, corpus.NSAID} {
		require.Positive(t, offered[care], "no made-up case was ever offered %s, so this test shows nothing", care)
	}
}

func TestWhatIsNotKnownIsNeverTakenForANo(t *testing.T) {
	cases(t, 6, 300, func(d *dice, k assess.Case, a *assess.Assessment) {
		before := verdicts(a)
		for _, id := range pick(d, ids(k), 3) {
			if k.Answers[id] != "no" {
				continue
			}
			b := assess.Assess(d.corpus, without(k, id))
			for sid, verdict := range verdicts(b) {
				if verdict == assess.Applies {
					require.Equal(t, assess.Applies, before[sid], "%s applies only without %s = no, on %v", sid, id, k)
				}
			}
			if b.Finding("red-flag").Value == "absent" {
				require.Equal(t, "absent", a.Finding("red-flag").Value)
			}
		}
	})
}

func TestSettingsRaiseAndNeverLower(t *testing.T) {
	cases(t, 7, 300, func(d *dice, k assess.Case, a *assess.Assessment) {
		var settings []*corpus.Finding
		for _, f := range d.corpus.Findings {
			if f.Raises && slices.Contains(f.Who, k.Audience) {
				settings = append(settings, f)
			}
		}
		for _, f := range pick(d, settings, 1) {
			calm := assess.Assess(d.corpus, with(k, f.ID, "no"))
			raised := assess.Assess(d.corpus, with(k, f.ID, "yes"))
			require.GreaterOrEqual(t, raised.Urgency.Rank(), calm.Urgency.Rank(), "%s on %v", f.ID, k)
			if calm.Urgency == corpus.Routine {
				require.Equal(t, corpus.Routine, raised.Urgency, "%s makes no urgency of its own, on %v", f.ID, k)
			}
		}
	})
}

// meet answers what a condition asks for, working back through derived findings.
func meet(c *corpus.Corpus, k *assess.Case, x corpus.Condition) {
	f := c.Finding(x.Finding)
	want := slices.IndexFunc(f.Names(), x.Holds)
	switch {
	case k.Answers[f.ID] != "" && x.Holds(k.Answers[f.ID]):
	case f.Kind == corpus.Triaged:
		if x.Finding == "red-flag" && x.Holds("present") && !x.Holds("absent") {
			*k = with(*k, "saddle-numb", "yes")
		}
	case f.Kind == corpus.Number:
		*k = with(*k, f.ID, strconv.Itoa(max(x.Window.Low, f.Low)))
	case f.Asked():
		*k = with(*k, f.ID, f.Names()[want])
	case len(f.Any) > 0 && x.Holds("yes"):
		for _, y := range f.Any[:f.AtLeast] {
			meet(c, k, y)
		}
	case len(f.Any) > 0:
		for _, y := range f.Any {
			y.Not = !y.Not
			meet(c, k, y)
		}
	case len(f.Bands) > 0:
		for _, b := range f.Bands {
			if n, err := strconv.ParseFloat(k.Answers[f.Of], 64); err == nil && x.Holds(b.Name) && b.Ranges[""].Has(n) {
				return // as it is
			}
		}
		*k = with(*k, f.Of, strconv.Itoa(f.Bands[want].Ranges[""].Low))
	case f.From.Instrument != "":
		in := c.Instrument(f.From.Instrument)
		i := slices.IndexFunc(in.Bands[f.From.Name], func(b corpus.Band) bool { return x.Holds(b.Name) })
		scores := map[string]float64{}
		for scale, w := range in.Bands[f.From.Name][i].Ranges {
			scores[scale] = float64(w.Low)
		}
		k.Scores = map[string]map[string]float64{f.From.Instrument: scores}
	}
}

func TestEveryRedFlagStandsAndEveryStatementAppliesForSomebody(t *testing.T) {
	c := content(t)
	for _, r := range c.RedFlags {
		k := well(c, "dk", corpus.Clinician)
		for _, x := range r.When {
			meet(c, &k, x)
		}
		require.NoError(t, k.Check(c))
		if !slices.Contains(present(assess.Assess(c, k)), r.ID) {
			t.Errorf("%s: red flag %s stands for nobody", r.File, r.ID)
		}
	}
	for _, s := range c.Statements {
		if s.Library || s.Status == corpus.Withdrawn {
			continue // judged for nobody
		}
		for _, audience := range s.For {
			country := s.Country
			if country == "" {
				country = "no"
			}
			k := well(c, country, audience)
			for _, x := range s.When {
				meet(c, &k, x)
			}
			if r := assess.Assess(c, k).Recommendation(s.ID); r.Verdict != assess.Applies {
				t.Errorf("%s: applies to no %s: %v", s.File, audience, r.Because)
			}
		}
	}
}

// shuffled is a folder whose files come in no order.
type shuffled struct {
	fs.FS
	*rand.Rand
}

func (s shuffled) ReadDir(name string) ([]fs.DirEntry, error) {
	es, err := fs.ReadDir(s.FS, name)
	s.Shuffle(len(es), func(i, j int) { es[i], es[j] = es[j], es[i] })
	return es, err
}

// files returns the corpus as it stands on disk now.
func files(t *testing.T) fstest.MapFS {
	all := fstest.MapFS{}
	require.NoError(t, fs.WalkDir(os.DirFS("../../corpus"), ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		b, err := os.ReadFile("../../corpus/" + name)
		all[name] = &fstest.MapFile{Data: b}
		return err
	}))
	return all
}

func TestTheOrderOfAnswersAndFilesNeverMatters(t *testing.T) {
	all := files(t)
	c, err := corpus.Load(all)
	require.NoError(t, err)
	d := throw(c, 8)
	var orders []*corpus.Corpus
	for range 3 {
		o, err := corpus.Load(shuffled{all, d.Rand})
		require.NoError(t, err)
		require.Equal(t, c.Hash, o.Hash)
		orders = append(orders, o)
	}
	for range 60 {
		k := d.person()
		want := said(assess.Assess(c, k))
		for _, o := range orders {
			again := nobody(k.Country, k.Audience)
			again.Responses, again.Scores = k.Responses, k.Scores
			for _, id := range pick(d, ids(k), len(k.Answers)) {
				again.Answers[id] = k.Answers[id]
			}
			require.Equal(t, want, said(assess.Assess(o, again)))
		}
	}
}

func TestTheHashTellsEveryChangeOfAFile(t *testing.T) {
	all := files(t)
	c, err := corpus.Load(all)
	require.NoError(t, err)
	for _, name := range []string{"version.txt", "redflag/cord.txt"} {
		changed := maps.Clone(all)
		changed[name] = &fstest.MapFile{Data: append([]byte(" \n"), all[name].Data...)}
		other, err := corpus.Load(changed)
		require.NoError(t, err)
		require.NotEqual(t, c.Hash, other.Hash)
	}
}

func BenchmarkAssessAWholeCase(b *testing.B) {
	c := content(b)
	d := throw(c, 9)
	k := well(c, "dk", corpus.Clinician)
	for _, f := range c.Findings {
		if f.Asked() && k.Answers[f.ID] == "" {
			k.Answers[f.ID] = d.answer(f, 1)
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		assess.Assess(c, k)
	}
}

func BenchmarkAssessAnEmptyCase(b *testing.B) {
	c := content(b)
	for b.Loop() {
		assess.Assess(c, nobody("dk", corpus.Clinician))
	}
}
