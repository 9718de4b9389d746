package main

import (
	"net/http"

	"ryggrad/server/web"
)

// site returns what serve serves.
func site() (http.Handler, error) {
	files, err := web.Site()
	if err != nil {
		return nil, err
	}
	return web.Handler(files)
}
