package main

import (
	"flag"
	"time"

	"ryggrad/app/ask"
	"ryggrad/corpus"
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
    "audience":"patient"}' | tr -d '\n' | ryggrad ask`,
	flags: func(*flag.FlagSet) func(*call) int {
		return func(c *call) int {
			var x *ask.Index
			return c.batch(func(k *corpus.Corpus, line []byte) (any, bool) {
				q, id, wrong := contract.Question(line)
				if wrong != nil {
					return wrong, false
				}
				if x == nil {
					x = ask.New(k)
				}
				return contract.Answered(k, q, x.Ask(q), id, time.Now().Format(time.DateOnly)), true
			})
		}
	},
}
