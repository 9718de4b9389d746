package letter_test

import (
	"encoding/json"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"ryggrad/app/assess"
	"ryggrad/app/letter"
	"ryggrad/corpus"
)

var update = flag.Bool("update", false, "write the documents under testdata/fhir/golden anew")

// content is what is built in.
func content(t testing.TB) *corpus.Corpus {
	c, err := corpus.Load(corpus.Files())
	require.NoError(t, err)
	return c
}

// small is a corpus of one made-up instrument and nothing else, so that the
// goldens do not move when the content does.
func small(t testing.TB) *corpus.Corpus {
	b, err := os.ReadFile("../../testdata/fhir/stairs.txt")
	require.NoError(t, err)
	c, err := corpus.Load(fstest.MapFS{
		"version.txt":           {Data: []byte("2026.1\n")},
		"instrument/stairs.txt": {Data: b},
	})
	require.Error(t, err, "a corpus without findings is not whole")
	for _, f := range strings.Split(err.Error(), "\n") {
		require.NotRegexp(t, `^instrument/stairs.txt:\d+: [^n]`, f)
	}
	c.Hash = "" // of files that are not the content
	require.NotNil(t, c.Instrument("stairs"))
	return c
}

const id = "3f2a9c1e-0b7d-4e6a-9c55-7d1e8b2f4a60"

// bundle makes the bundle of one response, or of entered totals.
func bundle(t testing.TB, c *corpus.Corpus, name string, r assess.Response, entered map[string]float64, set string, o letter.Options) letter.Bundle {
	k := assess.Case{Country: "dk", Audience: corpus.Clinician}
	var results []assess.Result
	if entered != nil {
		k.Scores = map[string]map[string]float64{name: entered}
		results = assess.Assess(c, k).Results
	} else {
		k.Responses = map[string]assess.Response{name: r}
		res, err := assess.ScoreBy(c, name, r, set)
		if err != nil {
			require.Equal(t, "missing", err.Kind)
		}
		results = []assess.Result{res}
	}
	b, err := letter.NewBundle(c, k, results, o)
	require.NoError(t, err)
	return b
}

func TestTheDocumentsOfAMadeUpForm(t *testing.T) {
	c := small(t)
	in := c.Instrument("stairs")
	q, err := letter.NewQuestionnaire(c, in, "en")
	require.NoError(t, err)
	opt := func(l corpus.Lang) letter.Options { return letter.Options{ID: id, When: "2026-11-22", Lang: l} }
	for _, x := range []struct {
		file, person string
		doc          any
	}{
		{"questionnaire.en", "nobody yet: the form itself", q},
		{"complete.da", "answered both items with the leg in mind, and marked the second twice", bundle(t, c, "stairs@leg", assess.Response{"1": {2}, "2": {1, 3}}, nil, "", opt("da"))},
		{"partial.nb", "left the second item blank", bundle(t, c, "stairs@back", assess.Response{"1": {2}}, nil, "", opt("nb"))},
		{"entered.en", "came with a total from elsewhere", bundle(t, c, "stairs@back", nil, map[string]float64{"steps": 1}, "", letter.Options{ID: id, When: "2026-11-22T09:30:00+01:00", Lang: "en", Subject: "Patient/17"})},
	} {
		t.Run(x.file+": "+x.person, func(t *testing.T) {
			b, err := letter.JSON(x.doc)
			require.NoError(t, err)
			require.Empty(t, faults(t, b))
			file := filepath.Join("../../testdata/fhir/golden", x.file+".json")
			if *update {
				require.NoError(t, os.WriteFile(file, b, 0o644))
			}
			want, err := os.ReadFile(file)
			require.NoError(t, err)
			require.Equal(t, string(want), string(b))
		})
	}
}

