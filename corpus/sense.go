package corpus

import (
	"path"
	"slices"
	"strings"
)

// A SenseID names a sense.
type SenseID string

// A Sense is one thing that people speak of when they tell of a sign: a place of
// the body, a change, a time, a medicine. Its words are how a question in plain
// words is read, so that what cannot wait is found in it.
type Sense struct {
	ID    SenseID
	Area  string            // place, change, cause …: the name of the file it stands in
	Given bool              // a place, a person or a time: "no" before it denies nothing
	Scope bool              // tells of whom, when and whether at all a sign is told
	Words map[Lang][]string // those with a star or in quotation marks as they are written
	File  string
	Line  int
}

// Counted are the senses that numbers and small words have. The programs know
// them; a telling names them like any other sense.
var Counted = []SenseID{"not", "hot-number", "many-tablets", "high-metres", "much-residual", "grade-three", "grade-four", "pregnancy-week"}

func (r *record) sense() *Sense {
	s := &Sense{
		ID:    SenseID(r.one("id").value),
		Area:  strings.TrimSuffix(path.Base(r.file), ".txt"),
		Given: r.yes("given"),
		Scope: r.yes("scope"),
		Words: make(map[Lang][]string, len(Langs)),
		File:  r.file,
		Line:  r.line,
	}
	list := r.text("words", true)
	for _, l := range Langs {
		for w := range strings.SplitSeq(list.In(l), ";") {
			w = strings.TrimSpace(w)
			switch {
			case w == "":
				r.faultf(r.line, "%s: a word is missing in %q; words stand between semicolons", s.ID, l)
			case slices.Contains(s.Words[l], w):
				r.faultf(r.line, "%s: %q stands twice in %q", s.ID, w, l)
			}
			s.Words[l] = append(s.Words[l], w)
		}
	}
	r.done()
	return s
}

// A TellingKind says of what sort the findings of a telling are, since a time
// that is over or an asker who teaches tells different things of each.
type TellingKind string

// The kinds of telling.
const (
	TellsSign     TellingKind = "sign"     // something that the person has
	TellsBearing  TellingKind = "bearing"  // what makes a sign weigh more: cancer, a pregnancy, a medicine
	TellsMind     TellingKind = "mind"     // despair, and danger at home
	TellsExam     TellingKind = "exam"     // what an examination found
	TellsInjury   TellingKind = "injury"   // a fall, a blow, a crash
	TellsMedicine TellingKind = "medicine" // trouble from a medicine
	TellsCourse   TellingKind = "course"   // how it goes: worse, at night, all the time
)

// TellingKinds are the kinds of telling.
var TellingKinds = []TellingKind{TellsSign, TellsBearing, TellsMind, TellsExam, TellsInjury, TellsMedicine, TellsCourse}

// A Telling is how people tell of a finding: ways, of which any will do.
type Telling struct {
	Finding FindingID
	Value   string
	Kind    TellingKind
	Ways    []Way
	File    string
	Line    int
}

// A Way is senses that together tell of a finding.
type Way struct {
	Anywhere bool // they may stand anywhere in the question, and need not stand near each other
	Parts    []Part
	Line     int
}

// A Part is a place in a way that any of its senses can take.
type Part struct {
	Senses  []SenseID
	Lacking bool // an ability that somebody does not have: not feel
	Unless  bool // must not stand near
}

func (r *record) telling() *Telling {
	t := &Telling{
		Finding: FindingID(r.one("finding").value),
		Value:   r.opt("value").value,
		Kind:    enum(r, "kind", append([]TellingKind{""}, TellingKinds...)...),
		File:    r.file,
		Line:    r.line,
	}
	if t.Value == "" {
		t.Value = "yes"
	}
	if t.Kind == "" {
		t.Kind = TellsSign
	}
	for _, f := range r.all("way") {
		t.Ways = append(t.Ways, r.way(f))
	}
	if len(t.Ways) == 0 {
		r.faultf(r.line, "%s: no \"way\"", t.Finding)
	}
	r.done()
	return t
}

// way reads "numb, saddle" or "anywhere: fever, not walk/stand, unless child".
func (r *record) way(f field) Way {
	w := Way{Line: f.line}
	text, anywhere := strings.CutPrefix(f.value, "anywhere:")
	w.Anywhere = anywhere
	for part := range strings.SplitSeq(text, ",") {
		words := strings.Fields(part)
		var p Part
		if len(words) == 2 {
			switch words[0] {
			case "not":
				p.Lacking = true
			case "unless":
				p.Unless = true
			default:
				r.faultf(f.line, "way: %q is not one of [\"not\" \"unless\"]", words[0])
			}
			words = words[1:]
		}
		if len(words) != 1 {
			r.faultf(f.line, "way: want senses between commas, have %q", f.value)
			continue
		}
		for s := range strings.SplitSeq(words[0], "/") {
			p.Senses = append(p.Senses, SenseID(s))
		}
		w.Parts = append(w.Parts, p)
	}
	if len(w.Parts) == 0 || w.Parts[0].Unless {
		r.faultf(f.line, "way: it must begin with a sense that is told")
	}
	return w
}

// A page is a content file that is not read yet.
type page struct{ name, text string }

// Signs reads how people tell of signs. It does so anew at each call: nothing
// but the reading of questions needs it, and it is long.
func (c *Corpus) Signs() ([]*Sense, []*Telling) {
	senses, tellings, _ := c.signs()
	return senses, tellings
}

func (c *Corpus) signs() ([]*Sense, []*Telling, Faults) {
	var faults Faults
	var senses []*Sense
	var tellings []*Telling
	for _, p := range c.sensePages {
		rs := parse(p.name, p.text, &faults)
		list, _ := load(rs, (*record).sense, func(s *Sense) SenseID { return s.ID })
		senses = append(senses, list...)
	}
	for _, p := range c.tellingPages {
		for _, r := range parse(p.name, p.text, &faults) {
			tellings = append(tellings, r.telling())
		}
	}
	return senses, tellings, faults
}

// checkSigns reports what is wrong with how people tell of signs.
func (k *checker) checkSigns() {
	senses, tellings, faults := k.signs()
	k.faults = append(k.faults, faults...)
	known, used := map[SenseID]bool{}, map[SenseID]bool{}
	for _, s := range Counted {
		known[s] = true
	}
	for _, s := range senses {
		if known[s.ID] {
			k.faultf(s.File, s.Line, "the sense %q is there already", s.ID)
		}
		known[s.ID] = true
	}
	for _, t := range tellings {
		f := k.finding[t.Finding]
		switch {
		case f == nil:
			k.faultf(t.File, t.Line, "no finding is called %q", t.Finding)
		case !f.Asked():
			k.faultf(t.File, t.Line, "%q is worked out and not told", t.Finding)
		default:
			if err := f.Allows(t.Value); err != nil {
				k.faultf(t.File, t.Line, "%s: %v", t.Finding, err)
			}
		}
		for _, w := range t.Ways {
			for _, p := range w.Parts {
				for _, s := range p.Senses {
					used[s] = true
					if !known[s] {
						k.faultf(t.File, w.Line, "no sense is called %q", s)
					}
				}
			}
		}
	}
	for _, s := range senses {
		if !used[s.ID] && !s.Scope {
			k.faultf(s.File, s.Line, "no way uses the sense %q", s.ID)
		}
	}
}
