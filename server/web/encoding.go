package web

import (
	"strconv"
	"strings"
)

// extensions are the encodings that files may be kept in, and how such a file
// is called.
var extensions = map[string]string{"br": ".br", "gzip": ".gz"}

// choose returns the encoding of the smallest form that the browser accepts;
// "" is the file itself, which always does.
func choose(accepts []string, forms map[string][]byte) string {
	best := ""
	for encoding := range extensions {
		if b, ok := forms[encoding]; ok && accepted(accepts, encoding) && len(b) < len(forms[best]) {
			best = encoding
		}
	}
	return best
}

// accepted reports whether Accept-Encoding names the encoding, or "*", with a
// quality above zero. The name itself outweighs "*".
func accepted(accepts []string, encoding string) bool {
	any := false
	for _, part := range strings.Split(strings.Join(accepts, ","), ",") {
		name, params, _ := strings.Cut(part, ";")
		name = strings.ToLower(strings.TrimSpace(name))
		if name != encoding && name != "*" {
			continue
		}
		quality := 1.0
		if q, ok := strings.CutPrefix(strings.ToLower(strings.ReplaceAll(params, " ", "")), "q="); ok {
			if n, err := strconv.ParseFloat(q, 64); err == nil {
				quality = n
			}
		}
		if name == encoding {
			return quality > 0
		}
		any = quality > 0
	}
	return any
}

// matches reports whether If-None-Match names the tag. A proxy may have marked
// it as weak; that is good enough here.
func matches(given []string, tag string) bool {
	for _, part := range strings.Split(strings.Join(given, ","), ",") {
		part = strings.TrimPrefix(strings.TrimSpace(part), "W/")
		if part == tag || part == "*" {
			return true
		}
	}
	return false
}
