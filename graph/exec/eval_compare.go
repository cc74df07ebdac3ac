package exec

import (
	"strings"

	"parley/graph/cypher"
)

// comparison compiles a < b and chains such as a < b <= c.
func (c *compiler) comparison(e *cypher.Comparison) (code, error) {
	operands, err := c.exprs(e.Operands)
	if err != nil {
		return code{}, err
	}
	if len(operands) == 2 {
		return c.fold(e, compareTwo(operands[0], operands[1], e.Ops[0]), operands...), nil
	}
	return c.fold(e, func(ctx *Context, row Row) (Value, error) {
		left, err := operands[0].eval(ctx, row)
		if err != nil {
			return Value{}, err
		}
		result := True
		for i, op := range e.Ops {
			right, err := operands[i+1].eval(ctx, row)
			if err != nil {
				return Value{}, err
			}
			switch v := compareValues(op, left, right); {
			case v.Kind == Null:
				result = v
			case v.Num == 0:
				return False, nil
			}
			left = right
		}
		return result, nil
	}, operands...), nil
}

// compareTwo spares the call for an operand that is a constant.
func compareTwo(left, right code, op cypher.Op) Eval {
	if right.constant {
		constant := right.value
		if op == cypher.OpEqual && constant.Kind == String {
			return equalsString(left, constant)
		}
		if constant.Kind == Int {
			return comparesInt(left, constant, op)
		}
		return func(ctx *Context, row Row) (Value, error) {
			l, err := left.eval(ctx, row)
			if err != nil {
				return Value{}, err
			}
			return compareValues(op, l, constant), nil
		}
	}
	return func(ctx *Context, row Row) (Value, error) {
		l, err := left.eval(ctx, row)
		if err != nil {
			return Value{}, err
		}
		r, err := right.eval(ctx, row)
		if err != nil {
			return Value{}, err
		}
		if err := weighBoth(ctx, l, r); err != nil {
			return Value{}, err
		}
		return compareValues(op, l, r), nil
	}
}

// weighBoth counts the steps that comparing lists or long strings is worth.
func weighBoth(ctx *Context, l, r Value) error {
	if l.Kind == List && r.Kind == List {
		return ctx.Step(int(min(l.Num, r.Num)))
	}
	return weigh(ctx, l)
}

func equalsString(left code, constant Value) Eval {
	text := constant.Str()
	if p := left.read; p != nil {
		return func(ctx *Context, row Row) (Value, error) {
			l, err := p.eval(ctx, row)
			if err != nil || l.Kind == Null {
				return Value{}, err
			}
			return BoolOf(l.Kind == String && l.Num == constant.Num && l.Str() == text), nil
		}
	}
	return func(ctx *Context, row Row) (Value, error) {
		l, err := left.eval(ctx, row)
		if err != nil || l.Kind == Null {
			return Value{}, err
		}
		return BoolOf(l.Kind == String && l.Str() == text), nil
	}
}

// comparesInt spares two integers the rules for all that is no integer.
func comparesInt(left code, constant Value, op cypher.Op) Eval {
	less, equal, more := outcomes(op)
	number := constant.Int()
	if p := left.read; p != nil {
		return func(ctx *Context, row Row) (Value, error) {
			l, err := p.eval(ctx, row)
			switch {
			case err != nil:
				return Value{}, err
			case l.Kind != Int:
				return compareValues(op, l, constant), nil
			case l.Int() < number:
				return less, nil
			case l.Int() > number:
				return more, nil
			}
			return equal, nil
		}
	}
	return func(ctx *Context, row Row) (Value, error) {
		l, err := left.eval(ctx, row)
		if err != nil {
			return Value{}, err
		}
		if l.Kind != Int {
			return compareValues(op, l, constant), nil
		}
		switch i := l.Int(); {
		case i < number:
			return less, nil
		case i > number:
			return more, nil
		}
		return equal, nil
	}
}

// outcomes tells what a comparison answers where the left side is less, equal or more.
func outcomes(op cypher.Op) (less, equal, more Value) {
	switch op {
	case cypher.OpEqual:
		return False, True, False
	case cypher.OpNotEqual:
		return True, False, True
	case cypher.OpLess:
		return True, False, False
	case cypher.OpLessEqual:
		return True, True, False
	case cypher.OpGreater:
		return False, False, True
	}
	return False, True, True
}

func compareValues(op cypher.Op, a, b Value) Value {
	if op == cypher.OpEqual || op == cypher.OpNotEqual {
		equal, known := Equal(a, b)
		if !known {
			return Value{}
		}
		return BoolOf(equal == (op == cypher.OpEqual))
	}
	c, ordered, known := Less(a, b)
	if !known {
		return Value{}
	}
	if !ordered {
		return False
	}
	switch op {
	case cypher.OpLess:
		return BoolOf(c < 0)
	case cypher.OpLessEqual:
		return BoolOf(c <= 0)
	case cypher.OpGreater:
		return BoolOf(c > 0)
	}
	return BoolOf(c >= 0)
}

// The string predicates answer null where an operand is no STRING.

func startsWith(ctx *Context, a, b Value) (Value, error) {
	return onStrings(ctx, a, b, strings.HasPrefix)
}
func endsWith(ctx *Context, a, b Value) (Value, error) {
	return onStrings(ctx, a, b, strings.HasSuffix)
}

// contains looks at the clock while it searches a long string.
func contains(ctx *Context, a, b Value) (Value, error) {
	if a.Kind != String || b.Kind != String {
		return Value{}, nil
	}
	s, part := a.Str(), b.Str()
	for len(s) > readAtOnce+len(part) {
		if strings.Contains(s[:readAtOnce+len(part)], part) {
			return True, nil
		}
		s = s[readAtOnce:]
		if err := ctx.Step(readAtOnce / 16); err != nil {
			return Value{}, err
		}
	}
	return BoolOf(strings.Contains(s, part)), nil
}

func onStrings(ctx *Context, a, b Value, test func(string, string) bool) (Value, error) {
	if a.Kind != String || b.Kind != String {
		return Value{}, nil
	}
	return BoolOf(test(a.Str(), b.Str())), weigh(ctx, b)
}
