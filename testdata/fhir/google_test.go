// Package fhir_test lets google/fhir v0.7.4 judge what app/letter writes: it
// must take every document, give it back with nothing lost, and refuse each
// fault that is planted. It is a module of its own, because 300 modules stand
// behind that reader, and nothing of them ships.
package fhir_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/google/fhir/go/fhirversion"
	"github.com/google/fhir/go/jsonformat"
)

var documents = flag.String("documents", "../../.cache/fhir", "the folder that app/letter wrote for the programs of others")

// reader returns google/fhir's reader of R4 with its validation.
func reader(t testing.TB) *jsonformat.Unmarshaller {
	u, err := jsonformat.NewUnmarshaller("UTC", fhirversion.R4)
	if err != nil {
		t.Fatal(err)
	}
	return u
}

// plain reads JSON with its numbers digit for digit.
func plain(t testing.TB, b []byte) any {
	d := json.NewDecoder(bytes.NewReader(b))
	d.UseNumber()
	var v any
	if err := d.Decode(&v); err != nil {
		t.Fatal(err)
	}
	return v
}

func TestEveryDocumentIsReadAndGivenBackWithNothingLost(t *testing.T) {
	u := reader(t)
	m, err := jsonformat.NewMarshaller(false, "", "", fhirversion.R4)
	if err != nil {
		t.Fatal(err)
	}
	var files []string
	for _, pattern := range []string{"golden/*.json", *documents + "/questionnaire/*.json", *documents + "/bundle/*.json"} {
		found, err := filepath.Glob(pattern)
		if err != nil || len(found) == 0 {
			t.Fatalf("no documents in %s; write them with: go test ./app/letter -run ProgramsOfOthers -peers=$PWD/.cache/fhir", pattern)
		}
		files = append(files, found...)
	}
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		msg, err := u.Unmarshal(b)
		if err != nil {
			t.Errorf("%s: %v", file, err)
			continue
		}
		again, err := m.Marshal(msg)
		if err != nil {
			t.Errorf("%s: %v", file, err)
			continue
		}
		if !reflect.DeepEqual(plain(t, b), plain(t, again)) {
			t.Errorf("%s: something was lost or changed", file)
		}
	}
	t.Logf("%d documents", len(files))
}

func TestEveryPlantedFaultIsRefused(t *testing.T) {
	u := reader(t)
	for _, x := range []struct{ sentence, file, old, now string }{
		{"a questionnaire without a status", "questionnaire.en", `"status":"draft",`, ``},
		{"a status that does not exist", "questionnaire.en", `"status":"draft"`, `"status":"drafted"`},
		{"an item without a linkId", "questionnaire.en", `"linkId":"1",`, ``},
		{"an item without a type", "questionnaire.en", `"text":"Item 1, 0 to 2","type":"choice"`, `"text":"Item 1, 0 to 2"`},
		{"a type that does not exist", "questionnaire.en", `"type":"choice"`, `"type":"pick"`},
		{"an element that does not exist", "questionnaire.en", `"type":"choice"`, `"type":"choice","wording":"x"`},
		{"a truth as text", "questionnaire.en", `"readOnly":true`, `"readOnly":"true"`},
		{"a weight as text", "questionnaire.en", `"valueDecimal":1`, `"valueDecimal":"one"`},
		{"an extension without an address", "questionnaire.en", `"url":"http://hl7.org/fhir/StructureDefinition/ordinalValue",`, ``},
		{"an expression without its language", "questionnaire.en", `"language":"text/fhirpath",`, ``},
		{"an id with a space", "questionnaire.en", `"id":"stairs-en"`, `"id":"stairs en"`},
		{"a response without a status", "complete.da", `"status":"completed",`, ``},
		{"a response in a state that does not exist", "partial.nb", `"status":"in-progress"`, `"status":"partial"`},
		{"a 30 February", "complete.da", `"authored":"2026-11-22"`, `"authored":"2026-02-30"`},
		{"a time without its zone", "complete.da", `"authored":"2026-11-22"`, `"authored":"2026-11-22T09:00:00"`},
		{"an answer with two values", "complete.da", `"valueInteger":3`, `"valueInteger":3,"valueString":"3"`},
		{"a whole number with decimals", "complete.da", `"valueInteger":3`, `"valueInteger":3.5`},
		{"an observation without a code", "entered.en", `"code":{"coding"`, `"bodySite":{"coding"`},
		{"an observation without a status", "complete.da", `"status":"final",`, ``},
		{"a reference to another kind of thing", "entered.en", `"reference":"Patient/17"`, `"reference":"Medication/17"`},
		{"a note without a text", "partial.nb", `"note":[{"text":"`, `"note":[{"authorString":"`},
		{"a bundle without a type", "complete.da", `"type":"collection",`, ``},
		{"a resource that does not exist", "complete.da", `"resourceType":"Device"`, `"resourceType":"Program"`},
		{"a device name without a type", "complete.da", `,"type":"user-friendly-name"`, ``},
	} {
		t.Run(x.sentence, func(t *testing.T) {
			b, err := os.ReadFile("golden/" + x.file + ".json")
			if err != nil {
				t.Fatal(err)
			}
			var short bytes.Buffer
			if err := json.Compact(&short, b); err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(short.String(), x.old) {
				t.Fatalf("%s has no %s", x.file, x.old)
			}
			if _, err := u.Unmarshal([]byte(strings.Replace(short.String(), x.old, x.now, 1))); err == nil {
				t.Error("it was taken")
			}
		})
	}
}
