package corpus

import (
	"slices"
	"strings"
)

// A Vignette is a made-up person: a teaching case that is also a test of the engine.
type Vignette struct {
	ID       string
	Country  Country
	Audience Audience
	Teach    bool     // offered to educators
	None     []string // groups of the screen answered "none of these"
	Answers  []Given
	Items    map[string][]string          // instrument to its items in order; "-" is missing
	Scores   map[string]map[string]string // instrument to entered scores

	Urgency     Urgency
	Provisional bool
	Flags       []string
	Classes     []string // all that the signs point to, where the file says so; NoClass alone when it is nothing
	Applies     []StatementID
	RuledOut    []StatementID
	Undecided   []StatementID
	Next        []FindingID // must be among the questions to ask

	Title, Story, Learn Text
	File                string
	Line                int
}

// NoClass stands in a vignette whose signs must point to nothing yet.
const NoClass = "none"

// Named returns what the signs must point to, and whether the file says it.
func (v *Vignette) Named() ([]string, bool) {
	if len(v.Classes) == 1 && v.Classes[0] == NoClass {
		return []string{}, true
	}
	return v.Classes, len(v.Classes) > 0
}

// A Given is one answer of a vignette.
type Given struct {
	Finding FindingID
	Value   string
	Line    int
}

func (r *record) vignette() *Vignette {
	v := &Vignette{
		ID:          r.one("id").value,
		Country:     enum(r, "country", Countries...),
		Audience:    enum(r, "audience", Audiences...),
		Teach:       r.yes("teach"),
		None:        r.words("none"),
		Items:       map[string][]string{},
		Scores:      map[string]map[string]string{},
		Urgency:     enum(r, "urgency", Urgencies...),
		Provisional: r.yes("provisional"),
		Flags:       r.words("flags"),
		Classes:     r.words("classification"),
		Title:       r.text("title", true),
		Story:       r.text("story", true),
		Learn:       r.text("learn", false),
		File:        r.file,
		Line:        r.line,
	}
	for _, f := range r.all("answer") {
		id, value, ok := strings.Cut(f.value, " = ")
		if !ok {
			r.faultf(f.line, "answer: want \"finding = value\", have %q", f.value)
		}
		v.Answers = append(v.Answers, Given{FindingID(id), value, f.line})
	}
	for _, f := range r.all("items") {
		w := strings.Fields(f.value)
		if len(w) < 2 {
			r.faultf(f.line, "items: want an instrument and its answers, have %q", f.value)
			continue
		}
		v.Items[w[0]] = w[1:]
	}
	for _, f := range r.all("scores") {
		w := strings.Fields(f.value)
		if len(w) < 3 || len(w)%2 == 0 {
			r.faultf(f.line, "scores: want an instrument and \"name value\" pairs, have %q", f.value)
			continue
		}
		v.Scores[w[0]] = map[string]string{}
		for i := 1; i < len(w); i += 2 {
			v.Scores[w[0]][w[i]] = w[i+1]
		}
	}
	statements := func(key string) []StatementID {
		var ids []StatementID
		for _, f := range r.all(key) {
			for _, w := range strings.Fields(f.value) {
				ids = append(ids, StatementID(w))
			}
		}
		return slices.Clip(ids)
	}
	v.Applies, v.RuledOut, v.Undecided = statements("applies"), statements("ruled-out"), statements("undecided")
	for _, w := range r.words("next") {
		v.Next = append(v.Next, FindingID(w))
	}
	r.done()
	return v
}
