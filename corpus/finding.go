package corpus

import "strings"

// A FindingID names a finding.
type FindingID string

// A FindingKind says how a finding gets its value.
type FindingKind string

// The kinds of finding. The first four are asked; the rest are worked out.
const (
	// Sign is a symptom: yes means new, worse, or since an unknown time.
	// long-standing is an answer of its own: for months, unchanged, and known to a doctor.
	Sign FindingKind = "sign"
	// YesNo is a plain yes or no.
	YesNo FindingKind = "yes-no"
	// Named is one of the values that the file lists.
	Named FindingKind = "named"
	// Number is a whole number in a range.
	Number FindingKind = "number"
	// Derived is worked out from other findings by the file's any, at-least, band or from lines.
	Derived FindingKind = "derived"
	// Triaged is set by the triage stage in app/assess; its file says what it means.
	Triaged FindingKind = "triaged"
	// Class is worked out last, also from what triage sets. It says what the signs
	// point to: one that is yes is part of the classification.
	Class FindingKind = "class"
)

// maxNumber is the largest number that a finding can be: days of a long life fit.
const maxNumber = 100_000

// Answers that any asked finding can have instead of a value. They are never a no.
const (
	Unknown     = "unknown"     // not answered
	NotSure     = "not-sure"    // answered: the person does not know
	Conflicting = "conflicting" // sources of information disagree
)

// A Value is one value of a finding.
type Value struct {
	Name  string
	Label Text // as it stands after "because you answered"; yes, no and numbers have none of their own
}

// A Finding is something that can be found out about a person, or worked out
// from what was found.
type Finding struct {
	ID     FindingID
	Kind   FindingKind
	Values []Value // empty for numbers
	Low    int     // smallest number allowed
	High   int     // largest number allowed
	Unit   string  // of a number: days, years, weeks, points
	Who    []Audience
	Group  string // the group in which it is asked, "" when it is worked out
	Index  int    // its place in Corpus.Findings
	AskIf  []Condition
	Raises bool // a setting: when it is yes, every red flag that stands is raised one level

	Any     []Condition // derived: yes when AtLeast of these hold
	Also    []Condition // derived: each counts when it holds, and is not waited for: what only an examination tells
	Unless  []Condition // class: no when one holds, which is not waited for either
	AtLeast int         // 1 unless the file says more
	Of      FindingID   // derived by bands of this number
	Bands   []Band
	From    ScoreRef // derived from a score; also an asked number that a score can answer

	Basis     Basis    // class: how sure its lines are
	Seen      string   // class: the sources, named
	Conflicts []string // class: the conflicts that touch a person for whom it is known

	Label Text // short name, as a clinician's list has it
	Ask   Text // the question or option as the person reads it
	Why   Text // why it is asked; may be empty
	File  string
	Line  int

	group *Group
}

// In returns the group in which the finding is asked, or nil.
func (f *Finding) In() *Group { return f.group }

// A Band names a range of a number or a score.
type Band struct {
	Name   string
	Ranges map[string]Window // scale to range; the key is "" for bands of a finding
}

// A ScoreRef points at a score or band of an instrument.
type ScoreRef struct {
	Instrument string // with its place: nrs@back
	Name       string // a score or band name
}

// Asked reports whether a person can answer the finding.
func (f *Finding) Asked() bool {
	return f.Kind != Derived && f.Kind != Triaged && f.Kind != Class
}

// Has reports whether v is one of the finding's named values.
func (f *Finding) Has(v string) bool {
	for _, x := range f.Values {
		if x.Name == v {
			return true
		}
	}
	return false
}

// Value returns the named value, or the zero Value.
func (f *Finding) Value(name string) Value {
	for _, v := range f.Values {
		if v.Name == name {
			return v
		}
	}
	return Value{}
}

// Names returns the names of the values in order.
func (f *Finding) Names() []string {
	names := make([]string, len(f.Values))
	for i, v := range f.Values {
		names[i] = v.Name
	}
	return names
}

