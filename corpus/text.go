package corpus

// A Lang is a language of the corpus: Danish, Norwegian Bokmål or English.
type Lang string

// Langs are the languages that every text has, in the order of the files.
var Langs = []Lang{"da", "nb", "en"}

// A Country decides time limits, destinations and telephone numbers.
type Country string

// Countries are the countries that Ryggråd knows.
var Countries = []Country{"dk", "no"}

// An Audience is a kind of reader.
type Audience string

// The audiences. An educator sees what a clinician sees, and everything ruled out.
const (
	Patient   Audience = "patient"
	Clinician Audience = "clinician"
	Educator  Audience = "educator"
)

// Audiences are the kinds of reader.
var Audiences = []Audience{Patient, Clinician, Educator}

// A Text is one thing said in the three languages.
type Text struct{ DA, NB, EN string }

// In returns the text in a language; an unknown language gets English.
func (t Text) In(l Lang) string {
	switch l {
	case "da":
		return t.DA
	case "nb":
		return t.NB
	}
	return t.EN
}

// Empty reports whether nothing is said.
func (t Text) Empty() bool { return t == Text{} }

func (t *Text) set(l Lang, s string) {
	switch l {
	case "da":
		t.DA = s
	case "nb":
		t.NB = s
	case "en":
		t.EN = s
	}
}
