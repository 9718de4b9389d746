package ask

import (
	"slices"
	"strconv"
	"strings"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// Ask answers a question from the statements of the corpus. What cannot wait
// comes first, whatever else is asked; then the statement that answers most
// directly and others that answer it too, or a refusal that has no citations.
func (x *Index) Ask(q Question) Answer {
	a, _ := x.AskFrom(q, nil)
	return a
}

// AskFrom is Ask with a say in what is best: order is given what was found and
// returns it as it shall be taken, with more if it knows more; nil leaves it as
// it is. What is urgent, what is refused and what is ruled out is decided
// without it. The second value is what an answer in other words may rest on,
// the best first; nothing unless the question is answered.
func (x *Index) AskFrom(q Question, order func([]Hit) []Hit) (Answer, []Hit) {
	a := Answer{Kind: Answered, Lang: q.Lang, Mode: Extractive}
	if !slices.Contains(corpus.Langs, q.Lang) {
		a.Lang = corpus.Langs[x.tongue(tokens(q.Text), q.Country)]
	}
	ts := tokens(q.Text)
	if len(ts) == 0 {
		return a.refused(Empty), nil
	}
	kase, heard := x.read(q)
	var told *assess.Assessment
	if len(kase.Answers) > 0 {
		told = assess.Assess(x.corpus, kase)
		a.Flags = slices.Clone(told.Present())
		if told.Urgency.Rank() >= corpus.SameDay.Rank() {
			a.Kind, a.Urgency, a.Likely = Urgent, told.Urgency, x.likely(told.Urgency, kase, heard.guessed)
		}
	}
	if a.Urgency == "" {
		a.Doubts = x.doubted(kase, heard)
	}
	plain := withoutTags(q.Text)
	asked, ordered := withoutOrders(tokens(plain))
	ordered = ordered || plain != q.Text
	t := tongueOf(a.Lang)
	own := x.about(asked, t, kase)
	switch {
	case a.Urgency != "":
		a.Waits = asksToWait(ts)
		return x.alsoAsked(a, q, asked, own, t, told), nil
	case x.asksDose(ts, x.thread(x.analyse(q.Text, t), asked, q.History, t)):
		return a.refused(AsksDose), nil
	case courteous(ts):
		return a.refused(Courtesy), nil
	case x.asksPrescription(ts):
		return a.refused(NotCovered), nil
	}
	if ordered {
		if _, asks := focus(asked); !asks && !strings.HasSuffix(strings.TrimSpace(plain), "?") || len(own.words) == 0 {
			return a.refused(Orders), nil
		}
	}
	query := x.thread(own, asked, q.History, t)
	hits := x.allowed(x.find(query, t, q.Audience, q.Country), told)
	if len(a.Doubts) > 0 || Nerve(a.Flags) != nil {
		hits = slices.DeleteFunc(hits, func(h Hit) bool { return promises(h.Statement) })
	}
	if !x.covered(query, x.analyse(text(asked), t), hits) {
		if ordered {
			return a.refused(Orders), nil
		}
		return a.refused(NotCovered), nil
	}
	if f := figureOf(asked); f != noFigure && !x.gives(f, query, t, hits, q.Audience, a.Lang) {
		a.Kind = NoFigure
		return x.compose(a, q, hits), nil
	}
	if order != nil {
		if taken := x.allowed(order(slices.Clone(hits)), told); len(taken) > 0 {
			hits = taken
		}
	}
	if x.tells(query, "pregnancy") {
		hits = lifted(hits, "ext.pregnancy.scope")
	}
	return x.compose(a, q, hits), choose(q, hits, mostUsed, nearEnough)
}

// about is what a question asks about: its relevant words, and what it tells of
// the person that decides which statements hold at all.
func (x *Index) about(asked []token, t tongue, k assess.Case) query {
	rest := x.relevant(asked)
	q := x.analyse(text(rest), t)
	if len(rest) < len(asked) && !slices.ContainsFunc(q.told, func(c int) bool {
		id := string(x.lex.concepts[c].ID)
		return !common[id] && !isBack[id]
	}) {
		q = x.analyse(text(asked), t) // the rest asks of nothing but the back
	}
	name := func(id corpus.ConceptID, weight float64) {
		for i, c := range x.lex.concepts {
			if c.ID == id {
				x.concept(&q, i, weight)
			}
		}
	}
	if x.tells(q, "pregnancy") {
		name("pregnancy", 1.5)
	}
	if age, err := strconv.Atoi(k.Answers["age"]); err == nil && age < 18 {
		name("child", 1.5)
	}
	return q
}

func (a Answer) refused(c Cause) Answer {
	a.Kind, a.Cause, a.Claims, a.Conflicts = Refused, c, nil, nil
	return a
}

// alsoAsked adds to an urgent answer what may still be said: nothing in an
// emergency, and beside a sign that must be seen today only what is neither
// movement, medicine, hands nor outlook.
func (x *Index) alsoAsked(a Answer, q Question, asked []token, own query, t tongue, told *assess.Assessment) Answer {
	if a.Urgency == corpus.Emergency || slices.ContainsFunc(a.Flags, func(f assess.Flag) bool { return f.Rule.Section == "mind" }) {
		return a
	}
	hits := x.allowed(x.find(own, t, q.Audience, q.Country), told)
	hits = slices.DeleteFunc(hits, func(h Hit) bool {
		return !slices.Contains([]string{"serious", "work", "assessment"}, h.Statement.Topic)
	})
	if len(hits) == 0 || hits[0].Score < 2*leastScore || x.asksDose(nil, own) || !x.covered(own, x.analyse(text(asked), t), hits) {
		return a
	}
	return x.compose(a, q, hits[:1])
}

// allowed leaves out the statements that what the person told rules out.
func (x *Index) allowed(hits []Hit, told *assess.Assessment) []Hit {
	if told == nil {
		return hits
	}
	return slices.DeleteFunc(hits, func(h Hit) bool {
		r := told.Recommendation(h.Statement.ID)
		return r != nil && r.Verdict == assess.RuledOut && closes(r)
	})
}

// closes reports whether a statement is ruled out because care is closed, because
// of a sign from the nerves, or because the pain has lasted longer or shorter
// than it speaks of, and not merely because it is about other people.
func closes(r *assess.Recommendation) bool {
	return slices.ContainsFunc(r.Because, func(b assess.Reason) bool {
		return b.Truth == assess.Fails && (slices.Contains(closing, b.Finding) || strings.HasPrefix(string(b.Finding), "closed-"))
	})
}

var closing = []corpus.FindingID{"red-flag", "nerve-any", "leg-old", "duration-days"}

// Nerve returns the first flag of a nerve root that a doctor should hear of. What
// else waits for some days, such as one bad night, is read less surely.
func Nerve(flags []assess.Flag) *assess.Flag {
	i := slices.IndexFunc(flags, func(f assess.Flag) bool {
		return f.Rule.Section == "nerve-root" && f.Urgency.Rank() >= corpus.ContactDoctor.Rank()
	})
	if i < 0 {
		return nil
	}
	return &flags[i]
}

// promises reports whether a statement speaks of a good outlook, which nothing
// does beside a sign of a nerve root, or one that was asked back.
func promises(s *corpus.Statement) bool {
	return slices.ContainsFunc(s.When, func(k corpus.Condition) bool { return k.Finding == "closed-outlook" })
}

// nearlyAll is the share of a question's words that a statement must have to give
// the figure asked for, and not another.
const nearlyAll = 0.75

// gives reports whether one of the best statements has the figure asked for, in
// a sentence that together with its title is about all that the question names.
func (x *Index) gives(f figure, q query, t tongue, hits []Hit, a corpus.Audience, l corpus.Lang) bool {
	for _, h := range hits[:min(4, len(hits))] {
		if h.Score < 0.6*hits[0].Score {
			break
		}
		if found, _ := x.shares(q, x.place[h.Statement.ID]); found < nearlyAll {
			continue
		}
		title := tokens(h.Statement.Title.In(l) + ". " + h.Statement.TitleFor(a).In(l))
		for _, s := range append(sentences(tokens(h.Statement.TextFor(a).In(l))), sentences(tokens(h.Statement.Text.In(l)))...) {
			if given(f, s) && x.names(q, x.analyse(text(append(slices.Clone(title), s...)), t)) {
				return true
			}
		}
	}
	return false
}

// names reports whether a passage names everything specific that a question does.
func (x *Index) names(q, passage query) bool {
	for _, c := range q.told {
		k := x.lex.concepts[c]
		if k.Specific && k.Area != "sources" && k.Area != "system" && !common[string(k.ID)] && !isBack[string(k.ID)] && !slices.Contains(passage.told, c) {
			return false
		}
	}
	return true
}

// lifted puts a statement second, near enough to be read, unless it comes first:
// what nearly all sources leave out is said beside what they say.
func lifted(hits []Hit, id corpus.StatementID) []Hit {
	i := slices.IndexFunc(hits, func(h Hit) bool { return h.Statement.ID == id })
	if i < 1 {
		return hits
	}
	h := hits[i]
	h.Score = max(h.Score, nearBest*hits[0].Score)
	return slices.Insert(slices.Delete(slices.Clone(hits), i, i+1), 1, h)
}

// How many statements each audience reads, and how near to the best the others
// must be.
var depth = map[corpus.Audience]int{corpus.Patient: 3, corpus.Clinician: 4, corpus.Educator: 5}

const nearBest = 0.76

// How many statements an answer in other words may choose from, and how near to
// the best they must be.
const (
	mostUsed   = 12
	nearEnough = 0.2
)

// choose returns the first statements that may stand in one answer, at most n,
// none further from the best than share.
func choose(q Question, hits []Hit, n int, share float64) []Hit {
	var out []Hit
	for i, h := range hits {
		if len(out) == n || h.Score < share*hits[0].Score {
			break
		}
		s := h.Statement
		if s.Status == corpus.Withdrawn || i > 0 && (!s.MeantFor(q.Audience) || s.Country != "" && s.Country != q.Country || opposed(out, s)) {
			continue
		}
		out = append(out, h)
	}
	return out
}

// compose makes the claims: the best statements in whole, each with those that
// must stand beside it.
func (x *Index) compose(a Answer, q Question, hits []Hit) Answer {
	var chosen []*corpus.Statement
	add := func(s *corpus.Statement) {
		if s != nil && s.Status != corpus.Withdrawn && !slices.Contains(chosen, s) {
			chosen = append(chosen, s)
		}
	}
	n := max(1, depth[q.Audience])
	if a.Kind == NoFigure {
		n = 1
	}
	for _, h := range choose(q, hits, n, nearBest) {
		add(h.Statement)
	}
	main := len(chosen)
	for _, s := range slices.Clone(chosen) {
		for _, id := range s.With {
			add(x.corpus.Statement(id))
		}
	}
	for i, s := range chosen {
		c := x.Claim(s, q.Audience, a.Lang)
		if Verify(c, []Passage{PassageOf(s, q.Audience, a.Lang)}) != nil {
			a.Dropped++
			continue
		}
		a.Claims = append(a.Claims, c)
		if i < main {
			a.Conflicts = x.Conflicts(a.Conflicts, q.Audience, s.ID)
		}
	}
	return a
}

// How many disagreements an answer shows at most: a patient the first alone.
const (
	conflictsShown = 3
	patientsShown  = 1
)

// Conflicts adds to those shown the disagreements in which statements have a
// part, as many as an audience is shown.
func (x *Index) Conflicts(shown []*corpus.Conflict, a corpus.Audience, ids ...corpus.StatementID) []*corpus.Conflict {
	most := conflictsShown
	if a == corpus.Patient {
		most = patientsShown
	}
	for _, k := range x.corpus.ConflictsFor(a, ids...) {
		if len(shown) < most && !slices.Contains(shown, k) {
			shown = append(shown, k)
		}
	}
	return shown
}

// opposed reports whether a statement never applies together with one chosen.
func opposed(chosen []Hit, s *corpus.Statement) bool {
	return slices.ContainsFunc(chosen, func(h Hit) bool { return h.Statement.Opposite == s.ID || s.Opposite == h.Statement.ID })
}

// Claim says a statement in its own words for an audience, with each place that
// it rests on.
func (x *Index) Claim(s *corpus.Statement, a corpus.Audience, l corpus.Lang) Claim {
	words := s.TextFor(a).In(l)
	c := Claim{Statement: s, Text: words}
	for _, k := range s.Cites {
		cited := Citation{Statement: s.ID, Source: k.Source, Locator: k.Locator, Cites: k.Cites, Quote: words}
		if k.Strength != "not stated" {
			cited.Strength = k.Strength
		}
		if src := x.corpus.Source(k.Source); src != nil {
			cited.External = !src.Core
		}
		c.Citations = append(c.Citations, cited)
	}
	return c
}
