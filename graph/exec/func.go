package exec

import (
	"maps"
	"strings"

	"parley/graph"
	"parley/graph/cypher"
)

// function is the body of a function that is no aggregate. One of the calls is set, by the number of arguments that
// the function takes; callN where that number varies. Arguments must not be kept.
type function struct {
	call0 func(ctx *Context) (Value, error)
	call1 func(ctx *Context, a Value) (Value, error)
	call2 func(ctx *Context, a, b Value) (Value, error)
	callN func(ctx *Context, args []Value) (Value, error)
	// nulls: the function is called for null arguments as well; otherwise it answers null for them.
	nulls bool
	// clock: the answer depends on the statement's clock. varies: it differs from call to call.
	clock, varies bool
	// allocates: the answer takes memory that is charged.
	allocates bool
}

// functions holds all bodies by the names in lower case that cypher's signatures list.
var functions = joinTables(conversionFunctions, stringFunctions, listFunctions, mathFunctions, entityFunctions,
	temporalFunctions, spatialFunctions)

func joinTables(tables ...map[string]function) map[string]function {
	all := map[string]function{}
	for _, t := range tables {
		maps.Copy(all, t)
	}
	return all
}

func (c *compiler) call(e *cypher.FunctionCall) (code, error) {
	name := strings.ToLower(e.Name)
	if isAggregate(name) {
		return code{}, misplacedAggregate(e, e.Name+"()")
	}
	if name == "coalesce" {
		return c.coalesce(e)
	}
	f, ok := functions[name]
	if !ok {
		err := graph.Errorf(graph.InvalidQuery, "there is no function %s()", e.Name)
		err.Detail = "SyntaxError.UnknownFunction"
		return code{}, place(e, err)
	}
	args, err := c.exprs(e.Args)
	if err != nil {
		return code{}, err
	}
	eval := f.bind(e, args)
	if eval == nil {
		err := graph.Errorf(graph.InvalidQuery, "%s() does not take %d arguments", e.Name, len(args))
		err.Detail = "SyntaxError.InvalidNumberOfArguments"
		return code{}, place(e, err)
	}
	c.allocates = c.allocates || f.allocates
	switch {
	case f.varies:
		return dynamic(eval), nil
	case f.clock:
		return c.rememberFixed(eval, args), nil
	}
	return c.fold(e, eval, args...), nil
}

func (c *compiler) rememberFixed(eval Eval, args []code) code {
	for _, a := range args {
		if !a.fixed {
			return dynamic(eval)
		}
	}
	return c.remember(eval)
}

// bind joins a body with its arguments; nil where their number does not fit.
func (f function) bind(e cypher.Node, args []code) Eval {
	switch {
	case f.call0 != nil && len(args) == 0:
		return func(ctx *Context, _ Row) (Value, error) {
			v, err := f.call0(ctx)
			return v, place(e, err)
		}
	case f.call1 != nil && len(args) == 1:
		return bind1(e, f.call1, f.nulls, args[0].eval)
	case f.call2 != nil && len(args) == 2:
		return bind2(e, f.call2, f.nulls, args[0].eval, args[1].eval)
	case f.callN != nil:
		return bindN(e, f.callN, f.nulls, args)
	}
	return nil
}

func bind1(e cypher.Node, call func(*Context, Value) (Value, error), nulls bool, arg Eval) Eval {
	return func(ctx *Context, row Row) (Value, error) {
		a, err := arg(ctx, row)
		if err != nil || a.Kind == Null && !nulls {
			return Value{}, err
		}
		if err := weigh(ctx, a); err != nil {
			return Value{}, err
		}
		v, err := call(ctx, a)
		if err != nil {
			return Value{}, place(e, err)
		}
		return v, nil
	}
}

func bind2(e cypher.Node, call func(*Context, Value, Value) (Value, error), nulls bool, left, right Eval) Eval {
	return func(ctx *Context, row Row) (Value, error) {
		a, err := left(ctx, row)
		if err != nil {
			return Value{}, err
		}
		b, err := right(ctx, row)
		if err != nil || (a.Kind == Null || b.Kind == Null) && !nulls {
			return Value{}, err
		}
		if err := weigh(ctx, a); err != nil {
			return Value{}, err
		}
		v, err := call(ctx, a, b)
		if err != nil {
			return Value{}, place(e, err)
		}
		return v, nil
	}
}

func bindN(e cypher.Node, call func(*Context, []Value) (Value, error), nulls bool, args []code) Eval {
	return func(ctx *Context, row Row) (Value, error) {
		values := make([]Value, len(args))
		null := false
		for i, a := range args {
			var err error
			if values[i], err = a.eval(ctx, row); err != nil {
				return Value{}, err
			}
			if err := weigh(ctx, values[i]); err != nil {
				return Value{}, err
			}
			null = null || values[i].Kind == Null
		}
		if null && !nulls {
			return Value{}, nil
		}
		v, err := call(ctx, values)
		return v, place(e, err)
	}
}

// coalesce evaluates its arguments up to the first that is not null.
func (c *compiler) coalesce(e *cypher.FunctionCall) (code, error) {
	args, err := c.exprs(e.Args)
	if err != nil {
		return code{}, err
	}
	return c.fold(e, func(ctx *Context, row Row) (Value, error) {
		for _, a := range args {
			if v, err := a.eval(ctx, row); err != nil || v.Kind != Null {
				return v, err
			}
		}
		return Value{}, nil
	}, args...), nil
}

// wrongArgument is the error of a function for an argument of a kind that it does not take.
func wrongArgument(function, wants string, got Value) error {
	return fault(argumentValue, "%s() needs %s, not %s", function, wants, kindName(got))
}

func wrongCount(function string, got int) error {
	return fault("SyntaxError.InvalidNumberOfArguments", "%s() does not take %d arguments", function, got)
}
