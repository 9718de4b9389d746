package ui

import (
	"fmt"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// fetch gets a file of this origin and hands its text to done on the UI
// goroutine. It is the only door out of the app.
func fetch(ctx app.Context, path string, done func(app.Context, string, error)) {
	if app.IsServer {
		return
	}
	fail := func(err error) { ctx.Dispatch(func(ctx app.Context) { done(ctx, "", err) }) }
	failed := app.FuncOf(func(this app.Value, args []app.Value) any {
		fail(fmt.Errorf("%s cannot be read", path))
		return nil
	})
	read := app.FuncOf(func(this app.Value, args []app.Value) any {
		body := args[0].String()
		ctx.Dispatch(func(ctx app.Context) { done(ctx, body, nil) })
		return nil
	})
	got := app.FuncOf(func(this app.Value, args []app.Value) any {
		if !args[0].Get("ok").Bool() {
			fail(fmt.Errorf("%s: status %d", path, args[0].Get("status").Int()))
			return nil
		}
		args[0].Call("text").Call("then", read).Call("catch", failed)
		return nil
	})
	app.Window().Call("fetch", path).Call("then", got).Call("catch", failed)
}
