package bench

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"

	"parley/graph"
	"parley/schema"
)

// statement is what one operation of the product asks of a store.
type statement struct {
	name, text string
	params     map[string]graph.Value
}

func (s *statement) on() graph.Statement { return graph.Statement{Text: s.text, Params: s.params} }

// questions are the statements behind the questions that the product is tested with.
func questions(tb testing.TB, store graph.Store) (all []statement) {
	tb.Helper()
	for name, text := range files(tb, filepath.Join("..", "..", "..", "api", "testdata", "questions", "*.yaml")) {
		var q struct{ GraphQL, Cypher string }
		if err := yaml.Unmarshal(text, &q); err != nil {
			tb.Fatal(err)
		}
		if q.Cypher != "" {
			all = append(all, statement{name: name, text: q.Cypher})
			continue
		}
		all = append(all, behind(tb, store, name, q.GraphQL))
	}
	return all
}

// operations are the statements behind GraphQL operations in files.
func operations(tb testing.TB, store graph.Store, pattern string) (all []statement) {
	tb.Helper()
	for name, text := range files(tb, pattern) {
		all = append(all, behind(tb, store, name, string(text)))
	}
	return all
}

func files(tb testing.TB, pattern string) func(func(string, []byte) bool) {
	paths, err := filepath.Glob(pattern)
	if err != nil || len(paths) == 0 {
		tb.Fatalf("no file is like %s", pattern)
	}
	return func(yield func(string, []byte) bool) {
		for _, path := range paths {
			text, err := os.ReadFile(path)
			if err != nil {
				tb.Fatal(err)
			}
			if !yield(strings.TrimSuffix(filepath.Base(path), filepath.Ext(path)), text) {
				return
			}
		}
	}
}

// behind is the statement that an operation becomes.
func behind(tb testing.TB, store graph.Store, name, operation string) statement {
	engine, err := schema.New(store, schema.Options{})
	if err != nil {
		tb.Fatal(err)
	}
	r := engine.Execute(context.Background(), schema.Request{Query: operation, Explain: true})
	if len(r.Errors) > 0 || r.Cypher == "" {
		tb.Fatalf("%s: %s\n%s", name, r.AppendJSON(nil), operation)
	}
	return statement{name, r.Cypher, r.Params}
}

// drawn runs a statement and draws all its rows.
func drawn(store graph.Store, s statement) error {
	rows, err := store.Run(context.Background(), s.on())
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
	}
	return rows.Err()
}
