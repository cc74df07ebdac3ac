package memory

import (
	"maps"
	"slices"
	"strings"
)

// names numbers the names of labels, types or keys. A name keeps its number for ever. A transaction works on a copy of
// the struct; the map is copied when the first name is added.
type names struct {
	list  []string
	ids   map[string]uint32
	owned bool
}

func (n *names) find(name string) (uint32, bool) {
	id, ok := n.ids[name]
	return id, ok
}

func (n *names) add(name string) uint32 {
	if id, ok := n.ids[name]; ok {
		return id
	}
	if !n.owned {
		n.ids = maps.Clone(n.ids)
		if n.ids == nil {
			n.ids = map[string]uint32{}
		}
		n.list = slices.Clip(n.list)
		n.owned = true
	}
	name = strings.Clone(name)
	id := uint32(len(n.list))
	n.list = append(n.list, name)
	n.ids[name] = id
	return id
}
