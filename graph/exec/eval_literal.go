package exec

import (
	"maps"
	"slices"

	"parley/graph"
	"parley/graph/cypher"
)

func (c *compiler) variable(e *cypher.Variable) (code, error) {
	slot, ok := c.scope.Names[e.Name]
	if !ok {
		err := graph.Errorf(graph.InvalidQuery, "the variable %s is not defined here", graph.Quote(e.Name))
		err.Detail = "SyntaxError.UndefinedVariable"
		return code{}, place(e, err)
	}
	return slotCode(slot), nil
}

func (c *compiler) parameter(e *cypher.Parameter) code {
	i := c.env.param(e.Name)
	return code{fixed: true, slot: -1, eval: func(ctx *Context, _ Row) (Value, error) {
		v, ok := ctx.param(i, e.Name)
		if !ok {
			return Value{}, place(e, fault("ParameterMissing.MissingParameter", "the parameter $%s is missing; give it a value", e.Name))
		}
		return v, nil
	}}
}

func (c *compiler) list(e *cypher.List) (code, error) {
	items, err := c.exprs(e.Items)
	if err != nil {
		return code{}, err
	}
	c.allocates = true
	return c.fold(e, func(ctx *Context, row Row) (Value, error) {
		values, err := evalAll(ctx, row, items)
		return ListOf(values), err
	}, items...), nil
}

func evalAll(ctx *Context, row Row, items []code) ([]Value, error) {
	if err := ctx.Charge(int64(len(items)) * cellSize); err != nil {
		return nil, err
	}
	values := make([]Value, len(items))
	for i, item := range items {
		var err error
		if values[i], err = item.eval(ctx, row); err != nil {
			return nil, err
		}
	}
	return values, nil
}

// mapping compiles {key: value}; of a key that stands twice the last value counts.
func (c *compiler) mapping(e *cypher.Map) (code, error) {
	last := map[string]cypher.Expr{}
	keys := make([]string, 0, len(e.Entries))
	for _, entry := range e.Entries {
		if _, twice := last[entry.Key]; !twice {
			keys = append(keys, entry.Key)
		}
		last[entry.Key] = entry.Value
	}
	slices.Sort(keys)
	sorted := make([]cypher.Expr, len(keys))
	for i, k := range keys {
		sorted[i] = last[k]
	}
	items, err := c.exprs(sorted)
	if err != nil {
		return code{}, err
	}
	c.allocates = true
	return c.fold(e, func(ctx *Context, row Row) (Value, error) {
		values, err := evalAll(ctx, row, items)
		return MapOf(&MapValue{keys, values}), err
	}, items...), nil
}

// mapBuilder gathers entries in any order.
type mapBuilder struct{ m MapValue }

// set adds an entry, or replaces that of the same key.
func (b *mapBuilder) set(key string, v Value) {
	i, found := slices.BinarySearch(b.m.Keys, key)
	if found {
		b.m.Values[i] = v
		return
	}
	b.m.Keys = slices.Insert(b.m.Keys, i, key)
	b.m.Values = slices.Insert(b.m.Values, i, v)
}

func (b *mapBuilder) value() Value { return MapOf(&b.m) }

// Get answers the value of a key, null where the map does not have it.
func (m *MapValue) Get(key string) Value {
	if i, ok := slices.BinarySearch(m.Keys, key); ok {
		return m.Values[i]
	}
	return Value{}
}

// projected is one compiled element of a map projection.
type projected struct {
	key   string
	all   bool
	value code
}

func (c *compiler) mapProjection(e *cypher.MapProjection) (code, error) {
	x, err := c.variable(e.X)
	if err != nil {
		return code{}, err
	}
	items := make([]projected, len(e.Items))
	hasAll := false
	for i, item := range e.Items {
		items[i] = projected{key: item.Key, all: item.All}
		hasAll = hasAll || item.All
		switch {
		case item.All:
		case item.Value == nil:
			items[i].value = c.propertyOf(e, x, item.Key)
		default:
			if items[i].value, err = c.expr(item.Value); err != nil {
				return code{}, err
			}
		}
	}
	c.allocates = true
	project := projectAll(items)
	if !hasAll {
		project = projectKeys(items)
	}
	return dynamic(func(ctx *Context, row Row) (Value, error) {
		source, err := x.eval(ctx, row)
		if err != nil || source.Kind == Null {
			return Value{}, err
		}
		v, err := project(ctx, row, source)
		return v, place(e, err)
	}), nil
}

type projection func(ctx *Context, row Row, source Value) (Value, error)

// projectKeys knows the keys beforehand; of a key that stands twice the last value counts.
func projectKeys(items []projected) projection {
	last := map[string]code{}
	for _, item := range items {
		last[item.key] = item.value
	}
	keys := slices.Sorted(maps.Keys(last))
	values := make([]code, len(keys))
	for i, k := range keys {
		values[i] = last[k]
	}
	return func(ctx *Context, row Row, _ Value) (Value, error) {
		v, err := evalAll(ctx, row, values)
		return MapOf(&MapValue{keys, v}), err
	}
}

// projectAll has .* among its items.
func projectAll(items []projected) projection {
	return func(ctx *Context, row Row, source Value) (Value, error) {
		var b mapBuilder
		for _, item := range items {
			if item.all {
				all, err := properties(ctx, source)
				if err != nil {
					return Value{}, err
				}
				for i, k := range all.Map().Keys {
					b.set(k, all.Map().Values[i])
				}
				continue
			}
			v, err := item.value.eval(ctx, row)
			if err != nil {
				return Value{}, err
			}
			b.set(item.key, v)
		}
		return b.value(), ctx.Charge(Size(b.value()))
	}
}
