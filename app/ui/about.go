package ui

import (
	"encoding/json"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// about says what this is and is not, and what happens to answers.
func (h *shell) about() app.UI {
	s, w := h.site, h.site.words()
	return el("article").Class("prose").Body(
		heading(w.AboutTitle),
		para("lead", w.HomeIs),
		app.Range(w.About).Slice(func(i int) app.UI {
			return el("section").Body(
				h2("xs", w.About[i].Title),
				para("", w.About[i].Text),
			)
		}),
		para("small", w.Corpus(s.corpus().Version, s.corpus().Hash)),
		el("p").Body(link("/licences", w.LicencesTitle)),
	)
}

// A licence is one part that ships with the app, as the build lists it.
type licence struct {
	Name    string `json:"name"`
	Version string `json:"version"`
	Licence string `json:"licence"`
	Kind    string `json:"kind"` // go or npm
	Text    string `json:"text"`
}

// fetchLicences gets the list that the build wrote beside the app.
func (h *shell) fetchLicences(ctx app.Context) {
	if h.site.licences != nil {
		return
	}
	fetch(ctx, "/web/licences.json", func(ctx app.Context, body []byte, err error) {
		s := h.site
		s.licenceErr = ""
		if err == nil {
			err = json.Unmarshal(body, &s.licences)
		}
		if err != nil {
			s.licenceErr = err.Error()
		}
	})
}

func (h *shell) licencesPage() app.UI {
	s, w := h.site, h.site.words()
	return el("article").Body(
		heading(w.LicencesTitle),
		paragraphs("lead", w.LicencesLead),
		app.If(s.licenceErr != "", func() app.UI {
			return el("div").Class("ds-alert").DataSet("color", "warning").Body(para("", w.LicencesFailed+" "+s.licenceErr))
		}),
		app.Range(s.licences).Slice(func(i int) app.UI {
			l := s.licences[i]
			return h.fold("licence "+l.Name, "fold", label(l.Name+" "+l.Version+" · "+l.Licence), func() app.UI {
				return el("pre").Class("licence").TabIndex(0).Text(l.Text)
			})
		}),
	)
}
