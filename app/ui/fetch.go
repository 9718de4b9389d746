package ui

import (
	"fmt"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// These are the only doors out of the app. They hand the bytes to done on
// the UI goroutine.

// fetch gets a file of this origin.
func fetch(ctx app.Context, path string, done func(app.Context, []byte, error)) {
	if app.IsServer {
		return
	}
	answer := app.Window().Call("fetch", path)
	then(ctx, answer, path, done, func(got app.Value) { take(ctx, got, path, done) })
}

// post sends JSON to this origin: a question that the person chose to send.
func post(ctx app.Context, path string, body []byte, done func(app.Context, []byte, error)) {
	answer := app.Window().Call("fetch", path, map[string]any{
		"method": "POST", "headers": map[string]any{"Content-Type": "application/json"}, "body": string(body),
	})
	then(ctx, answer, path, done, func(got app.Value) { take(ctx, got, path, done) })
}

// take receives the body of a response that is fine.
func take(ctx app.Context, got app.Value, path string, done func(app.Context, []byte, error)) {
	if !got.Get("ok").Bool() {
		err := fmt.Errorf("%s: status %d", path, got.Get("status").Int())
		ctx.Dispatch(func(ctx app.Context) { done(ctx, nil, err) })
		return
	}
	receive(ctx, got.Call("arrayBuffer"), path, done)
}

// fetchCorpus gets the archive of the corpus, which the page's own script
// (wasm/app.js) has begun to fetch beside the program.
func fetchCorpus(ctx app.Context, done func(app.Context, []byte, error)) {
	if app.IsServer {
		return
	}
	receive(ctx, app.Window().Call("ryggradCorpus"), "/web/corpus.txt", done)
}

// receive waits for an array buffer.
func receive(ctx app.Context, buffer app.Value, path string, done func(app.Context, []byte, error)) {
	then(ctx, buffer, path, done, func(got app.Value) {
		array := app.Window().Get("Uint8Array").New(got)
		b := make([]byte, array.Length())
		app.CopyBytesToGo(b, array)
		ctx.Dispatch(func(ctx app.Context) { done(ctx, b, nil) })
	})
}

// then waits for a promise. One that is refused is an error to done.
func then(ctx app.Context, promise app.Value, path string, done func(app.Context, []byte, error), got func(app.Value)) {
	kept := app.FuncOf(func(this app.Value, args []app.Value) any {
		got(args[0])
		return nil
	})
	refused := app.FuncOf(func(this app.Value, args []app.Value) any {
		ctx.Dispatch(func(ctx app.Context) { done(ctx, nil, fmt.Errorf("%s cannot be read", path)) })
		return nil
	})
	promise.Call("then", kept, refused)
}
