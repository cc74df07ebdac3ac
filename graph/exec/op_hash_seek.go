package exec

import "parley/graph/plan"

// hashSeek binds a slot to the nodes of a label for which inner equals outer. For the first row it answers every node: a
// filter stands above. When it is asked again, it makes a table of the nodes by the value of inner.
type hashSeek struct {
	in           operator
	slot         int
	number       int // of the label in the environment, -1 without a label
	label        string
	inner, outer Eval
}

func (a *assembler) hashSeek(in operator, o *plan.HashSeek) (operator, error) {
	s := &hashSeek{in: in, slot: o.Slot, number: a.labelNumber(o.Label), label: o.Label}
	var err error
	if s.inner, err = a.eval(o.Inner); err != nil {
		return nil, err
	}
	s.outer, err = a.eval(o.Outer)
	return s, err
}

type hashSeekIter struct {
	*hashSeek
	r     *run
	in    iterator
	asked int // rows that have been looked up since there was last a table
	table map[string][]uint32
	found []uint32
	// scan walks all nodes instead, from number from on.
	scan    bool
	id      LabelID
	from    uint64
	scratch []byte
	held    holding
	turn    uint64 // of the context that the table was made in
}

func (o *hashSeek) open(r *run) iterator { return &hashSeekIter{hashSeek: o, r: r, in: o.in.open(r)} }

// Reset keeps the table, unless the statement may have changed the graph since.
func (i *hashSeekIter) Reset() {
	i.found, i.scan = nil, false
	if i.r.writer != nil || i.turn != i.r.ctx.turn {
		i.held.drop(i.r.ctx)
		i.table, i.asked, i.turn = nil, 0, i.r.ctx.turn
	}
	i.in.Reset()
}

func (i *hashSeekIter) Next() (bool, error) {
	for {
		if len(i.found) > 0 {
			i.r.row[i.slot] = NodeOf(uint64(i.found[0]))
			i.found = i.found[1:]
			return true, i.r.ctx.Step(1)
		}
		if i.scan {
			id, ok := i.nextNode()
			if ok {
				i.r.row[i.slot] = NodeOf(id)
				return true, i.r.ctx.Step(1)
			}
			i.scan = false
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

func (i *hashSeekIter) nextNode() (uint64, bool) {
	next := i.r.ctx.Graph.NextNode
	if i.number >= 0 {
		next = func(from uint64) (uint64, bool) { return i.r.ctx.Graph.NextNodeOf(i.id, from) }
	}
	id, ok := next(i.from)
	i.from = id + 1
	return id, ok
}

// begin looks up a new row. A null equals nothing.
func (i *hashSeekIter) begin() error {
	if i.number >= 0 {
		var known bool
		if i.id, known = i.r.ctx.label(i.number, i.label); !known {
			return nil
		}
	}
	v, err := i.outer(i.r.ctx, i.r.row)
	if err != nil || v.IsNull() {
		return err
	}
	if i.asked++; i.asked == 1 {
		i.scan, i.from = true, 0
		return nil
	}
	if i.table == nil {
		if err := i.make(); err != nil {
			return err
		}
	}
	i.scratch = AppendKey(i.scratch[:0], v)
	i.found = i.table[string(i.scratch)]
	return nil
}

// hashedBytes is what a node in the table costs beside its key: the entry of a map and a list of one.
const hashedBytes = 80

func (i *hashSeekIter) make() error {
	i.table, i.from = map[string][]uint32{}, 0
	for id, ok := i.nextNode(); ok; id, ok = i.nextNode() {
		i.r.row[i.slot] = NodeOf(id)
		v, err := i.inner(i.r.ctx, i.r.row)
		if err != nil {
			return err
		}
		if err := i.r.ctx.Step(1); err != nil {
			return err
		}
		if v.IsNull() {
			continue
		}
		i.scratch = AppendKey(i.scratch[:0], v)
		i.table[string(i.scratch)] = append(i.table[string(i.scratch)], uint32(id))
		if err := i.held.charge(i.r.ctx, hashedBytes+int64(len(i.scratch))); err != nil {
			return err
		}
	}
	return nil
}
