//go:build !js

package corpus

import "embed"

//go:embed version.txt coverage source statement conflict finding group instrument redflag door net vignette lexicon sense telling topic change
var files embed.FS
