package main

import (
	"context"
	"encoding/json"
	"flag"
	"log/slog"
	"time"

	"ryggrad/app/ask"
	"ryggrad/corpus"
	"ryggrad/server/answer"
	"ryggrad/server/contract"
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
    "audience":"patient"}' | tr -d '\n' | ryggrad ask
` + aidHelp,
	flags: func(fs *flag.FlagSet) func(*call) int {
		a := aidFlags(fs)
		return func(c *call) int { return c.ask(a) }
	},
}

// ask answers the question of each line.
func (c *call) ask(named *aids) int {
	with, err := named.open()
	if err != nil {
		return c.misuse("ask: %v", err)
	}
	ctx := context.Background() // whoever breaks the program off ends the request to a model with it
	var a *answer.Answerer
	return c.batch(func(k *corpus.Corpus, line []byte) (any, bool) {
		q, id, wrong := contract.Question(line)
		if wrong != nil {
			return wrong, false
		}
		if a == nil {
			log := slog.New(slog.NewTextHandler(c.err, &slog.HandlerOptions{Level: slog.LevelWarn}))
			if a, err = with.answerer(ctx, k, ask.New(k), log); err != nil {
				return unanswered(id, err), false
			}
			with.vectors(ctx, a, log, 0)
		}
		made, err := a.Answer(ctx, q, nil)
		if err != nil {
			return unanswered(id, err), false
		}
		return contract.Answered(k, q, made, id, time.Now().Format(time.DateOnly)), true
	})
}

// unanswered stands where an answer could not be made at all.
func unanswered(id json.RawMessage, err error) any {
	f := contract.Refused("missing", "", "there is no answer: %v", err)
	f.ID = id
	return f
}
