package words

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// Minutes says how long a questionnaire takes; "" when it is not filled in.
func (w *Words) Minutes(n int) string {
	if n == 0 {
		return w.notScorable
	}
	return fmt.Sprintf(w.minutes, n)
}

// Licence names an instrument's owner and terms.
func (w *Words) Licence(in *corpus.Instrument) string {
	return fmt.Sprintf(w.licence, in.Owner.In(w.lang), in.Licence.In(w.lang))
}

// ItemName names an item in our own words where its file has them, else by its
// number.
func (w *Words) ItemName(in *corpus.Instrument, key string) string {
	if t, ok := in.ItemText[key]; ok {
		return t.In(w.lang)
	}
	return fmt.Sprintf(w.item, key)
}

// ItemRange is ItemName with what the item can be answered.
func (w *Words) ItemRange(in *corpus.Instrument, item corpus.Item) string {
	return fmt.Sprintf("%s (%d–%d)", w.ItemName(in, item.Key), item.Low, item.High)
}

// ScoreMissing says which items, or entered totals, a result still lacks.
func (w *Words) ScoreMissing(in *corpus.Instrument, r *assess.Result) string {
	pattern, parts := w.itemsMissing, slices.Clone(r.Missing)
	if r.Entered || slices.ContainsFunc(parts, func(key string) bool { _, named := in.ItemText[key]; return named }) {
		pattern = w.lacks
		for i, key := range parts {
			if r.Entered {
				parts[i] = w.ScaleName(key)
			} else {
				parts[i] = w.ItemName(in, key)
			}
		}
	}
	return fmt.Sprintf(pattern, strings.Join(parts, ", "))
}

// Core heads the instruments that everybody is asked, with the time they take.
func (w *Words) Core(minutes int) string { return fmt.Sprintf(w.coreHead, minutes) }

// Purposes says what an instrument is for.
func (w *Words) Purposes(in *corpus.Instrument) string { return joined(in.Purposes, w.Purpose) }

// Phases says how long pain has lasted when an instrument is of use.
func (w *Words) Phases(in *corpus.Instrument) string { return joined(in.Phases, w.phase) }

func joined(keys []string, in names[string]) string {
	parts := make([]string, len(keys))
	for i, key := range keys {
		parts[i] = in.Of(key)
	}
	return strings.Join(parts, ", ")
}

// Placed is an instrument with the place that it is asked of.
func (w *Words) Placed(in *corpus.Instrument, place string) string {
	return in.Name + ", " + w.place.Of(place)
}

// ScoreAt names a score, or the place where an instrument has several of them.
func (w *Words) ScoreAt(in *corpus.Instrument, name string, x corpus.Scale) string {
	if _, place, ok := strings.Cut(name, "@"); ok {
		return w.place.Of(place)
	}
	return w.ScaleName(x.Name)
}

// Items says how many items an instrument has and what they can be answered: "9,
// answered with 1–8: 0–1; 9: 0–4".
func (w *Words) Items(in *corpus.Instrument) string {
	var parts []string
	for i := 0; i < len(in.Items); {
		j := i
		for j+1 < len(in.Items) && in.Items[j+1].Low == in.Items[i].Low && in.Items[j+1].High == in.Items[i].High {
			j++
		}
		if x := in.Items[i]; x.Words == nil {
			keys := x.Key
			if j > i {
				keys += "–" + in.Items[j].Key
			}
			parts = append(parts, fmt.Sprintf("%s: %d–%d", keys, x.Low, x.High))
		}
		i = j + 1
	}
	text := strconv.Itoa(len(in.Items))
	switch len(parts) {
	case 0:
		return text
	case 1:
		_, parts[0], _ = strings.Cut(parts[0], ": ")
	}
	return fmt.Sprintf(w.answeredWith, text, strings.Join(parts, "; "))
}

// Answered says how many items of a form are answered.
func (w *Words) Answered(n, all int) string { return fmt.Sprintf(w.answered, n, all) }

// Mark is one answer of an item as a button has it.
func (w *Words) Mark(item corpus.Item, m int) string {
	if i := (m - item.Low) / item.Step; i < len(item.Words) {
		switch word := item.Words[i]; word {
		case "yes":
			return w.yes
		case "no":
			return w.no
		default:
			return w.DontKnow
		}
	}
	return strconv.Itoa(m)
}

// QuickLabel asks for all answers of a form in one row.
func (w *Words) QuickLabel(items int, single bool) string {
	if single {
		return fmt.Sprintf(w.quickSingle, items)
	}
	return fmt.Sprintf(w.quickSpaced, items)
}

// TotalLabel asks for a score that was added up elsewhere, with what it can be: "Sum
// (0–9)". A score by norms has no bounds that say anything.
func (w *Words) TotalLabel(in *corpus.Instrument, x corpus.Scale) string {
	name := begun(w.ScaleName(x.Name))
	low, high := in.Limits(x)
	switch {
	case x.How == "norm":
		return name
	case low < 0:
		return fmt.Sprintf("%s (−%s – %s)", name, w.trimmed(-low), w.trimmed(high))
	}
	return fmt.Sprintf("%s (%s–%s)", name, w.trimmed(low), w.trimmed(high))
}

