package ask

import (
	"math"
	"strings"

	"ryggrad/corpus"
)

// An Index finds the statements of a corpus that answer a question. It is built
// once, never changed, and may be shared.
type Index struct {
	corpus  *corpus.Corpus
	lex     *lexicon
	signs   *signs
	langs   []tongue // of the texts in it
	sides   [tongues]side
	topics  []posts // statements by concept, weighted by how much they are about it
	place   map[corpus.StatementID]int
	figures []bool                      // statements whose title is a figure
	percent []bool                      // those whose title is a percentage
	broad   []float64                   // how much each statement is about, as a share of the mean
	often   [tongues]map[string]float32 // how often each word stands in the texts
	spelling
}

// A side is the texts of one language.
type side struct {
	words  map[string]int // stem to its posts
	posts  []posts
	length []float64 // of each statement, as a share of the mean
	known  []string  // every word, for slips
}

// posts are the statements that a word or concept stands in.
type posts []post

type post struct {
	statement int32
	weight    float32 // how often, counted more in a title
}

// The weights of the search, as measured on questions that it was tuned on.
const (
	titleWeight   = 2.0
	askedWeight   = 1.5
	besideWeight  = 0.6 // of a text that names all it warns of
	conceptWeight = 2.3
	genericWeight = 0.6  // of a concept that cannot tell alone what a question is about
	commonWeight  = 0.25 // of the back and its pain, which nearly every question names
	plainWeight   = 1.4  // of a word that no concept has
	saturation    = 1.7
	lengthShare   = 0.5
	breadthShare  = 0.3 // how much a statement that is about many things must yield
	figureUp      = 1.3
	figureDown    = 0.7
)

// New returns an index over the statements of a corpus, in the texts of the
// languages named, or in all of them.
func New(c *corpus.Corpus, langs ...corpus.Lang) *Index {
	if len(langs) == 0 {
		langs = corpus.Langs
	}
	x := &Index{corpus: c, lex: newLexicon(c), signs: newSigns(c), place: make(map[corpus.StatementID]int, len(c.Statements))}
	x.signs.known, x.signs.own, x.signs.home = x.knows, x.owns, func(ts []token) tongue { return x.tongue(ts, "") }
	for i, s := range c.Statements {
		x.place[s.ID] = i
		x.percent = append(x.percent, strings.Contains(s.Title.EN, "%"))
		x.figures = append(x.figures, s.Library && strings.ContainsAny(s.Title.EN, "0123456789") && s.Topic != "instruments")
	}
	b := &builder{Index: x, about: make([]float32, len(c.Statements)*len(x.lex.concepts))}
	for _, l := range langs {
		t := tongueOf(l)
		x.langs = append(x.langs, t)
		b.side(t, l)
	}
	x.learnSpelling()
	x.topics = make([]posts, len(x.lex.concepts))
	x.broad = make([]float64, len(c.Statements))
	sum, n := 0.0, len(x.lex.concepts)
	for i := range c.Statements {
		for k, w := range b.about[i*n : (i+1)*n] {
			if w > 0 {
				x.topics[k] = append(x.topics[k], post{int32(i), w / float32(len(langs))})
				x.broad[i]++
			}
		}
		sum += x.broad[i]
	}
	for i := range x.broad {
		x.broad[i] *= float64(len(x.broad)) / max(1, sum)
	}
	return x
}

// A builder reads the texts. It keeps what each word is, since few are new.
type builder struct {
	*Index
	about  []float32 // how much each statement is about each concept
	forms  map[string]*seen
	counts []float32 // of each word in the statement at hand
	some   []int     // which words have a count
	tokens []token
	seen   []*seen
	stemmer
}

// seen is a word of the texts.
type seen struct {
	word     string
	stem     string
	id       int
	concepts []int
	phrases  []phrase
}

func (b *builder) side(t tongue, l corpus.Lang) {
	d := &b.sides[t]
	d.words = make(map[string]int, 4096)
	b.often[t] = make(map[string]float32, 8192)
	d.length = make([]float64, len(b.corpus.Statements))
	b.forms = make(map[string]*seen, 6144)
	var total float64
	for i, s := range b.corpus.Statements {
		if s.Status == corpus.Withdrawn {
			continue
		}
		text := float32(1)
		if s.Beside {
			text = besideWeight
		}
		for _, f := range []struct {
			text   corpus.Text
			weight float32
		}{{s.Title, titleWeight}, {s.PatientTitle, titleWeight}, {s.Text, text}, {s.PatientText, text}} {
			d.length[i] += b.read(t, f.text.In(l), f.weight, i)
		}
		b.read(t, s.Asked.In(l), askedWeight, i)
		total += d.length[i]
		for _, w := range b.some {
			d.posts[w] = append(d.posts[w], post{int32(i), b.counts[w]})
			b.counts[w] = 0
		}
		b.some = b.some[:0]
	}
	mean := total / math.Max(1, float64(len(b.corpus.Statements)))
	for i := range d.length {
		d.length[i] /= mean
	}
}

// read counts the words and concepts of one text and returns its length.
func (b *builder) read(t tongue, text string, weight float32, statement int) float64 {
	b.tokens = appendTokens(b.tokens[:0], text)
	b.seen = b.seen[:0]
	for _, k := range b.tokens {
		b.seen = append(b.seen, b.word(t, k.word))
	}
	n := len(b.lex.concepts)
	about := b.about[statement*n : (statement+1)*n]
	for i, w := range b.seen {
		for _, p := range w.phrases {
			if p.next(b.seen[i+1:]) {
				about[p.concept] += weight
			}
		}
		if w.id < 0 {
			continue
		}
		if b.counts[w.id] == 0 {
			b.some = append(b.some, w.id)
		}
		b.counts[w.id] += weight
		for _, c := range w.concepts {
			about[c] += weight
			for _, u := range b.lex.concepts[c].up {
				about[u.concept] += weight * float32(u.weight)
			}
		}
	}
	for _, k := range b.tokens {
		b.often[t][k.word]++
	}
	return float64(len(b.tokens))
}

// next reports whether the words after the first of a phrase come next.
func (p phrase) next(ws []*seen) bool {
	if len(ws) < len(p.rest) {
		return false
	}
	for i, want := range p.rest {
		if ws[i].word != want && ws[i].stem != want {
			return false
		}
	}
	return true
}

func (b *builder) word(t tongue, word string) *seen {
	if w := b.forms[word]; w != nil {
		return w
	}
	w := &seen{id: -1, word: word, stem: b.stem(word, t)}
	w.phrases = b.lex.phrases[t][w.stem]
	if w.stem != word {
		w.phrases = append(w.phrases[:len(w.phrases):len(w.phrases)], b.lex.phrases[t][word]...)
	}
	if !silent[t][word] {
		d := &b.sides[t]
		id, known := d.words[w.stem]
		if !known {
			id = len(d.posts)
			d.words[w.stem] = id
			d.posts = append(d.posts, nil)
			if id == len(b.counts) {
				b.counts = append(b.counts, 0)
			}
		}
		w.id = id
		d.known = append(d.known, word)
		if w.concepts = b.lex.of(t, word, w.stem); w.concepts == nil {
			w.concepts = b.lex.parts(t, w.stem)
		}
	}
	b.forms[word] = w
	return w
}
