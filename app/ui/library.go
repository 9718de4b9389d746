package ui

import (
	"slices"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"ryggrad/corpus"
)

// A shelf is what a person looks for in the library; "" is everything. It
// stays as it is while they read a statement and come back.
type shelf struct {
	Text, Topic, Source, Direction, Country, Duration string
}

// durations are how long the pain has lasted, in days, as the library tells
// them apart: at the twelve weeks that most sources use.
var durations = map[string]corpus.Window{
	"short": {Low: 0, High: 84},
	"long":  {Low: 85, High: corpus.NoLimit},
}

// library lets a person look up every statement.
func (h *shell) library() app.UI {
	s, w := h.site, h.site.words()
	found := s.onShelf()
	return div("",
		heading(w.LibraryTitle),
		para("lead", w.LibraryLead),
		el("div").Role("search").Class("noprint").Body(
			div("ds-field",
				el("label").Class("ds-label").Attr("for", "find").Text(w.FindLabel),
				el("input").Class("ds-input").ID("find").Attr("type", "search").Attr("autocomplete", "off").Attr("value", s.shelf.Text).
					OnInput(h.on("find", func(ctx app.Context, e app.Event) { s.shelf.Text = ctx.JSSrc().Get("value").String() })),
			),
			div("filters",
				h.filter("topic", w.TopicLabel, corpus.Topics, w.Topic.Of, &s.shelf.Topic),
				h.filter("source", w.SourceLabel, s.cited(), s.sourceName, &s.shelf.Source),
				h.filter("direction", w.DirectionLabel, []string{"for", "against", "conditional", "info"}, func(d string) string { return w.Direction.Of(corpus.Direction(d)) }, &s.shelf.Direction),
				h.filter("country", w.CountryLabel, []string{"dk", "no"}, func(c string) string { return w.Country.Of(corpus.Country(c)) }, &s.shelf.Country),
				h.filter("duration", w.DurationLabel, []string{"short", "long"}, w.Durations.Of, &s.shelf.Duration),
			),
		),
		app.If(s.shelf == (shelf{}), func() app.UI {
			return div("",
				el("h2").Class("ds-heading section").DataSet("size", "sm").Text(w.SideBySide),
				para("", w.SideBySideLead),
				h.topics(corpus.AskedOf),
				el("h2").Class("ds-heading section").DataSet("size", "sm").Text(w.Education),
				para("", w.EducationLead),
				h.topics(corpus.Covered),
				el("h2").Class("ds-heading section").DataSet("size", "sm").Text(w.AllStatements),
			)
		}),
		el("p").Role("status").Class("small").Text(w.Listed(len(found), len(s.corpus().Statements))),
		el("ul").Class("shelf").Body(app.Range(found).Slice(func(i int) app.UI {
			st := found[i]
			return el("li").Body(
				link("/statement/"+string(st.ID), s.say(st.Title)),
				el("span").Class("row-source").Body(
					tag(string(st.Direction), w.Direction.Of(st.Direction)),
					app.Text(" "+w.SourceName(s.corpus().Source(st.Cites[0].Source))),
				),
			)
		})),
		h.printButton(),
	)
}

// filter is a list to pick one value from, or all of them.
func (h *shell) filter(id, label string, values []string, name func(string) string, now *string) app.UI {
	w := h.site.words()
	return div("ds-field",
		el("label").Class("ds-label").Attr("for", "by-"+id).Text(label),
		el("select").Class("ds-input").ID("by-"+id).
			OnChange(h.on("filter", func(ctx app.Context, e app.Event) { *now = ctx.JSSrc().Get("value").String() }), app.EventScope(id)).
			Body(
				el("option").Attr("value", "").Attr("selected", *now == "").Text(w.All),
				app.Range(values).Slice(func(i int) app.UI {
					return el("option").Attr("value", values[i]).Attr("selected", *now == values[i]).Text(name(values[i]))
				}),
			),
	)
}

// cited are the sources that a statement is cited from, the five first.
func (s *site) cited() []string {
	used := map[string]bool{}
	for _, st := range s.corpus().Statements {
		for _, c := range st.Cites {
			used[c.Source], used[c.Cites] = true, true
		}
	}
	var ids []string
	for _, core := range []bool{true, false} {
		for _, x := range s.corpus().Sources {
			if x.Core == core && used[x.ID] {
				ids = append(ids, x.ID)
			}
		}
	}
	return ids
}

func (s *site) sourceName(id string) string { return s.words().SourceName(s.corpus().Source(id)) }

// cites reports whether a statement rests on a source, itself or through another.
func cites(st *corpus.Statement, source string) bool {
	return slices.ContainsFunc(st.Cites, func(c corpus.Citation) bool { return c.Source == source || c.Cites == source })
}

// onShelf returns the statements that the person looks for, by topic and title.
func (s *site) onShelf() []*corpus.Statement {
	f := s.shelf
	terms := strings.Fields(strings.ToLower(f.Text))
	var out []*corpus.Statement
	for _, st := range s.corpus().Statements {
		switch {
		case f.Topic != "" && st.Topic != f.Topic,
			f.Source != "" && !cites(st, f.Source),
			f.Direction != "" && string(st.Direction) != f.Direction,
			f.Country != "" && st.Country != "" && string(st.Country) != f.Country,
			f.Duration != "" && !overlaps(st, durations[f.Duration]),
			!s.mentions(st, terms):
		default:
			out = append(out, st)
		}
	}
	slices.SortStableFunc(out, func(a, b *corpus.Statement) int {
		if d := slices.Index(corpus.Topics, a.Topic) - slices.Index(corpus.Topics, b.Topic); d != 0 {
			return d
		}
		return strings.Compare(s.say(a.Title), s.say(b.Title))
	})
	return out
}

// overlaps reports whether a statement holds somewhere in a window of days.
func overlaps(st *corpus.Statement, w corpus.Window) bool {
	for _, c := range st.When {
		if c.Finding == "duration-days" && c.Window != nil && (c.Window.Low > w.High || c.Window.High < w.Low) {
			return false
		}
	}
	return true
}

// mentions reports whether every term stands in the statement's words.
func (s *site) mentions(st *corpus.Statement, terms []string) bool {
	if len(terms) == 0 {
		return true
	}
	return within(string(st.ID)+" "+s.say(st.Title)+" "+s.say(st.Text)+" "+s.say(st.PatientTitle)+" "+s.say(st.PatientText)+" "+s.say(st.Holds), terms)
}
