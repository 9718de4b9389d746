package letter

import (
	"fmt"
	"strconv"
	"strings"

	"ryggrad/corpus"
)

// expression is a score as FHIRPath over a QuestionnaireResponse: empty where
// too little is answered, as app/assess has it. It is "" where the way of the
// scale cannot be said: a percentage of items with different limits, or a table
// that adds once for any trouble of items that begin at different numbers.
// weight() is of Structured Data Capture 3.0.0 (FHIRPath supplements); all else
// is FHIRPath 2.0.
func expression(in *corpus.Instrument, s corpus.Scale, set string) string {
	f := path{in, s, set}
	n := len(s.Items)
	switch s.How {
	case "sum":
		return f.needs(f.sum())
	case "count":
		return f.needs(f.answers() + ".count()")
	case "mean":
		return f.needs(f.sum() + " / " + f.answers() + ".count()")
	case "prorated":
		return f.needs(fmt.Sprintf("%s * %d / %s.count()", f.sum(), n, f.answers()))
	case "percent", "percent-all":
		high, same := f.same(func(i corpus.Item) int { return i.High })
		if !same {
			return ""
		}
		if s.How == "percent" {
			return f.needs(fmt.Sprintf("100 * %s / (%d * %s.count())", f.sum(), high, f.answers()))
		}
		return f.needs(fmt.Sprintf("100 * %s / %d", f.sum(), high*n))
	case "table":
		return f.table()
	case "digits":
		var parts []string
		for _, i := range s.Items {
			parts = append(parts, f.value(in.Items[i].Key)+".toString()")
		}
		return f.needs(strings.Join(parts, " & "))
	case "norm":
		return f.norm()
	case "rounded":
		of := f.value(linkOf(s.Of[0], set))
		// round() of a negative number goes up at a half; ours goes away from zero.
		return fmt.Sprintf("%s.select(iif($this < 0, 0 - (0 - $this).round(%d), $this.round(%d)))", of, s.Digits, s.Digits)
	case "neupsig":
		return f.neupsig()
	case "sf36-pain":
		return f.pain()
	}
	return ""
}

// A path writes the expression of one scale.
type path struct {
	in  *corpus.Instrument
	s   corpus.Scale
	set string
}

// answers are the answers to the items of the scale.
func (f path) answers() string {
	keys := make([]string, len(f.s.Items))
	for i, place := range f.s.Items {
		keys[i] = "'" + f.in.Items[place].Key + "'"
	}
	if len(keys) == 1 {
		return "%resource.item.where(linkId = " + keys[0] + ").answer"
	}
	return "%resource.item.where(linkId in (" + strings.Join(keys, " | ") + ")).answer"
}

// sum adds up what the answers count.
func (f path) sum() string {
	counts := ".value"
	if weighted(f.in) {
		counts = ".weight()"
	}
	return f.answers() + counts + ".aggregate($this + $total, 0)"
}

// needs is an expression that is empty unless enough items are answered.
func (f path) needs(x string) string {
	return fmt.Sprintf("iif(%s.count() >= %d, %s, {})", f.answers(), f.s.Needed, x)
}

// value is the answer to one item, or a score.
func (f path) value(link string) string {
	return "%resource.item.where(linkId = '" + link + "').answer.value"
}

// same returns a number of the items that all of them have.
func (f path) same(of func(corpus.Item) int) (int, bool) {
	first := of(f.in.Items[f.s.Items[0]])
	for _, i := range f.s.Items {
		if of(f.in.Items[i]) != first {
			return 0, false
		}
	}
	return first, true
}

