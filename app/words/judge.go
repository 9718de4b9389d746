package words

import (
	"fmt"
	"strings"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// JudgedLine says who judged a red flag, when, to whom the person was handed
// over, and why.
func (w *Words) JudgedLine(j assess.Judgement) string {
	text := fmt.Sprintf(w.judgedAt, w.moment(j.At))
	if j.By != "" {
		text += fmt.Sprintf(w.judgedBy, j.By)
	}
	if j.To != "" {
		text += fmt.Sprintf(w.handedOver, j.To, w.moment(j.ToAt))
	}
	if j.Reason != "" {
		text += ": " + j.Reason
	}
	return text
}

// Fell says when a red flag fell by a correction of answers, and how far; is is
// "" when it stands no longer.
func (w *Words) Fell(at, label string, was, is corpus.Urgency) string {
	if is == "" {
		return fmt.Sprintf(w.fell, w.moment(at), label, w.UrgencyClinician.Of(was))
	}
	return fmt.Sprintf(w.fellTo, w.moment(at), label, w.UrgencyClinician.Of(was), w.UrgencyClinician.Of(is))
}

// moment writes a time of the form assess.Minute as it is read.
func (w *Words) moment(at string) string {
	day, clock, _ := strings.Cut(at, "T")
	return w.day8601(day) + " " + clock
}
