package words

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

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

// BandRange says which scores make a band.
func (w *Words) BandRange(in *corpus.Instrument, b corpus.Band) string {
	var parts []string
	for _, s := range in.Scales {
		if r, ok := b.Ranges[s.Name]; ok {
			parts = append(parts, w.ScaleName(s.Name)+" "+strconv.Itoa(r.Low)+"–"+strconv.Itoa(r.High))
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

// OutOfRange says what the main score of an instrument can be.
func (w *Words) OutOfRange(in *corpus.Instrument) string {
	s, _ := in.Scale(in.Main)
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
