package exec

import (
	"parley/graph/cypher"
)

// comprehended is a compiled variable that runs through a list.
type comprehended struct {
	slot        int
	list, where code
	filtered    bool
}

func (c *compiler) comprehended(name string, list, where cypher.Expr) (comprehended, error) {
	x := comprehended{filtered: where != nil}
	var err error
	if x.list, err = c.expr(list); err != nil {
		return x, err
	}
	x.slot = c.env.NewSlot()
	if where != nil {
		x.where, err = c.within(where, name, x.slot)
	}
	return x, err
}

// source answers the elements, and false for a list that is null.
func (x *comprehended) source(ctx *Context, row Row) ([]Value, bool, error) {
	v, err := x.list.eval(ctx, row)
	if err != nil || v.Kind == Null {
		return nil, false, err
	}
	return elements(v), true, nil
}

// test answers the predicate for one element.
func (x *comprehended) test(ctx *Context, row Row, element Value) (Value, error) {
	if err := ctx.Step(1); err != nil {
		return Value{}, err
	}
	row[x.slot] = element
	if !x.filtered {
		return True, nil
	}
	before := ctx.memory
	v, err := x.where.eval(ctx, row)
	ctx.memory = before
	if err == nil && v.Kind != Bool && v.Kind != Null {
		err = notBoolean(v)
	}
	return v, err
}

func (c *compiler) listComprehension(e *cypher.ListComprehension) (code, error) {
	x, err := c.comprehended(e.Var.Name, e.List, e.Where)
	if err != nil {
		return code{}, err
	}
	result := slotCode(x.slot)
	if e.Result != nil {
		if result, err = c.within(e.Result, e.Var.Name, x.slot); err != nil {
			return code{}, err
		}
	}
	c.allocates = true
	return dynamic(func(ctx *Context, row Row) (Value, error) {
		source, ok, err := x.source(ctx, row)
		if err != nil || !ok {
			return Value{}, place(e, err)
		}
		list := parts{list: make([]Value, 0, min(len(source), 64))}
		for _, element := range source {
			keep, err := x.test(ctx, row, element)
			if err != nil {
				return Value{}, place(e, err)
			}
			if !keep.IsTrue() {
				continue
			}
			v, err := result.eval(ctx, row)
			if err != nil {
				return Value{}, err
			}
			if err := ctx.Charge(cellSize); err != nil {
				return Value{}, err
			}
			list.add(v)
		}
		all, err := list.whole(ctx)
		return ListOf(all), err
	}), nil
}

// reduce charges for the accumulator of the latest turn only.
func (c *compiler) reduce(e *cypher.Reduce) (code, error) {
	init, err := c.expr(e.Init)
	if err != nil {
		return code{}, err
	}
	x, err := c.comprehended(e.Var.Name, e.List, nil)
	if err != nil {
		return code{}, err
	}
	acc := c.env.NewSlot()
	outer := c.scope
	c.scope = outer.With(e.Acc.Name, acc)
	step, err := c.within(e.Result, e.Var.Name, x.slot)
	c.scope = outer
	if err != nil {
		return code{}, err
	}
	return dynamic(func(ctx *Context, row Row) (Value, error) {
		source, ok, err := x.source(ctx, row)
		if err != nil || !ok {
			return Value{}, place(e, err)
		}
		if row[acc], err = init.eval(ctx, row); err != nil {
			return Value{}, err
		}
		before := ctx.memory
		for _, element := range source {
			if _, err := x.test(ctx, row, element); err != nil {
				return Value{}, err
			}
			v, err := step.eval(ctx, row)
			if err != nil {
				return Value{}, err
			}
			row[acc] = v
			if ctx.memory != before {
				ctx.memory = before + Size(v)
			}
		}
		return row[acc], nil
	}), nil
}

// listPredicate compiles all, any, none and single. With a null among the answers the result may be null.
func (c *compiler) listPredicate(e *cypher.ListPredicate) (code, error) {
	x, err := c.comprehended(e.Var.Name, e.List, e.Where)
	if err != nil {
		return code{}, err
	}
	return dynamic(func(ctx *Context, row Row) (Value, error) {
		source, ok, err := x.source(ctx, row)
		if err != nil || !ok {
			return Value{}, place(e, err)
		}
		holds, unknown := 0, false
		for _, element := range source {
			v, err := x.test(ctx, row, element)
			if err != nil {
				return Value{}, place(e, err)
			}
			switch {
			case v.Kind == Null:
				unknown = true
				continue
			case v.IsTrue():
				holds++
			}
			if decided, ok := decides(e.Kind, v.IsTrue(), holds); ok {
				return decided, nil
			}
		}
		if unknown {
			return Value{}, nil
		}
		return BoolOf(e.Kind == cypher.All || e.Kind == cypher.None || e.Kind == cypher.Single && holds == 1), nil
	}), nil
}

// decides answers the result that one element settles, whatever follows.
func decides(kind cypher.ListPredicateKind, holds bool, count int) (Value, bool) {
	switch kind {
	case cypher.All:
		return False, !holds
	case cypher.Any:
		return True, holds
	case cypher.None:
		return False, holds
	}
	return False, count > 1
}
