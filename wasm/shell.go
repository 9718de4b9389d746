//go:build !js

package main

import (
	"bytes"
	"fmt"
	"html/template"
	"slices"

	"ryggrad/corpus"
)

// A shellPart is the emergency page in one language.
type shellPart struct {
	Lang      corpus.Lang
	Name      string // the language's own
	Words     words
	Ambulance []shellNumber // one a country
	Signs     []shellSigns  // emergency, then same day
	Countries []shellCountry
}

type shellSigns struct {
	Title string
	Lines []string
}

type shellCountry struct {
	Name    string
	Numbers []shellNumber
}

type shellNumber struct {
	Country, Name, Digits, When string
	Tel                         template.URL // "" for a person without a number
}

// addShell adds index.html: what is read before, and without, the application.
func (s site) addShell(p parts) error {
	t, err := template.New("shell.html").Parse(string(ownFile("shell.html")))
	if err != nil {
		return err
	}
	var page []shellPart
	for _, l := range corpus.Langs {
		part, err := emergencies(p.Corpus, l)
		if err != nil {
			return err
		}
		page = append(page, part)
	}
	var b bytes.Buffer
	if err := t.Execute(&b, page); err != nil {
		return err
	}
	s["index.html"] = b.Bytes()
	return nil
}

// emergencies collects the signs and numbers of the safety net. A corpus
// without them makes no site.
func emergencies(c *corpus.Corpus, l corpus.Lang) (shellPart, error) {
	part := shellPart{Lang: l, Name: langNames[l], Words: shellWords(l)}
	var doors []string
	for _, urgency := range []corpus.Urgency{corpus.Emergency, corpus.SameDay} {
		for _, n := range c.Net {
			if n.Urgency != urgency {
				continue
			}
			doors = append(doors, n.Doors...)
			signs := shellSigns{Title: n.Title.In(l)}
			for _, line := range n.Lines {
				signs.Lines = append(signs.Lines, line.In(l))
			}
			part.Signs = append(part.Signs, signs)
		}
		if len(part.Signs) == 0 {
			return part, fmt.Errorf("corpus/net has no part with urgency emergency: the emergency page would say nothing")
		}
	}
	countries := slices.Clone(corpus.Countries)
	if l == "nb" {
		slices.Reverse(countries) // the reader's own first
	}
	for _, country := range countries {
		sc := shellCountry{Name: part.Words.Country[country]}
		var seen []string
		for _, id := range doors {
			for _, call := range c.Door(id).Calls[country] {
				if slices.Contains(seen, call.Number) {
					continue
				}
				seen = append(seen, call.Number)
				n := c.Number(call.Number)
				sn := shellNumber{Country: sc.Name, Name: n.Name.In(l), Digits: n.Digits, When: call.When.In(l)}
				if n.Digits != "" {
					sn.Tel = template.URL("tel:" + n.Tel())
				}
				if n.Kind == "ambulance" {
					part.Ambulance = append(part.Ambulance, sn)
				} else {
					sc.Numbers = append(sc.Numbers, sn)
				}
			}
		}
		if !slices.ContainsFunc(part.Ambulance, func(n shellNumber) bool { return n.Country == sc.Name }) {
			return part, fmt.Errorf("corpus/net: no door of an urgent part leads to an ambulance in %q", country)
		}
		part.Countries = append(part.Countries, sc)
	}
	return part, nil
}
