package corpus

import "embed"

// The browser's program carries the vignettes that teach, whose names begin
// with v; those that only test the rules, and the lists of what is accounted
// for, stay behind.
//
//go:embed version.txt source statement conflict finding group instrument redflag door net vignette/v*.txt lexicon topic change
var files embed.FS
