package words

import (
	"fmt"
	"slices"
	"strings"

	"ryggrad/app/ask"
	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// An AnswerPart is one part of an answer as it is read: a heading, which may be
// empty, and its paragraphs.
type AnswerPart struct {
	Name   string // urgent, ask-back, call, until, say, soon, refusal, no-figure, own, claim, conflict, too, watch, general
	Title  string
	Lines  []string
	Source string // of a claim: the line that names where it stands
}

// Answer is all that a person reads: what cannot wait, then the answer or the
// refusal, then what would make it urgent.
func (w *Words) Answer(c *corpus.Corpus, country corpus.Country, audience corpus.Audience, a ask.Answer) string {
	var b strings.Builder
	for _, p := range w.AnswerParts(c, country, audience, a) {
		if b.Len() > 0 {
			b.WriteString("\n\n")
		}
		b.WriteString(p.Text())
		if p.Source != "" {
			b.WriteString("\n" + p.Source)
		}
	}
	return b.String()
}

// Text is a part without the line of its source.
func (p AnswerPart) Text() string {
	if p.Title == "" {
		return strings.Join(p.Lines, "\n")
	}
	return strings.Join(append([]string{p.Title}, p.Lines...), "\n")
}

// AnswerParts is the same, part by part.
func (w *Words) AnswerParts(c *corpus.Corpus, country corpus.Country, audience corpus.Audience, a ask.Answer) []AnswerPart {
	t := answerTexts[w.lang]
	var ps []AnswerPart
	add := func(name, title string, lines ...string) {
		if title != "" || len(lines) > 0 {
			ps = append(ps, AnswerPart{Name: name, Title: title, Lines: lines})
		}
	}
	if a.Urgency != "" {
		ps = append(ps, w.urgent(c, country, audience, a)...)
	}
	if len(a.Doubts) > 0 {
		ps = append(ps, w.askedBack(c, country, audience, a.Doubts)...)
	}
	nerve := ask.Nerve(a.Flags)
	if a.Urgency == "" && nerve != nil {
		add("soon", "", fmt.Sprintf(t.soon, nerve.Rule.Label.In(w.lang)))
	}
	switch a.Kind {
	case ask.Refused:
		add("refusal", "", t.refusal[a.Cause])
	case ask.NoFigure:
		add("no-figure", "", t.noFigure)
	}
	if a.Urgency != "" && len(a.Claims) > 0 {
		add("also", t.also)
	}
	own := false
	for _, k := range a.Claims {
		if k.Statement == nil && !own {
			own = true
			add("own", "", t.own)
		}
		ps = append(ps, w.claim(c, audience, k))
	}
	for _, k := range a.Conflicts {
		ps = append(ps, w.conflict(c, audience, k))
	}
	if a.Urgency == "" {
		if soon := contact(a.Flags); soon != nil && nerve == nil {
			add("too", "", fmt.Sprintf(t.soon, soon.Rule.Label.In(w.lang)))
		}
		add("watch", "", fmt.Sprintf(t.watch, ambulance(c, country), t.doctor[country]))
	}
	if a.Kind == ask.Answered || a.Kind == ask.NoFigure {
		add("general", "", t.general, t.next[audience])
	}
	return ps
}

// contact returns the first flag that a doctor should hear of within days.
func contact(flags []assess.Flag) *assess.Flag {
	for i := range flags {
		if flags[i].Urgency == corpus.ContactDoctor {
			return &flags[i]
		}
	}
	return nil
}

// urgent says how soon, why, whom to call, what to say and what not to do.
func (w *Words) urgent(c *corpus.Corpus, country corpus.Country, audience corpus.Audience, a ask.Answer) []AnswerPart {
	t := answerTexts[w.lang]
	flags := assess.Stopping(a.Flags, country)
	why := AnswerPart{Name: "urgent", Title: w.Urgency.Of(a.Urgency)}
	until := AnswerPart{Name: "until", Title: t.until}
	say := AnswerPart{Name: "say"}
	told := flags
	if audience == corpus.Patient {
		told = ownSigns(flags, a.Urgency)
	}
	if a.Waits {
		why.Lines = append(why.Lines, t.waits[a.Urgency])
	}
	var labels []string
	for i, f := range told {
		if f.Urgency != a.Urgency { // less urgent than what the answer is about
			continue
		}
		labels = append(labels, strings.ToLower(f.Rule.Label.In(w.lang)))
		switch {
		case i < 2:
			if means := f.Rule.Means.In(w.lang); !slices.Contains(why.Lines, means) {
				why.Lines = append(why.Lines, means)
			}
			if a.Likely && audience == corpus.Patient && !slices.Contains(why.Lines, t.likely) {
				why.Lines = append(why.Lines, t.likely)
			}
			for _, d := range f.Rule.Do {
				if line := d.In(w.lang); !slices.Contains(until.Lines, line) {
					until.Lines = append(until.Lines, line)
				}
			}
		default:
			why.Lines = append(why.Lines, fmt.Sprintf(t.toldToo, f.Rule.Label.In(w.lang)))
		}
		if s := f.Rule.Say.In(w.lang); s != "" && !a.Likely && len(say.Lines) == 0 { // nothing is put into their mouth
			say.Lines = []string{t.say + " " + w.SayQuote(s, f.Urgency)}
		}
	}
	ps := []AnswerPart{why, w.calls(c, country, assess.Doors(flags, country, audience))}
	if audience != corpus.Patient { // they know what not to do meanwhile, and phone for somebody else
		until.Lines, say.Lines = nil, []string{fmt.Sprintf(t.handOver, strings.Join(labels[:min(3, len(labels))], "; "))}
	}
	if len(until.Lines) > 0 {
		ps = append(ps, until)
	}
	if len(say.Lines) > 0 {
		ps = append(ps, say)
	}
	return append(ps, AnswerPart{Name: "told", Lines: []string{t.told}})
}

// ownSigns leaves out what only an examination finds, where a sign of the same
// urgency stands: whoever asks here tells what they feel, and "the examination
// suggests" would speak of one that nobody made.
func ownSigns(flags []assess.Flag, u corpus.Urgency) []assess.Flag {
	own := slices.DeleteFunc(slices.Clone(flags), func(f assess.Flag) bool { return f.Rule.Examined })
	if slices.ContainsFunc(own, func(f assess.Flag) bool { return f.Urgency == u }) {
		return own
	}
	return flags
}

// askedBack asks whether it is so what a question may tell of, and says what to
// do then and whom to call.
func (w *Words) askedBack(c *corpus.Corpus, country corpus.Country, audience corpus.Audience, doubts []assess.Flag) []AnswerPart {
	t := answerTexts[w.lang]
	p := AnswerPart{Name: "ask-back", Title: t.asked}
	for _, f := range doubts {
		p.Lines = append(p.Lines, "– "+f.Rule.Label.In(w.lang))
	}
	p.Lines = append(p.Lines, t.ifSo[doubts[0].Urgency])
	return []AnswerPart{p, w.calls(c, country, assess.Doors(doubts, country, audience))}
}

// claim is one statement with its conditions and the places it rests on.
func (w *Words) claim(c *corpus.Corpus, audience corpus.Audience, k ask.Claim) AnswerPart {
	t := answerTexts[w.lang]
	p := AnswerPart{Name: "claim", Lines: []string{k.Text}}
	if k.Statement != nil {
		if audience == corpus.Patient && !k.Statement.MeantFor(audience) {
			p.Lines = append(p.Lines, t.forClinicians)
		}
		if holds := k.Statement.Holds.In(w.lang); holds != "" {
			p.Lines = append(p.Lines, t.holds+" "+holds)
		}
	}
	var names []string
	for _, x := range k.Citations {
		if n := w.Cited(c, x, audience); !slices.Contains(names, n) {
			names = append(names, n)
		}
	}
	p.Source = t.source + " " + strings.Join(names, "; ")
	return p
}

// Cited names the place that a citation leads to: the source with its year, the
// work that it refers to, for a professional the locator and strength, and a
// warning of its age.
func (w *Words) Cited(c *corpus.Corpus, x ask.Citation, audience corpus.Audience) string {
	t := answerTexts[w.lang]
	src := c.Source(x.Source)
	if src == nil {
		return x.Locator + " (" + t.ownDocument + ")"
	}
	name := w.SourceName(src)
	if x.Cites != "" {
		if of := c.Source(x.Cites); of != nil {
			name += ", " + fmt.Sprintf(t.cites, w.SourceName(of))
		}
	}
	if audience != corpus.Patient {
		name += ", " + x.Locator
		if x.Strength != "" {
			name += ", " + strings.ToLower(w.strengthLabel) + " " + w.strength.Of(x.Strength)
		}
	}
	if old := w.Old(c, src); old != "" {
		name += " (" + strings.TrimSuffix(old, ".") + ")"
	}
	return name
}

// conflict lays the sides of a disagreement beside each other, with what is
// followed. A patient reads the same in a few plain words.
func (w *Words) conflict(c *corpus.Corpus, audience corpus.Audience, k *corpus.Conflict) AnswerPart {
	t := answerTexts[w.lang]
	p := AnswerPart{Name: "conflict", Title: t.conflict + " " + k.Title.In(w.lang)}
	if audience == corpus.Patient {
		p.Lines = []string{k.Patient.In(w.lang)}
		return p
	}
	for _, s := range k.Sides {
		name := s.Cite.Source
		if src := c.Source(s.Cite.Source); src != nil {
			name = w.SourceName(src)
		}
		p.Lines = append(p.Lines, "– "+s.Says.In(w.lang)+" ("+name+")")
	}
	p.Lines = append(p.Lines, k.Followed.In(w.lang))
	return p
}
