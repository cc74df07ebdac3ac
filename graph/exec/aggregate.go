package exec

import "parley/graph/cypher"

// Aggregator gathers the rows of one group.
type Aggregator interface {
	// Add takes one row of the group.
	Add(ctx *Context, row Row) error
	// Result answers the value once all rows were added; that of no rows is 0, null or an empty list.
	Result(ctx *Context) (Value, error)
}

// Aggregate is a compiled aggregate such as count(DISTINCT n.name): a maker of one Aggregator a group.
type Aggregate struct{ New func() Aggregator }

// CompileAggregate compiles the call of an aggregating function, count(*) included; its arguments read scope.
// Errors: as Compile.
func CompileAggregate(e cypher.Expr, scope Scope, env *Env) (*Aggregate, error) {
	return (&compiler{scope: scope, env: env}).aggregate(e)
}
