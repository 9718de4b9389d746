package letter

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"ryggrad/app/assess"
	"ryggrad/corpus"
)

// Options are what a bundle cannot know by itself.
type Options struct {
	ID      string      // of this export: a UUID in lower case, another each time
	When    string      // when it was answered: YYYY-MM-DD, or with a time and its zone
	Lang    corpus.Lang // of every text in it
	Subject string      // "" for nobody, or a reference: Patient/17, urn:uuid:…, https://…/Patient/17
	Forms   bool        // the questionnaires go along, so that the file explains itself
}

// NewBundle returns results with the answers that they came from: for each
// result its QuestionnaireResponse, unless it was entered, and an Observation
// for each score and band. What is not complete or was entered is labelled so
// in every resource. The results are those of the case; what cannot be used is
// a *assess.FieldError.
func NewBundle(c *corpus.Corpus, k assess.Case, results []assess.Result, o Options) (Bundle, error) {
	if err := o.check(); err != nil {
		return Bundle{}, err
	}
	b := Bundle{ResourceType: "Bundle", Language: string(o.Lang), Identifier: Identifier{uri, "urn:uuid:" + o.ID}, Type: "collection"}
	b.add(o.urn("device"), device(c, o.Lang))
	if o.Forms {
		for _, in := range c.Instruments {
			if !slices.ContainsFunc(results, func(r assess.Result) bool { return c.Instrument(r.Instrument) == in && !r.Entered }) {
				continue
			}
			q, err := NewQuestionnaire(c, in, o.Lang)
			if err != nil {
				return Bundle{}, err
			}
			b.add(q.URL, q)
		}
	}
	for _, r := range results {
		w, err := newWriter(c, k, r, o)
		if err != nil {
			return Bundle{}, err
		}
		if !r.Entered {
			b.add(w.answers(), w.response())
		}
		for _, x := range w.observations() {
			b.add(o.urn(fmt.Sprint(r.Instrument, " observation ", len(b.Entry))), x)
		}
	}
	return b, nil
}

func (b *Bundle) add(url string, resource any) {
	b.Entry = append(b.Entry, Entry{url, resource})
}

// urn is the address of a resource of this export.
func (o Options) urn(name string) string { return urn(o.ID + " " + name) }

// subject is who the answers are of, or nil.
func (o Options) subject() *Reference {
	if o.Subject == "" {
		return nil
	}
	return &Reference{o.Subject}
}

// device is the program with the content that the scores rest on.
func device(c *corpus.Corpus, l corpus.Lang) Device {
	d := Device{
		ResourceType: "Device",
		Manufacturer: "Ryggråd",
		DeviceName:   []DeviceName{{"Ryggråd", "user-friendly-name"}},
		Version:      []DeviceVersion{{c.Version}},
		Note:         []Annotation{{sayWhat.In(l)}},
	}
	if c.Hash != "" {
		d.Note = append(d.Note, Annotation{say(l, sayHash, c.Hash)})
	}
	return d
}

// times are the forms of a dateTime of FHIR R4 that are taken, as package time
// writes them: with a time of day there must be a zone.
var times = []string{"2006", "2006-01", "2006-01-02", "2006-01-02T15:04:05Z", "2006-01-02T15:04:05-07:00"}

func (o Options) check() error {
	if err := knownLang("options.lang", o.Lang); err != nil {
		return err
	}
	if !isUUID(o.ID) {
		return &assess.FieldError{Kind: "field", Field: "options.id", Message: fmt.Sprintf("want a UUID in lower case, have %q", o.ID)}
	}
	if !slices.ContainsFunc(times, func(layout string) bool {
		t, err := time.Parse(layout, o.When)
		return err == nil && t.Format(layout) == o.When
	}) {
		return &assess.FieldError{Kind: "field", Field: "options.when", Message: fmt.Sprintf("want YYYY, YYYY-MM, YYYY-MM-DD or YYYY-MM-DDThh:mm:ss with its zone (Z or +01:00), have %q", o.When)}
	}
	if o.Subject != "" && !isPatient(o.Subject) {
		return &assess.FieldError{Kind: "field", Field: "options.subject", Message: fmt.Sprintf("want nothing, Patient/ID, urn:uuid:UUID or https://…/Patient/ID, have %q", o.Subject)}
	}
	return nil
}

func knownLang(field string, l corpus.Lang) error {
	if slices.Contains(corpus.Langs, l) {
		return nil
	}
	return &assess.FieldError{Kind: "field", Field: field, Message: fmt.Sprintf("%q is not one of %q", l, corpus.Langs)}
}

// isUUID reports whether a text is a UUID as FHIR R4 wants it: lower case.
func isUUID(s string) bool {
	if len(s) != 36 {
		return false
	}
	for i, r := range s {
		hyphen := i == 8 || i == 13 || i == 18 || i == 23
		if hyphen != (r == '-') || !hyphen && !strings.ContainsRune("0123456789abcdef", r) {
			return false
		}
	}
	return true
}

// isPatient reports whether a text refers to a patient in a way that R4 has.
func isPatient(s string) bool {
	if id, ok := strings.CutPrefix(s, "urn:uuid:"); ok {
		return isUUID(id)
	}
	before, id, ok := strings.Cut(s, "Patient/")
	if !ok || id == "" || len(id) > 64 || strings.Trim(id, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-.") != "" {
		return false
	}
	return before == "" || strings.HasPrefix(before, "https://") && strings.HasSuffix(before, "/") && !strings.ContainsAny(before, " \t\n")
}
