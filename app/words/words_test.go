package words_test

import (
	"reflect"
	"regexp"
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/app/assess"
	"ryggrad/app/words"
	"ryggrad/corpus"
)

// walk visits every text of a value by its path.
func walk(path string, v reflect.Value, visit func(path, text string)) {
	switch v.Kind() {
	case reflect.String:
		visit(path, v.String())
	case reflect.Pointer:
		walk(path, v.Elem(), visit)
	case reflect.Struct:
		for i := range v.NumField() {
			walk(path+"."+v.Type().Field(i).Name, v.Field(i), visit)
		}
	case reflect.Slice:
		for i := range v.Len() {
			walk(path+"[]", v.Index(i), visit)
		}
	case reflect.Map:
		for _, k := range v.MapKeys() {
			walk(path+"["+k.String()+"]", v.MapIndex(k), visit)
		}
	}
}

func texts(l corpus.Lang) map[string]string {
	m := map[string]string{}
	walk("", reflect.ValueOf(words.In(l)), func(path, text string) { m[path] += text })
	return m
}

func TestEveryTextStandsInEveryLanguage(t *testing.T) {
	verbs := regexp.MustCompile(`%[a-z%]`)
	english := texts("en")
	for _, l := range corpus.Langs {
		other := texts(l)
		for path, text := range english {
			require.Contains(t, other, path, "%s lacks %s", l, path)
			require.Equal(t, text == "", other[path] == "", "%s: %s is empty in one language only", l, path)
			require.Equal(t, verbs.FindAllString(text, -1), verbs.FindAllString(other[path], -1), "%s: %s fills in other things than English", l, path)
		}
		require.Len(t, other, len(english), "%s says more than English", l)
	}
	for path, text := range english {
		switch path {
		case ".unitPoints", ".region", ".today": // points have no unit; of whom and when, no text
		default:
			require.NotEmpty(t, text, path)
		}
	}
}

func TestEveryWordOfTheCorpusHasAName(t *testing.T) {
	c, err := corpus.Embedded()
	require.NoError(t, err)
	for _, l := range corpus.Langs {
		w := words.In(l)
		for _, topic := range corpus.Topics {
			require.NotEmpty(t, w.Topic.Of(topic), "%s: topic %s", l, topic)
		}
		for _, kind := range corpus.SourceKinds {
			require.NotEmpty(t, w.SourceKind.Of(kind), "%s: source kind %s", l, kind)
		}
		for _, u := range corpus.Urgencies {
			require.NotEmpty(t, w.Urgency.Of(u), "%s: urgency %s", l, u)
			require.NotEmpty(t, w.ResultHead.Of(u), "%s: result of %s", l, u)
		}
		for _, s := range c.Statements {
			require.NotEmpty(t, w.Direction.Of(s.Direction), "%s: direction %s", l, s.Direction)
			require.NotEmpty(t, w.Status(s.Status), "%s: status %s", l, s.Status)
			for _, x := range s.Cites {
				require.NotRegexp(t, `: ·|: $`, w.Grade(x), "%s: the grade of %s", l, s.ID)
			}
			for _, k := range s.When {
				require.NotRegexp(t, `%!|: $`, w.Condition(l, c, k), "%s: a condition of %s", l, s.ID)
			}
		}
		for _, f := range c.RedFlags {
			require.NotEmpty(t, w.Basis(f.Basis, f.Seen), "%s: basis %s", l, f.Basis)
		}
		for _, in := range c.Instruments {
			for _, scale := range in.Scales {
				require.NotEmpty(t, w.ScaleName(scale.Name))
			}
		}
	}
}

func TestWhatRestsOnMemoryNamesNoSource(t *testing.T) {
	for _, l := range corpus.Langs {
		require.NotContains(t, words.In(l).Basis(corpus.Memory, "GIRFT 2023"), "GIRFT")
		require.Contains(t, words.In(l).Basis(corpus.Read, "GIRFT 2023"), "GIRFT 2023")
	}
}

func TestReasonsAreSaidInTheLanguage(t *testing.T) {
	c, err := corpus.Embedded()
	require.NoError(t, err)
	window := corpus.Condition{Finding: "duration-days", Window: &corpus.Window{Low: 0, High: 42}}
	for l, want := range map[corpus.Lang]string{
		"da": "Varighed af smerterne: 2 uger",
		"nb": "Hvor lenge smertene har vart: 2 uker",
		"en": "Duration of the pain: 2 weeks",
	} {
		r := assess.Reason{Condition: window, Finding: "duration-days", Value: "14", Truth: assess.Holds}
		require.Equal(t, want, words.In(l).Reason(l, c, r))
	}
	failed := assess.Reason{Condition: window, Finding: "duration-days", Value: "50", Truth: assess.Fails}
	require.Equal(t, "Duration of the pain: 50 days – would need: 0 to 42 days", words.In("en").Reason("en", c, failed))
	open := assess.Reason{Condition: window, Finding: "duration-days", Truth: assess.Open}
	require.Equal(t, "Duration of the pain: Not answered – still to be answered; would need: 0 to 42 days", words.In("en").Reason("en", c, open))
}

