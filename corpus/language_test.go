package corpus_test

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"ryggrad/corpus"
)

// A leaf is what a patient reads in one go: the title and text of a statement, a
// page of questions with its answers, a warning with what to do about it.
type leaf struct {
	folder string
	where  string
	texts  []corpus.Text
	say    corpus.Text // read aloud on the telephone: a list to choose from; may be empty
}

// leaves returns everything that patients read. Questionnaires are entered by
// clinicians from the paper form; what a person reads of them is not here.
func leaves(c *corpus.Corpus) []leaf {
	var out []leaf
	add := func(file, id string, say corpus.Text, ts ...corpus.Text) {
		folder, _, _ := strings.Cut(file, "/")
		x := leaf{folder: folder, where: file + " " + id, say: say}
		for _, t := range ts {
			if !t.Empty() {
				x.texts = append(x.texts, t)
			}
		}
		out = append(out, x)
	}
	none := corpus.Text{}
	for _, s := range c.Statements {
		if slices.Contains(s.For, corpus.Patient) {
			add(s.File, string(s.ID), none, s.TitleFor(corpus.Patient), s.TextFor(corpus.Patient))
		}
	}
	for _, t := range c.Topics {
		if slices.Contains(t.For, corpus.Patient) {
			add(t.File, t.ID, none, t.TitleFor(corpus.Patient), t.LeadFor(corpus.Patient))
		}
	}
	for _, g := range c.Groups {
		page := []corpus.Text{g.Title, g.Lead, g.Why}
		for _, f := range g.Findings {
			if slices.Contains(f.Who, corpus.Patient) {
				page = append(page, f.Ask, f.Why)
				for _, v := range f.Values {
					page = append(page, v.Label)
				}
			}
		}
		add(g.File, g.ID, none, page...)
	}
	for _, f := range c.Findings {
		if slices.Contains(f.Who, corpus.Patient) || !f.Asked() { // in "because you answered", one at a time
			add(f.File, string(f.ID), none, f.Label)
			for _, v := range f.Values {
				if !f.Asked() && !v.Label.Empty() {
					add(f.File, string(f.ID)+" "+v.Name, none, v.Label)
				}
			}
		}
	}
	for _, r := range c.RedFlags {
		if !r.Examined {
			add(r.File, r.ID, r.Say, append([]corpus.Text{r.Means}, r.Do...)...)
		}
	}
	for _, n := range c.Net {
		add(n.File, n.ID, none, append([]corpus.Text{n.Title}, n.Lines...)...)
	}
	for _, d := range c.Doors {
		if d.ID == "clinician" {
			continue
		}
		lines := []corpus.Text{d.Label, d.Lead}
		for _, country := range corpus.Countries {
			for _, call := range d.Calls[country] {
				lines = append(lines, call.When)
			}
		}
		add(d.File, d.ID, none, lines...)
	}
	for _, x := range c.Conflicts {
		if x.MeantFor(corpus.Patient) {
			add(x.File, x.ID, none, x.Title, x.Patient)
		}
	}
	for _, n := range c.Numbers {
		add(n.File, n.ID, none, n.Hours, n.Note)
	}
	return out
}

// patient returns the texts that patients read, one by one.
func patient(c *corpus.Corpus) []said {
	var out []said
	for _, x := range leaves(c) {
		for _, t := range append(x.texts[:len(x.texts):len(x.texts)], x.say) {
			if !t.Empty() {
				out = append(out, said{x.where, t})
			}
		}
	}
	return out
}

// in joins the texts of a leaf in one language, each ended as a sentence.
func (x leaf) in(l corpus.Lang) string {
	var out []string
	for _, t := range x.texts {
		s := strings.TrimSpace(t.In(l))
		if !strings.ContainsAny(s[len(s)-1:], ".!?") {
			s += "."
		}
		out = append(out, s)
	}
	return strings.Join(out, " ")
}

var (
	sentences = regexp.MustCompile(`[.!?:]+(\s|$)`)
	word      = regexp.MustCompile(`[\p{L}\p{N}][\p{L}\p{N}'’-]*`)
)

// counts returns how many words a text has, how many of them are over six
// letters, and how many sentences.
func counts(text string) (words, long, ends int) {
	for _, w := range word.FindAllString(text, -1) {
		words++
		letters := strings.FieldsFunc(w, func(r rune) bool { return !unicode.IsLetter(r) })
		if utf8.RuneCountInString(strings.Join(letters, "")) > 6 {
			long++
		}
	}
	return words, long, max(1, len(sentences.FindAllString(strings.TrimSpace(text)+".", -1)))
}

// lix is the reading index of Björnsson: words a sentence and the share of words
// over six letters. 25 is easy, 40 is a newspaper.
func lix(text string) float64 {
	words, long, ends := counts(text)
	if words == 0 {
		return 0
	}
	return float64(words)/float64(ends) + 100*float64(long)/float64(words)
}

func TestTheReadingIndexCountsAsItsAuthorDoes(t *testing.T) {
	require.InDelta(t, 3.0, lix("Gå en tur. Gå en tur."), 0.001)
	require.InDelta(t, 2.0+50, lix("Undersøgelsen hjælp."), 0.001, "5 letters are short, and æ is one letter")
	require.Zero(t, lix(""))
}

// The limits of what patients read.
const (
	hardest     = 40 // LIX of any leaf; newspapers lie here
	longest     = 24 // words in a sentence
	longestSaid = 32 // words in what is said on the telephone: a list, of which a person says what fits
)

