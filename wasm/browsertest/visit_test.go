//go:build browser

package browsertest

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ryggrad/app/ui"
	"ryggrad/corpus"
)

// keys are the names of what a storage holds.
func (v *visitor) keys(storage string) []string {
	v.t.Helper()
	return do[[]string](v.tab, `return Object.keys(`+storage+`).sort()`)
}

func (v *visitor) reload() {
	v.t.Helper()
	do[any](v.tab, `window.old = true; setTimeout(() => location.reload()); return 0`)
	v.wait("the page has loaded again", `!window.old`)
	v.running()
}

func TestAVisitStaysInItsTab(t *testing.T) {
	t.Parallel()
	h := serve(t, built(t))
	b := room(t)
	v := newVisitor(t, b, h, "nb", "no")
	v.begin()
	v.answer("saddle", "no")
	v.click(id("go"))
	v.at("/patient/legs")
	v.answer("legs", "both-legs-weak")
	want := v.stored().Answers
	assert.Len(t, want, 9)

	v.reload()
	assert.Equal(t, "/patient/legs", v.path())
	v.soon("the tick is there", `document.getElementById("both-legs-weak").checked`)
	assert.Equal(t, want, v.stored().Answers, "a reload keeps the answers")
	v.soon("and the alarm", `document.querySelector('[role="alert"]').innerText.includes(`+quote(v.words.Urgency.Of(corpus.Emergency))+`)`)
	v.visit("/stop")
	v.reload()
	assert.Equal(t, v.words.StopHead.Of(corpus.Emergency), v.sees(id("title")), "what follows from the answers is there too")
	v.hasNumbers("ces-bothweak")
	v.visit("/patient/legs")

	other := newVisitor(t, b, h, "nb", "no")
	other.open(h.URL + "/patient/legs")
	other.running()
	assert.Equal(t, "nb", do[string](other.tab, `return document.documentElement.lang`), "the language is the device's")
	assert.Empty(t, other.preselected(), "another tab sees no answer")
	assert.Empty(t, other.keys("sessionStorage"))
	other.answer("legs", "no")
	assert.Equal(t, want, v.stored().Answers, "nor does it change one")

	// The end wipes everything but language and country.
	v.visit("/")
	v.click(button(v.words.EndVisit))
	v.soon("it is wiped", `!sessionStorage.getItem("`+visitKey+`")`)
	v.soon("nothing is offered to be wiped", `!`+button(v.words.EndVisit).found())
	assert.Subset(t, []string{lookKey}, v.keys("sessionStorage"))
	assert.ElementsMatch(t, []string{langKey, countryKey}, v.keys("localStorage"))
	assert.Empty(t, do[string](v.tab, `return document.cookie`))
	assert.Empty(t, do[[]string](v.tab, `return (await indexedDB.databases()).map((d) => d.name)`))
	v.visit("/patient/legs")
	assert.Empty(t, v.preselected())
	v.reload()
	assert.Empty(t, v.preselected())
}

func TestAVisitEndsFromTheClinicianAndTheResult(t *testing.T) {
	v := alone(t, "da", "dk")
	v.begin()
	v.answer("saddle", "no")
	for _, page := range []string{"/patient/result", "/clinician", "/educator/" + firstCase(t)} {
		v.visit(page)
		require.NotEmpty(t, v.stored().Answers, page)
		v.click(button(v.words.EndVisit))
		v.at("/")
		assert.Empty(t, v.stored().Answers, page)
		v.click(css(`a[data-door="patient"]`))
		v.at("/patient/saddle")
		assert.Empty(t, v.preselected(), page)
		v.answer("saddle", "no")
	}
}

func firstCase(t testing.TB) string {
	t.Helper()
	for _, v := range content(t).Vignettes {
		if v.Teach {
			return v.ID
		}
	}
	require.Fail(t, "no teaching case")
	return ""
}

func TestAnIdleVisitIsWiped(t *testing.T) {
	t.Parallel()
	h := serve(t, built(t))
	b := room(t)
	for _, c := range []struct {
		name string
		ago  time.Duration
		kept bool
	}{{"29 minutes", 29 * time.Minute, true}, {"31 minutes", 31 * time.Minute, false}} {
		t.Run(c.name, func(t *testing.T) {
			v := newVisitor(t, b, h, "en", "dk")
			v.openStorage()
			v.store(kept{Audience: "patient", Answers: map[corpus.FindingID]string{"fever": "yes"}, Touched: time.Now().Add(-c.ago)}, "md", "auto")
			v.open(h.URL + "/patient/fever")
			v.running()
			assert.Equal(t, c.kept, do[bool](v.tab, `return document.getElementById("fever")?.checked === true`))
			assert.Equal(t, c.kept, len(v.stored().Answers) > 0)
		})
	}
	t.Run("while it is open", func(t *testing.T) {
		v := newVisitor(t, b, h, "en", "dk")
		// The tablet sleeps for 31 minutes, in which its clock goes on and the
		// one that programs measure with stands still, and wakes for a minute.
		before(t, v.tab, `(() => {
			let asleep = 0, awake = 0;
			const clock = Date, running = performance.now.bind(performance);
			window.Date = class extends clock {
				constructor(...given) { given.length ? super(...given) : super(clock.now() + asleep + awake); }
				static now() { return clock.now() + asleep + awake; }
			};
			performance.now = () => running() + awake;
			window.sleep = () => { asleep = 31 * 60000; awake = 61000; dispatchEvent(new Event("resize")); };
		})()`)
		v.open(h.URL + "/")
		v.running()
		v.visit("/patient/fever")
		v.answer("fever", "fever")
		v.soon("it is kept", `sessionStorage.getItem("`+visitKey+`")`)
		do[any](v.tab, `window.sleep(); return 0`)
		v.soon("it is wiped, and the first page shown", `!sessionStorage.getItem("`+visitKey+`") && location.pathname === "/"`)
		v.visit("/patient/fever")
		assert.Empty(t, v.preselected())
	})
}

