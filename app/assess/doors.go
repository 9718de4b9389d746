package assess

import (
	"slices"

	"ryggrad/corpus"
)

// The doors that the rules below name. corpus/door says what each leads to.
const (
	ambulance = "A"
	hospital  = "B" // within hours
	today     = "C" // a doctor today
	days      = "D" // the own doctor within days
	onDuty    = "clinician"
)

// Stopping returns the flags that must not wait for an appointment: the most
// urgent first, those for an ambulance before others, and what was answered
// before what is in doubt.
func Stopping(flags []Flag, c corpus.Country) []Flag {
	out := slices.DeleteFunc(slices.Clone(flags), func(f Flag) bool {
		return !f.Present || f.Urgency.Rank() < corpus.SameDay.Rank()
	})
	weight := func(f Flag) int {
		w := 4 * f.Urgency.Rank()
		if f.doors(c)[0] == ambulance {
			w += 2
		}
		if !f.Presumed {
			w++
		}
		return w
	}
	slices.SortStableFunc(out, func(a, b Flag) int { return weight(b) - weight(a) })
	return out
}

// Doors returns where the flags lead in a country, without repeats, the door to
// try first in front. Flags that must not wait go before all others, in the
// order of Stopping. While an emergency stands no door is shown that may be
// tried tomorrow, or that is closed at night. A clinician phones the doctor on
// duty before any number that is meant for patients, but not before an
// ambulance; a patient is never sent to the doctor on duty.
func Doors(flags []Flag, c corpus.Country, a corpus.Audience) []string {
	stopping := Stopping(flags, c)
	leads := stopping
	if len(stopping) == 0 {
		leads = flags
	}
	var ids []string
	add := func(id string) {
		if !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	professional := a != corpus.Patient
	emergency := len(stopping) > 0 && stopping[0].Urgency == corpus.Emergency
	if len(stopping) > 0 && professional {
		if stopping[0].doors(c)[0] == ambulance {
			add(ambulance)
		}
		add(onDuty)
	}
	for _, f := range leads {
		if !f.Present {
			continue
		}
		for _, id := range f.doors(c) {
			if id == onDuty && !professional {
				id = f.lead()
			}
			if !emergency || id != today && id != days {
				add(id)
			}
		}
	}
	return ids
}

// doors returns where one flag leads. One that a setting has raised leads to
// the door of its new urgency; the doors for something else than a doctor's
// appointment (poison, maternity, despair, danger at home) stay open beside it.
func (f Flag) doors(c corpus.Country) []string {
	own := f.Rule.Doors[c]
	if f.Urgency == f.Rule.Urgency {
		return own
	}
	ids := []string{f.lead()}
	for _, id := range own {
		if id == ambulance {
			ids = append([]string{id}, ids...)
		} else if id != today && id != days && !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return ids
}

// lead is the door of an urgency.
func (f Flag) lead() string {
	switch f.Urgency {
	case corpus.Emergency:
		return hospital
	case corpus.SameDay:
		return today
	}
	return days
}

// A Call is someone to phone.
type Call struct {
	Number *corpus.TelNumber
	When   []corpus.Text // when to use it; empty for always
}

// besides are the doors whose word on when to phone an ambulance is always
// said: poison, despair, danger at home.
var besides = []string{"G", "S", "H"}

// Calls returns whom to phone at some doors of a country, each number once. In
// a region that was told its own number stands before the own doctor's, who is
// closed at night, and the other regions' are left out; "" is no region told.
func Calls(c *corpus.Corpus, doors []string, country corpus.Country, region corpus.Region) []Call {
	var out []Call
	own, at := Call{}, -1 // the region's number, and where it is to stand
	for _, id := range doors {
		d := c.Door(id)
		if d == nil {
			continue
		}
		for _, call := range d.Calls[country] {
			n := c.Number(call.Number)
			x := Call{Number: n}
			if !call.When.Empty() {
				x.When = []corpus.Text{call.When}
			}
			if at < 0 && (n.Kind == "doctor" || n.Kind == "out-of-hours") {
				at = len(out)
			}
			i := slices.IndexFunc(out, func(y Call) bool { return y.Number == n })
			switch {
			case region != "" && n.Region == region && own.Number == nil:
				own = x
			case region != "" && n.Region != "":
			case i < 0:
				out = append(out, x)
			case n.Kind == "ambulance" && doors[0] != ambulance && slices.Contains(besides, id):
				out[i].When = append(out[i].When, x.When...)
			}
		}
	}
	if own.Number != nil {
		out = slices.Insert(out, at, own)
	}
	return out
}
