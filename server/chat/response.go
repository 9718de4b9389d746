package chat

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf16"

	"ryggrad/app/ask"
	"ryggrad/app/words"
	"ryggrad/corpus"
)

// A Completion is the answer to a request that does not stream.
type Completion struct {
	ID      string   `json:"id"`
	Object  string   `json:"object"`
	Created int64    `json:"created"` // seconds since 1970
	Model   string   `json:"model"`
	Choices []Choice `json:"choices"`
	Usage   *Usage   `json:"usage,omitempty"`
	Sources
	Ryggrad *Verdict `json:"ryggrad,omitempty"`
}

// A Choice is the one answer, whole or, in a stream, a piece of it.
type Choice struct {
	Index   int      `json:"index"`
	Message *Message `json:"message,omitempty"`
	Delta   *Message `json:"delta,omitempty"`
	Finish  *string  `json:"finish_reason"` // null until the end
}

// A Message is what is said.
type Message struct {
	Role        string       `json:"role,omitempty"`
	Content     string       `json:"content"`
	Annotations []Annotation `json:"annotations,omitempty"`
}

// An Annotation ties a stretch of the text to a statement.
type Annotation struct {
	Type     string      `json:"type"` // url_citation
	Citation URLCitation `json:"url_citation"`
}

// A URLCitation says where a stretch of the text begins and ends, in UTF-16
// units from its start, and leads to the statement that it rests on.
type URLCitation struct {
	Start int    `json:"start_index"`
	End   int    `json:"end_index"`
	URL   string `json:"url"`
	Title string `json:"title"`
}

// Sources are the cited places as other programs look for them: in the order
// of their numbers in the text.
type Sources struct {
	Citations []string       `json:"citations,omitempty"`
	Results   []SearchResult `json:"search_results,omitempty"`
}

// A SearchResult is one cited place with its words.
type SearchResult struct {
	Title   string `json:"title"`
	URL     string `json:"url"`
	Snippet string `json:"snippet"`
}

// Usage counts words, where other servers count the tokens of a model.
type Usage struct {
	Prompt     int `json:"prompt_tokens"`
	Completion int `json:"completion_tokens"`
	Total      int `json:"total_tokens"`
}

// A Verdict is what the protocol has no place for.
type Verdict struct {
	Kind      ask.Kind       `json:"kind"`
	Urgency   corpus.Urgency `json:"urgency,omitempty"`
	Mode      string         `json:"mode"`
	Dropped   int            `json:"dropped"`
	Conflicts []string       `json:"conflicts"`
}

// An Answer is an answer ready to be sent.
type Answer struct {
	Pieces      []string // of the text, in order
	Annotations []Annotation
	Sources     Sources
	Verdict     Verdict
}

// Text is the whole text.
func (a Answer) Text() string { return strings.Join(a.Pieces, "") }

// Usage counts the words of a question and its answer.
func (a Answer) Usage(q ask.Question) *Usage {
	u := &Usage{Prompt: len(strings.Fields(q.Text)), Completion: len(strings.Fields(a.Text()))}
	u.Total = u.Prompt + u.Completion
	return u
}

// place is what a citation is numbered by: one statement may rest on several.
type place struct {
	statement corpus.StatementID
	source    string
	locator   string
}

// Say puts an answer into words with a number at each claim and the places in a
// list at the end. origin is where this server is reached, https://host:port;
// today is the day of asking.
func Say(c *corpus.Corpus, q ask.Question, a ask.Answer, origin, today string) Answer {
	w := words.In(a.Lang).At("", today)
	out := Answer{Verdict: Verdict{Kind: a.Kind, Urgency: a.Urgency, Mode: a.Mode, Dropped: a.Dropped, Conflicts: []string{}}}
	for _, k := range a.Conflicts {
		out.Verdict.Conflicts = append(out.Verdict.Conflicts, k.ID)
	}
	var (
		list  []string
		known []place
		said  int // claims
		at    int // UTF-16 units so far
	)
	piece := func(text string) {
		if len(out.Pieces) > 0 {
			text = "\n\n" + text
		}
		out.Pieces = append(out.Pieces, text)
		at += units(text)
	}
	for _, p := range w.AnswerParts(c, q.Country, q.Audience, a) {
		if p.Source == "" || said == len(a.Claims) {
			piece(p.Text())
			continue
		}
		claim := a.Claims[said]
		said++
		text := p.Text()
		start := at
		if len(out.Pieces) > 0 {
			start += 2
		}
		var numbers []int
		for _, x := range claim.Citations {
			here := place{x.Statement, x.Source, x.Locator}
			n := slices.Index(known, here)
			if n < 0 {
				n = len(known)
				known = append(known, here)
				r := SearchResult{Title: w.Cited(c, x, q.Audience), Snippet: x.Quote}
				if c.Statement(x.Statement) != nil {
					r.URL = origin + "/statement/" + string(x.Statement)
				}
				out.Sources.Results = append(out.Sources.Results, r)
				out.Sources.Citations = append(out.Sources.Citations, r.URL)
				line := strings.TrimSpace(fmt.Sprintf("[%d] %s %s", n+1, r.Title, r.URL))
				if x.Quote != claim.Text {
					line += "\n“" + x.Quote + "”"
				}
				list = append(list, line)
			}
			if !slices.Contains(numbers, n) {
				numbers = append(numbers, n)
				text += fmt.Sprintf(" [%d]", n+1)
			}
		}
		for _, n := range numbers {
			if r := out.Sources.Results[n]; r.URL != "" {
				out.Annotations = append(out.Annotations, Annotation{"url_citation", URLCitation{start, start + units(text), r.URL, r.Title}})
			}
		}
		piece(text)
	}
	if len(list) > 0 {
		piece(w.SourcesTitle + ":\n" + strings.Join(list, "\n"))
	}
	return out
}

// units is how long a text is where its letters are counted in UTF-16.
func units(s string) int { return len(utf16.Encode([]rune(s))) }

// Completion is the answer in one piece.
func (a Answer) Completion(id, model string, created int64, q ask.Question) Completion {
	stop := "stop"
	return Completion{
		ID: id, Object: "chat.completion", Created: created, Model: model,
		Choices: []Choice{{Message: &Message{Role: "assistant", Content: a.Text(), Annotations: a.Annotations}, Finish: &stop}},
		Usage:   a.Usage(q), Sources: a.Sources, Ryggrad: &a.Verdict,
	}
}

// Opening begins a stream, before there is an answer.
func Opening(id, model string, created int64) Completion {
	return piece(id, model, created, Message{Role: "assistant"}, nil)
}

// Stream is the rest of a stream: the text piece by piece, its annotations
// before the end, and the count of words if it is wanted.
func (a Answer) Stream(id, model string, created int64, r Request) []Completion {
	var all []Completion
	for _, p := range a.Pieces {
		all = append(all, piece(id, model, created, Message{Content: p}, nil))
	}
	if len(a.Annotations) > 0 {
		all = append(all, piece(id, model, created, Message{Annotations: a.Annotations}, nil))
	}
	stop := "stop"
	end := piece(id, model, created, Message{}, &stop)
	end.Sources, end.Ryggrad = a.Sources, &a.Verdict
	all = append(all, end)
	if r.Usage {
		last := piece(id, model, created, Message{}, nil)
		last.Choices, last.Usage = []Choice{}, a.Usage(r.Question)
		all = append(all, last)
	}
	return all
}

func piece(id, model string, created int64, m Message, finish *string) Completion {
	return Completion{
		ID: id, Object: "chat.completion.chunk", Created: created, Model: model,
		Choices: []Choice{{Delta: &m, Finish: finish}},
	}
}
