package letter

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"ryggrad/app/words"
	"ryggrad/corpus"
)

// decimal writes a score to at most six decimals, which no published figure
// exceeds; a third is 0.333333. An exact half at the seventh is rounded away
// from zero.
func decimal(x float64) Decimal {
	s := strconv.FormatFloat(math.Round(math.Round(x*1e9)/1e3)/1e6, 'f', -1, 64)
	if s == "-0" {
		s = "0"
	}
	return Decimal(s)
}

// observations are the scores and bands of the result, in the order of the
// instrument's file.
func (w *writer) observations() []Observation {
	var out []Observation
	for _, s := range w.in.Scales {
		if _, asked := w.result.Scores[s.Name]; asked {
			out = append(out, w.score(s))
		}
	}
	for _, band := range w.in.BandNames {
		if _, scale := w.in.Scale(band); scale {
			continue // the score is said by it
		}
		if w.result.Bands[band] == "" && !w.asked(band) {
			continue
		}
		out = append(out, w.band(band))
	}
	return out
}

// asked reports whether a score that a band needs was asked for.
func (w *writer) asked(band string) bool {
	return slices.ContainsFunc(w.in.Bands[band], func(b corpus.Band) bool {
		for scale := range b.Ranges {
			if _, ok := w.result.Scores[scale]; ok {
				return true
			}
		}
		return false
	})
}

// observation is what all of them share.
func (w *writer) observation(code CodeableConcept) Observation {
	l := w.opt.Lang
	x := Observation{
		ResourceType:      "Observation",
		Meta:              w.meta(),
		Language:          string(l),
		Status:            "final",
		Category:          []CodeableConcept{{Coding: []Coding{{System: category, Code: "survey", Display: "Survey"}}}},
		Code:              code,
		Subject:           w.opt.subject(),
		EffectiveDateTime: w.opt.When,
	}
	if !w.complete() {
		x.Status = "preliminary"
		x.note(strings.TrimSpace(sayPartial.In(l) + " " + w.lacks()))
	}
	if _, place, ok := strings.Cut(w.result.Instrument, "@"); ok {
		x.BodySite = &CodeableConcept{Text: name(l, place)}
	}
	if !w.result.Entered {
		x.DerivedFrom = []Reference{{w.answers()}}
	}
	for _, n := range w.notes {
		x.note(n)
	}
	return x
}

// worked says how a value came about: the person's answers and the program, or
// only that it was entered. A band of entered numbers was still worked out here.
func (w *writer) worked(x *Observation, band bool) {
	text := say(w.opt.Lang, sayTold, w.c.Version)
	switch {
	case w.result.Entered && band:
		text = say(w.opt.Lang, sayFrom, w.c.Version)
		x.note(text)
	case w.result.Entered:
		text = sayEntered.In(w.opt.Lang)
		x.note(text)
	}
	x.Method = &CodeableConcept{Text: text}
	if !w.result.Entered || band {
		x.Device = &Reference{w.opt.urn("device")}
	}
}

func (x *Observation) note(text string) {
	if text != "" {
		x.Note = append(x.Note, Annotation{text})
	}
}

// lacks names the items, or the entered scores, that are missing.
func (w *writer) lacks() string {
	if len(w.result.Missing) == 0 {
		return ""
	}
	return words.In(w.opt.Lang).ScoreMissing(w.in, &w.result) + "."
}

// score is the Observation of one score: a number with its unit, a profile as
// text, a grade by its name, or the reason why there is none.
func (w *writer) score(s corpus.Scale) Observation {
	l, set, own := w.opt.Lang, "", w.in.ID+"."+s.Name
	if byValueSet(w.in, s) {
		set = w.result.ValueSet
	}
	label := scoreText(l, s, set)
	x := w.observation(CodeableConcept{codes(own, linkOf(own, set), label), w.in.Name + ": " + label})
	v := w.result.Scores[s.Name]
	word := w.result.Words[s.Name]
	switch {
	case v == nil && byValueSet(w.in, s) && set == "":
		x.DataAbsentReason = reason("not-performed", "Not Performed", sayNoSet.In(l))
	case v == nil:
		x.DataAbsentReason = unknown(strings.TrimSpace(sayNone.In(l) + " " + w.lacks()))
	case s.How == "digits":
		x.ValueString = word
	case word != "":
		x.ValueCodeableConcept = w.level(s.Name, word)
	default:
		unit := Quantity{Value: decimal(*v), System: ucum, Code: "{score}"}
		switch {
		case s.How == "count":
			unit.Code = "{count}"
		case s.How == "percent" || s.How == "percent-all" || s.How == "rounded" && w.isPercent(s.Of[0]):
			unit.Code, unit.Unit = "%", "%"
		case w.in.ID == "vas":
			unit.Code, unit.Unit = "mm", "mm" // what its file measures in
		}
		x.ValueQuantity = &unit
	}
	if x.DataAbsentReason == nil {
		w.worked(&x, false)
	}
	// The range is a remark: without a type a referenceRange is the normal one.
	x.note(possible(l, w.in, s))
	return x
}

func (w *writer) isPercent(score string) bool {
	s, ok := w.in.Scale(score)
	return ok && strings.HasPrefix(s.How, "percent")
}

// band is the Observation of a band, with the chosen cut-offs and whose they are.
func (w *writer) band(band string) Observation {
	l, own := w.opt.Lang, w.in.ID+"."+band
	label := name(l, band)
	x := w.observation(CodeableConcept{codes(own, own, label), w.in.Name + ": " + label})
	if level := w.result.Bands[band]; level != "" {
		x.ValueCodeableConcept = w.level(band, level)
		w.worked(&x, true)
	} else {
		x.DataAbsentReason = unknown(strings.TrimSpace(sayNone.In(l) + " " + w.lacks()))
	}
	for _, cut := range w.in.Cuts {
		if !cut.Chosen {
			continue
		}
		text := cut.Says.In(l)
		if s := w.c.Source(cut.Source); s != nil {
			text += " (" + s.Title + ")"
		}
		x.note(text)
	}
	return x
}

// level is a band or grade by its code and its name.
func (w *writer) level(band, level string) *CodeableConcept {
	own := w.in.ID + "." + band + "." + level
	label := w.in.BandText[level].In(w.opt.Lang)
	return &CodeableConcept{codes(own, own, label), label}
}

func unknown(text string) *CodeableConcept { return reason("unknown", "Unknown", text) }

func reason(code, display, text string) *CodeableConcept {
	return &CodeableConcept{[]Coding{{System: absent, Code: code, Display: display}}, text}
}
