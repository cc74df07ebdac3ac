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
	nodes   map[uint64]struct{} // those seen, where rows agree in one slot and it holds nodes
	scratch []byte
	held    holding
}

func (o *distinct) open(r *run) iterator {
	return &distinctIter{distinct: o, r: r, in: o.in.open(r), seen: map[string]struct{}{}}
}

func (i *distinctIter) Reset() {
	i.held.drop(i.r.ctx)
	if len(i.seen)+len(i.nodes) > clearedAtOnce {
		i.seen, i.nodes = map[string]struct{}{}, nil
	}
	clear(i.seen)
	clear(i.nodes)
	i.in.Reset()
}

func (i *distinctIter) Next() (bool, error) {
	for {
		ok, err := i.in.Next()
		if !ok || err != nil {
			return false, err
		}
		if len(i.slots) == 1 && i.r.row[i.slots[0]].Kind == Node {
			if first, err := i.firstOf(i.r.row[i.slots[0]].Num); err != nil || first {
				return first, err
			}
			continue
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

// firstOf reports whether a node has not been seen before.
func (i *distinctIter) firstOf(node uint64) (bool, error) {
	if err := i.r.ctx.Step(1); err != nil {
		return false, err
	}
	if _, old := i.nodes[node]; old {
		return false, nil
	}
	if i.nodes == nil {
		i.nodes = map[uint64]struct{}{}
	}
	i.nodes[node] = struct{}{}
	return true, i.held.charge(i.r.ctx, distinctNode)
}

// distinctNode is what a node costs in a table of those seen.
const distinctNode = 24
