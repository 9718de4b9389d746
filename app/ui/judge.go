package ui

import (
	"errors"
	"strings"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// judged says who judged a flag, when and why: it stays in sight, on paper too.
func (h *shell) judged(f *assess.Flag) app.UI {
	return app.If(f.Judged != nil, func() app.UI {
		return para("small judged", h.site.words().JudgedLine(*f.Judged))
	})
}

// judging lets a clinician judge a flag that stands, or take the judgement back.
func (h *shell) judging(f *assess.Flag) app.UI {
	s, w, id := h.site, h.site.words(), f.Rule.ID
	switch {
	case s.visit.Audience != corpus.Clinician:
		return nil
	case f.Judged != nil:
		return el("button").Attr("type", "button").ID("unjudge-"+id).Class("seg-button noprint").Text(w.JudgeUndo).
			OnClick(h.on("unjudge", func(ctx app.Context, e app.Event) {
				delete(s.visit.Judgements, id)
				s.changed(ctx)
			}), app.EventScope(id))
	}
	return &judgeForm{Shell: h, Flag: id, Urgency: f.Urgency, Lang: s.look.Lang}
}

// A judgeForm is where a clinician writes why a flag is judged, and for an
// emergency to whom the person was handed over. It keeps what is typed.
type judgeForm struct {
	app.Compo
	Shell   *shell
	Flag    string
	Urgency corpus.Urgency
	Lang    corpus.Lang
	typed   map[string]string
	lacks   string // the field that lacks something, "" before the button is pressed
}

// CompoID keeps what is typed about one flag out of another's form.
func (j *judgeForm) CompoID() string { return j.Flag }

// Render draws the form.
func (j *judgeForm) Render() app.UI {
	h, w := j.Shell, j.Shell.site.words()
	emergency := j.Urgency == corpus.Emergency
	return div("judge noprint",
		paragraphs("small", w.JudgeHow.Of(judgeKind(j.Urgency))),
		app.If(emergency, func() app.UI { return j.field("to", "text", w.HandedTo) }),
		app.If(emergency, func() app.UI { return j.field("to_at", "numeric", w.HandedAt) }),
		j.field("reason", "text", w.JudgeReason.Of(judgeKind(j.Urgency))),
		j.field("by", "text", w.JudgeBy),
		el("button").Attr("type", "button").ID("judge-"+j.Flag).Class("ds-button").DataSet("variant", "secondary").Text(w.JudgeDo).
			OnClick(h.on("judge", func(ctx app.Context, e app.Event) { j.record(ctx) }), app.EventScope(j.Flag)),
		el("div").Role("status").Body(app.If(j.lacks != "", func() app.UI { return para("ds-validation-message", w.JudgeLacks) })),
	)
}

// judgeKind tells the two forms apart: an emergency is handed over.
func judgeKind(u corpus.Urgency) string {
	if u == corpus.Emergency {
		return "handed"
	}
	return "reason"
}

// field is one line of the form.
func (j *judgeForm) field(name, keys, label string) app.UI {
	id := "judge-" + name + "-" + j.Flag
	return div("ds-field",
		el("label").Class("ds-label").Attr("for", id).Text(label),
		el("input").Class("ds-input").ID(id).Attr("type", "text").Attr("inputmode", keys).Attr("maxlength", 200).Attr("autocomplete", "off").Attr("value", j.typed[name]).Aria("invalid", j.lacks == name).
			OnInput(j.Shell.on("judge-field", func(ctx app.Context, e app.Event) {
				if j.typed == nil {
					j.typed = map[string]string{}
				}
				j.typed[name] = ctx.JSSrc().Get("value").String()
			}), app.EventScope(id)),
	)
}

// record keeps the judgement, or says what it lacks.
func (j *judgeForm) record(ctx app.Context) {
	s := j.Shell.site
	now := time.Now()
	x := assess.Judgement{
		Urgency: j.Urgency, At: now.Format(assess.Minute),
		Reason: strings.TrimSpace(j.typed["reason"]), By: strings.TrimSpace(j.typed["by"]), To: strings.TrimSpace(j.typed["to"]),
		ToAt: lastTime(j.typed["to_at"], now),
	}
	if err := x.Check(); err != nil {
		var missing *assess.FieldError
		if errors.As(err, &missing) {
			j.lacks = missing.Field
			focus("judge-" + j.lacks + "-" + j.Flag)
		}
		return
	}
	j.lacks = ""
	s.visit.Judgements[j.Flag] = x
	s.changed(ctx)
}

// lastTime is when a clock last showed a time, typed as 14:05, 14.05 or 1405.
func lastTime(typed string, now time.Time) string {
	digits := strings.NewReplacer(":", "", ".", "", " ", "").Replace(typed)
	if len(digits) == 3 {
		digits = "0" + digits
	}
	t, err := time.Parse("1504", digits)
	if err != nil {
		return ""
	}
	at := time.Date(now.Year(), now.Month(), now.Day(), t.Hour(), t.Minute(), 0, 0, now.Location())
	if at.After(now) {
		at = at.AddDate(0, 0, -1) // just before midnight
	}
	return at.Format(assess.Minute)
}
