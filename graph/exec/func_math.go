package exec

import (
	"crypto/rand"
	"fmt"
	"math"
	mathrand "math/rand/v2"
)

var mathFunctions = map[string]function{
	"abs":        {call1: abs},
	"sign":       {call1: sign},
	"ceil":       {call1: onFloat("ceil", math.Ceil)},
	"ceiling":    {call1: onFloat("ceiling", math.Ceil)},
	"floor":      {call1: onFloat("floor", math.Floor)},
	"round":      {callN: round},
	"sqrt":       {call1: onFloat("sqrt", math.Sqrt)},
	"exp":        {call1: onFloat("exp", math.Exp)},
	"log":        {call1: onFloat("log", math.Log)},
	"log10":      {call1: onFloat("log10", math.Log10)},
	"sin":        {call1: onFloat("sin", math.Sin)},
	"cos":        {call1: onFloat("cos", math.Cos)},
	"tan":        {call1: onFloat("tan", math.Tan)},
	"cot":        {call1: onFloat("cot", func(f float64) float64 { return 1 / math.Tan(f) })},
	"asin":       {call1: onFloat("asin", math.Asin)},
	"acos":       {call1: onFloat("acos", math.Acos)},
	"atan":       {call1: onFloat("atan", math.Atan)},
	"atan2":      {call2: atan2},
	"degrees":    {call1: onFloat("degrees", func(f float64) float64 { return f * (180 / math.Pi) })},
	"radians":    {call1: onFloat("radians", func(f float64) float64 { return f * (math.Pi / 180) })},
	"haversin":   {call1: onFloat("haversin", func(f float64) float64 { return (1 - math.Cos(f)) / 2 })},
	"pi":         {call0: func(*Context) (Value, error) { return FloatOf(math.Pi), nil }},
	"e":          {call0: func(*Context) (Value, error) { return FloatOf(math.E), nil }},
	"isnan":      {call1: isNaNFunction},
	"rand":       {call0: func(*Context) (Value, error) { return FloatOf(mathrand.Float64()), nil }, varies: true},
	"randomuuid": {call0: randomUUID, varies: true},
}

func onFloat(name string, f func(float64) float64) unary {
	return func(_ *Context, v Value) (Value, error) {
		if !isNumber(v) {
			return Value{}, wrongArgument(name, "a number", v)
		}
		return FloatOf(f(float(v))), nil
	}
}

func abs(_ *Context, v Value) (Value, error) {
	switch {
	case v.Kind == Int && v.Int() < 0:
		return negate(v)
	case v.Kind == Int:
		return v, nil
	case v.Kind == Float:
		return FloatOf(math.Abs(v.Float())), nil
	}
	return Value{}, wrongArgument("abs", "a number", v)
}

func sign(_ *Context, v Value) (Value, error) {
	if !isNumber(v) {
		return Value{}, wrongArgument("sign", "a number", v)
	}
	switch f := float(v); {
	case f > 0:
		return IntOf(1), nil
	case f < 0:
		return IntOf(-1), nil
	}
	return IntOf(0), nil
}

func atan2(_ *Context, y, x Value) (Value, error) {
	if !isNumber(y) || !isNumber(x) {
		return Value{}, fault(argumentValue, "atan2() needs numbers")
	}
	return FloatOf(math.Atan2(float(y), float(x))), nil
}

func isNaNFunction(_ *Context, v Value) (Value, error) {
	if !isNumber(v) {
		return Value{}, wrongArgument("isNaN", "a number", v)
	}
	return BoolOf(isNaN(v)), nil
}

func randomUUID(*Context) (Value, error) {
	var b [16]byte
	if _, err := rand.Read(b[:]); err != nil {
		return Value{}, err
	}
	b[6], b[8] = b[6]&0x0f|0x40, b[8]&0x3f|0x80
	return StringOf(fmt.Sprintf("%x-%x-%x-%x-%x", b[:4], b[4:6], b[6:8], b[8:10], b[10:])), nil
}
