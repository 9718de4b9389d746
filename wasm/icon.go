//go:build !js

package main

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"math"
)

// The icon of the application is a spine: rounded bars one over the other,
// that sway a little. Units are hundredths of its side.
var (
	teal  = color.NRGBA{0x0b, 0x5d, 0x66, 0xff}
	ivory = color.NRGBA{0xfb, 0xf7, 0xf0, 0xff}
	bars  = []bar{
		{38, 14, 28, 9}, {33, 27, 32, 10}, {29, 41, 36, 11}, {29, 56, 40, 12}, {34, 72, 38, 13},
	}
)

// A bar is a rounded rectangle: left, top, width and height.
type bar struct{ x, y, w, h float64 }

// iconSVG returns the icon as a vector image with rounded corners.
func iconSVG() []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><rect width="100" height="100" rx="22" fill="%s"/><g fill="%s">`, hexColour(teal), hexColour(ivory))
	for _, r := range bars {
		fmt.Fprintf(&b, `<rect x="%g" y="%g" width="%g" height="%g" rx="%g"/>`, r.x, r.y, r.w, r.h, r.h/2)
	}
	b.WriteString("</g></svg>\n")
	return b.Bytes()
}

func hexColour(c color.NRGBA) string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }

// iconPNG draws the icon with a side of some pixels. A maskable one fills its
// square, and its bars stay inside the circle that every mask leaves.
func iconPNG(side int, maskable bool) ([]byte, error) {
	img := image.NewNRGBA(image.Rect(0, 0, side, side))
	ground, scale := bar{0, 0, 100, 100}, 1.0
	if maskable {
		scale = 0.78
	}
	for py := range side {
		for px := range side {
			x, y := (float64(px)+.5)*100/float64(side), (float64(py)+.5)*100/float64(side)
			c := teal
			if !maskable {
				c.A = cover(ground, 22, x, y, side)
			}
			bx, by := 50+(x-50)/scale, 50+(y-50)/scale
			for _, r := range bars {
				c = mix(c, ivory, cover(r, r.h/2, bx, by, int(float64(side)*scale)))
			}
			img.SetNRGBA(px, py, c)
		}
	}
	var b bytes.Buffer
	err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&b, indexed(img))
	return b.Bytes(), err
}

// indexed returns the same image by the numbers of its colours, which takes half
// the bytes, where they are few enough.
func indexed(img *image.NRGBA) image.Image {
	var palette color.Palette
	number := map[color.Color]uint8{}
	out := image.NewPaletted(img.Rect, nil)
	for y := img.Rect.Min.Y; y < img.Rect.Max.Y; y++ {
		for x := img.Rect.Min.X; x < img.Rect.Max.X; x++ {
			c := img.At(x, y)
			n, known := number[c]
			if !known {
				if len(palette) == 256 {
					return img
				}
				n = uint8(len(palette))
				number[c], palette = n, append(palette, c)
			}
			out.SetColorIndex(x, y, n)
		}
	}
	out.Palette = palette
	return out
}

// cover returns how much of the pixel at x, y a rounded rectangle covers: all
// inside, none outside, and in between within a pixel of its edge, in 51 steps:
// more could not be seen, and would be too many colours to number.
func cover(r bar, radius, x, y float64, side int) uint8 {
	dx := math.Max(math.Abs(x-r.x-r.w/2)-(r.w/2-radius), 0)
	dy := math.Max(math.Abs(y-r.y-r.h/2)-(r.h/2-radius), 0)
	outside := (math.Hypot(dx, dy) - radius) * float64(side) / 100 // in pixels
	return 5 * uint8(math.Round(51*math.Min(1, math.Max(0, .5-outside))))
}

func mix(under, over color.NRGBA, a uint8) color.NRGBA {
	blend := func(u, o uint8) uint8 { return uint8((int(u)*(255-int(a)) + int(o)*int(a) + 127) / 255) }
	return color.NRGBA{blend(under.R, over.R), blend(under.G, over.G), blend(under.B, over.B), under.A}
}

// addIcons adds the icon in the forms that browsers and systems ask for.
func (s site) addIcons(parts) error {
	s["web/icon.svg"] = iconSVG()
	for _, i := range []struct {
		name     string
		side     int
		maskable bool
	}{{"web/icon-192.png", 192, false}, {"web/icon-512.png", 512, false}, {"web/icon-maskable.png", 512, true}} {
		b, err := iconPNG(i.side, i.maskable)
		if err != nil {
			return fmt.Errorf("%s: %w", i.name, err)
		}
		s[i.name] = b
	}
	return nil
}
