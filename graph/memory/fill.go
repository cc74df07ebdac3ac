package memory

import (
	"context"

	"parley/graph"
	"parley/graph/exec"
)

var _ graph.Filler = (*Store)(nil)

// Fill adds a graph in one transaction; see graph.Filler.
func (s *Store) Fill(ctx context.Context, fill func(graph.Bulk) error) error {
	if err := s.open(); err != nil {
		return err
	}
	tx, err := s.begin(ctx)
	if err != nil {
		return err
	}
	filled := false
	defer func() { // fill may panic, too
		if !filled {
			s.rollback()
		}
	}()
	if err := fill(&bulk{tx: tx, budget: exec.NewBudget(ctx, graph.Limits{})}); err != nil {
		return err
	}
	filled = true
	s.commit(tx)
	return nil
}

// bulk hands rows to a transaction.
type bulk struct {
	tx     *Tx
	budget exec.Budget
	labels []exec.LabelID
	keys   []exec.KeyID
	values []exec.Value
}

// Node adds a node.
func (b *bulk) Node(labels []string, properties map[string]graph.Value) (uint64, error) {
	if err := b.take(properties); err != nil {
		return 0, err
	}
	b.labels = b.labels[:0]
	for _, l := range labels {
		b.labels = append(b.labels, b.tx.AddLabelName(l))
	}
	return b.tx.CreateNode(b.labels, b.keys, b.values)
}

// Relationship adds a relationship.
func (b *bulk) Relationship(typ string, from, to uint64, properties map[string]graph.Value) error {
	if err := b.take(properties); err != nil {
		return err
	}
	if !b.tx.liveNode.has(from) || !b.tx.liveNode.has(to) {
		return graph.Errorf(graph.InvalidArgument, "a relationship %s has an end that is no node: give the numbers that Node has answered", graph.Quote(typ))
	}
	_, err := b.tx.CreateRel(b.tx.AddTypeName(typ), from, to, b.keys, b.values)
	return err
}

// take converts properties, and ends the fill when its context has ended.
func (b *bulk) take(properties map[string]graph.Value) error {
	b.keys, b.values = b.keys[:0], b.values[:0]
	for key, v := range properties {
		value, err := exec.In(v)
		if err != nil {
			return err
		}
		if !value.IsNull() {
			b.keys, b.values = append(b.keys, b.tx.AddKeyName(key)), append(b.values, value)
		}
	}
	return b.budget.Step(1)
}
