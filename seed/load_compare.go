package seed

import (
	"maps"
	"reflect"
	"slices"

	"parley/graph"
)

// difference is what has to be written to bring a store from what it holds to what it should hold.
type difference struct {
	nodes              []nodeChange
	relationships      []relationshipChange
	staleNodes         []nodeChange
	staleRelationships []relationshipChange
}

// nodeChange is a node to write or delete. level is the label under which the store finds it, or makes it; remove lists
// the labels that it has and should no longer have.
type nodeChange struct {
	NodeRow
	level  string
	remove []string
}

// relationshipChange is a relationship to write or delete, with the labels under which the store finds its ends.
type relationshipChange struct {
	RelationshipRow
	fromLevel, toLevel string
}

func (d *difference) empty() bool { return d.size() == 0 }

func (d *difference) size() int {
	return len(d.nodes) + len(d.relationships) + len(d.staleNodes) + len(d.staleRelationships)
}

// compare finds the difference, each list in the order of ids.
func (l *loader) compare(h held) difference {
	var d difference
	level := make(map[string]string, len(l.graph.Nodes))
	for _, n := range l.graph.Nodes {
		level[n.ID] = levelOf(n.Labels)
		old, there := h.nodes[n.ID]
		c := nodeChange{NodeRow: n, level: level[n.ID]}
		if there {
			c.level, c.remove = levelOf(old.Labels), droppedLabels(old.Labels, n.Labels)
		}
		if !there || len(c.remove) > 0 || !fitsAll(old.Labels, n.Labels) || !same(old.Properties, n.Properties) {
			d.nodes = append(d.nodes, c)
		}
		delete(h.nodes, n.ID)
	}
	oldLevel := maps.Clone(level)
	for _, id := range slices.Sorted(maps.Keys(h.nodes)) {
		n := h.nodes[id]
		oldLevel[id] = levelOf(n.Labels)
		d.staleNodes = append(d.staleNodes, nodeChange{NodeRow: n, level: oldLevel[id]})
	}
	for _, c := range d.nodes {
		oldLevel[c.ID] = c.level
	}
	for _, r := range l.graph.Relationships {
		if old, there := h.relationships[r.ID]; !there || !same(old.Properties, r.Properties) {
			d.relationships = append(d.relationships, relationshipChange{r, level[r.From], level[r.To]})
		}
		delete(h.relationships, r.ID)
	}
	for _, id := range slices.Sorted(maps.Keys(h.relationships)) {
		r := h.relationships[id]
		d.staleRelationships = append(d.staleRelationships, relationshipChange{r, oldLevel[r.From], oldLevel[r.To]})
	}
	return d
}

// levelOf is the label under which a node's id is unique.
func levelOf(labels []string) string {
	if slices.Contains(labels, "Entity") {
		return "Entity"
	}
	return "Record"
}

// droppedLabels lists labels of the vocabulary that a node has and should no longer have. Labels that others added stay.
func droppedLabels(has, wants []string) []string {
	var out []string
	for _, l := range has {
		_, ours := Words().Label(l)
		if (ours || l == "Entity" || l == "Record") && !slices.Contains(wants, l) {
			out = append(out, l)
		}
	}
	return out
}

// fitsAll reports whether a node has all the labels that it should have.
func fitsAll(has, wants []string) bool {
	return !slices.ContainsFunc(wants, func(l string) bool { return !slices.Contains(has, l) })
}

// same reports whether two maps of properties are equal, kinds included.
func same(a, b map[string]graph.Value) bool { return reflect.DeepEqual(a, b) }
