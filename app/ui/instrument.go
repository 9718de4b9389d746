package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// instruments lists every questionnaire, with what it is for and how long it takes.
func (h *shell) instruments() app.UI {
	s, w := h.site, h.site.words()
	all := s.corpus().Instruments
	return div("",
		heading(w.InstrumentsTitle),
		para("lead", w.InstrumentsLead),
		el("ul").Class("shelf").Body(app.Range(all).Slice(func(i int) app.UI {
			return el("li").Body(
				link("/instrument/"+all[i].ID, all[i].Name),
				el("span").Class("row-source").Text(w.Minutes(all[i].Minutes)),
				para("small", s.say(all[i].What)),
			)
		})),
	)
}

// instrument is everything about one questionnaire: what it is, how it is
// scored, what a change means, whose it is; and the form itself.
func (h *shell) instrument(id string) app.UI {
	s, w := h.site, h.site.words()
	in := s.corpus().Instrument(id)
	if in == nil || in.ID != id {
		return h.missing()
	}
	return el("article").Body(
		para("kicker", w.InstrumentsTitle),
		heading(in.Name),
		para("lead", s.say(in.What)),
		para("", s.say(in.Use)),
		paragraphs("with", s.say(in.Note)),
		el("dl").Class("answers").Body(
			fact(w.TimeLabel, w.Minutes(in.Minutes)),
			fact(w.MissingLabel, s.say(in.Missing)),
			fact(w.TestedLabel, s.say(in.Tested)),
			fact(w.OwnerLabel, s.say(in.Owner)),
			fact(w.LicenceLabel, s.say(in.Licence)),
			fact(w.EvidenceLabel, s.say(in.Evidence)),
			fact(w.LinkLabel, in.Link),
		),
		h.levels(in),
		h.changeOf(in),
		app.If(len(in.Scales) > 0 && len(in.Places) == 0 && in.ID != "psfs", func() app.UI {
			return section("card", h2("xs", w.FormHead), h.form(in))
		}),
		h.printButton(),
	)
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
			return el("p").Class("small").Body(
				app.Text(w.Cut(c)+" "+s.say(c.Says)+" "),
				link("/source/"+c.Source, w.SourceName(s.corpus().Source(c.Source))),
			)
		}),
	)
}

// changeOf tells the change between two scores of the instrument, with every
// published threshold and the measurement error beside it.
func (h *shell) changeOf(in *corpus.Instrument) app.UI {
	s, w := h.site, h.site.words()
	if !in.Change || in.Main == "" {
		return para("small", w.NoChange)
	}
	field := func(id, name string, now *string) app.UI {
		return div("ds-field",
			el("label").Class("ds-label").Attr("for", id).Text(name+" ("+w.ScaleName(in.Main)+")"),
			el("input").Class("ds-input").ID(id).Attr("type", "text").Attr("inputmode", "decimal").Attr("autocomplete", "off").Attr("value", *now).
				OnInput(h.on("change", func(ctx app.Context, e app.Event) { *now = ctx.JSSrc().Get("value").String() }), app.EventScope(id)),
		)
	}
	if h.site.between.instrument != in.ID {
		h.site.between = between{instrument: in.ID}
	}
	return section("card",
		h2("xs", w.ChangeHead),
		div("totals",
			field("change-from", w.Baseline, &s.between.from),
			field("change-to", w.FollowUp, &s.between.to),
		),
		el("div").Role("status").Body(h.told(in)),
	)
}

// A between is two scores of an instrument, as typed.
type between struct{ instrument, from, to string }

// told is what the two numbers come to, or why nothing can be told.
func (h *shell) told(in *corpus.Instrument) app.UI {
	s, w := h.site, h.site.words()
	from, ok1 := typedNumber(s.between.from)
	to, ok2 := typedNumber(s.between.to)
	if !ok1 || !ok2 {
		return nil
	}
	ch, _, err := assess.Compare(s.corpus(), in.ID, "", in.SetOf(s.look.Country), assess.Side{Number: &from}, assess.Side{Number: &to})
	if err != nil {
		return para("ds-validation-message", w.OutOfRange(in))
	}
	lines := w.ChangeLines(s.corpus(), ch)
	return div("", para("score", lines[0]), el("ul").Body(app.Range(lines[1:]).Slice(func(i int) app.UI { return el("li").Text(lines[i+1]) })))
}
