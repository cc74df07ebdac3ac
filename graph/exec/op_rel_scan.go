package exec

// relScan binds a relationship and its ends.
type relScan struct {
	in operator
	hopSpec
}

type relScanIter struct {
	*relScan
	r      *run
	in     iterator
	active bool
	typ    int // index of the type that is scanned
	from   uint64
	rel    uint64
	turn   bool // rel is to be answered the other way around
}

func (o *relScan) open(r *run) iterator { return &relScanIter{relScan: o, r: r, in: o.in.open(r)} }

func (i *relScanIter) Reset() {
	i.active = false
	i.in.Reset()
}

func (i *relScanIter) Next() (bool, error) {
	for {
		if i.active {
			if i.turn {
				i.turn = false
				i.bindEnds(i.r, i.rel, Incoming)
				return true, nil
			}
			if rel, ok := i.next(); ok {
				if err := i.r.ctx.Step(1); err != nil {
					return false, err
				}
				i.rel, i.from = rel, rel+1
				if i.differs(i.r.row, rel) {
					start, end, _ := i.r.ctx.Graph.Rel(rel)
					i.turn = i.dir == Both && start != end
					i.bindEnds(i.r, rel, i.dir)
					return true, nil
				}
				continue
			}
			i.active = false
		}
		ok, err := i.in.Next()
		if !ok || err != nil {
			return false, err
		}
		i.active, i.typ, i.from = true, 0, 0
	}
}

// bindEnds binds a relationship and its ends as read in a direction.
func (h *hopSpec) bindEnds(r *run, rel uint64, dir Direction) {
	start, end, _ := r.ctx.Graph.Rel(rel)
	if dir == Incoming {
		start, end = end, start
	}
	r.row[h.fromSlot], r.row[h.toSlot], r.row[h.relSlot] = NodeOf(start), NodeOf(end), RelOf(rel)
}

func (i *relScanIter) next() (uint64, bool) {
	if len(i.types) == 0 {
		return i.r.ctx.Graph.NextRel(i.from)
	}
	for ; i.typ < len(i.types); i.typ++ {
		if id, ok := i.r.ctx.typ(i.types[i.typ].number, i.types[i.typ].name); ok {
			if rel, ok := i.r.ctx.Graph.NextRelOf(id, i.from); ok {
				return rel, true
			}
		}
		i.from = 0
	}
	return 0, false
}
