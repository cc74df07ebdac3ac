package fuzz

import (
	"fmt"
	"reflect"
	"strings"

	"parley/graph/cypher"
)

// swapExprs puts what swap gives in place of each expression below v, the inner ones first. Where swap gives nothing,
// the expression stays.
func swapExprs(v reflect.Value, swap func(cypher.Expr) cypher.Expr) (found bool) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if v.IsNil() {
			return false
		}
		found = swapExprs(v.Elem(), swap)
		if x, ok := v.Interface().(cypher.Expr); ok && v.CanSet() && v.Type() == exprType {
			if other := swap(x); other != nil {
				v.Set(reflect.ValueOf(other))
				found = true
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			found = swapExprs(v.Index(i), swap) || found
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() && f.Type != spanType {
				found = swapExprs(v.Field(i), swap) || found
			}
		}
	}
	return found
}

// exprf makes an expression from a text in which each %[1]s and so on stands for another one.
func exprf(format string, parts ...cypher.Expr) cypher.Expr {
	texts := make([]any, len(parts))
	for i, p := range parts {
		texts[i] = "(" + cypher.PrintOptions{}.Expr(p) + ")"
	}
	x, err := cypher.ParseExpr(fmt.Sprintf(format, texts...))
	if err != nil {
		panic(err) // the format is wrong
	}
	return x
}

// insteadOfCall writes each call of a function with so many arguments in another way.
func insteadOfCall(name string, args int, format string) func(*cypher.Statement) bool {
	return func(tree *cypher.Statement) bool {
		return swapExprs(reflect.ValueOf(tree), func(x cypher.Expr) cypher.Expr {
			f, ok := x.(*cypher.FunctionCall)
			if !ok || !strings.EqualFold(f.Name, name) || len(f.Args) != args {
				return nil
			}
			return exprf(format, f.Args...)
		})
	}
}

// countCollectedAnew puts the list of COLLECT { … } into another one before it is counted from its end.
func countCollectedAnew(tree *cypher.Statement) bool {
	return swapExprs(reflect.ValueOf(tree), func(x cypher.Expr) cypher.Expr {
		switch x := x.(type) {
		case *cypher.Index:
			if collected(x.X) {
				return exprf("[whole IN [%[1]s] | whole[%[2]s]][0]", x.X, x.I)
			}
		case *cypher.Slice:
			switch {
			case !collected(x.X):
			case x.From == nil:
				return exprf("[whole IN [%[1]s] | whole[..%[2]s]][0]", x.X, x.To)
			case x.To == nil:
				return exprf("[whole IN [%[1]s] | whole[%[2]s..]][0]", x.X, x.From)
			default:
				return exprf("[whole IN [%[1]s] | whole[%[2]s..%[3]s]][0]", x.X, x.From, x.To)
			}
		}
		return nil
	})
}

func collected(x cypher.Expr) bool {
	e, ok := x.(*cypher.SubqueryExpr)
	return ok && e.Kind == cypher.Collect
}

// copyListsBeforeTypes makes a list anew before it is asked whether it is a PROPERTY VALUE.
func copyListsBeforeTypes(tree *cypher.Statement) bool {
	return swapExprs(reflect.ValueOf(tree), func(x cypher.Expr) cypher.Expr {
		is, ok := x.(*cypher.IsType)
		if !ok || !strings.Contains(cypher.PrintOptions{}.Expr(is), "PROPERTY VALUE") {
			return nil
		}
		other := *is
		other.X = exprf("CASE WHEN %[1]s IS :: LIST<ANY> THEN [element IN %[1]s | element] ELSE %[1]s END", is.X)
		return &other
	})
}

// keepOptionalApart puts a WITH * LIMIT behind each OPTIONAL MATCH, which nothing is planned across.
func keepOptionalApart(tree *cypher.Statement) (found bool) {
	cypher.Walk(tree, func(n cypher.Node) bool {
		q, ok := n.(*cypher.Query)
		if !ok {
			return true
		}
		for _, part := range q.Parts {
			var clauses []cypher.Clause
			for _, c := range part.Clauses {
				clauses = append(clauses, c)
				if m, ok := c.(*cypher.Match); ok && m.Optional {
					clauses = append(clauses, &cypher.With{Projection: cypher.Projection{Star: true, Limit: &cypher.Literal{Value: int64(1_000_000)}}})
					found = true
				}
			}
			part.Clauses = clauses
		}
		return true
	})
	return found
}

// bindLonePathsAnew gives the node of each path p = (n) of an OPTIONAL MATCH a name of its own, which is then compared:
// p = (other) WHERE other = n.
func bindLonePathsAnew(tree *cypher.Statement) (found bool) {
	cypher.Walk(tree, func(n cypher.Node) bool {
		m, ok := n.(*cypher.Match)
		if !ok || !m.Optional {
			return true
		}
		for _, p := range m.Paths {
			node, ok := p.Elements[0].(*cypher.NodePattern)
			if p.Var == nil || len(p.Elements) != 1 || !ok || node.Var == nil {
				continue
			}
			found = true
			old := node.Var
			node.Var = &cypher.Variable{Name: "other_" + old.Name}
			same := exprf("%[1]s = %[2]s", node.Var, old)
			if m.Where != nil {
				same = exprf("%[1]s AND %[2]s", same, m.Where)
			}
			m.Where = same
		}
		return true
	})
	return found
}
