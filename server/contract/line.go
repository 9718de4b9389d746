// Package contract is the JSON that the command line, the web and other
// programs share: what a form, a case and a question may hold, read strictly,
// and the objects that answer them. A name that is not known is refused, never
// passed over.
package contract

import (
	"encoding/json"

	"ryggrad/corpus"
)

// A Fault answers an object that cannot be used.
type Fault struct {
	ID         json.RawMessage `json:"id,omitempty"`
	Instrument string          `json:"instrument,omitempty"` // only with Missing
	Error      struct {
		Kind    string `json:"kind"`
		Field   string `json:"field"`
		Message string `json:"message"`
	} `json:"error"`
	Missing []string `json:"missing,omitempty"`
}

func (f *Fault) set(r *refusal) *Fault {
	f.Error.Kind, f.Error.Field, f.Error.Message = r.Kind, r.Field, r.Message
	return f
}

// A Line answers one JSON object with another, for Compact. When the object
// cannot be used ok is false and the answer says which field is wrong and what
// is allowed.
type Line func(c *corpus.Corpus, line []byte) (out any, ok bool)

// Score scores an answered form.
func Score(c *corpus.Corpus, line []byte) (out any, ok bool) { return answer(c, line, score) }

// Change compares two measurements of one person.
func Change(c *corpus.Corpus, line []byte) (out any, ok bool) { return answer(c, line, change) }

// Assess assesses a case.
func Assess(c *corpus.Corpus, line []byte) (out any, ok bool) { return answer(c, line, judge) }

// Refused answers an object that was not even read.
func Refused(kind, field, format string, args ...any) *Fault {
	return new(Fault).set(refuse(kind, field, format, args...))
}

func answer(c *corpus.Corpus, line []byte, f func(*corpus.Corpus, node) (any, *Fault)) (out any, ok bool) {
	n, id, wrong := open(line)
	if wrong == nil {
		out, wrong = f(c, n)
	}
	if wrong != nil {
		wrong.ID = id
		return wrong, false
	}
	return out, true
}

// open reads an object and its id, which also a Fault echoes.
func open(line []byte) (node, json.RawMessage, *Fault) {
	n, refused := read(line)
	id, badID := n.id()
	if refused == nil {
		refused = badID
	}
	if refused != nil {
		return n, id, new(Fault).set(refused)
	}
	return n, id, nil
}
