// Package browsertest drives a browser without a window against the built
// site, as people use it: offline, with updates that fail, with scripts off.
// Its tests need the build tag "browser" and a site: make check-browser.
package browsertest
