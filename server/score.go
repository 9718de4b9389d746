package main

import (
	"encoding/json"
	"flag"
	"slices"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

var scoreCommand = command{
	name:  "score",
	short: "score answered questionnaires, one JSON object a line",
	long: `
Reads one answered questionnaire a line and writes one result a line, in order.
Items are numbered as on the form and answered by the number that was circled;
null or no item is a missing answer, an array is several marks in one item.
A line that cannot be used is answered with an error and the rest go on; the
exit status is then 1. ` + "`ryggrad instruments`" + ` lists the questionnaires.

Example:
  echo '{"instrument":"sbst","items":{"1":1,"2":0,"3":1,"4":0,"5":0,"6":1,"7":0,"8":0,"9":4}}' | ryggrad score`,
	flags: func(*flag.FlagSet) func(*call) int {
		return func(c *call) int { return c.batch(scoreLine) }
	},
}

// A scored is the answer to one line of score.
type scored struct {
	ID         json.RawMessage `json:"id,omitempty"`
	Instrument string          `json:"instrument"`
	result
}

// A result is what an instrument says, as score and assess print it.
type result struct {
	Scores   map[string]*float64 `json:"scores"`
	Bands    map[string]string   `json:"bands"`
	Answered int                 `json:"answered"`
	Missing  []string            `json:"missing"`
	Partial  bool                `json:"partial,omitempty"`
	Entered  bool                `json:"entered,omitempty"`
}

func printed(r assess.Result) result {
	return result{r.Scores, r.Bands, r.Answered, append([]string{}, r.Missing...), r.Partial, r.Entered}
}

func scoreLine(c *corpus.Corpus, n node) (any, *fault) {
	no := func(r *refusal) (any, *fault) { return nil, new(fault).set(r) }
	if r := n.only("id", "instrument", "items", "value_set", "country"); r != nil {
		return no(r)
	}
	for _, key := range []string{"instrument", "value_set", "country"} {
		if r := n.at(key).is(text); r != nil {
			return no(r)
		}
	}
	name := n.at("instrument")
	if name.kind == null {
		return no(refuse("field", "instrument", "the instrument is missing"))
	}
	if c.Instrument(name.text) == nil {
		// Score says which there are; the items of an unknown one are not looked at.
		_, err := assess.Score(c, name.text, nil)
		return no(refuse(err.Kind, "instrument", "%q is unknown: %s", name.text, err.Message))
	}
	if n.at("value_set").kind != null {
		return no(refuse("field", "value_set", "%s has no value sets", name.text))
	}
	if k := n.at("country"); k.kind != null && !slices.Contains(corpus.Countries, corpus.Country(k.text)) {
		return no(refuse("field", "country", "%q is not one of dk, no", k.text))
	}
	items, r := response(n.at("items"))
	if r != nil {
		return no(r)
	}
	res, err := assess.Score(c, name.text, items)
	if err != nil {
		if err.Field == name.text {
			err.Field = "instrument"
		}
		f := new(fault).set(err)
		if err.Kind == "missing" {
			f.Instrument, f.Missing = name.text, res.Missing
		}
		return nil, f
	}
	id, _ := n.id()
	return scored{id, name.text, printed(res)}, nil
}

// response reads the items of a questionnaire.
func response(n node) (assess.Response, *refusal) {
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
			v, r := m.whole()
			if r != nil {
				r.Field = item.path
				return nil, r
			}
			out[key] = append(out[key], v)
		}
	}
	return out, nil
}
