//go:build nosbst

package corpus

var leftOut = []string{"sbst"}
