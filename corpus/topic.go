package corpus

import "slices"

// A TopicKind says what a topic is for.
type TopicKind string

// The kinds of topic.
const (
	AskedOf TopicKind = "question"  // a clinical question on which the sources are laid side by side
	Covered TopicKind = "education" // something to go through with a person
)

// A Topic brings statements together: those that answer one clinical question,
// or those that belong to one conversation.
type Topic struct {
	ID         string
	Kind       TopicKind
	Order      int // among the topics of its kind
	For        []Audience
	When       []Condition // education: for whom it comes first; decides nothing else
	Statements []StatementID

	Title, Lead               Text // a question: as a clinician asks it, and where the sources agree or differ
	PatientTitle, PatientLead Text // in plain words; empty unless it is for patients
	File                      string
	Line                      int
}

// TitleFor returns the title for an audience.
func (t *Topic) TitleFor(a Audience) Text {
	return wordsFor(a, t.PatientTitle, t.Title)
}

// LeadFor returns the sentence under the title for an audience.
func (t *Topic) LeadFor(a Audience) Text {
	return wordsFor(a, t.PatientLead, t.Lead)
}

// MeantFor reports whether an audience is shown the topic.
func (t *Topic) MeantFor(a Audience) bool {
	return a == Educator || slices.Contains(t.For, a)
}

// A Voice is whose word a statement is.
type Voice string

// The voices. A document of Denmark or Norway that reports WHO or the Lancet
// lends them its pages, so the word is theirs; the locator says where it was read.
const (
	Denmark Voice = "denmark"
	Norway  Voice = "norway"
	WHO     Voice = "who"
	Lancet  Voice = "lancet"
	Other   Voice = "other" // external sources, our own safety texts among them
)

// Voices are the voices in the order of the columns.
var Voices = []Voice{Denmark, Norway, WHO, Lancet, Other}

// voiceOf are the sources that have a column of their own.
var voiceOf = map[string]Voice{"who-2023": WHO, "foster-2018": Lancet, "hartvigsen-2018": Lancet}

// A Column is what one voice says on a topic.
type Column struct {
	Voice      Voice
	Statements []*Statement
}

// Columns lays the statements of a topic side by side, one column for each of
// Voices, empty ones too: silence is also an answer. Each citation counts, so
// that a statement which Denmark makes and WHO shares stands in both columns.
// Withdrawn statements are left out, so that withdrawing takes one file only.
// The order is the file's.
func (t *Topic) Columns(c *Corpus) []Column {
	columns := make([]Column, len(Voices))
	for i, v := range Voices {
		columns[i].Voice = v
	}
	for _, id := range t.Statements {
		s := c.statement[id]
		if s == nil || s.Status == Withdrawn {
			continue
		}
		for i := range columns {
			if slices.ContainsFunc(s.Cites, func(x Citation) bool { return c.voice(x) == columns[i].Voice }) {
				columns[i].Statements = append(columns[i].Statements, s)
			}
		}
	}
	return columns
}

// voice returns whose word a citation is.
func (c *Corpus) voice(x Citation) Voice {
	for _, id := range []string{x.Cites, x.Source} {
		if v, ok := voiceOf[id]; ok {
			return v
		}
	}
	if s := c.source[x.Source]; s != nil && s.Core {
		switch Country(s.Country) {
		case "dk":
			return Denmark
		case "no":
			return Norway
		}
	}
	return Other
}

func (r *record) topic() *Topic {
	t := &Topic{
		ID:    r.one("id").value,
		Kind:  enum(r, "kind", AskedOf, Covered),
		Order: r.number(r.one("order")),
		For:   enums(r, "for", Audiences...),
		When:  r.conditions("when"),
		Title: r.text("title", true),
		Lead:  r.text("lead", true),
		File:  r.file,
		Line:  r.line,
	}
	patient := slices.Contains(t.For, Patient)
	t.PatientTitle, t.PatientLead = r.text("patient-title", patient), r.text("patient", patient)
	if len(t.For) == 0 {
		r.faultf(r.line, "\"for\" is missing: want some of %q", Audiences)
	}
	if t.Kind == AskedOf && len(t.When) > 0 {
		r.faultf(r.opt("when").line, "when: a clinical question is everybody's; only a topic of education has conditions")
	}
	f := r.opt("statements")
	for _, w := range r.words("statements") {
		id := StatementID(w)
		if slices.Contains(t.Statements, id) {
			r.faultf(f.line, "statements: %q stands twice", id)
		}
		t.Statements = append(t.Statements, id)
	}
	if len(t.Statements) < 2 {
		r.faultf(f.line, "statements: want at least 2, have %d", len(t.Statements))
	}
	r.done()
	return t
}

func (k *checker) checkTopic(t *Topic) {
	k.conditions(t.File, t.Line, t.When)
	for _, id := range t.Statements {
		if k.statement[id] == nil {
			k.faultf(t.File, t.Line, "topic %q: no statement is called %q", t.ID, id)
		}
	}
}
