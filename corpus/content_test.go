package corpus_test

import (
	"io/fs"
	"maps"
	"os"
	"path"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/corpus"
)

func content(t testing.TB) *corpus.Corpus {
	c, err := corpus.Embedded()
	require.NoError(t, err)
	return c
}

func TestTheCorpusThatIsBuiltInHasNoFaults(t *testing.T) {
	c, err := corpus.Embedded()
	require.NoError(t, err, "run `go run ./server check corpus`")
	require.NotEmpty(t, c.Version)
	require.Len(t, c.Hash, 64)
}

func TestTheCorpusIsAsLargeAsWasAgreed(t *testing.T) {
	c := content(t)
	core := 0
	for _, s := range c.Sources {
		if s.Core {
			core++
		}
	}
	teach := 0
	for _, v := range c.Vignettes {
		if v.Teach {
			teach++
		}
	}
	require.Equal(t, 5, core)
	require.GreaterOrEqual(t, len(c.Statements), 60)
	require.GreaterOrEqual(t, len(c.Conflicts), 6)
	require.GreaterOrEqual(t, teach, 5)
	for _, id := range []string{"nrs", "sbst", "psfs"} {
		require.NotNil(t, c.Instrument(id), id)
	}
}

// said is one text of the corpus with where it stands.
type said struct {
	where string
	text  corpus.Text
}

// texts returns every text of the corpus, found by its type, so that a new field
// is checked as well.
func texts(c *corpus.Corpus) []said {
	var out []said
	var walk func(v reflect.Value, where string)
	walk = func(v reflect.Value, where string) {
		switch v.Kind() {
		case reflect.Pointer:
			if !v.IsNil() {
				walk(v.Elem(), where)
			}
		case reflect.Slice:
			for i := range v.Len() {
				walk(v.Index(i), where)
			}
		case reflect.Map:
			for _, k := range v.MapKeys() {
				walk(v.MapIndex(k), where)
			}
		case reflect.Struct:
			if t, ok := v.Interface().(corpus.Text); ok {
				if !t.Empty() {
					out = append(out, said{where, t})
				}
				return
			}
			if f := v.FieldByName("File"); f.IsValid() {
				where = f.String() + " " + v.FieldByName("ID").String()
			}
			for i := range v.NumField() {
				if f := v.Type().Field(i); f.IsExported() && !(f.Name == "Findings" && v.Type() == reflect.TypeFor[corpus.Group]()) {
					walk(v.Field(i), where+" "+f.Name)
				}
			}
		}
	}
	walk(reflect.ValueOf(*c), "")
	return out
}

// languages calls f with each text in each language.
func languages(list []said, f func(where, text string)) {
	for _, s := range list {
		for _, l := range corpus.Langs {
			f(s.where+" "+string(l), s.text.In(l))
		}
	}
}

// numbered are the marks of a list within a sentence: 1) … 2) …
var numbered = regexp.MustCompile(`\b\d\)`)

func TestTextsAreCleanlySet(t *testing.T) {
	languages(texts(content(t)), func(where, text string) {
		if strings.Contains(text, "  ") || text != strings.TrimSpace(text) {
			t.Errorf("%s: two spaces, or a space at an end: %q", where, text)
		}
		if strings.Count(text, `"`)%2 != 0 {
			t.Errorf("%s: a quotation mark without its other half: %q", where, text)
		}
		if strings.Contains(text, " 1) ") && strings.Contains(text, " 2) ") {
			text = numbered.ReplaceAllString(text, "")
		}
		for _, pair := range []string{"()", "[]", "«»", "“”"} {
			open, shut := string([]rune(pair)[0]), string([]rune(pair)[1])
			if strings.Count(text, open) != strings.Count(text, shut) {
				t.Errorf("%s: %s without its other half: %q", where, pair, text)
			}
		}
		if strings.ContainsAny(text, "\u00a0\u200b\ufeff\t") {
			t.Errorf("%s: an invisible character: %q", where, text)
		}
	})
}

