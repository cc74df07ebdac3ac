package exec

import "parley/graph/plan"

func (a *assembler) seek(o plan.Op) (operator, error) {
	in, err := a.op(*o.Inputs()[0])
	if err != nil {
		return nil, err
	}
	switch o := o.(type) {
	case *plan.RelSeek:
		hop, err := a.hop(o.Hop)
		if err != nil {
			return nil, err
		}
		l, err := a.lookup(&o.Lookup, true)
		return &relSeek{in, hop, l}, err
	case *plan.HashSeek:
		return a.hashSeek(in, o)
	case *plan.CountStored:
		return a.countStored(in, o), nil
	}
	s := o.(*plan.NodeSeek)
	l, err := a.lookup(&s.Lookup, false)
	return &nodeSeek{in, s.Slot, l}, err
}

// nodeSeek binds a slot to the nodes that an index finds.
type nodeSeek struct {
	in   operator
	slot int
	lookup
}

type nodeSeekIter struct {
	lookupIter
	slot int
	in   iterator
}

func (o *nodeSeek) open(r *run) iterator {
	return &nodeSeekIter{lookupIter: lookupIter{lookup: &o.lookup, r: r}, slot: o.slot, in: o.in.open(r)}
}

func (i *nodeSeekIter) Reset() {
	i.reset()
	i.in.Reset()
}

func (i *nodeSeekIter) Next() (bool, error) {
	for {
		if id, ok := i.next(); ok {
			i.r.row[i.slot] = NodeOf(id)
			if fits, err := i.fits(); err != nil || fits {
				return fits, err
			}
			continue
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

// fits looks at a node that no index has found.
func (i *nodeSeekIter) fits() (bool, error) {
	if err := i.r.ctx.Step(1); err != nil || !i.scanned || i.check == nil {
		return err == nil, err
	}
	v, err := i.check(i.r.ctx, i.r.row)
	return v.IsTrue(), err
}

// relSeek binds a relationship that an index finds, and its ends.
type relSeek struct {
	in operator
	hopSpec
	lookup
}

type relSeekIter struct {
	lookupIter
	hop  *hopSpec
	in   iterator
	rel  uint64
	turn bool // rel is to be answered the other way around
}

func (o *relSeek) open(r *run) iterator {
	return &relSeekIter{lookupIter: lookupIter{lookup: &o.lookup, r: r}, hop: &o.hopSpec, in: o.in.open(r)}
}

func (i *relSeekIter) Reset() {
	i.turn = false
	i.reset()
	i.in.Reset()
}

func (i *relSeekIter) Next() (bool, error) {
	for {
		if i.turn {
			i.turn = false
			i.hop.bindEnds(i.r, i.rel, Incoming)
			return true, nil
		}
		if rel, ok := i.next(); ok {
			if err := i.r.ctx.Step(1); err != nil {
				return false, err
			}
			if !i.hop.differs(i.r.row, rel) {
				continue
			}
			start, end, _ := i.r.ctx.Graph.Rel(rel)
			i.rel, i.turn = rel, i.hop.dir == Both && start != end
			i.hop.bindEnds(i.r, rel, i.hop.dir)
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
