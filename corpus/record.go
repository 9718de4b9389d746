package corpus

import (
	"fmt"
	"slices"
	"strings"
)

// A Fault is one thing wrong in a content file, said so that an editor can mend it.
type Fault struct {
	File    string // path below the corpus folder
	Line    int    // 1-based; 0 when the whole file or a missing file is meant
	Message string
}

func (f Fault) Error() string {
	if f.Line == 0 {
		return fmt.Sprintf("%s: %s", f.File, f.Message)
	}
	return fmt.Sprintf("%s:%d: %s", f.File, f.Line, f.Message)
}

// Faults are all the faults of one reading, in the order of files and lines.
type Faults []Fault

func (fs Faults) Error() string {
	lines := make([]string, len(fs))
	for i, f := range fs {
		lines[i] = f.Error()
	}
	return strings.Join(lines, "\n")
}

// A field is one "key: value" of a record.
type field struct {
	key, value string
	line       int
	used       bool // some reader asked for it
}

// A record is one block of a content file: fields in its head, then fields in
// each language section. FORMAT.md describes it for editors.
type record struct {
	file  string
	line  int
	head  []field
	texts map[Lang][]field
	fault *Faults
}

// parse reads the records of one file. What it cannot use becomes a fault and
// the rest is read all the same.
func parse(file, content string, faults *Faults) []*record {
	var records []*record
	var rec *record
	var section *[]field
	lang := Lang("")
	fault := func(line int, format string, args ...any) {
		*faults = append(*faults, Fault{file, line, fmt.Sprintf(format, args...)})
	}
	begin := func(line int) {
		rec = &record{file: file, line: line, texts: map[Lang][]field{}, fault: faults}
		records = append(records, rec)
		section, lang = &rec.head, ""
	}
	keep := func() {
		if rec != nil && lang != "" {
			rec.texts[lang] = *section
		}
	}
	for i, raw := range strings.Split(content, "\n") {
		line := i + 1
		raw = strings.TrimSuffix(raw, "\r")
		text := strings.TrimSpace(raw)
		switch {
		case text == "":
			continue
		case text == "---":
			keep()
			rec = nil
			continue
		}
		if rec == nil {
			begin(line)
		}
		indented := raw[0] == ' ' || raw[0] == '\t'
		switch {
		case strings.HasPrefix(raw, "#"):
			keep()
			lang = Lang(strings.TrimSpace(strings.TrimPrefix(raw, "#")))
			if !slices.Contains(Langs, lang) {
				fault(line, "section %q is not one of %q", lang, Langs)
			}
			if _, twice := rec.texts[lang]; twice {
				fault(line, "section %q stands twice", lang)
			}
			section = new([]field)
		case indented:
			if len(*section) == 0 {
				fault(line, "an indented line continues the field above it, but there is none")
				continue
			}
			last := &(*section)[len(*section)-1]
			last.value = strings.TrimSpace(last.value + " " + text)
		default:
			key, value, ok := strings.Cut(text, ":")
			if !ok || key == "" || strings.ContainsAny(key, " \t") {
				fault(line, "want \"key: value\", have %q", text)
				continue
			}
			*section = append(*section, field{key: key, value: strings.TrimSpace(value), line: line})
		}
	}
	keep()
	return records
}

func (r *record) faultf(line int, format string, args ...any) {
	*r.fault = append(*r.fault, Fault{r.file, line, fmt.Sprintf(format, args...)})
}

// all returns the head fields named key, in order.
func (r *record) all(key string) []field {
	var fs []field
	for i := range r.head {
		if f := &r.head[i]; f.key == key {
			f.used = true
			fs = append(fs, *f)
		}
	}
	return fs
}

// opt returns the one head field named key, or the zero field.
func (r *record) opt(key string) field {
	fs := r.all(key)
	if len(fs) == 0 {
		return field{key: key, line: r.line}
	}
	if len(fs) > 1 {
		r.faultf(fs[1].line, "%q stands twice", key)
	}
	return fs[0]
}

// one is opt for a field that must be there.
func (r *record) one(key string) field {
	f := r.opt(key)
	if f.value == "" {
		r.faultf(f.line, "%q is missing", key)
	}
	return f
}

// enum reads a field that must be one of the allowed words; "" is allowed only
// when it is among them.
func enum[T ~string](r *record, key string, allowed ...T) T {
	f := r.opt(key)
	if !slices.Contains(allowed, T(f.value)) {
		r.faultf(f.line, "%s: %q is not one of %q", key, f.value, allowed)
	}
	return T(f.value)
}

// words splits a field at white space.
func (r *record) words(key string) []string { return strings.Fields(r.opt(key).value) }

// enums reads a field of several allowed words.
func enums[T ~string](r *record, key string, allowed ...T) []T {
	var out []T
	f := r.opt(key)
	for _, w := range strings.Fields(f.value) {
		if !slices.Contains(allowed, T(w)) {
			r.faultf(f.line, "%s: %q is not one of %q", key, w, allowed)
		}
		out = append(out, T(w))
	}
	return out
}

// yes reads a field that is "yes", "no" or absent.
func (r *record) yes(key string) bool { return enum(r, key, "", "yes", "no") == "yes" }

// text reads one field in all three languages. A text that stands in one
// language must stand in all.
func (r *record) text(key string, required bool) Text {
	var t Text
	missing := []Lang{}
	for _, l := range Langs {
		value, times := "", 0
		for i := range r.texts[l] {
			f := &r.texts[l][i]
			if f.key != key {
				continue
			}
			if times++; times == 2 {
				r.faultf(f.line, "%q stands twice in %q", key, l)
			}
			f.used = true
			value = f.value
		}
		if value == "" {
			missing = append(missing, l)
		}
		t.set(l, value)
	}
	if len(missing) > 0 && (required || len(missing) < len(Langs)) {
		r.faultf(r.line, "no %q in %q", key, missing)
	}
	return t
}

// list reads a repeated field in all three languages; each language must have
// the same number of lines.
func (r *record) list(key string) []Text {
	var out []Text
	for n, l := range Langs {
		have := 0
		for i := range r.texts[l] {
			f := &r.texts[l][i]
			if f.key != key {
				continue
			}
			f.used = true
			if n == 0 {
				out = append(out, Text{})
			}
			if have < len(out) {
				out[have].set(l, f.value)
			}
			have++
		}
		if have != len(out) {
			r.faultf(r.line, "%d lines of %q in %q, but %d in %q", have, key, l, len(out), Langs[0])
		}
	}
	return out
}

// done reports every field that no reader asked for.
func (r *record) done() {
	for _, f := range r.head {
		if !f.used {
			r.faultf(f.line, "unknown key %q", f.key)
		}
	}
	for _, l := range Langs {
		for _, f := range r.texts[l] {
			if !f.used {
				r.faultf(f.line, "unknown key %q in section %q", f.key, l)
			}
		}
	}
}
