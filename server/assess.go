package main

import (
	"flag"

	"ryggrad/server/contract"
)

var assessCommand = command{
	name:  "assess",
	short: "assess cases, one JSON object a line",
	long: `
Reads one case a line and writes one assessment a line, in order: urgency, red
flags, scores, each recommendation with its reasons and citations, and what to
ask next. "answers" takes the values that ` + "`ryggrad findings`" + ` lists; a number where
the finding is a number; true and false for yes and no; and "unknown" (not
answered), "not-sure" (the person does not know) and "conflicting" (sources of
information disagree). None of the three is ever a no. "lang" is da, nb or en;
en unless said. A line that cannot be used is answered with an error and the
rest go on; the exit status is then 1.

Example:
  echo '{"id":"1","country":"dk","audience":"clinician","lang":"da",
    "answers":{"duration-days":14},"scores":{"sbst":{"total":3}}}' | tr -d '\n' | ryggrad assess`,
	flags: func(*flag.FlagSet) func(*call) int {
		return func(c *call) int { return c.batch(contract.Assess) }
	},
}
