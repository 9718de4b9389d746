package ui

import (
	"slices"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// check shows every answer before the result, each with a way back to it.
func (h *shell) check() app.UI {
	s, w := h.site, h.site.words()
	pages := s.pages()
	last := pages[len(pages)-1].id
	for _, p := range s.laterPages() {
		if s.answered(&p) != w.NotAnswered {
			pages = append(pages, p)
		}
	}
	open, _ := s.screenOpen()
	return div("",
		heading(w.CheckTitle),
		para("lead", w.CheckLead),
		app.If(open > 0, func() app.UI {
			return el("div").Class("ds-alert").DataSet("color", "warning").Body(
				para("", w.ScreenOpen(open)), link(s.resume(), w.AnswerThem),
			)
		}),
		el("dl").Class("answers").Body(app.Range(pages).Slice(func(i int) app.UI {
			p := pages[i]
			return div("answer-row",
				el("dt").Text(s.pageShort(&p)),
				el("dd").Text(s.answered(&p)),
				el("dd").Class("answer-change").Body(
					el("a").Class("ds-link noprint").Attr("href", "/patient/"+p.id).Aria("label", w.Change+": "+s.pageShort(&p)).Text(w.Change)),
			)
		})),
		h.offers(),
		div("acts",
			el("a").ID("go").Class("ds-button go").Attr("href", "/patient/result").Text(w.ShowResult),
			el("a").Class("back").Attr("href", "/patient/"+last).Text(w.Back),
		),
	)
}

// screenOpen counts the groups of the safety screen that lack an answer, and
// all that can concern the person.
func (s *site) screenOpen() (open, all int) {
	a := s.assessed()
	lacks := map[string]bool{}
	for _, id := range a.Unsettled {
		lacks[s.corpus().Finding(id).Group] = true
	}
	for _, g := range s.corpus().Groups {
		if g.Screen && slices.ContainsFunc(g.Findings, a.Concerns) {
			all++
		}
	}
	return len(lacks), all
}

// urgencyName names an urgency for the audience.
func (s *site) urgencyName(u corpus.Urgency) string {
	if s.visit.Audience == corpus.Patient {
		return s.words().Urgency.Of(u)
	}
	return s.words().UrgencyClinician.Of(u)
}

// urgencyTitle names the urgency. While the screen is open, routine is not yet
// an answer, and it is not said.
func (s *site) urgencyTitle(a *assess.Assessment) string {
	if a.Urgency == corpus.Routine && a.Provisional {
		return s.words().RoutineOpen
	}
	return s.urgencyName(a.Urgency)
}

func (s *site) pageShort(p *patientPage) string {
	switch {
	case p.instrument != nil:
		return s.pageTitle(p)
	case p.group == nil:
		return s.words().GoalsShort
	case p.finding != nil:
		return s.say(p.finding.Label)
	}
	return s.say(p.group.Short)
}

// answered puts the answers of a page into words.
func (s *site) answered(p *patientPage) string {
	w := s.words()
	switch {
	case p.instrument != nil:
		return s.formAnswered(p.instrument)
	case p.group == nil:
		if len(s.visit.Goals) == 0 {
			return w.NotAnswered
		}
		return strings.Join(s.visit.Goals, ", ")
	case p.finding != nil:
		return s.answerText(p.finding)
	}
	var signs []string
	open, unsure := 0, 0
	asked := s.asked(p.group)
	for _, f := range asked {
		switch a := s.visit.Answers[f.ID]; {
		case ticked(f, a):
			t := s.say(f.Label)
			if len(positive(f)) > 1 {
				t += " (" + w.Way(s.look.Lang, f, a) + ")"
			}
			signs = append(signs, t)
		case a == corpus.NotSure:
			unsure++
		case a == "" || a == corpus.Unknown:
			open++
		}
	}
	switch {
	case open == len(asked):
		return w.NotAnswered
	case unsure == len(asked):
		return w.NotSure
	case len(signs) == 0 && open+unsure == 0:
		return w.NoneOfThese
	}
	if open > 0 {
		signs = append(signs, w.SomeOpen)
	}
	if unsure > 0 {
		signs = append(signs, w.SomeUnsure)
	}
	return strings.Join(signs, "; ")
}

// answerText puts one answer into words.
func (s *site) answerText(f *corpus.Finding) string {
	w := s.words()
	a := s.visit.Answers[f.ID]
	if a == "" {
		a = s.assessed().Finding(f.ID).Value
	}
	switch a {
	case "", corpus.Unknown:
		return w.NotAnswered
	case corpus.NotSure:
		return w.DontKnow
	}
	return w.Value(s.look.Lang, f, a)
}
