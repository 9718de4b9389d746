package letter_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ryggrad/app/assess"
	"ryggrad/app/letter"
)

// valueOf is the type that each extension in use must have its value in
// (hl7.org/fhir/R4 and the Structured Data Capture guide).
var valueOf = map[string]string{
	"http://hl7.org/fhir/StructureDefinition/minValue":                                      "valueInteger",
	"http://hl7.org/fhir/StructureDefinition/maxValue":                                      "valueInteger",
	"http://hl7.org/fhir/StructureDefinition/ordinalValue":                                  "valueDecimal",
	"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression": "valueExpression",
}

// targets are the resources that a reference may lead to here.
var targets = map[string]string{"device": "Device", "derivedFrom": "QuestionnaireResponse", "subject": "Patient"}

// faults finds what no validator that we have catches: an empty value, a
// reference that leads nowhere or to the wrong resource, a value of the wrong
// type in an extension, an answer that the questionnaire has no place for, and
// markup in narrative. It also wants addresses and linkIds to be unique.
func faults(t testing.TB, doc []byte) []string {
	d := json.NewDecoder(bytes.NewReader(doc))
	d.UseNumber()
	var root map[string]any
	require.NoError(t, d.Decode(&root))
	f := finder{t: t, resources: map[string]map[string]any{}, questionnaires: map[string]map[string]any{}, seen: map[string]bool{}}
	entries, _ := root["entry"].([]any)
	for _, e := range append(entries, map[string]any{"resource": root}) {
		e := e.(map[string]any)
		url, _ := e["fullUrl"].(string)
		r := e["resource"].(map[string]any)
		if f.resources[url] != nil {
			f.add("fullUrl %s stands twice", url)
		}
		f.resources[url] = r
		if r["resourceType"] == "Questionnaire" {
			f.questionnaires[fmt.Sprint(r["url"], "|", r["version"])] = r
		}
	}
	f.walk("", root)
	return sorted(f.seen)
}

type finder struct {
	t              testing.TB
	resources      map[string]map[string]any // by fullUrl
	questionnaires map[string]map[string]any // by canonical
	seen           map[string]bool
}

func (f finder) add(format string, with ...any) { f.seen[fmt.Sprintf(format, with...)] = true }

func (f finder) walk(key string, v any) {
	switch v := v.(type) {
	case string:
		if strings.TrimSpace(v) == "" {
			f.add("%s is empty", key)
		}
	case nil:
		f.add("%s is null", key)
	case []any:
		if len(v) == 0 {
			f.add("%s is empty", key)
		}
		for _, x := range v {
			f.walk(key, x)
		}
	case map[string]any:
		if len(v) == 0 {
			f.add("%s is empty", key)
		}
		f.object(key, v)
		for k, x := range v {
			f.walk(k, x)
		}
	}
}

func (f finder) object(key string, v map[string]any) {
	if url, ok := v["url"].(string); ok && key == "extension" {
		if len(v) != 2 || v[valueOf[url]] == nil {
			f.add("extension %s wants one %s", url, valueOf[url])
		}
	}
	if ref, ok := v["reference"].(string); ok {
		if r := f.resources[ref]; r != nil && r["resourceType"] != targets[key] {
			f.add("%s leads to a %s", key, r["resourceType"])
		} else if r == nil && key != "subject" {
			f.add("%s leads nowhere", key)
		}
	}
	if div, ok := v["div"].(string); ok && strings.Contains(strings.ToLower(div), "<script") {
		f.add("narrative has a script")
	}
	switch v["resourceType"] {
	case "Questionnaire":
		links := map[string]bool{}
		for _, x := range v["item"].([]any) {
			link := x.(map[string]any)["linkId"].(string)
			if links[link] {
				f.add("linkId %s stands twice", link)
			}
			links[link] = true
		}
	case "QuestionnaireResponse":
		if q := f.questionnaires[fmt.Sprint(v["questionnaire"])]; q != nil {
			f.fits(v, q)
		}
	}
}

