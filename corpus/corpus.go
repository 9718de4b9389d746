// Package corpus holds what is known about low back pain: sources, statements
// with their conditions and citations, the findings that can be made, red
// flags, questionnaires and teaching cases, in Danish, Norwegian and English.
//
// The content files that clinicians edit (FORMAT.md) are the very files that
// the programs read. Nothing here knows a person: app/assess does.
package corpus

import (
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
	"time"
)

// A Corpus is everything that was read from one folder. It is never changed
// after reading and may be shared.
type Corpus struct {
	Version string // of the content, set by its editors
	Hash    string // of every file that can change an outcome or a text, hexadecimal

	Sources     []*Source
	Statements  []*Statement
	Conflicts   []*Conflict
	Findings    []*Finding // in the order asked, then the derived ones
	Groups      []*Group   // in the order asked
	Instruments []*Instrument
	RedFlags    []*RedFlag
	Doors       []*Door
	Numbers     []*TelNumber
	Net         []*NetPart
	Vignettes   []*Vignette
	Concepts    []*Concept // the lexicon, in the order of its files
	Topics      []*Topic   // questions, then education, each in its order
	Changes     []*Change  // what each version brought, the newest first

	source     map[string]*Source
	statement  map[StatementID]*Statement
	conflict   map[string]*Conflict
	finding    map[FindingID]*Finding
	group      map[string]*Group
	instrument map[string]*Instrument
	redFlag    map[string]*RedFlag
	door       map[string]*Door
	number     map[string]*TelNumber
	vignette   map[string]*Vignette
	concept    map[ConceptID]*Concept
	topic      map[string]*Topic
	readers    map[FindingID]*Readers
	judged     []*Statement

	sensePages, tellingPages []page // read when a question is (Signs)
}

// Year is the year of the content's version.
func (c *Corpus) Year() int {
	year, _, _ := strings.Cut(c.Version, ".")
	y, _ := strconv.Atoi(year)
	return y
}

// Source returns the source with an ID, or nil. The other look-ups do the same.
func (c *Corpus) Source(id string) *Source { return c.source[id] }

// Statement returns the statement with an ID, or nil.
func (c *Corpus) Statement(id StatementID) *Statement { return c.statement[id] }

// Judged returns the statements that are judged for a person: not withdrawn, and
// not only to be looked up. By priority, then by ID.
func (c *Corpus) Judged() []*Statement { return c.judged }

// Conflict returns the conflict with an ID, or nil.
func (c *Corpus) Conflict(id string) *Conflict { return c.conflict[id] }

// Finding returns the finding with an ID, or nil.
func (c *Corpus) Finding(id FindingID) *Finding { return c.finding[id] }

// Group returns the group with an ID, or nil.
func (c *Corpus) Group(id string) *Group { return c.group[id] }

// Instrument returns the instrument with an ID, or nil. A place is ignored: nrs@back is nrs.
func (c *Corpus) Instrument(id string) *Instrument {
	id, _, _ = strings.Cut(id, "@")
	return c.instrument[id]
}

// RedFlag returns the red flag with an ID, or nil.
func (c *Corpus) RedFlag(id string) *RedFlag { return c.redFlag[id] }

// Door returns the door with an ID, or nil.
func (c *Corpus) Door(id string) *Door { return c.door[id] }

// Number returns the number with an ID, or nil.
func (c *Corpus) Number(id string) *TelNumber { return c.number[id] }

// BaseRates returns the statements that tell how common the diseases behind a
// section of the red flags are, each with its population.
func (c *Corpus) BaseRates(section string) []*Statement {
	var out []*Statement
	for _, s := range c.Statements {
		if s.BaseRate != "" && s.BaseRate == section && s.Status != Withdrawn {
			out = append(out, s)
		}
	}
	return out
}

// Regions returns the numbers of a country that answer in one region of it, in
// the order of the files.
func (c *Corpus) Regions(country Country) []*TelNumber {
	var out []*TelNumber
	for _, n := range c.Numbers {
		if n.Country == country && n.Region != "" {
			out = append(out, n)
		}
	}
	return out
}

// Vignette returns the vignette with an ID, or nil.
func (c *Corpus) Vignette(id string) *Vignette { return c.vignette[id] }

// Concept returns the concept with an ID, or nil.
func (c *Corpus) Concept(id ConceptID) *Concept { return c.concept[id] }

