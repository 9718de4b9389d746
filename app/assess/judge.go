package assess

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"ryggrad/corpus"
)

// A State is how a red flag stands for one person.
type State string

// The states.
const (
	IsOpen    State = "open"    // a condition is open: it may still come to stand
	IsPresent State = "present" // it stands
	IsJudged  State = "judged"  // it stands, and a clinician has looked into it
)

// State returns how the flag stands.
func (f Flag) State() State {
	switch {
	case !f.Present:
		return IsOpen
	case f.Judged != nil:
		return IsJudged
	}
	return IsPresent
}

// Minute is the layout of the times of a judgement, on the clock of the clinic.
const Minute = "2006-01-02T15:04"

// A Judgement is what a clinician concluded about a red flag that stands. It
// changes the state of the flag and nothing else: the flag keeps its urgency,
// and what it closes stays closed, since the table opens treatment only by other
// answers, never by a judgement. An emergency can be judged only by handing the
// person over.
type Judgement struct {
	Urgency corpus.Urgency // of the flag when it was judged; it does not cover a higher one
	Reason  string         // may be "" where the person was handed over
	By      string         // who judged; may be ""
	At      string         // when, as Minute
	To      string         // to whom the person was handed over, "" when they were not
	ToAt    string         // and when, as Minute
}

// Check returns a *FieldError for the first thing that a judgement of its
// urgency lacks. The field is "reason", "to" and so on.
func (j Judgement) Check() error {
	told := func(s string) bool { return strings.TrimSpace(s) != "" }
	moment := func(s string) bool {
		_, err := time.Parse(Minute, s)
		return err == nil
	}
	handed := told(j.To) || told(j.ToAt)
	switch {
	case !slices.Contains(corpus.Urgencies, j.Urgency):
		return &FieldError{"field", "urgency", fmt.Sprintf("%q is not one of %q", j.Urgency, corpus.Urgencies)}
	case j.Urgency == corpus.Emergency && !told(j.To), handed && !told(j.To):
		return &FieldError{"missing", "to", "an emergency is closed only by handing the person over: to whom?"}
	case j.Urgency == corpus.Emergency && !told(j.ToAt), handed && !told(j.ToAt):
		return &FieldError{"missing", "to_at", "an emergency is closed only by handing the person over: when?"}
	case handed && !moment(j.ToAt):
		return &FieldError{"range", "to_at", fmt.Sprintf("%q is not a time such as %s", j.ToAt, Minute)}
	case !handed && !told(j.Reason):
		return &FieldError{"missing", "reason", "a judgement needs its reason"}
	case !moment(j.At):
		return &FieldError{"range", "at", fmt.Sprintf("%q is not a time such as %s", j.At, Minute)}
	}
	return nil
}

// checkJudgements returns a *FieldError for the first judgement that cannot be used.
func (k Case) checkJudgements(c *corpus.Corpus) error {
	for _, id := range slices.Sorted(maps.Keys(k.Judgements)) {
		field := "judgements." + id
		if k.Audience != corpus.Clinician {
			return &FieldError{"field", field, "only a clinician can judge a red flag"}
		}
		if c.RedFlag(id) == nil {
			return &FieldError{"field", field, "no red flag has this name"}
		}
		if err, ok := k.Judgements[id].Check().(*FieldError); ok {
			return &FieldError{err.Kind, field + "." + err.Field, err.Message}
		}
	}
	return nil
}

// judged returns the judgement of a flag that stands, or nil: nobody but a
// clinician judges, and what was judged at a lower urgency is to be judged anew.
func (fs *findings) judged(f Flag) *Judgement {
	j, ok := fs.kase.Judgements[f.Rule.ID]
	if !ok || fs.kase.Audience != corpus.Clinician || j.Check() != nil || j.Urgency.Rank() < f.Urgency.Rank() {
		return nil
	}
	return &j
}

// A Fall is a red flag that stood and, after answers were corrected, stands no
// longer or is less urgent.
type Fall struct {
	Flag    Flag           // as it stood
	Urgency corpus.Urgency // what it is now; "" when it stands no longer
	Answers []Correction   // the answers behind it that changed, in the order asked
}

// A Correction is one answer that changed; "" is not answered.
type Correction struct {
	Finding *corpus.Finding
	Was, Is string
}

// Fallen returns what fell between two assessments of one person, the most
// urgent first. The case of the earlier one must not have changed since.
func Fallen(was, now *Assessment) []Fall {
	var out []Fall
	for _, f := range was.Present() {
		is := corpus.Urgency("")
		for _, g := range now.Present() {
			if g.Rule == f.Rule {
				is = g.Urgency
			}
		}
		if is == "" || is.Rank() < f.Urgency.Rank() {
			out = append(out, Fall{f, is, corrections(was, now, f)})
		}
	}
	return out
}

// corrections returns the answers behind a flag that differ.
func corrections(was, now *Assessment, f Flag) []Correction {
	behind, _ := was.asked(f.Rule.When)
	for _, id := range f.Raised {
		behind = append(behind, was.findings.corpus.Finding(id))
	}
	var out []Correction
	for _, def := range behind {
		a, b := was.findings.at(def, plain), now.findings.at(def, plain)
		x := Correction{def, cmp.Or(a.Answer, a.Value), cmp.Or(b.Answer, b.Value)}
		if x.Was != x.Is {
			out = append(out, x)
		}
	}
	return out
}
