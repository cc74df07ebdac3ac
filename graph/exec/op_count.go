package exec

import "parley/graph/plan"

// countStored answers one row with a number that the graph keeps.
type countStored struct {
	in    operator
	rel   bool
	label int // number in the environment, -1 for all nodes
	name  string
	types []hopType
	slots []int
}

func (a *assembler) countStored(in operator, o *plan.CountStored) operator {
	return &countStored{
		in: in, rel: o.Rel, label: a.labelNumber(o.Label), name: o.Label, types: a.hop(plan.Hop{Types: o.Types}).types, slots: o.Slots,
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
	switch {
	case !o.rel && o.label < 0:
		return ctx.Graph.NodeCount()
	case !o.rel:
		if id, ok := ctx.label(o.label, o.name); ok {
			return ctx.Graph.CountOf(id)
		}
		return 0
	case len(o.types) == 0:
		return ctx.Graph.RelCount()
	}
	n := 0
	for _, t := range o.types {
		if id, ok := ctx.typ(t.number, t.name); ok {
			n += ctx.Graph.RelCountOf(id)
		}
	}
	return n
}
