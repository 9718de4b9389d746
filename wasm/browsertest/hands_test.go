//go:build browser

package browsertest

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ryggrad/app/assess"
	"ryggrad/app/words"
	"ryggrad/corpus"
)

// A visitor is somebody in front of a tab, with a language and a country, and
// with a mouse and a keyboard.
type visitor struct {
	*tab
	host    *host
	corpus  *corpus.Corpus
	words   *words.Words
	lang    corpus.Lang
	country corpus.Country
	last    *played // what play showed, nil once something was done
}

// places pairs each language with a country, so that both countries are seen.
var places = []struct {
	lang    corpus.Lang
	country corpus.Country
}{{"da", "dk"}, {"nb", "no"}, {"en", "no"}}

func content(t testing.TB) *corpus.Corpus {
	t.Helper()
	c, err := corpus.Embedded()
	require.NoError(t, err)
	return c
}

// newVisitor opens a tab. When the test ends, nothing must have left the
// origin, and neither an error nor a refusal by the page's policy be noted.
func newVisitor(t testing.TB, b *browser, h *host, lang corpus.Lang, country corpus.Country) *visitor {
	t.Helper()
	v := &visitor{tab: b.tab(), host: h, corpus: content(t), words: words.In(lang), lang: lang, country: country}
	v.t = t
	var refused []string
	require.NoError(t, chromedp.Listen(v.ctx, func(ev any) {
		if e, ok := ev.(*log.EventEntryAdded); ok && e.Entry.Source == log.EntrySourceSecurity {
			v.mu.Lock()
			defer v.mu.Unlock()
			refused = append(refused, e.Entry.Text)
		}
	}))
	t.Cleanup(func() {
		assert.Empty(t, v.foreign(h.URL), "requests left the origin")
		v.mu.Lock()
		defer v.mu.Unlock()
		assert.Empty(t, v.errors, "uncaught errors of the page")
		assert.Empty(t, refused, "refused by the content security policy")
	})
	return v
}

// arrive opens the first page and chooses language and country by hand.
func (v *visitor) arrive() {
	v.t.Helper()
	v.open(v.host.URL + "/")
	v.running()
	v.click(button(v.words.Languages.Of(v.lang)))
	v.soon("the page speaks the language", `document.documentElement.lang === `+quote(string(v.lang))+` && `+says("h1", v.words.HomeTitle))
	v.click(button(v.words.Country.Of(v.country)))
	v.soon("the country is chosen", string(button(v.words.Country.Of(v.country)))+`?.ariaPressed === "true"`)
}

// A spot is a script that finds one element.
type spot string

func quote(s string) string {
	b, err := json.Marshal(s)
	if err != nil {
		panic(err)
	}
	return string(b)
}

func id(s string) spot           { return spot("document.getElementById(" + quote(s) + ")") }
func css(s string) spot          { return spot("document.querySelector(" + quote(s) + ")") }
func labelOf(id string) spot     { return css(`label[for="` + id + `"]`) }
func button(s string) spot       { return named("button", s) }
func within(in, s string) spot   { return css(in + " " + s) }
func linkTo(path string) spot    { return css(`main a[href="` + path + `"]`) }
func says(s, want string) string { return named(s, want).found() }

// named finds what can be seen, fits a selector and has just these words.
func named(selector, s string) spot {
	return spot(`[...document.querySelectorAll(` + quote(selector) + `)].find((e) => e.checkVisibility() && e.textContent.trim() === ` + quote(strings.TrimSpace(s)) + `)`)
}

func (s spot) found() string { return "!!(" + string(s) + ")" }

// point finds the middle of an element once it stands still and nothing
// covers it, as somebody does who aims at it.
func (v *visitor) point(what spot) (x, y float64) {
	v.t.Helper()
	type aim struct {
		X, Y float64
		Why  string
	}
	a := do[aim](v.tab, `
		const end = performance.now() + 10000;
		let last = "", why = "it is not there";
		while (performance.now() < end) {
			const e = `+string(what)+`;
			if (e?.checkVisibility()) {
				e.scrollIntoView({ block: "center", behavior: "instant" });
				const r = e.getClientRects()[0];
				const x = r.x + r.width / 2, y = r.y + r.height / 2;
				const now = [r.x, r.y, r.width, r.height].join();
				const top = document.elementFromPoint(x, y);
				if (now === last && e.contains(top)) return { X: x, Y: y };
				why = e.contains(top) ? "it does not stand still" : "it is covered by " + top?.outerHTML.slice(0, 200);
				last = now;
			}
			await new Promise((done) => setTimeout(done, 17));
		}
		return { Why: why + "; at " + location.pathname }`)
	require.Empty(v.t, a.Why, "aiming at %s", what)
	return a.X, a.Y
}

