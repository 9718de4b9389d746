package main

import (
	"net/http"

	"ryggrad/server/web"
)

// site returns what serve serves: the site, and the wordings of questionnaires
// that the clinic may show, which the app asks for.
func site(wording string) (http.Handler, error) {
	files, err := web.Site()
	if err != nil {
		return nil, err
	}
	pages, err := web.Handler(files)
	if err != nil {
		return nil, err
	}
	words := web.Text(wording)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/wording.txt" {
			words.ServeHTTP(w, r)
			return
		}
		pages.ServeHTTP(w, r)
	}), nil
}
