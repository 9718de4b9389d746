package ui

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"ryggrad/corpus"
)

// readAfter is when the corpus is read behind a first page that needs none of
// it: when that page has been painted.
const readAfter = 100 * time.Millisecond

// A content is the corpus on its way to the pages. It comes as a file beside
// the program, so it may be late, or fail to come.
type content struct {
	archive []byte         // has arrived, and is not read yet
	known   *corpus.Corpus // nil until it is read
	order   []patientPage  // every page a patient could see, in the order asked
	err     error          // why there is none
}

// needs reports whether the page of an address shows something of the corpus.
// Those that do are not drawn before it is there (shell.Render), so that they
// may use site.corpus freely.
func needs(path string) bool { return path != "/" && path != "/licences" }

// corpus returns what is known. It is nil on the few pages that do not need it.
func (s *site) corpus() *corpus.Corpus { return s.content.known }

// read reads the corpus if it has arrived, and reports whether it is known.
func (c *content) read() bool {
	if c.archive == nil {
		return c.known != nil
	}
	known, err := corpus.Unpack(c.archive)
	c.archive = nil
	if err != nil {
		c.fail(err)
		return false
	}
	c.known, c.order = known, patientPages(known)
	return true
}

func (c *content) fail(err error) {
	app.Logf("no content: %v", err)
	c.err = err
}

// awaitCorpus takes the corpus when it comes. A page that waits for it gets it
// at once; one that does not is not held up.
func (h *shell) awaitCorpus(ctx app.Context) {
	fetchCorpus(ctx, func(ctx app.Context, b []byte, err error) {
		c := &h.site.content
		if err != nil {
			c.fail(err)
			return
		}
		c.archive = b
		if needs(h.path) {
			h.arrive(ctx)
		} else {
			ctx.After(readAfter, h.arrive)
		}
	})
}

// arrive does at a page what could not be done there without the corpus.
func (h *shell) arrive(ctx app.Context) {
	if h.site.content.known == nil && h.site.content.read() {
		h.begin(ctx)
	}
}

// emergencies is the page that the server sent, with the signs that must not
// wait and the numbers, shown as long as a page lacks the corpus.
func (h *shell) emergencies() app.UI {
	return div("", h.notices(), app.Raw(app.Window().Call("ryggradEmergencies").String()))
}

// reload loads the page again, unless there is no network to load it from.
func reload() { app.Window().Call("ryggradReload") }
