package corpus

import "slices"

// An Instrument is a questionnaire or scale with published scoring. Where its
// wording is licensed, only numbers are entered, beside the paper form. One
// without scales is named and explained, and cannot be scored.
type Instrument struct {
	ID        string
	Items     []Item
	MinItems  int    // fewest items that make a response; more are optional
	Marks     string // what several marks in one item count: see MarkRules
	Scales    []Scale
	Tables    map[string]Table // by scale or value set
	Sets      []ValueSet
	Norms     []Norm
	Bands     map[string][]Band // by name: "risk" to its bands
	BandNames []string          // the names in order
	Cuts      []Cut
	Changes   []Threshold // published thresholds of important change
	Errors    []Threshold // published measurement error
	Places    []string    // where it can be asked of two things: back, leg
	Higher    string      // what a higher score means: worse or better
	Change    bool        // a difference over time is told
	Poor      bool        // though its use for that is advised against
	Main      string      // the score of which change is told unless another is named; "" when there is none
	Terms     string      // how far the licence goes: see LicenceTerms
	LeftOut   bool        // this program is built without it
	Link      string      // to its owner; may be empty
	OwnWords  bool        // asked in our own words, so that no wording is loaded
	Minutes   int
	Core      bool        // among the few that everybody is asked
	Purposes  []string    // what it is for: see Purposes
	Phases    []string    // how long pain has lasted when it is of use: see Phases
	When      []Condition // whom it concerns; all must hold
	Name      string      // its own name, in no language or in English
	What      Text        // what it measures, for whom
	Use       Text        // when to choose it, and when not
	Note      Text        // caution or licence statement; may be empty
	Missing   Text        // the rule for missing answers, and whose it is
	Owner     Text        // without a full stop
	Licence   Text
	Evidence  Text            // where the licence was read; without a full stop
	Tested    Text            // what is known of Danish and Norwegian versions
	ItemText  map[string]Text // by item: what it asks, in our own words, where it is no plain number
	BandText  map[string]Text
	File      string
	Line      int
}

// The words that an instrument's file may use.
var (
	// MarkRules are what several marks in one item can count: nothing, so that
	// the form is refused; the highest; or the lower of two neighbours, while
	// other marks make the item a missing answer.
	MarkRules = []string{"refused", "highest", "lower-neighbour"}
	// LicenceTerms are how far a licence goes.
	LicenceTerms = []string{"generic", "free", "non-commercial", "licensed", "unclear", "unknown"}
	// Purposes are what an instrument is for.
	Purposes = []string{"pain", "nerve", "function", "goals", "risk", "beliefs", "confidence", "quality-of-life", "self-management"}
	// Phases are those that app/assess tells from the days of pain.
	Phases = []string{"acute", "subacute", "long-lasting"}
	// Ways are how a scale combines items; FORMAT.md says what each does.
	Ways = []string{"sum", "mean", "count", "prorated", "percent", "percent-all", "table", "digits", "norm", "rounded", "neupsig", "sf36-pain"}
)

// An Item is one question of an instrument, answered by whole numbers from Low to High.
type Item struct {
	Key    string // "1" to "n" in the order of the form, or as the form names it
	Low    int
	High   int
	Step   int      // between allowed numbers; 1 unless the file says more
	Words  []string // the answers from Low on, where they are words
	Recode []int    // the value counted for each answer from Low on; nil when the answer itself counts
}

// Allows reports whether the item can be answered so.
func (i Item) Allows(mark int) bool {
	return mark >= i.Low && mark <= i.High && (mark-i.Low)%i.Step == 0
}

// Counts returns what an allowed answer counts.
func (i Item) Counts(mark int) int {
	if i.Recode != nil {
		return i.Recode[mark-i.Low]
	}
	return mark
}

// limits returns the least and the most that the item can count.
func (i Item) limits() (low, high int) {
	if i.Recode != nil {
		return slices.Min(i.Recode), slices.Max(i.Recode)
	}
	return i.Low, i.High
}

