package assess

import (
	"fmt"
	"maps"
	"slices"

	"ryggrad/corpus"
)

// enter makes a result of totals that were known from elsewhere. A score that a
// band still needs is missing.
func enter(in *corpus.Instrument, name string, scores map[string]float64) Result {
	res := Result{Instrument: name, Scores: map[string]*float64{}, Bands: map[string]string{}, Entered: true}
	for key, v := range scores {
		res.Scores[key] = &v
	}
	band(in, &res)
	for _, name := range in.BandNames {
		for _, b := range in.Bands[name] {
			for _, scale := range slices.Sorted(maps.Keys(b.Ranges)) {
				if _, known := res.Scores[scale]; res.Bands[name] == "" && !known {
					res.Scores[scale] = nil
					res.Missing = append(res.Missing, scale)
					res.Partial = true
				}
			}
		}
	}
	return res
}

// checkScores refuses entered scores that the instrument cannot have.
func checkScores(c *corpus.Corpus, name string, scores map[string]float64) error {
	in, err := scorable(c, name)
	if err != nil {
		return &FieldError{err.Kind, "scores." + name, err.Message}
	}
	for _, key := range slices.Sorted(maps.Keys(scores)) {
		field := "scores." + name + "." + key
		s, ok := in.Scale(key)
		if !ok {
			return &FieldError{"field", field, "this instrument has no score of that name"}
		}
		if err := within(in, s, field, scores[key]); err != nil {
			return err
		}
	}
	if err := fitting(in, name, scores); err != nil {
		return err
	}
	return nil
}

// within refuses a number that the score cannot be.
func within(in *corpus.Instrument, s corpus.Scale, field string, v float64) *FieldError {
	low, high := in.Limits(s)
	switch {
	case v < low-1e-9 || v > high+1e-9:
		return &FieldError{"range", field, fmt.Sprintf("want a number from %s to %s", number(low), number(high))}
	case s.Whole() && v != float64(int(v)):
		return &FieldError{"range", field, fmt.Sprintf("want a whole number from %s to %s", number(low), number(high))}
	case s.How == "digits":
		for i, d := range number(v) {
			if item := in.Items[s.Items[i]]; !item.Allows(int(d - '0')) {
				return &FieldError{"range", field, fmt.Sprintf("digit %d: want %s, have %c", i+1, allowed(item), d)}
			}
		}
	}
	return nil
}

// fitting returns an error for entered sums that no form can give together: a
// part that is more than the whole, or that leaves more than the rest can hold.
func fitting(in *corpus.Instrument, name string, scores map[string]float64) *FieldError {
	for _, whole := range in.Scales {
		for _, part := range in.Scales {
			w, ok := scores[whole.Name]
			p, too := scores[part.Name]
			if !ok || !too || whole.Name == part.Name || whole.How != "sum" || part.How != "sum" || !isPart(part.Items, whole.Items) {
				continue
			}
			wl, wh := in.Limits(whole)
			pl, ph := in.Limits(part)
			if rest := w - p; rest < wl-pl || rest > wh-ph {
				return &FieldError{"range", "scores." + name, fmt.Sprintf("%s %s and %s %s cannot come from one form", whole.Name, number(w), part.Name, number(p))}
			}
		}
	}
	return nil
}

// isPart reports whether every item of a part is in the whole.
func isPart(part, whole []int) bool {
	for _, i := range part {
		if !slices.Contains(whole, i) {
			return false
		}
	}
	return true
}
