package corpus

import "embed"

// The tests under Node have what the browser gets as an archive: the vignettes
// that only test the rules would fill the 4 GB that they have.
//
//go:embed version.txt source statement conflict finding group instrument redflag door net vignette/v*.txt lexicon sense telling topic change
var files embed.FS
