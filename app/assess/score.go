package assess

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"ryggrad/corpus"
)

// A Response is one person's answers to an instrument: for each item key the
// marks in it, as circled; of items answered by words the place of the word. No
// marks, or no key, is a missing answer.
type Response map[string][]int

// A Result is what an instrument says about a response.
type Result struct {
	Instrument string              // with its place
	Scores     map[string]*float64 // nil where the score cannot be given
	Words      map[string]string   // the scores that are no numbers: a grade, a profile
	Bands      map[string]string   // only those that the scores decide
	ValueSet   string              // whose index it is; "" without an index
	Answered   int                 // items with one valid mark
	Missing    []string            // items without an answer that a score needs; of entered totals the scores that a band needs
	Partial    bool                // some scores are given, others are not
	Entered    bool                // totals entered, not computed
}

// Score computes the scores and bands of a response. If no score can be given
// the error's kind is "missing" and the result lists what is missing. An index
// needs a value set and is left open here: see ScoreBy.
func Score(c *corpus.Corpus, name string, r Response) (Result, *FieldError) {
	return ScoreBy(c, name, r, "")
}

// ScoreBy is Score with the value set that an index is taken from; "" for none.
func ScoreBy(c *corpus.Corpus, name string, r Response, set string) (Result, *FieldError) {
	res := Result{Instrument: name}
	in, err := scorable(c, name)
	if err != nil {
		return res, err
	}
	if _, ok := in.Set(set); set != "" && !ok {
		return res, wrongSet(in, set)
	}
	res.Scores, res.Bands, res.ValueSet = map[string]*float64{}, map[string]string{}, set
	f := form{in: in, set: set, marks: make([]int, len(in.Items))}
	if err := f.fill(r); err != nil {
		return res, err
	}
	res.Answered = f.answered
	values, given := make([]float64, len(in.Scales)), 0
	for i := range in.Scales {
		s := &in.Scales[i]
		v, ok := f.score(s, res.Scores)
		if !ok {
			res.Scores[s.Name], res.Partial = nil, true
			continue
		}
		values[i] = v
		res.Scores[s.Name] = &values[i]
		if s.How != "count" {
			given++
		}
	}
	res.Missing = f.missing(given > 0)
	if given == 0 {
		res.Partial = false
		return res, &FieldError{"missing", "items", in.ID + " needs more answers for any score"}
	}
	band(in, &res)
	return res, nil
}

// A form is a response laid out by the items of its instrument.
type form struct {
	in       *corpus.Instrument
	set      string
	marks    []int // by item; noMark where there is none that counts
	answered int
}

const noMark = -1 // no item is answered by a number below zero

// fill takes over the marks, or refuses the first that the form cannot have.
func (f *form) fill(r Response) *FieldError {
	known := 0
	for i := range f.in.Items {
		item := &f.in.Items[i]
		f.marks[i] = noMark
		marks, there := r[item.Key]
		if there {
			known++
		}
		for _, m := range marks {
			if !item.Allows(m) {
				return &FieldError{"range", "items." + item.Key, fmt.Sprintf("want %s, have %d", allowed(*item), m)}
			}
		}
		switch len(marks) {
		case 0:
			continue
		case 1:
			f.marks[i] = marks[0]
		default:
			var ok bool
			if f.marks[i], ok = several(f.in.Marks, item, marks); !ok {
				return &FieldError{"range", "items." + item.Key, "several marks in one item, and no published rule says which counts; want one"}
			}
		}
		if f.marks[i] != noMark && !f.unknown(i) {
			f.answered++
		}
	}
	if known == len(r) {
		return nil
	}
	for _, key := range slices.Sorted(maps.Keys(r)) {
		if f.in.Item(key) < 0 {
			return &FieldError{"unknown_item", "items." + key, f.in.ID + " has the items " + itemList(f.in)}
		}
	}
	return nil
}

// several returns what several marks in one item count by the published rule:
// one of them, or noMark. It is not ok where there is no rule.
func several(rule string, item *corpus.Item, marks []int) (mark int, ok bool) {
	marks = slices.Compact(slices.Sorted(slices.Values(marks)))
	switch rule {
	case "highest":
		return marks[len(marks)-1], true
	case "lower-neighbour":
		if len(marks) == 1 || len(marks) == 2 && marks[1] == marks[0]+item.Step {
			return marks[0], true
		}
		return noMark, true
	}
	return noMark, false
}

