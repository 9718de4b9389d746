package ui

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"ryggrad/corpus"
)

// header holds the name, where one is, whether the app works without a
// network, and the way out, always in the same corner.
func (h *shell) header() app.UI {
	s, w := h.site, h.site.words()
	where := w.Country.Of(s.look.Country) + " · " + w.Language
	out := app.UI(el("a").Class("help-now").Attr("href", "/help").Text(w.HelpNow))
	if s.visit.Audience != corpus.Patient && s.inVisit(h.path) {
		out = el("button").Attr("type", "button").Class("ds-button").DataSet("variant", "secondary").Text(w.EndVisit).
			OnClick(h.on("end", func(ctx app.Context, e app.Event) { s.end(ctx); ctx.Navigate("/") }))
	}
	return el("header").Class("bar").Body(
		el("a").Class("brand").Attr("href", "/").Body(el("span").Text("Ryggråd"), span("brand-where", where)),
		el("p").Class("offline").DataSet("state", offlineState()).Role("status").Text(w.Offline.Of(offlineState())),
		out,
	)
}

// inVisit reports whether an address belongs to answering.
func (s *site) inVisit(path string) bool {
	for _, door := range []string{"/patient", "/clinician", "/educator/"} {
		if strings.HasPrefix(path, door) {
			return true
		}
	}
	return false
}

// notices say what concerns every page: a new version, no content, a crash, a full store.
// They stand in one place that is always there, so that they are read out.
func (h *shell) notices() app.UI {
	s, w := h.site, h.site.words()
	return el("div").Class("notices").Role("status").Body(
		app.If(s.update, func() app.UI {
			return el("div").Class("ds-alert").DataSet("color", "info").Body(
				para("", w.UpdateReady),
				el("button").Attr("type", "button").Class("ds-button").DataSet("variant", "secondary").Text(w.UpdateNow).
					OnClick(h.on("update", func(ctx app.Context, e app.Event) { applyUpdate() })),
			)
		}),
		app.If(s.content.err != nil, func() app.UI {
			return el("div").Class("ds-alert").DataSet("color", "danger").ID("no-content").Body(
				para("", w.NoContent),
				el("button").Attr("type", "button").Class("ds-button").Text(w.Reload).
					OnClick(h.on("reload", func(ctx app.Context, e app.Event) { reload() })),
			)
		}),
		app.If(s.crash, func() app.UI {
			return el("div").Class("ds-alert").DataSet("color", "danger").Body(
				para("", w.Crashed),
				el("button").Attr("type", "button").Class("ds-button").Text(w.Reload).
					OnClick(func(ctx app.Context, e app.Event) { ctx.Reload() }),
			)
		}),
		app.If(s.saveFailed, func() app.UI {
			return el("div").Class("ds-alert").DataSet("color", "warning").Body(para("", w.SaveFailed))
		}),
	)
}

// footer holds what is set for all pages, and the way to what is behind them.
func (h *shell) footer() app.UI {
	s, w := h.site, h.site.words()
	settings := h.settings()
	if h.path == "/" {
		settings = settings[2:] // the first two stand large on that page
	}
	return el("footer").Class("foot").Body(
		div("foot-in",
			app.Range(settings).Slice(func(i int) app.UI {
				return el("div").Class("foot-set").Role("group").Aria("label", settings[i].label).Body(h.buttons(settings[i]))
			}),
			el("nav").Class("foot-links").Aria("label", w.FooterLabel).Body(
				link("/", w.ToStart), link("/ask", w.AskPage().Title), link("/library", w.LibraryTitle), link("/instruments", w.InstrumentsTitle), link("/sources", w.SourcesTitle), link("/about", w.AboutTitle), link("/licences", w.LicencesTitle),
			),
			para("small", w.NotADevice),
			app.If(s.corpus() != nil, func() app.UI {
				return el("p").Class("small").Body(link("/changes", w.Corpus(s.corpus().Version, s.corpus().Hash[:8])))
			}),
		),
	)
}
