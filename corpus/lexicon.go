package corpus

import (
	"path"
	"slices"
	"strings"
)

// A ConceptID names a concept.
type ConceptID string

// A Concept is one thing that people ask about, with all the words for it that
// are known. Its words are how a question in one language finds a statement in
// another, and how a brand or a slip of the keyboard finds anything at all.
type Concept struct {
	ID       ConceptID
	Area     string // anatomy, medicines, work …: the name of the file it stands in
	Specific bool   // can tell alone what a question is about; pain and treatment cannot
	Broader  []ConceptID
	Label    Text // as it is shown; it is one of the words as well
	Words    map[Lang]Words
	File     string
	Line     int
}

// Words are the words for a concept in one language, beside its label, by who
// uses them. They are base forms; what is compared, and how, is the reader's choice.
type Words struct {
	Lay      []string // what people say at home, with dialect
	Clinical []string // what the field says, with abbreviations
	Brand    []string // names on a package or a product
	Misspelt []string // frequent slips, never to be shown
}

// In returns every word for a concept in a language, its label first and none twice.
func (c *Concept) In(l Lang) []string {
	w := c.Words[l]
	return slices.Concat([]string{c.Label.In(l)}, w.Lay, w.Clinical, w.Brand, w.Misspelt)
}

func (r *record) concept() *Concept {
	c := &Concept{
		ID:       ConceptID(r.one("id").value),
		Area:     strings.TrimSuffix(path.Base(r.file), ".txt"),
		Specific: r.yes("specific"),
		Label:    r.text("label", true),
		Words:    make(map[Lang]Words, len(Langs)),
		File:     r.file,
		Line:     r.line,
	}
	for _, b := range r.words("broader") {
		c.Broader = append(c.Broader, ConceptID(b))
	}
	for _, l := range Langs {
		w := r.vocabulary(l, c.Label.In(l))
		if len(w.Lay)+len(w.Clinical) == 0 {
			r.faultf(r.line, "no \"lay\" and no \"clinical\" in %q: want at least one of them", l)
		}
		c.Words[l] = w
	}
	r.done()
	return c
}

// vocabulary reads the lists of words of one language. No word may stand twice,
// and none may repeat the label.
func (r *record) vocabulary(l Lang, label string) Words {
	var w Words
	seen := []string{label}
	fields := r.texts[l]
	for i := range fields {
		f := &fields[i]
		var list *[]string
		switch f.key {
		case "lay":
			list = &w.Lay
		case "clinical":
			list = &w.Clinical
		case "brand":
			list = &w.Brand
		case "misspelt":
			list = &w.Misspelt
		default:
			continue
		}
		f.used = true
		if *list != nil {
			r.faultf(f.line, "%q stands twice in %q", f.key, l)
			continue
		}
		*list = strings.Split(f.value, ";")
		for n, word := range *list {
			word = strings.TrimSpace(word)
			(*list)[n] = word
			switch {
			case word == "":
				r.faultf(f.line, "%s: a word is missing; words stand between semicolons", f.key)
			case strings.Contains(word, ","):
				r.faultf(f.line, "%s: a comma in %q; words stand between semicolons", f.key, word)
			case slices.ContainsFunc(seen, func(s string) bool { return len(s) == len(word) && strings.EqualFold(s, word) }):
				r.faultf(f.line, "%s: %q stands twice in %q", f.key, word, l)
			}
			seen = append(seen, word)
		}
	}
	return w
}

// checkConcept reports broader concepts that do not exist, and circles of them.
func (k *checker) checkConcept(c *Concept) {
	for _, b := range c.Broader {
		if k.concept[b] == nil {
			k.faultf(c.File, c.Line, "%q: no concept is called %q", c.ID, b)
		}
	}
	reached := map[ConceptID]bool{}
	for next := slices.Clone(c.Broader); len(next) > 0; {
		id := next[0]
		next = next[1:]
		if id == c.ID {
			k.faultf(c.File, c.Line, "%q is broader than itself", c.ID)
			return
		}
		if b := k.concept[id]; b != nil && !reached[id] {
			reached[id] = true
			next = append(next, b.Broader...)
		}
	}
}
