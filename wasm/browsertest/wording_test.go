//go:build browser

package browsertest

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	cdp "github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ryggrad/corpus"
)

// zebra is a made-up wording of a form: no word of it is the owner's.
func zebra(in *corpus.Instrument, l corpus.Lang) string {
	r := strings.NewReplacer("holder: ", "holder: Zebraklinikken", "permission: ", "permission: Opdigtet zebra 17", "title: ", "title: Om zebraer", "intro: ", "intro: Sæt kryds for zebraen.")
	text := r.Replace(in.Blank(l))
	text = strings.ReplaceAll(text, " | \n", " | zebra\n")
	for _, item := range in.Items {
		text = strings.Replace(text, "item: "+item.Key+" | zebra", "item: "+item.Key+" | Er zebra nummer "+item.Key+" stribet?", 1)
	}
	return text
}

// choose gives the file field of the page a file, as its owner does by hand.
func (v *visitor) choose(name, text string) {
	v.t.Helper()
	do[any](v.tab, `
		const field = document.getElementById("wording-file"), held = new DataTransfer();
		held.items.add(new File([`+quote(text)+`], `+quote(name)+`));
		field.files = held.files;
		field.dispatchEvent(new Event("change", { bubbles: true }));
		return 0`)
}

const told = `document.querySelector(".card:has(#wording-file) [role=status]").innerText`

// seen reports whether a word can be seen on the page.
func seen(word string) string {
	return `[...document.querySelectorAll("main *")].some((e) => e.children.length === 0 && e.checkVisibility() && e.textContent.includes(` + quote(word) + `))`
}

// media shows the page as it is printed, or as it is on a screen.
func (v *visitor) media(kind string) {
	v.t.Helper()
	_, err := chromedp.Call(v.ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: kind})
	require.NoError(v.t, err)
}

func TestAClinicLoadsTheWordingOfAForm(t *testing.T) {
	v := alone(t, "da", "dk")
	h := v.host
	v.arrive()
	v.ready()
	sbst := v.corpus.Instrument("sbst")
	good := zebra(sbst, "da")
	v.visit("/instrument/sbst")
	before := v.keys("localStorage")

	v.choose("forkert.txt", strings.Replace(good, "item: 2 |", "item: 12 |", 1))
	v.soon("the fault is said with its line", told+`.includes("forkert.txt er ikke lagt ind") && `+told+`.includes("Linje ") && `+told+`.includes("intet spørgsmål \"12\"")`)
	assert.Equal(t, before, v.keys("localStorage"), "and nothing is kept")
	v.choose("stor.txt", strings.Repeat("zebra ", 1<<20))
	v.soon("a file without end is not read", told+`.includes("større end 64 kB")`)

	v.choose("sbst-da.txt", good)
	v.soon("it is there", told+`.includes("Lagt ind") && `+seen("Er zebra nummer 9 stribet?"))
	assert.Contains(t, v.sees(css(".card:has(#wording-file)")), "Zebraklinikken. Tilladelse: Opdigtet zebra 17")
	for i, m := range []string{"1", "0", "1", "0", "0", "1", "0", "0", "4"} {
		v.click(labelOf("w-sbst-" + string(rune('1'+i)) + "-" + m))
	}
	band := sbst.BandText["medium"].DA
	v.soon("it is scored at once", `document.querySelector(".score").innerText.includes(`+quote(band)+`)`)
	v.click(css(".worded-item:last-of-type .link-button"))
	v.soon("an answer is taken back", `document.querySelector(".score").innerText.includes("9")`)
	v.click(labelOf("w-sbst-9-4"))

	t.Run("what is printed has no word of it", func(t *testing.T) {
		do[any](v.tab, `document.documentElement.dataset.colorScheme = "dark"; return 0`)
		v.media("print")
		assert.Equal(t, "rgb(255, 255, 255)", do[string](v.tab, `return getComputedStyle(document.querySelector(".card")).backgroundColor`), "paper is white, also from a dark screen")
		assert.False(t, do[bool](v.tab, `return `+seen("zebra")))
		assert.True(t, do[bool](v.tab, `return `+seen("Spørgsmål 9")))
		assert.True(t, do[bool](v.tab, `return `+seen(band)))
		v.media("")
		do[any](v.tab, `
			window.print = () => {
				window.sheet = document.querySelector("article.blank") ? [...document.querySelectorAll("article.blank .line [aria-pressed=true]")].length : -1;
				dispatchEvent(new Event("afterprint"));
			};
			return 0`)
		v.click(button(v.words.PrintBlank))
		v.soon("a blank form is printed", `window.sheet === 0`)
		v.soon("and the answers are there again", `!document.querySelector("article.blank") && document.querySelectorAll(".line [aria-pressed=true]").length === 9`)
	})
	t.Run("nor has what is saved", func(t *testing.T) {
		folder := t.TempDir()
		_, err := chromedp.Call(v.ctx, cdp.SetDownloadBehavior, cdp.SetDownloadBehaviorParams{
			Behavior: cdp.SetDownloadBehaviorBehaviorAllow, BrowserContextID: chromedp.FromContext(v.ctx).BrowserContextID, DownloadPath: folder,
		})
		require.NoError(t, err)
		v.click(button(v.words.ExportForm))
		form := saved(t, folder, "sbst-da.json")
		assert.Contains(t, form, `"resourceType": "Questionnaire"`)
		assert.NotContains(t, form, "zebra")
		v.click(button(v.words.ExportResult))
		result := saved(t, folder, "sbst-"+time.Now().Format(time.DateOnly)+".json")
		assert.NotContains(t, strings.ToLower(result), "zebra")
		var bundle struct {
			ResourceType, Language string
			Entry                  []struct{ Resource struct{ ResourceType string } }
		}
		require.NoError(t, json.Unmarshal([]byte(result), &bundle))
		kinds := ""
		for _, e := range bundle.Entry {
			kinds += e.Resource.ResourceType + " "
		}
		assert.Equal(t, "Bundle da Device Questionnaire QuestionnaireResponse Observation Observation Observation ", bundle.ResourceType+" "+bundle.Language+" "+kinds)
		v.click(button(v.words.BlankWording))
		assert.Equal(t, sbst.Blank("da"), saved(t, folder, "sbst-da.txt"), "and an empty file is there to write in")
	})

	t.Run("it stays on the device, also without a network", func(t *testing.T) {
		h.goOffline()
		v.reload()
		v.soon("the words are there", seen("Er zebra nummer 1 stribet?"))
		v.soon("and the answers of the visit", `document.getElementById("w-sbst-9-4").checked && document.querySelector(".score").innerText.includes(`+quote(band)+`)`)
		v.click(button(v.words.Languages.Of("nb")))
		v.soon("in its own language only", `!(`+seen("Er zebra nummer 1 stribet?")+`)`)
		v.click(button(v.words.Languages.Of("da")))
		v.visit("/clinician")
		v.click(button(v.words.EndVisit))
		v.at("/")
		assert.Empty(t, v.keys("sessionStorage"), "the visit is gone")
		v.visit("/instrument/sbst")
		v.soon("the words are not", seen("Er zebra nummer 1 stribet?"))
		assert.Empty(t, v.preselected())
		h.goOnline()
	})
	t.Run("a patient fills it in", func(t *testing.T) {
		v.visit("/patient/pain-back")
		v.click(id("go"))
		v.at("/patient/form-sbst")
		assert.Equal(t, "Om zebraer", v.sees(id("title")))
		v.click(labelOf("w-sbst-1-1"))
		v.click(id("go"))
		v.soon("the next page comes", `!location.pathname.includes("form")`)
		v.visit("/patient/check")
		assert.Contains(t, v.sees(css(".answers")), v.words.Answered(1, 9))
		assert.NotContains(t, v.sees(css("main")), sbst.BandText["low"].DA, "no patient is told a group")
	})
	t.Run("it is taken away", func(t *testing.T) {
		v.visit("/instrument/sbst")
		v.click(button(v.words.RemoveWording))
		v.soon("it is gone", `!(`+seen("zebra")+`)`)
		v.reload()
		assert.False(t, do[bool](v.tab, `return `+seen("zebra")))
		assert.Equal(t, before, v.keys("localStorage"))
	})
	t.Run("a device without room says so", func(t *testing.T) {
		do[any](v.tab, `Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError") }; return 0`)
		v.choose("sbst-da.txt", good)
		v.soon("it can be used all the same", told+`.includes(`+quote(v.words.WordingFull)+`) && `+seen("Er zebra nummer 1 stribet?"))
	})
}