func TestDecimalsFollowTheLanguage(t *testing.T) {
	require.Equal(t, "4,7", words.In("da").Decimal(4.7))
	require.Equal(t, "4,7", words.In("nb").Decimal(4.7))
	require.Equal(t, "4.7", words.In("en").Decimal(4.7))
	require.Equal(t, "4", words.In("da").Decimal(4))
}

func TestAPartialScoreIsNeverABareTotal(t *testing.T) {
	c, err := corpus.Embedded()
	require.NoError(t, err)
	if c.Instrument("sbst").LeftOut {
		t.Skip("this program is built without STarT Back")
	}
	r, ferr := assess.Score(c, "sbst", assess.Response{"5": {1}, "6": {1}, "7": {0}, "8": {1}, "9": {4}})
	require.Nil(t, ferr)
	require.Equal(t, "STarT Back Screening Tool (SBST): distress subscore 4. Missing: item 1, 2, 3, 4", words.In("en").FromScore(c, &r))
}

func TestAStudyIsNamedByItsFirstAuthor(t *testing.T) {
	for authors, want := range map[string]string{
		"Ostelo RWJG and others": "Ostelo et al. (2008)", "Van Eerd D, Irvin E": "Van Eerd et al. (2008)",
		"Linton SJ": "Linton (2008)", "": "Spine (2008)",
	} {
		s := &corpus.Source{Kind: "study", Publisher: "Spine", Authors: authors, Date: "2008"}
		require.Equal(t, want, words.In("en").SourceName(s), authors)
	}
	require.Equal(t, "Helsebiblioteket (2021)", words.In("en").SourceName(&corpus.Source{Kind: "guideline", Publisher: "Helsebiblioteket", Authors: "Somebody A", Date: "2021"}))
}

func TestEachQuestionSaysWhatItsAnswerCouldChange(t *testing.T) {
	c, err := corpus.Embedded()
	require.NoError(t, err)
	a := assess.Assess(c, assess.Case{Country: "dk", Audience: corpus.Clinician, Answers: map[corpus.FindingID]string{"weight-loss": "yes"}})
	for _, l := range corpus.Langs {
		w := words.In(l)
		for _, q := range a.Next {
			lines := w.WhyAsked(q)
			require.NotEmpty(t, lines, "%s: %s", l, q.Finding.ID)
			for _, line := range lines {
				require.NotContains(t, line, "%!", "%s: %s", l, q.Finding.ID)
			}
			if len(q.RedFlags) > 0 {
				require.Contains(t, lines[0], q.RedFlags[0].Label.In(l))
			}
			if q.Urgency != "" {
				require.Contains(t, lines[0], w.UrgencyClinician.Of(q.Urgency))
			}
		}
	}
}

func TestAScoreIsNamedAsItIsRead(t *testing.T) {
	c, err := corpus.Embedded()
	require.NoError(t, err)
	odi, eq, sf, roland := c.Instrument("odi"), c.Instrument("eq5d5l"), c.Instrument("sf36v1"), c.Instrument("rmdq24")
	norm, ok := sf.Scale("PCS")
	require.True(t, ok)
	for lang, want := range map[corpus.Lang][]string{
		"da": {"0–20 %", "Sum (0–24)", "Procent (0–100)", "Indeks (−0,758 – 1)", "Fysisk (PCS)"},
		"nb": {"0–20 %", "Sum (0–24)", "Prosent (0–100)", "Indeks (−0,758 – 1)", "Fysisk (PCS)"},
		"en": {"0–20 %", "Total (0–24)", "Per cent (0–100)", "Index (−0.758 – 1)", "Physical (PCS)"},
	} {
		w := words.In(lang)
		require.Equal(t, want, []string{
			w.BandRange(odi, odi.Bands[odi.BandNames[0]][0]), w.TotalLabel(roland, roland.Scales[0]), w.TotalLabel(odi, odi.Scales[0]),
			w.TotalLabel(eq, eq.Scales[0]), w.TotalLabel(sf, norm),
		})
	}
	forty := 40.0
	r := assess.Result{Instrument: "odi", Scores: map[string]*float64{"percent": &forty}}
	require.Equal(t, "ODI (Oswestry Disability Index 2.1a): 40 %", words.In("nb").FromScore(c, &r))
}
