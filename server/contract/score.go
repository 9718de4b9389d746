package contract

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// A scored is the answer to one line of score.
type scored struct {
	ID         json.RawMessage `json:"id,omitempty"`
	Instrument string          `json:"instrument"`
	result
}

// A result is what an instrument says, as score and assess print it.
type result struct {
	Scores   map[string]any    `json:"scores"` // a number, a word or null
	Bands    map[string]string `json:"bands"`
	Answered int               `json:"answered"`
	Missing  []string          `json:"missing"`
	Partial  bool              `json:"partial,omitempty"`
	Entered  bool              `json:"entered,omitempty"`
	ValueSet string            `json:"value_set,omitempty"`
}

func printed(r assess.Result) result {
	scores := map[string]any{}
	for name, v := range r.Scores {
		scores[name] = v
	}
	for name, word := range r.Words {
		scores[name] = word
	}
	return result{scores, r.Bands, r.Answered, append([]string{}, r.Missing...), r.Partial, r.Entered, r.ValueSet}
}

func score(c *corpus.Corpus, n node) (any, *Fault) {
	no := func(r *refusal) (any, *Fault) { return nil, new(Fault).set(r) }
	if r := n.only("id", "instrument", "items", "value_set", "country"); r != nil {
		return no(r)
	}
	in, r := named(c, n)
	if r != nil {
		return no(r)
	}
	set, r := valueSet(in, n, true)
	if r != nil {
		return no(r)
	}
	items, r := response(in, n.at("items"))
	if r != nil {
		return no(r)
	}
	name := n.at("instrument").text
	res, err := assess.ScoreBy(c, name, items, set)
	if err != nil {
		f := new(Fault).set(err)
		if err.Kind == "missing" {
			f.Instrument, f.Missing = name, res.Missing
		}
		return nil, f
	}
	id, _ := n.id()
	return scored{id, name, printed(res)}, nil
}

// named returns the instrument of a line that can be scored. What else is wrong
// with the line of another is not looked at.
func named(c *corpus.Corpus, n node) (*corpus.Instrument, *refusal) {
	for _, key := range []string{"instrument", "value_set", "country"} {
		if r := n.at(key).is(text); r != nil {
			return nil, r
		}
	}
	name := n.at("instrument")
	if name.kind == null {
		return nil, refuse("field", "instrument", "the instrument is missing")
	}
	if err := assess.Scorable(c, name.text); err != nil {
		if err.Field = "instrument"; err.Kind == "unknown_instrument" {
			err.Message = strconv.Quote(name.text) + " is unknown: " + err.Message
		}
		return nil, err
	}
	return c.Instrument(name.text), nil
}

// valueSet returns the value set that a line names, or that of its country.
func valueSet(in *corpus.Instrument, n node, needed bool) (string, *refusal) {
	country := n.at("country")
	if country.kind != null && !slices.Contains(corpus.Countries, corpus.Country(country.text)) {
		return "", refuse("field", "country", "%q is not one of dk, no", country.text)
	}
	set := n.at("value_set")
	if set.kind != null && set.text == "" {
		return "", refuse("field", "value_set", "the value set has no name")
	}
	if !needed && set.kind == null && country.kind == null {
		return "", nil
	}
	return assess.ChooseSet(in, set.text, corpus.Country(country.text))
}

// response reads the items of a questionnaire; in is nil when there is no such
// questionnaire, which is said elsewhere.
func response(in *corpus.Instrument, n node) (assess.Response, *refusal) {
	if r := n.is(object); r != nil {
		return nil, r
	}
	out := assess.Response{}
	for i, key := range n.keys {
		item := n.nodes[i]
		marks := item.nodes
		switch item.kind {
		case null:
			out[key] = nil
			continue
		case array:
		default:
			marks = []node{item}
		}
		out[key] = []int{}
		for _, m := range marks {
			v, r := mark(in, key, m)
			if r != nil {
				r.Field = item.path
				return nil, r
			}
			out[key] = append(out[key], v)
		}
	}
	return out, nil
}

// mark reads one mark in an item: a whole number, or one of the item's words.
func mark(in *corpus.Instrument, key string, n node) (int, *refusal) {
	if in == nil || in.Item(key) < 0 || in.Items[in.Item(key)].Words == nil {
		return n.whole()
	}
	words := in.Items[in.Item(key)].Words
	if n.kind != text {
		return 0, n.wrong("one of " + strings.Join(words, ", "))
	}
	at := slices.Index(words, n.text)
	if at < 0 {
		return 0, refuse("range", n.path, "want one of %s, have %q", strings.Join(words, ", "), n.text)
	}
	return at, nil
}
