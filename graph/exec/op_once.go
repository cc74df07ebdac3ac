package exec

// once runs an operator that depends on nothing of the row for the first time, and answers the same rows each time after.
type once struct {
	of    operator
	slots []int // that it binds
}

type onceIter struct {
	*once
	r      *run
	of     iterator
	chunks rowChunks
	whole  bool   // all rows are kept
	turn   uint64 // of the context that they were drawn in
	at     int
}

func (o *once) open(r *run) iterator {
	return &onceIter{once: o, r: r, of: o.of.open(r), chunks: rowChunks{slots: o.slots}}
}

// Reset keeps the rows, unless the statement may have changed the graph since, or was content with fewer.
func (i *onceIter) Reset() {
	i.at = 0
	if i.whole && i.r.writer == nil && i.turn == i.r.ctx.turn {
		return
	}
	i.chunks.drop(i.r.ctx)
	i.whole, i.turn = false, i.r.ctx.turn
	i.of.Reset()
}

func (i *onceIter) Next() (bool, error) {
	if i.whole {
		if i.at == i.chunks.rows {
			return false, nil
		}
		i.chunks.load(i.at, i.r.row)
		i.at++
		return true, i.r.ctx.Step(1)
	}
	ok, err := i.of.Next()
	if err != nil {
		return false, err
	}
	if !ok {
		i.whole, i.at = true, i.chunks.rows
		return false, nil
	}
	return true, i.chunks.keep(i.r.ctx, i.r.row)
}
