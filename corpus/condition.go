package corpus

import (
	"slices"
	"strconv"
	"strings"
)

// A Condition is what a rule requires of one finding: that it is, or is not,
// one of some values; or, for a window, that a number lies in a range.
type Condition struct {
	Finding FindingID
	Not     bool
	Values  []string // named values, in the order written; empty for a window
	Window  *Window  // nil unless the condition is a range of a number

	subject *Finding
}

// Subject returns the finding that a condition of the corpus is about, or nil
// when the corpus has no such finding.
func (c *Condition) Subject() *Finding { return c.subject }

// A Window is a range of whole numbers, both ends included.
type Window struct {
	Low  int
	High int // NoLimit when the window has no upper end
}

// NoLimit is the upper end of a window that has none.
const NoLimit = 1 << 30

// Has reports whether n lies in the window.
func (w Window) Has(n float64) bool { return n >= float64(w.Low) && n <= float64(w.High) }

func (w Window) String() string {
	if w.High == NoLimit {
		return strconv.Itoa(w.Low) + "-"
	}
	return strconv.Itoa(w.Low) + "-" + strconv.Itoa(w.High)
}

// Holds reports whether a known value satisfies the condition.
func (c Condition) Holds(value string) bool {
	if c.Window != nil {
		n, err := strconv.ParseFloat(value, 64)
		return err == nil && c.Window.Has(n)
	}
	return slices.Contains(c.Values, value) != c.Not
}

func (c Condition) String() string {
	if c.Window != nil {
		return string(c.Finding) + " in " + c.Window.String()
	}
	is := " is "
	if c.Not {
		is = " is not "
	}
	return string(c.Finding) + is + strings.Join(c.Values, " or ")
}

// condition reads "FINDING is [not] VALUE {or VALUE}" or "FINDING in LOW-HIGH".
func (r *record) condition(f field) Condition {
	w := strings.Fields(f.value)
	if len(w) < 3 || w[1] != "is" && w[1] != "in" {
		r.faultf(f.line, "%s: want \"finding is [not] value {or value}\" or \"finding in low-high\", have %q", f.key, f.value)
		return Condition{}
	}
	c := Condition{Finding: FindingID(w[0])}
	if w[1] == "in" {
		win, ok := window(w[2])
		if !ok || len(w) > 3 {
			r.faultf(f.line, "%s: want a range such as 0-42 or 85-, have %q", f.key, f.value)
		}
		c.Window = &win
		return c
	}
	w = w[2:]
	if w[0] == "not" {
		c.Not, w = true, w[1:]
	}
	for i, v := range w {
		if i%2 == 1 {
			if v != "or" {
				r.faultf(f.line, "%s: want \"or\" between values, have %q", f.key, v)
			}
			continue
		}
		c.Values = append(c.Values, v)
	}
	if len(w)%2 == 0 {
		r.faultf(f.line, "%s: a value is missing in %q", f.key, f.value)
	}
	return c
}

func (r *record) conditions(key string) []Condition {
	var cs []Condition
	for _, f := range r.all(key) {
		cs = append(cs, r.condition(f))
	}
	return cs
}

// window reads "LOW-HIGH" or "LOW-".
func window(s string) (Window, bool) {
	low, high, ok := strings.Cut(s, "-")
	w := Window{High: NoLimit}
	var err error
	if w.Low, err = strconv.Atoi(low); err != nil || !ok {
		return w, false
	}
	if high != "" {
		if w.High, err = strconv.Atoi(high); err != nil {
			return w, false
		}
	}
	return w, w.Low <= w.High
}
