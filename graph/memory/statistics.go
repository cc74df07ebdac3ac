package memory

import (
	"parley/graph/exec"
	"parley/graph/plan"
)

// Nodes counts the nodes of a label, all of them for an empty one.
func (s *Snapshot) Nodes(label string) float64 {
	if label == "" {
		return float64(s.NodeCount())
	}
	id, ok := s.Label(label)
	if !ok {
		return 0
	}
	return float64(s.CountOf(id))
}

// Relationships counts those of a type (any if empty) that leave (outgoing) or reach the nodes of a label (any if
// empty).
func (s *Snapshot) Relationships(label, typ string, outgoing bool) float64 {
	dir := exec.Incoming
	if outgoing {
		dir = exec.Outgoing
	}
	l, t := exec.AnyLabel, exec.AnyType
	known := true
	if label != "" {
		l, known = s.Label(label)
	}
	if typ != "" && known {
		t, known = s.Type(typ)
	}
	if !known {
		return 0
	}
	return float64(s.RelCountAt(l, t, dir))
}

// RelCountAt counts the relationships of a type that leave or reach the nodes of a label.
func (s *Snapshot) RelCountAt(label exec.LabelID, typ exec.TypeID, dir exec.Direction) int {
	switch {
	case label == exec.AnyLabel && typ == exec.AnyType:
		return s.RelCount()
	case label == exec.AnyLabel:
		return s.RelCountOf(typ)
	case typ != exec.AnyType:
		return s.counts.by[countKey{label, typ, dir}]
	}
	n := 0
	for t := range s.types.list {
		n += s.counts.by[countKey{label, exec.TypeID(t), dir}]
	}
	return n
}

// Index tells of the index on a label and a key: how many nodes it holds, and how many values.
func (s *Snapshot) Index(label, key string) (nodes, values float64, ok bool) {
	l, ok := s.Label(label)
	if !ok {
		return 0, 0, false
	}
	k, ok := s.Key(key)
	if !ok {
		return 0, 0, false
	}
	return sizes(s.index(false, uint32(l), k))
}

// RelIndex tells of the index on a type and a key: how many relationships it holds, and how many values.
func (s *Snapshot) RelIndex(typ, key string) (rels, values float64, ok bool) {
	t, ok := s.Type(typ)
	if !ok {
		return 0, 0, false
	}
	k, ok := s.Key(key)
	if !ok {
		return 0, 0, false
	}
	return sizes(s.index(true, uint32(t), k))
}

// Composites tells of the indexes on a label or type and several keys.
func (s *Snapshot) Composites(label string, rel bool) (all []plan.Composite) {
	for _, x := range s.schema.indexes {
		if x.ordered() && x.rel == rel && len(x.keys) > 1 && x.labels[0] == label {
			entries, values, _ := sizes(x)
			all = append(all, plan.Composite{Keys: x.keys, Entries: entries, Values: values})
		}
	}
	return all
}

func sizes(x *index) (entries, values float64, ok bool) {
	if x == nil {
		return 0, 0, false
	}
	return float64(x.runs.count), float64(x.runs.distinct), true
}
