package exec

import (
	"container/heap"
	"slices"

	"parley/graph/plan"
)

// sorter orders rows. With a limit it keeps no more rows than are answered.
type sorter struct {
	in          operator
	keys        []plan.SortKey
	keep        []int
	skip, limit counter
}

func (a *assembler) sort(in operator, o *plan.Sort) (operator, error) {
	s := &sorter{in: in, keys: o.Keys, keep: o.Keep}
	var err error
	if o.Skip != nil {
		if s.skip, err = a.count(*o.Skip, "SKIP"); err != nil {
			return nil, err
		}
	}
	if o.Limit != nil {
		if s.limit, err = a.count(*o.Limit, "LIMIT"); err != nil {
			return nil, err
		}
	}
	return s, nil
}

// sortedRow is a row kept: the keys, then the slots to be put back. number is its place in the input, which decides
// between equal keys.
type sortedRow struct {
	values []Value
	number int
}

type sortIter struct {
	*sorter
	r     *run
	in    iterator
	drawn bool
	rows  []sortedRow
	at    int
	held  int64
}

func (o *sorter) open(r *run) iterator { return &sortIter{sorter: o, r: r, in: o.in.open(r)} }

func (i *sortIter) Reset() {
	i.r.ctx.Release(i.held)
	i.drawn, i.rows, i.at, i.held = false, nil, 0, 0
	i.in.Reset()
}

func (i *sortIter) Next() (bool, error) {
	if !i.drawn {
		i.drawn = true
		if err := i.draw(); err != nil {
			return false, err
		}
	}
	if i.at >= len(i.rows) {
		return false, nil
	}
	values := i.rows[i.at].values[len(i.keys):]
	i.at++
	for n, s := range i.keep {
		i.r.row[s] = values[n]
	}
	return true, i.r.ctx.Step(1)
}

// bounds evaluates SKIP and LIMIT: how many rows are left out, and how many are kept (-1 for all).
func (i *sortIter) bounds() (skip, keep int, err error) {
	keep = -1
	if i.skip != nil {
		if skip, err = i.skip(i.r); err != nil {
			return 0, 0, err
		}
	}
	if i.limit != nil {
		if keep, err = i.limit(i.r); err != nil {
			return 0, 0, err
		}
		keep += skip
	}
	return skip, keep, nil
}

func (i *sortIter) draw() error {
	skip, keep, err := i.bounds()
	if err != nil || keep == 0 && i.r.writer == nil {
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
	return i.order()
}

// sortedAtOnce is the number of rows that are sorted without a look at the clock: some two milliseconds.
const sortedAtOnce = 4096

// order sorts the rows in stretches, and merges these, so that the budget can end it at any time.
func (i *sortIter) order() error {
	n := len(i.rows)
	for from := 0; from < n; from += sortedAtOnce {
		slices.SortFunc(i.rows[from:min(from+sortedAtOnce, n)], i.compare)
		if err := i.r.ctx.Step(sortedAtOnce); err != nil {
			return err
		}
	}
	for width := sortedAtOnce; width < n; width *= 2 {
		merged := make([]sortedRow, 0, n)
		for from := 0; from < n; from += 2 * width {
			middle := min(from+width, n)
			var err error
			if merged, err = i.merge(merged, i.rows[from:middle], i.rows[middle:min(middle+width, n)]); err != nil {
				return err
			}
		}
		i.rows = merged
	}
	return nil
}

func (i *sortIter) merge(to, a, b []sortedRow) ([]sortedRow, error) {
	for len(a) > 0 && len(b) > 0 {
		if err := i.r.ctx.Step(1); err != nil {
			return nil, err
		}
		if i.compare(a[0], b[0]) <= 0 {
			to, a = append(to, a[0]), a[1:]
		} else {
			to, b = append(to, b[0]), b[1:]
		}
	}
	return append(append(to, a...), b...), nil
}

// take keeps the row that the run holds now; once keep rows are there, in place of the last of them.
func (i *sortIter) take(number, keep int) error {
	if keep == 0 {
		return nil // drawn for what the statement writes below
	}
	if keep > 0 && len(i.rows) == keep {
		if i.compareToRow(i.rows[0]) <= 0 {
			return i.r.ctx.Step(1)
		}
		i.read(i.rows[0].values[:0], number, 0)
		heap.Fix((*rowHeap)(i), 0)
		return i.r.ctx.Step(1)
	}
	i.rows = append(i.rows, sortedRow{})
	bytes := i.read(make([]Value, 0, len(i.keys)+len(i.keep)), number, len(i.rows)-1)
	if keep > 0 && len(i.rows) == keep {
		heap.Init((*rowHeap)(i))
	}
	i.held += bytes
	return i.r.ctx.Charge(bytes)
}

// read copies keys and kept slots of the run's row to row n.
func (i *sortIter) read(values []Value, number, n int) (bytes int64) {
	for _, k := range i.keys {
		values = append(values, i.r.row[k.Slot])
	}
	for _, s := range i.keep {
		values = append(values, i.r.row[s])
	}
	i.rows[n] = sortedRow{values, number}
	return rowBytes(values)
}

// rowBytes estimates what a kept row costs.
func rowBytes(values []Value) int64 {
	bytes := int64(40)
	for _, v := range values {
		bytes += cellSize + Size(v)
	}
	return bytes
}

func (i *sortIter) compare(a, b sortedRow) int {
	for n, k := range i.keys {
		if c := Compare(a.values[n], b.values[n]); c != 0 {
			if k.Descending {
				return -c
			}
			return c
		}
	}
	return a.number - b.number
}

// compareToRow compares a kept row with the one that the run holds, which came later.
func (i *sortIter) compareToRow(kept sortedRow) int {
	for n, k := range i.keys {
		if c := Compare(kept.values[n], i.r.row[k.Slot]); c != 0 {
			if k.Descending {
				return -c
			}
			return c
		}
	}
	return -1
}

// rowHeap has the last row of those kept on top.
type rowHeap sortIter

func (h *rowHeap) Len() int           { return len(h.rows) }
func (h *rowHeap) Less(a, b int) bool { return (*sortIter)(h).compare(h.rows[a], h.rows[b]) > 0 }
func (h *rowHeap) Swap(a, b int)      { h.rows[a], h.rows[b] = h.rows[b], h.rows[a] }

// Push and Pop are never called: the heap has a fixed size.
func (h *rowHeap) Push(x any) { h.rows = append(h.rows, x.(sortedRow)) }
func (h *rowHeap) Pop() any {
	last := h.rows[len(h.rows)-1]
	h.rows = h.rows[:len(h.rows)-1]
	return last
}
