package ask

import (
	"slices"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// faint is the weight from which a sign is asked back, where it does not stand:
// is it so now? Then phone. What is fainter still is nearly never a sign.
const faint = -1.9

// sounds is the weight from which a text that only sounds like a sign is asked
// back.
const sounds = -2

// doubted returns the flags of a sign that a text may tell of, where it does not
// tell enough for an alarm: of the sign that speaks most for itself; or of those
// that are urgent only together; or of the one that the text comes nearest to,
// when it only sounds like one. k is what was read for sure.
func (x *Index) doubted(k assess.Case, h *heard) []assess.Flag {
	all := clone(k)
	for _, t := range h.told {
		if t.weight <= faint {
			break
		}
		if with := clone(k); tell(&with, t.finding, t.value) && x.urgent(with) {
			return x.stopping(with)
		}
		tell(&all, t.finding, t.value)
	}
	if h.vague > sounds && !x.urgent(all) {
		least := fitApart
		bears := len(h.told) > 0 && h.told[0].kind == corpus.TellsBearing && h.told[0].weight > stands
		if h.vague > stands && !bears { // whatever it comes nearest to
			least = 0
		}
		x.suspect(&all, h, least)
	}
	if flags := x.stopping(all); len(flags) > 0 {
		return flags
	}
	return x.alone(k, h.r)
}

// alone returns the flags of the first sentence that would be urgent if it were
// all that was written, unless another says of whom, when or whether at all it
// is told.
func (x *Index) alone(k assess.Case, r *reading) []assess.Flag {
	for low := 0; low < len(r.all); {
		_, high := sentenceOf(r.all, low)
		elsewhere := func(m mark) bool { return x.signs.lowers[m.sense] && (m.at < low || m.at > high) }
		if (low > 0 || high+1 < len(r.all)) && !slices.ContainsFunc(r.marks, elsewhere) {
			with := clone(k)
			h := &heard{r: x.signs.readTokens(r.all[low:high+1:high+1], r.audience)}
			x.signs.weigh(h, h.r)
			x.take(&with, h)
			if flags := x.stopping(with); len(flags) > 0 {
				return flags
			}
		}
		low = high + 1
	}
	return nil
}

// mostDoubts is how many signs are asked back at once.
const mostDoubts = 2

// stopping returns the first flags of a case that must not wait: those that
// somebody can tell of, unless only an examination finds any.
func (x *Index) stopping(k assess.Case) []assess.Flag {
	if len(k.Answers) == 0 {
		return nil
	}
	all := assess.Stopping(assess.Assess(x.corpus, k).Present(), k.Country)
	told := slices.DeleteFunc(slices.Clone(all), func(f assess.Flag) bool { return f.Rule.Examined })
	if len(told) == 0 {
		told = all
	}
	return told[:min(mostDoubts, len(told))]
}
