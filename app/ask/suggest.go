package ask

import (
	"cmp"
	"slices"
	"strings"

	"ryggrad/corpus"
)

// Suggest returns questions and titles that begin like a text, or that have a
// word for each of its words, the nearest first.
func (x *Index) Suggest(prefix string, lang corpus.Lang, limit int) []string {
	want := tokens(prefix)
	if len(want) == 0 || limit <= 0 {
		return nil
	}
	type found struct {
		text string
		rank int
	}
	var all []found
	seen := map[string]bool{}
	add := func(text string, rank int) {
		if text == "" || seen[text] {
			return
		}
		at, ok := fits(want, tokens(text))
		if !ok {
			return
		}
		seen[text] = true
		if at > 0 {
			rank += 10
		}
		all = append(all, found{text, rank})
	}
	for _, c := range x.corpus.Conflicts {
		if c.MeantFor(corpus.Patient) {
			add(c.Title.In(lang), 0)
		}
	}
	for _, t := range x.corpus.Topics {
		add(t.TitleFor(corpus.Patient).In(lang), 1)
	}
	for _, s := range x.corpus.Statements {
		if s.Status != corpus.Withdrawn && s.MeantFor(corpus.Patient) {
			add(s.TitleFor(corpus.Patient).In(lang), 2)
		}
	}
	for _, c := range x.lex.concepts {
		if c.Specific {
			add(c.Label.In(lang), 3)
		}
	}
	slices.SortStableFunc(all, func(a, b found) int {
		if d := a.rank - b.rank; d != 0 {
			return d
		}
		return cmp.Compare(a.text, b.text)
	})
	out := make([]string, 0, limit)
	for _, f := range all[:min(limit, len(all))] {
		out = append(out, f.text)
	}
	return out
}

// fits reports whether each word wanted begins a word of a text, and where the
// first of them stands.
func fits(want, text []token) (first int, ok bool) {
	for i, w := range want {
		at := slices.IndexFunc(text, func(k token) bool { return strings.HasPrefix(k.word, w.word) })
		if at < 0 {
			return 0, false
		}
		if i == 0 {
			first = at
		}
	}
	return first, true
}