func TestTheSameInputGivesTheSameBytes(t *testing.T) {
	c := content(t)
	o := letter.Options{ID: id, When: "2026-11", Lang: "nb", Forms: true}
	r := assess.Response{}
	for _, item := range c.Instrument("sf36v1").Items {
		r[item.Key] = []int{item.High}
	}
	first, err := letter.JSON(bundle(t, c, "sf36v1", r, nil, "", o))
	require.NoError(t, err)
	for range 20 {
		again, err := letter.JSON(bundle(t, c, "sf36v1", r, nil, "", o))
		require.NoError(t, err)
		require.Equal(t, string(first), string(again))
	}
	o.ID = strings.Replace(id, "3", "4", 1)
	other, err := letter.JSON(bundle(t, c, "sf36v1", r, nil, "", o))
	require.NoError(t, err)
	require.NotEqual(t, string(first), string(other))
}

func TestEveryInstrumentIsWrittenInEveryLanguageWithEveryCalculation(t *testing.T) {
	c := content(t)
	urls := map[string]string{}
	for _, in := range c.Instruments {
		for _, l := range corpus.Langs {
			q, err := letter.NewQuestionnaire(c, in, l)
			if len(in.Scales) == 0 || in.LeftOut {
				var fe *assess.FieldError
				require.ErrorAs(t, err, &fe, in.ID)
				continue
			}
			require.NoError(t, err)
			require.Empty(t, urls[q.URL], "%s has the address of another", q.ID)
			urls[q.URL] = q.ID
			b, err := letter.JSON(q)
			require.NoError(t, err)
			require.Empty(t, faults(t, b), in.ID)
			items, scores := 0, 0
			for _, item := range q.Item {
				switch {
				case item.ReadOnly:
					scores++
					require.Len(t, item.Extension, 1, "%s %s cannot be calculated", in.ID, item.LinkID)
				case item.Type != "display":
					items++
				}
			}
			require.Equal(t, len(in.Items), items, in.ID)
			require.GreaterOrEqual(t, scores, len(in.Scales), in.ID)
		}
	}
}

func TestAValueSetHasAnItemOfItsOwn(t *testing.T) {
	c := content(t)
	q, err := letter.NewQuestionnaire(c, c.Instrument("eq5d5l"), "en")
	require.NoError(t, err)
	var links []string
	for _, item := range q.Item {
		if item.ReadOnly {
			links = append(links, item.LinkID)
		}
	}
	require.Equal(t, []string{"index.dk-5l", "index.no-5l", "index_3dp.dk-5l", "index_3dp.no-5l", "profile"}, links)
	b := bundle(t, c, "eq5d5l", assess.Response{"1": {2}, "2": {1}, "3": {2}, "4": {3}, "5": {2}}, nil, "no-5l", letter.Options{ID: id, When: "2026", Lang: "en"})
	var have []string
	for _, x := range observations(b) {
		have = append(have, x.Code.Text)
	}
	require.Equal(t, []string{"EQ-5D-5L: index, value set no-5l", "EQ-5D-5L: index, rounded, value set no-5l", "EQ-5D-5L: profile"}, have)
	require.Equal(t, letter.Decimal("0.745941"), observations(b)[0].ValueQuantity.Value)
	require.Equal(t, "21232", observations(b)[2].ValueString)

	none := bundle(t, c, "eq5d5l", assess.Response{"1": {2}, "2": {1}, "3": {2}, "4": {3}, "5": {2}}, nil, "", letter.Options{ID: id, When: "2026", Lang: "en"})
	index := observations(none)[0]
	require.Nil(t, index.ValueQuantity)
	require.Equal(t, "No value set was chosen.", index.DataAbsentReason.Text)
	require.Equal(t, "preliminary", index.Status)
}

func observations(b letter.Bundle) []letter.Observation {
	var out []letter.Observation
	for _, e := range b.Entry {
		if x, ok := e.Resource.(letter.Observation); ok {
			out = append(out, x)
		}
	}
	return out
}

