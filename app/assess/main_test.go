package assess_test

import (
	"os"
	"runtime/debug"
	"testing"
)

// The walks make much that is soon forgotten and hold little: a third of their
// time goes when it is swept less often.
func TestMain(m *testing.M) {
	debug.SetGCPercent(600)
	os.Exit(m.Run())
}
