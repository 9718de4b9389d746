package ui

import (
	"maps"
	"slices"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// A correction is a red flag that fell because answers were changed, kept as
// long as the visit: a sign that is gone from the page is not gone unseen.
type correction struct {
	Flag    string
	Was, Is corpus.Urgency // Is is "" when it stands no longer
	At      string
	Answers []changedAnswer
	Judged  *assess.Judgement // what had been judged of it
}

// A changedAnswer is one answer before and after; "" is not answered.
type changedAnswer struct {
	Finding corpus.FindingID
	Was, Is string
}

// A typing is a number that is being typed, and what stood before its first
// digit: half of a number is no answer.
type typing struct {
	finding     corpus.FindingID // "" for none
	before      *assess.Assessment
	corrections []correction
	judgements  map[string]assess.Judgement
}

// correct notes which flags fell by a change of answers. A judgement goes with
// its flag. A teaching case is there to be changed, and tells of it in its own way.
func (s *site) correct(number corpus.FindingID) {
	was := s.assessment
	s.assessment = nil
	if s.visit.Audience == corpus.Educator {
		return
	}
	if number != "" && number == s.typing.finding {
		was = s.typing.before
		s.visit.Corrections, s.visit.Judgements = s.typing.corrections, maps.Clone(s.typing.judgements)
	} else {
		s.typing = typing{number, was, slices.Clip(s.visit.Corrections), maps.Clone(s.visit.Judgements)}
	}
	if was == nil {
		return
	}
	for _, f := range assess.Fallen(was, s.assessed()) {
		x := correction{Flag: f.Flag.Rule.ID, Was: f.Flag.Urgency, Is: f.Urgency, At: time.Now().Format(assess.Minute)}
		for _, a := range f.Answers {
			x.Answers = append(x.Answers, changedAnswer{a.Finding.ID, a.Was, a.Is})
		}
		if j, ok := s.visit.Judgements[x.Flag]; ok {
			x.Judged = &j
			if x.Is == "" { // should the sign come back, it is to be judged anew
				delete(s.visit.Judgements, x.Flag)
			}
		}
		s.visit.Corrections = append(s.visit.Corrections, x)
	}
}

// corrections lists what was corrected in this visit.
func (h *shell) corrections() app.UI {
	s, w := h.site, h.site.words()
	all := s.visit.Corrections
	return app.If(len(all) > 0, func() app.UI {
		return section("corrections",
			h2("2xs", w.Corrected),
			el("ul").Body(app.Range(all).Slice(func(i int) app.UI {
				x := all[i]
				f := s.corpus().RedFlag(x.Flag)
				if f == nil {
					return nil
				}
				class := ""
				if f.Private {
					class = "noprint"
				}
				lines := make([]string, len(x.Answers))
				for j, a := range x.Answers {
					lines[j] = w.AnswerChanged(s.look.Lang, s.corpus().Finding(a.Finding), a.Was, a.Is)
				}
				return el("li").Class(class).Body(
					app.Text(w.Fell(x.At, s.say(f.Label), x.Was, x.Is)),
					app.If(len(lines) > 0, func() app.UI { return paragraphs("small", lines...) }),
					app.If(x.Judged != nil, func() app.UI { return para("small", w.JudgedLine(*x.Judged)) }),
				)
			})),
		)
	})
}
