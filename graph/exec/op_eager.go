package exec

// eager draws all rows before it answers the first.
type eager struct {
	in   operator
	keep []int
}

type eagerIter struct {
	*eager
	r      *run
	in     iterator
	drawn  bool
	values []Value // row after row
	rows   int
	at     int
	held   int64
}

func (o *eager) open(r *run) iterator { return &eagerIter{eager: o, r: r, in: o.in.open(r)} }

func (i *eagerIter) Reset() {
	i.r.ctx.Release(i.held)
	i.drawn, i.values, i.rows, i.at, i.held = false, nil, 0, 0, 0
	i.in.Reset()
}

func (i *eagerIter) Next() (bool, error) {
	if !i.drawn {
		i.drawn = true
		if err := i.draw(); err != nil {
			return false, err
		}
	}
	if i.at == i.rows {
		return false, nil
	}
	values := i.values[i.at*len(i.keep):]
	i.at++
	for n, s := range i.keep {
		i.r.row[s] = values[n]
	}
	return true, i.r.ctx.Step(1)
}

func (i *eagerIter) draw() error {
	for {
		ok, err := i.in.Next()
		if !ok || err != nil {
			return err
		}
		from := len(i.values)
		for _, s := range i.keep {
			i.values = append(i.values, i.r.row[s])
		}
		i.rows++
		bytes := rowBytes(i.values[from:])
		i.held += bytes
		if err := i.r.ctx.Charge(bytes); err != nil {
			return err
		}
	}
}
