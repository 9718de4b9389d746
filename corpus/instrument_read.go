package corpus

import (
	"slices"
	"strconv"
	"strings"
)

func (r *record) instrument() *Instrument {
	in := &Instrument{
		ID:       r.one("id").value,
		Marks:    enum(r, "marks", append([]string{""}, MarkRules...)...),
		Tables:   map[string]Table{},
		Bands:    map[string][]Band{},
		Places:   r.words("places"),
		Higher:   enum(r, "higher", "", "worse", "better"),
		Main:     r.opt("main").value,
		Terms:    enum(r, "terms", LicenceTerms...),
		Link:     r.opt("link").value,
		OwnWords: r.yes("own-words"),
		Minutes:  r.number(r.one("minutes")),
		Core:     r.yes("core"),
		Purposes: enums(r, "purpose", Purposes...),
		Phases:   enums(r, "phase", Phases...),
		When:     r.conditions("when"),
		Name:     r.one("name").value,
		What:     r.text("what", true),
		Use:      r.text("use", true),
		Note:     r.text("note", false),
		Missing:  r.text("missing", true),
		Owner:    r.text("owner", true),
		Licence:  r.text("licence", true),
		Evidence: r.text("evidence", true),
		Tested:   r.text("tested", true),
		BandText: map[string]Text{},
		ItemText: map[string]Text{},
		File:     r.file,
		Line:     r.line,
	}
	change := enum(r, "change", "", "yes", "no", "advised against")
	in.Poor = change == "advised against"
	in.Change = in.Poor || change == "yes"
	in.LeftOut = slices.Contains(leftOut, in.ID)
	in.Core = in.Core && !in.LeftOut // nobody is asked what is not here
	for _, f := range r.all("items") {
		in.Items = append(in.Items, r.items(f, in.Items)...)
	}
	for _, item := range in.Items {
		if t := r.text(item.Key, item.Words != nil); !t.Empty() {
			in.ItemText[item.Key] = t
		}
	}
	in.MinItems = len(in.Items)
	if f := r.opt("at-least"); f.value != "" {
		in.MinItems = min(r.number(f), len(in.Items))
	}
	for _, f := range r.all("recode") {
		r.recode(f, in)
	}
	for _, f := range r.all("scale") {
		if s, ok := r.scale(f, in); ok {
			in.Scales = append(in.Scales, s)
		}
	}
	for _, f := range r.all("table") {
		r.table(f, in)
	}
	for _, f := range r.all("adds") {
		r.adds(f, in)
	}
	for _, f := range r.all("set") {
		if w := strings.Fields(f.value); len(w) == 3 && slices.Contains(Countries, Country(w[1])) {
			in.Sets = append(in.Sets, ValueSet{w[0], Country(w[1]), w[2]})
		} else {
			r.faultf(f.line, "set: want \"name country source\", have %q", f.value)
		}
	}
	for _, f := range r.all("norm") {
		if n, ok := r.norm(f); ok {
			in.Norms = append(in.Norms, n)
		}
	}
	for _, f := range r.all("bands") {
		r.bands(f, in)
	}
	r.cuts(in)
	in.Changes = r.thresholds("mic", "absolute", "percent")
	in.Errors = r.thresholds("error", "absolute")
	if len(in.Scales) > 0 && in.Higher == "" {
		r.faultf(r.line, "higher: want \"worse\" or \"better\"")
	}
	r.done()
	return in
}

// items reads "ITEMS of LOW-HIGH [by STEP]" or "ITEMS of WORD WORD {WORD}",
// where ITEMS is how many follow, or the first and last key, or one key.
func (r *record) items(f field, have []Item) []Item {
	left, right, ok := strings.Cut(f.value, " of ")
	item := Item{Step: 1}
	w := strings.Fields(right)
	if len(w) > 0 {
		if rng, fine := window(w[0]); !fine {
			item.Words, item.High = w, len(w)-1
			ok = ok && len(w) > 1
		} else {
			item.Low, item.High = rng.Low, rng.High
			switch {
			case len(w) == 3 && w[1] == "by":
				step, err := strconv.Atoi(w[2])
				item.Step = max(1, step)
				ok = ok && err == nil && step >= 1 && (rng.High-rng.Low)%step == 0
			case len(w) != 1:
				ok = false
			}
		}
	}
	var keys []string
	if n, err := strconv.Atoi(left); err == nil && n >= 1 && n <= 200 {
		for i := range n {
			keys = append(keys, strconv.Itoa(len(have)+i+1))
		}
	} else if err != nil {
		keys = between(left)
	}
	if !ok || len(w) == 0 || len(keys) == 0 || item.High > 1000 {
		r.faultf(f.line, "items: want \"count of low-high\", have %q", f.value)
		return nil
	}
	out := make([]Item, len(keys))
	for i, key := range keys {
		if slices.ContainsFunc(have, func(x Item) bool { return x.Key == key }) {
			r.faultf(f.line, "items: the item %q is there already", key)
		}
		out[i] = item
		out[i].Key = key
	}
	return out
}

