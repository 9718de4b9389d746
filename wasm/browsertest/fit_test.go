//go:build browser

package browsertest

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"ryggrad/corpus"
)

// Each kind of page is opened once in each language, in the light or the dark,
// and everything is looked at while it is open: opening and laying out is what
// takes the time.
func TestEveryKindOfPageIsAccessibleAndFitsItsScreen(t *testing.T) {
	t.Parallel()
	h := serve(t, built(t))
	for _, dress := range []struct {
		lang         corpus.Lang
		country      corpus.Country
		scheme, size string
		width        int64
	}{
		{"da", "dk", "light", "md", 320},
		{"nb", "no", "dark", "lg", 820},
		{"en", "dk", "light", "lg", 1180},
	} {
		t.Run(fmt.Sprintf("%s %s %s %d", dress.lang, dress.scheme, dress.size, dress.width), func(t *testing.T) {
			t.Parallel()
			v := newVisitor(t, room(t), h, dress.lang, dress.country)
			for _, s := range scenes(v.corpus) {
				v.screen(dress.width, 900)
				v.play(s, dress.size, dress.scheme)
				v.axe(s.name)
				v.fits(s.name, dress.size)
			}
		})
	}
}

// fits looks at the page that is open on screens of five widths, with normal and
// with large text, and leaves it with the text of a size.
func (v *visitor) fits(name, size string) {
	v.t.Helper()
	text := func(size string) { do[any](v.tab, `document.documentElement.dataset.size = `+quote(size)+`; return 0`) }
	defer text(size)
	for _, width := range []int64{320, 390, 820, 1180, 1366} {
		v.screen(width, 844)
		for _, size := range []string{"md", "lg"} {
			text(size)
			where := fmt.Sprintf("%s %s at %d", name, size, width)
			assert.Empty(v.t, do[[]string](v.tab, tooWide), "%s does not fit", where)
			if width == 390 || width == 1180 {
				assert.Empty(v.t, do[[]string](v.tab, tooSmall), "%s has controls too small", where)
			}
		}
	}
}

// tooSmall lists the controls of a page that a finger would miss: less than
// 44 pixels high or wide; a number on a scale of eleven may be 34 wide. Links
// within a sentence and the skip link are left out.
const tooSmall = `
	const wrong = [];
	const size = (e) => {
		let r = e.getBoundingClientRect();
		const label = e.labels?.[0] ?? e.closest("label");
		if (label && ["radio", "checkbox", "file"].includes(e.type)) r = label.getBoundingClientRect();
		return r;
	};
	for (const e of document.querySelectorAll("a[href], button, summary, input, select, textarea, [role=button], [role=tab]")) {
		if (!e.checkVisibility() || e.classList.contains("skip")) continue;
		if (e.matches("a") && getComputedStyle(e).display === "inline" && [...e.parentElement.childNodes].some((n) => n !== e && n.textContent.trim())) continue;
		if (e.matches("li > a, p > a, dd > a") && getComputedStyle(e).display === "inline") continue;
		const r = size(e);
		if (r.width && (r.height < 43.5 || r.width < (e.closest(".scale") ? 34 : 43.5))) wrong.push(Math.round(r.width) + "x" + Math.round(r.height) + " " + e.outerHTML.slice(0, 120));
	}
	return wrong;`

// tooWide lists what reaches out of the page to the right.
const tooWide = `
	const width = document.documentElement.clientWidth, wrong = [];
	if (document.documentElement.scrollWidth <= width) return wrong;
	wrong.push("the page is " + document.documentElement.scrollWidth + " wide");
	for (const e of document.querySelectorAll("body *")) {
		const r = e.getBoundingClientRect();
		if (e.checkVisibility() && r.width && r.right > width + 1 && ![...e.children].some((c) => c.getBoundingClientRect().right > width + 1)) wrong.push(Math.round(r.right) + " " + e.outerHTML.slice(0, 120));
	}
	return wrong.slice(0, 4);`
