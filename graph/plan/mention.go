package plan

import (
	"reflect"
	"strings"

	"parley/graph/cypher"
)

// mentions calls each for every variable that stands anywhere in a part of the tree, those bound inside included.
func mentions(n cypher.Node, each func(name string)) {
	cypher.Walk(n, func(n cypher.Node) bool {
		if v, ok := n.(*cypher.Variable); ok && v != nil {
			each(v.Name)
		}
		return true
	})
}

// readsGraph reports whether an expression may look at the graph: whether it is more than literals, parameters,
// variables and lists or maps of them.
func readsGraph(e cypher.Node) bool {
	reads := false
	cypher.Walk(e, func(n cypher.Node) bool {
		switch n.(type) {
		case *cypher.Property, *cypher.Index, *cypher.FunctionCall, *cypher.MapProjection, *cypher.HasLabels,
			*cypher.PatternComprehension, *cypher.SubqueryExpr, *cypher.PatternExpr, *cypher.ShortestPathExpr:
			reads = true
		}
		return !reads
	})
	return reads
}

// Varies reports whether a part of the tree may answer something else each time: whether it holds chance, the clock of the
// machine, or the call of a procedure.
func Varies(n cypher.Node) bool {
	varies := false
	cypher.Walk(n, func(n cypher.Node) bool {
		switch n := n.(type) {
		case *cypher.CallProcedure:
			varies = true
		case *cypher.FunctionCall:
			name := strings.ToLower(n.Name)
			varies = varies || name == "rand" || name == "randomuuid" || strings.HasSuffix(name, ".realtime")
		}
		return !varies
	})
	return varies
}

// isAggregate reports whether a node of the tree is the call of an aggregate.
func isAggregate(n cypher.Node) bool {
	e, ok := n.(cypher.Expr)
	return ok && cypher.IsAggregate(e)
}

// aggregates calls each for the aggregates of an expression, not for those of subqueries in it.
func aggregates(e cypher.Expr, each func(cypher.Expr)) {
	cypher.Walk(e, func(n cypher.Node) bool {
		if isAggregate(n) {
			each(n.(cypher.Expr))
			return false
		}
		_, sub := n.(*cypher.SubqueryExpr)
		return !sub
	})
}

func hasAggregate(e cypher.Expr) bool {
	found := false
	aggregates(e, func(cypher.Expr) { found = true })
	return found
}

var spanType = reflect.TypeFor[cypher.Span]()

// same reports whether two parts of the tree read the same, wherever they stand.
func same(a, b cypher.Expr) bool { return sameValue(reflect.ValueOf(a), reflect.ValueOf(b)) }

func sameValue(a, b reflect.Value) bool {
	if a.IsValid() != b.IsValid() {
		return false
	}
	if !a.IsValid() {
		return true
	}
	if a.Type() != b.Type() {
		return false
	}
	switch a.Kind() {
	case reflect.Interface, reflect.Pointer:
		if a.IsNil() || b.IsNil() {
			return a.IsNil() == b.IsNil()
		}
		return sameValue(a.Elem(), b.Elem())
	case reflect.Struct:
		for i := range a.NumField() {
			if a.Type().Field(i).Type != spanType && !sameValue(a.Field(i), b.Field(i)) {
				return false
			}
		}
		return true
	case reflect.Slice:
		if a.Len() != b.Len() {
			return false
		}
		for i := range a.Len() {
			if !sameValue(a.Index(i), b.Index(i)) {
				return false
			}
		}
		return true
	}
	return a.Equal(b)
}
