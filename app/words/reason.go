package words

import (
	"fmt"
	"strconv"
	"strings"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// Value names a value of a finding as a person would say it.
func (w *Words) Value(l corpus.Lang, f *corpus.Finding, v string) string {
	if f.Kind == corpus.Number || !f.Has(v) {
		return w.amount(f, v)
	}
	if t := f.Value(v).Label.In(l); t != "" {
		return t
	}
	switch v {
	case "yes":
		if f.Kind == corpus.Sign {
			return w.signYes
		}
		return w.yes
	case "no":
		return w.no
	case "long-standing":
		return w.signLong
	}
	return v
}

// Way names a way to have a sign: new or worse, or long-standing.
func (w *Words) Way(l corpus.Lang, f *corpus.Finding, v string) string {
	if f.Kind != corpus.Sign {
		return w.Value(l, f, v)
	}
	if v == "yes" {
		return w.isNew
	}
	return w.longStanding
}

// Short names a value on a button of the clinician's screen.
func (w *Words) Short(l corpus.Lang, f *corpus.Finding, v string) string {
	if f.Kind == corpus.Sign {
		switch v {
		case "yes":
			return w.shortNew
		case "long-standing":
			return w.shortLong
		}
	}
	return w.Value(l, f, v)
}

// amount writes a number with its unit; days also as the unit they fill.
func (w *Words) amount(f *corpus.Finding, v string) string {
	n, err := strconv.Atoi(v)
	if err != nil {
		return v
	}
	switch f.Unit {
	case "days":
		return w.length(n)
	case "years":
		return count(n, w.year, w.years)
	case "weeks":
		return count(n, w.week, w.weeks)
	}
	return v
}

func (w *Words) length(days int) string {
	switch {
	case days >= 365 && days%365 == 0:
		return count(days/365, w.year, w.years)
	case days >= 30 && days%30 == 0:
		return count(days/30, w.month, w.months)
	case days >= 7 && days%7 == 0:
		return count(days/7, w.week, w.weeks)
	}
	return count(days, w.day, w.days)
}

func (w *Words) answer(l corpus.Lang, f *corpus.Finding, v string) string {
	switch v {
	case "", corpus.Unknown:
		return w.NotAnswered
	case corpus.NotSure:
		return w.DontKnow
	}
	return w.Value(l, f, v)
}

// Reason puts one reason into words: the finding, what it is, and what the
// statement asks for where that does not hold.
func (w *Words) Reason(l corpus.Lang, c *corpus.Corpus, r assess.Reason) string {
	if r.Finding == "country" {
		return fmt.Sprintf(w.inOther, w.Country.Of(corpus.Country(r.Condition.Values[0])))
	}
	f := c.Finding(r.Finding)
	text := f.Label.In(l) + ": " + w.answer(l, f, r.Value)
	switch r.Truth {
	case assess.Holds:
		return text
	case assess.Open:
		return text + " – " + fmt.Sprintf(w.open, w.wants(l, f, r.Condition))
	}
	return text + " – " + fmt.Sprintf(w.is, w.wants(l, f, r.Condition))
}

// Condition puts a condition into words.
func (w *Words) Condition(l corpus.Lang, c *corpus.Corpus, k corpus.Condition) string {
	f := c.Finding(k.Finding)
	return f.Label.In(l) + ": " + w.wants(l, f, k)
}

func (w *Words) wants(l corpus.Lang, f *corpus.Finding, k corpus.Condition) string {
	if k.Window != nil {
		low := w.amount(f, strconv.Itoa(k.Window.Low))
		if k.Window.High == corpus.NoLimit {
			return fmt.Sprintf(w.from, low)
		}
		return fmt.Sprintf(w.between, strconv.Itoa(k.Window.Low), w.amountPlain(f, k.Window.High))
	}
	values := make([]string, len(k.Values))
	for i, v := range k.Values {
		values[i] = w.Value(l, f, v)
	}
	text := strings.Join(values, w.or)
	if k.Not {
		return fmt.Sprintf(w.isNot, text)
	}
	return text
}

// amountPlain writes a limit in the finding's own unit, so that both ends of a
// window read alike.
func (w *Words) amountPlain(f *corpus.Finding, n int) string {
	if f.Unit == "days" {
		return count(n, w.day, w.days)
	}
	return w.amount(f, strconv.Itoa(n))
}

// TruthName names a truth for style sheets.
func (w *Words) TruthName(t assess.Truth) string {
	switch t {
	case assess.Holds:
		return "holds"
	case assess.Fails:
		return "fails"
	}
	return "open"
}

// Found puts a finding with its answer into words.
func (w *Words) Found(l corpus.Lang, def *corpus.Finding, f assess.Finding) string {
	v := f.Value
	if f.Answer != "" {
		v = f.Answer
	}
	return def.Label.In(l) + ": " + w.answer(l, def, v)
}
