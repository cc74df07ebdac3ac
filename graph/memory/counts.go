package memory

import (
	"maps"

	"parley/graph/exec"
)

// counts tells how many relationships of a type leave (Outgoing) or reach (Incoming) the nodes of a label.
type counts struct {
	by    map[countKey]int
	owner uint64
}

type countKey struct {
	label exec.LabelID
	typ   exec.TypeID
	dir   exec.Direction
}

func (c *counts) add(owner uint64, k countKey, n int) {
	if c.owner != owner {
		c.by = maps.Clone(c.by)
		c.owner = owner
	}
	if c.by == nil {
		c.by = map[countKey]int{}
	}
	if c.by[k] += n; c.by[k] == 0 {
		delete(c.by, k)
	}
}

// countEnds notes a relationship that comes (1) or goes (-1).
func (t *Tx) countEnds(start, end uint64, typ exec.TypeID, n int) {
	for _, l := range t.labelsOf(start).ids {
		t.counts.add(t.id, countKey{l, typ, exec.Outgoing}, n)
	}
	for _, l := range t.labelsOf(end).ids {
		t.counts.add(t.id, countKey{l, typ, exec.Incoming}, n)
	}
}

// countLabel notes a label that a node with relationships gets (1) or loses (-1).
func (t *Tx) countLabel(node uint64, label exec.LabelID, n int) {
	for _, dir := range []exec.Direction{exec.Outgoing, exec.Incoming} {
		for _, h := range t.AllHops(node, dir) {
			_, _, typ := t.Rel(uint64(h.Rel))
			t.counts.add(t.id, countKey{label, typ, dir}, n)
		}
	}
}
