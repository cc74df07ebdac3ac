package memory

import "parley/graph/exec"

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
	if typ == "" && label == "" {
		return float64(s.RelCount())
	}
	dir := exec.Incoming
	if outgoing {
		dir = exec.Outgoing
	}
	l, knownLabel := s.Label(label)
	t, knownType := s.Type(typ)
	switch {
	case typ != "" && !knownType || label != "" && !knownLabel:
		return 0
	case label == "":
		return float64(s.RelCountOf(t))
	case typ != "":
		return float64(s.counts.by[countKey{l, t, dir}])
	}
	n := 0
	for t := range s.types.list {
		n += s.counts.by[countKey{l, exec.TypeID(t), dir}]
	}
	return float64(n)
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

func sizes(x *index) (entries, values float64, ok bool) {
	if x == nil {
		return 0, 0, false
	}
	return float64(x.runs.count), float64(x.runs.distinct), true
}
