package ui

import (
	"slices"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"ryggrad/corpus"
)

// instruments lists every questionnaire, with when to choose it and how long it
// takes: first what everybody is asked, then the others by what they are for.
func (h *shell) instruments() app.UI {
	s, w := h.site, h.site.words()
	all := s.corpus().Instruments
	minutes := 0
	for _, in := range all {
		if in.Core {
			minutes += in.Minutes
		}
	}
	return div("",
		heading(w.InstrumentsTitle),
		para("lead", w.InstrumentsLead),
		h.shelf(w.Core(minutes), func(in *corpus.Instrument) bool { return in.Core }),
		app.Range(corpus.Purposes).Slice(func(i int) app.UI {
			return h.shelf(w.Purpose.Of(corpus.Purposes[i]), func(in *corpus.Instrument) bool { return !in.Core && in.Purposes[0] == corpus.Purposes[i] })
		}),
	)
}

// shelf lists some of the instruments under a heading.
func (h *shell) shelf(title string, belongs func(*corpus.Instrument) bool) app.UI {
	s, w := h.site, h.site.words()
	some := slices.DeleteFunc(slices.Clone(s.corpus().Instruments), func(in *corpus.Instrument) bool { return !belongs(in) })
	if len(some) == 0 {
		return nil
	}
	return section("section",
		h2("xs", title),
		el("ul").Class("shelf").Body(app.Range(some).Slice(func(i int) app.UI {
			in := some[i]
			return el("li").Body(
				link("/instrument/"+in.ID, in.Name),
				span("row-source", strings.Trim(w.Minutes(in.Minutes)+" · "+w.Phases(in), " ·")),
				para("small", s.say(in.What)),
			)
		})),
	)
}

// instrument is everything about one questionnaire: what it is, how it is scored
// and what a change means; the form itself; files; and whose it is.
func (h *shell) instrument(id string) app.UI {
	s, w := h.site, h.site.words()
	in := s.corpus().Instrument(id)
	if in == nil || in.ID != id {
		return h.missing()
	}
	title := w.FormHead
	if in.OwnWords || s.worded(in) != nil {
		title = w.OwnWordsHead
	}
	class := ""
	if s.blank {
		class = "blank"
	}
	return el("article").Class(class).Body(
		para("kicker", w.InstrumentsTitle),
		heading(in.Name),
		para("lead", s.say(in.What)),
		para("", s.say(in.Use)),
		paragraphs("with", s.say(in.Note)),
		el("dl").Class("answers").Body(
			fact(w.PurposeLabel, w.Purposes(in)),
			fact(w.PhaseLabel, w.Phases(in)),
			fact(w.TimeLabel, w.Minutes(in.Minutes)),
			fact(w.ItemsLabel, w.Items(in)),
			fact(w.MissingLabel, s.say(in.Missing)),
			fact(w.TestedLabel, s.say(in.Tested)),
		),
		h.levels(in),
		h.changeOf(in),
		app.If(len(in.Scales) > 0, func() app.UI {
			return section("card fill", h2("xs", title), para("dated printonly", w.DateLine), h.fillIn(in))
		}),
		div("acts noprint", h.printButton(), h.blankButton(in)),
		h.export(in),
		h.wordingCard(in),
		section("section",
			h2("xs", w.OwnerHead),
			el("dl").Class("answers").Body(
				fact(w.OwnerLabel, s.say(in.Owner)),
				fact(w.LicenceLabel, s.say(in.Licence)),
				fact(w.EvidenceLabel, s.say(in.Evidence)),
			),
			app.If(in.Link != "", func() app.UI {
				return el("a").Class("ds-link noprint").Attr("href", in.Link).Attr("rel", "noreferrer").Text(w.ToOwner + ": " + in.Link)
			}),
		),
	)
}

// blankButton prints the form without the answers of the visit.
func (h *shell) blankButton(in *corpus.Instrument) app.UI {
	if len(in.Scales) == 0 || in.ID == "psfs" {
		return nil
	}
	return el("button").Attr("type", "button").Class("ds-button").DataSet("variant", "secondary").Text(h.site.words().PrintBlank).
		OnClick(h.on("print blank", func(ctx app.Context, e app.Event) {
			h.site.blank = true
			app.Window().Call("addEventListener", "afterprint", app.FuncOf(func(app.Value, []app.Value) any {
				ctx.Dispatch(func(ctx app.Context) { h.site.blank = false })
				return nil
			}), map[string]any{"once": true})
			ctx.Defer(func(app.Context) { app.Window().Call("print") })
		}))
}

// levels shows the bands that are followed, and where each source draws lines.
func (h *shell) levels(in *corpus.Instrument) app.UI {
	s, w := h.site, h.site.words()
	var lines []string
	for _, name := range in.BandNames {
		for _, b := range in.Bands[name] {
			lines = append(lines, s.say(in.BandText[b.Name])+": "+w.BandRange(in, b))
		}
	}
	if len(lines)+len(in.Cuts) == 0 {
		return nil
	}
	return section("card",
		h2("xs", w.LevelsHead),
		el("ul").Body(app.Range(lines).Slice(func(i int) app.UI { return el("li").Text(lines[i]) })),
		app.Range(in.Cuts).Slice(func(i int) app.UI {
			c := in.Cuts[i]
			return h.sourced(w.Cut(c)+" "+s.say(c.Says), c.Source)
		}),
	)
}

// sourced is a line with the source that it rests on.
func (h *shell) sourced(text, source string) app.UI {
	return el("p").Class("small").Body(
		app.Text(text+" "),
		link("/source/"+source, h.site.words().SourceName(h.site.corpus().Source(source))),
	)
}