// unknown reports whether an item was answered by the word for not knowing.
func (f *form) unknown(i int) bool {
	words := f.in.Items[i].Words
	return words != nil && f.marks[i] != noMark && words[f.marks[i]] == corpus.Unknown
}

// missing returns the items without an answer that some score needs. Optional
// items are missing only while no score can be given.
func (f *form) missing(scored bool) []string {
	if scored && f.in.MinItems < len(f.in.Items) {
		return nil
	}
	var keys []string
	for i := range f.in.MinItems {
		if f.marks[i] != noMark && !f.unknown(i) {
			continue
		}
		if slices.ContainsFunc(f.in.Scales, func(s corpus.Scale) bool { return slices.Contains(s.Items, i) }) {
			keys = append(keys, f.in.Items[i].Key)
		}
	}
	return keys
}

// wrongSet refuses a value set that the instrument has not.
func wrongSet(in *corpus.Instrument, set string) *FieldError {
	if len(in.Sets) == 0 {
		return &FieldError{"field", "value_set", in.ID + " has no value sets"}
	}
	return &FieldError{"field", "value_set", fmt.Sprintf("%q is not one of %s", set, setList(in))}
}

func setList(in *corpus.Instrument) string {
	var names []string
	for _, s := range in.Sets {
		names = append(names, s.Name)
	}
	return strings.Join(names, ", ")
}

// ChooseSet returns the value set that is named, or else that of the country;
// an instrument with value sets needs one, and another's is never taken.
func ChooseSet(in *corpus.Instrument, set string, country corpus.Country) (string, *FieldError) {
	if set != "" {
		if _, ok := in.Set(set); !ok {
			return "", wrongSet(in, set)
		}
		return set, nil
	}
	if set = in.SetOf(country); set == "" && len(in.Sets) > 0 {
		if country != "" {
			return "", &FieldError{"field", "country", fmt.Sprintf("%s has no value set of %q; name one of %s", in.ID, country, setList(in))}
		}
		return "", &FieldError{"field", "value_set", fmt.Sprintf("the index of %s needs a value set, one of %s, or a country", in.ID, setList(in))}
	}
	return set, nil
}

// allowed says which answers an item can have.
func allowed(i corpus.Item) string {
	switch {
	case i.Words != nil:
		return "one of " + strings.Join(i.Words, ", ")
	case i.Step > 1:
		return fmt.Sprintf("a whole number from %d to %d in steps of %d", i.Low, i.High, i.Step)
	}
	return fmt.Sprintf("a whole number from %d to %d", i.Low, i.High)
}

// itemList names the items of an instrument, runs of numbers by their ends.
func itemList(in *corpus.Instrument) string {
	var parts []string
	for i := 0; i < len(in.Items); {
		j := i
		for n, err := strconv.Atoi(in.Items[i].Key); err == nil && j+1 < len(in.Items) && in.Items[j+1].Key == strconv.Itoa(n+j+1-i); {
			j++
		}
		part := in.Items[i].Key
		if j > i || len(in.Items) == 1 {
			part += " to " + in.Items[j].Key
		}
		parts, i = append(parts, part), j+1
	}
	return strings.Join(parts, ", ")
}

// band names the band of each name that the known scores decide: all that the
// band asks for is known and in range. A score of the same name is said by it.
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
	for _, s := range in.Scales {
		v, b := res.Scores[s.Name], res.Bands[s.Name]
		if v == nil || s.How != "digits" && b == "" {
			continue
		}
		if res.Words == nil {
			res.Words = map[string]string{}
		}
		if res.Words[s.Name] = b; s.How == "digits" {
			res.Words[s.Name] = number(*v)
		}
	}
}

// Scorable returns why an instrument cannot be scored, or nil.
func Scorable(c *corpus.Corpus, name string) *FieldError {
	_, err := scorable(c, name)
	return err
}

// scorable returns the instrument with a name, unless it is not known, not in
// this program or has no published scoring.
func scorable(c *corpus.Corpus, name string) (*corpus.Instrument, *FieldError) {
	in, err := instrument(c, name)
	switch {
	case err != nil:
		return nil, err
	case in.LeftOut:
		return nil, &FieldError{"licence", name, in.ID + " is left out of this program: " + in.Licence.EN}
	case len(in.Scales) == 0:
		return nil, &FieldError{"field", name, in.ID + " has no published scoring that was found; it is named and explained only"}
	}
	return in, nil
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
