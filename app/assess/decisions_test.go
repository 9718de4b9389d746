//go:build !race && !js

package assess_test

import (
	goflag "flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/corpus"
)

var update = goflag.Bool("update", false, "write testdata/decisions.txt and testdata/rules.txt anew")

// golden compares a printed table with the one that was reviewed.
func golden(t *testing.T, file, text string) {
	if *update {
		require.NoError(t, os.WriteFile(file, []byte(text), 0o644))
	}
	b, err := os.ReadFile(file)
	require.NoError(t, err)
	want, got := strings.Split(string(b), "\n"), strings.Split(text, "\n")
	for i := range min(len(want), len(got)) {
		if want[i] != got[i] {
			t.Fatalf("%s:%d was\n%s\nand is now\n%s\nIf that is meant: go test ./app/assess -run Printed -update, and review the difference.", file, i+1, want[i], got[i])
		}
	}
	require.Len(t, got, len(want), file)
}

const decisionsHead = `What the rules come to

Written by go test ./app/assess -run Printed -update, and compared in every test.
Not edited by hand: change a rule, and read here what it does to people.
The rules themselves stand in rules.txt.

Urgency: E emergency, S same day, c contact a doctor, r routine. A star: the safety
screen is unfinished, and nothing is final.
Care, in the order activity, exercise, manual, NSAID, outlook: x waits, ? not decided
yet, . may go ahead.
Statement: + applies, ? undecided, - ruled out.
`

// decisions prints the tables of what the rules come to.
func decisions(c *corpus.Corpus) string {
	var b strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	b.WriteString(decisionsHead)

	line("\n\n1  Urgency by red flag and setting, and what each red flag closes\n")
	line("Somebody of 40 has just what the red flag asks for, and answered no to all else.")
	line("own: the urgency of the flag; all: of the person, with whatever else it brings about;")
	line("with: of the person in each setting, in this order:")
	for _, id := range settings(c) {
		line("  %s: %s", id, c.Finding(id).Label.EN)
	}
	line("Then the care that waits, the doors for a patient in Denmark and in Norway, and the")
	line("numbers for which the flag can stand, where they matter.\n")
	line("%-22s %s  %-6s  %s  %-10s %s", "red flag", "own all", "with", "aemno", "Denmark", "Norway")
	section := ""
	for _, r := range sections(c) {
		if r.Section != section {
			section = r.Section
			line("\n%s", section)
		}
		line("%s", flagRow(c, r))
	}

	line("\n\n2  What one answer comes to\n")
	line("Somebody of 40 answered no to every question that was asked, but for this one; what is")
	line("asked because of this answer is not answered yet. What comes to the same as a no is")
	line("left out. After the urgency and the care: the red flags that stand, those that may")
	line("(?), and in capitals what the signs point to.\n")
	for _, f := range c.Findings {
		if f.Asked() {
			for _, row := range answerRows(c, f) {
				line("%s", row)
			}
		}
	}

	line("\n\n3  Two answers with which a red flag stands that stands with neither alone\n")
	for _, r := range sections(c) {
		for _, row := range pairRows(c, r) {
			line("%s", row)
		}
	}
	line("\n\n4  Statements by phase, risk group and country\n")
	line("Somebody whom the statement concerns answered no to all else. Three phases (3 weeks,")
	line("9 weeks, 6 months) in Denmark, then in Norway; in each, four letters: STarT Back not")
	line("filled in, low, medium and high risk. Then: the safety screen not answered at all.")
	line("Then somebody who has this beside it:")
	for _, sign := range someSigns {
		line("  %s", sign.name)
	}
	line("At the end: the numbers for which it applies, where they matter.\n")
	line("%-36s %-14s %s", "statement", "Denmark", "Norway")
	for _, topic := range corpus.Topics {
		first := true
		for _, s := range c.Statements {
			if s.Topic != topic || !judged(s) {
				continue
			}
			if first {
				line("\n%s", topic)
				first = false
			}
			line("%s", statementRow(c, s))
		}
	}

	line("\n\n5  What one answer does to the advice\n")
	line("As in table 2, where the urgency and the care stay as they are. 1 in Norway, with a first pain for")
	line("3 weeks and low risk; 2 in Denmark, with a persistent pain for 6 months and medium risk.\n")
	for _, f := range c.Findings {
		if f.Asked() {
			for _, row := range adviceRows(c, f) {
				line("%s", row)
			}
		}
	}

	line("\n\n6  What is asked because of one answer\n")
	for _, f := range c.Findings {
		if f.Asked() {
			for _, row := range askedRows(c, f) {
				line("%s", row)
			}
		}
	}
	return b.String()
}

// sections are the red flags by section, in the order of the corpus.
func sections(c *corpus.Corpus) []*corpus.RedFlag {
	out := slices.Clone(c.RedFlags)
	slices.SortStableFunc(out, func(a, b *corpus.RedFlag) int { return strings.Compare(a.Section, b.Section) })
	return out
}

func TestDecisionsComeOutAsPrinted(t *testing.T) {
	golden(t, "../../testdata/decisions.txt", decisions(content(t)))
}