// table adds, for each answer that counts, what it adds as often as it was given.
func (f path) table() string {
	name := f.s.Name
	if f.set != "" {
		name = f.set
	}
	t, ok := f.in.Tables[name]
	if !ok {
		return ""
	}
	x := millionths(t.Start)
	for _, i := range f.s.Items {
		item := f.in.Items[i]
		for answer, adds := range t.Adds[i] {
			is := "answer.value = " + strconv.Itoa(item.Low+answer)
			if weighted(f.in) {
				is = "answer.value.code = '" + strconv.Itoa(item.Low+answer) + "'"
			}
			x += term(adds, "%resource.item.where(linkId = '"+item.Key+"' and "+is+").count()")
		}
	}
	if t.Any != 0 {
		low, same := f.same(func(i corpus.Item) int { return i.Low })
		if !same || weighted(f.in) {
			return ""
		}
		x += term(t.Any, fmt.Sprintf("iif(%s.where(value > %d).exists(), 1, 0)", f.answers(), low))
	}
	return f.needs(x)
}

// term is " + 0.5 * x", " - 0.5 * x", or nothing for zero.
func term(adds int64, x string) string {
	switch {
	case adds == 0:
		return ""
	case adds < 0:
		return " - " + millionths(-adds) + " * " + x
	}
	return " + " + millionths(adds) + " * " + x
}

// millionths writes millionths as a decimal number, digit for digit.
func millionths(n int64) string {
	sign := ""
	if n < 0 {
		sign, n = "-", -n
	}
	return strings.TrimRight(strings.TrimRight(fmt.Sprintf("%s%d.%06d", sign, n/1e6, n%1e6), "0"), ".")
}

// norm weighs the scores that it is of, each by its mean and deviation. One that
// is missing makes it empty.
func (f path) norm() string {
	var parts []string
	for _, of := range f.s.Of {
		for _, n := range f.in.Norms {
			if n.Score == of {
				parts = append(parts, fmt.Sprintf("(%s - %s) / %s * (%s)", f.value(of), number(n.Mean), number(n.SD), number(n.Weights[f.s.Name])))
			}
		}
	}
	return "50 + 10 * (" + strings.Join(parts, " + ") + ")"
}

func number(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }

// neupsig is the grading of nerve pain by its four criteria, as in app/assess.
func (f path) neupsig() string {
	is := func(n int, word int) string {
		item := f.in.Items[f.s.Items[n]]
		return f.value(item.Key) + ".code = '" + item.Words[word] + "'"
	}
	const no, yes = 0, 1
	x := fmt.Sprintf("iif(%s and %s, 3, iif(%s or %s, 2, 1))", is(2, yes), is(3, yes), is(2, yes), is(3, yes))
	x = fmt.Sprintf("iif(%s and %s, %s, {})", is(0, yes), is(1, yes), x)
	x = fmt.Sprintf("iif(%s or %s, 0, %s)", is(0, no), is(1, no), x)
	both := f
	both.s.Items, both.s.Needed = f.s.Items[:2], 2
	return both.needs(x)
}

// pain is bodily pain of SF-36 version 1 by the published recoding (Ware and
// others, manual of 1993), as in app/assess: of strength, of hindrance beside
// it, and of hindrance alone.
func (f path) pain() string {
	strength := f.value(f.in.Items[f.s.Items[0]].Key) + ".code"
	hindrance := f.value(f.in.Items[f.s.Items[1]].Key) + ".code"
	recoded := func(of string, values ...int) string {
		x := "{}"
		for i := len(values); i > 0; i-- {
			x = fmt.Sprintf("iif(%s = '%d', %d, %s)", of, i, values[i-1], x)
		}
		return x
	}
	s, h := recoded(strength, 100, 88, 64, 42, 24, 0), recoded(hindrance, 80, 60, 40, 20, 0)
	both := fmt.Sprintf("iif(%s = '1' and %s = '1', 100, (%s + %s) / 2)", strength, hindrance, s, h)
	alone := recoded(hindrance, 100, 75, 50, 25, 0)
	return fmt.Sprintf("iif(%s.exists() and %s.exists(), %s, iif(%s.exists(), %s, %s))", strength, hindrance, both, strength, s, alone)
}
