package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"ryggrad/app/assess"
)

// maxGoals is how many activities are asked for; the scale allows up to five,
// and three are what most forms use.
const maxGoals = 3

// goals asks for activities that matter and how well they go (PSFS).
func (h *shell) goals() app.UI {
	s := h.site
	rows := min(len(s.visit.Goals)+1, maxGoals)
	return div("choices",
		app.Range(make([]struct{}, rows)).Slice(func(i int) app.UI { return h.goal(i) }),
	)
}

func (h *shell) goal(i int) app.UI {
	s, w := h.site, h.site.words()
	text, item := "", strconv.Itoa(i+1)
	if i < len(s.visit.Goals) {
		text = s.visit.Goals[i]
	}
	id := "goal-" + item
	return div("goal",
		div("ds-field",
			el("label").Class("ds-label").Attr("for", id).Text(w.GoalLabel(i+1)),
			el("input").Class("ds-input").ID(id).Attr("type", "text").Attr("maxlength", 120).Attr("autocomplete", "off").Attr("value", text).
				OnChange(h.on("goal", func(ctx app.Context, e app.Event) {
					s.setGoal(ctx, i, ctx.JSSrc().Get("value").String())
				}), app.EventScope(id)),
		),
		app.If(text != "", func() app.UI {
			return h.scale("goal-scale-"+item, hidden(text), tens(), tenEnds(w.PSFSLow, w.PSFSHigh), s.marked("psfs", item), func(ctx app.Context, mark int) {
				s.mark(ctx, "psfs", item, mark)
			})
		}),
	)
}

// setGoal keeps an activity; an emptied one is taken out with its mark, and
// those after it move up.
func (s *site) setGoal(ctx app.Context, i int, text string) {
	goals := s.visit.Goals
	switch {
	case i < len(goals) && text != "":
		goals[i] = text
	case i < len(goals):
		goals = append(goals[:i], goals[i+1:]...)
		s.dropMark("psfs", i+1)
	case text != "":
		goals = append(goals, text)
	}
	s.visit.Goals = goals
	s.changed(ctx)
}

// dropMark takes out an item's mark and moves the later marks up by one.
func (s *site) dropMark(instrument string, item int) {
	old, moved := s.visit.Responses[instrument], assess.Response{}
	for key, marks := range old {
		n, _ := strconv.Atoi(key)
		switch {
		case n > item:
			moved[strconv.Itoa(n-1)] = marks
		case n < item:
			moved[key] = marks
		}
	}
	s.visit.Responses[instrument] = moved
	if len(moved) == 0 {
		delete(s.visit.Responses, instrument)
	}
}
