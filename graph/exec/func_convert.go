package exec

import (
	"math"
	"strconv"
	"strings"

	"parley/graph"
)

var conversionFunctions = map[string]function{
	"tostring":        {call1: toString, allocates: true},
	"tostringornull":  {call1: orNull(toString), allocates: true},
	"tostringlist":    {call1: eachOf("toStringList", orNull(toString)), allocates: true},
	"tointeger":       {call1: toInteger},
	"toint":           {call1: toInteger},
	"tointegerornull": {call1: orNull(toInteger)},
	"tointegerlist":   {call1: eachOf("toIntegerList", orNull(toInteger)), allocates: true},
	"tofloat":         {call1: toFloat},
	"tofloatornull":   {call1: orNull(toFloat)},
	"tofloatlist":     {call1: eachOf("toFloatList", orNull(toFloat)), allocates: true},
	"toboolean":       {call1: toBoolean},
	"tobooleanornull": {call1: orNull(toBoolean)},
	"tobooleanlist":   {call1: eachOf("toBooleanList", orNull(toBoolean)), allocates: true},
	"valuetype":       {call1: valueType, nulls: true},
	"nullif":          {call2: nullIf, nulls: true},
	"isempty":         {call1: isEmpty},
	"exists":          {call1: exists, nulls: true},
}

type unary = func(ctx *Context, v Value) (Value, error)

// orNull answers null where convert fails because of the kind of its argument.
func orNull(convert unary) unary {
	return func(ctx *Context, v Value) (Value, error) {
		r, err := convert(ctx, v)
		if graph.CodeOf(err) == graph.InvalidArgument {
			return Value{}, nil
		}
		return r, err
	}
}

// eachOf converts the elements of a list.
func eachOf(name string, convert unary) unary {
	return func(ctx *Context, v Value) (Value, error) {
		if v.Kind != List {
			return Value{}, wrongArgument(name, "a list", v)
		}
		if err := ctx.Charge(int64(v.Num) * cellSize); err != nil {
			return Value{}, err
		}
		list, err := room[Value](&ctx.Budget, int(v.Num))
		if err != nil {
			return Value{}, err
		}
		for _, e := range v.List() {
			if err := ctx.Step(1); err != nil {
				return Value{}, err
			}
			if e.Kind != Null {
				if e, err = convert(ctx, e); err != nil {
					return Value{}, err
				}
			}
			list = append(list, e)
		}
		return ListOf(list), nil
	}
}

func toString(ctx *Context, v Value) (Value, error) {
	if v.Kind == String {
		return v, nil
	}
	s, ok := text(v)
	if !ok {
		return Value{}, wrongArgument("toString", "a number, a truth value, a string, a temporal value or a point", v)
	}
	return StringOf(s), ctx.Charge(int64(len(s)))
}

// toInteger cuts towards zero. Text that is no number is null.
func toInteger(_ *Context, v Value) (Value, error) {
	switch v.Kind {
	case Int:
		return v, nil
	case Bool:
		return IntOf(int64(v.Num)), nil
	case Float:
		return IntOf(saturate(v.Float())), nil
	case String:
		if i, err := strconv.ParseInt(v.Str(), 10, 64); err == nil {
			return IntOf(i), nil
		}
		f, ok := parseFloat(v.Str())
		if !ok || math.IsNaN(f) {
			return Value{}, nil
		}
		if i := saturate(f); float64(i) == math.Trunc(f) && i != math.MaxInt64 {
			return IntOf(i), nil
		}
		return Value{}, fault(argumentValue, "toInteger() cannot hold %s: it is no 64-bit integer", graph.Quote(v.Str()))
	}
	return Value{}, wrongArgument("toInteger", "a number, a truth value or a string", v)
}

// saturate cuts towards zero and stays within the range of INTEGER; NaN is 0.
func saturate(f float64) int64 {
	switch {
	case math.IsNaN(f):
		return 0
	case f >= 1<<63:
		return math.MaxInt64
	case f < -(1 << 63):
		return math.MinInt64
	}
	return int64(f)
}

// toFloat reads the numbers that Cypher reads.
//
// Differs: Neo4j also takes what only Java does, such as 0x1p3 and 1d.
func toFloat(_ *Context, v Value) (Value, error) {
	switch v.Kind {
	case Float:
		return v, nil
	case Int:
		return FloatOf(float64(v.Int())), nil
	case String:
		if f, ok := parseFloat(strings.TrimSpace(v.Str())); ok {
			return FloatOf(f), nil
		}
		return Value{}, nil
	}
	return Value{}, wrongArgument("toFloat", "a number or a string", v)
}

// parseFloat takes decimal numbers, NaN and Infinity, but not the underscores and hexadecimal floats of Go.
func parseFloat(s string) (float64, bool) {
	switch strings.TrimLeft(s, "+-") {
	case "NaN", "Infinity":
	default:
		if strings.Trim(s, "0123456789+-.eE") != "" {
			return 0, false
		}
	}
	f, err := strconv.ParseFloat(s, 64)
	return f, err == nil || math.IsInf(f, 0)
}

func toBoolean(_ *Context, v Value) (Value, error) {
	switch v.Kind {
	case Bool:
		return v, nil
	case Int:
		return BoolOf(v.Int() != 0), nil
	case String:
		switch strings.ToLower(strings.TrimSpace(v.Str())) {
		case "true":
			return True, nil
		case "false":
			return False, nil
		}
		return Value{}, nil
	}
	return Value{}, wrongArgument("toBoolean", "a truth value, an integer or a string", v)
}

func nullIf(_ *Context, a, b Value) (Value, error) {
	if equal, _ := Equal(a, b); equal {
		return Value{}, nil
	}
	return a, nil
}

func isEmpty(_ *Context, v Value) (Value, error) {
	switch v.Kind {
	case String, List:
		return BoolOf(v.Num == 0), nil
	case Map:
		return BoolOf(len(v.Map().Keys) == 0), nil
	}
	return Value{}, wrongArgument("isEmpty", "a list, a map or a string", v)
}

// exists is exists(n.key), the old form of IS NOT NULL.
func exists(_ *Context, v Value) (Value, error) { return BoolOf(v.Kind != Null), nil }
