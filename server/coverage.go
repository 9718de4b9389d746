package main

import (
	"flag"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"ryggrad/corpus"
)

var coverageCommand = command{
	name:  "coverage",
	short: "say what became of every row of the five sources",
	long: `
Counts, for each source and kind of row, how many are used (advice, a question or
a questionnaire rests on them), shown (in the library), for educators alone, or
excluded; then the contradictions between the sources and what they leave out.
A row that is not accounted for is named, and the exit status is then 1.

Example:
  ryggrad coverage`,
	flags: func(*flag.FlagSet) func(*call) int { return coverage },
}

func coverage(c *call) int {
	k, ok := c.corpus()
	if !ok {
		return failed
	}
	var dir fs.FS = corpus.Files()
	if c.folder != "" {
		dir = os.DirFS(c.folder)
	}
	statements, conflicts, omissions, err := corpus.Coverage(dir)
	if err != nil {
		fmt.Fprintf(c.err, "ryggrad: %v\n", err)
		return failed
	}
	printUses(c, k, statements)
	status := fine
	for _, list := range []struct {
		name string
		rows []corpus.Row
	}{{"contradictions ", conflicts}, {"omissions ", omissions}, {"", statements}} {
		n := 0
		for _, row := range list.rows {
			if problem := k.Accounted(row); problem != "" {
				fmt.Fprintf(c.err, "%s: %s\n", row.ID, problem)
				status = failed
				continue
			}
			n++
		}
		fmt.Fprintf(c.out, "%d of %d %saccounted for\n", n, len(list.rows), list.name)
	}
	return status
}

var uses = []corpus.Use{corpus.Used, corpus.Shown, corpus.EducatorOnly, corpus.Excluded}

// printUses prints a table: source and kind, and how many rows of each use.
func printUses(c *call, k *corpus.Corpus, rows []corpus.Row) {
	type cell struct {
		source, kind string
		use          corpus.Use
	}
	count := map[cell]int{}
	for _, row := range rows {
		count[cell{sourceOf(k, row), row.Kind, row.Use}]++
	}
	format := "%-22s %-16s" + strings.Repeat(" %9s", len(uses)) + "\n"
	line := []any{"source", "kind"}
	for _, u := range uses {
		line = append(line, u)
	}
	fmt.Fprintf(c.out, format, line...)
	for _, s := range k.Sources {
		for _, kind := range corpus.RowKinds {
			line, any := []any{s.ID, kind}, false
			for _, u := range uses {
				n := count[cell{s.ID, kind, u}]
				line, any = append(line, fmt.Sprint(n)), any || n > 0
			}
			if any {
				fmt.Fprintf(c.out, format, line...)
			}
		}
	}
}

// sourceOf returns the source that a row's statement is cited from first.
func sourceOf(k *corpus.Corpus, row corpus.Row) string {
	if s := k.Statement(corpus.StatementID(row.ID)); s != nil {
		return s.Cites[0].Source
	}
	return ""
}
