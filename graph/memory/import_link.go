package memory

import (
	"cmp"
	"slices"

	"parley/graph/exec"
)

// link gives every node its relationships in one direction, from the relationships that are there. Those of one page of
// nodes stand in one piece of memory.
func (t *Tx) link(dir exec.Direction) {
	first, rels := t.byEnd(dir)
	var piece hops
	for id := range t.nodeSize {
		own := rels[first[id]:first[id+1]]
		if len(own) == 0 {
			continue
		}
		slices.SortFunc(own, func(a, b uint32) int {
			return cmp.Or(cmp.Compare(t.typeOf(a), t.typeOf(b)), cmp.Compare(a, b))
		})
		if need := 1 + 2*len(own); cap(piece)-len(piece) < need {
			piece = make(hops, 0, max(need, 1<<12))
		}
		from := len(piece)
		piece = t.appendHops(piece, own, dir)
		p, i := t.ownNode(id)
		list := piece[from:len(piece):len(piece)]
		if dir == exec.Outgoing {
			p.out[i] = list
		} else {
			p.in[i] = list
		}
	}
}

// byEnd lists the relationships by the node at one end: those of node n are rels[first[n]:first[n+1]].
func (t *Tx) byEnd(dir exec.Direction) (first, rels []uint32) {
	end := func(id uint64) uint64 {
		p, i := t.rel(id)
		if dir == exec.Outgoing {
			return uint64(p.start[i])
		}
		return uint64(p.end[i])
	}
	first = make([]uint32, t.nodeSize+2)
	for id := range t.relSize {
		first[end(id)+2]++
	}
	for n := range t.nodeSize {
		first[n+2] += first[n+1]
	}
	rels = make([]uint32, t.relSize)
	for id := range t.relSize { // first[n+1] is where the next one of n goes, and ends as the end of n
		n := end(id)
		rels[first[n+1]] = uint32(id)
		first[n+1]++
	}
	return first, rels
}

func (t *Tx) typeOf(rel uint32) uint32 {
	p, i := t.rels[rel>>pageBits], rel%pageSize
	return p.typ[i]
}

// appendHops appends the relationships of a node, which are in the order of their types, as hops describes.
func (t *Tx) appendHops(to hops, rels []uint32, dir exec.Direction) hops {
	from := len(to)
	to = append(to, exec.Hop{})
	for n, r := range rels {
		if typ := t.typeOf(r); n == 0 || typ != t.typeOf(rels[n-1]) {
			to = append(to, exec.Hop{Rel: typ})
		}
	}
	groups := len(to) - from - 1
	to[from].Rel = uint32(groups)
	group := 0
	for n, r := range rels {
		if n == 0 || t.typeOf(r) != t.typeOf(rels[n-1]) {
			group++
		}
		start, end, _ := t.Rel(uint64(r))
		if dir == exec.Incoming {
			end = start
		}
		to = append(to, exec.Hop{Rel: r, Node: uint32(end)})
		to[from+group].Node = uint32(len(to) - from)
	}
	return to
}

// countAll counts relationships by the labels at their ends.
func (t *Tx) countAll() {
	type pair struct {
		set, typ uint32
		dir      exec.Direction
	}
	tally := map[pair]int{}
	for id := range t.relSize {
		start, end, typ := t.Rel(id)
		p, i := t.node(start)
		tally[pair{p.labels[i], uint32(typ), exec.Outgoing}]++
		p, i = t.node(end)
		tally[pair{p.labels[i], uint32(typ), exec.Incoming}]++
	}
	for k, n := range tally {
		for _, l := range t.sets.list[k.set].ids {
			t.counts.add(t.id, countKey{l, exec.TypeID(k.typ), k.dir}, n)
		}
	}
}
