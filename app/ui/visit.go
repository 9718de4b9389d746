package ui

import (
	"maps"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

const (
	visitKey = "ryggrad/visit" // session storage: gone with the tab
	lookKey  = "ryggrad/look"  // session storage
	langKey  = "ryggrad/language"
	placeKey = "ryggrad/country"
	// idle is how long a visit is kept without a touch.
	idle = 30 * time.Minute
)

// A visit is what one person answered in this tab.
type visit struct {
	Audience  corpus.Audience
	Answers   map[corpus.FindingID]string
	Responses map[string]assess.Response
	Scores    map[string]map[string]float64
	Goals     []string        // activities that matter, in the order of the PSFS items
	Seen      map[string]bool // red flags whose stop page was seen
	Attended  map[string]bool // those that the person has been seen for today, by the same key
	Vignette  string          // the teaching case that was loaded, "" for none
	// Judgements are the clinician's, by red flag; Corrections what fell, the oldest first.
	Judgements  map[string]assess.Judgement
	Corrections []correction
	Touched     time.Time
}

func (v *visit) clear() {
	*v = visit{
		Audience:  corpus.Patient,
		Answers:   map[corpus.FindingID]string{},
		Responses: map[string]assess.Response{},
		Scores:    map[string]map[string]float64{},
		Seen:      map[string]bool{},
		Attended:  map[string]bool{},

		Judgements: map[string]assess.Judgement{},
	}
}

// empty reports whether nothing was answered.
func (v *visit) empty() bool {
	return len(v.Answers)+len(v.Responses)+len(v.Scores)+len(v.Goals)+len(v.Corrections) == 0
}

// kase is the visit as the engine takes it. The answers are copied: an
// assessment is compared with a later one.
func (v *visit) kase(c corpus.Country) assess.Case {
	k := assess.Case{
		Country: c, Audience: v.Audience,
		Answers: maps.Clone(v.Answers), Responses: v.Responses, Scores: v.Scores,
	}
	if v.Audience == corpus.Clinician {
		k.Judgements = v.Judgements
	}
	return k
}

// restore brings back the visit of this tab, unless it has been idle too long
// or does not fit the corpus any more. It waits for the corpus to tell.
func (s *site) restore(ctx app.Context) {
	if s.restored || s.corpus() == nil {
		return
	}
	s.restored = true
	var v visit
	v.clear()
	err := ctx.SessionStorage().Get(visitKey, &v)
	switch {
	case err != nil, v.Touched.IsZero():
	case time.Since(v.Touched) > idle, v.kase(s.look.Country).Check(s.corpus()) != nil:
		ctx.SessionStorage().Del(visitKey)
	default:
		s.visit, s.kept, s.assessment = v, v.Touched, nil
	}
}

// end wipes the visit from the tab and from memory.
func (s *site) end(ctx app.Context) {
	ctx.SessionStorage().Del(visitKey)
	s.visit.clear()
	s.assessment, s.typing = nil, typing{}
}

// watchIdle ends a visit that nobody has touched for too long: it looks each
// minute, and when a tablet that slept shows the page again.
func (s *site) watchIdle(ctx app.Context) {
	listen := func(event string, f func()) {
		app.Window().Get("document").Call("addEventListener", event, app.FuncOf(func(app.Value, []app.Value) any {
			f()
			return nil
		}))
	}
	listen("visibilitychange", func() {
		if !app.Window().Get("document").Get("hidden").Bool() {
			ctx.Dispatch(s.endIdle)
		}
	})
	listen("pointerdown", s.touch) // also to scroll
	listen("keydown", s.touch)
	s.everyMinute(ctx)
}

func (s *site) everyMinute(ctx app.Context) {
	ctx.After(time.Minute, func(ctx app.Context) {
		s.endIdle(ctx)
		s.everyMinute(ctx)
	})
}

// endIdle ends the visit if it has been idle too long; else it keeps when the
// visit was touched, so that reading counts as well as answering.
func (s *site) endIdle(ctx app.Context) {
	switch {
	case s.visit.empty() && len(s.talk.turns) == 0:
	case time.Since(s.visit.Touched) > idle:
		s.end(ctx)
		ctx.Navigate("/")
	case s.visit.Touched != s.kept:
		s.keep(ctx)
	}
}

// keep writes the visit into the tab's own storage.
func (s *site) keep(ctx app.Context) {
	s.kept = s.visit.Touched
	s.saveFailed = ctx.SessionStorage().Set(visitKey, s.visit) != nil
}

// answer sets or, with "", takes back one answer.
func (s *site) answer(ctx app.Context, id corpus.FindingID, value string) {
	if value == "" {
		delete(s.visit.Answers, id)
	} else {
		s.visit.Answers[id] = value
	}
	if f := s.corpus().Finding(id); f != nil && f.Kind == corpus.Number {
		s.changedBy(ctx, id)
		return
	}
	s.changed(ctx)
}

// mark sets one item of a response; a negative mark takes it back.
func (s *site) mark(ctx app.Context, instrument, item string, mark int) {
	r := s.visit.Responses[instrument]
	if r == nil {
		r = assess.Response{}
	}
	if mark < 0 {
		delete(r, item)
	} else {
		r[item] = []int{mark}
	}
	s.visit.Responses[instrument] = r
	if len(r) == 0 {
		delete(s.visit.Responses, instrument)
	}
	s.changed(ctx)
}

// marked returns the mark of an item, or -1.
func (s *site) marked(instrument, item string) int {
	if s.blank {
		return -1
	}
	if m := s.visit.Responses[instrument][item]; len(m) == 1 {
		return m[0]
	}
	return -1
}

// touch notes that somebody is there, by the clock on the wall: the one that
// measures stands still while a tablet sleeps. A visit that has been idle too
// long stays so: it is for endIdle to end it.
func (s *site) touch() {
	if s.visit.empty() || time.Since(s.visit.Touched) <= idle {
		s.visit.Touched = time.Now().Round(0)
	}
}
