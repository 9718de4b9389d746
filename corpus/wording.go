package corpus

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Wording is the text of a questionnaire in one language. A clinic that may
// use it loads it from a file of its own; it belongs to no corpus, and no
// document is made of it.
type Wording struct {
	Instrument string
	Lang       Lang
	Holder     string // who may use it
	Permission string // the licence or permission
	Title      string
	Intro      string       // may be empty
	Items      []WordedItem // those of the instrument, in the order of the form
}

// A WordedItem is the text of one item. It has either options or anchors.
type WordedItem struct {
	Heading string // above it; may be empty
	Text    string
	Options []WordedMark // every allowed answer, in the order of the form
	Anchors []WordedMark // what stands at some numbers of a row, the lowest and the highest among them
}

// A WordedMark is the text of one answer.
type WordedMark struct {
	Mark int
	Text string
}

// WordingLimit is how many bytes a file with a wording may have.
const WordingLimit = 64 << 10

// A WordingFault is one thing wrong in such a file, said to those who load it.
type WordingFault struct {
	File string
	Line int // 1-based; 0 when the whole file or a missing line is meant
	Says Text
}

func (f WordingFault) Error() string { return Fault{f.File, f.Line, f.Says.EN}.Error() }

// ReadWording reads the wording of one of the corpus's instruments. With any
// fault there is no wording, only all the faults in the order of the lines.
func (c *Corpus) ReadWording(file, text string) (*Wording, []WordingFault) {
	r := &wordingReader{corpus: c, file: file, w: &Wording{}}
	if rec := r.record(strings.TrimPrefix(text, "\ufeff")); rec != nil {
		r.head(rec)
		r.form(rec)
	}
	if len(r.faults) > 0 {
		slices.SortStableFunc(r.faults, func(a, b WordingFault) int { return a.Line - b.Line })
		return nil, slices.Compact(r.faults)
	}
	return r.w, nil
}

// Blank returns the file of a wording with everything but the words, for those
// who write one. Answers that all items share stand before the first.
func (in *Instrument) Blank(l Lang) string {
	var b strings.Builder
	fmt.Fprintf(&b, "instrument: %s\nlanguage: %s\nholder: \npermission: \ntitle: \nintro: \n\n", in.ID, l)
	answers := func(item Item) {
		if marks := item.marks(); len(marks) > mostOptions {
			fmt.Fprintf(&b, "anchor: %s | \nanchor: %s | \n", item.writes(item.Low), item.writes(item.High))
		} else {
			for _, m := range marks {
				fmt.Fprintf(&b, "option: %s | \n", item.writes(m))
			}
		}
	}
	same := !slices.ContainsFunc(in.Items, func(i Item) bool { return i.answers() != in.Items[0].answers() })
	if same {
		answers(in.Items[0])
	}
	for _, item := range in.Items {
		fmt.Fprintf(&b, "\nitem: %s | \n", item.Key)
		if !same {
			answers(item)
		}
	}
	return b.String()
}

// mostOptions is how many answers usually have a text each; of more, only the
// ends have one.
const mostOptions = 6

type wordingReader struct {
	corpus *Corpus
	file   string
	in     *Instrument // nil while it is not known
	w      *Wording
	faults []WordingFault
}

func (r *wordingReader) fault(line int, says Text, with ...any) {
	for _, l := range Langs {
		says.set(l, fmt.Sprintf(says.In(l), with...))
	}
	r.faults = append(r.faults, WordingFault{r.file, line, says})
}

// record returns the one record of the file, or nil.
func (r *wordingReader) record(text string) *record {
	if len(text) > WordingLimit {
		r.fault(0, sayTooLarge, WordingLimit>>10)
		return nil
	}
	for i, line := range strings.Split(text, "\n") {
		line = strings.TrimSuffix(line, "\r")
		switch {
		case !utf8.ValidString(line), strings.ContainsRune(line, utf8.RuneError), strings.ContainsFunc(line, func(c rune) bool { return unicode.IsControl(c) && c != '\t' }):
			r.fault(i+1, sayNoText)
		case strings.HasPrefix(line, "#"), strings.TrimSpace(line) == "---":
			r.fault(i+1, sayNoLine)
		}
	}
	var faults Faults
	records := parse(r.file, text, &faults)
	for _, f := range faults {
		r.fault(f.Line, sayNoLine)
	}
	if len(r.faults) > 0 {
		return nil
	}
	if len(records) == 0 {
		r.fault(0, sayEmpty)
		return nil
	}
	return records[0]
}

// wordingKeys are the keys of a file: those of the head, each once, and those of
// the form, in its order.
var wordingKeys = []string{"instrument", "language", "holder", "permission", "title", "intro", "heading", "item", "option", "anchor"}

const wordingHead = 6 // how many of them are of the head

func (r *wordingReader) head(rec *record) {
	head := map[string]field{}
	for _, f := range rec.head {
		place := slices.Index(wordingKeys, f.key)
		_, twice := head[f.key]
		switch {
		case place < 0:
			r.fault(f.line, sayUnknownKey, f.key, strings.Join(wordingKeys, ", "))
		case f.value == "":
			r.fault(f.line, sayMissing, f.key)
		case place < wordingHead && twice:
			r.fault(f.line, sayTwice, f.key)
		}
		if place >= 0 && place < wordingHead {
			head[f.key] = f
		}
	}
	for _, key := range wordingKeys[:wordingHead] {
		if _, ok := head[key]; !ok && key != "intro" {
			r.fault(0, sayMissing, key)
		}
	}
	value := func(key string) string { return head[key].value }
	r.w.Instrument, r.w.Lang = value("instrument"), Lang(value("language"))
	r.w.Holder, r.w.Permission, r.w.Title, r.w.Intro = value("holder"), value("permission"), value("title"), value("intro")
	if r.w.Lang != "" && !slices.Contains(Langs, r.w.Lang) {
		r.fault(head["language"].line, sayNoLanguage, r.w.Lang)
	}
	if id := r.w.Instrument; id != "" {
		r.instrument(head["instrument"].line, id)
	}
}

// instrument finds the instrument, unless there is none that wants a wording.
func (r *wordingReader) instrument(line int, id string) {
	in := r.corpus.instrument[id]
	switch {
	case in == nil:
		var ids []string
		for _, x := range r.corpus.Instruments {
			if x.Worded() {
				ids = append(ids, x.ID)
			}
		}
		r.fault(line, sayNoInstrument, id, strings.Join(ids, ", "))
	case in.LeftOut:
		r.fault(line, sayLeftOut, id)
	case !in.Worded():
		r.fault(line, sayOwn, id)
	default:
		r.in = in
	}
}

// Worded reports whether a wording of the instrument can be loaded: it is scored
// in this program, and its questions are not asked in our own words.
func (in *Instrument) Worded() bool {
	return len(in.Scales) > 0 && !in.OwnWords && !in.LeftOut
}

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
