package neo4j

import (
	"context"
	"regexp"

	"parley/graph"
)

// prepared is a statement as it is sent.
type prepared struct {
	text    string
	params  map[string]any
	columns []string
	writes  bool
	// schema is set for a change of indexes or constraints.
	schema bool
}

var schemaRE = regexp.MustCompile(`(?is)^\s*(create|drop)\s+(\w+\s+)?(index|constraint)`)

func prepare(st graph.Statement) (prepared, *graph.Error) {
	params, err := parameters(st.Params)
	if err != nil {
		return prepared{}, err
	}
	return prepared{text: st.Text, params: params, writes: st.Access == graph.Write, schema: schemaRE.MatchString(st.Text)}, nil
}

// convert is for the errors of this statement.
func (p prepared) convert(ctx context.Context, err error) *graph.Error {
	return convert(ctx, err)
}
