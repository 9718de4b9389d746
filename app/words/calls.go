package words

import (
	"fmt"
	"strings"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// At returns the words as they are said to a person in a region, "" when it was
// not told, on a day of the form 2026-11-22: the region's number comes first, and
// a number that should have been checked before that day says so. Without a day
// none is said to be too old.
func (w *Words) At(region corpus.Region, day string) *Words {
	x := *w
	x.region, x.today = region, day
	return &x
}

// When says when to phone a number: what the doors say, or else its hours.
func (w *Words) When(x assess.Call) string {
	if len(x.When) == 0 {
		return x.Number.Hours.In(w.lang)
	}
	lines := make([]string, len(x.When))
	for i, t := range x.When {
		lines[i] = t.In(w.lang)
	}
	return strings.Join(lines, ". ")
}

// calls lists whom to call at some doors, when the numbers were checked, and
// the ambulance of the other country: people travel.
func (w *Words) calls(c *corpus.Corpus, country corpus.Country, doors []string) AnswerPart {
	p := AnswerPart{Name: "call"}
	if len(doors) > 0 {
		d := c.Door(doors[0])
		p.Title = d.Label.In(w.lang)
		if lead := d.Lead.In(w.lang); lead != "" {
			p.Lines = append(p.Lines, lead)
		}
	}
	checked := ""
	for _, x := range assess.Calls(c, doors, country, w.region) {
		n := x.Number
		line := "– " + n.Name.In(w.lang)
		if n.Digits != "" {
			line += ": " + n.Digits
		}
		if when := w.When(x); when != "" {
			line += " (" + when + ")"
		}
		if n.Expired(w.today) {
			line += ". " + w.NumberStale(n.Again)
		}
		if n.Checked != "" && (checked == "" || n.Checked < checked) {
			checked = n.Checked
		}
		p.Lines = append(p.Lines, line)
	}
	if checked != "" {
		p.Lines = append(p.Lines, w.NumbersChecked(checked))
	}
	for _, other := range corpus.Countries {
		if other != country {
			p.Lines = append(p.Lines, fmt.Sprintf(answerTexts[w.lang].abroad, w.Country.Of(other), ambulance(c, other)))
		}
	}
	return p
}

func ambulance(c *corpus.Corpus, country corpus.Country) string {
	for _, n := range c.Numbers {
		if n.Country == country && n.Kind == "ambulance" {
			return n.Digits
		}
	}
	return "112"
}
