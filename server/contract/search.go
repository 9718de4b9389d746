package contract

import (
	"encoding/json"
	"slices"

	"ryggrad/app/ask"
	"ryggrad/corpus"
)

// A Search is what statements are looked for.
type Search struct {
	Query    string
	Lang     corpus.Lang // "" when it is to be told from the query
	Audience corpus.Audience
	Country  corpus.Country // "" for both
	Limit    int
}

// How many statements a search returns, unless it says, and at most.
const (
	usualHits = 5
	mostHits  = 20
)

// ReadSearch reads a search. What cannot be used comes back as the answer to it.
func ReadSearch(line []byte) (s Search, id json.RawMessage, wrong any) {
	n, id, f := open(line)
	if f == nil {
		var r *refusal
		if s, r = readSearch(n); r == nil {
			return s, id, nil
		}
		f = new(Fault).set(r)
	}
	f.ID = id
	return s, id, f
}

func readSearch(n node) (s Search, r *refusal) {
	if r = n.only("id", "query", "lang", "country", "audience", "limit"); r != nil {
		return s, r
	}
	for _, key := range []string{"query", "lang", "country", "audience"} {
		if r = n.at(key).is(text); r != nil {
			return s, r
		}
	}
	s = Search{
		Query: n.at("query").text, Lang: corpus.Lang(n.at("lang").text), Limit: usualHits,
		Country: corpus.Country(n.at("country").text), Audience: corpus.Audience(n.at("audience").text),
	}
	if s.Audience == "" {
		s.Audience = corpus.Clinician
	}
	if limit := n.at("limit"); limit.kind != null {
		if s.Limit, r = limit.whole(); r != nil {
			return s, r
		}
	}
	switch {
	case n.at("query").kind == null:
		return s, refuse("missing", "query", "the query is missing")
	case len(s.Query) > LongestQuestion:
		return s, refuse("range", "query", "a query has at most %d bytes", LongestQuestion)
	case s.Lang != "" && !slices.Contains(corpus.Langs, s.Lang):
		return s, refuse("field", "lang", "%q is not one of da, nb, en", s.Lang)
	case s.Country != "" && !slices.Contains(corpus.Countries, s.Country):
		return s, refuse("field", "country", "%q is not one of dk, no", s.Country)
	case !slices.Contains(corpus.Audiences, s.Audience):
		return s, refuse("field", "audience", "%q is not one of clinician, patient, educator", s.Audience)
	case s.Limit < 1 || s.Limit > mostHits:
		return s, refuse("range", "limit", "want 1 to %d, have %d", mostHits, s.Limit)
	}
	return s, nil
}

// The output of a search, the nearest statement first.
type (
	found struct {
		ID     json.RawMessage `json:"id,omitempty"`
		Corpus stamp           `json:"corpus"`
		Lang   corpus.Lang     `json:"lang"`
		Hits   []hit           `json:"hits"`
	}
	hit struct {
		Statement corpus.StatementID `json:"statement"`
		Topic     string             `json:"topic"`
		Direction corpus.Direction   `json:"direction"`
		Country   corpus.Country     `json:"country,omitempty"`
		Title     string             `json:"title"`
		Text      string             `json:"text"`
		Holds     string             `json:"holds"`
		Citations []citation         `json:"citations"`
	}
)

// Found is what a search found, in a language.
func Found(c *corpus.Corpus, s Search, lang corpus.Lang, hits []ask.Hit, id json.RawMessage) any {
	out := found{ID: id, Corpus: stamp{c.Version, c.Hash}, Lang: lang, Hits: []hit{}}
	for _, h := range hits {
		st := h.Statement
		if s.Country != "" && st.Country != "" && st.Country != s.Country {
			continue
		}
		if len(out.Hits) == s.Limit {
			break
		}
		words := st.TextFor(s.Audience).In(lang)
		out.Hits = append(out.Hits, hit{
			Statement: st.ID, Topic: st.Topic, Direction: st.Direction, Country: st.Country,
			Title: st.TitleFor(s.Audience).In(lang), Text: words, Holds: st.Holds.In(lang), Citations: cite(c, st, words),
		})
	}
	return out
}
