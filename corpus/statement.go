package corpus

import (
	"slices"
	"strings"
	"time"
)

// A StatementID names a statement. IDs are never reused.
type StatementID string

// A Direction says what a statement advises.
type Direction string

// The directions.
const (
	For         Direction = "for"
	Against     Direction = "against"
	Conditional Direction = "conditional" // may be considered, under conditions
	Inform      Direction = "info"
)

// A Status says how far a text has been read. Nobody's review is made up: no
// status here means that a clinician has confirmed anything.
type Status string

// The statuses.
const (
	Draft     Status = "draft"
	ReadTwice Status = "read twice, not by a clinician"
	Withdrawn Status = "withdrawn"
)

// Topics group statements for people to find them.
var Topics = []string{
	"serious", "outlook", "education", "activity", "exercise", "behaviour", "manual", "passive",
	"medicine", "imaging", "work", "lifestyle", "referral", "instruments", "follow-up",
	"assessment", "frame",
}

// A Statement is one thing that sources advise or report, with the conditions
// under which it holds.
type Statement struct {
	ID        StatementID
	Topic     string
	Direction Direction
	Core      bool // offered to everyone, as the source says
	Library   bool // to be looked up; not judged for a person
	Beside    bool // a warning that stands beside others, and seldom is what was asked for
	For       []Audience
	Country   Country // "" when it holds in both
	When      []Condition
	Cites     []Citation
	With      []StatementID // statements whose text must stand beside this one
	Refines   []StatementID // statements that this one makes more exact
	Opposite  StatementID   // never applies together with it
	Status    Status
	Withdrawn string // the reason
	Priority  int    // 1 is shown first within its direction; 5 unless said
	BaseRate  string // section of the red flags whose diseases its figure counts; "" for other statements
	People    int    // of a hundred, when its figure is drawn; 0 when it is not

	Title, Text               Text // for a clinician
	PatientTitle, PatientText Text // in plain words; the clinician's where empty
	Holds                     Text // population, time and conditions of the source, in words
	Asked                     Text // words in which people ask about it and which its texts lack, between semicolons; never shown
	File                      string
	Line                      int
}

// A Citation is the place in a source that a statement rests on, with the
// grade that this source gives.
type Citation struct {
	Source    string
	Locator   string
	Strength  string // strong, conditional, ungraded, opinion; "not stated" when the source gives none
	Certainty string // high, moderate, low, very low; "not stated"
	Cites     string // the source it refers to, when it reports another
}

// TitleFor and TextFor return the words for an audience.
func (s *Statement) TitleFor(a Audience) Text {
	return wordsFor(a, s.PatientTitle, s.Title)
}

// TextFor returns the text for an audience.
func (s *Statement) TextFor(a Audience) Text {
	return wordsFor(a, s.PatientText, s.Text)
}

// wordsFor is the plain text for a patient, where there is one.
func wordsFor(a Audience, plain, own Text) Text {
	if a == Patient && !plain.Empty() {
		return plain
	}
	return own
}

// MeantFor reports whether an audience is shown the statement.
func (s *Statement) MeantFor(a Audience) bool {
	return a == Educator || slices.Contains(s.For, a)
}

func (r *record) statement() *Statement {
	s := &Statement{
		ID:        StatementID(r.one("id").value),
		Topic:     enum(r, "topic", Topics...),
		Direction: enum(r, "direction", For, Against, Conditional, Inform),
		Core:      r.yes("core"),
		Library:   r.yes("library"),
		Beside:    r.yes("beside"),
		For:       enums(r, "for", Audiences...),
		Country:   enum(r, "country", append([]Country{""}, Countries...)...),
		When:      r.conditions("when"),
		Opposite:  StatementID(r.opt("opposite").value),
		BaseRate:  r.opt("base-rate").value,
		Priority:  5,

		Title:        r.text("title", true),
		Text:         r.text("text", true),
		PatientTitle: r.text("patient-title", false),
		PatientText:  r.text("patient", false),
		Holds:        r.text("holds", true),
		Asked:        r.text("asked", false),
		File:         r.file,
		Line:         r.line,
	}
	if p := r.opt("priority"); p.value != "" {
		s.Priority = r.number(p)
	}
	if p := r.opt("people"); p.value != "" {
		s.People = r.number(p)
		if s.People < 1 || s.People > 99 {
			r.faultf(p.line, "people: want how many of a hundred, from 1 to 99, have %q", p.value)
		}
	}
	status, reason, _ := strings.Cut(r.one("status").value, ": ")
	s.Status, s.Withdrawn = Status(status), reason
	if !slices.Contains([]Status{Draft, ReadTwice, Withdrawn}, s.Status) {
		r.faultf(r.opt("status").line, "status: %q is not one of %q", status, []Status{Draft, ReadTwice, Withdrawn})
	}
	if s.Status == Withdrawn && reason == "" {
		r.faultf(r.opt("status").line, "status: want \"withdrawn: reason\"")
	}
	for _, w := range r.words("with") {
		s.With = append(s.With, StatementID(w))
	}
	for _, w := range r.words("refines") {
		s.Refines = append(s.Refines, StatementID(w))
	}
	for _, f := range r.all("cite") {
		s.Cites = append(s.Cites, r.citation(f))
	}
	if len(s.Cites) == 0 {
		r.faultf(r.line, "no \"cite\": a statement rests on at least one place in a source")
	}
	if len(s.For) == 0 {
		r.faultf(r.line, "\"for\" is missing: want some of %q", Audiences)
	}
	r.done()
	return s
}

