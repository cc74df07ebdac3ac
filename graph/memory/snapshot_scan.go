package memory

import (
	"slices"

	"parley/graph/exec"
)

// NextNode answers the first node whose number is at least from.
func (s *Snapshot) NextNode(from uint64) (uint64, bool) { return s.liveNode.next(from) }

// NextRel answers the first relationship whose number is at least from.
func (s *Snapshot) NextRel(from uint64) (uint64, bool) { return s.liveRel.next(from) }

// NextNodeOf answers the first node of a label whose number is at least from.
func (s *Snapshot) NextNodeOf(label exec.LabelID, from uint64) (uint64, bool) {
	if int(label) >= len(s.byLabel) {
		return 0, false
	}
	return s.byLabel[label].next(from)
}

// NodesFrom appends the numbers, at least from, of nodes of a label, as many as to has room for.
func (s *Snapshot) NodesFrom(label exec.LabelID, from uint64, to []uint32) []uint32 {
	if label == exec.AnyLabel {
		return s.liveNode.from(from, to)
	}
	if int(label) >= len(s.byLabel) {
		return to
	}
	return s.byLabel[label].from(from, to)
}

// NextRelOf answers the first relationship of a type whose number is at least from.
func (s *Snapshot) NextRelOf(typ exec.TypeID, from uint64) (uint64, bool) {
	if int(typ) >= len(s.byType) {
		return 0, false
	}
	return s.byType[typ].next(from)
}

func (s *Snapshot) hops(node uint64, dir exec.Direction) hops {
	p, i := s.node(node)
	return *p.links[i].of(dir)
}

// Hops answers the relationships of one type that leave or reach a node.
func (s *Snapshot) Hops(node uint64, dir exec.Direction, typ exec.TypeID) []exec.Hop {
	return s.hops(node, dir).of(typ)
}

// AllHops answers the relationships that leave or reach a node.
func (s *Snapshot) AllHops(node uint64, dir exec.Direction) []exec.Hop {
	return s.hops(node, dir).all()
}

// HopsOfNth answers the relationships of the n-th of the types of those that leave or reach a node.
func (s *Snapshot) HopsOfNth(node uint64, dir exec.Direction, n int) (exec.TypeID, []exec.Hop, bool) {
	return s.hops(node, dir).nth(n)
}

// NodeCount counts the nodes.
func (s *Snapshot) NodeCount() int { return s.liveNode.count }

// RelCount counts the relationships.
func (s *Snapshot) RelCount() int { return s.liveRel.count }

// size is the number of all of them.
func (s *Snapshot) size() int { return s.NodeCount() + s.RelCount() }

// CountOf counts the nodes of a label.
func (s *Snapshot) CountOf(label exec.LabelID) int {
	if int(label) >= len(s.byLabel) {
		return 0
	}
	return s.byLabel[label].count
}

// RelCountOf counts the relationships of a type.
func (s *Snapshot) RelCountOf(typ exec.TypeID) int {
	if int(typ) >= len(s.byType) {
		return 0
	}
	return s.byType[typ].count
}

// LabelNames lists the labels that some node has, in order.
func (s *Snapshot) LabelNames() []string { return inUse(s.labels.list, s.byLabel) }

// TypeNames lists the types that some relationship has, in order.
func (s *Snapshot) TypeNames() []string { return inUse(s.types.list, s.byType) }

func inUse(names []string, sets []idSet) []string {
	var used []string
	for i, set := range sets {
		if set.count > 0 {
			used = append(used, names[i])
		}
	}
	slices.Sort(used)
	return used
}

// KeyNames lists the property keys that the graph has ever had, in order.
func (s *Snapshot) KeyNames() []string { return slices.Sorted(slices.Values(s.keys.list)) }
