//go:build browser

package browsertest

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"

	"ryggrad/corpus"
)

var shotsFolder = flag.String("shots", "", "`folder` for pictures of the pages: make shots")

// TestShots takes a picture of each kind of page in each language, light and
// dark, on a telephone and a tablet, for people to look at.
func TestShots(t *testing.T) {
	if *shotsFolder == "" {
		t.Log("no picture is taken: this is for make shots")
		return
	}
	require.NoError(t, os.MkdirAll(*shotsFolder, 0o755))
	h := serve(t, built(t))
	b := room(t)
	for _, lang := range corpus.Langs {
		t.Run(string(lang), func(t *testing.T) {
			v := newVisitor(t, b, h, lang, map[corpus.Lang]corpus.Country{"da": "dk", "nb": "no", "en": "dk"}[lang])
			for _, s := range append(scenes(v.corpus), scene{name: "emergency-page", path: "/"}) {
				for _, scheme := range []string{"light", "dark"} {
					v.show(s, scheme)
					v.shoot(s, scheme)
				}
			}
		})
	}
}

// show plays a scene, or the page that stands before the application runs.
func (v *visitor) show(s scene, scheme string) {
	v.t.Helper()
	if s.name != "emergency-page" {
		v.play(s, "md", scheme)
		return
	}
	_, err := chromedp.Call(v.ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}},
	})
	require.NoError(v.t, err)
	v.scripts(false)
	v.open(v.host.URL + s.path)
	v.scripts(true)
}

// shoot writes a picture of the whole page for each device.
func (v *visitor) shoot(s scene, scheme string) {
	v.t.Helper()
	tablet := [2]int64{820, 1180}
	if s.wide() {
		tablet = [2]int64{1180, 820}
	}
	for device, size := range map[string][2]int64{"phone": {390, 844}, "tablet": tablet} {
		v.screen(size[0], size[1])
		picture, err := chromedp.Run(v.ctx, chromedp.FullScreenshot(100))
		require.NoError(v.t, err)
		name := strings.Join([]string{s.name, string(v.lang), scheme, device}, "-") + ".png"
		require.NoError(v.t, os.WriteFile(filepath.Join(*shotsFolder, name), picture, 0o644))
	}
}
