package exec

import (
	"math"

	"parley/graph"
	"parley/graph/cypher"
)

func negate(v Value) (Value, error) {
	switch v.Kind {
	case Null:
		return v, nil
	case Int:
		if v.Int() == math.MinInt64 {
			return Value{}, overflow()
		}
		return IntOf(-v.Int()), nil
	case Float:
		return FloatOf(0 - v.Float()), nil // no zero is negative
	}
	return Value{}, fault(argumentType, "- needs a number, not %s", kindName(v))
}

func plus(v Value) (Value, error) {
	if _, ok := v.Ref().(graph.Duration); ok || v.Kind == Null || isNumber(v) {
		return v, nil
	}
	return Value{}, fault(argumentType, "+ needs a number or a duration, not %s", kindName(v))
}

func overflow() error {
	return fault("ArithmeticError.IntegerOverflow", "the result is no 64-bit integer; compute with floats where that large numbers are wanted")
}

func divisionByZero() error {
	return fault("ArithmeticError.DivisionByZero", "nothing can be divided by the integer zero")
}

func subtract(_ *Context, a, b Value) (Value, error) {
	switch {
	case a.Kind == Int && b.Kind == Int:
		x, y := a.Int(), b.Int()
		if d := x - y; (d < x) == (y > 0) {
			return IntOf(d), nil
		}
		return Value{}, overflow()
	case a.Kind == Null || b.Kind == Null:
		return Value{}, nil
	case isNumber(a) && isNumber(b):
		return FloatOf(float(a) - float(b)), nil
	case isTemporal(a) && isTemporal(b):
		return subtractTemporal(a, b)
	}
	return Value{}, cannot("-", a, b)
}

func multiply(_ *Context, a, b Value) (Value, error) {
	switch {
	case a.Kind == Int && b.Kind == Int:
		return multiplyInts(a.Int(), b.Int())
	case a.Kind == Null || b.Kind == Null:
		return Value{}, nil
	case isNumber(a) && isNumber(b):
		return FloatOf(float(a) * float(b)), nil
	case isNumber(a):
		a, b = b, a
	}
	if d, ok := a.Ref().(graph.Duration); ok && isNumber(b) {
		return duration(d.Scale(float(b)))
	}
	return Value{}, cannot("*", a, b)
}

func multiplyInts(x, y int64) (Value, error) {
	p := x * y
	if x != 0 && (p/x != y || x == -1 && y == math.MinInt64) {
		return Value{}, overflow()
	}
	return IntOf(p), nil
}

// divide cuts integers towards zero. The integer zero divides nothing, be it null or a FLOAT.
func divide(_ *Context, a, b Value) (Value, error) {
	switch {
	case b.Kind == Int && b.Int() == 0:
		return Value{}, divisionByZero()
	case a.Kind == Null || b.Kind == Null:
		return Value{}, nil
	case a.Kind == Int && b.Kind == Int:
		if a.Int() == math.MinInt64 && b.Int() == -1 {
			return Value{}, overflow()
		}
		return IntOf(a.Int() / b.Int()), nil
	case isNumber(a) && isNumber(b):
		return FloatOf(float(a) / float(b)), nil
	}
	if d, ok := a.Ref().(graph.Duration); ok && isNumber(b) {
		return duration(d.Divide(float(b)))
	}
	return Value{}, cannot("/", a, b)
}

// divideLiterals divides numbers that are written in the text: among those, 1.0 / 0 is infinite.
func divideLiterals(ctx *Context, a, b Value) (Value, error) {
	if a.Kind == Float && b.Kind == Int {
		b = FloatOf(float(b))
	}
	return divide(ctx, a, b)
}

// writtenNumber reports whether an expression is a number, or one that is calculated from numbers in the text.
func writtenNumber(x cypher.Expr) bool {
	switch x := x.(type) {
	case *cypher.Literal:
		switch x.Value.(type) {
		case int64, float64:
			return true
		}
	case *cypher.Unary:
		_, number := x.X.(*cypher.Literal)
		return number && writtenNumber(x.X)
	case *cypher.Binary:
		return arithmetic[x.Op] && writtenNumber(x.Left) && writtenNumber(x.Right)
	}
	return false
}

var arithmetic = map[cypher.Op]bool{
	cypher.OpAdd: true, cypher.OpSub: true, cypher.OpMul: true, cypher.OpDiv: true, cypher.OpMod: true, cypher.OpPow: true,
}

// modulo has the sign of the dividend.
func modulo(_ *Context, a, b Value) (Value, error) {
	switch {
	case a.Kind == Null || b.Kind == Null:
		return Value{}, nil
	case a.Kind == Int && b.Kind == Int:
		switch b.Int() {
		case 0:
			return Value{}, divisionByZero()
		case -1:
			return IntOf(0), nil
		}
		return IntOf(a.Int() % b.Int()), nil
	case isNumber(a) && isNumber(b):
		return FloatOf(math.Mod(float(a), float(b))), nil
	}
	return Value{}, cannot("%", a, b)
}

// power is always a FLOAT.
func power(_ *Context, a, b Value) (Value, error) {
	switch {
	case a.Kind == Null || b.Kind == Null:
		return Value{}, nil
	case isNumber(a) && isNumber(b):
		return FloatOf(math.Pow(float(a), float(b))), nil
	}
	return Value{}, cannot("^", a, b)
}

// float widens a number.
func float(v Value) float64 {
	if v.Kind == Int {
		return float64(v.Int())
	}
	return v.Float()
}

func isTemporal(v Value) bool { return v.Kind == Date || v.Kind == Other }

// addTemporal adds a duration, on either side, to a temporal value.
func addTemporal(a, b Value) (Value, error) {
	d, ok := b.Ref().(graph.Duration)
	if !ok {
		if d, ok = a.Ref().(graph.Duration); !ok {
			return Value{}, cannot("+", a, b)
		}
		a = b
	}
	if e, ok := a.Ref().(graph.Duration); ok {
		return duration(e.Add(d))
	}
	return temporal(graph.AddDuration(a.Ref(), d))
}

func subtractTemporal(a, b Value) (Value, error) {
	d, ok := b.Ref().(graph.Duration)
	if !ok {
		return Value{}, cannot("-", a, b)
	}
	if e, ok := a.Ref().(graph.Duration); ok {
		return duration(e.Sub(d))
	}
	minus, err := graph.Duration{}.Sub(d)
	if err != nil {
		return Value{}, err
	}
	return temporal(graph.AddDuration(a.Ref(), minus))
}

func duration(d graph.Duration, err error) (Value, error) { return temporal(d, err) }
