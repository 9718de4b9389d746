package assess

import (
	"fmt"
	"math"
	"slices"

	"ryggrad/corpus"
)

// A Side is one of the two measurements that a change lies between: a score, or
// the answers that it is computed from.
type Side struct {
	Number     *float64
	Response   Response // only without a Number
	Instrument string   // "" or the name of the instrument; another is refused
	ValueSet   string   // "" or the value set of the number; another is refused
}

// A Change is what has become of a score, with every published threshold.
// Positive is better, whatever the direction of the scale.
type Change struct {
	Instrument  string // with its place
	Score       string
	ValueSet    string   // whose index it is; "" without an index
	Improvement float64  // in points
	Percent     *float64 // of the first score; nil when that is zero
	Important   []Important
	Errors      []ErrorLimit
}

// An Important is a published threshold of change that matters to people.
type Important struct {
	Kind    string // absolute, or percent of the first score
	Value   float64
	Source  string
	Reached *bool // nil where it cannot be told
	Inside  bool  // it is no larger than a published measurement error
}

// An ErrorLimit is a published measurement error of one person's change.
type ErrorLimit struct {
	Value    float64
	Source   string
	Exceeded bool
}

// Compare tells the change of a score between two measurements of one person
// with one instrument. Without a score the instrument's main one is meant.
// An error of the kind "missing" comes with the items that are missing.
func Compare(c *corpus.Corpus, name, score, set string, baseline, followup Side) (ch Change, missing []string, err *FieldError) {
	ch = Change{Instrument: name}
	in, err := scorable(c, name)
	if err != nil {
		return ch, nil, err
	}
	if !in.Change {
		return ch, nil, &FieldError{"field", name, in.ID + " does not measure change over time"}
	}
	s, err := compared(in, score)
	if err != nil {
		return ch, nil, err
	}
	ch.Score = s.Name
	var at [2]float64
	var bands [2]map[string]string
	for i, side := range []Side{baseline, followup} {
		field := [...]string{"baseline", "followup"}[i]
		if err := side.same(in, name, set, field); err != nil {
			return ch, nil, err
		}
		res, err := side.result(c, in, s, name, set, field)
		if err != nil {
			return ch, res.Missing, err
		}
		ch.ValueSet = res.ValueSet
		at[i], bands[i] = *res.Scores[s.Name], res.Bands
	}
	if err := sameItems(in, baseline, followup); err != nil {
		return ch, nil, err
	}
	ch.Improvement = clean(at[1] - at[0])
	if in.Higher == "worse" {
		ch.Improvement = clean(at[0] - at[1])
	}
	if at[0] > 0 {
		percent := 100 * ch.Improvement / at[0]
		ch.Percent = &percent
	}
	ch.thresholds(in, s, place(name), at[0], bands)
	return ch, nil, nil
}

// compared returns the scale that a change is told of.
func compared(in *corpus.Instrument, score string) (corpus.Scale, *FieldError) {
	var names []string
	for _, s := range in.Scales {
		if s.How != "count" && s.How != "digits" {
			names = append(names, s.Name)
		}
	}
	if score == "" {
		if score = in.Main; score == "" {
			return corpus.Scale{}, &FieldError{"field", "score", fmt.Sprintf("%s has no main score: name one of %q", in.ID, names)}
		}
	}
	if !slices.Contains(names, score) {
		return corpus.Scale{}, &FieldError{"field", "score", fmt.Sprintf("%q is not one of %q", score, names)}
	}
	s, _ := in.Scale(score)
	return s, nil
}

// same refuses a side that was measured with another instrument or value set.
func (d Side) same(in *corpus.Instrument, name, set, field string) *FieldError {
	if d.Instrument != "" && d.Instrument != name {
		return &FieldError{"field", field + ".instrument", fmt.Sprintf("%s and %s are never compared", name, d.Instrument)}
	}
	if d.ValueSet == "" || d.ValueSet == set {
		return nil
	}
	if _, ok := in.Set(d.ValueSet); !ok {
		err := wrongSet(in, d.ValueSet)
		err.Field = field + ".value_set"
		return err
	}
	return &FieldError{"field", field + ".value_set", fmt.Sprintf("an index of %s and one of %s are never compared", set, d.ValueSet)}
}

// result scores a side, or takes over its number with the band that it has.
func (d Side) result(c *corpus.Corpus, in *corpus.Instrument, s corpus.Scale, name, set, field string) (Result, *FieldError) {
	if d.Number != nil {
		res := Result{Scores: map[string]*float64{s.Name: d.Number}, Bands: map[string]string{}, ValueSet: set}
		band(in, &res)
		return res, within(in, s, field, *d.Number)
	}
	res, err := ScoreBy(c, name, d.Response, set)
	switch {
	case err != nil && err.Kind != "missing":
		err.Field = field + "." + err.Field
	case err != nil || res.Scores[s.Name] == nil:
		err = &FieldError{"missing", field + ".items", fmt.Sprintf("%s needs more answers for the score %s", in.ID, s.Name)}
	}
	return res, err
}

// sameItems refuses two responses to optional items that are not the same ones:
// a mean of other activities is another score.
func sameItems(in *corpus.Instrument, baseline, followup Side) *FieldError {
	if in.MinItems == len(in.Items) || baseline.Number != nil || followup.Number != nil {
		return nil
	}
	for _, item := range in.Items {
		if len(baseline.Response[item.Key]) != len(followup.Response[item.Key]) {
			return &FieldError{"missing", "followup.items." + item.Key, "the same items are rated again, or the change means nothing"}
		}
	}
	return nil
}

// thresholds compares the change with what is published for the score and place.
func (ch *Change) thresholds(in *corpus.Instrument, s corpus.Scale, place string, base float64, bands [2]map[string]string) {
	of := s.Name
	if s.How == "rounded" {
		of = s.Of[0]
	}
	way, size := "improvement", ch.Improvement
	if ch.Improvement < 0 {
		way, size = "worsening", -ch.Improvement
	}
	concerns := func(t corpus.Threshold, way string) bool {
		return t.Score == of && (t.Place == "" || t.Place == place) && (t.Base == nil || t.Base.Has(base)) && (t.Way == "" || t.Way == way)
	}
	largest := 0.0 // of an improvement
	for _, t := range in.Errors {
		if concerns(t, "improvement") {
			largest = max(largest, t.Value)
		}
		if concerns(t, way) {
			ch.Errors = append(ch.Errors, ErrorLimit{t.Value, t.Source, size > t.Value+1e-9})
		}
	}
	for _, t := range in.Changes {
		if !concerns(t, "improvement") {
			continue
		}
		m := Important{Kind: t.Kind, Value: t.Value, Source: t.Source}
		moved, points := &ch.Improvement, t.Value
		if t.Kind == "percent" {
			moved, points = ch.Percent, t.Value*base/100
		}
		if moved != nil {
			reached := *moved >= t.Value-1e-9
			if t.Band != "" {
				reached = reached && bands[0][t.Band] != bands[1][t.Band]
			}
			m.Reached = &reached
			m.Inside = points <= largest
		}
		ch.Important = append(ch.Important, m)
	}
}

// clean takes away what binary arithmetic adds to a difference of decimals.
func clean(x float64) float64 {
	if short := math.Round(x*1e9) / 1e9; math.Abs(short-x) < 1e-12 {
		return short
	}
	return x
}
