//go:build !race && !js

package assess_test

import (
	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// A crowd is everybody in whom a fault may show.
type crowd struct {
	c                 *corpus.Corpus
	vignettes, tables []somebody
	byRule            map[any][]bounded

	rule     any // that was asked for last, with its readings before any fault
	sound    [2][]assess.Reading
	lines    []somebody
	linesWas []assess.Reading
}

func peopleOf(c *corpus.Corpus) *crowd {
	p := &crowd{c: c, tables: tablePeople(c), byRule: map[any][]bounded{}}
	for _, v := range c.Vignettes {
		p.vignettes = append(p.vignettes, meetSomebody(c, assess.OfVignette(c, v)))
	}
	for _, b := range boundeds(c) {
		p.byRule[b.rule] = append(p.byRule[b.rule], b)
	}
	return p
}

// tell names those among whom a fault shows: the vignettes, the people of the
// tables, or those made for the line. "" is nobody.
func (p *crowd) tell(m mutant) string {
	if m.rule != p.rule {
		p.rule, p.lines = m.rule, nil
		p.sound = [2][]assess.Reading{readings(m.rule, p.vignettes), readings(m.rule, p.tables)}
	}
	undo := m.do()
	seen := ""
	if shows(p.c, m.rule, p.vignettes, p.sound[0]) {
		seen = "vignettes"
	} else if shows(p.c, m.rule, p.tables, p.sound[1]) {
		seen = "tables"
	}
	undo()
	if seen != "" {
		return seen
	}
	if p.lines == nil {
		for _, b := range p.byRule[m.rule] {
			p.lines = append(p.lines, linePeople(p.c, b)...)
		}
		p.linesWas = readings(m.rule, p.lines)
	}
	var readers []somebody
	if f, ok := m.rule.(*corpus.Finding); ok && m.line != nil {
		readers = readPeople(p.c, f, *m.line)
	}
	was := readings(m.rule, readers)
	defer m.do()()
	if shows(p.c, m.rule, p.lines, p.linesWas) || shows(p.c, m.rule, readers, was) {
		return "lines"
	}
	return ""
}
