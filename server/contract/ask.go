package contract

import (
	"encoding/json"
	"slices"

	"ryggrad/app/ask"
	"ryggrad/app/words"
	"ryggrad/corpus"
)

// The output of ask, in the order in which it is printed.
type (
	answered struct {
		ID        json.RawMessage `json:"id,omitempty"`
		Kind      ask.Kind        `json:"kind"`
		Urgency   corpus.Urgency  `json:"urgency,omitempty"`
		Lang      corpus.Lang     `json:"lang"`
		Text      string          `json:"text"`
		Claims    []claim         `json:"claims"`
		Conflicts []string        `json:"conflicts"`
		Dropped   int             `json:"dropped"`
		Mode      string          `json:"mode"`
	}
	claim struct {
		Text      string     `json:"text"`
		Citations []citation `json:"citations"`
	}
)

// Question reads a question. What cannot be used comes back as the answer to it.
func Question(line []byte) (q ask.Question, id json.RawMessage, wrong any) {
	n, id, f := open(line)
	if f == nil {
		var r *refusal
		if q, r = readQuestion(n); r == nil {
			return q, id, nil
		}
		f = new(Fault).set(r)
	}
	f.ID = id
	return q, id, f
}

// Answered is the answer to a question. today is the day of asking: the text
// says beside a number that its time is up.
func Answered(c *corpus.Corpus, q ask.Question, a ask.Answer, id json.RawMessage, today string) any {
	out := answered{
		ID: id, Kind: a.Kind, Urgency: a.Urgency, Lang: a.Lang,
		Text:   words.In(a.Lang).At("", today).Answer(c, q.Country, q.Audience, a),
		Claims: claims(a.Claims), Conflicts: []string{}, Dropped: a.Dropped, Mode: a.Mode,
	}
	for _, k := range a.Conflicts {
		out.Conflicts = append(out.Conflicts, k.ID)
	}
	return out
}

// Claims are claims as an answer has them.
func Claims(cs []ask.Claim) any { return claims(cs) }

func claims(cs []ask.Claim) []claim {
	out := []claim{}
	for _, k := range cs {
		said := claim{Text: k.Text, Citations: []citation{}}
		for _, x := range k.Citations {
			said.Citations = append(said.Citations, citation(x))
		}
		out = append(out, said)
	}
	return out
}

// LongestQuestion is how many bytes a question may have.
const LongestQuestion = 4000

// readQuestion reads a line of ask.
func readQuestion(n node) (q ask.Question, r *refusal) {
	if r = n.only("id", "question", "lang", "country", "audience", "history"); r != nil {
		return q, r
	}
	for _, key := range []string{"question", "lang", "country", "audience"} {
		if r = n.at(key).is(text); r != nil {
			return q, r
		}
	}
	q = ask.Question{
		Text: n.at("question").text, Lang: corpus.Lang(n.at("lang").text),
		Country: corpus.Country(n.at("country").text), Audience: corpus.Audience(n.at("audience").text),
	}
	switch {
	case n.at("question").kind == null:
		return q, refuse("missing", "question", "the question is missing")
	case len(q.Text) > LongestQuestion:
		return q, refuse("range", "question", "a question has at most %d bytes", LongestQuestion)
	case q.Lang != "" && !slices.Contains(corpus.Langs, q.Lang):
		return q, refuse("field", "lang", "%q is not one of da, nb, en", q.Lang)
	case !slices.Contains(corpus.Countries, q.Country):
		return q, refuse("field", "country", "%q is not one of dk, no", q.Country)
	case !slices.Contains(corpus.Audiences, q.Audience):
		return q, refuse("field", "audience", "%q is not one of clinician, patient, educator", q.Audience)
	}
	if r = n.at("history").is(array); r != nil {
		return q, r
	}
	for _, e := range n.at("history").nodes {
		if e.kind != object {
			return q, e.wrong(string(object))
		}
		if r = e.only("question", "answer"); r != nil {
			return q, r
		}
		for _, key := range []string{"question", "answer"} {
			if r = e.at(key).is(text); r != nil {
				return q, r
			}
		}
		q.History = append(q.History, ask.Exchange{Question: e.at("question").text, Answer: e.at("answer").text})
	}
	return q, nil
}
