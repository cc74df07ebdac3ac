package exec

import (
	"parley/graph"
	"parley/graph/cypher"
)

func (c *compiler) unary(e *cypher.Unary) (code, error) {
	x, err := c.expr(e.X)
	if err != nil {
		return code{}, err
	}
	apply := negate
	switch e.Op {
	case cypher.OpNot:
		apply = not
	case cypher.OpPlus:
		apply = plus
	}
	return c.fold(e, func(ctx *Context, row Row) (Value, error) {
		v, err := x.eval(ctx, row)
		if err != nil {
			return Value{}, err
		}
		v, err = apply(v)
		return v, place(e, err)
	}, x), nil
}

func not(v Value) (Value, error) {
	switch v.Kind {
	case Null:
		return v, nil
	case Bool:
		return BoolOf(v.Num == 0), nil
	}
	return Value{}, notBoolean(v)
}

// notBoolean tells that a value is no truth value.
//
// Differs: Neo4j takes a LIST for one, and does not look at what stands beside AND true or OR false.
func notBoolean(v Value) error {
	return fault(argumentType, "a truth value was expected, not %s", kindName(v))
}

// untrue tells what a predicate that is not true is instead: false and null let no row through, other values are errors.
func untrue(v Value) error {
	if v.Kind == Bool || v.Kind == Null {
		return nil
	}
	return notBoolean(v)
}

// logic compiles AND and OR: decides is the truth value that decides alone, so that the right side need not be
// evaluated.
func (c *compiler) logic(e *cypher.Binary, left, right code, decides Value) code {
	return c.fold(e, func(ctx *Context, row Row) (Value, error) {
		l, err := left.eval(ctx, row)
		if err != nil {
			return Value{}, err
		}
		if l.Kind == Bool && l.Num == decides.Num {
			return decides, nil
		}
		r, err := right.eval(ctx, row)
		if err != nil {
			return Value{}, err
		}
		switch {
		case l.Kind != Bool && l.Kind != Null:
			return Value{}, place(e, notBoolean(l))
		case r.Kind == Bool && (r.Num == decides.Num || l.Kind == Bool):
			return r, nil
		case r.Kind != Bool && r.Kind != Null:
			return Value{}, place(e, notBoolean(r))
		}
		return Value{}, nil
	}, left, right)
}

func xor(_ *Context, a, b Value) (Value, error) {
	switch {
	case a.Kind != Bool && a.Kind != Null:
		return Value{}, notBoolean(a)
	case b.Kind != Bool && b.Kind != Null:
		return Value{}, notBoolean(b)
	case a.Kind == Null || b.Kind == Null:
		return Value{}, nil
	}
	return BoolOf(a.Num != b.Num), nil
}

// binary compiles the operators with two operands that are no comparison.
func (c *compiler) binary(e *cypher.Binary) (code, error) {
	codes, err := c.exprs([]cypher.Expr{e.Left, e.Right})
	if err != nil {
		return code{}, err
	}
	left, right := codes[0], codes[1]
	switch e.Op {
	case cypher.OpAnd:
		return c.logic(e, left, right, False), nil
	case cypher.OpOr:
		return c.logic(e, left, right, True), nil
	case cypher.OpIn:
		return c.in(e, left, right), nil
	case cypher.OpAdd, cypher.OpConcat:
		c.allocates = true
	}
	apply, ok := operators[e.Op]
	if !ok {
		return code{}, place(e, graph.Errorf(graph.Unsupported, "this operator is not supported"))
	}
	if e.Op == cypher.OpDiv && writtenNumber(e) {
		apply = divideLiterals
	}
	return c.fold(e, func(ctx *Context, row Row) (Value, error) {
		l, err := left.eval(ctx, row)
		if err != nil {
			return Value{}, err
		}
		r, err := right.eval(ctx, row)
		if err != nil {
			return Value{}, err
		}
		v, err := apply(ctx, l, r)
		if err != nil {
			return Value{}, place(e, err)
		}
		return v, nil
	}, left, right), nil
}

var operators = map[cypher.Op]func(ctx *Context, a, b Value) (Value, error){
	cypher.OpXor:        xor,
	cypher.OpAdd:        add,
	cypher.OpSub:        subtract,
	cypher.OpMul:        multiply,
	cypher.OpDiv:        divide,
	cypher.OpMod:        modulo,
	cypher.OpPow:        power,
	cypher.OpConcat:     concatenate,
	cypher.OpStartsWith: startsWith,
	cypher.OpEndsWith:   endsWith,
	cypher.OpContains:   contains,
	cypher.OpRegex:      matches,
}
