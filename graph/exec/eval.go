package exec

import (
	"context"
	"errors"

	"parley/graph"
	"parley/graph/cypher"
)

// Eval answers the value of a compiled expression for one row. It may write the row's scratch slots (those that
// Env.NewSlot gave it) and no others. It holds no state: many goroutines may use it at once, each with its own Context
// and rows.
//
// Errors have the code InvalidArgument with openCypher's Detail and the place in the query, or come from the budget.
type Eval func(ctx *Context, row Row) (Value, error)

// Compile turns an expression into a closure. Expressions that hold an aggregate must have it in scope.Exprs (see
// CompileAggregate). Errors: Unsupported or InvalidQuery with the place, for what the engine does not know.
func Compile(e cypher.Expr, scope Scope, env *Env) (Eval, error) {
	c := &compiler{scope: scope, env: env}
	x, err := c.expr(e)
	if err != nil {
		return nil, err
	}
	return c.scratch(x.eval), nil
}

// compiler compiles one expression.
type compiler struct {
	scope Scope
	env   *Env
	// allocates tells that the expression builds lists or strings, which are charged to the budget.
	allocates bool
	// subject is the slot that a CaseSubject reads.
	subject int
}

// code is a compiled expression with what is known of it.
type code struct {
	eval Eval
	// constant: value is known already. fixed: the value is the same for all rows of an execution.
	constant, fixed bool
	value           Value
	// slot is that of a plain variable, otherwise -1.
	slot int
	// read is set for a property of a plain variable.
	read *slotProperty
}

func constant(v Value) code {
	return code{eval: func(*Context, Row) (Value, error) { return v, nil }, constant: true, fixed: true, value: v, slot: -1}
}

func dynamic(eval Eval) code { return code{eval: eval, slot: -1} }

// scratch gives back at the end of an evaluation what it has charged for values that last no longer than a row:
// operators charge for what they keep.
func (c *compiler) scratch(eval Eval) Eval {
	if !c.allocates {
		return eval
	}
	return func(ctx *Context, row Row) (Value, error) {
		before := ctx.memory
		v, err := eval(ctx, row)
		ctx.memory = before
		return v, err
	}
}

func (c *compiler) expr(e cypher.Expr) (code, error) {
	if slot, ok := c.scope.Exprs[e]; ok {
		return slotCode(slot), nil
	}
	switch e := e.(type) {
	case *cypher.Literal:
		v, err := In(e.Value)
		return constant(v), err
	case *cypher.Variable:
		return c.variable(e)
	case *cypher.Parameter:
		return c.parameter(e), nil
	case *cypher.List:
		return c.list(e)
	case *cypher.Map:
		return c.mapping(e)
	case *cypher.MapProjection:
		return c.mapProjection(e)
	case *cypher.Unary:
		return c.unary(e)
	case *cypher.Binary:
		return c.binary(e)
	case *cypher.Comparison:
		return c.comparison(e)
	case *cypher.Property:
		return c.property(e)
	case *cypher.Index:
		return c.index(e)
	case *cypher.Slice:
		return c.slice(e)
	case *cypher.IsNull:
		return c.isNull(e)
	case *cypher.IsType:
		return c.isType(e)
	case *cypher.IsNormalized:
		return c.isNormalized(e)
	case *cypher.HasLabels:
		return c.hasLabels(e)
	case *cypher.FunctionCall:
		return c.call(e)
	case *cypher.Case:
		return c.caseOf(e)
	case *cypher.CaseSubject:
		return slotCode(c.subject), nil
	case *cypher.ListComprehension:
		return c.listComprehension(e)
	case *cypher.Reduce:
		return c.reduce(e)
	case *cypher.ListPredicate:
		return c.listPredicate(e)
	case *cypher.PatternComprehension:
		return c.patternComprehension(e)
	case *cypher.SubqueryExpr:
		return c.subquery(e)
	case *cypher.PatternExpr:
		return c.patternExpr(e)
	case *cypher.ShortestPathExpr:
		return c.shortestPath(e)
	case *cypher.CountStar:
		return code{}, misplacedAggregate(e, "count(*)")
	}
	return code{}, place(e, graph.Errorf(graph.Unsupported, "this kind of expression is not supported"))
}

func (c *compiler) exprs(list []cypher.Expr) ([]code, error) {
	codes := make([]code, len(list))
	for i, e := range list {
		var err error
		if codes[i], err = c.expr(e); err != nil {
			return nil, err
		}
	}
	return codes, nil
}

// within compiles e with one more variable.
func (c *compiler) within(e cypher.Expr, name string, slot int) (code, error) {
	outer := c.scope
	c.scope = outer.With(name, slot)
	defer func() { c.scope = outer }()
	return c.expr(e)
}

// fold makes a pure operation on operands: a constant if they are constants, kept for the execution if they are fixed.
func (c *compiler) fold(e cypher.Expr, eval Eval, operands ...code) code {
	constants, fixed := true, true
	for _, o := range operands {
		constants = constants && o.constant
		fixed = fixed && o.fixed
	}
	if constants {
		// Small limits, so that range(1, 1000000000) is left for the run and its budget.
		ctx := &Context{Budget: NewBudget(context.Background(), graph.Limits{Memory: 1 << 14, Work: 1 << 10})}
		if v, err := eval(ctx, nil); err == nil {
			return constant(v)
		}
		return dynamic(eval)
	}
	if fixed {
		return c.remember(eval)
	}
	return dynamic(eval)
}

// remember evaluates once an execution.
func (c *compiler) remember(eval Eval) code {
	i := c.env.memos
	c.env.memos++
	return code{fixed: true, slot: -1, eval: func(ctx *Context, row Row) (Value, error) {
		if i < len(ctx.memos) && ctx.memos[i].done {
			return ctx.memos[i].value, nil
		}
		v, err := eval(ctx, row)
		if err == nil {
			ctx.keep(i, v)
		}
		return v, err
	}}
}

func slotCode(slot int) code {
	return code{slot: slot, eval: func(_ *Context, row Row) (Value, error) { return row[slot], nil }}
}

// place gives an error the position of e, unless it has one. Without an error it costs nothing: rows pass through it.
func place(e cypher.Node, err error) error {
	if err == nil {
		return nil
	}
	return placed(e, err)
}

func placed(e cypher.Node, err error) error {
	var g *graph.Error
	if errors.As(err, &g) && !g.Pos.Valid() {
		g.Pos = e.Place().Pos
	}
	return err
}

// fault makes a run-time error with openCypher's name for it.
func fault(detail, format string, args ...any) error {
	err := graph.Errorf(graph.InvalidArgument, format, args...)
	err.Detail = detail
	return err
}

// The openCypher names of the common run-time errors.
const (
	argumentType  = "TypeError.InvalidArgumentType"
	argumentValue = "TypeError.InvalidArgumentValue"
	outOfRange    = "ArgumentError.NumberOutOfRange"
)
