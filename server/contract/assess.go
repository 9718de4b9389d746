package contract

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// The output of assess, in the order in which it is printed.
type (
	assessed struct {
		ID              json.RawMessage   `json:"id,omitempty"`
		Corpus          stamp             `json:"corpus"`
		Urgency         corpus.Urgency    `json:"urgency"`
		Provisional     bool              `json:"provisional"`
		RedFlags        []redFlag         `json:"red_flags"`
		Classification  []string          `json:"classification"`
		Phase           assess.Phase      `json:"phase"`
		Scores          map[string]result `json:"scores"`
		Recommendations []recommendation  `json:"recommendations"`
		Next            []question        `json:"next"`
		Conflicts       []string          `json:"conflicts"`
	}
	stamp struct {
		Version string `json:"version"`
		Hash    string `json:"hash"`
	}
	redFlag struct {
		ID      string         `json:"id"`
		State   assess.State   `json:"state"`
		Urgency corpus.Urgency `json:"urgency"`
	}
	recommendation struct {
		Statement corpus.StatementID `json:"statement"`
		Direction corpus.Direction   `json:"direction"`
		Verdict   assess.Verdict     `json:"verdict"`
		Because   []reason           `json:"because"`
		Citations []citation         `json:"citations"`
		Text      string             `json:"text"`
	}
	reason struct {
		Finding corpus.FindingID `json:"finding"`
		Value   any              `json:"value"` // a number, or a text: "unknown" while it is not known
		Holds   *bool            `json:"holds"` // null while it is open
	}
	citation struct {
		Statement corpus.StatementID `json:"statement"`
		Source    string             `json:"source"`
		Locator   string             `json:"locator"`
		Strength  string             `json:"strength,omitempty"`
		Cites     string             `json:"cites,omitempty"`
		External  bool               `json:"external,omitempty"`
		Quote     string             `json:"quote"`
	}
	question struct {
		Finding     corpus.FindingID `json:"finding"`
		Question    string           `json:"question"`
		CouldChange []string         `json:"could_change"`
	}
)

func judge(c *corpus.Corpus, n node) (any, *Fault) {
	k, lang, r := readCase(c, n)
	if r == nil {
		if err := k.Check(c); err != nil && !errors.As(err, &r) {
			r = refuse("field", "", "%v", err)
		}
	}
	if r != nil {
		return nil, new(Fault).set(r)
	}
	id, _ := n.id()
	a := assess.Assess(c, k)
	out := assessed{
		ID:     id,
		Corpus: stamp{a.Version, a.Hash}, Urgency: a.Urgency, Provisional: a.Provisional,
		RedFlags:        []redFlag{},
		Classification:  append([]string{}, a.Classification...),
		Phase:           a.Phase,
		Scores:          map[string]result{},
		Recommendations: []recommendation{},
		Next:            []question{},
		Conflicts:       []string{},
	}
	for _, f := range a.Flags {
		out.RedFlags = append(out.RedFlags, redFlag{f.Rule.ID, f.State(), f.Urgency})
	}
	for _, res := range a.Results {
		out.Scores[res.Instrument] = printed(res)
	}
	for _, rec := range a.Recommendations {
		out.Recommendations = append(out.Recommendations, recommend(c, k.Audience, lang, rec))
	}
	for _, q := range a.Next {
		out.Next = append(out.Next, question{q.Finding.ID, q.Finding.Ask.In(lang), changes(q)})
	}
	for _, x := range a.Conflicts {
		out.Conflicts = append(out.Conflicts, x.ID)
	}
	return out, nil
}

// recommend prints a judged statement. The statements that must stand beside it
// follow in its text and citations.
func recommend(c *corpus.Corpus, a corpus.Audience, lang corpus.Lang, rec assess.Recommendation) recommendation {
	s := rec.Statement
	out := recommendation{Statement: s.ID, Direction: s.Direction, Verdict: rec.Verdict, Because: []reason{}, Citations: []citation{}}
	for _, b := range rec.Because {
		out.Because = append(out.Because, because(c, b))
	}
	for _, id := range append([]corpus.StatementID{s.ID}, s.With...) {
		part := c.Statement(id)
		words := part.TextFor(a).In(lang)
		if out.Text != "" {
			out.Text += " "
		}
		out.Text += words
		out.Citations = append(out.Citations, cite(c, part, words)...)
	}
	return out
}

// cite is each place that a statement rests on, with its words.
func cite(c *corpus.Corpus, s *corpus.Statement, words string) []citation {
	out := []citation{}
	for _, x := range s.Cites {
		cited := citation{Statement: s.ID, Source: x.Source, Locator: x.Locator, Cites: x.Cites, Quote: words, External: !c.Source(x.Source).Core}
		if x.Strength != "not stated" {
			cited.Strength = x.Strength
		}
		out = append(out, cited)
	}
	return out
}

