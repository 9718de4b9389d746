package corpus

import (
	"slices"
	"strconv"
	"strings"
)

// A worded is an item of the file with the lines of its answers. What stands
// before the first item is for all that have no answers of their own.
type worded struct {
	WordedItem
	place            int // of the item in the instrument
	line             int
	options, anchors []markLine
}

type markLine struct {
	mark, text string
	line       int
}

// form reads the items and their answers.
func (r *wordingReader) form(rec *record) {
	if r.in == nil {
		return
	}
	var shared worded
	var items []*worded
	heading := field{}
	at := &shared
	for _, f := range rec.head {
		switch f.key {
		case "heading":
			heading = f
		case "item":
			key, text, ok := r.bar(f)
			if !ok {
				at = &worded{}
				continue
			}
			at = &worded{WordedItem: WordedItem{Heading: heading.value, Text: text}, place: r.in.Item(key), line: f.line}
			heading = field{}
			if at.place < 0 {
				r.fault(f.line, sayNoItem, key, r.in.keys(nil))
				continue
			}
			items = append(items, at)
		case "option", "anchor":
			mark, text, ok := r.bar(f)
			if !ok {
				continue
			}
			if f.key == "option" {
				at.options = append(at.options, markLine{mark, text, f.line})
			} else {
				at.anchors = append(at.anchors, markLine{mark, text, f.line})
			}
		}
	}
	if heading.key != "" {
		r.fault(heading.line, sayNoItemBelow)
	}
	r.complete(items)
	for _, x := range items {
		if len(x.options)+len(x.anchors) == 0 {
			x.options, x.anchors = shared.options, shared.anchors
		}
		r.answers(x)
		r.w.Items = append(r.w.Items, x.WordedItem)
	}
}

// bar splits "3 | text".
func (r *wordingReader) bar(f field) (key, text string, ok bool) {
	key, text, ok = strings.Cut(f.value, "|")
	key, text = strings.TrimSpace(key), strings.TrimSpace(text)
	if ok = ok && key != "" && text != ""; !ok && f.value != "" {
		r.fault(f.line, sayNoBar, f.key, f.value)
	}
	return key, text, ok
}

// complete refuses items that are not each there once, in the order of the form.
func (r *wordingReader) complete(items []*worded) {
	have := make([]bool, len(r.in.Items))
	last := -1
	for _, x := range items {
		key := r.in.Items[x.place].Key
		switch {
		case have[x.place]:
			r.fault(x.line, sayItemTwice, key)
		case x.place < last:
			r.fault(x.line, sayOrder, key, r.in.Items[last].Key)
		}
		have[x.place], last = true, max(last, x.place)
	}
	if slices.Contains(have, false) {
		r.fault(0, sayNoItems, r.in.keys(have))
	}
}

// keys names the items that are not had.
func (in *Instrument) keys(have []bool) string {
	var keys []string
	for i, item := range in.Items {
		if have == nil || !have[i] {
			keys = append(keys, item.Key)
		}
	}
	return strings.Join(keys, ", ")
}

// answers takes over the answers of an item and refuses what it cannot be
// answered, and what is lacking.
func (r *wordingReader) answers(x *worded) {
	item := r.in.Items[x.place]
	if len(x.options) > 0 && len(x.anchors) > 0 || len(x.options)+len(x.anchors) == 0 {
		r.fault(x.line, sayOneWay, item.Key)
		return
	}
	read := func(lines []markLine) (out []WordedMark, has map[int]bool) {
		has = map[int]bool{}
		for _, l := range lines {
			mark := item.reads(l.mark)
			switch {
			case !item.Allows(mark):
				r.fault(l.line, sayNoAnswer, l.mark, item.Key, item.answers())
			case has[mark]:
				r.fault(l.line, sayAnswerTwice, l.mark, item.Key)
			}
			has[mark] = true
			out = append(out, WordedMark{mark, l.text})
		}
		return out, has
	}
	key, lines, all := "option", x.options, item.marks()
	if len(x.anchors) > 0 {
		key, lines, all = "anchor", x.anchors, []int{item.Low, item.High}
	}
	marks, has := read(lines)
	if key == "anchor" {
		x.Anchors = marks
	} else {
		x.Options = marks
	}
	var lacks []string
	for _, m := range all {
		if !has[m] {
			lacks = append(lacks, item.writes(m))
		}
	}
	if len(lacks) > 0 {
		r.fault(x.line, sayNoOption, item.Key, key, strings.Join(lacks, ", "))
	}
}

// marks are the answers that an item can have.
func (i Item) marks() []int {
	var out []int
	for m := i.Low; m <= i.High; m += i.Step {
		out = append(out, m)
	}
	return out
}

// reads returns the mark of an answer as a file has it, or one that no item allows.
func (i Item) reads(s string) int {
	if i.Words != nil {
		return slices.Index(i.Words, s)
	}
	n, err := strconv.Atoi(s)
	if err != nil {
		return -1
	}
	return n
}

func (i Item) writes(mark int) string {
	if i.Words != nil {
		return i.Words[mark]
	}
	return strconv.Itoa(mark)
}

// answers says what an item can be answered: "0-4", "10-100", or its words.
func (i Item) answers() string {
	if i.Words != nil {
		return strings.Join(i.Words, ", ")
	}
	s := Window{i.Low, i.High}.String()
	if i.Step > 1 {
		s += "/" + strconv.Itoa(i.Step)
	}
	return s
}
