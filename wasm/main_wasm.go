//go:build js && wasm

// Command wasm is the application in the browser. Built for any other platform
// it writes the static site instead: see main_native.go.
package main

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"ryggrad/app/ui"
)

func main() {
	ui.Routes()
	app.RunWhenOnBrowser()
}
