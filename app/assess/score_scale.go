package assess

import (
	"math"

	"ryggrad/corpus"
)

// score computes one scale. It is not ok when too little is answered for it.
// known holds the scores of the scales before it.
func (f *form) score(s *corpus.Scale, known map[string]*float64) (x float64, ok bool) {
	switch s.How {
	case "norm":
		return f.norm(s, known)
	case "rounded":
		if of := known[s.Of[0]]; of != nil {
			return rounded(*of, s.Digits), true
		}
		return 0, false
	}
	sum, most, all, n := 0, 0, 0, 0
	for _, i := range s.Items {
		item := &f.in.Items[i]
		all += item.High
		if m := f.marks[i]; m != noMark {
			sum += item.Counts(m)
			most += item.High
			n++
		}
	}
	if n < s.Needed {
		return 0, false
	}
	x = float64(sum)
	switch s.How {
	case "mean":
		x /= float64(n)
	case "count":
		x = float64(n)
	case "prorated":
		x = x * float64(len(s.Items)) / float64(n)
	case "percent":
		x = 100 * x / float64(most)
	case "percent-all":
		x = 100 * x / float64(all)
	case "digits":
		x = f.digits(s)
	case "table":
		return f.table(s)
	case "neupsig":
		return f.neupsig(s)
	case "sf36-pain":
		x = f.pain(s)
	}
	return x, true
}

// rounded rounds a decimal number half away from zero. What binary arithmetic
// adds or takes after the ninth decimal does not decide.
func rounded(x float64, digits int) float64 {
	unit := math.Pow10(9 - digits)
	return math.Round(math.Round(x*1e9)/unit) / math.Pow10(digits)
}

// digits puts the marks one after the other: 2 1 2 3 2 is 21232.
func (f *form) digits(s *corpus.Scale) float64 {
	x := 0
	for _, i := range s.Items {
		x = 10*x + f.marks[i]
	}
	return float64(x)
}

// table adds up what each answer is worth, from the chosen value set where the
// instrument has value sets. All its items are answered.
func (f *form) table(s *corpus.Scale) (x float64, ok bool) {
	name := s.Name
	if len(f.in.Sets) > 0 {
		name = f.set
	}
	t, ok := f.in.Tables[name]
	if !ok {
		return 0, false
	}
	sum, trouble := t.Start, false
	for _, i := range s.Items {
		answer := f.marks[i] - f.in.Items[i].Low
		sum += t.Adds[i][answer]
		trouble = trouble || answer > 0
	}
	if trouble {
		sum += t.Any
	}
	return float64(sum) / 1e6, true
}

// norm standardises scores by a population's mean and deviation, weighs them,
// and sets the population's own score to 50 with a deviation of 10.
func (f *form) norm(s *corpus.Scale, known map[string]*float64) (x float64, ok bool) {
	sum := 0.0
	for _, of := range s.Of {
		v := known[of]
		if v == nil {
			return 0, false
		}
		for i := range f.in.Norms {
			if n := &f.in.Norms[i]; n.Score == of {
				sum += n.Weights[s.Name] * ((*v - n.Mean) / n.SD)
			}
		}
	}
	return 50 + 10*sum, true
}

// The answers of the neuropathic pain grading system, in the order of its file.
const (
	criterionNo  = 0
	criterionYes = 1
)

// neupsig grades pain as neuropathic: 0 unlikely, 1 possible, 2 probable, 3
// definite. Signs that cannot be shown do not lower the grade that a test gives
// to probable, and without signs it is never definite. History and distribution
// have been answered; when one is not known and none is absent there is no grade.
func (f *form) neupsig(s *corpus.Scale) (grade float64, ok bool) {
	history, distribution, signs, test := f.mark(s, 0), f.mark(s, 1), f.mark(s, 2), f.mark(s, 3)
	switch {
	case history == noMark || distribution == noMark:
		return 0, false
	case history == criterionNo || distribution == criterionNo:
		return 0, true
	case history != criterionYes || distribution != criterionYes:
		return 0, false
	case signs == criterionYes && test == criterionYes:
		return 3, true
	case signs == criterionYes || test == criterionYes:
		return 2, true
	}
	return 1, true
}

// mark returns the nth mark of a scale, or noMark.
func (f *form) mark(s *corpus.Scale, n int) int { return f.marks[s.Items[n]] }

// What bodily pain counts in SF-36 version 1, from 0 to 100 by answer: of
// strength, of hindrance beside it, and of hindrance when strength is missing.
var (
	painStrength  = [...]float64{100, 88, 64, 42, 24, 0}
	painHindrance = [...]float64{80, 60, 40, 20, 0}
	painAlone     = [...]float64{100, 75, 50, 25, 0}
)

// pain scores bodily pain of SF-36 version 1, in which the two items hang
// together: no hindrance counts in full only without any pain.
func (f *form) pain(s *corpus.Scale) float64 {
	strength, hindrance := f.mark(s, 0), f.mark(s, 1)
	switch {
	case hindrance == noMark:
		return painStrength[strength-1]
	case strength == noMark:
		return painAlone[hindrance-1]
	case strength == 1 && hindrance == 1:
		return 100
	}
	return (painStrength[strength-1] + painHindrance[hindrance-1]) / 2
}