// Topic returns the topic with an ID, or nil.
func (c *Corpus) Topic(id string) *Topic { return c.topic[id] }

// ConflictsOf returns the conflicts that any of the statements has a part in.
func (c *Corpus) ConflictsOf(ids ...StatementID) []*Conflict {
	var out []*Conflict
	for _, x := range c.Conflicts {
		if slices.ContainsFunc(ids, func(id StatementID) bool { return slices.Contains(x.Statements, id) }) {
			out = append(out, x)
		}
	}
	return out
}

// ConflictsFor returns those of them that an audience is shown.
func (c *Corpus) ConflictsFor(a Audience, ids ...StatementID) []*Conflict {
	return slices.DeleteFunc(c.ConflictsOf(ids...), func(x *Conflict) bool { return !x.MeantFor(a) })
}

// Load reads a corpus folder and checks it whole. The error, if any, is a
// Faults with every fault found; the corpus is then what could be read.
func Load(from fs.FS) (*Corpus, error) {
	c, faults := read(dir{from})
	faults = append(faults, c.check()...)
	if len(faults) == 0 {
		return c, nil
	}
	slices.SortStableFunc(faults, func(a, b Fault) int {
		if d := strings.Compare(a.File, b.File); d != 0 {
			return d
		}
		return a.Line - b.Line
	})
	return c, slices.Compact(faults)
}

// whole keeps what was read without the checks across files, or says what is
// wrong with it.
func whole(c *Corpus, faults Faults) (*Corpus, error) {
	if len(faults) > 0 {
		return c, faults
	}
	return c, nil
}

// A shelf is where the files of a corpus stand.
type shelf interface {
	text(name string) (string, error)
	names(folder string) ([]string, error) // of the files in it, in any order
}

// A dir is the shelf that editors know: a folder.
type dir struct{ fs.FS }

func (d dir) text(name string) (string, error) {
	b, err := fs.ReadFile(d, name)
	return string(b), err
}

func (d dir) names(folder string) ([]string, error) {
	entries, err := fs.ReadDir(d, folder)
	names := make([]string, len(entries))
	for i, e := range entries {
		names[i] = e.Name()
		if e.IsDir() {
			names[i] += "/"
		}
	}
	return names, err
}

// read reads a corpus without the checks across files.
func read(from shelf) (*Corpus, Faults) {
	c := &Corpus{}
	var faults Faults
	sum := sha256.New()
	read := func(name string) string {
		text, err := from.text(name)
		if err != nil {
			faults = append(faults, Fault{name, 0, "cannot be read: " + err.Error()})
			return ""
		}
		sum.Write([]byte(name + "\x00" + text + "\x00"))
		return text
	}
	c.Version = strings.TrimSpace(read("version.txt"))
	pages := func(folder string) []page {
		names, err := from.names(folder)
		if err != nil {
			faults = append(faults, Fault{folder, 0, "cannot be read: " + err.Error()})
		}
		slices.Sort(names)
		var ps []page
		for _, file := range names {
			name := path.Join(folder, file)
			if path.Ext(file) != ".txt" {
				faults = append(faults, Fault{name, 0, "only .txt files belong here"})
				continue
			}
			ps = append(ps, page{name, read(name)})
		}
		return ps
	}
	records := func(folder string) []*record {
		var rs []*record
		for _, p := range pages(folder) {
			rs = append(rs, parse(p.name, p.text, &faults)...)
		}
		return rs
	}
	c.Sources, c.source = load(records("source"), (*record).source, func(s *Source) string { return s.ID })
	c.Statements, c.statement = load(records("statement"), (*record).statement, func(s *Statement) StatementID { return s.ID })
	c.Conflicts, c.conflict = load(records("conflict"), (*record).conflict, func(s *Conflict) string { return s.ID })
	c.Groups, c.group = load(records("group"), (*record).group, func(g *Group) string { return g.ID })
	c.Findings, c.finding = load(records("finding"), (*record).finding, func(f *Finding) FindingID { return f.ID })
	c.Instruments, c.instrument = load(records("instrument"), (*record).instrument, func(i *Instrument) string { return i.ID })
	c.RedFlags, c.redFlag = load(records("redflag"), (*record).redFlag, func(f *RedFlag) string { return f.ID })
	doors, numbers := split(records("door"), func(r *record) bool {
		return slices.ContainsFunc(r.head, func(f field) bool { return f.key == "kind" })
	})
	c.Doors, c.door = load(doors, (*record).door, func(d *Door) string { return d.ID })
	c.Numbers, c.number = load(numbers, (*record).telNumber, func(n *TelNumber) string { return n.ID })
	c.Net, _ = load(records("net"), (*record).netPart, func(n *NetPart) string { return n.ID })
	c.Concepts, c.concept = load(records("lexicon"), (*record).concept, func(x *Concept) ConceptID { return x.ID })
	c.Topics, c.topic = load(records("topic"), (*record).topic, func(t *Topic) string { return t.ID })
	c.Changes, _ = load(records("change"), (*record).change, func(x *Change) string { return x.ID })
	c.sensePages, c.tellingPages = pages("sense"), pages("telling")
	c.Hash = hex.EncodeToString(sum.Sum(nil)) // the browser's program leaves out vignettes that only test
	c.Vignettes, c.vignette = load(records("vignette"), (*record).vignette, func(v *Vignette) string { return v.ID })
	c.arrange()
	c.index()
	return c, faults
}

