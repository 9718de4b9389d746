package contract

import (
	"encoding/json"
	"strconv"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// The output of change, in the order in which it is printed.
type (
	changed struct {
		ID          json.RawMessage `json:"id,omitempty"`
		Instrument  string          `json:"instrument"`
		Score       string          `json:"score"`
		Improvement float64         `json:"improvement"`
		Percent     *float64        `json:"improvement_percent"` // null of a score of zero
		Important   []important     `json:"mic"`
		Errors      []errorLimit    `json:"measurement_error"`
		ValueSet    string          `json:"value_set,omitempty"`
	}
	important struct {
		Kind      string  `json:"kind"`
		Threshold float64 `json:"threshold"`
		Source    string  `json:"source"`
		Reached   *bool   `json:"reached"`
	}
	errorLimit struct {
		Value    float64 `json:"value"`
		Source   string  `json:"source"`
		Exceeded bool    `json:"exceeded"`
	}
)

func change(c *corpus.Corpus, n node) (any, *Fault) {
	no := func(r *refusal) (any, *Fault) { return nil, new(Fault).set(r) }
	if r := n.only("id", "instrument", "baseline", "followup", "score", "value_set", "country"); r != nil {
		return no(r)
	}
	in, r := named(c, n)
	if r != nil {
		return no(r)
	}
	name, score := n.at("instrument").text, n.at("score")
	if r := score.is(text); r != nil {
		return no(r)
	}
	baseline, r := side(in, n.at("baseline"))
	if r != nil {
		return no(r)
	}
	followup, r := side(in, n.at("followup"))
	if r != nil {
		return no(r)
	}
	set, r := valueSet(in, n, baseline.Response != nil || followup.Response != nil)
	if r != nil {
		return no(r)
	}
	ch, missing, err := assess.Compare(c, name, score.text, set, baseline, followup)
	if err != nil {
		if err.Field == name {
			err.Field = "instrument"
		}
		f := new(Fault).set(err)
		if err.Kind == "missing" {
			f.Instrument, f.Missing = name, missing
		}
		return nil, f
	}
	id, _ := n.id()
	out := changed{id, name, ch.Score, ch.Improvement, ch.Percent, []important{}, []errorLimit{}, ch.ValueSet}
	for _, m := range ch.Important {
		out.Important = append(out.Important, important{m.Kind, m.Value, m.Source, m.Reached})
	}
	for _, e := range ch.Errors {
		out.Errors = append(out.Errors, errorLimit{e.Value, e.Source, e.Exceeded})
	}
	return out, nil
}

// side reads one measurement: a score, or the items that it is computed from.
func side(in *corpus.Instrument, n node) (d assess.Side, r *refusal) {
	switch n.kind {
	case null:
		return d, refuse("field", n.path, "the measurement is missing")
	case digits:
		v, err := strconv.ParseFloat(n.text, 64)
		if err != nil {
			return d, refuse("range", n.path, "%s is too large", n.text)
		}
		d.Number = &v
		return d, nil
	case object:
	default:
		return d, n.wrong("a number or an object with items")
	}
	if r := n.only("items", "instrument", "value_set"); r != nil {
		return d, r
	}
	for _, key := range []string{"instrument", "value_set"} {
		if r := n.at(key).is(text); r != nil {
			return d, r
		}
	}
	d.Instrument, d.ValueSet = n.at("instrument").text, n.at("value_set").text
	if d.Instrument != "" && d.Instrument != in.ID {
		in = nil // the items of another instrument are not looked at
	}
	d.Response, r = response(in, n.at("items"))
	return d, r
}
