package chat

import (
	"strings"

	"ryggrad/app/ask"
	"ryggrad/corpus"
)

// A model's name says for which country and audience it answers, because the
// protocol has no other place for them: ryggrad-dk-patient.
func modelName(c corpus.Country, a corpus.Audience) string {
	return "ryggrad-" + string(c) + "-" + string(a)
}

// Models are the names that Read takes.
func Models() []string {
	var names []string
	for _, c := range corpus.Countries {
		for _, a := range corpus.Audiences {
			names = append(names, modelName(c, a))
		}
	}
	return names
}

// aim sets the country and audience that a model's name says.
func aim(q *ask.Question, model string) bool {
	for _, c := range corpus.Countries {
		for _, a := range corpus.Audiences {
			if model == modelName(c, a) {
				q.Country, q.Audience = c, a
				return true
			}
		}
	}
	return false
}

// A Model is one entry of the list of models.
type Model struct {
	ID      string `json:"id"`
	Object  string `json:"object"`
	Created int64  `json:"created"` // seconds since 1970
	OwnedBy string `json:"owned_by"`
}

// A ModelList answers GET /v1/models.
type ModelList struct {
	Object string  `json:"object"`
	Data   []Model `json:"data"`
}

// List is the list of models; created is when the program was started.
func List(created int64) ModelList {
	l := ModelList{Object: "list"}
	for _, name := range Models() {
		l.Data = append(l.Data, Model{name, "model", created, "ryggrad"})
	}
	return l
}

// Find returns one model, or the error that there is none.
func Find(name string, created int64) (Model, *Error) {
	if !aim(&ask.Question{}, name) {
		return Model{}, noModel(name)
	}
	return Model{name, "model", created, "ryggrad"}, nil
}

func noModel(name string) *Error {
	return &Error{Status: 404, Kind: invalid, Param: "model", Code: "model_not_found",
		Message: "there is no model " + quoted(name) + "; want one of " + strings.Join(Models(), ", ")}
}
