package exec

import (
	"math"
	"slices"

	"parley/graph"
)

// counted is count(x).
type counted struct{ n int64 }

func (a *counted) add(*Context, Value) error      { a.n++; return nil }
func (a *counted) result(*Context) (Value, error) { return IntOf(a.n), nil }
func (a *counted) reset()                         { a.n = 0 }

// sum adds up numbers or durations; integers stay integers until their sum is none any more.
type sum struct {
	total Value
}

func (a *sum) add(ctx *Context, v Value) error {
	if !isNumber(v) && !isDuration(v) {
		return wrongArgument("sum", "numbers or durations", v)
	}
	if a.total.Kind == Null {
		a.total = v
		return nil
	}
	total, err := add(ctx, a.total, v)
	if err != nil && isNumber(v) && isNumber(a.total) {
		total, err = FloatOf(float(a.total)+float(v)), nil
	}
	a.total = total
	return err
}

func (a *sum) result(*Context) (Value, error) {
	if a.total.Kind == Null {
		return IntOf(0), nil
	}
	return a.total, nil
}

func (a *sum) reset() { *a = sum{} }

func isDuration(v Value) bool { _, ok := v.Ref().(graph.Duration); return ok }

// mean is avg: a running mean of numbers, which cannot overflow, or the sum of durations divided by their number.
type mean struct {
	n         int64
	mean      float64
	durations sum
}

func (a *mean) add(ctx *Context, v Value) error {
	a.n++
	switch {
	case isNumber(v) && a.durations.total.Kind == Null:
		a.mean += (float(v) - a.mean) / float64(a.n)
		return nil
	case isDuration(v) && (a.n == 1 || a.durations.total.Kind != Null):
		return a.durations.add(ctx, v)
	}
	return wrongArgument("avg", "numbers or durations", v)
}

func (a *mean) result(ctx *Context) (Value, error) {
	switch {
	case a.n == 0:
		return Value{}, nil
	case a.durations.total.Kind != Null:
		return divide(ctx, a.durations.total, IntOf(a.n))
	}
	return FloatOf(a.mean), nil
}

func (a *mean) reset() { *a = mean{} }

// extreme is min (sign -1) and max (sign 1) by the order of ORDER BY.
type extreme struct {
	sign int
	best Value
}

func (a *extreme) add(ctx *Context, v Value) error {
	if a.best.Kind == Null {
		a.best = v
		return nil
	}
	c, err := compareWithin(ctx, v, a.best)
	if c*a.sign > 0 {
		a.best = v
	}
	return err
}

func (a *extreme) result(*Context) (Value, error) { return a.best, nil }

func (a *extreme) reset() { a.best = Value{} }

// collected is collect: the list of the values.
type collected struct {
	parts
	// again says that it has been reset: then it gives copies away, and its list is filled again and again.
	again bool
}

func (a *collected) add(ctx *Context, v Value) error {
	a.parts.add(v)
	return ctx.Charge(cellSize + Size(v))
}

func (a *collected) result(ctx *Context) (Value, error) {
	if len(a.full) == 0 && a.again {
		return ListOf(slices.Clone(a.list)), nil
	}
	list, err := a.whole(ctx)
	return ListOf(list), err
}

func (a *collected) reset() {
	a.full = nil
	if !a.again || cap(a.list) > collectedAgain {
		a.list = nil
	}
	a.list, a.again = a.list[:0], true
}

// collectedAgain is the room of a list that is kept to be filled again.
const collectedAgain = 1024

// deviation is stDev (sample 1: divided by n-1) and stDevP, by Welford's running sums.
type deviation struct {
	sample           float64
	n, mean, squares float64
}

func (a *deviation) add(_ *Context, v Value) error {
	if !isNumber(v) {
		return wrongArgument("stDev", "numbers", v)
	}
	a.n++
	delta := float(v) - a.mean
	a.mean += delta / a.n
	a.squares += delta * (float(v) - a.mean)
	return nil
}

func (a *deviation) result(*Context) (Value, error) {
	switch {
	case a.n == 0:
		return Value{}, nil
	case a.n == 1:
		return FloatOf(0), nil // also for one that is infinite
	}
	return FloatOf(math.Sqrt(a.squares / (a.n - a.sample))), nil
}

func (a *deviation) reset() { *a = deviation{sample: a.sample} }

// percentile is percentileCont, which interpolates where it must, and percentileDisc, which answers one of the values.
type percentile struct {
	continuous bool
	fraction   float64
	values     collected
}

func (a *percentile) parameter(v Value) error {
	if !isNumber(v) || !(float(v) >= 0 && float(v) <= 1) {
		return fault(outOfRange, "a percentile must be a number from 0.0 to 1.0")
	}
	a.fraction = float(v)
	return nil
}

func (a *percentile) add(ctx *Context, v Value) error {
	if !isNumber(v) {
		return wrongArgument("percentile", "numbers", v)
	}
	return a.values.add(ctx, v)
}

func (a *percentile) reset() { *a = percentile{continuous: a.continuous} }

func (a *percentile) result(ctx *Context) (Value, error) {
	list, err := a.values.result(ctx)
	if err != nil {
		return Value{}, err
	}
	values, n := list.List(), int(list.Num)
	if n == 0 {
		return Value{}, nil
	}
	if err := sortWithin(ctx, values, 1, Compare); err != nil {
		return Value{}, err
	}
	if !a.continuous {
		return values[max(0, int(math.Ceil(a.fraction*float64(n)))-1)], nil
	}
	at := a.fraction * float64(n-1)
	low := int(at)
	if at == float64(low) {
		return values[low], nil
	}
	x := float(values[low])
	return FloatOf(x + (float(values[low+1])-x)*(at-float64(low))), nil
}
