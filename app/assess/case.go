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
	return nil
}

func checkScores(c *corpus.Corpus, name string, scores map[string]float64) error {
	in, err := instrument(c, name)
	if err != nil {
		return &FieldError{err.Kind, "scores." + name, err.Message}
	}
	for _, key := range slices.Sorted(maps.Keys(scores)) {
		field := "scores." + name + "." + key
		i := slices.IndexFunc(in.Scales, func(s corpus.Scale) bool { return s.Name == key })
		if i < 0 {
			return &FieldError{"field", field, "this instrument has no score of that name"}
		}
		low, high := limits(in, in.Scales[i])
		if v := scores[key]; v < low || v > high || in.Scales[i].How != "mean" && v != float64(int(v)) {
			return &FieldError{"range", field, fmt.Sprintf("want a number from %s to %s", number(low), number(high))}
		}
	}
	return fitting(in, name, scores)
}

// fitting returns an error for entered sums that no form can give together: a
// part that is more than the whole, or that leaves more than the rest can hold.
func fitting(in *corpus.Instrument, name string, scores map[string]float64) error {
	for _, whole := range in.Scales {
		for _, part := range in.Scales {
			w, ok := scores[whole.Name]
			p, too := scores[part.Name]
			if !ok || !too || whole.Name == part.Name || whole.How != "sum" || part.How != "sum" || part.First < whole.First || part.Last > whole.Last {
				continue
			}
			wl, wh := limits(in, whole)
			pl, ph := limits(in, part)
			if rest := w - p; rest < wl-pl || rest > wh-ph {
				return &FieldError{"range", "scores." + name, fmt.Sprintf("%s %s and %s %s cannot come from one form", whole.Name, number(w), part.Name, number(p))}
			}
		}
	}
	return nil
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
			if f.Has("no") {
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
