package corpus

import (
	"math"
	"strconv"
	"strings"
)

// millionths reads a decimal number of at most six decimals.
func millionths(s string) (int64, bool) {
	x, err := strconv.ParseFloat(s, 64)
	_, decimals, _ := strings.Cut(s, ".")
	return int64(math.Round(x * 1e6)), err == nil && len(decimals) <= 6 && math.Abs(x) < 1e6
}

// table reads "NAME START [any VALUE]".
func (r *record) table(f field, in *Instrument) {
	w := strings.Fields(f.value)
	if len(w) == 2 || len(w) == 4 && w[2] == "any" {
		t := Table{Adds: make([][]int64, len(in.Items))}
		var ok bool
		if t.Start, ok = millionths(w[1]); ok && len(w) == 4 {
			t.Any, ok = millionths(w[3])
		}
		if _, twice := in.Tables[w[0]]; ok && !twice {
			in.Tables[w[0]] = t
			return
		}
	}
	r.faultf(f.line, "table: want \"name start\" or \"name start any value\", once for a name, have %q", f.value)
}

// adds reads "TABLE ITEM: VALUE {VALUE}", a value for each answer.
func (r *record) adds(f field, in *Instrument) {
	left, rest, _ := strings.Cut(f.value, ":")
	name, key, _ := strings.Cut(left, " ")
	t, ok := in.Tables[name]
	i := in.Item(key)
	values := strings.Fields(rest)
	if !ok || i < 0 || len(values) != in.Items[i].High-in.Items[i].Low+1 {
		r.faultf(f.line, "adds: want \"table item: a value for each answer\", have %q", f.value)
		return
	}
	for _, v := range values {
		x, ok := millionths(v)
		if !ok {
			r.faultf(f.line, "adds: %q is no number of at most six decimals", v)
		}
		t.Adds[i] = append(t.Adds[i], x)
	}
}

// norm reads "SCORE MEAN SD {SCORE WEIGHT}".
func (r *record) norm(f field) (Norm, bool) {
	w := strings.Fields(f.value)
	n := Norm{Weights: map[string]float64{}}
	if len(w) >= 5 && len(w)%2 == 1 {
		n.Score = w[0]
		var err, wrong error
		n.Mean, err = strconv.ParseFloat(w[1], 64)
		n.SD, wrong = strconv.ParseFloat(w[2], 64)
		fine := err == nil && wrong == nil && n.SD > 0
		for i := 3; i < len(w); i += 2 {
			n.Weights[w[i]], err = strconv.ParseFloat(w[i+1], 64)
			fine = fine && err == nil
		}
		if fine {
			return n, true
		}
	}
	r.faultf(f.line, "norm: want \"score mean deviation {score weight}\", have %q", f.value)
	return Norm{}, false
}