var (
	harmless = regexp.MustCompile(`(?i)ingen (kendte |kjente )?bivirkninger|ute?den? bivirkninger|uten bivirkninger|bivirkningsfri|no (known )?side[ -]effects|without side[ -]effects|(helt|completely|entirely) (ufarlig|harmless|safe)`)
	dose     = regexp.MustCompile(`(?i)\d+([.,]\d+)?\s*-?(mg|g|gram|milligram\w*|mikrogram\w*|µg|mcg|ml|tablet\w*|pill\w*|kaps\w*|capsule\w*|dråber|drops|dos(e|er|es|is))\b`)
	daily    = regexp.MustCompile(`(?i)(\d+|to|tre|fire|two|three|four|twice) (times|gange|ganger) (a|per|om|i|hver|each|daglig)`)
	excluded = regexp.MustCompile(`(?i)(alvorlig|serious)[^.]{0,40} (er|is|are|has been|have been) (udelukket|utelukket|excluded|ruled out)|(no|ingen|ikke) (tegn på )?(serious disease|alvorlig sygdom|alvorlig sykdom)( |\.|,)?(exists|is present|foreligger)`)
	claimed  = regexp.MustCompile(`(?i)(confirmed|approved|reviewed|verified|checked) by (a |our )?(clinician|doctor|physiotherap|chiropract)|(bekræftet|godkendt|gennemgået|kontrolleret) af (en )?(klinik|læge|fysioterap|kiroprakt)|(bekreftet|godkjent|gjennomgått|kontrollert) av (en )?(klinik|lege|fysioterap|kiroprakt)`)
)

// mayName are the statements that may name excluded disease, and why.
var mayName = map[corpus.StatementID]string{
	"dk.redflag.accept-no-cause": "a condition: when suspicion has been ruled out by examination",
	"ext.safety.not-excluded":    "a denial: does not mean that it is excluded",
}

func TestNoStatementPromisesHarmlessnessGivesADoseOrExcludesDisease(t *testing.T) {
	for _, s := range content(t).Statements {
		if s.Status == corpus.Withdrawn {
			continue
		}
		languages([]said{{s.File, s.Title}, {s.File, s.Text}, {s.File, s.PatientTitle}, {s.File, s.PatientText}, {s.File, s.Holds}}, func(where, text string) {
			for what, wrong := range map[string]*regexp.Regexp{"harmless": harmless, "a dose": dose, "serious disease excluded": excluded} {
				if wrong == excluded && mayName[s.ID] != "" {
					continue
				}
				if m := wrong.FindString(text); m != "" {
					t.Errorf("%s: %s (%q): %s", where, what, m, text)
				}
			}
			if m := daily.FindString(text); m != "" && s.Topic == "medicine" {
				t.Errorf("%s: how often a medicine is taken (%q): %s", where, m, text)
			}
		})
	}
}

func TestNobodysReviewIsMadeUp(t *testing.T) {
	require.NoError(t, fs.WalkDir(os.DirFS("."), ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || path.Ext(name) != ".txt" {
			return err
		}
		b, err := os.ReadFile(name)
		if m := claimed.FindString(string(b)); m != "" {
			t.Errorf("%s says %q", name, m)
		}
		return err
	}))
	for _, s := range content(t).Statements {
		require.Contains(t, []corpus.Status{corpus.Draft, corpus.ReadTwice, corpus.Withdrawn}, s.Status)
	}
}

// digits are the telephone numbers that were looked up, copied here by hand: a
// slip in a content file must not pass by itself.
var digits = map[string]string{
	"dk-112": "112", "dk-1813": "1813", "dk-1818": "1818", "dk-south": "70 11 07 07", "dk-central": "70 11 31 31", "dk-north": "70 15 03 00",
	"dk-livslinien": "70 201 201", "dk-gift": "82 12 12 12", "dk-levudenvold": "1888",
	"no-113": "113", "no-116117": "116 117", "no-112": "112", // the police, in Norway
	"no-mentalhelse": "116 123", "no-kirkens-sos": "22 40 00 40", "no-gift": "22 59 13 00", "no-vo": "116 006",
}

func TestTelephoneNumbersAreThoseThatWereLookedUp(t *testing.T) {
	c := content(t)
	have := map[string]string{}
	for _, n := range c.Numbers {
		if n.Digits != "" {
			have[n.ID] = n.Digits
			require.True(t, n.Seen != "" || n.Basis == corpus.Memory, "%s: seen nowhere, so its basis is memory", n.ID)
			require.Less(t, n.Checked, n.Again, n.ID)
		}
	}
	require.Equal(t, digits, have)
	known := slices.Collect(maps.Values(digits))
	telephone := regexp.MustCompile(`\b(\d{2}( \d{2}){3}|\d{2} \d{3} \d{3}|\d{3} \d{3}|1\d{3}|11\d)\b`)
	year := regexp.MustCompile(`^19\d\d$`)
	languages(texts(c), func(where, text string) {
		if strings.HasPrefix(where, "source/") || strings.HasPrefix(where, "statement/") || strings.HasPrefix(where, "conflict/") {
			return
		}
		for _, m := range telephone.FindAllString(text, -1) {
			if !year.MatchString(m) && !slices.Contains(known, m) {
				t.Errorf("%s: %s is no number that was looked up: %s", where, m, text)
			}
		}
	})
}

