package ui

import (
	"net/url"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"ryggrad/corpus"
)

// The shell is the one component: the frame around every page.
type shell struct {
	app.Compo
	site  *site
	path  string
	moved bool            // from another page
	tab   string          // of the clinician's answers
	find  string          // what a clinician asks why of
	open  map[string]bool // the folds that are open on this page
	// shown are the statements that stand as cards on the result page
	shown map[corpus.StatementID]bool
}

// OnInit finds the page of the address, so that the first one drawn is the right one.
func (h *shell) OnInit() {
	h.open = map[string]bool{}
	if app.IsClient {
		h.path = pathOf(app.Window().URL())
	}
}

// OnMount takes over the settings of this tab and awaits the corpus.
func (h *shell) OnMount(ctx app.Context) {
	s := h.site
	s.loadLook(ctx)
	s.watchIdle(ctx)
	h.watchOffline(ctx)
	h.watchPrint()
	h.awaitCorpus(ctx)
}

// OnNav shows the page of the address.
func (h *shell) OnNav(ctx app.Context) {
	h.site.loadLook(ctx)
	path := pathOf(ctx.Page().URL())
	if h.path != path {
		h.moved, h.open, h.find = true, map[string]bool{}, ""
	}
	h.path = path
	if needs(path) {
		h.site.content.read()
	}
	h.begin(ctx)
}

// begin does what arriving at a page does, and moves the focus to its heading,
// so that a screen reader reads it. A page that still waits for the corpus
// begins when it is there.
func (h *shell) begin(ctx app.Context) {
	if h.waits() {
		h.present(ctx)
		return
	}
	h.site.restore(ctx)
	h.enter(ctx)
	h.present(ctx)
	if h.moved {
		h.moved = false
		ctx.Defer(func(ctx app.Context) { focusHeading() })
	}
}

// waits reports whether the page cannot be drawn yet.
func (h *shell) waits() bool { return h.site.corpus() == nil && needs(h.path) }

func pathOf(address *url.URL) string {
	if path := strings.TrimSuffix(address.Path, "/"); path != "" {
		return path
	}
	return "/"
}

// enter does what arriving at a page does to the visit.
func (h *shell) enter(ctx app.Context) {
	s := h.site
	s.blank = false
	audience := s.visit.Audience
	door, _, _ := strings.Cut(strings.TrimPrefix(h.path, "/"), "/")
	switch door {
	case "patient", "clinician", "educator", "instrument":
		s.loadWordings(ctx)
	}
	switch door {
	case "patient", "stop":
		audience = corpus.Patient
		if h.path == "/patient" {
			h.path += "/" + s.firstPage()
			first := *ctx.Page().URL()
			first.Path = h.path
			ctx.Page().ReplaceURL(&first)
		}
	case "clinician":
		audience = corpus.Clinician
	case "educator":
		audience = corpus.Educator
		s.openVignette(ctx, strings.TrimPrefix(h.path, "/educator/"))
	case "licences":
		h.fetchLicences(ctx)
	case "ask":
		h.askForModel(ctx)
		ctx.After(readAfter, func(app.Context) { s.asker() }) // behind the page, before the first letter
	}
	if audience != s.visit.Audience {
		s.visit.Audience = audience
		s.assessment = nil
	}
}

// present sets the title and language of the document and how it looks.
func (h *shell) present(ctx app.Context) {
	s := h.site
	ctx.Page().SetLang(string(s.look.Lang))
	title := "Ryggråd"
	if !h.waits() {
		title = h.title() + " – " + title
	}
	ctx.Page().SetTitle(title)
	html := app.Window().Get("document").Get("documentElement")
	html.Call("setAttribute", "data-size", s.look.Size)
	html.Call("setAttribute", "data-color-scheme", s.look.Scheme)
}

