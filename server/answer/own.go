package answer

import (
	"context"
	"slices"
	"sync"

	"ryggrad/app/ask"
	"ryggrad/corpus"
	"ryggrad/server/document"
	"ryggrad/server/search"
)

// Own finds passages of a clinic's own documents, which nobody has reviewed.
// They are said beside the corpus, marked as what they are, and decide nothing.
type Own interface {
	// Find returns at most n passages that answer a question, the best first:
	// whole, without a statement.
	Find(ctx context.Context, q ask.Question, l corpus.Lang, n int) []ask.Claim
}

// ownShown is how many own passages an answer has at most.
const ownShown = 2

// notAlone is the statement that stands beside whatever is said of medicines.
const notAlone corpus.StatementID = "ext.medicine.not-alone"

// own adds to an answer what a clinic's own documents say, and makes one of what
// would be refused only because the corpus does not cover it.
func (a *Answerer) own(ctx context.Context, q ask.Question, made *ask.Answer) []ask.Claim {
	coverable := made.Kind == ask.Answered || made.Kind == ask.Refused && made.Cause == ask.NotCovered
	if a.Own == nil || !coverable || len(made.Flags)+len(made.Doubts) > 0 { // nobody has checked what they say to a red flag
		return nil
	}
	found := a.Own.Find(ctx, q, made.Lang, ownShown)
	if len(found) == 0 {
		return nil
	}
	made.Kind, made.Cause = ask.Answered, ""
	if s := a.Corpus.Statement(notAlone); s != nil && slices.ContainsFunc(found, a.aboutMedicine) &&
		!slices.ContainsFunc(made.Claims, func(c ask.Claim) bool { return c.Statement == s }) {
		made.Claims = append(made.Claims, a.Index.Claim(s, q.Audience, made.Lang))
	}
	made.Claims = append(made.Claims, found...)
	return found
}

// reviewedFirst puts what the corpus says before a clinic's own passages.
func reviewedFirst(claims []ask.Claim) {
	slices.SortStableFunc(claims, func(a, b ask.Claim) int { return own(a) - own(b) })
}

func own(c ask.Claim) int {
	if c.Statement == nil {
		return 1
	}
	return 0
}

func (a *Answerer) aboutMedicine(c ask.Claim) bool {
	return slices.ContainsFunc(a.Index.Terms(c.Text, "").Concepts, func(id corpus.ConceptID) bool { return a.Corpus.Concept(id).Area == "medicines" })
}

// Documents is the Own of a library of imported documents. It follows the
// library: what is imported or removed is known at the next question.
type Documents struct {
	corpus  *corpus.Corpus
	index   *ask.Index
	library *document.Library
	mender  *document.Mender

	lock    sync.Mutex
	version uint64
	shelf   *search.Shelf
	origin  map[string]document.Passage
}

// NewDocuments returns the documents of a library.
func NewDocuments(c *corpus.Corpus, x *ask.Index, l *document.Library) *Documents {
	return &Documents{corpus: c, index: x, library: l, mender: document.MenderOf(c)}
}

// How much of a question a passage must have to be said at all: less if a concept
// is among it that can tell alone what a text is about.
const (
	enough         = 0.5
	enoughSpecific = 0.33
)

func answers(f search.Found) bool {
	return f.Specific && f.Share >= enoughSpecific || f.Terms > 1 && f.Share >= enough
}

// Find finds passages. What speaks to a machine and what is no plain text is
// never among them; for a patient, nor is a dose.
func (d *Documents) Find(_ context.Context, q ask.Question, l corpus.Lang, n int) []ask.Claim {
	shelf, origin := d.current()
	var out []ask.Claim
	for _, f := range shelf.Find(q.Text, l, 4*n) {
		if len(out) == n {
			break
		}
		p := origin[f.ID]
		if !answers(f) || q.Audience == corpus.Patient && dosed(p.Text) {
			continue
		}
		out = append(out, ask.Claim{Text: p.Text, Citations: []ask.Citation{{
			Statement: corpus.StatementID(p.ID), Source: p.Document, Locator: p.Locator(l), External: true, Quote: p.Text,
		}}})
	}
	return out
}

// current returns the shelf of what the library holds now.
func (d *Documents) current() (*search.Shelf, map[string]document.Passage) {
	s := d.library.State()
	d.lock.Lock()
	defer d.lock.Unlock()
	if d.shelf == nil || d.version != s.Version {
		origin := make(map[string]document.Passage, len(s.Passages))
		damaged := map[string]bool{}
		for _, doc := range s.Documents {
			damaged[doc.ID] = doc.Damaged
		}
		var texts []search.Text
		for _, p := range s.Passages {
			text, ok := quotable(p.Text)
			if !ok {
				continue
			}
			p.Text = text
			if p.Title, ok = quotable(p.Title); !ok {
				p.Title = p.Document
			}
			if p.Heading, ok = quotable(p.Heading); !ok {
				p.Heading = ""
			}
			origin[p.ID] = p
			t := search.Text{ID: p.ID, Lang: p.Lang, Title: p.Title + " " + p.Heading, Text: text}
			if damaged[p.Document] { // found by the words it had; shown as it stands
				t.Title, _ = d.mender.Mend(t.Title)
				t.Text, _ = d.mender.Mend(t.Text)
			}
			texts = append(texts, t)
		}
		d.version, d.origin, d.shelf = s.Version, origin, search.NewShelf(d.corpus, d.index, texts)
	}
	return d.shelf, d.origin
}
