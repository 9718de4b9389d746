package document

import (
	"slices"
	"strings"
	"unicode"
)

// How many words a passage has: it is closed where it can be once it has enough,
// and never longer than most unless a sentence is.
const (
	enoughWords = 60
	mostWords   = 140
)

// A part is a passage that has no name yet.
type part struct {
	heading string
	place   Place
	text    string
}

// parts makes passages of blocks: what stands together under one heading, cut
// where a paragraph ends or, if it is long, a sentence. Entries of reference
// lists and what stands twice are left out and counted.
func parts(bs []block) (ps []part, out LeftOut) {
	var heads []string // the headings that a block stands under, by level
	var open part
	words, listed := 0, false
	seen := map[string]bool{}
	flush := func() {
		if k := plain(open.text); k != "" {
			if seen[k] {
				out.Repeats++
			} else {
				seen[k] = true
				ps = append(ps, open)
			}
		}
		open, words = part{}, 0
	}
	bs = bare(bs)
	inList := 0 // the level of the heading of a reference list that we are in
	for _, b := range bs {
		if b.level > 0 {
			flush()
			if inList == 0 || b.level <= inList && !entry(b.text) {
				inList = 0
				if references(b.text) {
					inList = b.level
				}
				heads = append(heads[:min(len(heads), b.level-1)], b.text)
			}
			continue
		}
		if inList > 0 || entry(b.text) {
			out.References += len(b.marks)
			continue
		}
		for _, s := range pieces(b) {
			n := len(strings.Fields(s.text))
			if words > 0 && (words+n > mostWords || words >= enoughWords && !(b.item && listed)) {
				flush()
			}
			if words == 0 {
				open.heading, open.place = strings.Join(shown(heads), " › "), s.place
			} else {
				open.text += "\n"
			}
			text := s.text
			if b.item && s.first && !numbered(text) {
				text = "– " + text
			}
			open.text += text
			open.place = open.place.with(s.place)
			words, listed = words+n, b.item
		}
	}
	flush()
	return ps, out
}

// bare makes a paragraph of each heading that nothing stands under, so that its
// words are not lost.
func bare(bs []block) []block {
	bs = slices.Clone(bs)
	for i := 1; i < len(bs); i++ { // the first is the title
		if bs[i].level > 0 && !references(bs[i].text) && (i+1 == len(bs) || bs[i+1].level > 0 && bs[i+1].level <= bs[i].level) {
			bs[i].level = 0
		}
	}
	return bs
}

// shown are the two nearest headings.
func shown(heads []string) []string {
	var out []string
	for _, h := range heads[max(0, len(heads)-2):] {
		if h != "" {
			out = append(out, h)
		}
	}
	return out
}

// with is the place of two neighbours together.
func (p Place) with(q Place) Place {
	p.ToPage, p.ToLine = max(p.Page, p.ToPage, q.Page, q.ToPage), max(p.Line, p.ToLine, q.Line, q.ToLine)
	if p.ToPage == p.Page {
		p.ToPage = 0
	}
	if p.ToLine == p.Line {
		p.ToLine = 0
	}
	return p
}

// A piece is a block, or some sentences of a long one.
type piece struct {
	text  string
	place Place
	first bool
}

// pieces cuts a long block between its sentences, and a sentence that is longer
// still between its words.
func pieces(b block) []piece {
	var out []piece
	from := 0
	words := 0
	cut := func(to int) {
		if strings.TrimSpace(b.text[from:to]) != "" {
			out = append(out, piece{strings.TrimSpace(b.text[from:to]), b.place(from, to), from == 0})
		}
		from, words = to, 0
	}
	for _, s := range sentences(b.text) {
		n := len(strings.Fields(b.text[s[0]:s[1]]))
		if words > 0 && words+n > mostWords {
			cut(s[0])
		}
		words += n
		if n > mostWords {
			for i, count := s[0], 0; i < s[1]; i++ {
				if b.text[i] == ' ' {
					if count++; count >= mostWords {
						cut(i)
						count = 0
					}
				}
			}
		}
	}
	cut(len(b.text))
	return out
}

// place is where a stretch of a block stands.
func (b block) place(from, to int) Place {
	var p Place
	for i, m := range b.marks {
		end := len(b.text)
		if i+1 < len(b.marks) {
			end = b.marks[i+1].at
		}
		if end <= from || m.at >= to {
			continue
		}
		q := Place{Page: m.page, Line: m.line}
		if p == (Place{}) {
			p = q
		} else {
			p = p.with(q)
		}
	}
	return p
}

// sentences returns where each sentence begins and ends.
func sentences(text string) [][2]int {
	var out [][2]int
	from := 0
	for i := 0; i+2 < len(text); i++ {
		if c := text[i]; c != '.' && c != '?' && c != '!' {
			continue
		}
		end := i + 1
		for end < len(text) && strings.IndexByte(")]\"'", text[end]) >= 0 {
			end++
		}
		if end+1 >= len(text) || text[end] != ' ' {
			continue
		}
		next := []rune(text[end+1 : min(len(text), end+5)])
		if !unicode.IsUpper(next[0]) || shortened(text[from:i]) {
			continue
		}
		out = append(out, [2]int{from, end + 1})
		from = end + 1
	}
	return append(out, [2]int{from, len(text)})
}

// shortened reports that a full stop ends an abbreviation or a number.
func shortened(before string) bool {
	w := before[strings.LastIndexByte(before, ' ')+1:]
	switch strings.ToLower(strings.Trim(w, "(")) {
	case "fx", "bl.a", "f.eks", "mv", "jf", "ca", "dr", "nr", "evt", "e.g", "i.e", "vs", "et al", "al", "o.a", "inkl", "ekskl", "pga", "ifm", "mht":
		return true
	}
	return len([]rune(w)) == 1
}

// plain is a text as its words in small letters, to tell what stands twice.
func plain(text string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), " ")
}