func TestOnlyCodesThatWereReadAreSent(t *testing.T) {
	c := content(t)
	o := letter.Options{ID: id, When: "2026", Lang: "en"}
	b := bundle(t, c, "sbst", assess.Response{"1": {1}, "2": {1}, "3": {1}, "4": {1}, "5": {1}, "6": {1}, "7": {1}, "8": {1}, "9": {4}}, nil, "", o)
	var have []string
	for _, x := range observations(b) {
		have = append(have, x.Code.Coding[0].System+"|"+x.Code.Coding[0].Code)
	}
	require.Equal(t, []string{"http://loinc.org|91351-7", "http://loinc.org|91350-9", "http://loinc.org|91352-5"}, have)
	require.Equal(t, "LA9193-9", observations(b)[2].ValueCodeableConcept.Coding[0].Code)

	b = bundle(t, c, "rmdq24", assess.Response{"1": {1}}, nil, "", o)
	for _, x := range observations(b) {
		require.Len(t, x.Code.Coding, 1, "only our own: none was found")
	}
	b = bundle(t, c, "odi", nil, map[string]float64{"percent": 36}, "", o)
	require.Equal(t, "97909-6", observations(b)[0].Code.Coding[0].Code)
	require.Equal(t, "%", observations(b)[0].ValueQuantity.Code)
}

func TestWhatIsNotCompleteOrWasEnteredIsLabelledEverywhere(t *testing.T) {
	c := content(t)
	labels := func(m *letter.Meta) []string {
		var out []string
		if m != nil {
			for _, tag := range m.Tag {
				out = append(out, tag.Code)
			}
		}
		return out
	}
	for _, l := range corpus.Langs {
		o := letter.Options{ID: id, When: "2026-11-22", Lang: l}
		b := bundle(t, c, "sbst", assess.Response{"2": {1}, "3": {1}, "4": {1}, "5": {1}, "6": {1}, "7": {1}, "8": {1}, "9": {4}}, nil, "", o)
		qr := b.Entry[1].Resource.(letter.QuestionnaireResponse)
		require.Equal(t, "in-progress", qr.Status)
		require.Equal(t, []string{"partial"}, labels(qr.Meta))
		require.Len(t, observations(b), 3)
		for i, x := range observations(b) {
			require.Equal(t, "preliminary", x.Status)
			require.Equal(t, []string{"partial"}, labels(x.Meta))
			require.NotEmpty(t, x.Note)
			require.Equal(t, i == 1, x.DataAbsentReason == nil, "only the distress part stands")
			require.Equal(t, x.DataAbsentReason == nil, x.ValueQuantity != nil)
			require.Nil(t, x.ValueCodeableConcept, "no risk is told")
		}

		b = bundle(t, c, "sbst", nil, map[string]float64{"total": 5}, "", o)
		for i, x := range observations(b) {
			require.Equal(t, []string{"partial", "entered"}, labels(x.Meta))
			require.Nil(t, x.DerivedFrom)
			require.Nil(t, x.Device, "it was not worked out here")
			require.Equal(t, i == 0, x.DataAbsentReason == nil)
			require.Equal(t, i == 0, x.Method != nil, "what is not there was not entered")
		}
		require.Len(t, observations(b), 3)
		require.Len(t, b.Entry, 4, "no answers, since none were given")
	}
}

func TestNobodyIsNamedUnlessGiven(t *testing.T) {
	c := content(t)
	r := assess.Response{"1": {7}}
	o := letter.Options{ID: id, When: "2026-11-22", Lang: "da", Forms: true}
	b, err := letter.JSON(bundle(t, c, "nrs@leg", r, nil, "", o))
	require.NoError(t, err)
	require.NotContains(t, string(b), `"subject"`)
	o.Subject = "Patient/17"
	b, err = letter.JSON(bundle(t, c, "nrs@leg", r, nil, "", o))
	require.NoError(t, err)
	require.Equal(t, 2, strings.Count(string(b), `"reference": "Patient/17"`))
}