// fits finds answers that the questionnaire has no place for.
func (f finder) fits(qr, q map[string]any) {
	answered, _ := qr["item"].([]any)
	for _, x := range answered {
		x := x.(map[string]any)
		var item map[string]any
		for _, y := range q["item"].([]any) {
			if y.(map[string]any)["linkId"] == x["linkId"] {
				item = y.(map[string]any)
			}
		}
		if item == nil {
			f.add("the questionnaire has no item %s", x["linkId"])
			continue
		}
		if item["text"] != x["text"] {
			f.add("item %s has another text", x["linkId"])
		}
		answers := x["answer"].([]any)
		if len(answers) != 1 {
			f.add("item %s has %d answers", x["linkId"], len(answers))
		}
		key := map[any]string{"integer": "valueInteger", "decimal": "valueDecimal", "string": "valueString", "choice": "valueCoding"}[item["type"]]
		value := answers[0].(map[string]any)[key]
		switch {
		case value == nil:
			f.add("item %s wants a %s", x["linkId"], key)
		case key == "valueCoding":
			if !f.offers(item, value.(map[string]any)) {
				f.add("item %s does not offer the answer", x["linkId"])
			}
		case key == "valueInteger" && item["readOnly"] == nil:
			for _, e := range item["extension"].([]any) {
				e := e.(map[string]any)
				limit, n := number(f.t, e["valueInteger"]), number(f.t, value)
				if strings.HasSuffix(e["url"].(string), "minValue") && n < limit || strings.HasSuffix(e["url"].(string), "maxValue") && n > limit {
					f.add("item %s is out of range", x["linkId"])
				}
			}
		}
	}
}

func (f finder) offers(item, coding map[string]any) bool {
	for _, o := range item["answerOption"].([]any) {
		c := o.(map[string]any)["valueCoding"].(map[string]any)
		if c["system"] == coding["system"] && c["code"] == coding["code"] && c["display"] == coding["display"] {
			return true
		}
	}
	return false
}

func TestEachFaultThatNoValidatorCatchesIsFound(t *testing.T) {
	c := small(t)
	o := letter.Options{ID: id, When: "2026-11-22", Lang: "en", Forms: true, Subject: "Patient/17"}
	b, err := json.Marshal(bundle(t, c, "stairs@leg", assess.Response{"1": {2}, "2": {3}}, nil, "", o))
	require.NoError(t, err)
	doc := string(b)
	require.Empty(t, faults(t, b))
	answers := between(doc, `"derivedFrom":[{"reference":"`, `"`)
	for _, x := range []struct{ sentence, old, now, want string }{
		{"a reference that leads nowhere", `"device":{"reference":"urn:uuid:`, `"device":{"reference":"urn:uuid:0`, "device leads nowhere"},
		{"a reference to the wrong resource", `"derivedFrom":[`, `"device":{"reference":"` + answers + `"},"derivedFrom":[`, "device leads to a QuestionnaireResponse"},
		{"a weight of the wrong type", `"valueDecimal":0`, `"valueInteger":0`, "extension http://hl7.org/fhir/StructureDefinition/ordinalValue wants one valueDecimal"},
		{"an answer to an item that is not there", `"linkId":"2","text":"Item 2, 0 to 3","answer"`, `"linkId":"3","text":"Item 2, 0 to 3","answer"`, "the questionnaire has no item 3"},
		{"an answer that is not offered", `"answer":[{"valueCoding":{"system":`, `"answer":[{"valueCoding":{"code":"9","x":`, "item 1 does not offer the answer"},
		{"an answer of the wrong type", `"answer":[{"valueCoding":{"system":`, `"answer":[{"valueInteger":2,"x":{"system":`, "item 1 wants a valueCoding"},
		{"a script in the narrative", `"status":"draft"`, `"text":{"div":"<div><SCRIPT>x</SCRIPT></div>"},"status":"draft"`, "narrative has a script"},
		{"an empty list", `"status":"final"`, `"status":"final","component":[]`, "component is empty"},
		{"an empty text", `"title":"Stairs (made up)"`, `"title":" "`, "title is empty"},
		{"an item that stands twice", `"linkId":"note"`, `"linkId":"1"`, "linkId 1 stands twice"},
		{"an address that stands twice", `"fullUrl":"` + answers, `"fullUrl":"` + between(doc, `"fullUrl":"`, `"`), "fullUrl " + between(doc, `"fullUrl":"`, `"`) + " stands twice"},
	} {
		t.Run(x.sentence, func(t *testing.T) {
			require.True(t, strings.Contains(doc, x.old), "the document has no %s", x.old)
			require.Contains(t, faults(t, []byte(strings.Replace(doc, x.old, x.now, 1))), x.want)
		})
	}
}

// between returns what stands between two texts.
func between(s, before, after string) string {
	_, s, _ = strings.Cut(s, before)
	s, _, _ = strings.Cut(s, after)
	return s
}