func (r *record) finding() *Finding {
	f := &Finding{
		ID:      FindingID(r.one("id").value),
		Kind:    enum(r, "kind", Sign, YesNo, Named, Number, Derived, Triaged, Class),
		Unit:    r.opt("unit").value,
		Group:   r.opt("group").value,
		AskIf:   r.conditions("ask-if"),
		Raises:  r.yes("raises"),
		Any:     r.conditions("any"),
		Also:    r.conditions("also"),
		Unless:  r.conditions("unless"),
		AtLeast: 1,
		Of:      FindingID(r.opt("of").value),
		Label:   r.text("label", true),
		Why:     r.text("why", false),
		File:    r.file,
		Line:    r.line,
	}
	f.Ask = r.text("ask", f.Asked())
	if f.Asked() {
		f.Who = enums(r, "who", Audiences...)
	}
	if f.Kind == Class {
		f.Basis, f.Seen = enum(r, "basis", Read, SignRead, SecondHand, Memory), r.opt("seen").value
		f.Conflicts = r.words("conflicts")
	}
	if n := r.opt("at-least"); n.value != "" {
		f.AtLeast = r.number(n)
	}
	for _, b := range r.all("band") {
		name, rest, _ := strings.Cut(b.value, " ")
		w, ok := window(rest)
		if !ok {
			r.faultf(b.line, "band: want a name and a range such as \"adult 18-64\", have %q", b.value)
		}
		f.Bands = append(f.Bands, Band{name, map[string]Window{"": w}})
		f.Values = append(f.Values, Value{Name: name, Label: r.text(name, true)})
	}
	if from := strings.Fields(r.opt("from").value); len(from) == 2 {
		f.From = ScoreRef{from[0], from[1]}
	} else if len(from) > 0 {
		r.faultf(r.opt("from").line, "from: want an instrument and the name of a score or band")
	}
	switch f.Kind {
	case Sign:
		f.Values = []Value{{Name: "yes"}, {Name: "long-standing"}, {Name: "no"}}
	case YesNo:
		f.Values = []Value{{Name: "yes"}, {Name: "no"}}
	case Number:
		w, ok := window(r.one("range").value)
		if !ok || w.High > maxNumber {
			r.faultf(r.line, "range: want the smallest and largest number, such as 0-10, at most %d", maxNumber)
			w = Window{}
		}
		f.Low, f.High = w.Low, w.High
	default:
		if len(f.Any) > 0 {
			f.Values = []Value{{Name: "yes"}, {Name: "no"}}
		}
		for _, v := range r.words("values") {
			f.Values = append(f.Values, Value{Name: v, Label: r.text(v, true)})
		}
	}
	r.done()
	return f
}

// A Group is a set of questions that a person answers together: one page for a
// patient, one block for a clinician.
type Group struct {
	ID       string
	Order    int  // in which order groups are asked
	Screen   bool // part of the minimum safety screen
	Gate     bool // asked alone and kindly, with help shown whatever the answer
	Tick     bool // a list to tick, with "none of these" and "not sure" as buttons
	Broad    bool // the title asks for all of the list: who says no to it has answered each
	Later    bool // asked of a patient only after the first advice
	AskIf    []Condition
	Title    Text // the question of the page
	Short    Text // the name of the block
	Lead     Text // a sentence under the title; may be empty
	Why      Text // why it is asked; may be empty
	Findings []*Finding
	File     string
	Line     int
}

func (r *record) group() *Group {
	g := &Group{
		ID:     r.one("id").value,
		Order:  r.number(r.one("order")),
		Screen: r.yes("screen"),
		Gate:   r.yes("gate"),
		Tick:   r.yes("tick"),
		Broad:  r.yes("broad"),
		Later:  r.yes("later"),
		AskIf:  r.conditions("ask-if"),
		Title:  r.text("title", true),
		Short:  r.text("short", true),
		Lead:   r.text("lead", false),
		Why:    r.text("why", false),
		File:   r.file,
		Line:   r.line,
	}
	r.done()
	return g
}