func TestEachCountryHasItsOwnAmbulanceAtTheEmergencyDoor(t *testing.T) {
	c := content(t)
	for country, number := range map[corpus.Country]string{"dk": "112", "no": "113"} {
		require.Equal(t, number, c.Number(c.Door("A").Calls[country][0].Number).Digits)
		for _, r := range c.RedFlags {
			if r.Urgency == corpus.Emergency && !r.Examined {
				require.NotEmpty(t, c.Door(r.Doors[country][0]).Calls[country], r.ID)
			}
		}
	}
}

// internal are words of how Ryggråd works, which say nothing to a patient.
var internal = regexp.MustCompile(`(?i)\b(vises|gemmes|lagres|fagfolk|kliniker|klinikere|undervisere|is shown|are shown|is kept|stored|professionals|clinicians?|educators?|dag|day) |\d+–\d+ dag|tabel|table\b`)

func TestADisagreementThatPatientsReadIsWrittenForThem(t *testing.T) {
	c := content(t)
	told := 0
	for _, x := range c.Conflicts {
		if !x.MeantFor(corpus.Patient) {
			require.True(t, x.FollowedFor(corpus.Patient).Empty(), x.ID)
			continue
		}
		told++
		for _, l := range corpus.Langs {
			text := x.Patient.In(l)
			require.NotEmpty(t, text, "%s %s", x.ID, l)
			require.NotRegexp(t, internal, text, "%s %s", x.ID, l)
			require.LessOrEqual(t, len([]rune(text)), 300, "%s %s: a few sentences", x.ID, l)
		}
	}
	require.Positive(t, told)
	require.Less(t, told, len(c.Conflicts), "some are of papers and bookkeeping alone")
}

// medicine is any word for a medicine; what advises against one must not leave a
// reader who takes it alone.
var medicine = regexp.MustCompile(`(?i)medic|medisin|legemid|lægemid|painkill|smertestill|opioid|paracetamol|nsaid|antidepress|antiepilep|drugs?\b|muscle relax|muskelafslap|muskelavslap`)

func TestAdviceAgainstAMedicineStandsWithNotAlone(t *testing.T) {
	c := content(t)
	require.NotNil(t, c.Statement(corpus.NotAlone))
	for _, s := range c.Statements {
		if s.Direction != corpus.Against || s.Status == corpus.Withdrawn {
			continue
		}
		about := s.Topic == "medicine"
		languages([]said{{"", s.Title}, {"", s.Text}, {"", s.PatientText}}, func(_, text string) { about = about || medicine.MatchString(text) })
		if about {
			require.Contains(t, s.With, corpus.NotAlone, "%s advises against a medicine: want with: %s", s.File, corpus.NotAlone)
		}
	}
}

func TestEveryFindingIsReadBySomeRule(t *testing.T) {
	c := content(t)
	asked := map[corpus.FindingID]bool{}
	note := func(cs []corpus.Condition) {
		for _, x := range cs {
			asked[x.Finding] = true
		}
	}
	for _, f := range c.Findings {
		note(f.AskIf)
	}
	for _, g := range c.Groups {
		note(g.AskIf)
	}
	for _, f := range c.Findings {
		read := c.Readers(f.ID) != nil || asked[f.ID] || f.Raises || f.Kind == corpus.Triaged || f.Kind == corpus.Class
		if !read {
			t.Errorf("%s %s: no rule reads it, so asking changes nothing", f.File, f.ID)
		}
	}
}

func TestEveryStatementForPatientsHasWordsForThem(t *testing.T) {
	for _, s := range content(t).Statements {
		if slices.Contains(s.For, corpus.Patient) {
			require.False(t, s.PatientText.Empty() || s.PatientTitle.Empty(), "%s: no patient text", s.File)
		}
		for _, id := range s.With {
			require.NotEqual(t, corpus.Withdrawn, content(t).Statement(id).Status, "%s stands with a withdrawn statement", s.File)
		}
	}
}

// The browser's program carries the vignettes that teach by their names.
func TestVignettesThatTeachAreNamedSo(t *testing.T) {
	for _, v := range content(t).Vignettes {
		require.Equal(t, v.Teach, strings.HasPrefix(v.ID, "v"), "%s: the ID begins with v if and only if it teaches", v.File)
		require.True(t, !v.Teach || !v.Learn.Empty(), "%s teaches, and does not say what", v.File)
	}
}
