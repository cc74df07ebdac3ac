package exec

import (
	"strings"

	"parley/graph"
	"parley/graph/cypher"
)

// Aggregator gathers the rows of one group.
type Aggregator interface {
	// Add takes one row of the group. Errors: InvalidArgument for values that cannot be aggregated; LimitExceeded.
	Add(ctx *Context, row Row) error
	// Result answers the value once all rows were added; that of no rows is 0, null or an empty list.
	Result(ctx *Context) (Value, error)
	// Reset begins another group.
	Reset()
}

// Aggregate is a compiled aggregate such as count(DISTINCT n.name): a maker of one Aggregator a group.
type Aggregate struct{ New func() Aggregator }

// CompileAggregate compiles the call of an aggregating function; its arguments read scope. Errors: as Compile.
func CompileAggregate(e cypher.Expr, scope Scope, env *Env) (*Aggregate, error) {
	call, ok := e.(*cypher.FunctionCall)
	if !ok {
		return &Aggregate{func() Aggregator { return &countRows{} }}, nil
	}
	maker, ok := folds[strings.ToLower(call.Name)]
	if !ok || len(call.Args) != maker.args {
		err := graph.Errorf(graph.InvalidQuery, "%s() with %d arguments is no aggregate", call.Name, len(call.Args))
		err.Detail = "SyntaxError.InvalidNumberOfArguments"
		return nil, place(e, err)
	}
	args := make([]Eval, len(call.Args))
	for i, a := range call.Args {
		var err error
		if args[i], err = Compile(a, scope, env); err != nil {
			return nil, err
		}
	}
	if strings.EqualFold(call.Name, "count") && !call.Distinct {
		return &Aggregate{func() Aggregator { return &countPresent{of: args[0]} }}, nil
	}
	return &Aggregate{func() Aggregator {
		return &gathered{fold: maker.make(), call: call, args: args, distinct: call.Distinct}
	}}, nil
}

func isAggregate(name string) bool { _, ok := folds[name]; return ok }

func misplacedAggregate(e cypher.Node, name string) error {
	err := graph.Errorf(graph.InvalidQuery, "%s cannot stand here: aggregates stand in WITH and RETURN", name)
	err.Detail = "SyntaxError.InvalidAggregation"
	return place(e, err)
}

// accumulation takes the values of a group that are not null, one after the other, until it is reset for another one.
type accumulation interface {
	add(ctx *Context, v Value) error
	result(ctx *Context) (Value, error)
	reset()
}

// withParameter is an accumulation with a second argument, which is that of the first row.
type withParameter interface{ parameter(v Value) error }

// folds holds the accumulations by the name of the aggregate in lower case, with the number of its arguments.
var folds = map[string]struct {
	args int
	make func() accumulation
}{
	"count":          {1, func() accumulation { return &counted{} }},
	"sum":            {1, func() accumulation { return &sum{} }},
	"avg":            {1, func() accumulation { return &mean{} }},
	"min":            {1, func() accumulation { return &extreme{sign: -1} }},
	"max":            {1, func() accumulation { return &extreme{sign: 1} }},
	"collect":        {1, func() accumulation { return &collected{} }},
	"stdev":          {1, func() accumulation { return &deviation{sample: 1} }},
	"stdevp":         {1, func() accumulation { return &deviation{} }},
	"percentilecont": {2, func() accumulation { return &percentile{continuous: true} }},
	"percentiledisc": {2, func() accumulation { return &percentile{} }},
}

// countRows is count(*).
type countRows struct{ n int64 }

func (a *countRows) Add(*Context, Row) error        { a.n++; return nil }
func (a *countRows) Result(*Context) (Value, error) { return IntOf(a.n), nil }
func (a *countRows) Reset()                         { a.n = 0 }

// countPresent is count(x) without DISTINCT.
type countPresent struct {
	of Eval
	n  int64
}

func (a *countPresent) Add(ctx *Context, row Row) error {
	v, err := a.of(ctx, row)
	if v.Kind != Null {
		a.n++
	}
	return err
}

func (a *countPresent) Result(*Context) (Value, error) { return IntOf(a.n), nil }
func (a *countPresent) Reset()                         { a.n = 0 }

// gathered evaluates the arguments, leaves out nulls and, with DISTINCT, what it has seen, and hands on the rest.
type gathered struct {
	fold       accumulation
	call       *cypher.FunctionCall
	args       []Eval
	distinct   bool
	seen       map[string]struct{}
	key        []byte
	hasStarted bool
}

func (a *gathered) Add(ctx *Context, row Row) error {
	if err := a.start(ctx, row); err != nil {
		return err
	}
	v, err := a.args[0](ctx, row)
	if err != nil || v.Kind == Null {
		return err
	}
	if a.distinct {
		if known, err := a.known(ctx, v); err != nil || known {
			return err
		}
	}
	return place(a.call, a.fold.add(ctx, v))
}

// start evaluates the second argument once.
func (a *gathered) start(ctx *Context, row Row) error {
	if a.hasStarted || len(a.args) < 2 {
		return nil
	}
	a.hasStarted = true
	v, err := a.args[1](ctx, row)
	if err != nil {
		return err
	}
	return place(a.call, a.fold.(withParameter).parameter(v))
}

func (a *gathered) known(ctx *Context, v Value) (bool, error) {
	var err error
	if a.key, err = ctx.appendKey(a.key[:0], v); err != nil {
		return false, err
	}
	if _, ok := a.seen[string(a.key)]; ok {
		return true, nil
	}
	if a.seen == nil {
		a.seen = map[string]struct{}{}
	}
	a.seen[string(a.key)] = struct{}{}
	return false, ctx.Charge(int64(len(a.key)) + mapSize)
}

func (a *gathered) Reset() {
	a.seen, a.hasStarted = nil, false
	a.fold.reset()
}

func (a *gathered) Result(ctx *Context) (Value, error) {
	v, err := a.fold.result(ctx)
	return v, place(a.call, err)
}
