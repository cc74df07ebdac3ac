package memory

import (
	"slices"

	"parley/graph/exec"
)

// bitmap marks entities of one page.
type bitmap [pageSize / 64]uint64

func (b *bitmap) has(i uint64) bool { return b[i/64]&(1<<(i%64)) != 0 }
func (b *bitmap) add(i uint64)      { b[i/64] |= 1 << (i % 64) }

// nodePage holds 256 nodes. owner is the transaction that may change it; every other one copies it first.
type nodePage struct {
	owner  uint64
	labels [pageSize]uint32 // number of a set of labels
	properties
	links         [pageSize]links
	ownOut, ownIn bitmap // whose hops this owner may change in place
}

func (p *nodePage) copied(owner uint64, shapes []shape) *nodePage {
	return &nodePage{owner: owner, labels: p.labels, properties: p.properties.copied(shapes), links: p.links}
}

// links are the relationships of a node in both directions. Whoever asks for those of one mostly asks for the other next,
// so they stand together.
type links struct{ out, in hops }

// of gives the relationships that leave the node, or with Incoming those that reach it.
func (l *links) of(dir exec.Direction) *hops {
	if dir == exec.Incoming {
		return &l.in
	}
	return &l.out
}

// relPage holds 256 relationships.
type relPage struct {
	owner      uint64
	start, end [pageSize]uint32
	typ        [pageSize]uint32
	properties
}

func (p *relPage) copied(owner uint64, shapes []shape) *relPage {
	return &relPage{owner: owner, start: p.start, end: p.end, typ: p.typ, properties: p.properties.copied(shapes)}
}

// hops are the relationships of a node in one direction, grouped by type: the first element tells the number of
// groups (Rel), the next ones each group's type (Rel) and end (Node, an index), then come the relationships.
type hops []exec.Hop

// group answers where the relationships of a type stand.
func (h hops) group(typ exec.TypeID) (from, to int, ok bool) {
	if len(h) == 0 {
		return 0, 0, false
	}
	groups := int(h[0].Rel)
	from = 1 + groups
	for g := 1; g <= groups; g++ {
		to = int(h[g].Node)
		if h[g].Rel == uint32(typ) {
			return from, to, true
		}
		from = to
	}
	return from, from, false
}

func (h hops) of(typ exec.TypeID) []exec.Hop {
	from, to, ok := h.group(typ)
	if !ok {
		return nil
	}
	return h[from:to:to]
}

func (h hops) all() []exec.Hop {
	if len(h) == 0 {
		return nil
	}
	return h[1+h[0].Rel : len(h) : len(h)]
}

// nth answers the n-th group, from 0.
func (h hops) nth(n int) (exec.TypeID, []exec.Hop, bool) {
	if len(h) == 0 || n >= int(h[0].Rel) {
		return 0, nil, false
	}
	from, to := 1+h[0].Rel, h[1+n].Node
	if n > 0 {
		from = h[n].Node
	}
	return exec.TypeID(h[1+n].Rel), h[from:to:to], true
}

// with adds a relationship at the end of its group. The receiver must be the caller's own.
func (h hops) with(typ exec.TypeID, hop exec.Hop) hops {
	if len(h) == 0 {
		h = append(h, exec.Hop{})
	}
	groups := int(h[0].Rel)
	if _, _, ok := h.group(typ); !ok {
		h = slices.Insert(h, 1+groups, exec.Hop{Rel: uint32(typ), Node: uint32(len(h))})
		groups++
		h[0].Rel++
		for g := 1; g <= groups; g++ {
			h[g].Node++
		}
		h[groups].Node = uint32(len(h))
	}
	_, at, _ := h.group(typ)
	h = slices.Insert(h, at, hop)
	for g := groups; g >= 1; g-- {
		if h[g].Node++; h[g].Rel == uint32(typ) {
			break
		}
	}
	return h
}

// without takes a relationship out. The receiver must be the caller's own.
func (h hops) without(typ exec.TypeID, rel uint32) hops {
	from, to, ok := h.group(typ)
	if !ok {
		return h
	}
	at := slices.IndexFunc(h[from:to], func(x exec.Hop) bool { return x.Rel == rel })
	if at < 0 {
		return h
	}
	h = slices.Delete(h, from+at, from+at+1)
	for g := int(h[0].Rel); g >= 1; g-- {
		if h[g].Node--; h[g].Rel == uint32(typ) {
			break
		}
	}
	return h
}
