package exec

import (
	"math"

	"parley/graph"
	"parley/graph/cypher"
	"parley/graph/plan"
)

// Subplans plans the expressions that look into the graph by a pattern or a query of their own. The planner implements
// it and sets it in Env; expressions then only turn the rows into a value.
type Subplans interface {
	// Subplan plans an EXISTS, COUNT or COLLECT subquery, a pattern comprehension, a pattern used as an expression, or
	// shortestPath and allShortestPaths used as expressions. Scope gives the outer variables, by the slots of the same
	// row; slots that the subplan needs come from env, so that inner and outer rows are one row.
	//
	// What a row must offer when it reaches each is told by Subquery.Slot:
	//   EXISTS, COUNT, pattern expressions: nothing, only the number of rows counts (Slot is -1);
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
	// Count counts the rows, as far as most.
	Count(ctx *Context, row Row, most int) (int, error)
}

func (c *compiler) subplan(e cypher.Expr) (Subquery, error) {
	if c.env.Subplans == nil {
		return Subquery{}, place(e, graph.Errorf(graph.Unsupported, "a subquery cannot stand here"))
	}
	return c.env.Subplans.Subplan(e, c.scope, c.env)
}

func (c *compiler) subquery(e *cypher.SubqueryExpr) (code, error) {
	switch e.Kind {
	case cypher.Exists:
		return c.exists(e)
	case cypher.Count:
		return c.count(e)
	}
	return c.collect(e)
}

func (c *compiler) patternExpr(e *cypher.PatternExpr) (code, error) { return c.exists(e) }

func (c *compiler) patternComprehension(e *cypher.PatternComprehension) (code, error) {
	return c.collect(e)
}

// once evaluates a subquery that sees nothing of the row once an execution, unless the statement changes the graph.
func (c *compiler) once(e cypher.Expr, eval Eval) code {
	if plan.Varies(e) || c.seesRow(e) {
		return dynamic(eval)
	}
	kept := c.remember(eval)
	return dynamic(func(ctx *Context, row Row) (Value, error) {
		if ctx.writing {
			return eval(ctx, row)
		}
		return kept.eval(ctx, row)
	})
}

// seesRow reports whether an expression names something of the scope. A name that it binds itself counts too.
func (c *compiler) seesRow(e cypher.Expr) bool {
	sees := false
	cypher.Walk(e, func(n cypher.Node) bool {
		if v, ok := n.(*cypher.Variable); ok && v != nil {
			_, known := c.scope.Names[v.Name]
			sees = sees || known
		}
		if x, ok := n.(cypher.Expr); ok && c.scope.Exprs != nil {
			_, computed := c.scope.Exprs[x]
			sees = sees || computed
		}
		return !sees
	})
	return sees
}

func (c *compiler) exists(e cypher.Expr) (code, error) {
	s, err := c.subplan(e)
	if err != nil {
		return code{}, err
	}
	return c.once(e, func(ctx *Context, row Row) (Value, error) {
		n, err := s.Runner.Count(ctx, row, 1)
		return BoolOf(n > 0), err
	}), nil
}

func (c *compiler) count(e cypher.Expr) (code, error) {
	s, err := c.subplan(e)
	if err != nil {
		return code{}, err
	}
	return c.once(e, func(ctx *Context, row Row) (Value, error) {
		n, err := s.Runner.Count(ctx, row, math.MaxInt)
		return IntOf(int64(n)), err
	}), nil
}

func (c *compiler) collect(e cypher.Expr) (code, error) {
	s, err := c.subplan(e)
	if err != nil {
		return code{}, err
	}
	c.allocates = true
	return c.once(e, func(ctx *Context, row Row) (Value, error) {
		var list parts
		err := s.Runner.Run(ctx, row, func(r Row) (bool, error) {
			list.add(r[s.Slot])
			return true, ctx.Charge(cellSize + Size(r[s.Slot]))
		})
		if err != nil {
			return Value{}, err
		}
		all, err := list.whole(ctx)
		return ListOf(all), err
	}), nil
}

func (c *compiler) shortestPath(e *cypher.ShortestPathExpr) (code, error) {
	if e.Path.Selector == cypher.AllShortestPath {
		return c.collect(e)
	}
	s, err := c.subplan(e)
	if err != nil {
		return code{}, err
	}
	return dynamic(func(ctx *Context, row Row) (Value, error) {
		var path Value
		err := s.Runner.Run(ctx, row, func(r Row) (bool, error) {
			path = r[s.Slot]
			return false, nil
		})
		return path, err
	}), nil
}