func (v *visitor) click(what spot) {
	v.t.Helper()
	x, y := v.point(what)
	require.NoError(v.t, chromedp.Do(v.ctx, chromedp.MouseClickXY(x, y)))
}

// press sends keys to whatever has the focus.
func (v *visitor) press(keys string, with ...chromedp.KeyOption) {
	v.t.Helper()
	require.NoError(v.t, chromedp.Do(v.ctx, chromedp.KeyEvent(keys, with...)))
}

// soon waits until an expression holds on the page that is open.
func (v *visitor) soon(what, expression string) {
	v.t.Helper()
	why := do[string](v.tab, `
		const end = performance.now() + 10000;
		let why = "it does not hold";
		while (performance.now() < end) {
			try {
				if (`+expression+`) return "";
			} catch (err) {
				why = String(err);
			}
			await new Promise((done) => setTimeout(done, 5));
		}
		return why + "; at " + location.pathname + ", " + document.getElementById("title")?.textContent`)
	require.Empty(v.t, why, "waited in vain: %s: %s", what, expression)
}

// at waits until a page is shown, with the focus on its heading.
func (v *visitor) at(path string) {
	v.t.Helper()
	v.soon("the focus is on the heading of "+path, `location.pathname === `+quote(path)+` && document.activeElement?.id === "title"`)
}

// path is the address of the page shown.
func (v *visitor) path() string { v.t.Helper(); return do[string](v.tab, `return location.pathname`) }

// sees is the text of an element, "" where there is none.
func (v *visitor) sees(what spot) string {
	v.t.Helper()
	return do[string](v.tab, `return `+string(what)+`?.innerText ?? ""`)
}

// visit goes to a page as a link inside the application does.
func (v *visitor) visit(path string) {
	v.t.Helper()
	do[any](v.tab, `
		document.activeElement?.blur();
		const a = Object.assign(document.createElement("a"), { href: `+quote(path)+` });
		document.body.append(a);
		a.click();
		a.remove();
		return 0`)
	v.at(strings.FieldsFunc(path+"?", func(r rune) bool { return r == '?' || r == '#' })[0])
}

// answer answers the page of questions that is open: "none" and "not sure" on
// a list, a value, a number, or one or more signs to tick.
func (v *visitor) answer(page, value string) {
	v.t.Helper()
	g, f := v.corpus.Group(page), v.corpus.Finding(corpus.FindingID(page))
	chosen := func(input string) {
		v.t.Helper()
		v.click(labelOf(input))
		v.soon("it is chosen", string(id(input))+`.checked`)
	}
	if g != nil && g.Broad && value != "" && !do[bool](v.tab, `return `+string(id(page+"-more"))+`.checked`) {
		if value == "no" {
			chosen(page + "-none")
			return
		}
		chosen(page + "-more")
	}
	switch {
	case value == "": // passed over
	case g != nil && g.Tick && (value == "no" || value == corpus.NotSure):
		chosen(page + "-" + value)
	case g != nil && g.Tick:
		for _, sign := range strings.Fields(value) {
			chosen(sign)
		}
	case f.Kind == corpus.Number && f.From.Instrument == "" && value != corpus.NotSure:
		v.click(id("field-" + page))
		v.press(value)
		v.soon("it is typed", string(id("field-"+page))+`.value === `+quote(value))
	default:
		chosen(page + "-" + value)
	}
}

// usual are the answers of a person with a new common back pain; what is not
// here is answered no.
var usual = map[string]string{
	"age": "44", "leg-pain": "none", "duration-days": "2", "pattern": "first", "pain-back": "6",
	"work": "working", "imaging": "none", "care-days": "0", "usual-activity": "yes",
}

