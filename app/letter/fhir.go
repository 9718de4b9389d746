package letter

import (
	"bytes"
	"encoding/json"
)

// The types of FHIR R4 (4.0.1, hl7.org/fhir/R4), only the elements that are
// written here, in the order of the specification. Empty elements are left out,
// since FHIR allows none.

// A Decimal is written digit for digit: FHIR keeps the precision of a number.
type Decimal = json.Number

// A Coding is a code of a system, and what it is called.
type Coding struct {
	System  string `json:"system,omitempty"`
	Code    string `json:"code,omitempty"`
	Display string `json:"display,omitempty"`
}

// A CodeableConcept is a thing by its codes, and in words.
type CodeableConcept struct {
	Coding []Coding `json:"coding,omitempty"`
	Text   string   `json:"text,omitempty"`
}

// An Expression is a calculation in FHIRPath.
type Expression struct {
	Language   string `json:"language"`
	Expression string `json:"expression"`
}

// An Extension adds to an element what R4 has no place for. It has one value.
type Extension struct {
	URL             string      `json:"url"`
	ValueDecimal    Decimal     `json:"valueDecimal,omitempty"`
	ValueExpression *Expression `json:"valueExpression,omitempty"`
	ValueInteger    *int        `json:"valueInteger,omitempty"`
}

// An Identifier names a thing in a system of names.
type Identifier struct {
	System string `json:"system,omitempty"`
	Value  string `json:"value"`
}

// A Meta labels a resource.
type Meta struct {
	Tag []Coding `json:"tag,omitempty"`
}

// A Reference points to another resource.
type Reference struct {
	Reference string `json:"reference"`
}

// A Quantity is a number with its unit, in words and in UCUM.
type Quantity struct {
	Value  Decimal `json:"value"`
	Unit   string  `json:"unit,omitempty"`
	System string  `json:"system,omitempty"`
	Code   string  `json:"code,omitempty"`
}

// An Annotation is a remark.
type Annotation struct {
	Text string `json:"text"`
}

// A Questionnaire is an instrument: its items by number, and its scores as
// read-only items with the expression that works them out.
type Questionnaire struct {
	ResourceType string       `json:"resourceType"`
	ID           string       `json:"id"`
	Language     string       `json:"language"`
	URL          string       `json:"url"`
	Identifier   []Identifier `json:"identifier,omitempty"`
	Version      string       `json:"version"`
	Name         string       `json:"name"`
	Title        string       `json:"title"`
	Status       string       `json:"status"`
	SubjectType  []string     `json:"subjectType,omitempty"`
	Publisher    string       `json:"publisher,omitempty"`
	Description  string       `json:"description,omitempty"`
	Purpose      string       `json:"purpose,omitempty"`
	Copyright    string       `json:"copyright,omitempty"`
	Code         []Coding     `json:"code,omitempty"`
	Item         []Item       `json:"item"`
}

// An Item is a question, a score or a remark of a Questionnaire.
type Item struct {
	Extension    []Extension    `json:"extension,omitempty"`
	LinkID       string         `json:"linkId"`
	Code         []Coding       `json:"code,omitempty"`
	Text         string         `json:"text"`
	Type         string         `json:"type"`
	ReadOnly     bool           `json:"readOnly,omitempty"`
	AnswerOption []AnswerOption `json:"answerOption,omitempty"`
}

// An AnswerOption is one permitted answer.
type AnswerOption struct {
	Extension   []Extension `json:"extension,omitempty"`
	ValueCoding Coding      `json:"valueCoding"`
}

// A QuestionnaireResponse is one person's answers, with the scores.
type QuestionnaireResponse struct {
	ResourceType  string       `json:"resourceType"`
	Meta          *Meta        `json:"meta,omitempty"`
	Language      string       `json:"language"`
	Identifier    *Identifier  `json:"identifier,omitempty"`
	Questionnaire string       `json:"questionnaire"`
	Status        string       `json:"status"`
	Subject       *Reference   `json:"subject,omitempty"`
	Authored      string       `json:"authored"`
	Item          []AnswerItem `json:"item,omitempty"`
}

// An AnswerItem is the answer to one item.
type AnswerItem struct {
	LinkID string   `json:"linkId"`
	Text   string   `json:"text,omitempty"`
	Answer []Answer `json:"answer"`
}

// An Answer has one value.
type Answer struct {
	ValueDecimal Decimal `json:"valueDecimal,omitempty"`
	ValueInteger *int    `json:"valueInteger,omitempty"`
	ValueString  string  `json:"valueString,omitempty"`
	ValueCoding  *Coding `json:"valueCoding,omitempty"`
}

// An Observation is one score or band, or that it could not be given and why.
type Observation struct {
	ResourceType         string            `json:"resourceType"`
	Meta                 *Meta             `json:"meta,omitempty"`
	Language             string            `json:"language"`
	Status               string            `json:"status"`
	Category             []CodeableConcept `json:"category"`
	Code                 CodeableConcept   `json:"code"`
	Subject              *Reference        `json:"subject,omitempty"`
	EffectiveDateTime    string            `json:"effectiveDateTime"`
	ValueQuantity        *Quantity         `json:"valueQuantity,omitempty"`
	ValueCodeableConcept *CodeableConcept  `json:"valueCodeableConcept,omitempty"`
	ValueString          string            `json:"valueString,omitempty"`
	DataAbsentReason     *CodeableConcept  `json:"dataAbsentReason,omitempty"`
	Note                 []Annotation      `json:"note,omitempty"`
	BodySite             *CodeableConcept  `json:"bodySite,omitempty"`
	Method               *CodeableConcept  `json:"method,omitempty"`
	Device               *Reference        `json:"device,omitempty"`
	DerivedFrom          []Reference       `json:"derivedFrom,omitempty"`
}

// A Device is the program that worked the scores out.
type Device struct {
	ResourceType string          `json:"resourceType"`
	Manufacturer string          `json:"manufacturer,omitempty"`
	DeviceName   []DeviceName    `json:"deviceName"`
	Version      []DeviceVersion `json:"version"`
	Note         []Annotation    `json:"note,omitempty"`
}

// A DeviceName is what a device is called.
type DeviceName struct {
	Name string `json:"name"`
	Type string `json:"type"`
}

// A DeviceVersion is which edition of a device it was.
type DeviceVersion struct {
	Value string `json:"value"`
}

// A Bundle is several resources in one document.
type Bundle struct {
	ResourceType string     `json:"resourceType"`
	Language     string     `json:"language"`
	Identifier   Identifier `json:"identifier"`
	Type         string     `json:"type"`
	Entry        []Entry    `json:"entry"`
}

// An Entry is one resource of a bundle and the address that others name it by.
type Entry struct {
	FullURL  string `json:"fullUrl"`
	Resource any    `json:"resource"`
}

// JSON writes a document for people to read too: with indents, and with < and &
// as they are.
func JSON(doc any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err := e.Encode(doc)
	return b.Bytes(), err
}
