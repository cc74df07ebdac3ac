package exec

import "parley/graph/cypher"

func (c *compiler) index(e *cypher.Index) (code, error) {
	codes, err := c.exprs([]cypher.Expr{e.X, e.I})
	if err != nil {
		return code{}, err
	}
	x, i := codes[0], codes[1]
	return c.fold(e, func(ctx *Context, row Row) (Value, error) {
		container, err := x.eval(ctx, row)
		if err != nil {
			return Value{}, err
		}
		at, err := i.eval(ctx, row)
		if err != nil {
			return Value{}, err
		}
		v, err := element(ctx, container, at)
		return v, place(e, err)
	}, x, i), nil
}

// element answers container[at].
func element(ctx *Context, container, at Value) (Value, error) {
	switch {
	case container.Kind == Null || at.Kind == Null:
		return Value{}, nil
	case container.Kind == List:
		return listElement(container.List(), at)
	case container.Kind == Bool || container.Kind == String || isNumber(container) || container.Kind == Path:
		return Value{}, fault(argumentType, "%s[…] needs a list, a map, a node or a relationship", kindName(container))
	case at.Kind != String:
		return Value{}, fault("TypeError.MapElementAccessByNonString", "a key must be a string, not %s", kindName(at))
	}
	return dynamicProperty(ctx, container, at.Str())
}

func dynamicProperty(ctx *Context, v Value, name string) (Value, error) {
	if v.Kind != Node && v.Kind != Rel {
		return member(v, name)
	}
	key, ok := ctx.Graph.Key(name)
	switch {
	case v.Kind == Node && ctx.Graph.NodeDeleted(v.Num):
		return Value{}, deleted("node")
	case v.Kind == Rel && ctx.Graph.RelDeleted(v.Num):
		return Value{}, deleted("relationship")
	case !ok:
		return Value{}, nil
	case v.Kind == Node:
		return ctx.Graph.NodeProperty(v.Num, key), nil
	}
	return ctx.Graph.RelProperty(v.Num, key), nil
}

// listElement counts from the end where the index is negative; beyond the ends there is null.
func listElement(list []Value, at Value) (Value, error) {
	if at.Kind == Null {
		return Value{}, nil
	}
	if at.Kind != Int {
		return Value{}, fault(argumentType, "the index of a list must be an integer, not %s", kindName(at))
	}
	i := at.Int()
	if i < 0 {
		i += int64(len(list))
	}
	if i < 0 || i >= int64(len(list)) {
		return Value{}, nil
	}
	return list[i], nil
}

func (c *compiler) slice(e *cypher.Slice) (code, error) {
	x, err := c.expr(e.X)
	if err != nil {
		return code{}, err
	}
	from, to := constant(IntOf(0)), constant(IntOf(1<<62))
	if e.From != nil {
		if from, err = c.expr(e.From); err != nil {
			return code{}, err
		}
	}
	if e.To != nil {
		if to, err = c.expr(e.To); err != nil {
			return code{}, err
		}
	}
	return c.fold(e, func(ctx *Context, row Row) (Value, error) {
		var v [3]Value
		for i, part := range [...]code{x, from, to} {
			var err error
			if v[i], err = part.eval(ctx, row); err != nil {
				return Value{}, err
			}
		}
		s, err := sliceOf(v[0], v[1], v[2])
		return s, place(e, err)
	}, x, from, to), nil
}

func sliceOf(list, from, to Value) (Value, error) {
	if list.Kind == Null || from.Kind == Null || to.Kind == Null {
		return Value{}, nil
	}
	for _, end := range [...]Value{from, to} {
		if end.Kind != Int {
			return Value{}, fault(argumentType, "[from..to] needs integers, not %s", kindName(end))
		}
	}
	l := elements(list)
	i, j := bound(from.Int(), len(l)), bound(to.Int(), len(l))
	if i >= j {
		return ListOf(nil), nil
	}
	return ListOf(l[i:j]), nil
}

func bound(i int64, n int) int {
	if i < 0 {
		i += int64(n)
	}
	return int(max(0, min(i, int64(n))))
}
