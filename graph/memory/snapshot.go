package memory

import (
	"strconv"
	"strings"

	"parley/graph/exec"
)

// Snapshot is one immutable state of the graph. It satisfies exec.Graph and is safe for concurrent use.
type Snapshot struct {
	labels, types, keys names
	sets                labelSets
	shapes              shapes
	pool                pool

	nodes    []*nodePage
	rels     []*relPage
	nodeSize uint64 // numbers below it have been given out
	relSize  uint64
	liveNode idSet
	liveRel  idSet
	byLabel  []idSet // nodes, by label
	byType   []idSet // relationships, by type
	free     freeNumbers
	counts   counts

	schema  schema
	version uint64 // of the schema and, roughly, of the statistics: plans made for another one are made anew
}

var _ exec.Graph = (*Snapshot)(nil)

// freeNumbers are those of deleted nodes and relationships, to be given out again by a later transaction.
type freeNumbers struct{ nodes, rels []uint32 }

func emptySnapshot() *Snapshot {
	return &Snapshot{
		shapes: shapes{list: []shape{{}}, ids: map[string]uint32{"": 0}},
		sets:   labelSets{list: []labelSet{{list: exec.ListOf(nil)}}, ids: map[string]uint32{"": 0}},
	}
}

func (s *Snapshot) node(id uint64) (*nodePage, uint64) { return s.nodes[id>>pageBits], id % pageSize }
func (s *Snapshot) rel(id uint64) (*relPage, uint64)   { return s.rels[id>>pageBits], id % pageSize }

func (s *Snapshot) labelsOf(node uint64) *labelSet {
	p, i := s.node(node)
	return &s.sets.list[p.labels[i]]
}

// Labels appends the labels of a node, in the order of their names.
func (s *Snapshot) Labels(node uint64, to []string) []string {
	return append(to, s.labelsOf(node).names...)
}

// LabelList answers the labels of a node as a LIST, in the order of their names.
func (s *Snapshot) LabelList(node uint64) exec.Value { return s.labelsOf(node).list }

// HasLabel reports whether a node has a label.
func (s *Snapshot) HasLabel(node uint64, label exec.LabelID) bool { return s.labelsOf(node).has(label) }

// Label gives the number of a label's name.
func (s *Snapshot) Label(name string) (exec.LabelID, bool) {
	id, ok := s.labels.find(name)
	return exec.LabelID(id), ok
}

// Type gives the number of a relationship type's name.
func (s *Snapshot) Type(name string) (exec.TypeID, bool) {
	id, ok := s.types.find(name)
	return exec.TypeID(id), ok
}

// Key gives the number of a property key's name.
func (s *Snapshot) Key(name string) (exec.KeyID, bool) {
	id, ok := s.keys.find(name)
	return exec.KeyID(id), ok
}

// TypeName gives the name of a relationship type.
func (s *Snapshot) TypeName(id exec.TypeID) string { return s.types.list[id] }

// KeyName gives the name of a property key.
func (s *Snapshot) KeyName(id exec.KeyID) string { return s.keys.list[id] }

// LabelName gives the name of a label.
func (s *Snapshot) LabelName(id exec.LabelID) string { return s.labels.list[id] }

func (s *Snapshot) compareKeys(a, b exec.KeyID) int {
	if a == b {
		return 0
	}
	return strings.Compare(s.keys.list[a], s.keys.list[b])
}

// NodeProperty answers null where the node has no such property.
func (s *Snapshot) NodeProperty(node uint64, key exec.KeyID) exec.Value {
	p, i := s.node(node)
	return s.get(&p.properties, i, key)
}

// RelProperty answers null where the relationship has no such property.
func (s *Snapshot) RelProperty(rel uint64, key exec.KeyID) exec.Value {
	p, i := s.rel(rel)
	v := s.get(&p.properties, i, key)
	if v.Kind == derivedID {
		return s.deriveID(p, i, key, v.Num)
	}
	return v
}

// deriveID makes the id of a relationship whose cell says that it follows from ends and type.
func (s *Snapshot) deriveID(p *relPage, i uint64, key exec.KeyID, n uint64) exec.Value {
	id := make([]byte, 0, 64)
	id = append(id, s.NodeProperty(uint64(p.start[i]), key).Str()...)
	id = append(append(append(id, '.'), s.types.list[p.typ[i]]...), '.')
	id = append(id, s.NodeProperty(uint64(p.end[i]), key).Str()...)
	if n > 0 {
		id = strconv.AppendUint(append(id, '.'), n, 10)
	}
	return exec.StringOf(string(id))
}

// NodeKeys appends the keys of a node's properties, in the order of their names.
func (s *Snapshot) NodeKeys(node uint64, to []exec.KeyID) []exec.KeyID {
	p, i := s.node(node)
	return append(to, s.shapes.list[p.shape[i]].keys...)
}

// RelKeys appends the keys of a relationship's properties, in the order of their names.
func (s *Snapshot) RelKeys(rel uint64, to []exec.KeyID) []exec.KeyID {
	p, i := s.rel(rel)
	return append(to, s.shapes.list[p.shape[i]].keys...)
}

// Rel gives the ends and the type of a relationship.
func (s *Snapshot) Rel(rel uint64) (start, end uint64, typ exec.TypeID) {
	p, i := s.rel(rel)
	return uint64(p.start[i]), uint64(p.end[i]), exec.TypeID(p.typ[i])
}

// NodeDeleted tells of a node that this very statement has deleted.
func (s *Snapshot) NodeDeleted(node uint64) bool { return !s.liveNode.has(node) }

// RelDeleted tells of a relationship that this very statement has deleted.
func (s *Snapshot) RelDeleted(rel uint64) bool { return !s.liveRel.has(rel) }

// Degree counts the relationships of a node in a direction, of the given types, all types if none is given.
func (s *Snapshot) Degree(node uint64, dir exec.Direction, types []exec.TypeID) int {
	if dir == exec.Both {
		return s.Degree(node, exec.Outgoing, types) + s.Degree(node, exec.Incoming, types) - s.loops(node, types)
	}
	if len(types) == 0 {
		return len(s.AllHops(node, dir))
	}
	n := 0
	for _, t := range types {
		n += len(s.Hops(node, dir, t))
	}
	return n
}

// loops counts the relationships from a node to itself, which stand in both directions.
func (s *Snapshot) loops(node uint64, types []exec.TypeID) int {
	n := 0
	count := func(hops []exec.Hop) {
		for _, h := range hops {
			if uint64(h.Node) == node {
				n++
			}
		}
	}
	if len(types) == 0 {
		count(s.AllHops(node, exec.Outgoing))
	}
	for _, t := range types {
		count(s.Hops(node, exec.Outgoing, t))
	}
	return n
}
