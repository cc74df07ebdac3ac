package exec

import (
	"parley/graph/plan"
)

func (a *assembler) walk(o plan.Op) (operator, error) {
	in, err := a.op(*o.Inputs()[0])
	if err != nil {
		return nil, err
	}
	switch o := o.(type) {
	case *plan.Expand:
		hop, err := a.hop(o.Hop)
		return &expand{in, hop}, err
	case *plan.RelEnds:
		hop, err := a.hop(o.Hop)
		return &relEnds{in, hop, o.FromBound}, err
	case *plan.VarExpand:
		return a.varExpand(in, o)
	case *plan.Repeat:
		return a.repeat(in, o)
	case *plan.Shortest:
		return a.shortest(in, o)
	case *plan.SelectPaths:
		return a.selectPaths(in, o)
	}
	n := o.(*plan.NamePath)
	return &namePath{in, n.Slot, n.Start, n.Rels}, nil
}

// expand walks one relationship from a bound node.
type expand struct {
	in operator
	hopSpec
}

type expandIter struct {
	*expand
	r    *run
	in   iterator
	hops hops
	spec *hopSpec // as walked now: into a bound node, from the end that has fewer relationships
	turn hopSpec
	want uint64
}

func (o *expand) open(r *run) iterator {
	i := &expandIter{expand: o, r: r, in: o.in.open(r), turn: o.hopSpec}
	i.turn.dir = opposite(o.dir)
	i.hops.over = true
	return i
}

func (i *expandIter) Reset() {
	i.hops = hops{over: true}
	i.in.Reset()
}

func (i *expandIter) Next() (bool, error) {
	for {
		for {
			hop, ok, err := i.hops.next(i.r.ctx, i.spec)
			if err != nil {
				return false, err
			}
			if !ok {
				break
			}
			if i.into && uint64(hop.Node) != i.want {
				continue
			}
			if len(i.unlike) > 0 && !i.differs(i.r.row, uint64(hop.Rel)) {
				continue
			}
			i.r.row[i.relSlot] = RelOf(uint64(hop.Rel))
			if !i.into {
				i.r.row[i.toSlot] = NodeOf(uint64(hop.Node))
			}
			return true, nil
		}
		ok, err := i.in.Next()
		if !ok || err != nil {
			return false, err
		}
		if err := i.begin(); err != nil {
			return false, err
		}
	}
}

// begin starts from the node of a new row. A null from an OPTIONAL MATCH has no relationships.
func (i *expandIter) begin() error {
	i.hops = hops{over: true}
	i.spec = &i.hopSpec
	from := i.r.row[i.fromSlot]
	if from.Kind != Node {
		return nil
	}
	if err := i.choose(i.r); err != nil {
		return err
	}
	if !i.into {
		i.hops.begin(i.spec, from.Num)
		return nil
	}
	to := i.r.row[i.toSlot]
	if to.Kind != Node {
		return nil
	}
	i.want = to.Num
	if i.degree(to.Num, i.turn.dir) < i.degree(from.Num, i.dir) {
		i.spec, i.want, from = &i.turn, from.Num, to
	}
	i.hops.begin(i.spec, from.Num)
	return nil
}

// degree is an upper bound that costs nothing to know.
func (i *expandIter) degree(node uint64, dir Direction) int {
	n := 0
	if dir != Incoming {
		n += len(i.r.ctx.Graph.AllHops(node, Outgoing))
	}
	if dir != Outgoing {
		n += len(i.r.ctx.Graph.AllHops(node, Incoming))
	}
	return n
}
