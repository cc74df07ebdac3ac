package exec

import "parley/graph/plan"

// countStored answers one row with a number that the graph keeps.
type countStored struct {
	in    operator
	rel   bool
	dir   Direction
	label int // number in the environment, -1 for all nodes
	name  string
	types []hopType
	slots []int
}

func (a *assembler) countStored(in operator, o *plan.CountStored) operator {
	dir := Incoming
	if o.Outgoing {
		dir = Outgoing
	}
	return &countStored{
		in: in, rel: o.Rel, dir: dir, label: a.labelNumber(o.Label), name: o.Label, types: a.types(o.Types), slots: o.Slots,
	}
}

type countStoredIter struct {
	*countStored
	r  *run
	in iterator
}

func (o *countStored) open(r *run) iterator { return &countStoredIter{o, r, o.in.open(r)} }

func (i *countStoredIter) Reset() { i.in.Reset() }

func (i *countStoredIter) Next() (bool, error) {
	ok, err := i.in.Next()
	if !ok || err != nil {
		return false, err
	}
	n := IntOf(int64(i.count(i.r.ctx)))
	for _, s := range i.slots {
		i.r.row[s] = n
	}
	return true, i.r.ctx.Step(1)
}

func (o *countStored) count(ctx *Context) int {
	label := AnyLabel
	if o.label >= 0 {
		var ok bool
		if label, ok = ctx.label(o.label, o.name); !ok {
			return 0
		}
	}
	switch {
	case !o.rel && o.label < 0:
		return ctx.Graph.NodeCount()
	case !o.rel:
		return ctx.Graph.CountOf(label)
	case len(o.types) == 0:
		return ctx.Graph.RelCountAt(label, AnyType, o.dir)
	}
	n := 0
	for _, t := range o.types {
		if id, ok := ctx.typ(t.number, t.name); ok {
			n += ctx.Graph.RelCountAt(label, id, o.dir)
		}
	}
	return n
}