// Strengths and Certainties are the words a citation may use.
var (
	Strengths   = []string{"strong", "conditional", "ungraded", "opinion", "not stated"}
	Certainties = []string{"high", "moderate", "low", "very low", "not stated"}
)

// citation reads "SOURCE | LOCATOR | STRENGTH | CERTAINTY [| cites SOURCE]".
func (r *record) citation(f field) Citation {
	p := strings.Split(f.value, "|")
	for i := range p {
		p[i] = strings.TrimSpace(p[i])
	}
	if len(p) < 4 || len(p) > 5 {
		r.faultf(f.line, "cite: want \"source | locator | strength | certainty [| cites source]\", have %q", f.value)
		return Citation{}
	}
	c := Citation{Source: p[0], Locator: p[1], Strength: p[2], Certainty: p[3]}
	if c.Locator == "" {
		r.faultf(f.line, "cite: the locator is missing")
	}
	if !slices.Contains(Strengths, c.Strength) {
		r.faultf(f.line, "cite: strength %q is not one of %q", c.Strength, Strengths)
	}
	if !slices.Contains(Certainties, c.Certainty) {
		r.faultf(f.line, "cite: certainty %q is not one of %q", c.Certainty, Certainties)
	}
	if len(p) == 5 {
		cites, ok := strings.CutPrefix(p[4], "cites ")
		if !ok {
			r.faultf(f.line, "cite: want \"cites SOURCE\", have %q", p[4])
		}
		c.Cites = cites
	}
	return c
}

// A Source is a document that statements rest on.
type Source struct {
	ID        string
	Kind      string // guideline, recommendation, trial report, position paper, opinion, study, reference work
	Title     string // in its own language
	Publisher string
	Authors   string
	Date      string // as far as it is stated: 2026-01, 2021-09-15, undated
	Country   string
	Language  string
	Licence   string
	Link      string
	Core      bool   // one of the five documents that the corpus was made from; all else is external
	Read      bool   // the document itself was read, not only what another says of it
	Checked   string // the day our texts were last read against the document, YYYY-MM-DD; "" for one that was not read so
	Interests Text
	Method    Text
	About     Text
	File      string
	Line      int
}

// Year returns the year of the source's date, or 0 when it has none.
func (s *Source) Year() int {
	if len(s.Date) < 4 {
		return 0
	}
	t, err := time.Parse("2006", s.Date[:4])
	if err != nil {
		return 0
	}
	return t.Year()
}

// SourceKinds are the kinds of source.
var SourceKinds = []string{"guideline", "recommendation", "trial report", "position paper", "opinion", "study", "reference work"}

func (r *record) source() *Source {
	s := &Source{
		ID:        r.one("id").value,
		Kind:      enum(r, "kind", SourceKinds...),
		Title:     r.one("title").value,
		Publisher: r.one("publisher").value,
		Authors:   r.opt("authors").value,
		Date:      r.one("date").value,
		Country:   r.one("country").value,
		Language:  r.one("language").value,
		Licence:   r.one("licence").value,
		Link:      r.opt("link").value,
		Core:      r.yes("core"),
		Read:      r.yes("read"),
		Interests: r.text("interests", false),
		Method:    r.text("method", false),
		About:     r.text("about", true),
		File:      r.file,
		Line:      r.line,
	}
	s.Checked = r.date("checked", s.Core)
	if s.Year() == 0 && s.Date != "undated" {
		r.faultf(r.opt("date").line, "date: want a date that begins with its year, or \"undated\", have %q", s.Date)
	}
	r.done()
	return s
}

// A Conflict is a question on which sources disagree, and what is followed.
type Conflict struct {
	ID         string
	Statements []StatementID // shown wherever one of these is
	Sides      []Side
	Title      Text
	Patient    Text // who says what, what is gone by and why, in plain words; empty when it matters to no patient
	Followed   Text // what is followed, for which country, duration and audience
	Why        Text
	File       string
	Line       int
}

// MeantFor reports whether an audience is shown the conflict: patients only one
// that has words for them, the others each.
func (x *Conflict) MeantFor(a Audience) bool { return a != Patient || !x.Patient.Empty() }

// FollowedFor is what an audience reads of what is followed.
func (x *Conflict) FollowedFor(a Audience) Text {
	if a == Patient {
		return x.Patient
	}
	return x.Followed
}

// A Side is one position in a conflict.
type Side struct {
	Cite Citation
	Says Text
}

func (r *record) conflict() *Conflict {
	c := &Conflict{
		ID:       r.one("id").value,
		Title:    r.text("title", true),
		Patient:  r.text("patient", false),
		Followed: r.text("followed", true),
		Why:      r.text("why", true),
		File:     r.file,
		Line:     r.line,
	}
	for _, s := range r.words("statements") {
		c.Statements = append(c.Statements, StatementID(s))
	}
	says := r.list("says")
	for i, f := range r.all("side") {
		side := Side{Cite: r.citation(f)}
		if i < len(says) {
			side.Says = says[i]
		}
		c.Sides = append(c.Sides, side)
	}
	if len(c.Sides) != len(says) || len(says) < 2 {
		r.faultf(r.line, "%d sides but %d lines of \"says\"; want the same number, at least 2", len(c.Sides), len(says))
	}
	r.done()
	return c
}