func TestWhatCannotBeUsedIsRefusedWithTheFieldAndWhatIsAllowed(t *testing.T) {
	c := content(t)
	fine := letter.Options{ID: id, When: "2026-11-22", Lang: "da"}
	with := func(change func(*letter.Options)) letter.Options { o := fine; change(&o); return o }
	for _, x := range []struct {
		sentence, want string
		o              letter.Options
	}{
		{"no identifier", `options.id: want a UUID in lower case, have ""`, with(func(o *letter.Options) { o.ID = "" })},
		{"an identifier in capitals", `options.id: want a UUID in lower case, have "` + strings.ToUpper(id) + `"`, with(func(o *letter.Options) { o.ID = strings.ToUpper(id) })},
		{"a 30 February", `options.when: want YYYY, YYYY-MM, YYYY-MM-DD or YYYY-MM-DDThh:mm:ss with its zone (Z or +01:00), have "2026-02-30"`, with(func(o *letter.Options) { o.When = "2026-02-30" })},
		{"a time without a zone", `options.when: want YYYY, YYYY-MM, YYYY-MM-DD or YYYY-MM-DDThh:mm:ss with its zone (Z or +01:00), have "2026-11-22T09:00:00"`, with(func(o *letter.Options) { o.When = "2026-11-22T09:00:00" })},
		{"an hour of one digit", `options.when: want YYYY, YYYY-MM, YYYY-MM-DD or YYYY-MM-DDThh:mm:ss with its zone (Z or +01:00), have "2026-11-22T9:00:00Z"`, with(func(o *letter.Options) { o.When = "2026-11-22T9:00:00Z" })},
		{"another language", `options.lang: "no" is not one of ["da" "nb" "en"]`, with(func(o *letter.Options) { o.Lang = "no" })},
		{"a name for a person", `options.subject: want nothing, Patient/ID, urn:uuid:UUID or https://…/Patient/ID, have "Ole Hansen"`, with(func(o *letter.Options) { o.Subject = "Ole Hansen" })},
	} {
		t.Run(x.sentence, func(t *testing.T) {
			_, err := letter.NewBundle(c, assess.Case{}, nil, x.o)
			var fe *assess.FieldError
			require.ErrorAs(t, err, &fe)
			require.Equal(t, x.want, err.Error())
		})
	}
	_, err := letter.NewBundle(c, assess.Case{}, []assess.Result{{Instrument: "oswestry"}}, fine)
	require.ErrorContains(t, err, "oswestry: want one of")
	seven := 7.0
	_, err = letter.NewBundle(c, assess.Case{Responses: map[string]assess.Response{"nrs": {"1": {6}}}}, []assess.Result{{Instrument: "nrs", Scores: map[string]*float64{"total": &seven}}}, fine)
	require.EqualError(t, err, "results.nrs.total: want the score of the case's own responses")
	_, err = letter.NewQuestionnaire(c, c.Instrument("nrs"), "sv")
	require.EqualError(t, err, `lang: "sv" is not one of ["da" "nb" "en"]`)
	for _, s := range []string{"Patient/a.b-1", "urn:uuid:" + id, "https://example.org/fhir/Patient/1"} {
		_, err := letter.NewBundle(c, assess.Case{}, nil, with(func(o *letter.Options) { o.Subject = s }))
		require.NoError(t, err)
	}
}

func TestEveryTextIsThereInThreeLanguages(t *testing.T) {
	c := content(t)
	seen := map[string][]string{}
	for _, l := range corpus.Langs {
		var texts []string
		for _, in := range c.Instruments {
			if len(in.Scales) == 0 || in.LeftOut {
				continue
			}
			q, err := letter.NewQuestionnaire(c, in, l)
			require.NoError(t, err)
			for _, item := range q.Item {
				require.NotEmpty(t, item.Text)
				texts = append(texts, item.Text)
			}
		}
		seen[string(l)] = texts
	}
	require.Len(t, seen["da"], len(seen["en"]))
	require.Len(t, seen["nb"], len(seen["en"]))
	require.Contains(t, seen["da"], "Spørgsmål 1, 0 til 10")
	require.Contains(t, seen["nb"], "Spørsmål 1, 0 til 10")
	require.Contains(t, seen["en"], "Item 1, 0 to 10")
}

func TestAnErrorIsOneThatCallersKnow(t *testing.T) {
	_, err := letter.NewQuestionnaire(content(t), &corpus.Instrument{ID: "msk-smq"}, "en")
	var fe *assess.FieldError
	require.True(t, errors.As(err, &fe))
}

// number returns a number as it stands in a document.
func number(t testing.TB, v any) float64 {
	n, ok := v.(json.Number)
	require.True(t, ok, "%v is no number", v)
	f, err := n.Float64()
	require.NoError(t, err)
	return f
}

func sorted(m map[string]bool) []string {
	var out []string
	for k := range m {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}
