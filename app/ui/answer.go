package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"ryggrad/app/ask"
	"ryggrad/app/assess"
	"ryggrad/app/words"
	"ryggrad/corpus"
)

// answer shows an answer, in the language it is in: first what cannot wait or is
// asked back, then each claim with its places, then what would make it urgent.
// The key tells the folds of one answer from those of another.
func (h *shell) answer(key string, q ask.Question, a ask.Answer) app.UI {
	s, w := h.site, words.In(a.Lang)
	var urgent, asked, first, rest []app.UI
	claims, conflicts := 0, 0
	more := w.WhatIsFollowed
	if q.Audience == corpus.Patient { // who has read what is followed
		more = w.WhatEachSays
	}
	for _, p := range w.AnswerParts(s.corpus(), q.Country, q.Audience, a) {
		switch p.Name {
		case "urgent", "until", "say", "told":
			urgent = append(urgent, part(p))
		case "ask-back":
			asked = append(asked, part(p))
		case "call":
			if len(a.Doubts) > 0 {
				asked = append(asked, h.callsIn(a.Lang, assess.Doors(a.Doubts, q.Country, q.Audience), q.Country))
				continue
			}
			flags := assess.Stopping(a.Flags, q.Country)
			urgent = append(urgent, h.callsIn(a.Lang, assess.Doors(flags, q.Country, q.Audience), q.Country))
		case "claim":
			c := a.Claims[claims]
			if c.Statement != nil {
				p.Title = c.Statement.TitleFor(q.Audience).In(a.Lang)
			}
			rest = append(rest, h.claim(key, w, p, c))
			claims++
		case "conflict":
			x := a.Conflicts[conflicts]
			conflicts++
			rest = append(rest, h.fold(key+x.ID, "chip chip--conflict", label(p.Title), func() app.UI {
				return parts(paragraphs("", p.Lines...), link("/conflict/"+x.ID, more))
			}))
		case "soon", "watch": // first: a sign may have been overlooked
			first = append(first, part(p))
		default:
			rest = append(rest, part(p))
		}
	}
	return el("div").Attr("lang", string(a.Lang)).Body(
		app.If(len(urgent) > 0, func() app.UI {
			return el("div").Class("stop").DataSet("urgency", string(a.Urgency)).Body(urgent...)
		}),
		app.If(len(asked) > 0, func() app.UI {
			return el("div").Class("urgency").DataSet("urgency", string(a.Doubts[0].Urgency)).Body(asked...)
		}),
		div("said", append(first, rest...)...),
	)
}

// part is a part of an answer as it is.
func part(p words.AnswerPart) app.UI {
	return el("div").Class("part").DataSet("part", p.Name).Body(
		app.If(p.Title != "", func() app.UI { return el("h3").Class("ds-heading").DataSet("size", "xs").Text(p.Title) }),
		paragraphs("", p.Lines...),
	)
}

// claim is one thing said under the title of its statement, with the conditions
// under which it holds. Its chip opens the places it rests on, and leads to the
// whole statement.
func (h *shell) claim(key string, w *words.Words, p words.AnswerPart, c ask.Claim) app.UI {
	return div("card claim",
		app.If(p.Title != "", func() app.UI { return el("h3").Class("ds-heading").DataSet("size", "xs").Text(p.Title) }),
		para("", p.Lines[0]),
		paragraphs("small", p.Lines[1:]...),
		app.If(c.Statement == nil, func() app.UI { return para("small external", p.Source) }),
		app.If(c.Statement != nil, func() app.UI {
			st := c.Statement
			return div("chips", h.fold(key+string(st.ID), "chip", label(w.Sources(len(st.Cites))), func() app.UI {
				return parts(h.cites(st), link("/statement/"+string(st.ID), w.WholeStatement))
			}))
		}),
	)
}