// begun is a text as it stands at the beginning of a line.
func begun(text string) string {
	r, n := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(r)) + text[n:]
}

// BandRange says which scores make a band.
func (w *Words) BandRange(in *corpus.Instrument, b corpus.Band) string {
	var parts []string
	for _, s := range in.Scales {
		if r, ok := b.Ranges[s.Name]; ok {
			parts = append(parts, w.scored(s.Name, strconv.Itoa(r.Low)+"–"+strconv.Itoa(r.High)))
		}
	}
	return strings.Join(parts, ", ")
}

// Cut says where a source draws its lines, and whether they are followed.
func (w *Words) Cut(c corpus.Cut) string {
	at := make([]string, len(c.From))
	for i, x := range c.From {
		at[i] = w.Decimal(x)
	}
	text := fmt.Sprintf(w.cutAt, w.ScaleName(c.Score), strings.Join(at, ", "))
	if c.Chosen {
		text += " " + w.cutChosen
	}
	return text
}

// A Limit is a published threshold of change in words.
type Limit struct{ Text, Source string }

// Limits are the published thresholds of important change of an instrument, then
// its measurement errors, each with the ID of its source.
func (w *Words) Limits(in *corpus.Instrument) []Limit {
	var out []Limit
	all := slices.Concat(in.Changes, in.Errors)
	several := slices.ContainsFunc(all, func(t corpus.Threshold) bool { return t.Score != all[0].Score })
	add := func(pattern string, all []corpus.Threshold) {
		for _, t := range all {
			value := w.Decimal(t.Value) + " %"
			if t.Kind != "percent" {
				value = fmt.Sprintf(w.points, w.Decimal(t.Value))
			}
			parts := []string{value}
			if several {
				parts[0] = w.ScaleName(t.Score) + " " + value
			}
			if t.Place != "" {
				parts = append(parts, w.place.Of(t.Place))
			}
			if t.Base != nil {
				parts = append(parts, fmt.Sprintf(w.atBase, strings.ReplaceAll(t.Base.String(), "-", "–")))
			}
			if t.Band != "" {
				parts = append(parts, w.withLevel)
			}
			switch t.Way {
			case "improvement":
				parts = append(parts, w.better)
			case "worsening":
				parts = append(parts, w.worse)
			}
			out = append(out, Limit{fmt.Sprintf(pattern, strings.Join(parts, ", ")), t.Source})
		}
	}
	add(w.limitMIC, in.Changes)
	add(w.limitError, in.Errors)
	return out
}

// OutOfRange says what a score of an instrument can be.
func (w *Words) OutOfRange(in *corpus.Instrument, s corpus.Scale) string {
	low, high := in.Limits(s)
	return fmt.Sprintf(w.outOfRange, w.Decimal(low), w.Decimal(high))
}

// ChangeLines puts a change into words: the change itself first, then a line for
// each published threshold and each measurement error.
func (w *Words) ChangeLines(c *corpus.Corpus, ch assess.Change) []string {
	first := fmt.Sprintf(w.improvement, w.Decimal(ch.Improvement))
	if ch.Improvement < 0 {
		first = fmt.Sprintf(w.worsening, w.Decimal(-ch.Improvement))
	}
	if ch.Percent != nil {
		first += fmt.Sprintf(w.improvementPercent, w.Decimal(math.Abs(*ch.Percent)))
	}
	if ch.ValueSet != "" {
		first += " (" + ch.ValueSet + ")"
	}
	lines := []string{first}
	for _, x := range ch.Important {
		value := w.Decimal(x.Value)
		if x.Kind == "percent" {
			value += " %"
		}
		told := w.cannotBeTold
		if x.Reached != nil {
			told = w.notReached
			if *x.Reached {
				told = w.reached
			}
		}
		line := fmt.Sprintf(w.threshold, value, w.SourceName(c.Source(x.Source)), told)
		if x.Inside {
			line += " " + w.insideError
		}
		lines = append(lines, line)
	}
	for _, x := range ch.Errors {
		told := w.notExceeded
		if x.Exceeded {
			told = w.exceeded
		}
		lines = append(lines, fmt.Sprintf(w.errorLimit, w.Decimal(x.Value), w.SourceName(c.Source(x.Source)), told))
	}
	return lines
}

// Held says whose a loaded wording is, and by what right.
func (w *Words) Held(x *corpus.Wording) string {
	return fmt.Sprintf(w.wordingHeld, w.Languages.Of(x.Lang), x.Title, x.Holder, x.Permission)
}

// ShownWith is Held for those who fill the form in.
func (w *Words) ShownWith(x *corpus.Wording) string {
	return fmt.Sprintf(w.shownWith, x.Holder, x.Permission)
}

// WordingLoaded and WordingRefused say what became of a file.
func (w *Words) WordingLoaded(title string) string { return fmt.Sprintf(w.wordingLoaded, title) }
func (w *Words) WordingRefused(file string) string { return fmt.Sprintf(w.wordingRefused, file) }

// WordingFault says one thing wrong in a file.
func (w *Words) WordingFault(f corpus.WordingFault) string {
	text := f.Says.In(w.lang)
	if f.Line == 0 {
		return begun(text) + "."
	}
	return fmt.Sprintf(w.lineNumber, f.Line, text)
}
