package answer

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"slices"
	"strings"

	"ryggrad/app/ask"
	"ryggrad/server/llm"
)

// A draft is what a model replies with.
type draft struct {
	Claims []drafted `json:"claims"`
}

type drafted struct {
	Passage string `json:"passage"`
	Quote   string `json:"quote"`
	Text    string `json:"text"`
}

// errUnanswering is a draft that has nothing wrong in it but does not answer.
var errUnanswering = errors.New("the draft does not answer")

// draft asks the model and makes an answer of what can be verified. It reports
// false, and how many claims were dropped, if the answer is to be made without.
func (a *Answerer) draft(ctx context.Context, q ask.Question, made ask.Answer, passages []ask.Claim, direct int, on func(Event)) (ask.Answer, int, bool) {
	p, ok := promptOf(q, made.Lang, passages, a.Tokens, direct)
	if !ok {
		a.outcome(tooLong, nil)
		return made, 0, false
	}
	ctx, cancel := context.WithTimeout(ctx, a.Patience)
	defer cancel()
	leave, err := a.turn(ctx)
	if err != nil {
		a.outcome(outcomeOf(err), err)
		return made, 0, false
	}
	defer leave()
	v := verifier{prompt: p}
	s := scanner{each: func(object []byte) {
		var d drafted
		if strict(object, &d) == nil {
			if c, ok := v.claim(d); ok && v.direct {
				for _, text := range append([]string{c.Text}, v.held...) {
					on(Event{Text: text})
				}
				v.held, v.told = nil, true
			} else if ok {
				v.held = append(v.held, c.Text)
			}
		}
	}}
	text, err := a.Writer.Write(ctx, p.Request, s.add)
	var claims []ask.Claim
	dropped := v.dropped
	if err == nil {
		claims, dropped, err = p.verified(text)
	}
	if err != nil {
		if v.told {
			on(Event{Anew: true})
		}
		a.outcome(outcomeOf(err), err)
		return made, dropped, false
	}
	made.Dropped = dropped
	a.outcome(answered, nil)
	return a.complete(q, made, claims), 0, true
}

// verified reads a whole draft and returns the claims that stand, the direct one
// first, and how many were dropped.
func (p prompt) verified(text string) ([]ask.Claim, int, error) {
	var d draft
	if err := strict([]byte(text), &d); err != nil {
		return nil, 0, llm.ErrNonsense
	}
	v := verifier{prompt: p}
	var claims []ask.Claim
	for _, x := range d.Claims {
		was := v.direct
		c, ok := v.claim(x)
		switch {
		case !ok:
		case v.direct && !was:
			claims = slices.Insert(claims, 0, c)
		default:
			claims = append(claims, c)
		}
	}
	if !v.direct {
		return nil, v.dropped, errUnanswering
	}
	return claims, v.dropped, nil
}

// A verifier takes the claims of a draft one after the other.
type verifier struct {
	prompt
	seen    []string // labels that were said
	dropped int
	direct  bool     // a passage that answers directly was said
	held    []string // what was said before one that answers directly
	told    bool
}

// longestSaid is how much longer than its passage a claim may be.
const longestSaid = 3

// claim returns what stands of a claim of the draft: all of it or nothing. A
// passage is said once.
func (v *verifier) claim(d drafted) (ask.Claim, bool) {
	given, ok := v.given[d.Passage]
	if !ok || slices.Contains(v.seen, d.Passage) || len(v.seen) >= mostClaims || len(d.Text) > longestSaid*len(given.Text) {
		v.dropped++
		return ask.Claim{}, false
	}
	c := ask.Claim{Statement: given.Statement, Text: strings.TrimSpace(d.Text), Citations: slices.Clone(given.Citations)}
	for i := range c.Citations {
		c.Citations[i].Quote = d.Quote
	}
	if ask.Verify(c, []ask.Passage{{ID: given.Citations[0].Statement, Text: given.Text}}) != nil {
		v.dropped++
		return ask.Claim{}, false
	}
	v.seen = append(v.seen, d.Passage)
	v.direct = v.direct || slices.Contains(v.best, d.Passage)
	return c, true
}

// strict reads one JSON value that has no field we do not know and nothing
// behind it.
func strict(b []byte, into any) error {
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	if err := d.Decode(into); err != nil {
		return err
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return errors.New("there is more than one value")
	}
	return nil
}

// A scanner finds the claims of a draft while it is written: the objects in the
// one list in its one object.
type scanner struct {
	each   func(object []byte)
	depth  int
	quoted bool // inside a string
	escape bool // behind a backslash
	object []byte
}

// inList is how deep the objects of the list are.
const inList = 3

func (s *scanner) add(piece string) {
	for i := range len(piece) {
		c := piece[i]
		if s.depth >= inList {
			s.object = append(s.object, c)
		}
		switch {
		case s.escape:
			s.escape = false
		case s.quoted:
			s.escape = c == '\\'
			s.quoted = c != '"'
		case c == '"':
			s.quoted = true
		case c == '{' || c == '[':
			if s.depth++; s.depth == inList {
				s.object = append(s.object[:0], c)
			}
		case c == '}' || c == ']':
			if s.depth == inList {
				s.each(s.object)
				s.object = s.object[:0]
			}
			s.depth--
		}
	}
}
