package memory

import (
	"slices"

	"parley/graph/exec"
)

// pageSize is the number of nodes or relationships in a page: the unit that a write copies.
const (
	pageBits = 8
	pageSize = 1 << pageBits
)

// properties holds the properties of one page: of each entity the shape, and where its cells begin. A cell is a bool,
// the bits of a number, the days of a date, or a number of the pool.
type properties struct {
	shape [pageSize]uint32
	at    [pageSize]uint32
	cells []uint64
	waste int // cells that nothing refers to any more
}

// copied gives the columns with cells of their own, without waste.
func (p *properties) copied(shapes []shape) properties {
	c := properties{shape: p.shape, at: p.at}
	c.compact(p.cells, shapes)
	return c
}

func (p *properties) compact(from []uint64, shapes []shape) {
	cells := make([]uint64, 0, len(from)+8)
	for i, s := range p.shape {
		n := uint32(len(shapes[s].keys))
		if n == 0 {
			continue
		}
		at := p.at[i]
		p.at[i] = uint32(len(cells))
		cells = append(cells, from[at:at+n]...)
	}
	p.cells, p.waste = cells, 0
}

// put replaces the properties of entity i.
func (p *properties) put(i uint64, id uint32, cells []uint64, shapes []shape) {
	p.waste += len(shapes[p.shape[i]].keys)
	p.shape[i] = id
	p.at[i] = uint32(len(p.cells))
	p.cells = append(p.cells, cells...)
	if p.waste > 4*pageSize && p.waste > len(p.cells)/2 {
		p.compact(p.cells, shapes)
	}
}

// get reads one property.
func (s *Snapshot) get(p *properties, i uint64, key exec.KeyID) exec.Value {
	sh := &s.shapes.list[p.shape[i]]
	if j := sh.find(key); j >= 0 {
		return s.decode(sh.kinds[j], p.cells[p.at[i]+uint32(j)])
	}
	return exec.Value{}
}

func (s *Snapshot) decode(kind exec.Kind, cell uint64) exec.Value {
	switch kind {
	case exec.String:
		return exec.StringOf(s.pool.string(cell))
	case exec.List, exec.Other:
		return s.pool.value(cell)
	}
	return exec.Value{Kind: kind, Num: cell}
}

// encode turns a value that a property may hold into a cell.
func (t *Tx) encode(v exec.Value) uint64 {
	switch v.Kind {
	case exec.String:
		return t.intern.addString(&t.pool, v.Str())
	case exec.List:
		return t.intern.addList(&t.pool, v.List())
	case exec.Other:
		return t.pool.appendValue(v)
	}
	return v.Num
}

// set changes, adds or (by a null) removes one property of entity i of a page that the transaction owns.
func (t *Tx) set(p *properties, i uint64, key exec.KeyID, v exec.Value) {
	sh := &t.shapes.list[p.shape[i]]
	at := p.at[i]
	j := sh.find(key)
	if j >= 0 && sh.kinds[j] == v.Kind {
		p.cells[at+uint32(j)] = t.encode(v)
		return
	}
	if j < 0 && v.IsNull() {
		return
	}
	keys := append(t.keys[:0], sh.keys...)
	kinds := append(t.kinds[:0], sh.kinds...)
	cells := append(t.cells[:0], p.cells[at:int(at)+len(keys)]...)
	switch {
	case v.IsNull():
		keys, kinds, cells = slices.Delete(keys, j, j+1), slices.Delete(kinds, j, j+1), slices.Delete(cells, j, j+1)
	case j >= 0:
		kinds[j], cells[j] = v.Kind, t.encode(v)
	default:
		j, _ = slices.BinarySearchFunc(keys, key, t.compareKeys)
		keys, kinds, cells = slices.Insert(keys, j, key), slices.Insert(kinds, j, v.Kind), slices.Insert(cells, j, t.encode(v))
	}
	t.keys, t.kinds, t.cells = keys, kinds, cells
	t.put(p, i)
}

// put stores the properties gathered in keys, kinds and cells of the transaction.
func (t *Tx) put(p *properties, i uint64) {
	var id uint32
	id, t.scratch = t.shapes.add(t.keys, t.kinds, t.scratch)
	p.put(i, id, t.cells, t.shapes.list)
}

// gather sorts keys and values by the names of the keys into the transaction's buffers.
func (t *Tx) gather(keys []exec.KeyID, values []exec.Value) {
	t.keys, t.kinds, t.cells = t.keys[:0], t.kinds[:0], t.cells[:0]
	for n, key := range keys {
		if values[n].IsNull() {
			continue
		}
		j, _ := slices.BinarySearchFunc(t.keys, key, t.compareKeys)
		t.keys = slices.Insert(t.keys, j, key)
		t.kinds = slices.Insert(t.kinds, j, values[n].Kind)
		t.cells = slices.Insert(t.cells, j, t.encode(values[n]))
	}
}
