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
	where := w.Country[s.look.Country] + " · " + w.Language
	out := app.UI(app.A().Class("help-now").Href("/help").Text(w.HelpNow))
	if s.visit.Audience != corpus.Patient && s.inVisit(h.path) {
		out = app.Button().Type("button").Class("ds-button").DataSet("variant", "secondary").Text(w.EndVisit).
			OnClick(h.on("end", func(ctx app.Context, e app.Event) { s.end(ctx); ctx.Navigate("/") }))
	}
	return app.Header().Class("bar").Body(
		app.A().Class("brand").Href("/").Body(app.Span().Text("Ryggråd"), span("brand-where", where)),
		app.P().Class("offline").DataSet("state", offlineState()).Role("status").Text(w.Offline[offlineState()]),
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

// notices say what concerns every page: a new version, a crash, a full store.
// They stand in one place that is always there, so that they are read out.
func (h *shell) notices() app.UI {
	s, w := h.site, h.site.words()
	return app.Div().Class("notices").Role("status").Body(
		app.If(s.update, func() app.UI {
			return app.Div().Class("ds-alert").DataSet("color", "info").Body(
				para("", w.UpdateReady),
				app.Button().Type("button").Class("ds-button").DataSet("variant", "secondary").Text(w.UpdateNow).
					OnClick(h.on("update", func(ctx app.Context, e app.Event) { applyUpdate() })),
			)
		}),
		app.If(s.crash, func() app.UI {
			return app.Div().Class("ds-alert").DataSet("color", "danger").Body(
				para("", w.Crashed),
				app.Button().Type("button").Class("ds-button").Text(w.Reload).
					OnClick(func(ctx app.Context, e app.Event) { ctx.Reload() }),
			)
		}),
		app.If(s.saveFailed, func() app.UI {
			return app.Div().Class("ds-alert").DataSet("color", "warning").Body(para("", w.SaveFailed))
		}),
	)
}

func (h *shell) footer() app.UI {
	s, w := h.site, h.site.words()
	button := func(group, value, label string, on bool, set func(app.Context)) app.UI {
		return app.Button().Type("button").Class("seg-button").Aria("pressed", on).Text(label).
			OnClick(h.on(group+value, func(ctx app.Context, e app.Event) { set(ctx); h.present(ctx) }), app.EventScope(group, value, string(s.look.Lang)))
	}
	sizes := []string{"sm", "md", "lg"}
	schemes := []string{"auto", "light", "dark"}
	return app.Footer().Class("foot").Body(
		div("foot-in",
			app.If(h.path != "/", func() app.UI {
				return app.Div().Class("foot-set").Role("group").Aria("label", w.LanguageLabel).Body(
					app.Range(corpus.Langs).Slice(func(i int) app.UI {
						l := corpus.Langs[i]
						return button("lang", string(l), w.Languages[l], s.look.Lang == l, func(ctx app.Context) { s.setLang(ctx, l) })
					}),
				)
			}),
			app.If(h.path != "/", func() app.UI {
				return app.Div().Class("foot-set").Role("group").Aria("label", w.CountryLabel).Body(
					app.Range(corpus.Countries).Slice(func(i int) app.UI {
						c := corpus.Countries[i]
						return button("country", string(c), w.Country[c], s.look.Country == c, func(ctx app.Context) { s.setCountry(ctx, c) })
					}),
				)
			}),
			app.Div().Class("foot-set").Role("group").Aria("label", w.SizeLabel).Body(
				app.Range(sizes).Slice(func(i int) app.UI {
					return button("size", sizes[i], w.Sizes[i], s.look.Size == sizes[i], func(ctx app.Context) { s.look.Size = sizes[i]; s.keepLook(ctx) })
				}),
			),
			app.Div().Class("foot-set").Role("group").Aria("label", w.SchemeLabel).Body(
				app.Range(schemes).Slice(func(i int) app.UI {
					return button("scheme", schemes[i], w.Schemes[i], s.look.Scheme == schemes[i], func(ctx app.Context) { s.look.Scheme = schemes[i]; s.keepLook(ctx) })
				}),
			),
			app.Nav().Class("foot-links").Aria("label", w.FooterLabel).Body(
				link("/", w.ToStart), link("/sources", w.SourcesTitle), link("/about", w.AboutTitle), link("/licences", w.LicencesTitle),
			),
			para("small", w.NotADevice),
			para("small", w.Corpus(s.corpus.Version, s.corpus.Hash[:8])),
		),
	)
}
