package main

import (
	"encoding/json"
	"flag"
	"fmt"

	"ryggrad/corpus"
	"ryggrad/server/contract"
)

var findingsCommand = command{
	name:  "findings",
	short: "list what can be answered, as a JSON array",
	long: `
Prints what can be answered about a person, in the order asked: id, kind, group,
who can answer it, its values or its smallest and largest number, whether it is
part of the minimum safety screen, and its texts in three languages. Every
finding also takes the answers "unknown", "not-sure" and "conflicting".

Example:
  ryggrad findings`,
	flags: func(*flag.FlagSet) func(*call) int { return printFindings },
}

// A threefold is a text in the three languages.
type threefold struct {
	DA string `json:"da"`
	NB string `json:"nb"`
	EN string `json:"en"`
}

type answerable struct {
	ID          corpus.FindingID     `json:"id"`
	Kind        corpus.FindingKind   `json:"kind"`
	Group       string               `json:"group"`
	Who         []corpus.Audience    `json:"who"`
	Values      []string             `json:"values,omitempty"`
	Low         *int                 `json:"low,omitempty"`
	High        *int                 `json:"high,omitempty"`
	Unit        string               `json:"unit,omitempty"`
	Screen      bool                 `json:"screen"`
	Order       int                  `json:"order"`
	Labels      threefold            `json:"labels"`
	Question    threefold            `json:"question"`
	ValueLabels map[string]threefold `json:"value_labels,omitempty"`
}

func printFindings(c *call) int {
	k, ok := c.corpus()
	if !ok {
		return failed
	}
	list := []answerable{}
	for _, f := range k.Findings {
		if !f.Asked() {
			continue
		}
		a := answerable{
			ID: f.ID, Kind: f.Kind, Group: f.Group, Who: f.Who, Values: f.Names(), Unit: f.Unit,
			Order: len(list) + 1, Labels: threefold(f.Label), Question: threefold(f.Ask),
		}
		if g := k.Group(f.Group); g != nil {
			a.Screen = g.Screen
		}
		if f.Kind == corpus.Number {
			a.Low, a.High = &f.Low, &f.High
		}
		for _, v := range f.Values {
			if v.Label.Empty() {
				continue
			}
			if a.ValueLabels == nil {
				a.ValueLabels = map[string]threefold{}
			}
			a.ValueLabels[v.Name] = threefold(v.Label)
		}
		list = append(list, a)
	}
	return c.print(list)
}

// print writes a JSON array with one element a line.
func (c *call) print(list any) int {
	var parts []json.RawMessage
	if err := json.Unmarshal(contract.Compact(list), &parts); err != nil {
		panic(err) // our own types
	}
	out := []byte("[")
	for i, p := range parts {
		if i > 0 {
			out = append(out, ',')
		}
		out = append(append(out, '\n'), p...)
	}
	if _, err := c.out.Write(append(out, "\n]\n"...)); err != nil {
		fmt.Fprintf(c.err, "ryggrad: writing: %v\n", err)
		return failed
	}
	return fine
}