// between returns the keys from first to last of "P1-P5" or "6-25", or the one key.
func between(s string) []string {
	first, last, ok := strings.Cut(s, "-")
	if !ok {
		if s == "" || strings.Contains(s, " ") {
			return nil
		}
		return []string{s}
	}
	stem := strings.TrimRight(first, "0123456789")
	a, err := strconv.Atoi(strings.TrimPrefix(first, stem))
	b, wrong := strconv.Atoi(strings.TrimPrefix(last, stem))
	if err != nil || wrong != nil || a > b || b-a >= 200 {
		return nil
	}
	var keys []string
	for n := a; n <= b; n++ {
		keys = append(keys, stem+strconv.Itoa(n))
	}
	return keys
}

// places returns the places of the items in a list of keys such as "1,8,10-12";
// nil when one of them does not exist.
func (in *Instrument) places(list string) []int {
	var out []int
	for _, part := range strings.Split(list, ",") {
		keys := between(part)
		if len(keys) == 0 {
			return nil
		}
		for _, key := range keys {
			i := in.Item(key)
			if i < 0 || slices.Contains(out, i) {
				return nil
			}
			out = append(out, i)
		}
	}
	return out
}

// recode reads "ITEMS: VALUE {VALUE}", a value for each answer.
func (r *record) recode(f field, in *Instrument) {
	list, rest, _ := strings.Cut(f.value, ":")
	var values []int
	for _, v := range strings.Fields(rest) {
		x, err := strconv.Atoi(v)
		if err != nil {
			r.faultf(f.line, "recode: %q is no whole number", v)
		}
		values = append(values, x)
	}
	items := in.places(list)
	for _, i := range items {
		if x := in.Items[i]; len(values) != x.High-x.Low+1 || x.Step != 1 {
			items = nil
			break
		}
	}
	if items == nil {
		r.faultf(f.line, "recode: want \"item: a value for each answer\", have %q", f.value)
	}
	for _, i := range items {
		in.Items[i].Recode = values
	}
}

// fits reports whether the way of a scale can be used on its items.
func (s Scale) fits(items []Item) bool {
	var own []Item
	for _, i := range s.Items {
		own = append(own, items[i])
	}
	switch s.How {
	case "table", "digits":
		return s.Needed == len(own)
	case "percent", "percent-all":
		return !slices.ContainsFunc(own, func(i Item) bool { return i.Low != 0 || i.High == 0 || i.Recode != nil })
	case "neupsig":
		return len(own) == 4 && !slices.ContainsFunc(own, func(i Item) bool { return !slices.Equal(i.Words, []string{"no", "yes", Unknown}) })
	case "sf36-pain":
		return len(own) == 2 && own[0].Low == 1 && own[0].High == 6 && own[1].Low == 1 && own[1].High == 5
	}
	return true
}

// scale reads "NAME WAY ITEMS needs N", "NAME rounded SCORE DIGITS" or
// "NAME norm SCORE{,SCORE}".
func (r *record) scale(f field, in *Instrument) (Scale, bool) {
	w := strings.Fields(f.value)
	s := Scale{First: 1, Last: 1}
	if len(w) > 1 {
		s.Name, s.How = w[0], w[1]
	}
	ok := slices.Contains(Ways, s.How)
	switch {
	case s.How == "rounded" && len(w) == 4:
		var err error
		s.Digits, err = strconv.Atoi(w[3])
		s.Of = []string{w[2]}
		ok = err == nil && s.Digits >= 0 && s.Digits < 7
	case s.How == "norm" && len(w) == 3:
		s.Of = strings.Split(w[2], ",")
	case s.How != "rounded" && s.How != "norm" && len(w) == 5 && w[3] == "needs":
		var err error
		s.Items = in.places(w[2])
		s.Needed, err = strconv.Atoi(w[4])
		if ok = ok && err == nil && s.Needed >= 1 && s.Needed <= len(s.Items); ok {
			s.First, s.Last = slices.Min(s.Items)+1, slices.Max(s.Items)+1
		}
	default:
		ok = false
	}
	for _, name := range s.Of {
		if _, known := in.Scale(name); !known {
			ok = false
		}
	}
	ok = ok && s.fits(in.Items)
	if !ok {
		r.faultf(f.line, "scale: want \"name way items needs n\" within %d items, a way of %q, have %q", len(in.Items), Ways, f.value)
	}
	return s, ok
}