// A Scale combines items to a score.
type Scale struct {
	Name   string
	How    string   // one of Ways
	Items  []int    // places in Instrument.Items
	First  int      // 1-based, the lowest and highest of Items; 1 when there are none
	Last   int      //
	Needed int      // how many of the items must be answered
	Of     []string // norm, rounded: the scores that it is worked out from
	Digits int      // rounded: decimals that are left
}

// Whole reports whether the score is always a whole number.
func (s Scale) Whole() bool {
	return s.How == "sum" || s.How == "count" || s.How == "digits" || s.How == "neupsig"
}

// A Table gives a score as a start and what each answer adds to it, in
// millionths, so that decimals add up exactly.
type Table struct {
	Start int64
	Any   int64     // added once when an answer is not the first of its item
	Adds  [][]int64 // by item, then by answer from Low on
}

// A ValueSet is a table of what health states are worth in one country. Its
// name stands with every index, and two are never compared.
type ValueSet struct {
	Name    string
	Country Country
	Source  string
}

// A Norm is the mean and standard deviation of a score in a population, and
// what the standardised score weighs in others.
type Norm struct {
	Score   string
	Mean    float64
	SD      float64
	Weights map[string]float64
}

// A Cut is where a source draws lines through a score. Where sources disagree
// each has its own, and one at most is chosen.
type Cut struct {
	Score  string
	From   []float64 // each is the lowest value of the next level
	Source string
	Chosen bool // Bands follows it
	Says   Text // what the levels are called, and in whom it was found
}

// A Threshold is a published limit for a change of a score: of what matters to
// people, or of what may be error of measurement.
type Threshold struct {
	Score  string
	Kind   string // absolute or percent of the first score
	Value  float64
	Source string
	Place  string  // only of this place; "" for all
	Base   *Window // only when the first score is in it
	Band   string  // only with a change of this band
	Way    string  // improvement or worsening; "" for both
}

// Scale returns the scale with a name.
func (in *Instrument) Scale(name string) (Scale, bool) {
	for _, s := range in.Scales {
		if s.Name == name {
			return s, true
		}
	}
	return Scale{}, false
}

// Item returns the place of the item with a key, or -1.
func (in *Instrument) Item(key string) int {
	return slices.IndexFunc(in.Items, func(i Item) bool { return i.Key == key })
}

// Set returns the value set with a name.
func (in *Instrument) Set(name string) (ValueSet, bool) {
	for _, s := range in.Sets {
		if s.Name == name {
			return s, true
		}
	}
	return ValueSet{}, false
}

// SetOf returns the name of a country's value set, or "".
func (in *Instrument) SetOf(country Country) string {
	for _, s := range in.Sets {
		if s.Country == country {
			return s.Name
		}
	}
	return ""
}

// Limits returns the lowest and the highest value that a scale can take; of
// value sets, in any of them.
func (in *Instrument) Limits(s Scale) (low, high float64) {
	switch s.How {
	case "count":
		return float64(s.Needed), float64(len(s.Items))
	case "percent", "percent-all", "sf36-pain":
		return 0, 100
	case "neupsig":
		return 0, 3
	case "norm":
		return -100, 200 // beyond what any answers give
	case "rounded":
		of, _ := in.Scale(s.Of[0])
		return in.Limits(of)
	case "table":
		return in.tableLimits(s)
	}
	for _, i := range s.Items {
		l, h := in.Items[i].limits()
		if s.How == "digits" {
			low, high = low*10, high*10
		}
		low, high = low+float64(l), high+float64(h)
	}
	if s.How == "mean" {
		n := float64(len(s.Items))
		low, high = low/n, high/n
	}
	return low, high
}

func (in *Instrument) tableLimits(s Scale) (low, high float64) {
	names := []string{s.Name}
	for _, set := range in.Sets {
		names = append(names, set.Name)
	}
	for _, name := range names {
		t, ok := in.Tables[name]
		if !ok {
			continue
		}
		l, h := t.Start+min(0, t.Any), t.Start+max(0, t.Any)
		for _, adds := range t.Adds {
			if len(adds) > 0 {
				l, h = l+slices.Min(adds), h+slices.Max(adds)
			}
		}
		low, high = min(low, float64(l)/1e6), max(high, float64(h)/1e6)
	}
	return low, high
}
