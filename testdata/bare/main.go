// Command bare is the least that a go-app form costs: 24 questions with five
// answers each, and their sum. `make bench` measures Ryggråd beside it. Run
// natively with a folder as its argument, it writes go-app's own static site.
package main

import (
	"fmt"
	"os"
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

const (
	questions = 24
	answers   = 5
)

type form struct {
	app.Compo
	given [questions]int
}

func (f *form) Render() app.UI {
	sum := 0
	for _, g := range f.given {
		sum += g
	}
	return app.Main().Body(
		app.H1().Text("Bare form"),
		app.Form().Body(app.Range(f.given[:]).Slice(f.question)),
		app.P().ID("sum").Text(strconv.Itoa(sum)),
	)
}

func (f *form) question(q int) app.UI {
	name := "q" + strconv.Itoa(q)
	return app.FieldSet().Body(
		app.Legend().Text("Question "+strconv.Itoa(q+1)),
		app.Range(make([]struct{}, answers)).Slice(func(a int) app.UI {
			id := name + "-" + strconv.Itoa(a)
			return app.Div().Body(
				app.Input().Type("radio").Name(name).ID(id).Checked(f.given[q] == a+1).
					OnChange(func(app.Context, app.Event) { f.given[q] = a + 1 }, app.EventScope(id)),
				app.Label().For(id).Text("Answer "+strconv.Itoa(a+1)),
			)
		}),
	)
}

func main() {
	app.Route("/", func() app.Composer { return &form{} })
	app.RunWhenOnBrowser()
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: go run ./testdata/bare FOLDER")
		os.Exit(2)
	}
	err := app.GenerateStaticWebsite(os.Args[1], &app.Handler{
		Name: "Bare form", Title: "Bare form", Version: "1",
		Icon: app.Icon{Default: "/web/icon.png", Large: "/web/icon.png", Maskable: "/web/icon.png", SVG: "/web/icon.png"},
	})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
