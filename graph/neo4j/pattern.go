package neo4j

import (
	"parley/graph"
	"parley/graph/cypher"
)

// openPatterns finds the regular expressions of a statement that its parameters complete. Nothing stops Neo4j in the
// middle of one, not even a time limit, so each has to be known before it is sent.
//
// Differs: one that is computed from the graph is refused here (Unsupported); the embedded engine checks it as it runs.
func openPatterns(tree *cypher.Statement) (open []cypher.Expr, wrong *graph.Error) {
	cypher.Walk(tree, func(n cypher.Node) bool {
		b, ok := n.(*cypher.Binary)
		if !ok || b.Op != cypher.OpRegex {
			return true
		}
		switch {
		case !known(b.Right):
			wrong = &graph.Error{Code: graph.Unsupported, Pos: b.Right.Place().Pos,
				Message: "on Neo4j a regular expression is made of texts and parameters only; for a computed text use CONTAINS, STARTS WITH or ENDS WITH"}
		default:
			open = append(open, b.Right)
		}
		return true
	})
	return open, wrong
}

// known reports whether x is made of texts and parameters alone.
func known(x cypher.Expr) bool {
	switch x := x.(type) {
	case *cypher.Literal, *cypher.Parameter:
		return true
	case *cypher.Binary:
		return (x.Op == cypher.OpAdd || x.Op == cypher.OpConcat) && known(x.Left) && known(x.Right)
	}
	return false
}

func checkPatterns(patterns []cypher.Expr, params map[string]graph.Value) error {
	for _, x := range patterns {
		pattern, ok := patternText(x, params)
		if !ok {
			continue // null, or a value that is no text, for which the server has an answer
		}
		if err := cypher.CheckRegex(pattern); err != nil {
			return err
		}
	}
	return nil
}

func patternText(x cypher.Expr, params map[string]graph.Value) (string, bool) {
	switch x := x.(type) {
	case *cypher.Literal:
		s, ok := x.Value.(string)
		return s, ok
	case *cypher.Parameter:
		s, ok := params[x.Name].(string)
		return s, ok
	case *cypher.Binary:
		left, ok := patternText(x.Left, params)
		right, also := patternText(x.Right, params)
		return left + right, ok && also
	}
	return "", false
}
