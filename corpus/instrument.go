package corpus

import (
	"strconv"
	"strings"
)

// An Instrument is a questionnaire or scale with published scoring. Where its
// wording is licensed, only numbers are entered, beside the paper form.
type Instrument struct {
	ID        string
	Items     []Item
	MinItems  int // fewest items that make a response; more are optional
	Scales    []Scale
	Bands     map[string][]Band // by name: "risk" to its bands
	BandNames []string          // the names in order
	Places    []string          // where it can be asked of two things: back, leg
	Higher    string            // what a higher score means: worse or better
	Change    bool              // measures change over time
	Missing   string            // "none" when no rule for missing answers is published, else the rule
	Owner     string
	Licence   string
	Evidence  string // where the licence was read
	Link      string
	Minutes   int
	Name      string // its own name, in no language or in English
	What      Text   // what it measures, for whom
	Note      Text   // caution or licence statement; may be empty
	BandText  map[string]Text
	File      string
	Line      int
}

// An Item is one question of an instrument, answered by whole numbers from Low to High.
type Item struct {
	Key    string // "1" to "n" in the order of the form
	Low    int
	High   int
	Recode []int // the value counted for each answer from Low on; nil when the answer itself counts
}

// A Scale combines items to a score.
type Scale struct {
	Name   string
	How    string // sum, mean or count
	First  int    // 1-based, both ends included
	Last   int
	Needed int // how many of the items must be answered
}

func (r *record) instrument() *Instrument {
	in := &Instrument{
		ID:       r.one("id").value,
		Bands:    map[string][]Band{},
		Places:   r.words("places"),
		Higher:   enum(r, "higher", "worse", "better"),
		Change:   r.yes("change"),
		Missing:  r.one("missing").value,
		Owner:    r.one("owner").value,
		Licence:  r.one("licence").value,
		Evidence: r.one("evidence").value,
		Link:     r.opt("link").value,
		Minutes:  r.number(r.one("minutes")),
		Name:     r.one("name").value,
		What:     r.text("what", true),
		Note:     r.text("note", false),
		BandText: map[string]Text{},
		File:     r.file,
		Line:     r.line,
	}
	for _, f := range r.all("items") {
		in.Items = append(in.Items, r.items(f, len(in.Items))...)
	}
	in.MinItems = len(in.Items)
	if f := r.opt("at-least"); f.value != "" {
		in.MinItems = r.number(f)
	}
	for _, f := range r.all("recode") {
		key, rest, _ := strings.Cut(f.value, ":")
		n, _ := strconv.Atoi(key)
		values := strings.Fields(rest)
		if n < 1 || n > len(in.Items) || len(values) != in.Items[n-1].High-in.Items[n-1].Low+1 {
			r.faultf(f.line, "recode: want \"item: a value for each answer\", have %q", f.value)
			continue
		}
		for _, v := range values {
			x, err := strconv.Atoi(v)
			if err != nil {
				r.faultf(f.line, "recode: %q is no whole number", v)
			}
			in.Items[n-1].Recode = append(in.Items[n-1].Recode, x)
		}
	}
	for _, f := range r.all("scale") {
		in.Scales = append(in.Scales, r.scale(f, len(in.Items)))
	}
	for _, f := range r.all("bands") {
		r.bands(f, in)
	}
	r.done()
	return in
}

// items reads "COUNT of LOW-HIGH".
func (r *record) items(f field, have int) []Item {
	count, rng, ok := strings.Cut(f.value, " of ")
	n, err := strconv.Atoi(count)
	w, fine := window(rng)
	if !ok || err != nil || !fine || n < 1 || n > 200 || w.High > 1000 {
		r.faultf(f.line, "items: want \"count of low-high\", have %q", f.value)
		return nil
	}
	out := make([]Item, n)
	for i := range out {
		out[i] = Item{Key: strconv.Itoa(have + i + 1), Low: w.Low, High: w.High}
	}
	return out
}

// scale reads "NAME sum|mean|count FIRST-LAST needs N".
func (r *record) scale(f field, items int) Scale {
	w := strings.Fields(f.value)
	if len(w) == 5 && w[3] == "needs" {
		rng, ok := window(w[2])
		n, err := strconv.Atoi(w[4])
		how := w[1] == "sum" || w[1] == "mean" || w[1] == "count"
		if ok && err == nil && how && rng.Low >= 1 && rng.High <= items && n >= 1 && n <= rng.High-rng.Low+1 {
			return Scale{w[0], w[1], rng.Low, rng.High, n}
		}
	}
	r.faultf(f.line, "scale: want \"name sum|mean|count first-last needs n\" within %d items, have %q", items, f.value)
	return Scale{}
}

// bands reads "NAME BAND {SCALE LOW-HIGH}".
func (r *record) bands(f field, in *Instrument) {
	w := strings.Fields(f.value)
	if len(w) < 4 || len(w)%2 != 0 {
		r.faultf(f.line, "bands: want \"name band {scale low-high}\", have %q", f.value)
		return
	}
	b := Band{w[1], map[string]Window{}}
	for i := 2; i < len(w); i += 2 {
		win, ok := window(w[i+1])
		if !ok {
			r.faultf(f.line, "bands: %q is no range", w[i+1])
		}
		b.Ranges[w[i]] = win
	}
	if len(in.Bands[w[0]]) == 0 {
		in.BandNames = append(in.BandNames, w[0])
	}
	in.Bands[w[0]] = append(in.Bands[w[0]], b)
	in.BandText[b.Name] = r.text(b.Name, true)
}
