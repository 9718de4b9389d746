package main

import (
	"flag"

	"ryggrad/server/contract"
)

var changeCommand = command{
	name:  "change",
	short: "tell what has become of a score, one JSON object a line",
	long: `
Reads two measurements of one person a line and writes the change, in order,
with every published threshold and measurement error beside it. "baseline" and
"followup" are scores, or {"items":{…}} as ` + "`ryggrad score`" + ` takes them. "score"
names the score where the instrument has several. Positive is better, whatever
the direction of the scale. A threshold that is no larger than a measurement
error beside it may be reached by chance. A line that cannot be used is answered
with an error and the rest go on; the exit status is then 1.

Example:
  echo '{"instrument":"odi","baseline":44,"followup":30}' | ryggrad change`,
	flags: func(*flag.FlagSet) func(*call) int {
		return func(c *call) int { return c.batch(contract.Change) }
	},
}
