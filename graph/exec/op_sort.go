package exec

import (
	"container/heap"

	"parley/graph/plan"
)

func (a *assembler) sort(in operator, o *plan.Sort) (operator, error) {
	s := sorted{in: in, keys: o.Keys, keep: o.Keep, width: len(o.Keys) + len(o.Keep)}
	if o.Limit == nil {
		return &sorter{s}, nil
	}
	t := &top{sorted: s}
	var err error
	if o.Skip != nil {
		if t.skip, err = a.count(*o.Skip, "SKIP"); err != nil {
			return nil, err
		}
	}
	t.limit, err = a.count(*o.Limit, "LIMIT")
	return t, err
}

// sorted is what ordering takes: of each row it keeps the keys, then the slots to be put back, width values in all.
type sorted struct {
	in    operator
	keys  []plan.SortKey
	keep  []int
	width int
}

// read appends the keys and kept slots of a row.
func (o *sorted) read(row Row, to []Value) []Value {
	for _, k := range o.keys {
		to = append(to, row[k.Slot])
	}
	for _, s := range o.keep {
		to = append(to, row[s])
	}
	return to
}

// write puts what was kept back into a row.
func (o *sorted) write(values []Value, row Row) {
	for n, s := range o.keep {
		row[s] = values[len(o.keys)+n]
	}
}

func (o *sorted) compare(a, b []Value) int {
	for n, k := range o.keys {
		if c := Compare(a[n], b[n]); c != 0 {
			if k.Descending {
				return -c
			}
			return c
		}
	}
	return 0
}

// weight is the number of steps that comparing rows may take, as far as one of them tells.
func (o *sorted) weight(values []Value) int {
	n := 0
	for k := range o.keys {
		n += compareWeight(values[k])
	}
	return n
}

// rowBytes estimates what a kept row costs.
func rowBytes(values []Value) int64 {
	bytes := int64(40)
	for _, v := range values {
		bytes += cellSize + Size(v)
	}
	return bytes
}

// sorter orders all rows: stretches of them are sorted as they come, and merged while they are answered, so that the
// budget can end it at any time. Rows with equal keys stay in the order in which they came.
type sorter struct{ sorted }

// sortedAtOnce is the number of rows that are sorted without a look at the clock: some two milliseconds.
const sortedAtOnce = 4096

// stretch is a number of rows in order: order tells where the cells of each begin, at which row comes next.
type stretch struct {
	number int
	cells  []Value
	order  []int32
	at     int
}

type sortIter struct {
	*sorter
	r         *run
	in        iterator
	drawn     bool
	stretches []*stretch // a heap by their first rows, once drawn
	begun     stretch    // the first of them, whose room is used again if it is small
	held      holding
}

func (o *sorter) open(r *run) iterator { return &sortIter{sorter: o, r: r, in: o.in.open(r)} }

func (i *sortIter) Reset() {
	i.held.drop(i.r.ctx)
	i.drawn = false
	clear(i.stretches)
	i.stretches = i.stretches[:0]
	i.in.Reset()
}

func (i *sortIter) Next() (bool, error) {
	if !i.drawn {
		i.drawn = true
		if err := i.draw(); err != nil {
			return false, err
		}
	}
	if len(i.stretches) == 0 {
		return false, nil
	}
	s := i.stretches[0]
	i.write(i.first(s), i.r.row)
	if s.at++; s.at == len(s.order) {
		heap.Pop((*stretchHeap)(i))
	} else if len(i.stretches) > 1 {
		heap.Fix((*stretchHeap)(i), 0)
	}
	return true, i.r.ctx.Step(1)
}

func (i *sortIter) draw() error {
	last := i.beginning()
	for {
		ok, err := i.in.Next()
		if err != nil {
			return err
		}
		if !ok {
			break
		}
		at := len(last.cells)
		last.order = append(last.order, int32(at))
		last.cells = i.read(i.r.row, last.cells)
		if err := i.held.charge(i.r.ctx, rowBytes(last.cells[at:])); err != nil {
			return err
		}
		if len(last.order) == sortedAtOnce {
			if err := i.finish(last); err != nil {
				return err
			}
			last = &stretch{number: len(i.stretches)}
		}
	}
	if len(last.order) > 0 {
		if err := i.finish(last); err != nil {
			return err
		}
	}
	heap.Init((*stretchHeap)(i))
	return nil
}

// sortedAgain is the room, in cells, of a stretch that is kept to be filled again.
const sortedAgain = 1024

// beginning gives the first stretch, empty.
func (i *sortIter) beginning() *stretch {
	if cap(i.begun.cells) > sortedAgain {
		i.begun = stretch{}
	}
	i.begun = stretch{cells: i.begun.cells[:0], order: i.begun.order[:0]}
	return &i.begun
}

// finish sorts a stretch.
func (i *sortIter) finish(s *stretch) error {
	i.stretches = append(i.stretches, s)
	return sortWithin(i.r.ctx, s.order, i.weight(s.cells), func(a, b int32) int {
		if c := i.compare(s.cells[a:], s.cells[b:]); c != 0 {
			return c
		}
		return int(a - b)
	})
}

func (i *sortIter) first(s *stretch) []Value { return s.cells[s.order[s.at]:] }

// stretchHeap has the stretch with the next row on top.
type stretchHeap sortIter

func (h *stretchHeap) Len() int { return len(h.stretches) }

func (h *stretchHeap) Less(a, b int) bool {
	i, s, t := (*sortIter)(h), h.stretches[a], h.stretches[b]
	c := i.compare(i.first(s), i.first(t))
	return c < 0 || c == 0 && s.number < t.number
}

func (h *stretchHeap) Swap(a, b int) {
	h.stretches[a], h.stretches[b] = h.stretches[b], h.stretches[a]
}

// Push is never called: every stretch is there before the heap is made.
func (h *stretchHeap) Push(x any) { h.stretches = append(h.stretches, x.(*stretch)) }

// Pop takes out the last one.
func (h *stretchHeap) Pop() any {
	n := len(h.stretches) - 1
	last := h.stretches[n]
	h.stretches = h.stretches[:n]
	return last
}
