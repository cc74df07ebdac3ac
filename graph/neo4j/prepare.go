package neo4j

import (
	"parley/graph"
	"parley/graph/cypher"
)

// prepared is a statement as it is sent.
type prepared struct {
	*plan
	params map[string]any
}

// plan is what a text means, whatever its parameters.
type plan struct {
	// text is the printer's.
	text string
	// columns are named as the caller's text names them.
	columns []string
	// used names the parameters of the text.
	used   []string
	writes bool
	// fills is set for a statement that makes an index, which the server fills in the background.
	fills bool
	// patterns are the regular expressions that parameters take part in.
	patterns []cypher.Expr
}

// prepare parses, checks and prints, or remembers that it did. Errors: InvalidQuery, Unsupported and ReadOnly with Pos,
// InvalidArgument for parameters.
func (s *Store) prepare(st graph.Statement) (prepared, error) {
	key := planKey{text: st.Text, access: st.Access}
	p := s.plans.get(key)
	if p == nil {
		var err error
		if p, err = newPlan(st); err != nil {
			return prepared{}, err
		}
		s.plans.put(key, p)
	}
	params, err := p.bind(st.Params)
	if err != nil {
		return prepared{}, err
	}
	return prepared{plan: p, params: params}, nil
}

func newPlan(st graph.Statement) (*plan, error) {
	tree, err := cypher.Parse(st.Text)
	if err != nil {
		return nil, err
	}
	info, err := cypher.Check(tree, cypher.CheckOptions{Access: st.Access})
	if err != nil {
		return nil, err
	}
	patterns, wrong := openPatterns(tree)
	if wrong != nil {
		return nil, wrong
	}
	return &plan{
		text:     cypher.PrintOptions{Neo4j: true}.Statement(tree),
		columns:  info.Columns,
		used:     info.Params,
		writes:   info.Writes || info.Schema,
		fills:    fills(tree),
		patterns: patterns,
	}, nil
}

func fills(tree *cypher.Statement) bool {
	switch tree.Body.(type) {
	case *cypher.CreateIndex, *cypher.CreateConstraint:
		return true
	}
	return false
}

// bind converts the parameters that the text uses.
func (p *plan) bind(values map[string]graph.Value) (map[string]any, error) {
	for _, name := range p.used {
		if _, ok := values[name]; !ok {
			return nil, &graph.Error{Code: graph.InvalidArgument, Detail: "ParameterMissing", Message: "the parameter $" + name + " has no value; give it one"}
		}
	}
	if err := checkPatterns(p.patterns, values); err != nil {
		return nil, err
	}
	params, wrong := parameters(p.used, values)
	if wrong != nil {
		return nil, wrong
	}
	return params, nil
}
