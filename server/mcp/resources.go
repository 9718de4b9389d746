package mcp

import (
	"context"
	"strings"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"ryggrad/corpus"
	"ryggrad/server/contract"
)

// scheme begins the address of a statement.
const scheme = "ryggrad://statement/"

const kind = "application/json"

// resources adds the statements. Withdrawn ones are not listed, but can be read:
// older answers refer to them.
func (d Desk) resources(s *sdk.Server) {
	read := func(_ context.Context, r *sdk.ReadResourceRequest) (*sdk.ReadResourceResult, error) {
		id, ok := strings.CutPrefix(r.Params.URI, scheme)
		st := d.Corpus.Statement(corpus.StatementID(id))
		if !ok || st == nil {
			return nil, sdk.ResourceNotFoundError(r.Params.URI)
		}
		return &sdk.ReadResourceResult{Contents: []*sdk.ResourceContents{{URI: r.Params.URI, MIMEType: kind, Text: string(contract.Compact(contract.Statement(d.Corpus, st)))}}}, nil
	}
	for _, st := range d.Corpus.Statements {
		if st.Status != corpus.Withdrawn {
			s.AddResource(&sdk.Resource{URI: scheme + string(st.ID), Name: string(st.ID), Title: st.Title.EN, MIMEType: kind}, read)
		}
	}
	s.AddResourceTemplate(&sdk.ResourceTemplate{
		URITemplate: scheme + "{id}", Name: "statement", Title: "A guideline statement", MIMEType: kind,
		Description: "One thing that sources advise or report, in Danish, Norwegian and English, with its conditions and the places it rests on.",
	}, read)
}
