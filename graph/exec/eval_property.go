package exec

import (
	"parley/graph"
	"parley/graph/cypher"
)

func (c *compiler) property(e *cypher.Property) (code, error) {
	x, err := c.expr(e.X)
	if err != nil {
		return code{}, err
	}
	p := c.propertyOf(e, x, e.Key)
	if x.fixed {
		return c.fold(e, p.eval, x), nil
	}
	return p, nil
}

// propertyOf reads a key of a node, relationship, map, temporal value or point.
func (c *compiler) propertyOf(e cypher.Node, x code, name string) code {
	key := c.env.key(name)
	get := func(ctx *Context, v Value) (Value, error) {
		switch v.Kind {
		case Null:
			return Value{}, nil
		case Node:
			return ctx.nodeProperty(e, v.Num, key, name)
		case Rel:
			return ctx.relProperty(e, v.Num, key, name)
		}
		p, err := member(v, name)
		return p, place(e, err)
	}
	if x.slot >= 0 {
		p := &slotProperty{slot: x.slot, key: key, name: name, at: e, other: get}
		return code{eval: p.eval, slot: -1, read: p}
	}
	return dynamic(func(ctx *Context, row Row) (Value, error) {
		v, err := x.eval(ctx, row)
		if err != nil {
			return Value{}, err
		}
		return get(ctx, v)
	})
}

// slotProperty reads a key of what stands in a slot. Most expressions read those: what reads them knows them by type, and
// spares itself a call.
type slotProperty struct {
	slot, key int
	name      string
	at        cypher.Node
	other     func(*Context, Value) (Value, error) // for what is no node
}

func (p *slotProperty) eval(ctx *Context, row Row) (Value, error) {
	v := &row[p.slot]
	if v.Kind != Node {
		return p.other(ctx, *v)
	}
	if id, ok := ctx.key(p.key, p.name); ok {
		if x := ctx.Graph.NodeProperty(v.Num, id); x.Kind != Null {
			return x, nil
		}
	}
	if ctx.Graph.NodeDeleted(v.Num) {
		return Value{}, place(p.at, deleted("node"))
	}
	return Value{}, nil
}

func (c *Context) nodeProperty(e cypher.Node, node uint64, key int, name string) (Value, error) {
	if id, ok := c.key(key, name); ok {
		if v := c.Graph.NodeProperty(node, id); v.Kind != Null {
			return v, nil
		}
	}
	if c.Graph.NodeDeleted(node) {
		return Value{}, place(e, deleted("node"))
	}
	return Value{}, nil
}

func (c *Context) relProperty(e cypher.Node, rel uint64, key int, name string) (Value, error) {
	if id, ok := c.key(key, name); ok {
		if v := c.Graph.RelProperty(rel, id); v.Kind != Null {
			return v, nil
		}
	}
	if c.Graph.RelDeleted(rel) {
		return Value{}, place(e, deleted("relationship"))
	}
	return Value{}, nil
}

func deleted(what string) error {
	return fault("EntityNotFound.DeletedEntityAccess", "the %s was deleted earlier in this statement", what)
}

// member reads a key of a value that is no node and no relationship.
func member(v Value, name string) (Value, error) {
	switch v.Kind {
	case Map:
		return v.Map().Get(name), nil
	case Date, Other:
		if drawn, ok := drawnProperties(v); ok {
			return In(drawn[name])
		}
		m, err := graph.Component(v.Ref(), name)
		if err != nil {
			return Value{}, named(err)
		}
		return In(m)
	}
	return Value{}, fault(argumentType, "%s has no properties: .%s needs a node, a relationship, a map, a temporal value or a point",
		kindName(v), name)
}

func (c *compiler) isNull(e *cypher.IsNull) (code, error) {
	x, err := c.expr(e.X)
	if err != nil {
		return code{}, err
	}
	want := !e.Not
	return c.fold(e, func(ctx *Context, row Row) (Value, error) {
		v, err := x.eval(ctx, row)
		return BoolOf((v.Kind == Null) == want), err
	}, x), nil
}
