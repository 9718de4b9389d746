//go:build !js

package main

import (
	"crypto/sha256"
	"fmt"
	"net/http/httptest"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/stretchr/testify/assert"
)

// Our app.js stands in for go-app's own. When that changes, compare the two,
// and write the new digest here.
const goAppScript = "43b6c8b54f80a895"

func TestAppJSKnowsThisGoApp(t *testing.T) {
	w := httptest.NewRecorder()
	handler := app.Handler{Version: "v", Icon: app.Icon{Default: "/x.png"}}
	handler.ServeHTTP(w, httptest.NewRequest("GET", "/app.js", nil))
	assert.Equal(t, goAppScript, fmt.Sprintf("%x", sha256.Sum256(w.Body.Bytes()))[:16], "go-app's app.js has changed")
}

// These are what go-app's Go side looks for in the window, notifications aside.
func TestAppJSHasWhatGoAppCalls(t *testing.T) {
	for _, name := range []string{
		"goappNav", "goappOnUpdate", "goappUpdatedBeforeWasmLoaded", "goappTryUpdate", "goappGetenv", "goappKeepBodyClean",
		"goappOnAppInstallChange", "goappAppInstallChangedBeforeWasmLoaded",
		"goappIsAppInstallable", "goappIsAppInstalled", "goappIsAppleBrowser", "goappShowInstallPrompt",
	} {
		assert.Contains(t, string(ownFile("app.js")), "\n  "+name+": ", name)
	}
}
