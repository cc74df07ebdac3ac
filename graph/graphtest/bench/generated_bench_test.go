package bench

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"parley/graph"
	"parley/graph/graphtest/generate"
	"parley/graph/memory"
	"parley/seed"
)

// unlimited is for benchmarks that take as long as they take.
var unlimited = graph.Limits{Time: -1, Rows: -1, Work: -1, Memory: -1, Hops: -1}

// indexes are those that the loader makes for every dataset.
var indexes = []string{
	"CREATE CONSTRAINT entity_id FOR (n:Entity) REQUIRE n.id IS UNIQUE",
	"CREATE CONSTRAINT record_id FOR (n:Record) REQUIRE n.id IS UNIQUE",
	"CREATE INDEX entity_name FOR (n:Entity) ON (n.name)",
}

// options of a graph in the vocabulary of the product.
func options(nodes int) generate.Options {
	o := generate.Options{Seed: 1, Nodes: nodes}
	for _, l := range seed.Words().Labels {
		level := "Record"
		if l.Entity {
			level = "Entity"
		}
		o.Labels = append(o.Labels, generate.Label{Name: l.Name, Also: append([]string{level}, l.Is...)})
	}
	for _, t := range seed.Words().Types {
		o.Types = append(o.Types, generate.Type{Name: t.Name, From: t.From, To: t.To, Act: t.Kind == "act"})
	}
	return o
}

// generated writes a graph into a file.
func generated(tb testing.TB, nodes int) (path string) {
	tb.Helper()
	path = filepath.Join(tb.TempDir(), "graph")
	f, err := os.Create(path)
	if err != nil {
		tb.Fatal(err)
	}
	defer f.Close()
	if err := generate.Write(f, options(nodes)); err != nil {
		tb.Fatal(err)
	}
	return path
}

// imported is a store with the graph of a file.
func imported(tb testing.TB, path string) *memory.Store {
	tb.Helper()
	f, err := os.Open(path)
	if err != nil {
		tb.Fatal(err)
	}
	defer f.Close()
	store := memory.New(memory.Options{Limits: unlimited})
	for _, text := range indexes {
		write(tb, store, text)
	}
	if err := store.Import(context.Background(), f); err != nil {
		tb.Fatal(err)
	}
	return store
}

func write(tb testing.TB, store graph.Store, text string) {
	tb.Helper()
	if _, _, err := graph.Collect(context.Background(), store, graph.Statement{Text: text, Access: graph.Write}, 0); err != nil {
		tb.Fatal(err)
	}
}
