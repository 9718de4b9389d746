package ui

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// home lets a person choose language, country and door.
func (h *shell) home() app.UI {
	s, w := h.site, h.site.words()
	door := func(to, name, title, text string) app.UI {
		return el("a").Class("door").Attr("href", to).DataSet("door", name).Body(
			span("door-title", title),
			span("door-text", text),
		)
	}
	settings := h.settings()
	return div("",
		heading(w.HomeTitle),
		paragraphs("lead", w.HomeIs, w.HomeIsNot),
		div("choose", app.Range(settings[:2]).Slice(func(i int) app.UI {
			return el("div").Class("choose-row").Role("group").Aria("label", settings[i].label).Body(
				span("choose-label", settings[i].label),
				el("span").Class("seg").Body(h.buttons(settings[i])),
			)
		})),
		el("nav").Class("doors").Aria("label", w.DoorsLabel).Body(
			door("/patient", "patient", w.PatientDoor, w.PatientDoorText),
			door("/clinician", "clinician", w.ClinicianDoor, w.ClinicianDoorText),
			door("/educator", "educator", w.EducatorDoor, w.EducatorDoorText),
		),
		el("p").Class("also").Body(el("a").Class("ds-button").DataSet("variant", "secondary").Attr("href", "/ask").Text(w.AskPage().Title)),
		app.If(!s.visit.empty(), func() app.UI {
			return el("div").Class("ds-alert").DataSet("color", "info").Body(
				para("", w.VisitOpen),
				el("button").Attr("type", "button").Class("ds-button").DataSet("variant", "secondary").Text(w.EndVisit).
					OnClick(h.on("end", func(ctx app.Context, e app.Event) { s.end(ctx) })),
			)
		}),
		paragraphs("small", w.Privacy, w.NotADevice),
	)
}
