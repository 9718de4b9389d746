package ui

import (
	"slices"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"ryggrad/corpus"
)

// loadLook takes the language and country that were chosen on this device, or
// guesses them from the browser the first time.
func (s *site) loadLook(ctx app.Context) {
	if s.look.known {
		return
	}
	s.look.known = true
	s.assessment = nil // the page was drawn once before
	ctx.SessionStorage().Get(lookKey, &s.look)
	s.look.Lang, s.look.Country = guess(app.Window().Get("navigator").Get("language").String())
	var l corpus.Lang
	if ctx.LocalStorage().Get(langKey, &l); slices.Contains(corpus.Langs, l) {
		s.look.Lang = l
	}
	var c corpus.Country
	if ctx.LocalStorage().Get(placeKey, &c); slices.Contains(corpus.Countries, c) {
		s.look.Country = c
	}
}

// guess reads a browser's language tag.
func guess(tag string) (corpus.Lang, corpus.Country) {
	tag = strings.ToLower(tag)
	switch base, _, _ := strings.Cut(tag, "-"); {
	case base == "da":
		return "da", "dk"
	case base == "nb", base == "no", base == "nn":
		return "nb", "no"
	case strings.HasSuffix(tag, "-no"):
		return "en", "no"
	}
	return "en", "dk"
}

func (s *site) setLang(ctx app.Context, l corpus.Lang) {
	s.look.Lang = l
	s.saveFailed = ctx.LocalStorage().Set(langKey, l) != nil
}

func (s *site) setCountry(ctx app.Context, c corpus.Country) {
	s.look.Country = c
	s.assessment = nil
	s.saveFailed = ctx.LocalStorage().Set(placeKey, c) != nil
}

// keepLook keeps text size and colours for this tab only.
func (s *site) keepLook(ctx app.Context) { ctx.SessionStorage().Set(lookKey, s.look) }

// watchPrint prints dark pages as dark on white.
func (h *shell) watchPrint() {
	html := app.Window().Get("document").Get("documentElement")
	scheme := func(value func() string) app.Func {
		return app.FuncOf(func(app.Value, []app.Value) any {
			html.Call("setAttribute", "data-color-scheme", value())
			return nil
		})
	}
	app.Window().Call("addEventListener", "beforeprint", scheme(func() string { return "light" }))
	app.Window().Call("addEventListener", "afterprint", scheme(func() string { return h.site.look.Scheme }))
}
