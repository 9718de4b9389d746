package corpus

import (
	"slices"
	"strconv"
	"strings"
)

// bands reads "NAME BAND {SCALE LOW-HIGH}".
func (r *record) bands(f field, in *Instrument) {
	w := strings.Fields(f.value)
	if len(w) < 4 || len(w)%2 != 0 {
		r.faultf(f.line, "bands: want \"name band {scale low-high}\", have %q", f.value)
		return
	}
	b := Band{w[1], map[string]Window{}}
	for i := 2; i < len(w); i += 2 {
		win, ok := window(w[i+1])
		if !ok {
			r.faultf(f.line, "bands: %q is no range", w[i+1])
		}
		b.Ranges[w[i]] = win
	}
	if len(in.Bands[w[0]]) == 0 {
		in.BandNames = append(in.BandNames, w[0])
	}
	in.Bands[w[0]] = append(in.Bands[w[0]], b)
	in.BandText[b.Name] = r.text(b.Name, true)
}

// cuts reads "SCORE FROM{,FROM} SOURCE [chosen]", each with its line of text.
func (r *record) cuts(in *Instrument) {
	says := r.list("cut")
	for i, f := range r.all("cut") {
		w := strings.Fields(f.value)
		if len(w) != 3 && (len(w) != 4 || w[3] != "chosen") {
			r.faultf(f.line, "cut: want \"score from{,from} source [chosen]\", have %q", f.value)
			continue
		}
		c := Cut{Score: w[0], Source: w[2], Chosen: len(w) == 4}
		for _, s := range strings.Split(w[1], ",") {
			x, err := strconv.ParseFloat(s, 64)
			if err != nil {
				r.faultf(f.line, "cut: %q is no number", s)
			}
			c.From = append(c.From, x)
		}
		if i < len(says) {
			c.Says = says[i]
		}
		in.Cuts = append(in.Cuts, c)
	}
	if n := len(r.all("cut")); n != len(says) {
		r.faultf(r.line, "%d lines of \"cut\" but %d texts of them; want the same number", n, len(says))
	}
}

func (r *record) thresholds(key string, kinds ...string) []Threshold {
	var out []Threshold
	for _, f := range r.all(key) {
		if t, ok := r.threshold(f, kinds...); ok {
			out = append(out, t)
		}
	}
	return out
}

// threshold reads "SCORE KIND VALUE SOURCE [at PLACE] [base LOW-HIGH]
// [band NAME] [improvement|worsening]".
func (r *record) threshold(f field, kinds ...string) (Threshold, bool) {
	w := strings.Fields(f.value)
	if len(w) >= 4 && slices.Contains(kinds, w[1]) {
		t := Threshold{Score: w[0], Kind: w[1], Source: w[3]}
		var err error
		t.Value, err = strconv.ParseFloat(w[2], 64)
		fine := err == nil && t.Value > 0
		for rest := w[4:]; fine && len(rest) > 0; {
			word, used := "", 2
			if len(rest) > 1 {
				word = rest[1]
			}
			switch rest[0] {
			case "at":
				t.Place = word
			case "band":
				t.Band = word
			case "base":
				base, ok := window(word)
				t.Base, fine = &base, ok
			case "improvement", "worsening":
				t.Way, used = rest[0], 1
			default:
				fine = false
			}
			if fine = fine && len(rest) >= used; fine {
				rest = rest[used:]
			}
		}
		if fine {
			return t, true
		}
	}
	r.faultf(f.line, "%s: want \"score %s value source\", then \"at place\", \"base low-high\", \"band name\" or a way, have %q",
		f.key, strings.Join(kinds, "|"), f.value)
	return Threshold{}, false
}