// judged reports whether a text is long enough for an index of its own. In one
// of two sentences or a dozen words, a single compound such as "egenhåndtering"
// decides, and the index says nothing of how hard it is to read. The author of
// the index asks for far longer samples still. What is too short is therefore
// judged together, by folder and language: labels with labels, warnings with
// warnings; that they are plain one by one is left to the limit on sentences
// and to people who read them.
func judged(text string) bool {
	words, _, ends := counts(text)
	return words >= 30 && ends >= 3
}

func TestPatientsReadShortPlainSentences(t *testing.T) {
	all := leaves(content(t))
	for _, l := range corpus.Langs {
		short := map[string][]string{}
		sum, n := 0.0, 0
		var everything []string
		for _, x := range all {
			text := x.in(l)
			everything = append(everything, text)
			if !judged(text) {
				short[x.folder] = append(short[x.folder], text)
				continue
			}
			i := lix(text)
			sum, n = sum+i, n+1
			if i > hardest {
				t.Errorf("%s %s: LIX %.0f, at most %d: %s", x.where, l, i, hardest, text)
			}
		}
		for _, folder := range slices.Sorted(maps.Keys(short)) {
			texts := short[folder]
			i := lix(strings.Join(texts, " "))
			t.Logf("%s: %d short texts of %s/ together: LIX %.1f", l, len(texts), folder, i)
			if i > hardest {
				t.Errorf("%s: the short texts of %s/ together have LIX %.0f, at most %d", l, folder, i, hardest)
			}
		}
		t.Logf("%s: mean LIX of %d texts %.1f; of all %d texts as one %.1f", l, n, sum/float64(n), len(all), lix(strings.Join(everything, " ")))
	}
}

func TestPatientsReadNoLongSentence(t *testing.T) {
	check := func(where, text string, most int) {
		for _, s := range sentences.Split(text, -1) {
			if n := len(word.FindAllString(s, -1)); n > most {
				t.Errorf("%s: a sentence of %d words, at most %d: %s", where, n, most, s)
			}
		}
	}
	for _, x := range leaves(content(t)) {
		for _, l := range corpus.Langs {
			for _, text := range x.texts {
				check(x.where+" "+string(l), text.In(l), longest)
			}
			check(x.where+" say "+string(l), x.say.In(l), longestSaid)
		}
	}
}

// hurtful are words that say what a person is instead of what they do and feel,
// or that frighten, or that picture the back as a thing that wears out. Each is
// found within longer words too. They may stand in what clinicians read, where
// they belong to the names of questionnaires and to what research measured.
var hurtful = map[corpus.Lang][]string{
	"da": {
		"slidt", "slidgigt", "nedslid", "slitage", "degenerat", "forkalkning i ryg", "forkalket ryg", "smuldre", "ødelagt ryg", "ryggen er ødelagt", "skrøbelig", "ustabil ryg", "ude af led", "sidder skævt", // the back
		"katastrofetænk", "katastrofer", "smertepatient", "kronisk syg", "kroniker", "rygpatient", "angst for bevægelse", "bevægelsesangst", "undgåelsesadfærd", "hypokond", "simul", "hyster", "besværlig patient", "umotiveret", "dårlig compliance", // the person
		"psykisk betinget", "psykosomat", "sidder i hovedet", "indbild", "bilde dig ind", // the pain
		"misbrug", "narkoman", "junkie", // medicines
		"invalid", "kørestol", "håbløs", "uhelbredelig", "tikkende bombe", "livsfarlig ryg", // fear
	},
	"nb": {
		"slitt", "slitasje", "slitasjegikt", "nedslitt", "degenerat", "forkalkning i ryg", "forkalket rygg", "smuldre", "ødelagt rygg", "ryggen er ødelagt", "skjør rygg", "skrøpelig", "ustabil rygg", "ute av ledd", "sitter skjevt",
		"katastrofetenk", "katastrofer", "smertepasient", "kronisk syk", "kroniker", "ryggpasient", "bevegelsesangst", "unngåelsesatferd", "hypokond", "simul", "hyster", "vanskelig pasient", "umotivert", "dårlig etterlevelse",
		"psykisk betinget", "psykosomat", "sitter i hodet", "innbil",
		"misbruk", "narkoman", "junkie",
		"invalid", "rullestol", "håpløs", "uhelbredelig", "tikkende bombe",
	},
	"en": {
		"wear and tear", "worn out", "worn-out", "wearing out", "degenerat", "arthritis of the spine", "calcifi", "crumbl", "fragile", "unstable spine", "out of place", "slipped disc",
		"catastroph", "pain patient", "chronic patient", "back patient", "sufferer", "victim", "fear-avoid", "kinesiophob", "hypochond", "malinger", "hyster", "difficult patient", "unmotivated", "non-complian", "noncomplian",
		"in your head", "psychosomat", "imagined", "imaginary",
		"addict", "abuser", "junkie", "drug abuse",
		"wheelchair", "crippl", "hopeless", "incurable", "ticking bomb",
	},
}

func TestNothingThatPatientsReadIsHurtful(t *testing.T) {
	for _, x := range patient(content(t)) {
		for _, l := range corpus.Langs {
			text := strings.ToLower(x.text.In(l))
			for _, w := range hurtful[l] {
				if strings.Contains(text, w) {
					t.Errorf("%s %s says %q: say what people do and feel: %s", x.where, l, w, x.text.In(l))
				}
			}
		}
	}
}
