package seed

import (
	"parley/graph"
)

// fill brings the whole graph into a store that holds nothing of it.
func (l *loader) fill(store graph.Filler) error {
	if err := l.prepare(); err != nil {
		return err
	}
	l.total = len(l.graph.Nodes) + len(l.graph.Relationships)
	l.tell(0, "nodes and relationships")
	if err := store.Fill(l.ctx, l.fillWith); err != nil {
		return err
	}
	l.tell(l.total, "nodes and relationships")
	return nil
}

// fillWith hands over all rows, the Dataset node with them.
func (l *loader) fillWith(b graph.Bulk) error {
	if _, err := b.Node([]string{"Dataset"}, l.ready()); err != nil {
		return err
	}
	numbers := make(map[string]uint64, len(l.graph.Nodes))
	for _, n := range l.graph.Nodes {
		number, err := b.Node(n.Labels, n.Properties)
		if err != nil {
			return err
		}
		numbers[n.ID] = number
	}
	for _, r := range l.graph.Relationships {
		if err := b.Relationship(r.Type, numbers[r.From], numbers[r.To], r.Properties); err != nil {
			return err
		}
	}
	return nil
}
