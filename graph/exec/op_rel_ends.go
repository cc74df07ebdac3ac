package exec

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
