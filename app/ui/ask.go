package ui

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"ryggrad/app/ask"
	"ryggrad/corpus"
)

// longestQuestion is how many letters can be typed into a question.
const longestQuestion = 2000

// A talk is what was asked in this tab, with its answers. It is never kept: it
// ends with the visit, and when the tab is closed.
type talk struct {
	index     *ask.Index
	turns     []turn // the oldest first
	draft     string
	suggested []string
	model     string // of the server, "" for none
	asked     bool   // whether the server was asked for its model
}

// A turn is one question and its answer.
type turn struct {
	question ask.Question
	answer   ask.Answer
	model    drafted // what the server's model made of it, if the person wanted it
}

// asker returns the index of questions, made when the page is first opened.
func (s *site) asker() *ask.Index {
	if s.talk.index == nil {
		s.talk.index = ask.New(s.corpus())
	}
	return s.talk.index
}

// ask lets a person ask in words. The newest answer stands right under the
// question, so that what cannot wait is seen at once.
func (h *shell) ask() app.UI {
	s, w, t := h.site, h.site.words(), h.site.words().AskPage()
	return div("ask",
		heading(t.Title),
		para("lead", t.Lead),
		el("form").Class("noprint").OnSubmit(h.on("ask", func(ctx app.Context, e app.Event) {
			e.PreventDefault()
			h.put(ctx, s.talk.draft)
		})).Body(
			div("ds-field",
				el("label").Class("ds-label").Attr("for", "question").Text(t.Label),
				para("small", t.Hint),
				el("textarea").Class("ds-input").ID("question").Attr("rows", 3).Attr("maxlength", longestQuestion).
					OnInput(h.on("draft", func(ctx app.Context, e app.Event) {
						s.talk.draft = ctx.JSSrc().Get("value").String()
						s.talk.suggested = s.suggestions()
					})).
					OnKeyDown(h.on("enter", func(ctx app.Context, e app.Event) {
						if e.Get("key").String() == "Enter" && !e.Get("shiftKey").Bool() && !e.Get("isComposing").Bool() {
							e.PreventDefault()
							h.put(ctx, s.talk.draft)
						}
					})),
			),
			h.suggest(),
			div("acts",
				el("button").Attr("type", "submit").ID("ask").Class("ds-button").Text(t.Ask),
				h.audiences(),
				app.If(len(s.talk.turns) > 0, func() app.UI {
					return el("button").Attr("type", "button").ID("again").Class("ds-button").DataSet("variant", "tertiary").Text(t.Again).
						OnClick(h.on("again", func(ctx app.Context, e app.Event) { s.talk.turns = nil; h.draft("") }))
				}),
			),
		),
		app.Range(s.talk.turns).Slice(func(i int) app.UI {
			n := len(s.talk.turns) - 1 - i
			return h.turn(n)
		}),
		app.If(len(s.talk.turns) > 0, func() app.UI {
			return div("acts noprint", link("/patient", t.ToCheck), h.printButton())
		}),
		para("small", w.NotADevice),
	)
}

// audiences lets the person say how deep the answers go.
func (h *shell) audiences() app.UI {
	s, t := h.site, h.site.words().AskPage()
	as := setting{name: "as", now: string(s.visit.Audience), set: func(ctx app.Context, v string) {
		s.visit.Audience, s.assessment = corpus.Audience(v), nil
	}}
	for _, a := range corpus.Audiences {
		as.values, as.texts = append(as.values, string(a)), append(as.texts, t.Audience.Of(a))
	}
	return el("span").Class("seg").Role("group").Aria("label", t.As).Body(h.buttons(as))
}

// suggest offers questions that begin like what is typed, or examples while
// nothing was asked.
func (h *shell) suggest() app.UI {
	s, t := h.site, h.site.words().AskPage()
	label, all := t.Suggested, s.talk.suggested
	if s.talk.draft == "" && len(s.talk.turns) == 0 {
		label, all = t.Example, t.Examples
	}
	if len(all) == 0 {
		return nil
	}
	return el("div").Class("suggested").Role("group").Aria("label", label).Body(
		span("small", label),
		app.Range(all).Slice(func(i int) app.UI {
			q := all[i]
			return el("button").Attr("type", "button").Class("suggestion").Text(q).
				OnClick(h.on("suggestion", func(ctx app.Context, e app.Event) { h.put(ctx, q) }), app.EventScope(q))
		}),
	)
}

func (s *site) suggestions() []string {
	if len(strings.TrimSpace(s.talk.draft)) < 3 {
		return nil
	}
	return s.asker().Suggest(s.talk.draft, s.look.Lang, 4)
}

// put asks a question and shows its answer.
func (h *shell) put(ctx app.Context, text string) {
	s := h.site
	text = strings.TrimSpace(text)
	if text == "" {
		focus("question")
		return
	}
	q := ask.Question{Text: text, Country: s.look.Country, Audience: s.visit.Audience}
	for _, x := range s.talk.turns {
		q.History = append(q.History, ask.Exchange{Question: x.question.Text})
	}
	a := s.asker().Ask(q)
	s.talk.turns = append(s.talk.turns, turn{question: q, answer: a})
	s.talk.suggested = nil
	h.draft("")
	ctx.Defer(func(ctx app.Context) { reveal(answerID(len(s.talk.turns) - 1)) })
}

// draft sets what stands in the field: go-app does not empty one.
func (h *shell) draft(text string) {
	h.site.talk.draft = text
	if el := app.Window().GetElementByID("question"); el.Truthy() {
		el.Set("value", text)
	}
}

func answerID(n int) string { return "answer-" + strconv.Itoa(n) }

// turn shows one question with its answer.
func (h *shell) turn(n int) app.UI {
	t, x := h.site.words().AskPage(), &h.site.talk.turns[n]
	return el("article").Class("turn").Aria("label", t.Asked).Body(
		el("h2").Class("ds-heading asked").DataSet("size", "xs").ID(answerID(n)).TabIndex(-1).Text(x.question.Text),
		h.answer(answerID(n), x.question, x.answer),
		h.drafted(n),
	)
}
