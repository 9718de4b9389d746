package letter

import (
	"slices"
	"strconv"
	"strings"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// The extensions of FHIR R4 and of Structured Data Capture that are used.
const (
	extMin        = "http://hl7.org/fhir/StructureDefinition/minValue"
	extMax        = "http://hl7.org/fhir/StructureDefinition/maxValue"
	extOrdinal    = "http://hl7.org/fhir/StructureDefinition/ordinalValue"
	extCalculated = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression"
)

// NewQuestionnaire returns an instrument in one language: its items by number,
// and each score as a read-only item with its calculation. Answers that count
// as they are, are whole numbers; where some count otherwise, all are options
// with their weight. An instrument that cannot be scored, or that this program
// is built without, is refused with a *assess.FieldError.
func NewQuestionnaire(c *corpus.Corpus, in *corpus.Instrument, l corpus.Lang) (Questionnaire, error) {
	if err := assess.Scorable(c, in.ID); err != nil {
		return Questionnaire{}, err
	}
	if err := knownLang("lang", l); err != nil {
		return Questionnaire{}, err
	}
	q := Questionnaire{
		ResourceType: "Questionnaire",
		ID:           in.ID + "-" + string(l),
		Language:     string(l),
		URL:          canonical(in, l),
		Identifier:   []Identifier{{system("instrument"), in.ID}},
		Version:      c.Version,
		Name:         computable(in.ID),
		Title:        in.Name,
		Status:       "draft", // no clinician has confirmed it
		SubjectType:  []string{"Patient"},
		Publisher:    "Ryggråd",
		Description:  in.What.In(l),
		Purpose:      in.Use.In(l),
		Copyright:    copyright(l, in),
		Code:         publishedFor(in.ID),
	}
	if note := in.Note.In(l); note != "" {
		q.Item = append(q.Item, Item{LinkID: "note", Text: note, Type: "display"})
	}
	for _, item := range in.Items {
		q.Item = append(q.Item, question(in, item, l))
	}
	for _, s := range in.Scales {
		for _, set := range setsOf(in, s) {
			q.Item = append(q.Item, total(in, s, set, l))
		}
	}
	return q, nil
}

// canonical is the address of an instrument in one language, without a version.
func canonical(in *corpus.Instrument, l corpus.Lang) string {
	return urn("questionnaire " + in.ID + " " + string(l))
}

// computable is an ID as a name for programs: a capital first, no hyphen (que-0).
func computable(id string) string {
	id = strings.ReplaceAll(id, "-", "_")
	return strings.ToUpper(id[:1]) + id[1:]
}

func copyright(l corpus.Lang, in *corpus.Instrument) string {
	text := say(l, sayMadeOf, in.Owner.In(l), in.Licence.In(l))
	if in.Link != "" {
		text += " " + in.Link
	}
	if usesLOINC(in) {
		text += "\n\n" + loincNotice
	}
	return text
}

// weighted reports whether some answer of an instrument counts otherwise than
// by its own number, or is a word.
func weighted(in *corpus.Instrument) bool {
	return slices.ContainsFunc(in.Items, func(i corpus.Item) bool { return i.Recode != nil || i.Words != nil || i.Step > 1 })
}

// question is an item that is answered.
func question(in *corpus.Instrument, item corpus.Item, l corpus.Lang) Item {
	q := Item{LinkID: item.Key, Code: publishedFor(in.ID + "." + item.Key), Text: itemText(l, in, item), Type: "integer"}
	if !weighted(in) {
		q.Extension = []Extension{{URL: extMin, ValueInteger: &item.Low}, {URL: extMax, ValueInteger: &item.High}}
		return q
	}
	q.Type = "choice"
	for mark := item.Low; mark <= item.High; mark += item.Step {
		option := AnswerOption{ValueCoding: choice(in, item, mark, l)}
		if item.Words == nil { // a word has no weight: its grade is no sum
			option.Extension = []Extension{{URL: extOrdinal, ValueDecimal: Decimal(strconv.Itoa(item.Counts(mark)))}}
		}
		q.AnswerOption = append(q.AnswerOption, option)
	}
	return q
}

// choice is one answer of an item as a code.
func choice(in *corpus.Instrument, item corpus.Item, mark int, l corpus.Lang) Coding {
	c := Coding{System: system("answers " + in.ID), Code: strconv.Itoa(mark), Display: strconv.Itoa(mark)}
	if item.Words != nil {
		c.Code = item.Words[mark-item.Low]
		c.Display = name(l, c.Code)
	}
	return c
}

// setsOf are the value sets that a score is given by: one item each, so that
// two are never mixed. A score that is not an index has one without a name.
func setsOf(in *corpus.Instrument, s corpus.Scale) []string {
	if !byValueSet(in, s) {
		return []string{""}
	}
	var sets []string
	for _, set := range in.Sets {
		sets = append(sets, set.Name)
	}
	return sets
}

// byValueSet reports whether a score is taken from a value set, or from such a score.
func byValueSet(in *corpus.Instrument, s corpus.Scale) bool {
	if s.How == "table" {
		return len(in.Sets) > 0
	}
	return slices.ContainsFunc(s.Of, func(of string) bool {
		x, ok := in.Scale(of)
		return ok && byValueSet(in, x)
	})
}

// linkOf is the linkId of a score.
func linkOf(score, set string) string {
	if set == "" {
		return score
	}
	return score + "." + set
}

// total is an item that is calculated.
func total(in *corpus.Instrument, s corpus.Scale, set string, l corpus.Lang) Item {
	q := Item{LinkID: linkOf(s.Name, set), Code: publishedFor(in.ID + "." + s.Name), Text: scoreText(l, s, set), Type: "decimal", ReadOnly: true}
	switch {
	case s.How == "digits":
		q.Type = "string"
	case s.Whole():
		q.Type = "integer"
	}
	if x := expression(in, s, set); x != "" {
		q.Extension = []Extension{{URL: extCalculated, ValueExpression: &Expression{"text/fhirpath", x}}}
	}
	return q
}
