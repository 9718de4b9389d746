//go:build !js

package main

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"maps"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// fontFace names the font that the design system is drawn for. One file holds
// all weights; the latin subset has the Danish and Norwegian letters.
const fontFace = `@font-face{font-family:Inter;font-style:normal;font-weight:100 900;font-display:swap;src:url("/web/inter.woff2") format("woff2")}
`

// addStyles adds the design system in one file, and its font.
func (s site) addStyles(p parts) error {
	ds := bytes.NewBufferString(fontFace)
	for _, name := range []string{"@digdir/designsystemet-css/dist/src/index.css", "@digdir/designsystemet-css/dist/theme/designsystemet.css"} {
		b, err := npmFile(p.NPM, name)
		if err != nil {
			return err
		}
		ds.Write(s.drawOut(b))
		ds.WriteByte('\n')
	}
	s["web/ds.css"] = ds.Bytes()
	font, err := npmFile(p.NPM, "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2")
	s["web/inter.woff2"] = font
	return err
}

func npmFile(npm, name string) ([]byte, error) {
	b, err := os.ReadFile(filepath.Join(npm, filepath.FromSlash(name)))
	if err != nil {
		return nil, fmt.Errorf("%w (fetch the packages first: npm ci --prefix wasm)", err)
	}
	return b, nil
}

var inlineSVG = regexp.MustCompile(`url\((?:"data:image/svg\+xml;charset=utf-8,([^"]*)"|'data:image/svg\+xml;charset=utf-8,([^']*)')\)`)

// drawOut moves pictures that are written inside a stylesheet into files of
// their own: the content security policy lets no data: address through.
func (s site) drawOut(css []byte) []byte {
	return inlineSVG.ReplaceAllFunc(css, func(b []byte) []byte {
		m := inlineSVG.FindSubmatch(b)
		svg, err := url.PathUnescape(string(m[1]) + string(m[2]))
		if err != nil {
			return b // checkStyles reports what is left
		}
		sum := sha256.Sum256([]byte(svg))
		name := fmt.Sprintf("web/ds-%x.svg", sum[:4])
		s[name] = []byte(svg)
		return fmt.Appendf(nil, `url("/%s")`, name)
	})
}

var (
	cssComment = regexp.MustCompile(`(?s)/\*.*?\*/`)
	cssURL     = regexp.MustCompile(`url\(\s*["']?([^"')]*)["']?\s*\)`)
	cssImport  = regexp.MustCompile(`@import`)
)

// checkStyles makes sure that every address in a stylesheet is a file of the
// site, written from its root: nothing leaves the origin.
func (s site) checkStyles() error {
	for _, name := range slices.Sorted(maps.Keys(s)) {
		if path.Ext(name) != ".css" {
			continue
		}
		css := cssComment.ReplaceAll(s[name], nil)
		if cssImport.Match(css) {
			return fmt.Errorf("%s: @import is not allowed; put the rules into the file", name)
		}
		for _, m := range cssURL.FindAllSubmatch(css, -1) {
			to, _, _ := strings.Cut(string(m[1]), "#")
			if _, ok := s[strings.TrimPrefix(to, "/")]; !ok || !strings.HasPrefix(to, "/") {
				return fmt.Errorf("%s: url(%.60s) is no file of the site; want /web/NAME", name, m[1])
			}
		}
	}
	return nil
}
