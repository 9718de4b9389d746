//go:build !race && !js

package assess_test

import (
	"fmt"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"ryggrad/corpus"
)

// A lines is one list of conditions of a rule, by the key it has in the file.
type lines struct {
	key string
	of  *[]corpus.Condition
}

var upper = regexp.MustCompile(`[A-Z]`)

// conditions are all lists of conditions that a rule has, whatever their names,
// so that a new one is printed and proved without being named here.
func conditions(rule any) []lines {
	v := reflect.ValueOf(rule).Elem()
	var out []lines
	for i := range v.NumField() {
		if !v.Type().Field(i).IsExported() {
			continue
		}
		if list, ok := v.Field(i).Addr().Interface().(*[]corpus.Condition); ok {
			key := upper.ReplaceAllStringFunc(v.Type().Field(i).Name, func(s string) string { return "-" + strings.ToLower(s) })
			out = append(out, lines{strings.TrimPrefix(key, "-"), list})
		}
	}
	return out
}

const rulesHead = `The rules

Written by go test ./app/assess -run Printed -update, and compared in every test.
Not edited by hand: the rules stand in corpus/, one file a subject. What they come
to for people stands in decisions.txt.

Several lines "when" must all hold. Of the lines "any" one is enough, or as many as
"at least" says; "also" counts when it holds and is not waited for; one that holds of
the lines "unless" makes it a no. Not sure counts as yes for an emergency, conflicting
for every red flag; no answer is never a no.
`

// rules prints every rule that decides something for a person.
func rules(c *corpus.Corpus) string {
	var b strings.Builder
	line := func(format string, args ...any) {
		b.WriteString(strings.TrimRight(fmt.Sprintf(format, args...), " ") + "\n")
	}
	head := func(id, title string, about ...string) {
		line("\n%-28s %s", id, title)
		if text := strings.Join(about, "; "); text != "" {
			line("    %s", text)
		}
	}
	list := func(rule any) {
		for _, l := range conditions(rule) {
			for _, x := range *l.of {
				line("    %-9s %s", l.key, x)
			}
		}
	}
	some := func(key string, values ...string) []string {
		if text := strings.Join(values, " "); text != "" {
			return []string{key + " " + text}
		}
		return nil
	}
	said := func(yes bool, text string) []string {
		if yes {
			return []string{text}
		}
		return nil
	}
	b.WriteString(rulesHead)

	line("\n\n1  Red flags")
	for i, r := range sections(c) {
		if i == 0 || r.Section != sections(c)[i-1].Section {
			line("\n%s", r.Section)
		}
		about := append([]string{string(r.Urgency)}, some("closes", words(r.Closes)...)...)
		about = append(about, said(r.Serious, "serious")...)
		about = append(about, said(r.Examined, "counts once it was examined")...)
		about = append(about, said(r.Private, "not on paper")...)
		head(r.ID, r.Label.EN, append(about, "basis: "+string(r.Basis))...)
		list(r)
	}

	line("\n\n2  What is worked out")
	for _, f := range c.Findings {
		if f.Asked() || f.Kind == corpus.Triaged {
			continue
		}
		about := said(f.AtLeast > 1, fmt.Sprintf("at least %d", f.AtLeast))
		about = append(about, some("from", strings.TrimSpace(f.From.Instrument+" "+f.From.Name))...)
		about = append(about, some("of", string(f.Of))...)
		about = append(about, said(f.Kind == corpus.Class, "class")...)
		about = append(about, some("basis:", string(f.Basis))...)
		head(string(f.ID), f.Label.EN, about...)
		for _, band := range f.Bands {
			line("    %-9s %s", band.Name, band.Ranges[""])
		}
		list(f)
	}

	line("\n\n3  What is asked")
	for _, g := range c.Groups {
		about := append(said(g.Screen, "part of the safety screen"), said(g.Gate, "asked alone")...)
		about = append(about, said(g.Later, "asked of a patient after the first advice")...)
		head(strings.ToUpper(g.ID), g.Short.EN, about...)
		list(g)
		for _, f := range g.Findings {
			about := some("values", f.Names()...)
			if f.Kind == corpus.Number {
				about = some("from", corpus.Window{Low: f.Low, High: f.High}.String(), f.Unit)
			}
			about = append(about, some("asked of", words(f.Who)...)...)
			about = append(about, said(f.Raises, "raises every red flag one level")...)
			head(string(f.ID), f.Label.EN, append(about, some("or from", strings.TrimSpace(f.From.Instrument+" "+f.From.Name))...)...)
			list(f)
		}
	}

	line("\n\n4  Statements that are judged")
	for _, topic := range corpus.Topics {
		line("\n%s", topic)
		for _, s := range c.Statements {
			if s.Topic != topic || !judged(s) {
				continue
			}
			about := append([]string{string(s.Direction)}, some("only in", string(s.Country))...)
			about = append(about, some("for", words(s.For)...)...)
			about = append(about, some("opposite of", string(s.Opposite))...)
			head(string(s.ID), s.Title.EN, append(about, some("with", words(s.With)...)...)...)
			list(s)
		}
	}

	line("\n\n5  What else depends on a person: subjects to go through, and questionnaires")
	for _, t := range c.Topics {
		if len(t.When) > 0 {
			head(t.ID, t.Title.EN, some("for", words(t.For)...)...)
			list(t)
		}
	}
	for _, in := range c.Instruments {
		if len(in.When) > 0 || len(in.Phases) > 0 {
			head(in.ID, in.Name, some("phase", in.Phases...)...)
			list(in)
		}
	}
	return b.String()
}

// words are names as plain text.
func words[T ~string](list []T) []string {
	out := make([]string, len(list))
	for i, x := range list {
		out[i] = string(x)
	}
	return out
}

func TestRulesStandAsPrinted(t *testing.T) {
	golden(t, "../../testdata/rules.txt", rules(content(t)))
}
