package exec

import "parley/graph/cypher"

// Subplans plans the expressions that look into the graph by a pattern or a query of their own. The planner implements
// it and sets it in Env; expressions then only turn the rows into a value.
type Subplans interface {
	// Subplan plans an EXISTS, COUNT or COLLECT subquery, a pattern comprehension, a pattern used as an expression, or
	// shortestPath and allShortestPaths used as expressions. Scope gives the outer variables, by the slots of the same
	// row; slots that the subplan needs come from env, so that inner and outer rows are one row.
	//
	// What a row must offer when it reaches each is told by Subquery.Slot:
	//   EXISTS, COUNT, pattern expressions: nothing, only their number counts (Slot is -1);
	//   COLLECT: the single column;
	//   pattern comprehension: the value of its projection, already computed;
	//   shortestPath: the path; allShortestPaths: one path a row.
	Subplan(e cypher.Expr, scope Scope, env *Env) (Subquery, error)
}

// Subquery is a planned subquery.
type Subquery struct {
	Runner SubqueryRunner
	Slot   int
}

// SubqueryRunner runs a planned subquery. It is shared by goroutines, so its state lives in Run.
type SubqueryRunner interface {
	// Run calls each for every row, until it answers false or fails. The rows that each sees are valid during the call
	// only. The outer row is not changed outside of the subplan's own slots.
	Run(ctx *Context, row Row, each func(Row) (more bool, err error)) error
}
