package main

import (
	"errors"
	"flag"
	"fmt"
	"strings"
	"time"

	"ryggrad/corpus"
)

var checkCommand = command{
	name:  "check",
	args:  "[FOLDER]",
	short: "find every fault in a corpus, with file and line",
	long: `
Reads a corpus folder, or the corpus built in, and prints every fault with file
and line; the exit status is then 1. A vignette that comes out otherwise than its
file says is a fault too. Warnings are not: a telephone number whose check-again
date has passed, a source older than five years, and one whose texts were last
read against it more than a year ago.

With --wording it reads a clinic's wording of a questionnaire instead, and holds
it against the instruments of the corpus: corpus/FORMAT.md tells how to write one.

Example:
  ryggrad check corpus --today 2027-01-01
  ryggrad check --wording sbst-da.txt`,
	flags: func(fs *flag.FlagSet) func(*call) int {
		today := fs.String("today", "", "warn as on this `date` (2027-01-01), not as today")
		wording := fs.String("wording", "", "check the wording of a questionnaire in this `file`")
		return func(c *call) int {
			if *wording != "" && len(c.args) == 0 {
				return c.checkWording(*wording)
			}
			if *wording != "" {
				return c.misuse("check: --wording takes a file, and no folder beside it; name another corpus with --corpus")
			}
			return check(c, *today)
		}
	},
}

func check(c *call, date string) int {
	switch {
	case len(c.args) > 1:
		return c.misuse("check takes one folder, but has %q", c.args)
	case len(c.args) == 1:
		c.folder = c.args[0]
	}
	today := time.Now()
	if date != "" {
		var err error
		if today, err = time.Parse(time.DateOnly, date); err != nil {
			return c.misuse("check: --today: want a date such as 2027-01-01, have %q", date)
		}
	}
	k, err := c.load()
	var faults corpus.Faults
	if err != nil && !errors.As(err, &faults) {
		fmt.Fprintf(c.err, "ryggrad: %v\n", err)
		return failed
	}
	if len(faults) == 0 {
		faults = outcomes(k)
	}
	for _, f := range faults {
		fmt.Fprintln(c.out, f)
	}
	warnings := expired(k, today)
	for _, w := range warnings {
		fmt.Fprintln(c.out, "warning: "+w)
	}
	fmt.Fprintf(c.err, "%d faults, %d warnings: %d sources, %d statements, %d conflicts, %d findings, %d red flags, %d vignettes\n",
		len(faults), len(warnings), len(k.Sources), len(k.Statements), len(k.Conflicts), len(k.Findings), len(k.RedFlags), len(k.Vignettes))
	if len(faults) > 0 {
		return failed
	}
	return fine
}

// expired says what time has overtaken.
func expired(c *corpus.Corpus, today time.Time) []string {
	day := today.Format(time.DateOnly)
	var out []string
	for _, n := range c.Numbers {
		if n.Expired(day) {
			out = append(out, fmt.Sprintf("%s:%d: number %q was to be checked again by %s", n.File, n.Line, n.ID, n.Again))
		}
	}
	old := today.AddDate(-5, 0, 0).Format(time.DateOnly)
	unread := today.AddDate(-1, 0, 0).Format(time.DateOnly)
	for _, s := range c.Sources {
		if s.Checked != "" && s.Checked < unread {
			out = append(out, fmt.Sprintf("%s:%d: source %q was last read against its document on %s, more than a year ago", s.File, s.Line, s.ID, s.Checked))
		}
		if s.Year() != 0 && latest(s) < old {
			out = append(out, fmt.Sprintf("%s:%d: source %q is of %s, more than five years old", s.File, s.Line, s.ID, s.Date))
		}
	}
	return out
}

// latest returns the last day that a source's date can mean: it may be only a
// year or a month.
func latest(s *corpus.Source) string {
	date := strings.Fields(s.Date)[0]
	switch len(date) {
	case len(time.DateOnly):
		return date
	case len("2006-01"):
		return date + "-31"
	}
	return date[:4] + "-12-31"
}
