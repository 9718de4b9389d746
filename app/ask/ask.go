package ask

import (
	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// A Question is what a person asks, and what was said before.
type Question struct {
	Text     string
	Lang     corpus.Lang    // "" when it is to be told from the text
	Country  corpus.Country // decides numbers and which statements hold
	Audience corpus.Audience
	History  []Exchange // the oldest first
}

// An Exchange is an earlier question of the same talk with its answer.
type Exchange struct{ Question, Answer string }

// A Kind says what an answer is.
type Kind string

// The kinds of answer. An urgent one says what cannot wait before anything else.
const (
	Answered Kind = "answer"
	Refused  Kind = "refusal"
	Urgent   Kind = "urgent"
	NoFigure Kind = "no-figure" // a figure was asked for that no passage gives
)

// A Cause says why nothing was answered.
type Cause string

// The causes of a refusal.
const (
	NotCovered Cause = "not-covered" // no passage is about it
	AsksDose   Cause = "dose"        // how much of a medicine: never told
	Orders     Cause = "orders"      // it tells Ryggråd what to say or do, and asks nothing
	Courtesy   Cause = "courtesy"    // it thanks or greets, or asks what Ryggråd can do
	Empty      Cause = "empty"       // no words
)

// The modes: how an answer was put together.
const (
	Extractive = "extractive" // whole passages of the corpus
	Model      = "model"      // a language model's draft, verified claim by claim
)

// An Answer is what is said to a question. Its words are made in app/words.
type Answer struct {
	Kind      Kind
	Cause     Cause          // of a refusal; "" otherwise
	Urgency   corpus.Urgency // emergency or same-day when the question tells of signs that somebody has now; else ""
	Waits     bool           // an urgent answer to somebody who asks whether it can wait
	Lang      corpus.Lang
	Claims    []Claim            // the one that answers most directly first; none under a refusal
	Conflicts []*corpus.Conflict // each MeantFor the one who asks
	Flags     []assess.Flag      // red flags that the question told of, the most urgent first
	Likely    bool               // the urgency rests on what the question only sounds like: nobody wrote so in known words
	Doubts    []assess.Flag      // red flags that it may tell of, too faintly for an alarm: asked back before anything else; none of an urgent answer
	Dropped   int                // claims that did not pass Verify
	Mode      string
}

// A Claim is one thing said, with the places that it rests on.
type Claim struct {
	Statement *corpus.Statement // nil when the passage is of an imported document
	Text      string
	Citations []Citation
}

// A Citation leads from a claim to the place of a source that it rests on.
type Citation struct {
	Statement corpus.StatementID
	Source    string // the document that was read
	Locator   string
	Strength  string // "" when the source gives none
	Cites     string // the work that the document refers to
	External  bool   // the document is none of the five that the corpus was made from
	Quote     string // the passage's own words
}

// A Hit is a statement that a search found.
type Hit struct {
	Statement *corpus.Statement
	Score     float64
}
