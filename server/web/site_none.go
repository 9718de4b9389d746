//go:build !site

package web

import "io/fs"

// Site returns the site that is built into the program, or ErrNoSite.
func Site() (fs.FS, error) { return nil, ErrNoSite }
