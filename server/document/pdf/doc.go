// Package pdf takes the printed lines out of a PDF: their words, and how large
// and where on the page they are set.
//
// The reader is PDFium, the one of the Chromium browser, as WebAssembly: what a
// broken or hostile file does to it happens inside a machine that has its own
// memory, a limit to it, no files and no network, and that is ended when its
// time is up. It is translated to the processor's own code once, which takes
// some seconds, and kept in the user's cache.
package pdf
