package main

import (
	"flag"

	"ryggrad/corpus"
)

var instrumentsCommand = command{
	name:  "instruments",
	short: "list the questionnaires, as a JSON array",
	long: `
Prints the questionnaires: their items with the smallest and largest number,
scales, bands, the lines that sources draw, thresholds of change, the rule for
missing answers, when to choose them, owner and licence. One without scales is
explained and cannot be scored. Where an instrument has places, each is scored by
itself: nrs@back, nrs@leg.

Example:
  ryggrad instruments`,
	flags: func(*flag.FlagSet) func(*call) int { return printInstruments },
}

type (
	instrument struct {
		ID        string      `json:"id"`
		Name      string      `json:"name"`
		Items     []item      `json:"items"`
		Scales    []scale     `json:"scales"`
		Bands     []band      `json:"bands"`
		Cuts      []cut       `json:"cuts"`
		Changes   []threshold `json:"mic"`
		Errors    []threshold `json:"measurement_error"`
		ValueSets []string    `json:"value_sets"`
		Places    []string    `json:"places"`
		Marks     string      `json:"marks"`
		Change    bool        `json:"change"`
		Main      string      `json:"main,omitempty"`
		Core      bool        `json:"core"`
		Purposes  []string    `json:"purpose"`
		Phases    []string    `json:"phase"`
		When      []string    `json:"when"`
		Minutes   int         `json:"minutes"`
		Terms     string      `json:"terms"`
		LeftOut   bool        `json:"left_out,omitempty"`
		Link      string      `json:"link,omitempty"`
		What      threefold   `json:"what"`
		Use       threefold   `json:"use"`
		Note      threefold   `json:"note"`
		Missing   threefold   `json:"missing"`
		Owner     threefold   `json:"owner"`
		Licence   threefold   `json:"licence"`
		Evidence  threefold   `json:"evidence"`
		Tested    threefold   `json:"tested"`
	}
	item struct {
		Key   string   `json:"key"`
		Low   int      `json:"low"`
		High  int      `json:"high"`
		Step  int      `json:"step"`
		Words []string `json:"words,omitempty"` // answered by one of these, not by a number
	}
	scale struct {
		Name   string   `json:"name"`
		How    string   `json:"how"`
		Items  []string `json:"items"`
		Needed int      `json:"needed"`
		Of     []string `json:"of,omitempty"`
		Low    float64  `json:"low"`
		High   float64  `json:"high"`
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
	cut struct {
		Score  string    `json:"score"`
		From   []float64 `json:"from"`
		Source string    `json:"source"`
		Chosen bool      `json:"chosen"`
		Says   threefold `json:"says"`
	}
	threshold struct {
		Score  string  `json:"score"`
		Kind   string  `json:"kind"`
		Value  float64 `json:"value"`
		Source string  `json:"source"`
		Place  string  `json:"place,omitempty"`
		Base   string  `json:"base,omitempty"` // the first scores that it holds for
		Band   string  `json:"band,omitempty"`
		Way    string  `json:"way,omitempty"`
	}
)

func printInstruments(c *call) int {
	k, ok := c.corpus()
	if !ok {
		return failed
	}
	list := []instrument{}
	for _, in := range k.Instruments {
		list = append(list, described(in))
	}
	return c.print(list)
}

func described(in *corpus.Instrument) instrument {
	x := instrument{
		ID: in.ID, Name: in.Name, Items: []item{}, Scales: []scale{}, Bands: []band{}, Cuts: []cut{},
		Changes: thresholds(in.Changes), Errors: thresholds(in.Errors), ValueSets: []string{},
		Places: append([]string{}, in.Places...), Marks: in.Marks, Change: in.Change, Main: in.Main,
		Core: in.Core, Purposes: append([]string{}, in.Purposes...), Phases: append([]string{}, in.Phases...), When: []string{}, Minutes: in.Minutes,
		Terms: in.Terms, LeftOut: in.LeftOut, Link: in.Link,
		What: threefold(in.What), Use: threefold(in.Use), Note: threefold(in.Note), Missing: threefold(in.Missing),
		Owner: threefold(in.Owner), Licence: threefold(in.Licence), Evidence: threefold(in.Evidence), Tested: threefold(in.Tested),
	}
	for _, i := range in.Items {
		x.Items = append(x.Items, item{i.Key, i.Low, i.High, i.Step, i.Words})
	}
	for _, s := range in.Scales {
		keys := []string{}
		for _, i := range s.Items {
			keys = append(keys, in.Items[i].Key)
		}
		low, high := in.Limits(s)
		x.Scales = append(x.Scales, scale{s.Name, s.How, keys, s.Needed, s.Of, low, high})
	}
	for _, name := range in.BandNames {
		for _, b := range in.Bands[name] {
			x.Bands = append(x.Bands, band{name, b.Name, limits(b), threefold(in.BandText[b.Name])})
		}
	}
	for _, s := range in.Sets {
		x.ValueSets = append(x.ValueSets, s.Name)
	}
	for _, when := range in.When {
		x.When = append(x.When, when.String())
	}
	for _, v := range in.Cuts {
		x.Cuts = append(x.Cuts, cut{v.Score, v.From, v.Source, v.Chosen, threefold(v.Says)})
	}
	return x
}

func thresholds(list []corpus.Threshold) []threshold {
	out := []threshold{}
	for _, t := range list {
		x := threshold{Score: t.Score, Kind: t.Kind, Value: t.Value, Source: t.Source, Place: t.Place, Band: t.Band, Way: t.Way}
		if t.Base != nil {
			x.Base = t.Base.String()
		}
		out = append(out, x)
	}
	return out
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
