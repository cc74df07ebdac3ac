package neo4j

import (
	"context"

	"parley/graph"
	"parley/graph/cypher"
)

// prepared is a statement as it is sent.
type prepared struct {
	*plan
	params map[string]any
}

// plan is what a text means, whatever its parameters; the store keeps it for the next time.
type plan struct {
	// text is the printer's.
	text string
	// same tells that the text is the caller's to the letter, so that places in it are the caller's too.
	columns []string
	writes  bool
	// fills is set for a statement that makes an index, which the server fills in the background.
	fills bool
}

func (s *Store) prepare(st graph.Statement) (prepared, *graph.Error) {
	stmt, err := cypher.Parse(st.Text)
	if err != nil {
		return prepared{}, convert(context.Background(), err)
	}
	params, wrong := parameters(st.Params)
	if wrong != nil {
		return prepared{}, wrong
	}
	return prepared{params: params, plan: &plan{text: cypher.PrintOptions{Neo4j: true}.Statement(stmt), writes: st.Access == graph.Write, fills: fills(stmt)}}, nil
}

func fills(stmt *cypher.Statement) bool {
	switch stmt.Body.(type) {
	case *cypher.CreateIndex, *cypher.CreateConstraint:
		return true
	}
	return false
}
