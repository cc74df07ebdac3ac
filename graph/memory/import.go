package memory

import (
	"context"
	"io"

	"parley/graph"
	"parley/graph/exec"
)

// Import reads a whole graph from a stream into a store that holds no nodes: a million nodes and five million
// relationships in seconds, and without a copy of any of it. Indexes and constraints that the store has are filled.
//
// The stream begins with the eight bytes "PARLEYG" and 1. Whole numbers are unsigned varints (signed ones zigzag), a
// text is its length in bytes and its UTF-8. Then come tables, each with the number of its items, which are numbered
// from 0:
//
//	labels, types, keys   a text each
//	sets                  of labels: how many, their numbers
//	strings               a text each
//	lists                 of strings: how many, their numbers
//	shapes                of properties, in the order of the keys' names: how many, then for each its key and a byte
//	                      for its kind
//	nodes                 set, shape, a cell for each property of the shape
//	relationships         type, shape, number of the start, number of the end, a cell for each property
//
// and the three bytes "END". The kinds of cells are
//
//	s  a number of strings        t  a text, kept for itself     l  a number of lists
//	i  a signed number            d  a DATE: signed days since 1970-01-01
//	b  0 or 1                     x  the id of a relationship, derived from those of its ends and its type: start.TYPE.end,
//	                                 and .n behind it where the number n is not 0
//
// Errors: Conflict where the store holds nodes, or the graph breaks a constraint; InvalidArgument for what is no such
// stream; Cancelled, Timeout. After an error the store is as it was.
func (s *Store) Import(ctx context.Context, r io.Reader) error {
	if err := s.open(); err != nil {
		return err
	}
	tx, err := s.begin(ctx)
	if err != nil {
		return err
	}
	imported := false
	defer func() {
		if !imported {
			s.rollback()
		}
	}()
	if tx.nodeSize > 0 {
		return graph.Errorf(graph.Conflict, "the store holds a graph already; import into an empty one")
	}
	in := &stream{r: newReader(r), tx: tx, budget: exec.NewBudget(ctx, graph.Limits{})}
	if err := in.read(); err != nil {
		return err
	}
	if err := tx.refill(); err != nil {
		return err
	}
	imported = true
	s.commit(tx)
	return nil
}

// refill fills every index anew, after its transaction has filled the store.
func (t *Tx) refill() error {
	for n := range t.schema.indexes {
		if err := t.fill(n); err != nil {
			return err
		}
	}
	t.version++
	return nil
}
