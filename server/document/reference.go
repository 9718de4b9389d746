package document

import (
	"regexp"
	"strings"
)

// references reports the heading of a reference list.
func references(heading string) bool {
	switch strings.ToLower(strings.Trim(heading, " :.#*0123456789")) {
	case "referencer", "referanser", "referenceliste", "referanseliste", "litteratur", "litteraturliste", "litteraturhenvisninger", "kilder", "kildehenvisninger", "kildeliste", "anbefalt litteratur", "anbefalet litteratur",
		"references", "reference list", "bibliography", "literature", "literature cited", "sources":
		return true
	}
	return false
}

// The marks of an entry in a reference list. Two of them make one: a text may
// well name a study by its authors.
var marksOfEntry = []*regexp.Regexp{
	regexp.MustCompile(`(?i)\bdoi\b|doi\.org`),
	regexp.MustCompile(`(?i)\bet al\b`),
	regexp.MustCompile(`(?i)\bpmid\b|\bpmcid\b|\bisbn\b|\bissn\b`),
	regexp.MustCompile(`\b(19|20)\d\d\b[^.;]{0,12}[;,]\s*\d+\s*(\(\d+(-\d+)?\))?\s*[:,]\s*\d+`),
	regexp.MustCompile(`\(\d+\)\s*[:,]\s*\d+\s*[–-]\s*\d+`),
	regexp.MustCompile(`(\p{Lu}\p{L}+,? \p{Lu}{1,3}\b\.?,? ){2}`),
	regexp.MustCompile(`(?i)\b(j|journal|spine|lancet|bmj|jama|cochrane|pain|ann|eur|int)\b[^.]{0,40}\b(19|20)\d\d\b`),
}

// longestEntry is how many letters an entry has at most.
const longestEntry = 700

// entry reports whether a text is an entry of a reference list.
func entry(text string) bool {
	if len(text) > longestEntry {
		return false
	}
	n := 0
	for _, m := range marksOfEntry {
		if m.MatchString(text) {
			n++
		}
	}
	return n > 1
}
