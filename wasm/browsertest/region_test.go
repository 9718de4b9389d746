//go:build browser

package browsertest

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ryggrad/corpus"
)

func TestWhereOneIsNowBringsItsNumberFirst(t *testing.T) {
	v := alone(t, "da", "dk")
	numb := kept{Audience: "patient", Answers: screened(v.corpus, map[corpus.FindingID]string{"saddle-numb": "yes"})}
	v.play(scene{path: "/stop", kept: numb}, "md", "light")
	regions := v.corpus.Regions("dk")
	var all []string
	for _, n := range regions {
		all = append(all, "tel:"+n.Tel())
	}
	require.Len(t, all, 5)
	assert.Equal(t, all, v.tels()[:5], "no region told: all are listed")

	central := regions[3]
	v.click(named(".regions button", central.Place.In("da")))
	v.soon("its number stands first", `document.querySelector('main a[href^="tel:"]').getAttribute("href") === "tel:`+central.Tel()+`"`)
	for _, tel := range all {
		assert.Equal(t, tel == all[3], slices.Contains(v.tels(), tel), "only the number of the region is left: %s", tel)
	}
	assert.Contains(t, v.sees(css("main .call")), v.words.NumberChecked(central.Checked, central.Basis))

	v.visit("/help")
	v.soon("the safety net has it as well", `document.querySelector('.net-part[data-urgency="emergency"]').innerText.includes("`+central.Digits+`")`)
	assert.Subset(t, v.tels(), all, "and the take-home list keeps the others")
	assert.NotContains(t, v.keys("localStorage"), "ryggrad/region", "nothing stays on the device")

	v.click(named(".regions button", central.Place.In("da")))
	v.soon("it can be taken back", `!document.querySelector('.regions [aria-pressed="true"]')`)
}
