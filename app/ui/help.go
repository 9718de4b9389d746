package ui

import (
	"slices"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// help is the safety net with the numbers: behind "Help now?" on every page,
// and what a patient prints and takes home.
func (h *shell) help() app.UI {
	w := h.site.words()
	return div("",
		heading(w.HelpTitle),
		para("lead", w.HelpLead),
		h.net(false),
		h.printButton(),
	)
}

// net draws every part of the safety net, and all numbers once, below. Below an
// advice what tells nobody when to phone is folded.
func (h *shell) net(fold bool) app.UI { return div("net", h.netParts(fold), h.netNumbers(fold)) }

// netParts draws the parts of the safety net, or those of some urgencies: the
// ambulance of both countries stands on what must not wait.
func (h *shell) netParts(fold bool, of ...corpus.Urgency) app.UI {
	s := h.site
	here := s.look.Country
	parts := slices.DeleteFunc(slices.Clone(s.corpus().Net), func(n *corpus.NetPart) bool {
		return len(of) > 0 && !slices.Contains(of, n.Urgency) || n.ID == expectations && !s.mayExpect()
	})
	return app.Range(parts).Slice(func(i int) app.UI {
		n := parts[i]
		return netPart(fold && n.Urgency == corpus.Routine, n.Urgency, s.say(n.Title),
			el("ul").Body(app.Range(n.Lines).Slice(func(j int) app.UI { return el("li").Text(s.say(n.Lines[j])) })),
			fromMemory(h.site.look.Lang, n.Basis),
			app.If(n.Urgency == corpus.Emergency, func() app.UI {
				return div("", h.numbers(here, "ambulance"), h.nearest(), h.numbers(other(here), "ambulance"))
			}),
		)
	})
}

// netPart is a part of the safety net, folded or not. A folded one is drawn as
// well: it is printed.
func netPart(fold bool, u corpus.Urgency, title string, body ...app.UI) app.UI {
	if fold {
		return el("details").Class("card net-part fold").Body(append([]app.UI{el("summary").Text(title)}, body...)...)
	}
	return el("section").Class("card net-part").DataSet("urgency", string(u)).Body(append([]app.UI{h2("xs", title)}, body...)...)
}

// netNumbers lists every number of both countries.
func (h *shell) netNumbers(fold bool) app.UI {
	s, w := h.site, h.site.words()
	here := s.look.Country
	return div("",
		netPart(fold, "", w.NumbersIn(here),
			app.If(len(s.corpus().Regions(here)) > 0, func() app.UI { return h.regions(h.site.look.Lang, here) }),
			h.numbers(here),
		),
		netPart(fold, "", w.OtherCountry(other(here)), h.numbers(other(here))),
	)
}

// expectations is the part of the net that says how back pain usually goes.
const expectations = "net-8"

// mayExpect reports whether it may be shown: nothing above routine stands, the
// screen is complete and the pain has not lasted more than 12 weeks.
func (s *site) mayExpect() bool {
	a := s.assessed()
	return a.Urgency == corpus.Routine && !a.Provisional && a.Phase != assess.LongLasting && a.Phase != assess.UnknownPhase
}

// nearest is the out-of-hours number of where the person is, when there is one
// for all of the country or the region was told.
func (h *shell) nearest() app.UI {
	s := h.site
	ns := slices.DeleteFunc(s.numbers(s.look.Country, "out-of-hours"), func(n *corpus.TelNumber) bool { return n.Region != "" && n.Region != s.look.Region })
	return div("calls", app.Range(ns).Slice(func(i int) app.UI { return h.call(h.site.look.Lang, assess.Call{Number: ns[i]}) }))
}

// numbers lists the telephone numbers of a country, or those of some kinds.
func (h *shell) numbers(c corpus.Country, kinds ...string) app.UI {
	ns := h.site.numbers(c, kinds...)
	return div("calls", app.Range(ns).Slice(func(i int) app.UI { return h.call(h.site.look.Lang, assess.Call{Number: ns[i]}) }))
}

// numbers returns the telephone numbers of a country, or those of some kinds:
// that of the region that was told stands first among the regions'.
func (s *site) numbers(c corpus.Country, kinds ...string) []*corpus.TelNumber {
	var out []*corpus.TelNumber
	at := -1 // the first of a region
	for _, n := range s.corpus().Numbers {
		switch {
		case n.Country != c || n.Digits == "" || len(kinds) > 0 && !slices.Contains(kinds, n.Kind):
			continue
		case n.Region != "" && at < 0:
			at = len(out)
		case n.Region != "" && n.Region == s.look.Region:
			out = slices.Insert(out, at, n)
			continue
		}
		out = append(out, n)
	}
	return out
}

func (h *shell) printButton() app.UI {
	return el("button").Attr("type", "button").Class("ds-button noprint").DataSet("variant", "secondary").Body(icon("PrinterSmall"), app.Text(h.site.words().Print)).
		OnClick(h.on("print", func(ctx app.Context, e app.Event) { app.Window().Call("print") }))
}
