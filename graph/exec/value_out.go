package exec

import "parley/graph"

// Out converts a value for a result. Nodes and relationships take their properties from g.
func Out(g Graph, v Value) graph.Value { return (&outlet{g: g}).value(v) }

// Out converts a value for a result within the budget: a long list ends like the query. Errors: LimitExceeded, Timeout,
// Cancelled.
func (c *Context) Out(v Value) (graph.Value, error) {
	if v.Kind == String {
		return v.Str(), nil
	}
	o := outlet{g: c.Graph, budget: &c.Budget}
	before := c.memory
	out := o.value(v)
	c.memory = before
	return out, o.err
}

// outlet converts values, until its budget, if it has one, fails.
type outlet struct {
	g      Graph
	budget *Budget
	err    error
	boxes
}

// outBytes is what an element of a converted list costs: an interface and, mostly, what it refers to.
const outBytes = 32

// goOn counts one element; false when the budget is used up.
func (o *outlet) goOn() bool { return o.charge(1) && o.step() }

func (o *outlet) step() bool {
	if o.budget != nil && o.err == nil {
		o.err = o.budget.Step(1)
	}
	return o.err == nil
}

func (o *outlet) charge(elements int) bool {
	if o.budget != nil && o.err == nil {
		o.err = o.budget.Charge(outBytes * int64(elements))
	}
	return o.err == nil
}

func (o *outlet) value(v Value) graph.Value {
	switch v.Kind {
	case Bool:
		return v.Bool()
	case Int:
		return v.Int()
	case Float:
		return v.Float()
	case String:
		return o.boxes.string(v.Str())
	case List:
		return o.list(v.List())
	case Map:
		return o.mapping(v.Map())
	case Node:
		return o.node(v.Num)
	case Rel:
		return o.rel(v.Num)
	case Path:
		return o.path(v.Path())
	}
	return v.Ref()
}

func (o *outlet) list(l []Value) graph.Value {
	list := o.room(len(l))
	for _, e := range l {
		if !o.step() {
			return nil
		}
		list = append(list, o.value(e))
	}
	return o.boxes.list(list)
}

// room makes room for a list, which is charged for before.
func (o *outlet) room(n int) (list []graph.Value) {
	if !o.charge(n) {
		return nil
	}
	switch {
	case n <= boxesAtFirst:
		return o.boxes.room(n)
	case o.budget == nil:
		return make([]graph.Value, 0, n)
	}
	list, o.err = room[graph.Value](o.budget, n)
	return list
}

func (o *outlet) mapping(m *MapValue) graph.Value {
	out := make(map[string]graph.Value, len(m.Keys))
	for i, k := range m.Keys {
		if !o.goOn() {
			return nil
		}
		out[k] = o.value(m.Values[i])
	}
	return out
}

func (o *outlet) node(id uint64) *graph.Node {
	n := &graph.Node{ID: nodeID(o.g, id), Labels: o.g.Labels(id, nil)}
	keys := o.g.NodeKeys(id, nil)
	n.Properties = make(map[string]graph.Value, len(keys))
	for _, k := range keys {
		n.Properties[o.g.KeyName(k)] = o.value(o.g.NodeProperty(id, k))
	}
	return n
}

func (o *outlet) rel(id uint64) *graph.Relationship {
	start, end, typ := o.g.Rel(id)
	r := &graph.Relationship{ID: relID(o.g, id), Type: o.g.TypeName(typ), Start: nodeID(o.g, start), End: nodeID(o.g, end)}
	keys := o.g.RelKeys(id, nil)
	r.Properties = make(map[string]graph.Value, len(keys))
	for _, k := range keys {
		r.Properties[o.g.KeyName(k)] = o.value(o.g.RelProperty(id, k))
	}
	return r
}

func (o *outlet) path(p *PathValue) *graph.Path {
	out := &graph.Path{Nodes: make([]*graph.Node, len(p.Nodes)), Relationships: make([]*graph.Relationship, len(p.Rels))}
	for i, n := range p.Nodes {
		if !o.goOn() {
			return nil
		}
		out.Nodes[i] = o.node(n)
	}
	for i, r := range p.Rels {
		out.Relationships[i] = o.rel(r)
	}
	return out
}
