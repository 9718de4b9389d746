//go:build browser

package browsertest

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ryggrad/corpus"
)

// stayActive is shown to everybody whom nothing holds back from moving.
const stayActive = "dk.edu.t4.stay-active"

// begin walks through the patient's door to the first question.
func (v *visitor) begin() {
	v.t.Helper()
	v.arrive()
	v.click(css(`a[data-door="patient"]`))
	v.at("/patient/saddle")
}

func TestAPatientWithoutAnySignGetsAdvice(t *testing.T) {
	inEachPlace(t, func(t *testing.T, v *visitor) {
		v.begin()
		why := v.corpus.Group("saddle").Why.In(v.lang)
		assert.NotContains(t, v.sees(css("main")), why, "why it is asked is out of the way")
		do[any](v.tab, `(`+string(named("summary", v.words.WhyWeAsk))+`).focus(); return 0`)
		v.press("\r")
		v.soon("and opens in place, by the keyboard too", `document.querySelector("main").innerText.includes(`+quote(why)+`)`)
		pages := v.goOn("/patient/check", nil)

		last := 0
		for _, g := range v.corpus.Groups {
			if g.Screen && g.Tick && len(g.AskIf) == 0 {
				i := slices.Index(pages, g.ID)
				assert.GreaterOrEqual(t, i, 0, "the screen asks for %s", g.ID)
				last = max(last, i)
			}
		}
		for _, p := range []string{"cancer", "spine-procedure", "age", "pregnancy", "suicidal"} {
			assert.Contains(t, pages, p)
		}
		for _, p := range []string{"duration-days", "pain-back", "leg-pain", "work"} {
			assert.Greater(t, slices.Index(pages, p), last, "%s comes after the safety screen", p)
		}
		for _, p := range []string{"cancer-signs", "pregnancy-signs", "procedure-signs", "pain-leg", "setting"} {
			assert.NotContains(t, pages, p, "what does not concern the person is not asked")
		}
		for _, p := range []string{"goals", "impact", "medicines", "sick-days"} {
			assert.NotContains(t, pages, p, "what the first advice does not need is asked after it")
		}

		unanswered := do[[]string](v.tab, `return [...document.querySelectorAll("main dl > div")].filter((e) => e.innerText.includes(`+quote(v.words.NotAnswered)+`)).map((e) => e.innerText)`)
		assert.Empty(t, unanswered)
		text := v.sees(css("main"))
		assert.Contains(t, text, v.words.NoneOfThese)
		assert.NotContains(t, text, v.words.AnswerThem, "the whole screen is answered")

		v.click(id("go"))
		v.at("/patient/result")
		assert.Contains(t, v.sees(css(".urgency")), v.words.Urgency.Of(corpus.Routine))
		assert.Contains(t, v.sees(css(".urgency")), v.words.NotExcluded)
		assert.NotContains(t, v.sees(css(".urgency")), v.words.AnswerThem, "nothing is provisional")

		// A few questions more are offered, and lead back with one page less left.
		more := v.sees(id("later"))
		assert.Equal(t, v.words.LaterGo, more)
		v.click(id("later"))
		v.at("/patient/goals")
		assert.Contains(t, v.sees(css(".kicker")), v.words.AboutYou)
		v.back("/patient/result")

		st := v.corpus.Statement(stayActive)
		where := `[id="s-` + stayActive + `"]`
		assert.Contains(t, v.sees(card(stayActive)), st.TitleFor(corpus.Patient).In(v.lang))
		assert.Contains(t, v.sees(card(stayActive)), st.TextFor(corpus.Patient).In(v.lang))
		v.click(named(where+" summary", v.words.WhyMe))
		v.soon("it says because of which answers", `document.querySelector('`+where+` .reasons')?.checkVisibility()`)
		assert.Greater(t, len(v.sees(within(where, ".reasons"))), 20)
		v.click(named(where+" summary", v.words.Sources(len(st.Cites))))
		v.soon("it says because of which source", `document.querySelector('`+where+` .cites')?.checkVisibility()`)
		assert.Contains(t, v.sees(within(where, ".cites")), st.Cites[0].Locator)
		v.click(within(where, `a[href="/statement/`+stayActive+`"]`))
		v.at("/statement/" + stayActive)
		v.back("/patient/result")
		for _, n := range v.corpus.Net {
			assert.Contains(t, v.sees(css("main")), n.Title.In(v.lang), "the safety net")
		}
	})
}

func (v *visitor) back(path string) {
	v.t.Helper()
	do[any](v.tab, `document.activeElement?.blur(); history.back(); return 0`)
	v.at(path)
}

// tels are the numbers on the page that can be dialled.
func (v *visitor) tels() []string {
	v.t.Helper()
	return do[[]string](v.tab, `return [...document.querySelectorAll('main a[href^="tel:"]')].filter((e) => e.checkVisibility()).map((e) => e.getAttribute("href"))`)
}

