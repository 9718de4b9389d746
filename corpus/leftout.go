//go:build !nosbst

package corpus

// leftOut are the instruments that this program is built without. STarT Back is
// free for non-commercial use only: a commercial program is built with the tag
// nosbst unless Keele University has agreed.
var leftOut []string
