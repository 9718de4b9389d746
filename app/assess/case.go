package assess

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"ryggrad/corpus"
)

// A Case is what is known about one person. Its zero maps may be nil.
type Case struct {
	Country  corpus.Country
	Audience corpus.Audience
	// Answers are values of asked findings: a named value, a whole number in
	// digits, or corpus.NotSure, Conflicting or Unknown.
	Answers map[corpus.FindingID]string
	// Responses are answered instruments, by ID and place: "sbst", "nrs@back".
	Responses map[string]Response
	// Scores are totals known from elsewhere, by instrument and score.
	Scores map[string]map[string]float64
	// Judgements are a clinician's, by the ID of the red flag that stood.
	Judgements map[string]Judgement
}

// A FieldError says which field of an input cannot be used, and why.
type FieldError struct {
	Kind    string // range, missing, type, unknown_item, unknown_instrument, licence, field
	Field   string
	Message string
}

func (e *FieldError) Error() string { return e.Field + ": " + e.Message }

// Check returns a *FieldError for the first thing in the case, in the order of
// its names, that the corpus does not allow.
func (k Case) Check(c *corpus.Corpus) error {
	if !slices.Contains(corpus.Countries, k.Country) {
		return &FieldError{"field", "country", fmt.Sprintf("%q is not one of dk, no", k.Country)}
	}
	if !slices.Contains(corpus.Audiences, k.Audience) {
		return &FieldError{"field", "audience", fmt.Sprintf("%q is not one of clinician, patient, educator", k.Audience)}
	}
	for _, id := range slices.Sorted(maps.Keys(k.Answers)) {
		field := "answers." + string(id)
		f := c.Finding(id)
		if f == nil || !f.Asked() {
			return &FieldError{"field", field, "no finding that can be answered has this name; ryggrad findings lists them"}
		}
		if !slices.Contains(f.Who, k.Audience) {
			return &FieldError{"field", field, fmt.Sprintf("a %s cannot answer this", k.Audience)}
		}
		if err := f.Allows(k.Answers[id]); err != nil {
			return &FieldError{"range", field, err.Error()}
		}
	}
	for _, name := range slices.Sorted(maps.Keys(k.Responses)) {
		if _, err := Score(c, name, k.Responses[name]); err != nil && err.Kind != "missing" {
			field := "responses." + name
			if err.Field != name {
				field += "." + err.Field
			}
			return &FieldError{err.Kind, field, err.Message}
		}
	}
	for _, name := range slices.Sorted(maps.Keys(k.Scores)) {
		if err := checkScores(c, name, k.Scores[name]); err != nil {
			return err
		}
	}
	return k.checkJudgements(c)
}

// OfVignette returns the case of a vignette.
func OfVignette(c *corpus.Corpus, v *corpus.Vignette) Case {
	k := Case{
		Country: v.Country, Audience: v.Audience,
		Answers:   map[corpus.FindingID]string{},
		Responses: map[string]Response{},
		Scores:    map[string]map[string]float64{},
	}
	for _, g := range v.None {
		for _, f := range c.Group(g).Findings {
			if f.Has("no") && mayAnswer(f, v.Audience) {
				k.Answers[f.ID] = "no"
			}
		}
	}
	for _, a := range v.Answers {
		k.Answers[a.Finding] = a.Value
	}
	for name, items := range v.Items {
		r := Response{}
		for i, s := range items {
			if n, err := strconv.Atoi(s); err == nil {
				r[strconv.Itoa(i+1)] = []int{n}
			}
		}
		k.Responses[name] = r
	}
	for name, scores := range v.Scores {
		k.Scores[name] = map[string]float64{}
		for key, s := range scores {
			k.Scores[name][key], _ = strconv.ParseFloat(s, 64)
		}
	}
	return k
}

// number prints a score without a trailing zero.
func number(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }

// place returns what stands after the @ of an instrument's name.
func place(name string) string {
	_, p, _ := strings.Cut(name, "@")
	return p
}
