package main

import (
	"encoding/json"
	"flag"
	"slices"
	"time"

	"ryggrad/app/ask"
	"ryggrad/app/words"
	"ryggrad/corpus"
)

var askCommand = command{
	name:  "ask",
	short: "answer questions in words, one JSON object a line",
	long: `
Reads one question a line and writes one answer a line, in order: what cannot
wait first, then the statements that answer it, each with its citations, or a
refusal. "audience" is patient, clinician or educator; "country" dk or no.
"lang" is da, nb or en; without it the language is told from the question.
"history" has earlier questions and answers of the same talk, the oldest first.
A line that cannot be used is answered with an error and the rest go on; the
exit status is then 1.

Example:
  echo '{"id":"1","question":"skal jeg have en MR-scanning?","country":"dk",
    "audience":"patient"}' | tr -d '\n' | ryggrad ask`,
	flags: func(*flag.FlagSet) func(*call) int {
		return func(c *call) int {
			var x *ask.Index
			return c.batch(func(k *corpus.Corpus, n node) (any, *fault) {
				if x == nil {
					x = ask.New(k)
				}
				return askLine(k, x, n)
			})
		}
	},
}

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

func askLine(c *corpus.Corpus, x *ask.Index, n node) (any, *fault) {
	q, r := readQuestion(n)
	if r != nil {
		return nil, new(fault).set(r)
	}
	id, _ := n.id()
	a := x.Ask(q)
	out := answered{
		ID: id, Kind: a.Kind, Urgency: a.Urgency, Lang: a.Lang,
		Text:   words.In(a.Lang).At("", time.Now().Format(time.DateOnly)).Answer(c, q.Country, q.Audience, a),
		Claims: []claim{}, Conflicts: []string{}, Dropped: a.Dropped, Mode: a.Mode,
	}
	for _, k := range a.Claims {
		said := claim{Text: k.Text, Citations: []citation{}}
		for _, x := range k.Citations {
			said.Citations = append(said.Citations, citation(x))
		}
		out.Claims = append(out.Claims, said)
	}
	for _, k := range a.Conflicts {
		out.Conflicts = append(out.Conflicts, k.ID)
	}
	return out, nil
}

// longestQuestion is how many letters a question may have.
const longestQuestion = 4000

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
	case len(q.Text) > longestQuestion:
		return q, refuse("range", "question", "a question has at most %d letters", longestQuestion)
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
