package corpus

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A wordingReader reads one file with a wording and gathers its faults.
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
