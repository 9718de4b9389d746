package assess

import (
	"fmt"
	"maps"
	"slices"
	"strconv"

	"ryggrad/corpus"
)

// A Response is one person's answers to an instrument: for each item key the
// marks in it, as circled. No marks, or no key, is a missing answer.
type Response map[string][]int

// A Result is what an instrument says about a response.
type Result struct {
	Instrument string              // with its place
	Scores     map[string]*float64 // nil where the score cannot be given
	Bands      map[string]string   // only those that the scores decide
	Answered   int                 // items with one valid mark
	Missing    []string            // items without an answer that a score needs; of entered totals the scores that a band needs
	Partial    bool                // some scores are given, others are not
	Entered    bool                // totals entered, not computed
}

// Score computes the scores and bands of a response. If no score can be given
// the error's kind is "missing" and the result lists what is missing.
func Score(c *corpus.Corpus, name string, r Response) (Result, *FieldError) {
	in, ferr := instrument(c, name)
	if ferr != nil {
		return Result{Instrument: name}, ferr
	}
	res := Result{Instrument: name, Scores: map[string]*float64{}, Bands: map[string]string{}}
	values := make([]*float64, len(in.Items))
	for _, key := range slices.Sorted(maps.Keys(r)) {
		n, err := strconv.Atoi(key)
		if err != nil || n < 1 || n > len(in.Items) || strconv.Itoa(n) != key {
			return res, &FieldError{"unknown_item", "items." + key, fmt.Sprintf("%s has the items 1 to %d", in.ID, len(in.Items))}
		}
		item := in.Items[n-1]
		marks := r[key]
		if len(marks) == 0 {
			continue
		}
		for _, m := range marks {
			if m < item.Low || m > item.High {
				return res, &FieldError{"range", "items." + key, fmt.Sprintf("want a whole number from %d to %d, have %d", item.Low, item.High, m)}
			}
		}
		if len(marks) > 1 {
			return res, &FieldError{"range", "items." + key, "several marks in one item, and no published rule says which counts; want one"}
		}
		v := float64(marks[0])
		if item.Recode != nil {
			v = float64(item.Recode[marks[0]-item.Low])
		}
		values[n-1] = &v
		res.Answered++
	}
	given := 0
	for _, s := range in.Scales {
		res.Scores[s.Name] = compute(s, values)
		if res.Scores[s.Name] != nil && s.How != "count" {
			given++
		}
	}
	if res.Answered < in.MinItems {
		for i := range in.MinItems {
			if values[i] == nil {
				res.Missing = append(res.Missing, in.Items[i].Key)
			}
		}
	}
	if given == 0 {
		return res, &FieldError{"missing", "items", fmt.Sprintf("%s needs more answers for any score", in.ID)}
	}
	res.Partial = slices.ContainsFunc(in.Scales, func(s corpus.Scale) bool { return res.Scores[s.Name] == nil })
	band(in, &res)
	return res, nil
}

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

func compute(s corpus.Scale, values []*float64) *float64 {
	sum, n := 0.0, 0
	for _, v := range values[s.First-1 : s.Last] {
		if v != nil {
			sum += *v
			n++
		}
	}
	if n < s.Needed {
		return nil
	}
	switch s.How {
	case "mean":
		sum /= float64(n)
	case "count":
		sum = float64(n)
	}
	return &sum
}

// band names the band of each name that the known scores decide: all that the
// band asks for is known and in range.
func band(in *corpus.Instrument, res *Result) {
	for _, name := range in.BandNames {
		for _, b := range in.Bands[name] {
			fits := true
			for scale, w := range b.Ranges {
				v := res.Scores[scale]
				fits = fits && v != nil && w.Has(*v)
			}
			if fits {
				res.Bands[name] = b.Name
				break
			}
		}
	}
}

// limits returns the lowest and highest value that a scale can take.
func limits(in *corpus.Instrument, s corpus.Scale) (low, high float64) {
	if s.How == "count" {
		return float64(s.Needed), float64(s.Last - s.First + 1)
	}
	for _, item := range in.Items[s.First-1 : s.Last] {
		l, h := item.Low, item.High
		if item.Recode != nil {
			l, h = slices.Min(item.Recode), slices.Max(item.Recode)
		}
		low, high = low+float64(l), high+float64(h)
	}
	if s.How == "mean" {
		n := float64(s.Last - s.First + 1)
		low, high = low/n, high/n
	}
	return low, high
}

func instrument(c *corpus.Corpus, name string) (*corpus.Instrument, *FieldError) {
	in := c.Instrument(name)
	if in == nil {
		var ids []string
		for _, x := range c.Instruments {
			ids = append(ids, x.ID)
		}
		return nil, &FieldError{"unknown_instrument", name, fmt.Sprintf("want one of %q", ids)}
	}
	if p := place(name); p != "" && !slices.Contains(in.Places, p) {
		return nil, &FieldError{"field", name, fmt.Sprintf("the place %q is not one of %q", p, in.Places)}
	}
	return in, nil
}
