package corpus

import (
	"fmt"
	"slices"
	"strings"
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

// Worded reports whether a wording of the instrument can be loaded: it is scored
// in this program, and its questions are not asked in our own words.
func (in *Instrument) Worded() bool {
	return len(in.Scales) > 0 && !in.OwnWords && !in.LeftOut
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
