package exec

import "parley/graph/plan"

// nodeSeek binds a slot to the nodes that an index finds. Where the index is gone, or has no order for a value of this
// kind, it answers every node of the label: the predicates stand above it as filters.
type nodeSeek struct {
	in        operator
	slot      int
	label     string
	number    int // of the label in the environment
	key       string
	keyNumber int
	// equal, or low and high, or prefix; nil where there is none.
	equal, low, high, prefix Eval
	list                     bool // equal answers a list of values
	lowOpen, highOpen        bool
}

func (a *assembler) seek(o *plan.NodeSeek) (operator, error) {
	in, err := a.op(o.Input)
	if err != nil {
		return nil, err
	}
	s := &nodeSeek{
		in: in, slot: o.Slot, label: o.Label, number: a.env.label(o.Label), key: o.Key, keyNumber: a.env.key(o.Key),
		list: o.In, lowOpen: o.LowOpen, highOpen: o.HighOpen,
	}
	for _, e := range []struct {
		from *plan.Bound
		to   *Eval
	}{{o.Equal, &s.equal}, {o.Low, &s.low}, {o.High, &s.high}, {o.Prefix, &s.prefix}} {
		if e.from == nil {
			continue
		}
		if *e.to, err = a.eval(*e.from); err != nil {
			return nil, err
		}
	}
	return s, nil
}

type nodeSeekIter struct {
	*nodeSeek
	r       *run
	in      iterator
	ranges  []Range
	entries Entries
	// scan walks the label instead, from number from on.
	scan bool
	id   LabelID
	from uint64
}

func (o *nodeSeek) open(r *run) iterator { return &nodeSeekIter{nodeSeek: o, r: r, in: o.in.open(r)} }

func (i *nodeSeekIter) Reset() {
	i.entries, i.ranges, i.scan = nil, nil, false
	i.in.Reset()
}

func (i *nodeSeekIter) Next() (bool, error) {
	for {
		if id, ok := i.next(); ok {
			i.r.row[i.slot] = NodeOf(id)
			return true, i.r.ctx.Step(1)
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

func (i *nodeSeekIter) next() (uint64, bool) {
	if i.scan {
		id, ok := i.r.ctx.Graph.NextNodeOf(i.id, i.from)
		i.from, i.scan = id+1, ok
		return id, ok
	}
	for {
		if i.entries != nil {
			if id, ok := i.entries.Next(); ok {
				return id, true
			}
			i.entries = nil
		}
		if len(i.ranges) == 0 {
			return 0, false
		}
		key, _ := i.r.ctx.key(i.keyNumber, i.key)
		i.entries, _ = i.r.ctx.Graph.Seek(i.id, key, i.ranges[0])
		i.ranges = i.ranges[1:]
	}
}

// begin works out what to look for, for a new row of the input.
func (i *nodeSeekIter) begin() error {
	var known bool
	if i.id, known = i.r.ctx.label(i.number, i.label); !known {
		return nil
	}
	ranges, orderly, err := i.bounds()
	if err != nil {
		return err
	}
	key, hasKey := i.r.ctx.key(i.keyNumber, i.key)
	indexed := false
	if hasKey {
		_, indexed = i.r.ctx.Graph.Seek(i.id, key, Range{})
	}
	if !orderly || !indexed {
		i.scan, i.from = true, 0
		return nil
	}
	i.ranges = ranges
	return nil
}

// bounds evaluates what is looked for. orderly is false for values that the index may not find: lists, points, times.
func (i *nodeSeekIter) bounds() (ranges []Range, orderly bool, err error) {
	value := func(e Eval) (v Value) {
		if e != nil && err == nil {
			v, err = e(i.r.ctx, i.r.row)
		}
		return v
	}
	if i.equal != nil {
		v := value(i.equal)
		if err != nil {
			return nil, false, err
		}
		return i.points(v)
	}
	r := Range{Low: value(i.low), High: value(i.high), LowOpen: i.lowOpen, HighOpen: i.highOpen}
	if i.prefix != nil {
		r.Low, r.Prefix = value(i.prefix), true
		if r.Low.Kind != String {
			return nil, true, err
		}
	}
	if i.low != nil && r.Low.IsNull() || i.high != nil && r.High.IsNull() {
		return nil, true, err
	}
	return []Range{r}, seekable(r.Low) && seekable(r.High), err
}

func (i *nodeSeekIter) points(v Value) (ranges []Range, orderly bool, err error) {
	if !i.list {
		if v.IsNull() {
			return nil, true, nil
		}
		return []Range{{Low: v, High: v}}, seekable(v), nil
	}
	seen := map[string]bool{}
	for _, e := range v.List() {
		if e.IsNull() {
			continue
		}
		if !seekable(e) {
			return nil, false, nil
		}
		key := string(AppendKey(nil, e))
		if !seen[key] {
			seen[key] = true
			ranges = append(ranges, Range{Low: e, High: e})
		}
	}
	return ranges, true, nil
}

func seekable(v Value) bool {
	switch v.Kind {
	case Null, Bool, Int, Float, String, Date:
		return true
	}
	return false
}
