//go:build browser

package browsertest

import (
	"reflect"
	"strings"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// A scene is a page in a state worth looking at.
type scene struct {
	name string
	path string
	kept kept
	then func(*visitor) // what is done before it is looked at
}

// scenes are every kind of page, in the states that look different. Those of one
// visit stand together, first those in which nothing is done: see play.
func scenes(c *corpus.Corpus) []scene {
	type found = map[corpus.FindingID]string
	patient := func(but found) kept {
		return kept{Audience: "patient", Answers: screened(c, but), Responses: map[string]map[string][]int{"nrs@back": {"1": {6}}}}
	}
	some := kept{Audience: "patient", Answers: found{"fever": "yes", "age": "44", "suicidal": "thoughts", "pregnancy": "maybe", "duration-days": "14", "osteoporosis": "yes"},
		Responses: map[string]map[string][]int{"nrs@back": {"1": {6}}}}
	goals := patient(nil)
	goals.Goals = []string{"gå en tur i skoven", "løfte barnebarnet"}
	goals.Responses["psfs"] = map[string][]int{"1": {4}, "2": {2}}
	clinician := patient(found{"exam-strength": "mild", "leg-pain": "below-knee", "duration-days": "50"})
	clinician.Audience = "clinician"
	clinician.Responses["sbst"] = map[string][]int{"1": {1}, "2": {0}, "3": {1}}
	urgent := clinician
	urgent.Answers = screened(c, found{"saddle-numb": "yes", "fever": corpus.NotSure})
	judged := urgent
	judged.Judgements = map[string]assess.Judgement{"ces-saddle": {Urgency: corpus.Emergency, At: "2026-11-22T14:05", To: "NN, neurokirurgisk bagvagt", ToAt: "2026-11-22T14:00", By: "KH"}}
	judged.Corrections = []fallen{{Flag: "inf-fever", Was: corpus.SameDay, At: "2026-11-22T13:50"}}
	totals := clinician
	totals.Scores = map[string]map[string]float64{"sbst": {"total": 6, "psych": 4}}
	totals.Responses = map[string]map[string][]int{"psfs": {"1": {4}}}
	totals.Goals = []string{"gå en tur"}
	part := func(name string) func(*visitor) { return func(v *visitor) { v.part(name) } }
	open := func(v *visitor) {
		do[any](v.tab, `for (const d of document.querySelectorAll("main details")) d.open = true; return 0`)
	}
	first := ""
	for _, v := range c.Vignettes {
		if v.Teach && first == "" {
			first = "/educator/" + v.ID
		}
	}
	return []scene{
		{name: "home", path: "/"},
		{name: "help", path: "/help"},
		{name: "list", path: "/patient/saddle"},
		{name: "gate", path: "/patient/suicidal"},
		{name: "stop-nothing", path: "/stop"},
		{name: "clinician", path: "/clinician"},
		{name: "educator", path: "/educator"},
		{name: "statement-for", path: "/statement/" + stayActive},
		{name: "statement-against", path: "/statement/dk.imaging.rarely"},
		{name: "statement-disputed", path: "/statement/" + string(c.Conflicts[0].Statements[0])},
		{name: "conflict", path: "/conflict/" + c.Conflicts[0].ID},
		{name: "sources", path: "/sources"},
		{name: "ask", path: "/ask"},
		{name: "library", path: "/library"},
		{name: "topic", path: "/topic/exercise-which"},
		{name: "subject", path: "/topic/table4-acute"},
		{name: "instruments", path: "/instruments"},
		{name: "instrument", path: "/instrument/odi"},
		{name: "changes", path: "/changes"},
		{name: "source", path: "/source/danske-fysioterapeuter"},
		{name: "about", path: "/about"},
		{name: "licences", path: "/licences"},
		{name: "missing", path: "/no/such/page"},
		{name: "number-wrong", path: "/patient/age", then: func(v *visitor) {
			v.click(id("field-age"))
			v.press("4x")
			v.soon("it is marked", `document.getElementById("field-age").ariaInvalid === "true"`)
		}},
		{name: "case", path: first, then: func(v *visitor) {
			v.click(id("saddle-numb-yes"))
			v.soon("it changes", `document.querySelectorAll(".changes li").length > 1`)
		}},
		{name: "ask-answered", path: "/ask", then: func(v *visitor) { v.asks("hjælper et korset?"); open(v) }},
		{name: "ask-urgent", path: "/ask", then: func(v *visitor) { v.asks("jeg kan pludselig ikke tisse") }},
		{name: "form", path: "/patient/form-sbst", then: func(v *visitor) { v.worded("sbst") }},
		{name: "form-numbers", path: "/instrument/ases8", then: func(v *visitor) { v.worded("ases8") }},
		{name: "home-open-visit", path: "/", kept: some},
		{name: "list-today", path: "/patient/fever", kept: some},
		{name: "choice", path: "/patient/pregnancy", kept: some},
		{name: "number", path: "/patient/duration-days", kept: some},
		{name: "pain", path: "/patient/pain-back", kept: some},
		{name: "check-open", path: "/patient/check", kept: some},
		{name: "list-alarm", path: "/patient/saddle", kept: kept{Audience: "patient", Answers: found{"saddle-numb": "yes"}}},
		{name: "goals", path: "/patient/goals", kept: goals},
		{name: "check", path: "/patient/check", kept: goals},
		{name: "result", path: "/patient/result", kept: goals},
		{name: "result-unfolded", path: "/patient/result", kept: goals, then: open},
		{name: "result-open", path: "/patient/result", kept: kept{Audience: "patient", Answers: found{"age": "44"}}},
		{name: "result-doctor", path: "/patient/result", kept: patient(found{"weight-loss": "yes"})},
		{name: "result-today", path: "/patient/result", kept: patient(found{"fever": "yes"})},
		{name: "stop-today", path: "/stop", kept: patient(found{"fever": "yes"})},
		{name: "stop-emergency", path: "/stop", kept: patient(found{"saddle-numb": "yes"})},
		{name: "result-emergency", path: "/patient/result", kept: patient(found{"saddle-numb": "yes"}), then: open},
		{name: "clinician-answered", path: "/clinician", kept: clinician, then: open},
		{name: "clinician-history", path: "/clinician", kept: clinician, then: part("history")},
		{name: "clinician-medicines", path: "/clinician", kept: clinician, then: part("medicines")},
		{name: "clinician-exam", path: "/clinician", kept: clinician, then: part("exam")},
		{name: "clinician-forms", path: "/clinician", kept: clinician, then: part("forms")},
		{name: "clinician-emergency", path: "/clinician", kept: urgent, then: open},
		{name: "clinician-judged", path: "/clinician", kept: judged},
		{name: "clinician-totals", path: "/clinician", kept: totals, then: part("forms")},
	}
}

// worded shows the page with the made-up wording of a form on the device, and
// leaves none behind.
func (v *visitor) worded(instrument string) {
	v.t.Helper()
	key := quote("ryggrad/wording/" + instrument + " " + string(v.lang))
	text := quote(zebra(v.corpus.Instrument(instrument), v.lang))
	do[any](v.tab, `localStorage.setItem(`+key+`, JSON.stringify(`+text+`)); return 0`)
	v.reload()
	v.soon("the words are there", seen("stribet?"))
	do[any](v.tab, `localStorage.removeItem(`+key+`); return 0`)
}

// wide reports whether a scene is made for a tablet in landscape.
func (s scene) wide() bool {
	return strings.HasPrefix(s.path, "/clinician") || strings.HasPrefix(s.path, "/educator")
}

// play shows a scene. One that has the visit and the look of the scene before is
// gone to by a link, which takes a tenth of the time of loading it.
func (v *visitor) play(s scene, size, scheme string) {
	v.t.Helper()
	last := played{s.kept, size, scheme}
	if v.last != nil && reflect.DeepEqual(*v.last, last) {
		if v.path() != s.path {
			v.visit(s.path)
		}
	} else {
		v.openStorage()
		v.store(s.kept, size, scheme)
		v.open(v.host.URL + s.path)
		v.running()
	}
	v.soon("it is dressed", `document.documentElement.dataset.size === `+quote(size)+` && document.documentElement.dataset.colorScheme === `+quote(scheme)+` && document.documentElement.lang === `+quote(string(v.lang)))
	v.last = &last
	if s.then != nil {
		v.last = nil
		s.then(v)
	}
}

// A played is what stands in the tab while scenes follow each other.
type played struct {
	kept         kept
	size, scheme string
}

// openStorage opens a file of the host, where its storage can be filled, unless
// one of its pages is open.
func (v *visitor) openStorage() {
	v.t.Helper()
	if do[string](v.tab, `return location.origin`) != v.host.URL {
		v.open(v.host.URL + "/web/icon.svg")
	}
}

// screen gives the tab a screen of a size, and of a telephone's kind if small.
func (tb *tab) screen(width, height int64) {
	tb.t.Helper()
	_, err := chromedp.Call(tb.ctx, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{
		Width: width, Height: height, DeviceScaleFactor: 1, Mobile: width < 600,
	})
	require.NoError(tb.t, err)
}

// scriptsOff leaves a page with the signs and numbers alone.
func (tb *tab) scripts(on bool) {
	tb.t.Helper()
	_, err := chromedp.Call(tb.ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: !on})
	require.NoError(tb.t, err)
}