// hasNumbers checks a stop page against the doors of a red flag: the chosen
// country's numbers first, then the other's.
func (v *visitor) hasNumbers(redflag string) {
	v.t.Helper()
	f := v.corpus.RedFlag(redflag)
	require.NotNil(v.t, f, redflag)
	numbers := func(c corpus.Country) (tels []string) {
		for _, d := range f.Doors[c] {
			for _, call := range v.corpus.Door(d).Calls[c] {
				if n := v.corpus.Number(call.Number); n.Digits != "" {
					tels = append(tels, "tel:"+n.Tel())
				}
			}
		}
		return tels
	}
	other := map[corpus.Country]corpus.Country{"dk": "no", "no": "dk"}[v.country]
	here, there, shown := numbers(v.country), numbers(other), v.tels()
	require.NotEmpty(v.t, here)
	require.NotEmpty(v.t, there)
	assert.Subset(v.t, shown, here, "the chosen country's numbers")
	assert.Subset(v.t, shown, there, "the other country's numbers")
	assert.Less(v.t, slices.Index(shown, here[0]), slices.Index(shown, there[0]), "the chosen country comes first")
	assert.Contains(v.t, v.sees(css("main")), v.words.OtherCountry(other))
}

func TestASignThatMustNotWaitStopsEverything(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, tick, flag string }{
		{"ticked", "saddle-numb", "ces-saddle"},
		{"not sure", corpus.NotSure, "ces-saddle"},
	} {
		t.Run(c.name, func(t *testing.T) {
			inEachPlace(t, func(t *testing.T, v *visitor) {
				v.begin()
				assert.Empty(t, v.sees(css(".alarm")))
				v.answer("saddle", c.tick)
				v.soon("the alarm is there at once", `document.querySelector('[role="alert"]').innerText.includes(`+quote(v.words.Urgency.Of(corpus.Emergency))+`)`)
				assert.Equal(t, "/patient/saddle", v.path())
				assert.Contains(t, v.sees(id("go")), v.words.WhatNow)
				v.click(id("go"))
				v.at("/stop")
				assert.Equal(t, v.words.StopHead.Of(corpus.Emergency), v.sees(id("title")))
				assert.Contains(t, v.sees(css("main")), v.words.YouAnswered(v.corpus.RedFlag(c.flag).Label.In(v.lang), c.tick == corpus.NotSure))
				v.hasNumbers(c.flag)
				assert.Empty(t, v.sees(css("header")), "nothing else stands on the page")

				v.click(id("onward"))
				v.soon("the questions go on", `location.pathname.startsWith("/patient/") && document.activeElement?.id === "title"`)
				v.visit("/patient/result")
				assert.Contains(t, v.sees(css(".urgency")), v.words.Urgency.Of(corpus.Emergency), "the urgency stays")
				assert.False(t, do[bool](v.tab, `return `+card(stayActive).found()), "no advice to move")
				v.click(within(".urgency", `a[href="/stop"]`))
				v.at("/stop")
			})
		})
	}
}

func TestASignForTodayStopsOnce(t *testing.T) {
	inEachPlace(t, func(t *testing.T, v *visitor) {
		v.begin()
		v.goOn("/patient/fever", nil)
		v.answer("fever", "fever")
		v.soon("it says so at once", `document.querySelector('[role="alert"]').innerText.includes(`+quote(v.words.Urgency.Of(corpus.SameDay))+`)`)
		v.click(id("go"))
		v.at("/stop")
		assert.Equal(t, v.words.StopHead.Of(corpus.SameDay), v.sees(id("title")))
		v.hasNumbers("inf-fever")
		v.click(id("onward"))
		v.at("/patient/fever") // the rest of the list is open
		v.answer("fever", "no")
		v.soon("the tick is still there", `document.getElementById("fever").checked`)
		v.click(id("go"))
		v.at("/patient/injury") // and not the stop page again
		pages := v.goOn("/patient/check", nil)
		assert.Contains(t, pages, "setting", "what could raise the urgency is asked")
		v.click(id("go"))
		v.at("/patient/result")
		assert.Contains(t, v.sees(css(".urgency")), v.words.Urgency.Of(corpus.SameDay))
	})
}

