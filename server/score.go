package main

import (
	"flag"

	"ryggrad/server/contract"
)

var scoreCommand = command{
	name:  "score",
	short: "score answered questionnaires, one JSON object a line",
	long: `
Reads one answered questionnaire a line and writes one result a line, in order.
Items are numbered as on the form and answered by the number that was circled;
null or no item is a missing answer, an array is several marks in one item.
A line that cannot be used is answered with an error and the rest go on; the
exit status is then 1. ` + "`ryggrad instruments`" + ` lists the questionnaires.

Example:
  echo '{"instrument":"sbst","items":{"1":1,"2":0,"3":1,"4":0,"5":0,"6":1,"7":0,"8":0,"9":4}}' | ryggrad score`,
	flags: func(*flag.FlagSet) func(*call) int {
		return func(c *call) int { return c.batch(contract.Score) }
	},
}
