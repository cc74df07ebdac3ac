package memory

import "parley/graph/exec"

// ends lists the relationships of all nodes in one direction: those of node n are from first[n] to first[n+1], in the
// order of their types and numbers.
type ends struct {
	first []uint32
	hops  []exec.Hop
	types []uint32
}

// endsOf finds them in two passes over the relationships of each type.
func (t *Tx) endsOf(dir exec.Direction) ends {
	e := ends{make([]uint32, t.nodeSize+2), make([]exec.Hop, t.relSize), make([]uint32, t.relSize)}
	for id := range t.relSize {
		at, _ := t.endOf(id, dir)
		e.first[at+2]++
	}
	for n := range t.nodeSize {
		e.first[n+2] += e.first[n+1]
	}
	for typ := range t.byType { // first[n+1] is where the next one of node n goes, and becomes the end of those of n
		for id, ok := t.byType[typ].next(0); ok; id, ok = t.byType[typ].next(id + 1) {
			at, other := t.endOf(id, dir)
			next := e.first[at+1]
			e.hops[next], e.types[next] = exec.Hop{Rel: uint32(id), Node: other}, uint32(typ)
			e.first[at+1]++
		}
	}
	return e
}

// endOf answers the node that a relationship leaves (Outgoing) or reaches (Incoming), and the other one.
func (t *Tx) endOf(rel uint64, dir exec.Direction) (at, other uint32) {
	p, i := t.rel(rel)
	if dir == exec.Incoming {
		return p.end[i], p.start[i]
	}
	return p.start[i], p.end[i]
}

// link gives every node its relationships, from those that are there. Those of both directions, and of neighbouring
// nodes, stand in one piece of memory.
func (t *Tx) link() {
	out, in := t.endsOf(exec.Outgoing), t.endsOf(exec.Incoming)
	var piece hops
	for id := range t.nodeSize {
		need := out.need(id) + in.need(id)
		if need == 0 {
			continue
		}
		if cap(piece)-len(piece) < need {
			piece = make(hops, 0, max(need, 1<<12))
		}
		p, i := t.ownNode(id)
		piece, p.links[i].out = out.appendTo(piece, id)
		piece, p.links[i].in = in.appendTo(piece, id)
	}
}

// of gives the relationships of a node, and the type of each.
func (e *ends) of(node uint64) (own []exec.Hop, types []uint32) {
	from, to := e.first[node], e.first[node+1]
	return e.hops[from:to], e.types[from:to]
}

// need is the length of the hops of a node.
func (e *ends) need(node uint64) int {
	own, types := e.of(node)
	if len(own) == 0 {
		return 0
	}
	return 1 + groupsOf(types) + len(own)
}

// appendTo makes the hops of a node at the end of a piece that has room for them.
func (e *ends) appendTo(piece hops, node uint64) (longer, made hops) {
	own, types := e.of(node)
	if len(own) == 0 {
		return piece, nil
	}
	from := len(piece)
	piece = piece.appendGroups(own, types, groupsOf(types))
	return piece, piece[from:len(piece):len(piece)]
}

// groupsOf counts the runs of equal types.
func groupsOf(types []uint32) int {
	n := 0
	for i, typ := range types {
		if i == 0 || typ != types[i-1] {
			n++
		}
	}
	return n
}

// appendGroups appends the relationships of a node, with the head that hops describes.
func (h hops) appendGroups(own []exec.Hop, types []uint32, groups int) hops {
	h = append(h, exec.Hop{Rel: uint32(groups)})
	for i, typ := range types {
		if i == 0 || typ != types[i-1] {
			h = append(h, exec.Hop{Rel: typ})
		}
		h[len(h)-1].Node = uint32(1 + groups + i + 1)
	}
	return append(h, own...)
}

// countAll counts relationships by the labels at their ends.
func (t *Tx) countAll() {
	for _, dir := range []exec.Direction{exec.Outgoing, exec.Incoming} {
		tally := make([]int, len(t.sets.list)*len(t.byType)) // by set of labels and type
		for id := range t.relSize {
			at, _ := t.endOf(id, dir)
			p, i := t.node(uint64(at))
			q, j := t.rel(id)
			tally[int(p.labels[i])*len(t.byType)+int(q.typ[j])]++
		}
		for k, n := range tally {
			if n == 0 {
				continue
			}
			for _, l := range t.sets.list[k/len(t.byType)].ids {
				t.counts.add(t.id, countKey{l, exec.TypeID(k % len(t.byType)), dir}, n)
			}
		}
	}
}
