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
		return &expand{in, a.hop(o.Hop)}, nil
	case *plan.RelEnds:
		return &relEnds{in, a.hop(o.Hop), o.FromBound}, nil
	case *plan.VarExpand:
		each, err := a.evals(o.Each)
		return &varExpand{in: in, hopSpec: a.hop(o.Hop), min: o.Min, max: o.Max, reverse: o.Reverse, each: each, hopSlot: o.HopSlot}, err
	case *plan.Repeat:
		return a.repeat(in, o)
	case *plan.Shortest:
		return a.shortest(in, o)
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
		i.begin()
	}
}

// begin starts from the node of a new row. A null from an OPTIONAL MATCH has no relationships.
func (i *expandIter) begin() {
	i.hops = hops{over: true}
	i.spec = &i.hopSpec
	from := i.r.row[i.fromSlot]
	if from.Kind != Node {
		return
	}
	if !i.into {
		i.hops.begin(i.spec, from.Num)
		return
	}
	to := i.r.row[i.toSlot]
	if to.Kind != Node {
		return
	}
	i.want = to.Num
	if i.degree(to.Num, i.turn.dir) < i.degree(from.Num, i.dir) {
		i.spec, i.want, from = &i.turn, from.Num, to
	}
	i.hops.begin(i.spec, from.Num)
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

// relEnds binds the ends of a relationship that is bound already.
type relEnds struct {
	in operator
	hopSpec
	fromBound bool
}

type relEndsIter struct {
	*relEnds
	r    *run
	in   iterator
	turn bool // the other way around comes next
}

func (o *relEnds) open(r *run) iterator { return &relEndsIter{relEnds: o, r: r, in: o.in.open(r)} }

func (i *relEndsIter) Reset() {
	i.turn = false
	i.in.Reset()
}

func (i *relEndsIter) Next() (bool, error) {
	for {
		if i.turn {
			i.turn = false
			if i.fits(Incoming) {
				return true, nil
			}
		}
		ok, err := i.in.Next()
		if !ok || err != nil {
			return false, err
		}
		rel := i.r.row[i.relSlot]
		if rel.Kind != Rel || !i.hasType(rel.Num) || !i.differs(i.r.row, rel.Num) {
			continue
		}
		start, end, _ := i.r.ctx.Graph.Rel(rel.Num)
		i.turn = i.dir == Both && start != end
		if i.fits(i.dir) {
			return true, i.r.ctx.Step(1)
		}
	}
}

// fits binds the ends as read in a direction, unless they disagree with what is bound.
func (i *relEndsIter) fits(dir Direction) bool {
	start, end, _ := i.r.ctx.Graph.Rel(i.r.row[i.relSlot].Num)
	if dir == Incoming {
		start, end = end, start
	}
	from, to := i.r.row[i.fromSlot], i.r.row[i.toSlot]
	if i.fromBound && (from.Kind != Node || from.Num != start) || i.into && (to.Kind != Node || to.Num != end) {
		return false
	}
	if i.fromSlot == i.toSlot && start != end {
		return false
	}
	i.r.row[i.fromSlot], i.r.row[i.toSlot] = NodeOf(start), NodeOf(end)
	return true
}

func (i *relEndsIter) hasType(rel uint64) bool {
	if len(i.types) == 0 {
		return true
	}
	_, _, typ := i.r.ctx.Graph.Rel(rel)
	for _, t := range i.types {
		if id, ok := i.r.ctx.typ(t.number, t.name); ok && id == typ {
			return true
		}
	}
	return false
}
