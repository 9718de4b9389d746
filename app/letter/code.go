package letter

import (
	"crypto/sha256"
	"fmt"

	"ryggrad/corpus"
)

// The systems of codes that others keep.
const (
	loinc    = "http://loinc.org"
	snomed   = "http://snomed.info/sct"
	ucum     = "http://unitsofmeasure.org"
	absent   = "http://terminology.hl7.org/CodeSystem/data-absent-reason"
	category = "http://terminology.hl7.org/CodeSystem/observation-category"
	uri      = "urn:ietf:rfc:3986"
)

// published are the codes of LOINC and SNOMED CT that were read where they are
// published, and no other: loinc.org 97909-6, 97908-8, 91349-1 to 91352-5;
// 72514-3 in a register of codes; 38214-3 in a profile of IHE; SNOMED CT in the
// EQ-5D-5L profile of the German medical informatics initiative. The keys are
// an instrument, one of its items or scores, or a level of a band.
//
// LOINC 97909-6 calls the Oswestry score a percentage, and so it is sent; the
// levels in its text are of the raw score and are not used. A list, because a map
// would have to be filled at every start of the browser's program.
var published = []struct{ key, system, code string }{
	{"nrs.total", loinc, "72514-3"},
	{"vas.total", loinc, "38214-3"},
	{"odi", loinc, "97908-8"},
	{"odi.percent", loinc, "97909-6"},
	{"sbst", loinc, "91349-1"},
	{"sbst.1", loinc, "91340-0"},
	{"sbst.2", loinc, "91341-8"},
	{"sbst.3", loinc, "91342-6"},
	{"sbst.4", loinc, "91343-4"},
	{"sbst.5", loinc, "91344-2"},
	{"sbst.6", loinc, "91345-9"},
	{"sbst.7", loinc, "91346-7"},
	{"sbst.8", loinc, "91347-5"},
	{"sbst.9", loinc, "91348-3"},
	{"sbst.psych", loinc, "91350-9"},
	{"sbst.total", loinc, "91351-7"},
	{"sbst.risk", loinc, "91352-5"},
	{"sbst.risk.high", loinc, "LA9193-9"},
	{"sbst.risk.medium", loinc, "LA8982-6"},
	{"sbst.risk.low", loinc, "LA9194-7"},
	{"eq5d5l.index", snomed, "736534008"},
	{"eqvas.total", snomed, "736535009"},
}

// loincNotice is what LOINC's licence asks to stand beside its codes.
const loincNotice = "This material contains content from LOINC (http://loinc.org). LOINC is copyright © Regenstrief Institute, Inc. and the Logical Observation Identifiers Names and Codes (LOINC) Committee and is available at no cost under the license at http://loinc.org/license. LOINC® is a registered United States trademark of Regenstrief Institute, Inc."

// usesLOINC reports whether an instrument is written with codes of LOINC.
func usesLOINC(in *corpus.Instrument) bool {
	if publishedFor(in.ID) != nil {
		return true
	}
	for _, s := range in.Scales {
		if c := publishedFor(in.ID + "." + s.Name); len(c) > 0 && c[0].System == loinc {
			return true
		}
	}
	return false
}

// publishedFor returns the published code of a key, or nothing.
func publishedFor(key string) []Coding {
	for _, x := range published {
		if x.key == key {
			return []Coding{{System: x.system, Code: x.code}}
		}
	}
	return nil
}

// codes are the published code of a key, if there is one, and our own.
func codes(key, own, display string) []Coding {
	return append(publishedFor(key), Coding{System: system("score"), Code: own, Display: display})
}

// urn is an address that nobody has to own: a UUID of a name, of the kind that
// RFC 9562 leaves to the maker (version 8), from its SHA-256.
func urn(name string) string {
	sum := sha256.Sum256([]byte("ryggrad " + name))
	sum[6] = sum[6]&0x0f | 0x80
	sum[8] = sum[8]&0x3f | 0x80
	return fmt.Sprintf("urn:uuid:%x-%x-%x-%x-%x", sum[:4], sum[4:6], sum[6:8], sum[8:10], sum[10:16])
}

// system is the address of a system of our own: "score", "label", or the answers
// of one instrument.
func system(name string) string { return urn("codes " + name) }
