package ui

import (
	"slices"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"ryggrad/corpus"
)

// goalsPage asks for activities that matter; it is the PSFS in the person's own words.
const goalsPage = "goals"

// formPage begins the page of a form that a patient fills in on the screen.
const formPage = "form-"

// A patientPage is one page of questions: a list to tick, one finding, or a form.
type patientPage struct {
	id         string
	group      *corpus.Group      // nil for the goals and for a form
	finding    *corpus.Finding    // nil for a list to tick, the goals and a form
	instrument *corpus.Instrument // of a form
}

// patientPages returns every page a patient could see, in the order asked.
func patientPages(c *corpus.Corpus) []patientPage {
	var out []patientPage
	for _, g := range c.Groups {
		asked := slices.DeleteFunc(slices.Clone(g.Findings), func(f *corpus.Finding) bool {
			return !slices.Contains(f.Who, corpus.Patient) || c.Readers(f.ID) == nil
		})
		if len(asked) == 0 {
			continue
		}
		if g.Tick {
			out = append(out, patientPage{id: g.ID, group: g})
		} else {
			for _, f := range asked {
				out = append(out, patientPage{id: string(f.ID), group: g, finding: f})
			}
		}
		if g.ID == "pain" {
			out = append(out, patientPage{id: goalsPage})
			for _, in := range c.Instruments {
				if in.Worded() {
					out = append(out, patientPage{id: formPage + in.ID, instrument: in})
				}
			}
		}
	}
	return out
}

// later reports whether a page is asked only after the first advice. The goals
// are: no urgency and no advice rests on them.
func (p *patientPage) later() bool { return p.id == goalsPage || p.group != nil && p.group.Later }

// pages returns the pages that concern this person now, up to the first advice.
func (s *site) pages() []patientPage { return s.stretch(false) }

// laterPages returns the pages after it, which make the advice fit better.
func (s *site) laterPages() []patientPage { return s.stretch(true) }

func (s *site) stretch(later bool) []patientPage {
	a := s.assessed()
	return slices.DeleteFunc(slices.Clone(s.content.order), func(p patientPage) bool {
		switch {
		case p.later() != later:
			return true
		case p.instrument != nil:
			return !p.instrument.Core || s.worded(p.instrument) == nil
		case p.group == nil:
			return false
		case !a.Asks(p.group.AskIf):
			return true
		case p.finding != nil:
			return !s.asks(p.finding)
		}
		return false
	})
}

// firstPage is where a patient's questions begin, whatever was answered.
func (s *site) firstPage() string { return s.content.order[0].id }

// asks reports whether a finding of a group that is asked is itself asked.
func (s *site) asks(f *corpus.Finding) bool { return s.assessed().Asks(f.AskIf) }

func (s *site) patientPage(id string) *patientPage {
	for i := range s.content.order {
		if s.content.order[i].id == id {
			return &s.content.order[i]
		}
	}
	return nil
}

func (s *site) pageTitle(p *patientPage) string {
	switch {
	case p.instrument != nil:
		if x := s.worded(p.instrument); x != nil {
			return x.Title
		}
		return p.instrument.Name
	case p.group == nil:
		return s.words().GoalsTitle
	case p.finding != nil:
		return s.say(p.finding.Ask)
	}
	return s.say(p.group.Title)
}

// lacksAnswer reports whether something on a page is not answered yet.
func (s *site) lacksAnswer(p *patientPage) bool {
	if p.id == goalsPage {
		return len(s.visit.Goals) == 0
	}
	asked := []*corpus.Finding{p.finding}
	if p.finding == nil {
		asked = s.asked(p.group)
	}
	return slices.ContainsFunc(asked, func(f *corpus.Finding) bool {
		x := s.assessed().Finding(f.ID)
		return x.Value == "" && x.Answer == ""
	})
}

// around returns the addresses before and after a page, and its place among all
// on its side of the first advice.
func (s *site) around(id string) (back, next string, at, all int) {
	pages, before, after := s.pages(), "/", "/patient/check"
	if p := s.patientPage(id); p != nil && p.later() {
		pages, before, after = s.laterPages(), "/patient/result", "/patient/result"
	}
	i := slices.IndexFunc(pages, func(p patientPage) bool { return p.id == id })
	if i < 0 && strings.HasPrefix(id, formPage) {
		return "/patient/check", "/patient/check", 0, len(pages)
	}
	if i < 0 {
		return "/", "/patient/" + pages[0].id, 0, len(pages)
	}
	back, next = before, after
	if i > 0 {
		back = "/patient/" + pages[i-1].id
	}
	if i+1 < len(pages) {
		next = "/patient/" + pages[i+1].id
	}
	return back, next, i + 1, len(pages)
}

// patient shows the page of an address below /patient.
func (h *shell) patient(id string) app.UI {
	switch id {
	case "check":
		return h.check()
	case "result":
		return h.result()
	}
	p := h.site.patientPage(id)
	if p == nil || p.instrument != nil && h.site.worded(p.instrument) == nil {
		return h.missing()
	}
	return h.question(p)
}
