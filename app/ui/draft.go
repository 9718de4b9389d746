package ui

import (
	"encoding/json"
	"slices"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"ryggrad/app/ask"
	"ryggrad/corpus"
)

// A drafted answer is what the language model of the server made of a question.
// The person chose to send it, having seen what is sent.
type drafted struct {
	state  string // "", sent, failed or there
	answer ask.Answer
}

// sent is a question as the server takes it.
type sent struct {
	Question string          `json:"question"`
	Country  corpus.Country  `json:"country"`
	Audience corpus.Audience `json:"audience"`
	History  []sentBefore    `json:"history,omitempty"`
}

type sentBefore struct {
	Question string `json:"question"`
}

// received is what the app takes from a server's answer. Its text is put
// together here, from claims that were verified here.
type received struct {
	Mode    string      `json:"mode"`
	Lang    corpus.Lang `json:"lang"`
	Dropped int         `json:"dropped"`
	Claims  []struct {
		Text      string `json:"text"`
		Citations []struct {
			Statement corpus.StatementID `json:"statement"`
			Source    string             `json:"source"`
			Locator   string             `json:"locator"`
			Quote     string             `json:"quote"`
		} `json:"citations"`
	} `json:"claims"`
}

// askForModel learns once whether the server has a language model. A static
// host has none.
func (h *shell) askForModel(ctx app.Context) {
	s := h.site
	if s.talk.asked {
		return
	}
	s.talk.asked = true
	fetch(ctx, "/api/model", func(ctx app.Context, b []byte, err error) {
		var has struct {
			Model string `json:"model"`
		}
		if err == nil && json.Unmarshal(b, &has) == nil {
			s.talk.model = has.Model
		}
	})
}

// drafted offers the server's model, shows what would be sent, and then what
// came back.
func (h *shell) drafted(n int) app.UI {
	s, t, x := h.site, h.site.words().AskPage(), &h.site.talk.turns[n]
	if s.talk.model == "" || x.answer.Kind != ask.Answered {
		return nil
	}
	switch x.model.state {
	case "sent":
		return el("p").Role("status").Text(t.ModelBusy)
	case "failed":
		return el("p").Role("status").Text(t.ModelFailed)
	case "there":
		return div("drafted", h2("xs", t.ModelSays), h.answer(answerID(n)+" model ", x.question, x.model.answer))
	}
	body := string(x.body())
	return h.fold(answerID(n)+" model", "chip noprint", label(t.ModelOffer), func() app.UI {
		return parts(
			para("", t.ModelOf(s.talk.model)),
			para("", t.SentTo(app.Window().Get("location").Get("host").String())),
			el("pre").Class("sent").TabIndex(0).Text(body),
			el("button").Attr("type", "button").Class("ds-button").Text(t.ModelSend).
				OnClick(h.on("send", func(ctx app.Context, e app.Event) { h.send(ctx, n) }), app.EventScope(n)),
		)
	})
}

// body is exactly what is sent.
func (x *turn) body() []byte {
	q := sent{Question: x.question.Text, Country: x.question.Country, Audience: x.question.Audience}
	for _, e := range x.question.History {
		q.History = append(q.History, sentBefore{e.Question})
	}
	b, err := json.MarshalIndent(q, "", "  ")
	if err != nil {
		panic(err) // our own types
	}
	return b
}

func (h *shell) send(ctx app.Context, n int) {
	s := h.site
	turns, x := s.talk.turns, &s.talk.turns[n]
	x.model.state = "sent"
	post(ctx, "/api/ask", x.body(), func(ctx app.Context, b []byte, err error) {
		if len(s.talk.turns) < len(turns) {
			return // begun afresh
		}
		x := &s.talk.turns[n]
		var in received
		if err != nil || json.Unmarshal(b, &in) != nil {
			x.model.state = "failed"
			return
		}
		x.model = drafted{"there", s.verified(x, in)}
	})
}

// verified keeps the claims that hold against the corpus of this device. What
// cannot wait, and what is asked back, stays as this device found it.
func (s *site) verified(x *turn, in received) ask.Answer {
	out := ask.Answer{Kind: ask.Answered, Lang: x.answer.Lang, Mode: ask.Model, Dropped: in.Dropped, Conflicts: x.answer.Conflicts, Doubts: x.answer.Doubts}
	for _, k := range in.Claims {
		c := ask.Claim{Text: k.Text}
		var given []ask.Passage
		for _, y := range k.Citations {
			st := s.corpus().Statement(y.Statement)
			if st == nil || !slices.ContainsFunc(st.Cites, func(z corpus.Citation) bool { return z.Source == y.Source && z.Locator == y.Locator }) {
				given = nil
				break
			}
			c.Statement = st
			c.Citations = append(c.Citations, ask.Citation{Statement: y.Statement, Source: y.Source, Locator: y.Locator, Quote: y.Quote})
			given = append(given, ask.PassageOf(st, x.question.Audience, in.Lang))
		}
		if in.Lang != x.answer.Lang || ask.Verify(c, given) != nil {
			out.Dropped++
			continue
		}
		out.Claims = append(out.Claims, c)
	}
	if len(out.Claims) == 0 {
		out.Claims = x.answer.Claims
		out.Mode = ask.Extractive
	}
	return out
}
