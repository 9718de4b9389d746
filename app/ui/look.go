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

// A setting is something about how pages are shown that a person picks one of.
type setting struct {
	name, label string
	values      []string
	texts       []string
	now         string
	set         func(ctx app.Context, value string)
}

// settings are language and country, which stay on the device, then text size
// and colours, which are for this tab only.
func (h *shell) settings() []setting {
	s, w := h.site, h.site.words()
	langs, countries := setting{name: "lang"}, setting{name: "country"}
	for _, l := range corpus.Langs {
		langs.values, langs.texts = append(langs.values, string(l)), append(langs.texts, w.Languages.Of(l))
	}
	for _, c := range corpus.Countries {
		countries.values, countries.texts = append(countries.values, string(c)), append(countries.texts, w.Country.Of(c))
	}
	langs.label, langs.now = w.LanguageLabel, string(s.look.Lang)
	langs.set = func(ctx app.Context, v string) {
		s.look.Lang = corpus.Lang(v)
		s.saveFailed = ctx.LocalStorage().Set(langKey, v) != nil
	}
	countries.label, countries.now = w.CountryLabel, string(s.look.Country)
	countries.set = func(ctx app.Context, v string) {
		s.look.Country, s.assessment = corpus.Country(v), nil
		s.saveFailed = ctx.LocalStorage().Set(placeKey, v) != nil
	}
	return []setting{langs, countries,
		{"size", w.SizeLabel, []string{"sm", "md", "lg"}, w.Sizes, s.look.Size, func(ctx app.Context, v string) {
			s.look.Size = v
			ctx.SessionStorage().Set(lookKey, s.look)
		}},
		{"scheme", w.SchemeLabel, []string{"auto", "light", "dark"}, w.Schemes, s.look.Scheme, func(ctx app.Context, v string) {
			s.look.Scheme = v
			ctx.SessionStorage().Set(lookKey, s.look)
		}},
	}
}

// buttons draws the values of a setting, the one that is set pressed.
func (h *shell) buttons(x setting) app.UI {
	return app.Range(x.values).Slice(func(i int) app.UI {
		v := x.values[i]
		b := el("button").Attr("type", "button").Class("seg-button").Aria("pressed", x.now == v).Text(x.texts[i])
		if x.name == "lang" {
			b = b.Lang(v)
		}
		return b.OnClick(h.on(x.name, func(ctx app.Context, e app.Event) { x.set(ctx, v); h.present(ctx) }), app.EventScope(x.name, v, x.now, string(h.site.look.Lang)))
	})
}

// watchPrint prints dark pages as dark on white, and what is folded but drawn.
func (h *shell) watchPrint() {
	document := app.Window().Get("document")
	var opened []app.Value
	on := func(event string, do func()) {
		app.Window().Call("addEventListener", event, app.FuncOf(func(app.Value, []app.Value) any { do(); return nil }))
	}
	scheme := func(value string) { document.Get("documentElement").Call("setAttribute", "data-color-scheme", value) }
	on("beforeprint", func() {
		scheme("light")
		folds := document.Call("querySelectorAll", "details.net-part:not([open])")
		for i := range folds.Length() {
			fold := folds.Index(i)
			fold.Set("open", true)
			opened = append(opened, fold)
		}
	})
	on("afterprint", func() {
		scheme(h.site.look.Scheme)
		for _, fold := range opened {
			fold.Set("open", false)
		}
		opened = nil
	})
}
