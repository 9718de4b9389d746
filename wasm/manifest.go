//go:build !js

package main

import "encoding/json"

// A manifest is what a system needs to install the application.
type manifest struct {
	Name            string         `json:"name"`
	ShortName       string         `json:"short_name"`
	Description     string         `json:"description"`
	ID              string         `json:"id"`
	StartURL        string         `json:"start_url"`
	Scope           string         `json:"scope"`
	Display         string         `json:"display"`
	BackgroundColor string         `json:"background_color"`
	ThemeColor      string         `json:"theme_color"`
	Categories      []string       `json:"categories"`
	Icons           []manifestIcon `json:"icons"`
}

type manifestIcon struct {
	Src     string `json:"src"`
	Type    string `json:"type"`
	Sizes   string `json:"sizes"`
	Purpose string `json:"purpose"`
}

// addManifest adds manifest.webmanifest. The start address carries no query:
// it is the very address under which the shell is kept.
func (s site) addManifest(parts) error {
	b, err := json.MarshalIndent(manifest{
		Name:            "Ryggråd",
		ShortName:       "Ryggråd",
		Description:     "Råd om ondt i lænden · Råd om vondt i korsryggen · Advice on low back pain",
		ID:              "/",
		StartURL:        "/",
		Scope:           "/",
		Display:         "standalone",
		BackgroundColor: hexColour(ivory),
		ThemeColor:      hexColour(teal),
		Categories:      []string{"health", "medical"},
		Icons: []manifestIcon{
			{"/web/icon-192.png", "image/png", "192x192", "any"},
			{"/web/icon-512.png", "image/png", "512x512", "any"},
			{"/web/icon-maskable.png", "image/png", "512x512", "maskable"},
			{"/web/icon.svg", "image/svg+xml", "any", "any"},
		},
	}, "", "  ")
	s["manifest.webmanifest"] = append(b, '\n')
	return err
}
