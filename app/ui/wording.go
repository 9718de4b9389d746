package ui

import (
	"slices"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// Where the wordings of forms stay on the device. They tell nothing of any person,
// so the end of a visit leaves them.
const (
	wordingKey = "ryggrad/wording/" // + instrument + " " + language: loaded here
	servedKey  = "ryggrad/wordings" // what the clinic's server offered last, for use offline
	wordingURL = "/wording.txt"
)

// wordings are the texts of licensed forms that may be shown here.
type wordings struct {
	own    map[string]*corpus.Wording // by instrument and language, loaded on this device
	served map[string]*corpus.Wording // offered by the clinic's server
	loaded string                     // title of the one that was loaded last
	file   string                     // the file that was refused last
	faults []corpus.WordingFault      // why it was
	full   bool                       // the device has no room
}

func wordingName(instrument string, l corpus.Lang) string { return instrument + " " + string(l) }

// worded returns the wording of an instrument in the language chosen, or nil.
func (s *site) worded(in *corpus.Instrument) *corpus.Wording {
	name := wordingName(in.ID, s.look.Lang)
	if x := s.wordings.own[name]; x != nil {
		return x
	}
	return s.wordings.served[name]
}

// loadWordings takes the wordings of this device, and asks the server for its own.
// Most hosts have none; a host that cannot be reached had those of last time.
func (s *site) loadWordings(ctx app.Context) {
	if s.wordings.own != nil {
		return
	}
	s.wordings.own = map[string]*corpus.Wording{}
	ctx.LocalStorage().ForEach(func(key string) {
		var text string
		if strings.HasPrefix(key, wordingKey) && ctx.LocalStorage().Get(key, &text) == nil {
			s.addWordings(s.wordings.own, text)
		}
	})
	var kept string
	if ctx.LocalStorage().Get(servedKey, &kept) == nil {
		s.serveWordings(kept)
	}
	fetch(ctx, wordingURL, func(ctx app.Context, b []byte, err error) {
		text := string(b)
		if err != nil || text == kept {
			return
		}
		if s.serveWordings(text); len(s.wordings.served) == 0 {
			ctx.LocalStorage().Del(servedKey)
			return
		}
		_ = ctx.LocalStorage().Set(servedKey, text) // without room it is asked for again
	})
}

// serveWordings takes over what the server offers, with a line --- between.
func (s *site) serveWordings(text string) {
	s.wordings.served = map[string]*corpus.Wording{}
	for _, one := range strings.Split(text, "\n---\n") {
		s.addWordings(s.wordings.served, one)
	}
}

// addWordings adds a wording that fits this edition; another is left out.
func (s *site) addWordings(to map[string]*corpus.Wording, text string) {
	if x, _ := s.corpus().ReadWording("", text); x != nil {
		to[wordingName(x.Instrument, x.Lang)] = x
	}
}

// takeWording keeps a file that was chosen, or says why it cannot be used.
func (s *site) takeWording(ctx app.Context, file, text string) {
	w := &s.wordings
	w.loaded, w.file, w.full = "", "", false
	x, faults := s.corpus().ReadWording(file, text)
	if w.faults = faults; x == nil {
		w.file = file
		return
	}
	name := wordingName(x.Instrument, x.Lang)
	w.full = ctx.LocalStorage().Set(wordingKey+name, text) != nil
	w.own[name], w.loaded = x, s.corpus().Instrument(x.Instrument).Name+", "+s.words().Languages.Of(x.Lang)
}

func (s *site) dropWording(ctx app.Context, name string) {
	ctx.LocalStorage().Del(wordingKey + name)
	delete(s.wordings.own, name)
	s.wordings.loaded = ""
}

// wordingCard is where a clinic loads the wording of a form and takes it away. The
// button is the field's label: its own speaks the language of the browser.
func (h *shell) wordingCard(in *corpus.Instrument) app.UI {
	if !in.Worded() {
		return nil
	}
	s, w := h.site, h.site.words()
	const id = "wording-file"
	return section("card noprint",
		h2("xs", w.WordingHead),
		para("", w.WordingLead),
		app.Range(corpus.Langs).Slice(func(i int) app.UI { return h.held(in, corpus.Langs[i]) }),
		div("file",
			el("input").Class("ds-sr-only").ID(id).Attr("type", "file").Attr("accept", ".txt,text/plain").
				OnChange(h.on("wording", func(ctx app.Context, e app.Event) { s.chooseWording(ctx) })),
			el("label").Class("ds-button").DataSet("variant", "secondary").Attr("for", id).Text(w.LoadWording),
		),
		el("div").Role("status").Body(h.wordingTold()),
		h.saveButton(w.BlankWording, func() error {
			download(in.ID+"-"+string(s.look.Lang)+".txt", "text/plain", in.Blank(s.look.Lang))
			return nil
		}),
		para("small", w.WordingStays),
	)
}

// held is a wording that is there in a language.
func (h *shell) held(in *corpus.Instrument, l corpus.Lang) app.UI {
	s, w := h.site, h.site.words()
	name := wordingName(in.ID, l)
	if x := s.wordings.own[name]; x != nil {
		return div("with",
			para("", w.Held(x)),
			el("button").Attr("type", "button").Class("link-button").Text(w.RemoveWording).Aria("label", w.RemoveWording+": "+w.Languages.Of(l)).
				OnClick(h.on("remove wording", func(ctx app.Context, e app.Event) { s.dropWording(ctx, name) }), app.EventScope(name)),
		)
	}
	if x := s.wordings.served[name]; x != nil {
		return para("with", w.Held(x)+" "+w.FromServer)
	}
	return nil
}

// wordingTold says what became of the last file.
func (h *shell) wordingTold() app.UI {
	x, w := &h.site.wordings, h.site.words()
	switch {
	case x.file != "":
		return el("div").Class("ds-alert").DataSet("color", "warning").Body(
			para("", w.WordingRefused(x.file)),
			el("ul").Body(app.Range(x.faults).Slice(func(i int) app.UI { return el("li").Text(w.WordingFault(x.faults[i])) })),
		)
	case x.full:
		return el("div").Class("ds-alert").DataSet("color", "warning").Body(para("", w.WordingFull))
	case x.loaded != "":
		return para("", w.WordingLoaded(x.loaded))
	}
	return nil
}

// chooseWording reads the file that was chosen, and no more of it than a wording
// can have.
func (s *site) chooseWording(ctx app.Context) {
	field := ctx.JSSrc()
	files := field.Get("files")
	if files.Length() == 0 {
		return
	}
	file := files.Index(0)
	name := file.Get("name").String()
	receive(ctx, file.Call("slice", 0, corpus.WordingLimit+1).Call("arrayBuffer"), name, func(ctx app.Context, b []byte, err error) {
		if err == nil {
			s.takeWording(ctx, name, string(b))
		}
		field.Set("value", "") // the same file can be chosen again
	})
}

// formAnswered says how much of a form is answered.
func (s *site) formAnswered(in *corpus.Instrument) string {
	n := 0
	for _, item := range in.Items {
		if s.marked(in.ID, item.Key) >= 0 {
			n++
		}
	}
	return s.words().Answered(n, len(in.Items))
}

// offers lists the other forms that a patient can fill in.
func (h *shell) offers() app.UI {
	s, w := h.site, h.site.words()
	all := s.offered()
	return app.If(len(all) > 0, func() app.UI {
		return section("section",
			h2("xs", w.ClinicForms),
			para("", w.ClinicFormsLead),
			el("ul").Class("shelf").Body(app.Range(all).Slice(func(i int) app.UI {
				return el("li").Body(
					link("/patient/"+formPage+all[i].ID, s.worded(all[i]).Title),
					span("row-source", w.Minutes(all[i].Minutes)+" · "+s.formAnswered(all[i])),
				)
			})),
		)
	})
}

// offered are the forms that a patient can fill in on the screen beside those
// that everybody is asked.
func (s *site) offered() []*corpus.Instrument {
	a := s.assessed()
	return slices.DeleteFunc(slices.Clone(s.corpus().Instruments), func(in *corpus.Instrument) bool {
		return in.Core || s.worded(in) == nil || a.Suits(in) == assess.Fails
	})
}