func because(c *corpus.Corpus, b assess.Reason) reason {
	out := reason{Finding: b.Finding, Value: b.Value}
	if b.Value == "" {
		out.Value = corpus.Unknown
	}
	if f := c.Finding(b.Finding); f != nil && f.Kind == corpus.Number {
		if _, err := strconv.ParseFloat(b.Value, 64); err == nil {
			out.Value = json.Number(b.Value)
		}
	}
	if b.Truth != assess.Open {
		holds := b.Truth == assess.Holds
		out.Holds = &holds
	}
	return out
}

func changes(q assess.Question) []string {
	ids := []string{}
	for _, f := range q.RedFlags {
		ids = append(ids, f.ID)
	}
	for _, s := range q.Statements {
		ids = append(ids, string(s.ID))
	}
	for _, f := range q.Classes {
		ids = append(ids, string(f.ID))
	}
	return ids
}

// readCase reads a line of assess. What only the corpus can judge is left to Check.
func readCase(c *corpus.Corpus, n node) (k assess.Case, lang corpus.Lang, r *refusal) {
	if r = n.only("id", "country", "audience", "lang", "answers", "responses", "scores"); r != nil {
		return k, "", r
	}
	for _, key := range []string{"country", "audience", "lang"} {
		if r = n.at(key).is(text); r != nil {
			return k, "", r
		}
	}
	for _, key := range []string{"answers", "responses", "scores"} {
		if r = n.at(key).is(object); r != nil {
			return k, "", r
		}
	}
	lang = corpus.Lang(n.at("lang").text)
	if lang == "" && n.at("lang").kind == null {
		lang = "en"
	}
	if !slices.Contains(corpus.Langs, lang) {
		return k, "", refuse("field", "lang", "%q is not one of da, nb, en", lang)
	}
	k = assess.Case{
		Country: corpus.Country(n.at("country").text), Audience: corpus.Audience(n.at("audience").text),
		Answers: map[corpus.FindingID]string{}, Responses: map[string]assess.Response{}, Scores: map[string]map[string]float64{},
	}
	for i, key := range n.at("answers").keys {
		id := corpus.FindingID(key)
		if k.Answers[id], r = valueOf(c.Finding(id), n.at("answers").nodes[i]); r != nil {
			return k, "", r
		}
	}
	for i, name := range n.at("responses").keys {
		if k.Responses[name], r = responseOf(c.Instrument(name), n.at("responses").nodes[i]); r != nil {
			return k, "", r
		}
	}
	for i, name := range n.at("scores").keys {
		if k.Scores[name], r = entered(n.at("scores").nodes[i]); r != nil {
			return k, "", r
		}
	}
	return k, lang, nil
}

// answer reads the answer to a finding; one that does not exist is left to Check.
func valueOf(f *corpus.Finding, n node) (string, *refusal) {
	number := f != nil && f.Kind == corpus.Number
	yes := f == nil || f.Kind == corpus.Sign || f.Kind == corpus.YesNo
	switch n.kind {
	case null:
		return corpus.Unknown, nil
	case text:
		special := slices.Contains([]string{corpus.Unknown, corpus.NotSure, corpus.Conflicting}, n.text)
		if number && !special {
			return "", n.wrong("a whole number")
		}
		return n.text, nil
	case digits:
		if number {
			v, r := n.whole()
			return strconv.Itoa(v), r
		}
	case truth:
		if yes {
			return map[string]string{"true": "yes", "false": "no"}[n.text], nil
		}
	}
	switch {
	case number:
		return "", n.wrong("a whole number")
	case yes:
		return "", n.wrong("true, false or a text")
	}
	return "", n.wrong(fmt.Sprintf("one of %q", f.Names()))
}

func responseOf(in *corpus.Instrument, n node) (assess.Response, *refusal) {
	if r := n.is(object); r != nil {
		return nil, r
	}
	if r := n.only("items"); r != nil {
		return nil, r
	}
	return response(in, n.at("items"))
}

func entered(n node) (map[string]float64, *refusal) {
	if r := n.is(object); r != nil {
		return nil, r
	}
	out := map[string]float64{}
	for i, key := range n.keys {
		v := n.nodes[i]
		if v.kind == null {
			continue
		}
		if v.kind != digits {
			return nil, v.wrong("a number")
		}
		x, err := strconv.ParseFloat(v.text, 64)
		if err != nil {
			return nil, refuse("range", v.path, "%s is too large", v.text)
		}
		out[key] = x
	}
	return out, nil
}
