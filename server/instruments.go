package main

import (
	"flag"

	"ryggrad/corpus"
)

var instrumentsCommand = command{
	name:  "instruments",
	short: "list the questionnaires, as a JSON array",
	long: `
Prints the questionnaires that can be scored: their items with the smallest and
largest number, scales, bands, the rule for missing answers, owner and licence.
Where an instrument has places, each is scored by itself: nrs@back, nrs@leg.

Example:
  ryggrad instruments`,
	flags: func(*flag.FlagSet) func(*call) int { return printInstruments },
}

type (
	instrument struct {
		ID      string    `json:"id"`
		Name    string    `json:"name"`
		Items   []item    `json:"items"`
		Scales  []scale   `json:"scales"`
		Bands   []band    `json:"bands"`
		Places  []string  `json:"places"`
		Missing string    `json:"missing"`
		Licence string    `json:"licence"`
		Owner   string    `json:"owner"`
		Link    string    `json:"link,omitempty"`
		Minutes int       `json:"minutes"`
		What    threefold `json:"what"`
	}
	item struct {
		Key  string `json:"key"`
		Low  int    `json:"low"`
		High int    `json:"high"`
	}
	scale struct {
		Name   string `json:"name"`
		How    string `json:"how"`
		First  int    `json:"first"`
		Last   int    `json:"last"`
		Needed int    `json:"needed"`
	}
	band struct {
		Of     string           `json:"of"`
		Name   string           `json:"name"`
		When   map[string]limit `json:"when"`
		Labels threefold        `json:"labels"`
	}
	limit struct {
		Low  int  `json:"low"`
		High *int `json:"high"` // null when there is no upper end
	}
)

func printInstruments(c *call) int {
	k, ok := c.corpus()
	if !ok {
		return failed
	}
	list := []instrument{}
	for _, in := range k.Instruments {
		x := instrument{
			ID: in.ID, Name: in.Name, Items: []item{}, Scales: []scale{}, Bands: []band{},
			Places: append([]string{}, in.Places...), Missing: in.Missing, Licence: in.Licence,
			Owner: in.Owner, Link: in.Link, Minutes: in.Minutes, What: threefold(in.What),
		}
		for _, i := range in.Items {
			x.Items = append(x.Items, item{i.Key, i.Low, i.High})
		}
		for _, s := range in.Scales {
			x.Scales = append(x.Scales, scale(s))
		}
		for _, name := range in.BandNames {
			for _, b := range in.Bands[name] {
				x.Bands = append(x.Bands, band{name, b.Name, limits(b), threefold(in.BandText[b.Name])})
			}
		}
		list = append(list, x)
	}
	return c.print(list)
}

func limits(b corpus.Band) map[string]limit {
	out := map[string]limit{}
	for name, w := range b.Ranges {
		l := limit{Low: w.Low}
		if w.High != corpus.NoLimit {
			l.High = &w.High
		}
		out[name] = l
	}
	return out
}
