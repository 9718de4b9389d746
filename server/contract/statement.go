package contract

import "ryggrad/corpus"

// The output of a statement, whole and in all languages.
type (
	statement struct {
		ID        corpus.StatementID `json:"id"`
		Corpus    stamp              `json:"corpus"`
		Topic     string             `json:"topic"`
		Direction corpus.Direction   `json:"direction"`
		For       []corpus.Audience  `json:"for"`
		Country   corpus.Country     `json:"country,omitempty"`
		Status    string             `json:"status"`
		Reason    string             `json:"reason,omitempty"` // why it was withdrawn
		Title     languages          `json:"title"`
		Text      languages          `json:"text"`
		Patient   *languages         `json:"patient,omitempty"`
		Holds     languages          `json:"holds"`
		With      []string           `json:"with,omitempty"` // statements that must stand beside it
		Citations []graded           `json:"citations"`
	}
	languages struct {
		DA string `json:"da"`
		NB string `json:"nb"`
		EN string `json:"en"`
	}
	graded struct {
		Source    string `json:"source"`
		Locator   string `json:"locator"`
		Strength  string `json:"strength"`
		Certainty string `json:"certainty"`
		Cites     string `json:"cites,omitempty"`
		External  bool   `json:"external,omitempty"`
	}
)

// Statement is a statement of the corpus, whole.
func Statement(c *corpus.Corpus, s *corpus.Statement) any {
	out := statement{
		ID: s.ID, Corpus: stamp{c.Version, c.Hash}, Topic: s.Topic, Direction: s.Direction, For: s.For, Country: s.Country,
		Status: string(s.Status), Reason: s.Withdrawn, Title: languages(s.Title), Text: languages(s.Text), Holds: languages(s.Holds), Citations: []graded{},
	}
	if !s.PatientText.Empty() {
		plain := languages(s.PatientText)
		out.Patient = &plain
	}
	for _, id := range s.With {
		out.With = append(out.With, string(id))
	}
	for _, x := range s.Cites {
		out.Citations = append(out.Citations, graded{x.Source, x.Locator, x.Strength, x.Certainty, x.Cites, !c.Source(x.Source).Core})
	}
	return out
}
