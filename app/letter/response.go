package letter

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// A writer makes the resources of one result.
type writer struct {
	c      *corpus.Corpus
	in     *corpus.Instrument
	marks  assess.Response
	result assess.Result
	opt    Options
	notes  []string // on marks that count otherwise than they stand
}

func newWriter(c *corpus.Corpus, k assess.Case, r assess.Result, o Options) (*writer, error) {
	if err := assess.Scorable(c, r.Instrument); err != nil {
		return nil, err
	}
	w := &writer{c: c, in: c.Instrument(r.Instrument), marks: k.Responses[r.Instrument], result: r, opt: o}
	if r.Entered {
		return w, nil
	}
	again, err := assess.ScoreBy(c, r.Instrument, w.marks, r.ValueSet)
	if err != nil && err.Kind != "missing" {
		return nil, &assess.FieldError{Kind: err.Kind, Field: "responses." + r.Instrument + "." + err.Field, Message: err.Message}
	}
	for _, s := range w.in.Scales {
		have, want := r.Scores[s.Name], again.Scores[s.Name]
		if (have == nil) != (want == nil) || have != nil && *have != *want {
			return nil, &assess.FieldError{Kind: "field", Field: "results." + r.Instrument + "." + s.Name, Message: "want the score of the case's own responses"}
		}
	}
	for _, item := range w.in.Items {
		if marks := w.marks[item.Key]; len(marks) > 1 {
			all := make([]string, len(marks))
			for i, m := range marks {
				all[i] = strconv.Itoa(m)
			}
			if m, ok := w.mark(item); ok {
				w.notes = append(w.notes, say(o.Lang, sayMarks, item.Key, list(all), strconv.Itoa(m)))
			} else {
				w.notes = append(w.notes, say(o.Lang, sayNoMark, item.Key, list(all)))
			}
		}
	}
	return w, nil
}

// mark is the answer to an item that counts: of several marks the one that the
// instrument's rule takes, as app/assess does.
func (w *writer) mark(item corpus.Item) (int, bool) {
	marks := slices.Compact(slices.Sorted(slices.Values(w.marks[item.Key])))
	switch {
	case len(marks) == 0:
		return 0, false
	case len(marks) == 1:
		return marks[0], true
	case w.in.Marks == "highest":
		return marks[len(marks)-1], true
	case w.in.Marks == "lower-neighbour" && len(marks) == 2 && marks[1] == marks[0]+item.Step:
		return marks[0], true
	}
	return 0, false
}

// answers is the address of the answers.
func (w *writer) answers() string { return w.opt.urn(w.result.Instrument + " answers") }

// complete reports whether every score that was asked for could be given.
func (w *writer) complete() bool {
	if w.result.Partial {
		return false
	}
	for _, v := range w.result.Scores {
		if v == nil {
			return false
		}
	}
	return true
}

// meta labels a resource with its place, and with what is to be known before a
// number is used.
func (w *writer) meta() *Meta {
	var m Meta
	add := func(code string) {
		m.Tag = append(m.Tag, Coding{System: system("label"), Code: code, Display: name(w.opt.Lang, code)})
	}
	if _, place, ok := strings.Cut(w.result.Instrument, "@"); ok {
		add(place)
	}
	if !w.complete() {
		add("partial")
	}
	if w.result.Entered {
		add("entered")
	}
	if m.Tag == nil {
		return nil
	}
	return &m
}

// response is the answers with the scores. It is "in-progress" while an answer
// that a score needs is missing, and has no answer that was not given.
func (w *writer) response() QuestionnaireResponse {
	l := w.opt.Lang
	qr := QuestionnaireResponse{
		ResourceType:  "QuestionnaireResponse",
		Meta:          w.meta(),
		Language:      string(l),
		Identifier:    &Identifier{uri, w.answers()},
		Questionnaire: canonical(w.in, l) + "|" + w.c.Version,
		Status:        "completed",
		Subject:       w.opt.subject(),
		Authored:      w.opt.When,
	}
	if !w.complete() && len(w.result.Missing) > 0 {
		qr.Status = "in-progress"
	}
	for _, item := range w.in.Items {
		mark, ok := w.mark(item)
		if !ok {
			continue
		}
		answer := Answer{ValueInteger: &mark}
		if weighted(w.in) {
			c := choice(w.in, item, mark, l)
			answer = Answer{ValueCoding: &c}
		}
		qr.Item = append(qr.Item, AnswerItem{item.Key, itemText(l, w.in, item), []Answer{answer}})
	}
	for _, s := range w.in.Scales {
		v := w.result.Scores[s.Name]
		if v == nil {
			continue
		}
		set := ""
		if byValueSet(w.in, s) {
			set = w.result.ValueSet
		}
		answer := Answer{ValueDecimal: decimal(*v)}
		switch {
		case s.How == "digits":
			answer = Answer{ValueString: fmt.Sprint(int(*v))}
		case s.Whole():
			n := int(*v)
			answer = Answer{ValueInteger: &n}
		}
		qr.Item = append(qr.Item, AnswerItem{linkOf(s.Name, set), scoreText(l, s, set), []Answer{answer}})
	}
	return qr
}