// goOn answers every page from this one to the page wanted with the answers
// given, else the usual ones, and returns the pages it came by.
func (v *visitor) goOn(to string, answers map[string]string) (pages []string) {
	v.t.Helper()
	for len(pages) < 80 {
		path := v.path()
		if path == to {
			return pages
		}
		page := strings.TrimPrefix(path, "/patient/")
		require.NotContains(v.t, pages, page, "a page comes twice")
		pages = append(pages, page)
		assert.Empty(v.t, v.preselected(), "preselected on %s", path)
		value, ok := answers[page]
		if !ok {
			value, ok = usual[page]
		}
		if !ok {
			value = "no"
		}
		v.answer(page, value)
		v.click(id("go"))
		v.soon("another page comes", `location.pathname !== `+quote(path)+` && document.activeElement?.id === "title"`)
	}
	require.Fail(v.t, "no end", "%s does not come", to)
	return nil
}

// preselected are the inputs of the page that hold something.
func (v *visitor) preselected() []string {
	v.t.Helper()
	return do[[]string](v.tab, `return [...document.querySelectorAll("main input, main select, main textarea")]
		.filter((e) => e.type === "checkbox" || e.type === "radio" ? e.checked || e.hasAttribute("checked") : e.value)
		.map((e) => e.id || e.outerHTML)`)
}

// A kept is a visit as it lies in the session storage of a tab.
type kept struct {
	Audience  corpus.Audience
	Answers   map[corpus.FindingID]string
	Responses map[string]map[string][]int
	Scores    map[string]map[string]float64
	Goals     []string
	Seen      map[string]bool
	Vignette  string
	Touched   time.Time

	Judgements  map[string]assess.Judgement `json:",omitempty"`
	Corrections []fallen                    `json:",omitempty"`
}

// fallen is a red flag that fell by a correction, as a visit keeps it.
type fallen struct {
	Flag    string
	Was, Is corpus.Urgency
	At      string
	Answers []struct {
		Finding corpus.FindingID
		Was, Is string
	}
	Judged *assess.Judgement
}

const (
	visitKey   = "ryggrad/visit"
	lookKey    = "ryggrad/look"
	langKey    = "ryggrad/language"
	countryKey = "ryggrad/country"
)

// stored is the visit that this tab keeps.
func (v *visitor) stored() (k kept) {
	v.t.Helper()
	s := do[string](v.tab, `return sessionStorage.getItem("`+visitKey+`") ?? "{}"`)
	require.NoError(v.t, json.Unmarshal([]byte(s), &k), s)
	return k
}

// store puts a visit and a look where the application finds them when a page
// of it is opened next.
func (v *visitor) store(k kept, size, scheme string) {
	v.t.Helper()
	if k.Touched.IsZero() {
		k.Touched = time.Now()
	}
	put := func(storage, key string, value any) string {
		b, err := json.Marshal(value)
		require.NoError(v.t, err)
		return fmt.Sprintf("%s.setItem(%s, %s);\n", storage, quote(key), quote(string(b)))
	}
	do[any](v.tab, put("sessionStorage", visitKey, k)+
		put("sessionStorage", lookKey, map[string]string{"Lang": string(v.lang), "Country": string(v.country), "Size": size, "Scheme": scheme})+
		put("localStorage", langKey, v.lang)+put("localStorage", countryKey, v.country)+"return 0")
}

// screened are the answers of a patient who answers the whole safety screen
// with no, and everything else as usual, but for what is given.
func screened(c *corpus.Corpus, but map[corpus.FindingID]string) map[corpus.FindingID]string {
	answers := map[corpus.FindingID]string{}
	for _, f := range c.Findings {
		if g := c.Group(f.Group); g == nil || !g.Screen && !g.Tick || len(g.AskIf) > 0 || len(f.AskIf) > 0 || !slices.Contains(f.Who, corpus.Patient) || !f.Asked() {
			continue
		}
		if f.Kind != corpus.Number {
			answers[f.ID] = "no"
		}
	}
	for k, a := range map[corpus.FindingID]string{
		"age": "44", "leg-pain": "none", "leg-walking": "no", "tick-bite": "no", "duration-days": "14", "pattern": "first", "slow-progress": "no",
		"work": "working", "usual-activity": "yes", "work-support": "yes", "imaging": "none", "care-days": "0",
	} {
		answers[k] = a
	}
	for k, a := range but {
		answers[k] = a
	}
	return answers
}