// saved waits for a file that the browser saves, and takes it away.
func saved(t *testing.T, folder, name string) string {
	t.Helper()
	file := filepath.Join(folder, name)
	require.Eventually(t, func() bool {
		b, err := os.ReadFile(file)
		return err == nil && len(b) > 0
	}, patience, 20*time.Millisecond, "%s is not saved", name)
	b, err := os.ReadFile(file)
	require.NoError(t, err)
	require.NoError(t, os.Remove(file))
	return string(b)
}

func TestTheServersWordingsAreOfferedAndKeptForUseOffline(t *testing.T) {
	t.Parallel()
	plain := built(t)
	site := maps.Clone(plain)
	c := content(t)
	site["wording.txt"] = &fstest.MapFile{Data: []byte(zebra(c.Instrument("pseq2"), "nb") + "---\n" + zebra(c.Instrument("ases8"), "nb") + "---\nno wording\n")}
	h := serve(t, site)
	v := newVisitor(t, room(t), h, "nb", "no")
	v.arrive()
	v.ready()
	v.visit("/instrument/ases8")
	v.soon("the words are there", seen("Er zebra nummer 8 stribet?"))
	assert.Contains(t, v.sees(css(".card:has(#wording-file)")), v.words.FromServer)
	v.click(labelOf("w-ases8-1-10"))
	v.soon("a row of ten numbers", `document.getElementById("w-ases8-1-10").checked`)
	v.visit("/patient/check")
	v.click(linkTo("/patient/form-pseq2"))
	v.at("/patient/form-pseq2")
	v.click(labelOf("w-pseq2-2-6"))
	v.click(id("go"))
	v.at("/patient/check")
	assert.Contains(t, v.sees(css("main .shelf")), v.words.Answered(1, 2))

	h.goOffline()
	v.reload()
	v.visit("/instrument/ases8")
	v.soon("they are there without a network", seen("Er zebra nummer 8 stribet?"))
	h.goOnline()
	h.change(plain)
	v.reload()
	v.soon("what the server offers no longer goes", `!(`+seen("zebra")+`)`)
	assert.NotContains(t, v.keys("localStorage"), "ryggrad/wordings")
	delete(plain, "wording.txt")
	h.change(plain)
	v.reload()
	assert.Contains(t, v.sees(id("title")), "ASES", "a host without the file is fine")
}
