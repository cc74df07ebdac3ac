package exec

import (
	"container/heap"
	"slices"
)

// top orders rows under LIMIT: it keeps no more of them than are answered.
type top struct {
	sorted
	skip, limit counter // skip is nil without SKIP
}

// topRow is a row kept. number is its place in the input, which decides between equal keys.
type topRow struct {
	values []Value
	number int
}

type topIter struct {
	*top
	r     *run
	in    iterator
	drawn bool
	rows  []topRow
	at    int
	held  holding
}

func (o *top) open(r *run) iterator { return &topIter{top: o, r: r, in: o.in.open(r)} }

func (i *topIter) Reset() {
	i.held.drop(i.r.ctx)
	i.drawn, i.at = false, 0
	if cap(i.rows)*i.width > sortedAgain {
		i.rows = nil
	}
	i.rows = i.rows[:0]
	i.in.Reset()
}

func (i *topIter) Next() (bool, error) {
	if !i.drawn {
		i.drawn = true
		if err := i.draw(); err != nil {
			return false, err
		}
	}
	if i.at >= len(i.rows) {
		return false, nil
	}
	i.write(i.rows[i.at].values, i.r.row)
	i.at++
	return true, i.r.ctx.Step(1)
}

// bounds evaluates SKIP and LIMIT: how many rows are left out, and how many are kept.
func (i *topIter) bounds() (skip, keep int, err error) {
	if i.skip != nil {
		if skip, err = i.skip(i.r); err != nil {
			return 0, 0, err
		}
	}
	limit, err := i.limit(i.r)
	return skip, skip + limit, err
}

func (i *topIter) draw() error {
	skip, keep, err := i.bounds()
	if err != nil {
		return err
	}
	for number := 0; ; number++ {
		ok, err := i.in.Next()
		if err != nil {
			return err
		}
		if !ok {
			break
		}
		if err := i.take(number, keep); err != nil {
			return err
		}
	}
	i.at = skip
	weight := 1
	if len(i.rows) > 0 {
		weight = i.weight(i.rows[0].values)
	}
	return sortWithin(i.r.ctx, i.rows, weight, i.compareRows)
}

// sortWithin sorts within the budget; a comparison takes about weight steps.
func sortWithin[T any](ctx *Context, list []T, weight int, compare func(a, b T) int) error {
	compared := 0
	var err error
	slices.SortFunc(list, func(a, b T) int {
		if compared += weight; compared >= sortedAtOnce && err == nil {
			err = ctx.Step(compared)
			compared = 0
		}
		if err != nil {
			return 0 // everything is equal from here on, so that the sort ends soon
		}
		return compare(a, b)
	})
	if err == nil {
		err = ctx.Step(compared)
	}
	return err
}

// take keeps the row that the run holds now; once keep rows are there, in place of the last of them.
func (i *topIter) take(number, keep int) error {
	if keep == 0 {
		return nil // drawn for what is written below, and for what may fail there: ORDER BY looks at every row
	}
	if len(i.rows) == keep {
		weight := i.weight(i.rows[0].values)
		if i.compareToRow(i.rows[0].values) <= 0 {
			return i.r.ctx.Step(weight)
		}
		i.rows[0] = topRow{i.read(i.r.row, i.rows[0].values[:0]), number}
		heap.Fix((*rowHeap)(i), 0)
		return i.r.ctx.Step(2 * weight)
	}
	row := topRow{i.read(i.r.row, i.room()), number}
	i.rows = append(i.rows, row)
	if len(i.rows) == keep {
		heap.Init((*rowHeap)(i))
	}
	return i.held.charge(i.r.ctx, rowBytes(row.values))
}

// room gives room for the cells of one more row: that of a row which was answered before, if there is one.
func (i *topIter) room() []Value {
	if n := len(i.rows); n < cap(i.rows) {
		if old := i.rows[:n+1][n].values; old != nil {
			return old[:0]
		}
	}
	return make([]Value, 0, i.width)
}

func (i *topIter) compareRows(a, b topRow) int {
	if c := i.compare(a.values, b.values); c != 0 {
		return c
	}
	return a.number - b.number
}

// compareToRow compares a kept row with the one that the run holds, which came later.
func (i *topIter) compareToRow(kept []Value) int {
	for n, k := range i.keys {
		if c := Compare(kept[n], i.r.row[k.Slot]); c != 0 {
			if k.Descending {
				return -c
			}
			return c
		}
	}
	return -1
}

// rowHeap has the last row of those kept on top.
type rowHeap topIter

func (h *rowHeap) Len() int           { return len(h.rows) }
func (h *rowHeap) Less(a, b int) bool { return (*topIter)(h).compareRows(h.rows[a], h.rows[b]) > 0 }
func (h *rowHeap) Swap(a, b int)      { h.rows[a], h.rows[b] = h.rows[b], h.rows[a] }

// Push and Pop are never called: the heap has a fixed size.
func (h *rowHeap) Push(x any) { h.rows = append(h.rows, x.(topRow)) }
func (h *rowHeap) Pop() any {
	last := h.rows[len(h.rows)-1]
	h.rows = h.rows[:len(h.rows)-1]
	return last
}
