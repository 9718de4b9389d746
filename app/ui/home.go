package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"ryggrad/corpus"
)

// home lets a person choose language, country and door.
func (h *shell) home() app.UI {
	s, w := h.site, h.site.words()
	door := func(to, name, title, text string) app.UI {
		return app.A().Class("door").Href(to).DataSet("door", name).Body(
			span("door-title", title),
			span("door-text", text),
		)
	}
	patient := "/patient"
	if p := s.pages(); len(p) > 0 {
		patient = "/patient/" + p[0].id
	}
	return div("",
		heading(w.HomeTitle),
		paragraphs("lead", w.HomeIs, w.HomeIsNot),
		div("choose",
			h.choose("lang", w.LanguageLabel, corpus.Langs, s.look.Lang, func(l corpus.Lang) string { return w.Languages[l] }, s.setLang),
			h.chooseCountry(w.CountryLabel),
		),
		app.Nav().Class("doors").Aria("label", w.DoorsLabel).Body(
			door(patient, "patient", w.PatientDoor, w.PatientDoorText),
			door("/clinician", "clinician", w.ClinicianDoor, w.ClinicianDoorText),
			door("/educator", "educator", w.EducatorDoor, w.EducatorDoorText),
		),
		app.If(!s.visit.empty(), func() app.UI {
			return app.Div().Class("ds-alert").DataSet("color", "info").Body(
				para("", w.VisitOpen),
				app.Button().Type("button").Class("ds-button").DataSet("variant", "secondary").Text(w.EndVisit).
					OnClick(h.on("end", func(ctx app.Context, e app.Event) { s.end(ctx) })),
			)
		}),
		paragraphs("small", w.Privacy, w.NotADevice),
	)
}

// choose draws a row of languages to pick one of.
func (h *shell) choose(name, label string, all []corpus.Lang, now corpus.Lang, text func(corpus.Lang) string, set func(app.Context, corpus.Lang)) app.UI {
	return app.Div().Class("choose-row").Role("group").Aria("label", label).Body(
		span("choose-label", label),
		app.Span().Class("seg").Body(app.Range(all).Slice(func(i int) app.UI {
			v := all[i]
			return app.Button().Type("button").Class("seg-button").Aria("pressed", now == v).Lang(string(v)).Text(text(v)).
				OnClick(h.on(name, func(ctx app.Context, e app.Event) { set(ctx, v); h.present(ctx) }), app.EventScope(name, string(v)))
		})),
	)
}

func (h *shell) chooseCountry(label string) app.UI {
	s, w := h.site, h.site.words()
	return app.Div().Class("choose-row").Role("group").Aria("label", label).Body(
		span("choose-label", label),
		app.Span().Class("seg").Body(app.Range(corpus.Countries).Slice(func(i int) app.UI {
			c := corpus.Countries[i]
			return app.Button().Type("button").Class("seg-button").Aria("pressed", s.look.Country == c).Text(w.Country[c]).
				OnClick(h.on("country", func(ctx app.Context, e app.Event) { s.setCountry(ctx, c) }), app.EventScope("country", string(c)))
		})),
	)
}
