package corpus

import (
	"slices"
	"strings"
)

// An Urgency says how soon a person must be seen.
type Urgency string

// The four urgencies.
const (
	Routine       Urgency = "routine"        // no extra contact; the safety net is always given
	ContactDoctor Urgency = "contact-doctor" // phone the own doctor on the next working day; seen within 2 weeks
	SameDay       Urgency = "same-day"       // seen or spoken to by a doctor today, also in the evening and at weekends
	Emergency     Urgency = "emergency"      // now: hospital within hours, or an ambulance
)

// Urgencies are ordered from the least to the most urgent.
var Urgencies = []Urgency{Routine, ContactDoctor, SameDay, Emergency}

// Rank orders urgencies: 0 is routine, 3 is emergency.
func (u Urgency) Rank() int { return slices.Index(Urgencies, u) }

// Raised returns the urgency one level up; emergency stays emergency.
func (u Urgency) Raised() Urgency { return Urgencies[min(u.Rank()+1, len(Urgencies)-1)] }

// A Care is a kind of advice that a red flag can close.
type Care string

// The kinds of care. Each has a triaged finding "closed-" + its name.
const (
	Activity Care = "activity" // carrying on as usual, education, work advice
	Exercise Care = "exercise" // exercise programmes
	Manual   Care = "manual"   // treatment with the hands
	NSAID    Care = "nsaid"    // anti-inflammatory medicine
	Outlook  Care = "outlook"  // prognosis figures, reassurance, "no scan needed"
)

// Cares are the kinds of care that a red flag can close.
var Cares = []Care{Activity, Exercise, Manual, NSAID, Outlook}

// A Basis says how sure the rule behind a text is.
type Basis string

// The bases of a rule. Only Read may be shown as sourced.
const (
	Read       Basis = "read"        // read in the named source
	SignRead   Basis = "sign-read"   // the source names the sign; the urgency is our proposal
	SecondHand Basis = "second-hand" // read in a secondary source only
	Memory     Basis = "memory"      // no source read
)

// A RedFlag is a rule that raises the urgency when its conditions hold. Red
// flags only add: none lowers an urgency.
type RedFlag struct {
	ID       string
	Section  string
	Urgency  Urgency
	When     []Condition // all must hold
	Doors    map[Country][]string
	Closes   []Care
	Serious  bool // makes the finding red-flag present
	Private  bool // never printed: somebody else may read the paper
	Examined bool // rests on a clinician's examination
	Basis    Basis
	Seen     string // the sources, named
	Label    Text   // what it is, for a list
	Means    Text   // what it can mean, to the person
	Say      Text   // what to say on the telephone: follows "I have back pain and"
	Do       []Text // what to do and not to do until help is there; may be empty
	File     string
	Line     int

	beyond bool
}

// Beyond reports whether the rule also rests on what is asked outside of the
// safety screen.
func (f *RedFlag) Beyond() bool { return f.beyond }

func (r *record) redFlag() *RedFlag {
	f := &RedFlag{
		ID:       r.one("id").value,
		Section:  r.one("section").value,
		Urgency:  enum(r, "urgency", Urgencies...),
		When:     r.conditions("when"),
		Doors:    map[Country][]string{},
		Closes:   enums(r, "closes", Cares...),
		Serious:  r.yes("serious"),
		Private:  r.yes("private"),
		Examined: r.yes("examined"),
		Basis:    enum(r, "basis", Read, SignRead, SecondHand, Memory),
		Seen:     r.opt("seen").value,
		Label:    r.text("label", true),
		Means:    r.text("means", true),
		Do:       r.list("do"),
		File:     r.file,
		Line:     r.line,
	}
	f.Say = r.text("say", f.Urgency.Rank() >= SameDay.Rank())
	for _, d := range r.all("door") {
		c, doors, _ := strings.Cut(d.value, " ")
		if !slices.Contains(Countries, Country(c)) {
			r.faultf(d.line, "door: %q is not one of %q", c, Countries)
		}
		f.Doors[Country(c)] = strings.Fields(doors)
	}
	if f.Basis == Read && f.Seen == "" {
		r.faultf(r.line, "basis is read, but \"seen\" names no source")
	}
	r.done()
	return f
}

