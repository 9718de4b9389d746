package ui

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// The page's own script (wasm/offline.js) knows the service worker; these are the
// only words exchanged with it.

// offlineState says whether the app works without a network: ready,
// installing, unsupported or failed.
func offlineState() string {
	if f := app.Window().Get("ryggradOffline"); f.Truthy() {
		return f.Invoke().String()
	}
	return "installing"
}

// watchOffline draws the page anew when that changes, and offers a new
// version when one waits. An open visit is never interrupted.
func (h *shell) watchOffline(ctx app.Context) {
	app.Window().Set("ryggradOnOffline", app.FuncOf(func(this app.Value, args []app.Value) any {
		ctx.Dispatch(func(ctx app.Context) {})
		return nil
	}))
	app.Window().Set("ryggradOnUpdate", app.FuncOf(func(this app.Value, args []app.Value) any {
		ctx.Dispatch(func(ctx app.Context) { h.site.update = true })
		return nil
	}))
}

func applyUpdate() {
	if f := app.Window().Get("ryggradApplyUpdate"); f.Truthy() {
		f.Invoke()
	}
}
