package exec

import (
	"parley/graph"
	"parley/graph/plan"
)

func (a *assembler) write(o plan.Op) (operator, error) {
	in, err := a.op(*o.Inputs()[0])
	if err != nil {
		return nil, err
	}
	switch o := o.(type) {
	case *plan.Create:
		parts, err := a.creation(o.Parts)
		return &create{in, parts}, err
	case *plan.Merge:
		return a.merge(in, o)
	case *plan.Set:
		items, err := a.assignments(o.Items)
		return &set{in, items}, err
	case *plan.Delete:
		exprs, err := a.evals(o.Exprs)
		return &remove{in, o.Detach, exprs}, err
	case *plan.Foreach:
		inner, err := a.op(o.Inner)
		if err != nil {
			return nil, err
		}
		list, err := a.eval(o.List)
		return &foreach{in, inner, list, o.Slot}, err
	}
	return nil, graph.Errorf(graph.Internal, "an operator has no implementation")
}

// labelNames answers the labels of a pattern, those known at run time only included.
type labelNames func(ctx *Context, row Row) ([]string, error)

func (a *assembler) labelNames(labels []plan.Label) (labelNames, error) {
	var fixed []string
	var dynamic []labelNames
	for _, l := range labels {
		if l.Dynamic == nil {
			fixed = append(fixed, l.Name)
			continue
		}
		d, err := CompileNames(l.Dynamic, Scope(l.Scope), a.env)
		if err != nil {
			return nil, err
		}
		dynamic = append(dynamic, d)
	}
	return func(ctx *Context, row Row) ([]string, error) {
		all := fixed[:len(fixed):len(fixed)]
		for _, d := range dynamic {
			more, err := d(ctx, row)
			if err != nil {
				return nil, err
			}
			all = append(all, more...)
		}
		return all, nil
	}, nil
}

func (r *run) labels(names labelNames) ([]LabelID, error) {
	list, err := names(r.ctx, r.row)
	if err != nil {
		return nil, err
	}
	ids := make([]LabelID, 0, len(list))
	seen := map[LabelID]bool{}
	for _, name := range list {
		id := r.writer.AddLabelName(name)
		if !seen[id] {
			seen[id] = true
			ids = append(ids, id)
		}
	}
	return ids, nil
}

// creation makes the nodes, relationships and paths of a pattern.
type creation struct {
	nodes []nodeMaker
	rels  []relMaker
	paths []plan.CreatePath
}

type nodeMaker struct {
	slot       int
	labels     labelNames
	properties Eval
}

type relMaker struct {
	slot, start, end int
	typ              labelNames
	properties       Eval
	pos              graph.Pos
}

func (a *assembler) creation(p plan.CreateParts) (*creation, error) {
	c := &creation{paths: p.Paths}
	for _, n := range p.Nodes {
		labels, err := a.labelNames(n.Labels)
		if err != nil {
			return nil, err
		}
		properties, err := a.optionalEval(n.Properties)
		if err != nil {
			return nil, err
		}
		c.nodes = append(c.nodes, nodeMaker{n.Slot, labels, properties})
	}
	for _, r := range p.Rels {
		typ, err := a.labelNames([]plan.Label{r.Type})
		if err != nil {
			return nil, err
		}
		properties, err := a.optionalEval(r.Properties)
		if err != nil {
			return nil, err
		}
		c.rels = append(c.rels, relMaker{r.Slot, r.Start, r.End, typ, properties, r.Pos.Pos})
	}
	return c, nil
}

func (a *assembler) optionalEval(b *plan.Bound) (Eval, error) {
	if b == nil {
		return nil, nil
	}
	return a.eval(*b)
}

// make creates everything for the row that the run holds.
func (c *creation) make(r *run) error {
	for _, n := range c.nodes {
		labels, err := r.labels(n.labels)
		if err != nil {
			return err
		}
		keys, values, err := r.properties(n.properties)
		if err != nil {
			return err
		}
		id, err := r.createNode(labels, keys, values)
		if err != nil {
			return err
		}
		r.row[n.slot] = NodeOf(id)
	}
	for i := range c.rels {
		if err := c.rels[i].make(r); err != nil {
			return err
		}
	}
	for _, p := range c.paths {
		r.row[p.Slot] = r.path(p.Start, p.Rels)
	}
	return nil
}

func (m *relMaker) make(r *run) error {
	start, end := r.row[m.start], r.row[m.end]
	for _, v := range []Value{start, end} {
		if v.Kind != Node {
			return &graph.Error{
				Code: graph.InvalidArgument, Detail: "TypeError.InvalidArgumentType", Pos: m.pos,
				Message: "a relationship needs a node at each end; one of them is " + kindName(v),
			}
		}
		if err := r.alive(v); err != nil {
			return err
		}
	}
	names, err := m.typ(r.ctx, r.row)
	if err != nil {
		return err
	}
	if len(names) != 1 {
		return &graph.Error{Code: graph.InvalidArgument, Pos: m.pos, Message: "a relationship has exactly one type"}
	}
	keys, values, err := r.properties(m.properties)
	if err != nil {
		return err
	}
	id, err := r.createRel(r.writer.AddTypeName(names[0]), start.Num, end.Num, keys, values)
	r.row[m.slot] = RelOf(id)
	return err
}

// properties evaluates a map to keys and values; nulls are left out.
func (r *run) properties(e Eval) ([]KeyID, []Value, error) {
	if e == nil {
		return nil, nil, nil
	}
	v, err := e(r.ctx, r.row)
	if err != nil {
		return nil, nil, err
	}
	return r.entries(v)
}

// entries gives the keys and values of a map, or of the properties of a node or relationship.
func (r *run) entries(v Value) (keys []KeyID, values []Value, err error) {
	switch v.Kind {
	case Null:
	case Node, Rel:
		for _, k := range r.keysOf(v) {
			keys, values = append(keys, k), append(values, r.property(v, k))
		}
	case Map:
		m := v.Map()
		for i, name := range m.Keys {
			if !m.Values[i].IsNull() {
				keys, values = append(keys, r.writer.AddKeyName(name)), append(values, m.Values[i])
			}
		}
	default:
		err = fault(argumentType, "properties are given as a map, not as %s", kindName(v))
	}
	return keys, values, err
}

// create makes a pattern for each row.
type create struct {
	in    operator
	parts *creation
}

type createIter struct {
	*create
	r  *run
	in iterator
}

func (o *create) open(r *run) iterator { return &createIter{o, r, o.in.open(r)} }

func (i *createIter) Reset() { i.in.Reset() }

func (i *createIter) Next() (bool, error) {
	ok, err := i.in.Next()
	if !ok || err != nil {
		return false, err
	}
	if err := i.parts.make(i.r); err != nil {
		return false, err
	}
	return true, i.r.ctx.Step(1)
}
