package memory_test

import (
	"context"
	"errors"
	"testing"

	"parley/graph"
	"parley/graph/memory"
)

func TestFillAddsAGraphAtOnce(t *testing.T) {
	s := memory.New(memory.Options{})
	err := s.Fill(t.Context(), func(b graph.Bulk) error {
		a, err := b.Node([]string{"Plan", "Document"}, map[string]graph.Value{"id": "a", "none": nil})
		if err != nil {
			return err
		}
		c, err := b.Node(nil, map[string]graph.Value{"cites": []graph.Value{"x#1", "x#2"}})
		if err != nil {
			return err
		}
		if s.Snapshot().NodeCount() != 0 {
			t.Error("a reader sees half a fill")
		}
		return b.Relationship("REVISES", a, c, map[string]graph.Value{"order": int64(2)})
	})
	if err != nil {
		t.Fatal(err)
	}
	_, rows, err := graph.Collect(t.Context(), s, graph.Statement{
		Text: "MATCH (a:Document:Plan)-[r:REVISES]->(c) RETURN a.id, size(keys(a)), r.order, c.cites[1]"}, 2)
	if err != nil || len(rows) != 1 || rows[0][0] != "a" || rows[0][1] != int64(1) || rows[0][2] != int64(2) || rows[0][3] != "x#2" {
		t.Errorf("got %v, %v", rows, err)
	}
}

func TestFillThatFailsLeavesNothing(t *testing.T) {
	s := memory.New(memory.Options{})
	mustWrite(t, s, "CREATE CONSTRAINT FOR (n:Plan) REQUIRE n.id IS UNIQUE")
	node := func(b graph.Bulk, id graph.Value) error {
		_, err := b.Node([]string{"Plan"}, map[string]graph.Value{"id": id})
		return err
	}
	broken := errors.New("broken")
	for _, c := range []struct {
		name string
		fill func(graph.Bulk) error
		is   func(error) bool
	}{
		{"the caller's own error", func(b graph.Bulk) error { return broken }, func(err error) bool { return errors.Is(err, broken) }},
		{"an id twice", func(b graph.Bulk) error { return node(b, "a") }, codeIs(graph.Conflict)},
		{"a map as property", func(b graph.Bulk) error { return node(b, map[string]graph.Value{}) }, codeIs(graph.InvalidArgument)},
		{"a value of no kind", func(b graph.Bulk) error { return node(b, 'x') }, codeIs(graph.InvalidArgument)},
		{"an end that is no node", func(b graph.Bulk) error { return b.Relationship("R", 0, 7, nil) }, codeIs(graph.InvalidArgument)},
	} {
		err := s.Fill(t.Context(), func(b graph.Bulk) error {
			if err := node(b, "a"); err != nil {
				return err
			}
			return c.fill(b)
		})
		if !c.is(err) || s.Snapshot().NodeCount() != 0 {
			t.Errorf("%s: got %v and %d nodes", c.name, err, s.Snapshot().NodeCount())
		}
	}
}

func TestFillEndsWithItsContext(t *testing.T) {
	s := memory.New(memory.Options{})
	ctx, cancel := context.WithCancel(t.Context())
	err := s.Fill(ctx, func(b graph.Bulk) error {
		cancel()
		for {
			if _, err := b.Node(nil, nil); err != nil {
				return err
			}
		}
	})
	if graph.CodeOf(err) != graph.Cancelled || s.Snapshot().NodeCount() != 0 {
		t.Errorf("got %v", err)
	}
}

func codeIs(code graph.Code) func(error) bool {
	return func(err error) bool { return graph.CodeOf(err) == code }
}
