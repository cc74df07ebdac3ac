package exec

import "parley/graph/plan"

func (a *assembler) gather(o plan.Op) (operator, error) {
	in, err := a.op(*o.Inputs()[0])
	if err != nil {
		return nil, err
	}
	switch o := o.(type) {
	case *plan.Aggregate:
		return a.aggregate(in, o)
	case *plan.Sort:
		return a.sort(in, o)
	}
	return &eager{in, o.(*plan.Eager).Keep}, nil
}

// aggregate groups the rows of its input by keys.
type aggregate struct {
	in       operator
	keys     []Eval
	keySlots []int
	calls    []*Aggregate
	slots    []int
}

func (a *assembler) aggregate(in operator, o *plan.Aggregate) (operator, error) {
	op := &aggregate{in: in}
	for _, k := range o.Keys {
		e, err := a.eval(k.Bound)
		if err != nil {
			return nil, err
		}
		op.keys, op.keySlots = append(op.keys, e), append(op.keySlots, k.Slot)
	}
	for _, c := range o.Calls {
		call, err := CompileAggregate(c.Expr, Scope(c.Scope), a.env)
		if err != nil {
			return nil, err
		}
		op.calls, op.slots = append(op.calls, call), append(op.slots, c.Slot)
	}
	return op, nil
}

// group is what the rows with the same keys have come to.
type group struct {
	keys        []Value
	aggregators []Aggregator
}

type aggregateIter struct {
	*aggregate
	r       *run
	in      iterator
	drawn   bool
	groups  []*group // in the order in which they were found
	only    *group   // the group of an aggregation without keys, which is filled again and again
	at      int
	held    holding
	scratch []byte
	values  []Value
}

func (o *aggregate) open(r *run) iterator {
	return &aggregateIter{aggregate: o, r: r, in: o.in.open(r), values: make([]Value, len(o.keys))}
}

func (i *aggregateIter) Reset() {
	i.held.drop(i.r.ctx)
	i.drawn, i.at = false, 0
	if len(i.keys) > 0 {
		i.groups = nil
	}
	i.groups = i.groups[:0]
	i.in.Reset()
}

func (i *aggregateIter) Next() (bool, error) {
	if !i.drawn {
		i.drawn = true
		if err := i.draw(); err != nil {
			return false, err
		}
	}
	if i.at == len(i.groups) {
		return false, nil
	}
	g := i.groups[i.at]
	i.groups[i.at] = nil
	i.at++
	for n, s := range i.keySlots {
		i.r.row[s] = g.keys[n]
	}
	for n, s := range i.slots {
		v, err := g.aggregators[n].Result(i.r.ctx)
		if err != nil {
			return false, err
		}
		i.r.row[s] = v
	}
	return true, i.r.ctx.Step(1)
}

func (i *aggregateIter) draw() error {
	var index map[string]*group
	if len(i.keys) == 0 {
		i.begin()
	} else {
		index = map[string]*group{}
	}
	for {
		ok, err := i.in.Next()
		if !ok || err != nil {
			return err
		}
		g := i.only
		if g == nil {
			if g, err = i.find(index); err != nil {
				return err
			}
		}
		before := i.r.ctx.memory
		for _, a := range g.aggregators {
			if err := a.Add(i.r.ctx, i.r.row); err != nil {
				return err
			}
		}
		i.held.note(i.r.ctx, i.r.ctx.memory-before)
		if err := i.r.ctx.Step(1); err != nil {
			return err
		}
	}
}

// begin begins the only group.
func (i *aggregateIter) begin() {
	if i.only == nil {
		i.only = i.newGroup()
	}
	for _, a := range i.only.aggregators {
		a.Reset()
	}
	i.groups = append(i.groups, i.only)
}

func (i *aggregateIter) newGroup() *group {
	g := &group{aggregators: make([]Aggregator, len(i.calls))}
	for n, c := range i.calls {
		g.aggregators[n] = c.New()
	}
	return g
}

func (i *aggregateIter) find(index map[string]*group) (*group, error) {
	i.scratch = i.scratch[:0]
	for n, k := range i.keys {
		v, err := k(i.r.ctx, i.r.row)
		if err != nil {
			return nil, err
		}
		i.values[n] = v
		if i.scratch, err = i.r.ctx.appendKey(i.scratch, v); err != nil {
			return nil, err
		}
	}
	if err := i.r.ctx.Step(len(i.scratch) / 64); err != nil {
		return nil, err
	}
	if g, ok := index[string(i.scratch)]; ok {
		return g, nil
	}
	g := i.newGroup()
	i.groups = append(i.groups, g)
	g.keys = append(g.keys, i.values...)
	index[string(i.scratch)] = g
	bytes := groupBytes + int64(len(i.scratch))
	for _, v := range g.keys {
		bytes += cellSize + Size(v)
	}
	return g, i.held.charge(i.r.ctx, bytes)
}

// groupBytes is what a group costs beside its keys: the entry in the map, the struct and its aggregators.
const groupBytes = 160
