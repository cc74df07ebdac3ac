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
	chunks [][]Value // row after row, eagerChunk of them in each but the last
	rows   int
	at     int
	held   int64
}

// eagerChunk is the number of rows that are kept together: one list of all would be copied as it grows, in one go.
const eagerChunk = 1024

func (o *eager) open(r *run) iterator { return &eagerIter{eager: o, r: r, in: o.in.open(r)} }

func (i *eagerIter) Reset() {
	i.r.ctx.Release(i.held)
	i.drawn, i.chunks, i.rows, i.at, i.held = false, nil, 0, 0, 0
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
	values := i.chunks[i.at/eagerChunk][i.at%eagerChunk*len(i.keep):]
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
		if i.rows%eagerChunk == 0 {
			i.chunks = append(i.chunks, nil)
		}
		chunk := i.chunks[len(i.chunks)-1]
		from := len(chunk)
		for _, s := range i.keep {
			chunk = append(chunk, i.r.row[s])
		}
		i.chunks[len(i.chunks)-1] = chunk
		i.rows++
		bytes := rowBytes(chunk[from:])
		i.held += bytes
		if err := i.r.ctx.Charge(bytes); err != nil {
			return err
		}
	}
}
