package corpus

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

// A Use says what became of a row of the list in coverage.
type Use string

// The uses of a row.
const (
	Used         Use = "used"     // a person's advice, a question or a questionnaire rests on it
	Shown        Use = "shown"    // in the library and in answers
	EducatorOnly Use = "educator" // shown to those who teach
	Excluded     Use = "excluded" // left out, for the reason given
)

// A Row is one thing that the five sources say, disagree on or leave out, and
// what became of it here.
type Row struct {
	ID     string
	Kind   string // what it is: one of RowKinds, "conflict" or "omission"
	Use    Use
	By     []string // for used rows that are no condition of their own: "kind:id" of what rests on or fills them
	Reason string   // of an excluded one
	Line   int
}

// RowKinds are the kinds of row, in the order they are reported.
var RowKinds = []string{
	"definition", "number", "recommends", "advises-against", "conditional", "instrument", "model",
	"time-limit", "programme", "safety", "effect", "governance", "opinion",
}

// coverageFiles are the lists, in the order they are reported.
var coverageFiles = []string{"statements.txt", "conflicts.txt", "omissions.txt"}

// Coverage reads the lists of what is accounted for: the rows of the five
// sources, their contradictions, and what they leave out. A row has an ID, its
// kind, what became of it, and either the reason or what rests on it.
func Coverage(dir fs.FS) (statements, conflicts, omissions []Row, err error) {
	var faults Faults
	lists := make([][]Row, len(coverageFiles))
	for i, name := range coverageFiles {
		name = "coverage/" + name
		b, err := fs.ReadFile(dir, name)
		if err != nil {
			faults = append(faults, Fault{name, 0, "cannot be read: " + err.Error()})
			continue
		}
		seen := map[string]bool{}
		for n, line := range strings.Split(string(b), "\n") {
			if strings.TrimSpace(line) == "" {
				continue
			}
			row, problem := readRow(line, n+1)
			if problem == "" && seen[row.ID] {
				problem = fmt.Sprintf("%q stands twice", row.ID)
			}
			if problem != "" {
				faults = append(faults, Fault{name, n + 1, problem})
				continue
			}
			seen[row.ID] = true
			lists[i] = append(lists[i], row)
		}
	}
	if len(faults) > 0 {
		return lists[0], lists[1], lists[2], faults
	}
	return lists[0], lists[1], lists[2], nil
}

func readRow(line string, n int) (Row, string) {
	line, reason, excluded := strings.Cut(line, ": ")
	words := strings.Fields(line)
	if len(words) < 3 {
		return Row{}, "want an ID, its kind and what became of it, such as \"dk.exercise.types definition shown\""
	}
	row := Row{ID: words[0], Kind: words[1], Use: Use(words[2]), By: words[3:], Reason: strings.TrimSpace(reason), Line: n}
	switch {
	case !slices.Contains(append(RowKinds, "conflict", "omission"), row.Kind):
		return row, fmt.Sprintf("kind %q is not one of %q", row.Kind, RowKinds)
	case !slices.Contains([]Use{Used, Shown, EducatorOnly, Excluded}, row.Use):
		return row, fmt.Sprintf("%q is not one of %q", row.Use, []Use{Used, Shown, EducatorOnly, Excluded})
	case (row.Use == Excluded) != (row.Reason != ""):
		return row, "want a reason after \"excluded: \", and nowhere else"
	case excluded && row.Reason == "":
		return row, "the reason is missing"
	}
	return row, ""
}

// Accounted returns what is wrong with a row: it says that it is used, and
// nothing rests on it; or shown, and no page shows it. "" means that it is
// accounted for.
func (c *Corpus) Accounted(row Row) string {
	for _, by := range row.By {
		if kind, id, _ := strings.Cut(by, ":"); !c.has(kind, id) {
			return fmt.Sprintf("there is no %s %q", kind, id)
		}
	}
	switch {
	case row.Use == Excluded:
		return ""
	case row.Kind == "conflict":
		if c.conflict[row.ID] == nil {
			return "there is no such conflict"
		}
		return ""
	case row.Kind == "omission":
		if len(row.By) == 0 {
			return "nothing fills it"
		}
		return ""
	}
	s := c.statement[StatementID(row.ID)]
	switch {
	case s == nil:
		return "there is no such statement"
	case row.Use == Used && s.Library && len(row.By) == 0:
		return "it says used, but the statement is only in the library and nothing else rests on it"
	case row.Use == Shown && (!s.Library || !s.MeantFor(Clinician) && !s.MeantFor(Patient)):
		return "it says shown, but the statement is judged for a person, or shown to educators alone"
	case row.Use == EducatorOnly && (!s.Library || slices.ContainsFunc(s.For, func(a Audience) bool { return a != Educator })):
		return "it says educator, but others are shown the statement as well"
	}
	return ""
}

func (c *Corpus) has(kind, id string) bool {
	switch kind {
	case "statement":
		return c.statement[StatementID(id)] != nil
	case "instrument":
		return c.instrument[id] != nil
	case "redflag":
		return c.redFlag[id] != nil
	case "finding":
		return c.finding[FindingID(id)] != nil
	case "group":
		return c.group[id] != nil
	case "door":
		return c.door[id] != nil
	case "net":
		return slices.ContainsFunc(c.Net, func(n *NetPart) bool { return n.ID == id })
	case "conflict":
		return c.conflict[id] != nil
	}
	return false
}