// load turns records into values and indexes them; a second use of an ID is a fault.
func load[T any, K ~string](rs []*record, read func(*record) *T, id func(*T) K) ([]*T, map[K]*T) {
	list, index := make([]*T, 0, len(rs)), make(map[K]*T, len(rs))
	for _, r := range rs {
		v := read(r)
		if _, twice := index[id(v)]; twice {
			r.faultf(r.line, "the ID %q is used twice", id(v))
			continue
		}
		list = append(list, v)
		index[id(v)] = v
	}
	return list, index
}

func split(rs []*record, second func(*record) bool) (a, b []*record) {
	for _, r := range rs {
		if second(r) {
			b = append(b, r)
		} else {
			a = append(a, r)
		}
	}
	return a, b
}

// arrange puts groups in the order asked and findings in the order of their
// groups, and links groups, findings and conditions with each other.
func (c *Corpus) arrange() {
	slices.SortStableFunc(c.Groups, func(a, b *Group) int { return a.Order - b.Order })
	slices.SortStableFunc(c.Net, func(a, b *NetPart) int { return a.Order - b.Order })
	slices.SortStableFunc(c.Changes, newer)
	slices.SortStableFunc(c.Topics, func(a, b *Topic) int {
		if d := strings.Compare(string(b.Kind), string(a.Kind)); d != 0 {
			return d
		}
		return a.Order - b.Order
	})
	place := func(f *Finding) int {
		if g := c.group[f.Group]; g != nil {
			return g.Order
		}
		return NoLimit
	}
	slices.SortStableFunc(c.Findings, func(a, b *Finding) int { return place(a) - place(b) })
	for i, f := range c.Findings {
		f.Index = i
		if f.group = c.group[f.Group]; f.group != nil {
			f.group.Findings = append(f.group.Findings, f)
		}
		c.link(f.AskIf)
		c.link(f.Any)
		c.link(f.Also)
		c.link(f.Unless)
	}
	for _, g := range c.Groups {
		c.link(g.AskIf)
	}
	for _, in := range c.Instruments {
		c.link(in.When)
	}
	for _, f := range c.RedFlags {
		c.link(f.When)
	}
	for _, s := range c.Statements {
		c.link(s.When)
	}
	for _, t := range c.Topics {
		c.link(t.When)
	}
}

// link gives conditions the findings that they are about, so that judging a
// case looks nothing up.
func (c *Corpus) link(cs []Condition) {
	for i := range cs {
		cs[i].subject = c.finding[cs[i].Finding]
	}
}

func (r *record) number(f field) int {
	n, err := strconv.Atoi(f.value)
	if err != nil && f.value != "" {
		r.faultf(f.line, "%s: want a whole number, have %q", f.key, f.value)
	}
	return n
}

func (r *record) date(key string, required bool) string {
	f := r.opt(key)
	if f.value == "" {
		if required {
			r.faultf(r.line, "%q is missing", key)
		}
		return ""
	}
	if _, err := time.Parse(time.DateOnly, f.value); err != nil {
		r.faultf(f.line, "%s: want a date such as 2026-11-22, have %q", key, f.value)
	}
	return f.value
}
