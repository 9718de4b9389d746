package ui

import (
	"slices"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"ryggrad/corpus"
)

// on wraps a handler so that a panic in it is told to the person instead of
// ending the program silently.
func (h *shell) on(name string, f app.EventHandler) app.EventHandler {
	return func(ctx app.Context, e app.Event) {
		defer func() {
			if r := recover(); r != nil {
				app.Logf("handler %s: %v", name, r)
				h.site.crash = true
			}
		}()
		h.site.touch()
		f(ctx, e)
	}
}

// heading is the h1 of a page. It can be focused, but not tabbed to.
func heading(text string) app.UI {
	return el("h1").ID("title").Class("ds-heading").DataSet("size", "lg").TabIndex(-1).Text(text)
}

// focusHeading moves the focus to the heading and shows the page from its top.
func focusHeading() {
	app.Window().Call("scrollTo", 0, 0)
	focus("title")
}

// focus moves the focus to an element without scrolling.
func focus(id string) {
	if el := app.Window().GetElementByID(id); el.Truthy() {
		el.Call("focus", map[string]any{"preventScroll": true})
	}
}

// reveal moves the focus to an element and shows the page from it.
func reveal(id string) {
	focus(id)
	if el := app.Window().GetElementByID(id); el.Truthy() {
		el.Call("scrollIntoView")
	}
}

// The elements that pages are made of most, by class and content. Each chain of
// go-app calls costs code in the browser's program; these keep it small.

func div(class string, body ...app.UI) app.UI {
	if class == "" {
		return el("div").Body(body...)
	}
	return el("div").Class(class).Body(body...)
}

func section(class string, body ...app.UI) app.UI { return el("section").Class(class).Body(body...) }

func para(class, text string) app.UI {
	if class == "" {
		return el("p").Text(text)
	}
	return el("p").Class(class).Text(text)
}

func span(class, text string) app.UI { return el("span").Class(class).Text(text) }

func h2(size, text string) app.UI {
	return el("h2").Class("ds-heading").DataSet("size", size).Text(text)
}

func link(to, text string) app.UI { return el("a").Class("ds-link").Attr("href", to).Text(text) }

// aside is a row to tick apart from the answers: none of these, I don't know.
func (h *shell) aside(id, text string, on bool, press func(app.Context)) app.UI {
	return h.pick("aside", id, text, on, press)
}

// pick is a row to tick: a value among the answers, or aside from them.
func (h *shell) pick(kind, id, text string, on bool, press func(app.Context)) app.UI {
	return el("label").Class("choice").DataSet("kind", kind).DataSet("on", on).Attr("for", id).Body(
		el("input").Attr("type", "checkbox").Class("ds-input aside").ID(id).Attr("checked", on).
			OnChange(h.on("aside", func(ctx app.Context, e app.Event) { press(ctx) }), app.EventScope(id, on)),
		el("span").Text(text),
	)
}

// fact is one line of a list of facts, left out when there is nothing to say.
func fact(name, value string) app.UI {
	if value == "" {
		return nil
	}
	return div("answer-row", el("dt").Text(name), el("dd").Text(value))
}

// statementLinks lists statements by their titles.
func (h *shell) statementLinks(ids []corpus.StatementID) app.UI {
	s := h.site
	return el("ul").Body(app.Range(ids).Slice(func(i int) app.UI {
		return el("li").Body(link("/statement/"+string(ids[i]), s.say(s.corpus().Statement(ids[i]).Title)))
	}))
}

// conflicts returns those that the audience of the visit is shown.
func (s *site) conflicts(all []*corpus.Conflict) []*corpus.Conflict {
	return slices.DeleteFunc(slices.Clone(all), func(x *corpus.Conflict) bool { return !x.MeantFor(s.visit.Audience) })
}

// conflictLinks lists conflicts by their titles.
func (h *shell) conflictLinks(all []*corpus.Conflict) app.UI {
	return el("ul").Body(app.Range(all).Slice(func(i int) app.UI {
		return el("li").Body(link("/conflict/"+all[i].ID, h.site.say(all[i].Title)))
	}))
}

// icon is a decoration beside words that say the same.
func icon(name string) app.UI {
	return app.Raw(`<svg class="icon" aria-hidden="true" focusable="false"><use href="/web/icons.svg#` + name + `"></use></svg>`)
}

// tag is a short word in a colour; the colour never stands alone.
func tag(kind, text string) app.UI {
	return el("span").Class("tag").DataSet("kind", kind).Text(text)
}

// unconfirmed says that no clinician has confirmed a text, and on what it rests.
func (s *site) unconfirmed(status corpus.Status) app.UI {
	return para("small unconfirmed", s.words().Status(status))
}

// paragraphs writes texts as paragraphs, leaving out the empty ones.
func paragraphs(class string, texts ...string) app.UI {
	return app.Range(texts).Slice(func(i int) app.UI {
		if texts[i] == "" {
			return nil
		}
		return el("p").Class(class).Text(texts[i])
	})
}

// el makes an element of any kind. go-app has a type for each, with a hundred
// methods; one for all keeps the browser's program smaller and quicker to load.
func el(tag string) app.HTMLElem { return app.Elem(tag) }