func TestAListWithTicksAloneLeavesTheRestOpen(t *testing.T) {
	v := alone(t, "en", "dk")
	v.begin()
	v.visit("/patient/bones")
	v.answer("bones", "osteoporosis")
	assert.False(t, do[bool](v.tab, `return document.getElementById("bones-no").checked || document.getElementById("bones-not-sure").checked`))
	assert.Equal(t, map[corpus.FindingID]string{"osteoporosis": "yes"}, v.stored().Answers)
	v.click(id("go"))
	v.at("/patient/immune")
	v.visit("/patient/check")
	assert.Contains(t, v.sees(css("main")), v.words.SomeOpen)

	v.visit("/patient/bones")
	v.soon("the tick is kept", `document.getElementById("osteoporosis").checked`)
	v.answer("bones", "no")
	a := v.stored().Answers
	assert.Equal(t, "yes", a["osteoporosis"], "what is ticked stays")
	for _, rest := range []corpus.FindingID{"steroids", "stiff-spine", "low-weight", "lost-height"} {
		assert.Equal(t, "no", a[rest])
	}
	v.click(labelOf("bones-no")) // taken back
	v.soon("it is off", `!document.getElementById("bones-no").checked`)
	assert.Equal(t, map[corpus.FindingID]string{"osteoporosis": "yes"}, v.stored().Answers)
	v.click(labelOf("osteoporosis"))
	v.soon("it is off", `!document.getElementById("osteoporosis").checked`)
	assert.Empty(t, v.stored().Answers, "and nothing became a no")
}

func TestTheGoalsOfAPerson(t *testing.T) {
	v := alone(t, "nb", "no")
	v.begin()
	v.visit("/patient/goals")
	v.click(id("goal-1"))
	v.press("gå tur\t")
	v.click(labelOf("goal-scale-1-4"))
	v.soon("it is marked", `document.getElementById("goal-scale-1-4").checked`)
	v.click(id("goal-2"))
	v.press("løfte\t")
	v.soon("both are kept", `JSON.parse(sessionStorage.getItem("`+visitKey+`")).Goals?.length === 2`)
	assert.Equal(t, []string{"gå tur", "løfte"}, v.stored().Goals)
	v.visit("/patient/check")
	assert.Contains(t, v.sees(css("main")), "gå tur, løfte")
	v.visit("/patient/result")
	assert.Contains(t, v.sees(css("main")), "løfte")
}

const urgencyShown = `document.querySelector(".now .urgency").dataset.urgency`

func TestPagesToRead(t *testing.T) {
	inEachPlace(t, func(t *testing.T, v *visitor) {
		v.arrive()
		in := func(x corpus.Text) string { return x.In(v.lang) }

		v.click(css(`header a[href="/help"]`))
		v.at("/help")
		assert.Equal(t, v.words.HelpTitle, v.sees(id("title")))
		assert.Subset(t, v.tels(), []string{"tel:112", "tel:113", "tel:116117"})

		v.click(css(`footer a[href="/sources"]`))
		v.at("/sources")
		src := v.corpus.Source("danske-fysioterapeuter")
		v.click(linkTo("/source/" + src.ID))
		v.at("/source/" + src.ID)
		text := v.sees(css("main"))
		for _, want := range []string{src.Title, src.Publisher, src.Licence, in(src.About)} {
			assert.Contains(t, text, want)
		}
		v.click(linkTo("/statement/dk.imaging.rarely"))
		v.at("/statement/dk.imaging.rarely")
		text = v.sees(css("main"))
		st := v.corpus.Statement("dk.imaging.rarely")
		for _, want := range []string{in(st.Title), in(st.Text), in(st.PatientText), in(st.Holds), st.Cites[0].Locator, v.words.WrittenBy, v.words.Status(st.Status), "/statement/dk.imaging.rarely"} {
			assert.Contains(t, text, want)
		}
		with := v.corpus.Statement(st.With[0])
		assert.Contains(t, text, in(with.Text), "what must stand beside it")

		v.visit("/sources")
		x := v.corpus.Conflicts[0]
		v.click(linkTo("/conflict/" + x.ID))
		v.at("/conflict/" + x.ID)
		assert.Contains(t, v.sees(css("main")), in(x.Patient), "a patient reads it in plain words")
		v.click(named("summary", v.words.WhatEachSays))
		v.soon("what each says is there", `document.querySelector("main .sides") !== null`)
		text = v.sees(css("main"))
		for _, side := range x.Sides {
			assert.Contains(t, text, in(side.Says))
		}
		for _, want := range []string{in(x.Followed), in(x.Why), v.words.ProposedByUs} {
			assert.Contains(t, text, want)
		}
		v.click(linkTo("/statement/" + string(x.Statements[0])))
		v.at("/statement/" + string(x.Statements[0]))

		v.click(css(`footer a[href="/about"]`))
		v.at("/about")
		for _, s := range v.words.About {
			assert.Contains(t, v.sees(css("main")), s.Text)
		}
		v.click(css(`footer a[href="/licences"]`))
		v.at("/licences")
		v.soon("the list has come", `document.querySelectorAll("main details").length > 5`)
		assert.Contains(t, v.sees(css("main")), "go-app")
		v.click(css("main details summary"))
		v.soon("the text opens", `document.querySelector("main details pre").checkVisibility() && document.querySelector("main details pre").innerText.length > 100`)

		v.visit("/no/such/page")
		assert.Equal(t, v.words.MissingTitle, v.sees(id("title")))
		v.click(css(`main a[href="/"]`))
		v.at("/")
	})
}
