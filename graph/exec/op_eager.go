package exec

// eager draws all rows before it answers the first.
type eager struct {
	in   operator
	keep []int
}

type eagerIter struct {
	*eager
	r     *run
	in    iterator
	drawn bool
	kept  rowChunks
	at    int
}

func (o *eager) open(r *run) iterator {
	return &eagerIter{eager: o, r: r, in: o.in.open(r), kept: rowChunks{slots: o.keep}}
}

func (i *eagerIter) Reset() {
	i.kept.drop(i.r.ctx)
	i.drawn, i.at = false, 0
	i.in.Reset()
}

func (i *eagerIter) Next() (bool, error) {
	if !i.drawn {
		i.drawn = true
		if err := i.draw(); err != nil {
			return false, err
		}
	}
	if i.at == i.kept.rows {
		return false, nil
	}
	i.kept.load(i.at, i.r.row)
	i.at++
	return true, i.r.ctx.Step(1)
}

func (i *eagerIter) draw() error {
	for {
		ok, err := i.in.Next()
		if !ok || err != nil {
			return err
		}
		if err := i.kept.keep(i.r.ctx, i.r.row); err != nil {
			return err
		}
	}
}