// Render draws the frame and the page. The page is remounted when the address
// changes, so that no input keeps what was typed on another page.
func (h *shell) Render() app.UI {
	s, w := h.site, h.site.words()
	wide := h.path == "/clinician" || strings.HasPrefix(h.path, "/educator/") || strings.HasPrefix(h.path, "/topic/")
	class := "page"
	if wide {
		class = "page page--wide"
	}
	if h.waits() {
		return h.emergencies()
	}
	if h.path == "/stop" {
		return div("app app--stop", h.notices(), el("main").ID("main").Class("page").Body(h.page()))
	}
	return div("app",
		el("a").Class("ds-skip-link skip").Attr("href", "#main").Text(w.Skip).
			OnClick(h.on("skip", func(ctx app.Context, e app.Event) { focusHeading() })),
		h.header(),
		h.notices(),
		el("main").ID("main").Class(class).Body(
			&leaf{Key: h.path, Lang: s.look.Lang, Draw: h.page},
		),
		h.footer(),
	)
}

// A leaf is a part of the page that is replaced whole when its key changes.
type leaf struct {
	app.Compo
	Key  string
	Lang corpus.Lang
	Draw func() app.UI
}

// CompoID makes go-app dismount the old page instead of patching it.
// The first page is patched: the focus stays on the language that was pressed.
func (l *leaf) CompoID() string {
	if l.Key == "/" {
		return l.Key
	}
	return l.Key + string(l.Lang)
}

// Render draws the page.
func (l *leaf) Render() app.UI { return l.Draw() }

// page picks the page of the address.
func (h *shell) page() app.UI {
	door, rest, _ := strings.Cut(strings.TrimPrefix(h.path, "/"), "/")
	switch door {
	case "":
		return h.home()
	case "help":
		return h.help()
	case "stop":
		return h.stop()
	case "patient":
		return h.patient(rest)
	case "clinician":
		return h.clinician()
	case "educator":
		return h.educator(rest)
	case "statement":
		return h.statement(corpus.StatementID(rest))
	case "conflict":
		return h.conflict(rest)
	case "ask":
		return h.ask()
	case "library":
		return h.library()
	case "topic":
		return h.topic(rest)
	case "instruments":
		return h.instruments()
	case "instrument":
		return h.instrument(rest)
	case "changes":
		return h.changes()
	case "sources":
		return h.sources()
	case "source":
		return h.source(rest)
	case "about":
		return h.about()
	case "licences":
		return h.licencesPage()
	}
	return h.missing()
}

// title is the page's name in the browser's title bar.
func (h *shell) title() string {
	s, w := h.site, h.site.words()
	door, rest, _ := strings.Cut(strings.TrimPrefix(h.path, "/"), "/")
	switch door {
	case "":
		return w.Tagline
	case "help":
		return w.HelpTitle
	case "stop":
		return w.StopTitle
	case "patient":
		switch rest {
		case "check":
			return w.CheckTitle
		case "result":
			return w.ResultTitle
		case goalsPage:
			return w.GoalsTitle
		}
		if p := s.patientPage(rest); p != nil {
			return s.pageTitle(p)
		}
		return w.PatientDoor
	case "clinician":
		return w.ClinicianDoor
	case "educator":
		if v := s.corpus().Vignette(rest); v != nil {
			return s.say(v.Title)
		}
		return w.EducatorDoor
	case "statement":
		if x := s.corpus().Statement(corpus.StatementID(rest)); x != nil {
			return s.say(x.Title)
		}
	case "conflict":
		if x := s.corpus().Conflict(rest); x != nil {
			return s.say(x.Title)
		}
	case "source":
		if x := s.corpus().Source(rest); x != nil {
			return x.Title
		}
	case "ask":
		return w.AskPage().Title
	case "library":
		return w.LibraryTitle
	case "changes":
		return w.Changes
	case "instruments":
		return w.InstrumentsTitle
	case "instrument":
		if x := s.corpus().Instrument(rest); x != nil {
			return x.Name
		}
	case "topic":
		if x := s.corpus().Topic(rest); x != nil {
			return s.say(x.Title)
		}
	case "sources":
		return w.SourcesTitle
	case "about":
		return w.AboutTitle
	case "licences":
		return w.LicencesTitle
	}
	return w.MissingTitle
}

func (h *shell) missing() app.UI {
	w := h.site.words()
	return div("", heading(w.MissingTitle), para("lead", w.MissingText), link("/", w.ToStart))
}
