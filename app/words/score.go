package words

import (
	"strconv"
	"strings"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// ScaleName names a scale of an instrument.
func (w *Words) ScaleName(name string) string {
	if s := w.scale.Of(name); s != "" {
		return s
	}
	return name
}

// scored names a score and what it came to: "sum 4", "40 %".
func (w *Words) scored(scale, value string) string {
	if scale == "percent" {
		return value + " %"
	}
	return w.ScaleName(scale) + " " + value
}

// FromScore puts a result into words: never a bare total while it is partial.
func (w *Words) FromScore(c *corpus.Corpus, r *assess.Result) string {
	in := c.Instrument(r.Instrument)
	var parts []string
	for _, s := range in.Scales {
		switch v := r.Scores[s.Name]; {
		case r.Words[s.Name] != "":
			if s.How == "digits" {
				parts = append(parts, w.ScaleName(s.Name)+" "+r.Words[s.Name])
			}
		case v == nil || s.How == "rounded":
		case s.Name == "index":
			parts = append(parts, w.ScaleName(s.Name)+" "+w.decimal(*v, 3)+" ("+r.ValueSet+")")
		default:
			parts = append(parts, w.scored(s.Name, w.Decimal(*v)))
		}
	}
	for _, name := range in.BandNames {
		if b := r.Bands[name]; b != "" {
			parts = append(parts, in.BandText[b].In(w.lang))
		}
	}
	text := in.Name + ": " + strings.Join(parts, ", ")
	if r.Entered {
		text += " (" + w.entered + ")"
	}
	if len(r.Missing) > 0 {
		text += ". " + w.ScoreMissing(in, r)
	}
	return text
}

// Decimal writes a number with the decimal comma of Danish and Norwegian, to
// at most one digit after it.
func (w *Words) Decimal(x float64) string {
	return strings.TrimSuffix(w.decimal(x, 1), w.decimal(0, 1)[1:])
}

// trimmed is decimal to three digits, without noughts at the end.
func (w *Words) trimmed(x float64) string {
	return strings.TrimRight(strings.TrimRight(w.decimal(x, 3), "0"), ".,")
}

func (w *Words) decimal(x float64, digits int) string {
	s := strconv.FormatFloat(x, 'f', digits, 64)
	if w.lang != "en" {
		s = strings.Replace(s, ".", ",", 1)
	}
	return s
}
