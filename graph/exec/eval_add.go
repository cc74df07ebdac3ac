package exec

import "strings"

// add is + in all its meanings: numbers, strings, lists, and durations on temporal values.
func add(ctx *Context, a, b Value) (Value, error) {
	switch {
	case a.Kind == Int && b.Kind == Int:
		x, y := a.Int(), b.Int()
		if s := x + y; (s > x) == (y > 0) {
			return IntOf(s), nil
		}
		return Value{}, overflow()
	case a.Kind == Null || b.Kind == Null:
		return Value{}, nil
	case a.Kind == List || b.Kind == List:
		return appendLists(ctx, a, b)
	case isNumber(a) && isNumber(b):
		return FloatOf(float(a) + float(b)), nil
	case a.Kind == String || b.Kind == String:
		return appendText(ctx, a, b)
	case isTemporal(a) && isTemporal(b):
		return addTemporal(a, b)
	}
	return Value{}, cannot("+", a, b)
}

func cannot(op string, a, b Value) error {
	return fault(argumentType, "%s cannot be applied to %s and %s", op, kindName(a), kindName(b))
}

// appendLists joins two lists, or a list and one element.
func appendLists(ctx *Context, a, b Value) (Value, error) {
	x, y := elements(a), elements(b)
	if err := ctx.Charge(int64(len(x)+len(y)) * cellSize); err != nil {
		return Value{}, err
	}
	joined, err := room[Value](&ctx.Budget, len(x)+len(y))
	if err != nil {
		return Value{}, err
	}
	for _, part := range [][]Value{x, y} {
		if joined, err = appended(ctx, joined, part); err != nil {
			return Value{}, err
		}
	}
	return ListOf(joined), nil
}

// elements gives those of a list. As Neo4j does, it takes another value for a list that holds it.
func elements(v Value) []Value {
	if v.Kind == List {
		return v.List()
	}
	return []Value{v}
}

// appendText joins two strings, or a string with the text of a number, a truth value or a temporal value.
func appendText(ctx *Context, a, b Value) (Value, error) {
	x, ok1 := text(a)
	y, ok2 := text(b)
	if !ok1 || !ok2 {
		return Value{}, cannot("+", a, b)
	}
	return joinText(ctx, x, y)
}

func joinText(ctx *Context, x, y string) (Value, error) {
	if err := ctx.Charge(int64(len(x) + len(y))); err != nil {
		return Value{}, err
	}
	if len(x)+len(y) > joinedAtOnce {
		return joinLong(ctx, x, y)
	}
	if err := ctx.Step((len(x) + len(y)) / 64); err != nil {
		return Value{}, err
	}
	return StringOf(x + y), nil
}

// joinedAtOnce is the number of bytes that are copied without a look at the clock.
const joinedAtOnce = 1 << 19

func joinLong(ctx *Context, parts ...string) (Value, error) {
	n := 0
	for _, p := range parts {
		n += len(p)
	}
	b, err := apart(&ctx.Budget, func() *strings.Builder {
		var b strings.Builder
		b.Grow(n)
		return &b
	})
	if err != nil {
		return Value{}, err
	}
	for _, p := range parts {
		for len(p) > 0 {
			piece := p[:min(len(p), joinedAtOnce)]
			b.WriteString(piece)
			p = p[len(piece):]
			if err := ctx.Step(1 + len(piece)/64); err != nil {
				return Value{}, err
			}
		}
	}
	return StringOf(b.String()), nil
}

// concatenate is ||, which takes two strings or two lists.
func concatenate(ctx *Context, a, b Value) (Value, error) {
	switch {
	case (a.Kind == Null || a.Kind == String || a.Kind == List) && b.Kind == Null, a.Kind == Null && (b.Kind == String || b.Kind == List):
		return Value{}, nil
	case a.Kind == String && b.Kind == String:
		return joinText(ctx, a.Str(), b.Str())
	case a.Kind == List && b.Kind == List:
		return appendLists(ctx, a, b)
	}
	return Value{}, cannot("||", a, b)
}