func TestBackAndForwardKeepTheAnswers(t *testing.T) {
	v := alone(t, "da", "dk")
	v.begin()
	v.answer("saddle", "no")
	v.click(id("go"))
	v.at("/patient/legs")
	v.answer("legs", "leg-worse")
	v.back("/patient/saddle")
	assert.Equal(t, []string{"saddle-no"}, v.preselected())
	do[any](v.tab, `document.activeElement?.blur(); history.forward(); return 0`)
	v.at("/patient/legs")
	assert.Contains(t, v.preselected(), "leg-worse")
	v.click(css(".acts a.back"))
	v.at("/patient/saddle")
	assert.Equal(t, []string{"saddle-no"}, v.preselected())

	// From an advice to its source and back.
	v.visit("/patient/result")
	v.visit("/statement/ext.safety.not-excluded")
	v.back("/patient/result")
	assert.Len(t, v.stored().Answers, 9)
}

// addresses are one of each kind of page, with a word that the heading or
// the page must have.
func addresses(t testing.TB) map[string]string {
	c := content(t)
	w := places[2]
	say := func(x corpus.Text) string { return x.In(w.lang) }
	return map[string]string{
		"/":                              "",
		"/help":                          "",
		"/patient/fever":                 say(c.Group("fever").Title),
		"/patient/suicidal":              say(c.Finding("suicidal").Ask),
		"/patient/duration-days":         say(c.Finding("duration-days").Ask),
		"/patient/pain-back":             say(c.Finding("pain-back").Ask),
		"/patient/goals":                 "",
		"/patient/check":                 "",
		"/patient/result":                "",
		"/stop":                          "",
		"/clinician":                     "",
		"/educator":                      "",
		"/educator/" + firstCase(t):      say(c.Vignette(firstCase(t)).Title),
		"/statement/" + stayActive:       say(c.Statement(stayActive).Title),
		"/conflict/" + c.Conflicts[0].ID: say(c.Conflicts[0].Title),
		"/sources":                       "",
		"/source/" + c.Sources[0].ID:     c.Sources[0].Title,
		"/about":                         "",
		"/licences":                      "",
		"/no/such/page":                  "",
	}
}

func TestEveryAddressOpensOnItsOwn(t *testing.T) {
	t.Parallel()
	site := built(t)
	for _, path := range ui.Paths(content(t)) {
		_, ok := site[strings.TrimPrefix(path+"/index.html", "/")]
		assert.True(t, ok || path == "/", "the site has no page %s", path)
	}
	h := serve(t, site)
	v := newVisitor(t, room(t), h, "en", "no")
	v.arrive()
	v.ready()
	answers := map[corpus.FindingID]string{"fever": "yes", "injury-any": "no"}
	v.store(kept{Audience: "patient", Answers: answers}, "md", "auto")
	look := func(query string, paths ...string) {
		for path, heading := range addresses(t) {
			if paths == nil || slices.Contains(paths, path) {
				v.open(h.URL + path + query)
				v.running()
				assert.Equal(t, path, v.path())
				title := v.sees(css("h1"))
				if heading != "" {
					assert.Equal(t, heading, title, path)
				}
				assert.Equal(t, path == "/no/such/page", title == v.words.MissingTitle, path)
				assert.Equal(t, "en", do[string](v.tab, `return document.documentElement.lang`), path)
				if path == "/patient/fever" {
					assert.Contains(t, v.preselected(), "fever", "the answers of this tab are there")
				}
				if strings.HasPrefix(path, "/educator/") { // took the place of the answers
					v.store(kept{Audience: "patient", Answers: answers}, "md", "auto")
				}
			}
		}
	}
	const query = "?from=a%20link&lang=da#part"
	look(query, "/", "/patient/fever", "/patient/result", "/stop", "/clinician", "/educator/"+firstCase(t), "/statement/"+stayActive, "/about", "/no/such/page")
	v.open(h.URL + "/patient" + query)
	v.running()
	assert.Equal(t, "/patient/saddle"+query, do[string](v.tab, `return location.pathname + location.search + location.hash`), "a patient begins at the first question")
	h.goOffline()
	look("")                                            // one of each kind
	look(query, "/", "/patient/fever", "/no/such/page") // as at an address of the site, of the program, and of none

	// And a whole way through it without a network.
	v.open(h.URL + "/")
	v.running()
	v.click(button(v.words.EndVisit))
	v.soon("it is wiped", `!sessionStorage.getItem("`+visitKey+`")`)
	v.click(css(`a[data-door="patient"]`))
	v.at("/patient/saddle")
	v.answer("saddle", "saddle-numb")
	v.soon("the alarm is there", `document.querySelector('[role="alert"]').innerText.includes(`+quote(v.words.Urgency.Of(corpus.Emergency))+`)`)
	v.click(id("go"))
	v.at("/stop")
	v.hasNumbers("ces-saddle")
	assert.Empty(t, v.foreign(h.URL), "nothing leaves the origin")
}
