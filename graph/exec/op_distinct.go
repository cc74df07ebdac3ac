package exec

// distinct keeps one of the rows that agree in some slots.
type distinct struct {
	in    operator
	slots []int
}

// clearedAtOnce is the number of entries of a table that is cleared to be filled again; a larger one is left to the
// collector.
const clearedAtOnce = 1024

type distinctIter struct {
	*distinct
	r       *run
	in      iterator
	seen    map[string]struct{}
	scratch []byte
	held    holding
}

func (o *distinct) open(r *run) iterator {
	return &distinctIter{distinct: o, r: r, in: o.in.open(r), seen: map[string]struct{}{}}
}

func (i *distinctIter) Reset() {
	i.held.drop(i.r.ctx)
	if len(i.seen) > clearedAtOnce {
		i.seen = map[string]struct{}{}
	}
	clear(i.seen)
	i.in.Reset()
}

func (i *distinctIter) Next() (bool, error) {
	for {
		ok, err := i.in.Next()
		if !ok || err != nil {
			return false, err
		}
		i.scratch = i.scratch[:0]
		for _, s := range i.slots {
			if i.scratch, err = i.r.ctx.appendKey(i.scratch, i.r.row[s]); err != nil {
				return false, err
			}
		}
		if err := i.r.ctx.Step(len(i.scratch) / 64); err != nil {
			return false, err
		}
		if _, old := i.seen[string(i.scratch)]; old {
			if err := i.r.ctx.Step(1); err != nil {
				return false, err
			}
			continue
		}
		i.seen[string(i.scratch)] = struct{}{}
		return true, i.held.charge(i.r.ctx, int64(len(i.scratch))+48)
	}
}
