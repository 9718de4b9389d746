// Package ui is what people see: one go-app component that shows the page of
// the address, and the visit that all pages share. It holds no clinical text
// and no rule; those come from corpus and app/assess, and its own words from
// app/words.
package ui

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"ryggrad/app/assess"
	"ryggrad/app/words"
	"ryggrad/corpus"
)

// A site is what all pages share for as long as the program runs. It is used
// on the UI goroutine only.
type site struct {
	content content
	visit   visit
	look    look
	crash   bool // a handler panicked
	update  bool // a new version waits
	turn    int  // counts the changes of answers

	assessment *assess.Assessment // of the visit as it is now; nil when it must be worked out
	typing     typing
	saveFailed bool
	kept       time.Time // when the visit that the tab keeps was touched
	restored   bool
	shelf      shelf
	talk       talk
	between    between
	wordings   wordings
	blank      bool                          // a form is printed without its answers
	exportErr  error                         // why the last file could not be made
	vignettes  map[string]*assess.Assessment // of the teaching cases, worked out when first needed
	licences   []licence
	licenceErr string
}

// A look is how the pages are shown. Language and country are the only things
// that stay on the device when a visit has ended.
type look struct {
	Lang    corpus.Lang
	Country corpus.Country
	Region  corpus.Region // where in the country; "" while it is not told
	Size    string        // sm, md or lg
	Scheme  string        // auto, light or dark

	known bool // taken from the browser
}

// Routes gives every address to the app. The shell finds the page, so that
// nothing need be known of the corpus before the first one is drawn.
func Routes() {
	s := &site{look: look{Lang: "en", Country: "dk", Size: "md", Scheme: "auto"}}
	s.visit.clear()
	app.RouteWithRegexp("^/", func() app.Composer { return &shell{site: s} })
}

// Paths returns the address of every page, for a host that needs a file for each.
func Paths(c *corpus.Corpus) []string {
	paths := []string{
		"/", "/help", "/stop", "/patient", "/patient/" + goalsPage, "/patient/check", "/patient/result",
		"/clinician", "/educator", "/ask", "/library", "/changes", "/instruments", "/sources", "/about", "/licences",
	}
	for _, p := range patientPages(c) {
		if p.id != goalsPage {
			paths = append(paths, "/patient/"+p.id)
		}
	}
	for _, v := range c.Vignettes {
		if v.Teach {
			paths = append(paths, "/educator/"+v.ID)
		}
	}
	for _, s := range c.Statements {
		paths = append(paths, "/statement/"+string(s.ID))
	}
	for _, x := range c.Instruments {
		paths = append(paths, "/instrument/"+x.ID)
	}
	for _, x := range c.Topics {
		paths = append(paths, "/topic/"+x.ID)
	}
	for _, x := range c.Conflicts {
		paths = append(paths, "/conflict/"+x.ID)
	}
	for _, x := range c.Sources {
		paths = append(paths, "/source/"+x.ID)
	}
	return paths
}

// assessed returns the assessment of the visit as it is now.
func (s *site) assessed() *assess.Assessment {
	if s.assessment == nil {
		s.assessment = assess.Assess(s.corpus(), s.visit.kase(s.look.Country))
	}
	return s.assessment
}

// changed notes that an answer changed: the assessment is worked out anew and
// the visit is kept in this tab.
func (s *site) changed(ctx app.Context) { s.changedBy(ctx, "") }

// changedBy is changed; number is what is being typed, "" for anything else.
func (s *site) changedBy(ctx app.Context, number corpus.FindingID) {
	s.correct(number)
	s.turn++
	s.touch()
	s.keep(ctx)
}

func (s *site) words() *words.Words { return words.In(s.look.Lang) }

// say returns a text of the corpus in the language chosen.
func (s *site) say(t corpus.Text) string { return t.In(s.look.Lang) }
