package memory

import (
	"maps"
	"slices"

	"parley/graph/exec"
)

// shape is the list of properties that many nodes or relationships share: which keys, in the order of their names, and
// which kind each holds. Shape 0 has none.
type shape struct {
	keys  []exec.KeyID
	kinds []exec.Kind
	// places tells where each key below keysPlaced stands, counted from 1, 0 for a key that is not there. It is nil where
	// the shape has a key beyond them.
	places []uint8
}

// keysPlaced bounds the tables that find a key in a shape at once: a dataset has fewer keys.
const keysPlaced = 256

func newShape(keys []exec.KeyID, kinds []exec.Kind) shape {
	s := shape{keys: slices.Clone(keys), kinds: slices.Clone(kinds)}
	most := exec.KeyID(0)
	for _, k := range keys {
		most = max(most, k)
	}
	if most >= keysPlaced || len(keys) >= keysPlaced {
		return s
	}
	s.places = make([]uint8, most+1)
	for i, k := range keys {
		s.places[k] = uint8(i + 1)
	}
	return s
}

func (s *shape) find(key exec.KeyID) int {
	if s.places != nil {
		if int(key) < len(s.places) {
			return int(s.places[key]) - 1
		}
		return -1
	}
	for i, k := range s.keys {
		if k == key {
			return i
		}
	}
	return -1
}

// shapes numbers the shapes that occur. It grows only; snapshots share what they saw.
type shapes struct {
	list  []shape
	ids   map[string]uint32
	owned bool
}

func (s *shapes) add(keys []exec.KeyID, kinds []exec.Kind, scratch []byte) (uint32, []byte) {
	scratch = scratch[:0]
	for i, k := range keys {
		scratch = append(scratch, byte(k), byte(k>>8), byte(k>>16), byte(kinds[i]))
	}
	if id, ok := s.ids[string(scratch)]; ok {
		return id, scratch
	}
	if !s.owned {
		s.ids = maps.Clone(s.ids)
		s.list = slices.Clip(s.list)
		s.owned = true
	}
	id := uint32(len(s.list))
	s.list = append(s.list, newShape(keys, kinds))
	s.ids[string(scratch)] = id
	return id, scratch
}

// labelSet is a set of labels that nodes share, by name order. Set 0 is empty.
type labelSet struct {
	ids   []exec.LabelID
	names []string
	list  exec.Value // of the names
}

func (l *labelSet) has(label exec.LabelID) bool { return slices.Contains(l.ids, label) }

// labelSets numbers the sets of labels that occur.
type labelSets struct {
	list  []labelSet
	ids   map[string]uint32
	owned bool
}

// add takes labels in the order of their names, each once.
func (s *labelSets) add(labels []exec.LabelID, name func(exec.LabelID) string) uint32 {
	key := make([]byte, 0, 4*len(labels))
	for _, l := range labels {
		key = append(key, byte(l), byte(l>>8), byte(l>>16), byte(l>>24))
	}
	if id, ok := s.ids[string(key)]; ok {
		return id
	}
	if !s.owned {
		s.ids = maps.Clone(s.ids)
		s.list = slices.Clip(s.list)
		s.owned = true
	}
	set := labelSet{ids: slices.Clone(labels)}
	var list []exec.Value
	for _, l := range labels {
		set.names = append(set.names, name(l))
		list = append(list, exec.StringOf(name(l)))
	}
	set.list = exec.ListOf(list)
	id := uint32(len(s.list))
	s.list = append(s.list, set)
	s.ids[string(key)] = id
	return id
}
