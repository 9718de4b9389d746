package ui

import (
	"crypto/rand"
	"fmt"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"ryggrad/app/assess"
	"ryggrad/app/letter"
	"ryggrad/corpus"
)

// fhirKind is the media type of FHIR as JSON.
const fhirKind = "application/fhir+json"

// export offers an instrument as a file, and the answers and scores of this visit
// apart from it. Nothing is made before it is asked for.
func (h *shell) export(in *corpus.Instrument) app.UI {
	s, w := h.site, h.site.words()
	if assess.Scorable(s.corpus(), in.ID) != nil {
		return nil
	}
	results := s.resultsOf(in)
	return section("card noprint",
		h2("xs", w.ExportHead),
		para("small", w.ExportFormText),
		h.saveButton(w.ExportForm, func() error {
			q, err := letter.NewQuestionnaire(s.corpus(), in, s.look.Lang)
			if err != nil {
				return err
			}
			return save(in.ID+"-"+string(s.look.Lang), q)
		}),
		app.If(len(results) > 0, func() app.UI {
			return div("saved",
				para("small", w.ExportResultText),
				h.saveButton(w.ExportResult, func() error { return s.saveResults(in.ID, s.resultsOf(in)) }),
			)
		}),
		h.exportTold(),
	)
}

// exportAll offers everything that was answered in one file.
func (h *shell) exportAll() app.UI {
	s, w := h.site, h.site.words()
	if len(s.assessed().Results) == 0 {
		return nil
	}
	return h.fold("export", "fold noprint", label(w.ExportHead), func() app.UI {
		return div("",
			para("small", w.ExportResultText),
			h.saveButton(w.ExportAll, func() error { return s.saveResults("ryggrad", s.assessed().Results) }),
			h.exportTold(),
		)
	})
}

func (h *shell) exportTold() app.UI {
	s := h.site
	return el("div").Role("status").Body(app.If(s.exportErr != nil, func() app.UI {
		return para("ds-validation-message", s.words().ExportFailed+" "+s.exportErr.Error())
	}))
}

// saveButton saves a file when it is pressed.
func (h *shell) saveButton(text string, do func() error) app.UI {
	return el("button").Attr("type", "button").Class("ds-button").DataSet("variant", "secondary").Text(text).
		OnClick(h.on("save", func(ctx app.Context, e app.Event) { h.site.exportErr = do() }), app.EventScope(h.path, text))
}

// resultsOf are the results of an instrument, at each of its places.
func (s *site) resultsOf(in *corpus.Instrument) []assess.Result {
	var out []assess.Result
	for _, r := range s.assessed().Results {
		if s.corpus().Instrument(r.Instrument) == in {
			out = append(out, r)
		}
	}
	return out
}

// saveResults saves results with the answers that they came from, as of today and
// of nobody.
func (s *site) saveResults(name string, results []assess.Result) error {
	day := time.Now().Format(time.DateOnly)
	b, err := letter.NewBundle(s.corpus(), s.visit.kase(s.look.Country), results,
		letter.Options{ID: newUUID(), When: day, Lang: s.look.Lang, Forms: true})
	if err != nil {
		return err
	}
	return save(name+"-"+day, b)
}

func save(name string, document any) error {
	b, err := letter.JSON(document)
	if err == nil {
		download(name+".json", fhirKind, string(b))
	}
	return err
}

// newUUID returns a random UUID (RFC 9562, version 4).
func newUUID() string {
	var b [16]byte
	_, _ = rand.Read(b[:]) // never fails
	b[6], b[8] = b[6]&0x0f|0x40, b[8]&0x3f|0x80
	return fmt.Sprintf("%x-%x-%x-%x-%x", b[:4], b[4:6], b[6:8], b[8:10], b[10:])
}

// download gives the browser a file to save. It is made on the device and goes
// nowhere.
func download(name, kind, text string) {
	if app.IsServer {
		return
	}
	blob := app.Window().Get("Blob").New([]any{text}, map[string]any{"type": kind + ";charset=utf-8"})
	url := app.Window().Get("URL").Call("createObjectURL", blob)
	a := app.Window().Get("document").Call("createElement", "a")
	a.Set("href", url)
	a.Set("download", name)
	a.Call("click")
	app.Window().Get("URL").Call("revokeObjectURL", url) // the browser has it by now
}
