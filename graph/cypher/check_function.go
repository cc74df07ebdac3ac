package cypher

import (
	"slices"
	"strings"

	"parley/graph"
)

func (c *checker) functionCall(x *FunctionCall) staticType {
	f, ok := LookupFunction(x.Name)
	if !ok {
		c.unknownFunction(x)
		return anything
	}
	if !f.takes(len(x.Args)) {
		c.syntax(x, "InvalidNumberOfArguments", "%s() takes %s arguments, not %d", f.Name, f.Arity(), len(x.Args))
		return anything
	}
	if x.Distinct && !f.Aggregate {
		c.syntax(x, "UnexpectedSyntax", "DISTINCT can only stand in an aggregate, such as count(DISTINCT x)")
	}
	if c.aggregates == inAggregate && (f.Name == "rand" || f.Name == "randomUUID") {
		c.syntax(x, "NonConstantExpression", "%s() cannot stand within an aggregate, where it would differ from row to row", f.Name)
	}
	outer := c.aggregates
	if f.Aggregate {
		c.aggregate(x)
		c.aggregates = inAggregate
	}
	args := make([]staticType, len(x.Args))
	for i, a := range x.Args {
		args[i] = c.argument(f, i, a)
	}
	c.aggregates = outer
	if f.Aggregate && outer == afterGrouping {
		c.syntax(x, "InvalidAggregation", "an aggregate in ORDER BY must be one of the columns")
	}
	return resultType(f, args)
}

// aggregate fails where an aggregate has no place.
func (c *checker) aggregate(x Expr) {
	switch c.aggregates {
	case noAggregates:
		c.syntax(x, "InvalidAggregation", "an aggregate can only stand in a column of WITH or RETURN, and in their ORDER BY")
	case inAggregate:
		c.syntax(x, "NestedAggregation", "an aggregate cannot hold another; compute the inner one in a WITH before")
	}
}

func (c *checker) argument(f *Function, i int, a Expr) staticType {
	if _, ok := a.(*PatternExpr); ok {
		c.syntax(a, "UnexpectedSyntax", "a pattern cannot be an argument; write COUNT { … } or EXISTS { … }")
		return anything
	}
	t := c.expr(a)
	if t.kinds != NullKind && !t.kinds.Has(f.arg(i)) {
		c.syntax(a, "InvalidArgumentType", "%s() takes %s, not %s", f.Name, f.arg(i), t.kinds)
	}
	if m, ok := a.(*Map); ok && f.Name == "point" && !(hasKeys(m, "x", "y") || hasKeys(m, "longitude", "latitude")) {
		c.fail(&graph.Error{Code: graph.InvalidArgument, Pos: m.Pos, Message: "point({…}) needs x and y, or longitude and latitude"})
	}
	if strings.HasPrefix(f.Name, "percentile") && i == 1 && beyondOne(a) {
		c.syntax(a, "NumberOutOfRange", "%s() takes a number from 0.0 to 1.0", f.Name)
	}
	if f.Name == "exists" && !isPropertyAccess(a) {
		c.syntax(a, "InvalidArgumentType", "exists() takes a property or a pattern; for others write x IS NOT NULL")
	}
	return t
}

// beyondOne tells whether a literal is greater than 1.
func beyondOne(x Expr) bool {
	l, ok := x.(*Literal)
	if !ok {
		return false
	}
	switch v := l.Value.(type) {
	case int64:
		return v > 1
	case float64:
		return v > 1
	}
	return false
}

func hasKeys(m *Map, keys ...string) bool {
	for _, key := range keys {
		if !slices.ContainsFunc(m.Entries, func(e MapEntry) bool { return e.Key == key }) {
			return false
		}
	}
	return true
}

func isPropertyAccess(x Expr) bool {
	switch x.(type) {
	case *Property, *Index:
		return true
	}
	return false
}

// resultType is the type of a call, for some functions by that of their arguments.
func resultType(f *Function, args []staticType) staticType {
	switch f.Name {
	case "head", "last":
		return args[0].element()
	case "tail":
		if args[0].kinds == ListKind {
			return args[0]
		}
	case "collect":
		return listOf(args[0])
	case "min", "max":
		return args[0]
	case "nodes":
		return listOf(kindOf(NodeKind))
	case "relationships", "rels":
		return listOf(kindOf(RelationshipKind))
	case "labels", "keys", "split", "toStringList":
		return listOf(kindOf(StringKind))
	case "range", "toIntegerList":
		return listOf(kindOf(IntegerKind))
	case "reverse":
		if args[0].kinds == ListKind || args[0].kinds == StringKind {
			return args[0]
		}
	case "coalesce":
		out := kindOf(NullKind)
		for _, a := range args {
			out = out.either(a)
		}
		return out
	}
	return kindOf(f.Result)
}

// removedFunctions are functions of other versions, with what to write instead.
var removedFunctions = map[string]string{
	"id":       "internal numbers are not shown; elementId(x) and x.id answer the id of the dataset",
	"distance": "write point.distance(a, b)",
	"toint":    "write toInteger(x)",
	"extract":  "write [x IN list | …]",
	"filter":   "write [x IN list WHERE …]",
}

func (c *checker) unknownFunction(x *FunctionCall) {
	advice := removedFunctions[strings.ToLower(x.Name)]
	if advice == "" {
		if near := graph.Nearest(x.Name, FunctionNames(), 3); len(near) > 0 {
			advice = "did you mean " + strings.Join(near, " or ") + "?"
		}
	}
	if advice != "" {
		advice = "; " + advice
	}
	c.syntax(x, "UnknownFunction", "there is no function %s()%s", x.Name, advice)
}
