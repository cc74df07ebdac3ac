package exec

import (
	"slices"
	"unicode/utf8"

	"parley/graph"
)

var listFunctions = map[string]function{
	"size":    {call1: size},
	"length":  {call1: length},
	"head":    {call1: head},
	"last":    {call1: last},
	"tail":    {call1: tail},
	"reverse": {call1: reverse, allocates: true},
	"range":   {callN: rangeOf, nulls: true, allocates: true},
}

func size(_ *Context, v Value) (Value, error) {
	switch v.Kind {
	case List:
		return IntOf(int64(v.Num)), nil
	case String:
		return IntOf(int64(utf8.RuneCountInString(v.Str()))), nil
	}
	return Value{}, wrongArgument("size", "a list or a string", v)
}

// length counts the relationships of a path.
func length(_ *Context, v Value) (Value, error) {
	if v.Kind != Path {
		return Value{}, wrongArgument("length", "a path", v)
	}
	return IntOf(int64(len(v.Path().Rels))), nil
}

func head(_ *Context, v Value) (Value, error) {
	if v.Kind != List {
		return Value{}, wrongArgument("head", "a list", v)
	}
	return listElement(v.List(), IntOf(0))
}

func last(_ *Context, v Value) (Value, error) {
	if v.Kind != List {
		return Value{}, wrongArgument("last", "a list", v)
	}
	return listElement(v.List(), IntOf(-1))
}

func tail(_ *Context, v Value) (Value, error) {
	list := elements(v)
	return ListOf(list[min(1, len(list)):]), nil
}

func reverse(ctx *Context, v Value) (Value, error) {
	switch v.Kind {
	case List:
		if err := ctx.Charge(int64(v.Num) * cellSize); err != nil {
			return Value{}, err
		}
		list, err := copied(ctx, v.List())
		if err != nil {
			return Value{}, err
		}
		slices.Reverse(list)
		return ListOf(list), ctx.Step(len(list))
	case String:
		runes := []rune(v.Str())
		slices.Reverse(runes)
		return StringOf(string(runes)), ctx.Charge(int64(v.Num))
	}
	return Value{}, wrongArgument("reverse", "a list or a string", v)
}

// rangeOf counts from the first to the second argument, both included, by the third or by 1.
func rangeOf(ctx *Context, args []Value) (Value, error) {
	from, step, n, err := rangeBounds(args)
	if err != nil {
		return Value{}, err
	}
	if err := ctx.Charge(int64(n) * cellSize); err != nil {
		return Value{}, err
	}
	return fillRange(ctx, from, step, int64(n))
}

// rangeBounds reads the arguments of range(): the first element, the step, and the number of elements.
func rangeBounds(args []Value) (from, step int64, n uint64, err error) {
	if len(args) < 2 || len(args) > 3 {
		return 0, 0, 0, wrongCount("range", len(args))
	}
	for _, a := range args {
		if a.Kind != Int {
			return 0, 0, 0, fault("ArgumentError.InvalidArgumentType", "range() needs integers, not %s", kindName(a))
		}
	}
	step = 1
	if len(args) == 3 {
		step = args[2].Int()
	}
	if step == 0 {
		return 0, 0, 0, fault(outOfRange, "the step of range() must not be 0")
	}
	from, to := args[0].Int(), args[1].Int()
	if step > 0 && from > to || step < 0 && from < to {
		return from, step, 0, nil
	}
	n = rangeLength(from, to, step)
	if n > 1<<40 {
		return 0, 0, 0, graph.Errorf(graph.LimitExceeded, "range() would have %d elements", n)
	}
	return from, step, n, nil
}

// rangeLength is computed without sign, since the distance may exceed an INTEGER.
//
// Differs: a step that leads away gives no elements, as the TCK wants; Neo4j gives the first if the step is long enough.
func rangeLength(from, to, step int64) uint64 {
	distance, stride := uint64(to)-uint64(from), uint64(step)
	if step < 0 {
		distance, stride = uint64(from)-uint64(to), -uint64(step)
	}
	return distance/stride + 1
}

func fillRange(ctx *Context, from, step, n int64) (Value, error) {
	list, err := room[Value](&ctx.Budget, int(n)) // which has been charged for
	if err != nil {
		return Value{}, err
	}
	for i := range n {
		if err := ctx.Step(1); err != nil {
			return Value{}, err
		}
		list = append(list, IntOf(from+i*step))
	}
	return ListOf(list), nil
}
