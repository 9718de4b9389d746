//go:build site

package web

import (
	"embed"
	"io/fs"
)

//go:embed all:dist
var dist embed.FS

// Site returns the site that is built into the program, or ErrNoSite.
func Site() (fs.FS, error) { return fs.Sub(dist, "dist") }