// A Door is where to turn: for each country the calls to make, in order.
type Door struct {
	ID    string
	Calls map[Country][]Call
	Label Text
	Lead  Text // one sentence: who, how soon
	Basis Basis
	File  string
	Line  int
}

// A Call is one step of a door: a number and when to use it.
type Call struct {
	Number string // ID of a Number
	When   Text
}

func (r *record) door() *Door {
	d := &Door{
		ID:    r.one("id").value,
		Calls: map[Country][]Call{},
		Label: r.text("label", true),
		Lead:  r.text("lead", false),
		Basis: enum(r, "basis", Read, SignRead, SecondHand, Memory),
		File:  r.file,
		Line:  r.line,
	}
	for _, c := range Countries {
		for _, f := range r.all(string(c)) {
			d.Calls[c] = append(d.Calls[c], Call{f.value, r.text(f.value, false)})
		}
	}
	r.done()
	return d
}

// A Region is a part of a country with an out-of-hours number of its own.
type Region string

// A TelNumber is someone to call: a telephone number with the day it was
// checked, or a person such as one's own doctor, who has no fixed number.
type TelNumber struct {
	ID      string
	Country Country
	Digits  string // as printed, with spaces; "" for a person without a fixed number
	Kind    string // ambulance, doctor, out-of-hours, maternity, crisis, poison, violence
	Region  Region // where it answers; "" for the whole country
	Basis   Basis
	Seen    string
	Checked string // date the number was checked, YYYY-MM-DD; "" when there is no number
	Again   string // date by which it must be checked again
	Name    Text
	Place   Text // the region's name; empty without one
	Hours   Text // when it answers; may be empty
	Note    Text // may be empty
	File    string
	Line    int
}

// Tel returns the digits for a tel: link.
func (n *TelNumber) Tel() string { return strings.ReplaceAll(n.Digits, " ", "") }

// Expired reports whether the number should have been checked again before a
// day of the form 2026-11-22.
func (n *TelNumber) Expired(day string) bool { return n.Again != "" && n.Again < day }

func (r *record) telNumber() *TelNumber {
	n := &TelNumber{
		ID:      r.one("id").value,
		Country: enum(r, "country", Countries...),
		Digits:  r.opt("digits").value,
		Kind:    enum(r, "kind", "ambulance", "doctor", "out-of-hours", "maternity", "crisis", "poison", "violence"),
		Region:  Region(r.opt("region").value),
		Basis:   enum(r, "basis", Read, SecondHand, Memory),
		Seen:    r.opt("seen").value,
		Name:    r.text("name", true),
		Hours:   r.text("hours", false),
		Note:    r.text("note", false),
		File:    r.file,
		Line:    r.line,
	}
	n.Place = r.text("place", n.Region != "")
	n.Checked, n.Again = r.date("checked", n.Digits != ""), r.date("check-again", n.Digits != "")
	r.done()
	return n
}

// A NetPart is one part of the safety net that every patient gets.
type NetPart struct {
	ID      string
	Order   int
	Urgency Urgency // what its lines ask for; routine for advice that is not a sign
	Doors   []string
	Basis   Basis
	Title   Text
	Lines   []Text
	File    string
	Line    int
}

func (r *record) netPart() *NetPart {
	n := &NetPart{
		ID:      r.one("id").value,
		Order:   r.number(r.one("order")),
		Urgency: enum(r, "urgency", Urgencies...),
		Doors:   r.words("doors"),
		Basis:   enum(r, "basis", Read, SignRead, SecondHand, Memory),
		Title:   r.text("title", true),
		Lines:   r.list("line"),
		File:    r.file,
		Line:    r.line,
	}
	r.done()
	return n
}
