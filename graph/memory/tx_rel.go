package memory

import (
	"slices"

	"parley/graph/exec"
)

// CreateRel adds a relationship. Errors: Conflict, InvalidArgument.
func (t *Tx) CreateRel(typ exec.TypeID, start, end uint64, keys []exec.KeyID, values []exec.Value) (uint64, error) {
	if err := checkValues(values); err != nil {
		return 0, err
	}
	id := t.newRel()
	p, i := t.ownRel(id)
	p.start[i], p.end[i], p.typ[i] = uint32(start), uint32(end), uint32(typ)
	t.gather(keys, values)
	t.put(&p.properties, i)
	t.liveRel.add(id, t.id)
	t.byType[typ].add(id, t.id)
	*t.ownHops(start, exec.Outgoing) = t.hops(start, exec.Outgoing).with(typ, exec.Hop{Rel: uint32(id), Node: uint32(end)})
	*t.ownHops(end, exec.Incoming) = t.hops(end, exec.Incoming).with(typ, exec.Hop{Rel: uint32(id), Node: uint32(start)})
	t.countEnds(start, end, typ, 1)
	t.touchRel(id)
	for n, x := range t.schema.indexes {
		if x.covers(true, uint32(typ)) {
			if err := t.indexAdd(n, id); err != nil {
				return 0, err
			}
		}
	}
	return id, nil
}

func (t *Tx) newRel() uint64 {
	if n := len(t.free.rels); n > 0 {
		id := t.free.rels[n-1]
		t.free.rels = t.free.rels[:n-1]
		return uint64(id)
	}
	id := t.relSize
	if id>>pageBits == uint64(len(t.rels)) {
		t.rels = append(t.rels, &relPage{owner: t.id})
	}
	t.relSize++
	return id
}

// ownHops gives the relationships of a node in one direction, as a copy that the transaction may change in place.
func (t *Tx) ownHops(node uint64, dir exec.Direction) *hops {
	p, i := t.ownNode(node)
	list, own := p.links[i].of(dir), &p.ownOut
	if dir == exec.Incoming {
		own = &p.ownIn
	}
	if !own.has(i) {
		*list = append(make(hops, 0, len(*list)+2), *list...)
		own.add(i)
	}
	return list
}

// SetRelProperty sets one property; null removes it. Errors: Conflict, InvalidArgument.
func (t *Tx) SetRelProperty(rel uint64, key exec.KeyID, v exec.Value) error {
	if err := checkValue(v); err != nil {
		return err
	}
	return t.reindexRel(rel, func(x *index) bool { return slices.Contains(x.keyIDs, key) }, func() {
		p, i := t.ownRel(rel)
		t.set(&p.properties, i, key, v)
	})
}

// ReplaceRelProperties puts properties in place of all that are there. Errors: Conflict, InvalidArgument.
func (t *Tx) ReplaceRelProperties(rel uint64, keys []exec.KeyID, values []exec.Value) error {
	if err := checkValues(values); err != nil {
		return err
	}
	return t.reindexRel(rel, func(*index) bool { return true }, func() {
		t.gather(keys, values)
		p, i := t.ownRel(rel)
		t.put(&p.properties, i)
	})
}

// reindexRel takes a relationship out of the indexes that a change touches, and enters it again after it.
func (t *Tx) reindexRel(rel uint64, touches func(*index) bool, change func()) error {
	t.touchRel(rel)
	_, _, typ := t.Rel(rel)
	var touched []int
	for n, x := range t.schema.indexes {
		if x.covers(true, uint32(typ)) && touches(x) {
			t.indexRemove(n, rel)
			touched = append(touched, n)
		}
	}
	change()
	for _, n := range touched {
		if err := t.indexAdd(n, rel); err != nil {
			return err
		}
	}
	return nil
}

// DeleteRel reports whether the relationship was there still. It has no properties any more; its type and ends stay
// readable until the statement ends.
func (t *Tx) DeleteRel(rel uint64) bool {
	if !t.liveRel.has(rel) {
		return false
	}
	start, end, typ := t.Rel(rel)
	for n, x := range t.schema.indexes {
		if x.covers(true, uint32(typ)) {
			t.indexRemove(n, rel)
		}
	}
	out := t.ownHops(start, exec.Outgoing)
	*out = out.without(typ, uint32(rel))
	in := t.ownHops(end, exec.Incoming)
	*in = in.without(typ, uint32(rel))
	t.countEnds(start, end, typ, -1)
	p, i := t.ownRel(rel)
	p.put(i, 0, nil, t.shapes.list)
	t.byType[typ].remove(rel, t.id)
	t.liveRel.remove(rel, t.id)
	t.touchRel(rel)
	t.deletedRels = append(t.deletedRels, uint32(rel))
	return true
}
