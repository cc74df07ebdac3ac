package exec

import "parley/graph/plan"

// lookup finds nodes or relationships by an index. Where the index is gone, or has no order for a value of this kind, it
// answers all of the label or type: the predicates stand above it as filters, or are its check.
type lookup struct {
	rel    bool
	label  string
	number int       // of the label or type in the environment
	keys   []hopType // names of the keys, with their numbers in the environment
	// equal, or low and high, or prefix; nil where there is none. equals are the values of several keys.
	equal, low, high, prefix Eval
	equals                   []Eval
	check                    Eval // what equal says, as a predicate, for values without an order; nil where a filter has it
	list                     bool // equal answers a list of values
	lowOpen, highOpen        bool
}

func (a *assembler) lookup(o *plan.Lookup, rel bool) (lookup, error) {
	l := lookup{
		rel: rel, label: o.Label, list: o.In, lowOpen: o.LowOpen, highOpen: o.HighOpen,
	}
	names := o.Keys
	if names == nil {
		names = []string{o.Key}
	}
	for _, k := range names {
		l.keys = append(l.keys, hopType{k, a.env.key(k)})
	}
	if rel {
		l.number = a.env.typ(o.Label)
	} else {
		l.number = a.env.label(o.Label)
	}
	for _, e := range []struct {
		from *plan.Bound
		to   *Eval
	}{{o.Equal, &l.equal}, {o.Low, &l.low}, {o.High, &l.high}, {o.Prefix, &l.prefix}, {o.Check, &l.check}} {
		if e.from == nil {
			continue
		}
		var err error
		if *e.to, err = a.eval(*e.from); err != nil {
			return l, err
		}
	}
	var err error
	l.equals, err = a.evals(o.Equals)
	return l, err
}

// lookupIter is a look-up for one row after the other.
type lookupIter struct {
	*lookup
	r       *run
	ranges  []Range // room for those of one look-up
	left    []Range // those that are still to be walked
	entries Entries
	over    Entries // of an earlier walk, to be used again
	keyIDs  []KeyID
	// scan walks the label or type instead, from number from on.
	scan    bool
	scanned bool // for this row
	id      uint32
	from    uint64
}

func (i *lookupIter) reset() {
	i.end()
	i.left, i.scan = nil, false
}

// end ends the walk over a range.
func (i *lookupIter) end() {
	if i.entries != nil {
		i.over, i.entries = i.entries, nil
	}
}

// next answers the number of the next node or relationship.
func (i *lookupIter) next() (uint64, bool) {
	if i.scan {
		id, ok := i.nextOf()
		i.from, i.scan = id+1, ok
		return id, ok
	}
	for {
		if i.entries != nil {
			if id, ok := i.entries.Next(); ok {
				return id, true
			}
			i.end()
		}
		if len(i.left) == 0 {
			return 0, false
		}
		i.entries, _ = i.seek(i.left[0])
		i.left = i.left[1:]
	}
}

func (i *lookupIter) nextOf() (uint64, bool) {
	if i.rel {
		return i.r.ctx.Graph.NextRelOf(TypeID(i.id), i.from)
	}
	return i.r.ctx.Graph.NextNodeOf(LabelID(i.id), i.from)
}

// seek walks a range of the index; false where there is none.
func (i *lookupIter) seek(r Range) (Entries, bool) {
	i.keyIDs = i.keyIDs[:0]
	for _, k := range i.keys {
		id, ok := i.r.ctx.key(k.number, k.name)
		if !ok {
			return nil, false
		}
		i.keyIDs = append(i.keyIDs, id)
	}
	if i.rel {
		return i.r.ctx.Graph.SeekRel(TypeID(i.id), i.keyIDs, r, i.over)
	}
	return i.r.ctx.Graph.Seek(LabelID(i.id), i.keyIDs, r, i.over)
}

// begin works out what to look for, for a new row of the input.
func (i *lookupIter) begin() error {
	if !i.known() {
		return nil
	}
	i.end()
	ranges, orderly, err := i.bounds()
	if err != nil {
		return err
	}
	i.ranges, i.scanned = ranges[:0], false
	if orderly && len(ranges) == 0 {
		return nil
	}
	indexed := false
	if orderly {
		i.entries, indexed = i.seek(ranges[0])
	}
	if !indexed {
		i.entries = nil
		i.scan, i.scanned, i.from = true, true, 0
		return nil
	}
	i.left = ranges[1:]
	return nil
}

// known finds the number of the label or type; false where the graph has never seen it.
func (i *lookupIter) known() bool {
	if i.rel {
		id, ok := i.r.ctx.typ(i.number, i.label)
		i.id = uint32(id)
		return ok
	}
	id, ok := i.r.ctx.label(i.number, i.label)
	i.id = uint32(id)
	return ok
}

// bounds evaluates what is looked for. orderly is false for values that the index may not find: lists, points, times.
func (i *lookupIter) bounds() (ranges []Range, orderly bool, err error) {
	if len(i.equals) > 0 {
		return i.together()
	}
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
	return append(i.ranges, r), seekable(r.Low) && seekable(r.High), err
}

// together looks for the values of several keys. A null among them equals nothing.
func (i *lookupIter) together() (ranges []Range, orderly bool, err error) {
	values := make([]Value, len(i.equals))
	orderly = true
	for n, e := range i.equals {
		if values[n], err = e(i.r.ctx, i.r.row); err != nil || values[n].IsNull() {
			return nil, true, err
		}
		orderly = orderly && seekable(values[n])
	}
	list := ListOf(values)
	return append(i.ranges, Range{Low: list, High: list}), orderly, nil
}

func (i *lookupIter) points(v Value) (ranges []Range, orderly bool, err error) {
	if !i.list {
		if v.IsNull() {
			return nil, true, nil
		}
		return append(i.ranges, Range{Low: v, High: v}), seekable(v), nil
	}
	ranges = i.ranges
	seen := map[string]bool{}
	var key []byte
	for _, e := range v.List() {
		if e.IsNull() {
			continue
		}
		if !seekable(e) {
			return nil, false, nil
		}
		if key = AppendKey(key[:0], e); !seen[string(key)] {
			seen[string(key)] = true
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
