//go:build !js

package main

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"
)

var svgElement = regexp.MustCompile(`(?s)^\s*<svg\b([^>]*)>(.*)</svg>\s*$`)
var svgViewBox = regexp.MustCompile(`viewBox="([0-9. -]+)"`)

// addSprite adds one file with every icon that icons.txt names; the page draws
// one with <use href="/web/icons.svg#NAME">.
func (s site) addSprite(p parts) error {
	names := strings.Fields(string(ownFile("icons.txt")))
	slices.Sort(names)
	var b bytes.Buffer
	b.WriteString(`<svg xmlns="http://www.w3.org/2000/svg">` + "\n")
	for _, name := range slices.Compact(names) {
		svg, err := npmFile(p.NPM, "@navikt/aksel-icons/dist/svg/"+name+".svg")
		if err != nil {
			return fmt.Errorf("icons.txt: %q: %w", name, err)
		}
		m := svgElement.FindSubmatch(svg)
		if m == nil {
			return fmt.Errorf("icons.txt: %q is not one svg element", name)
		}
		box := svgViewBox.FindSubmatch(m[1])
		if box == nil {
			return fmt.Errorf("icons.txt: %q has no viewBox", name)
		}
		fmt.Fprintf(&b, `<symbol id="%s" viewBox="%s" fill="none">%s</symbol>`+"\n", name, box[1], bytes.TrimSpace(m[2]))
	}
	b.WriteString("</svg>\n")
	s["web/icons.svg"] = b.Bytes()
	return nil
}
