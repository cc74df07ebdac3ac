//go:build neo4j

package schema

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"parley/graph"
	"parley/graph/graphtest/server"
	"parley/seed"
)

func TestMain(m *testing.M) { os.Exit(server.Main(m)) }

// neo4jEngine is an engine over a real Neo4j with the dataset of testdata/lake.
func neo4jEngine(t *testing.T) *Engine {
	t.Helper()
	store := server.Open(t)
	if _, err := seed.Load(context.Background(), store, os.DirFS("testdata/lake"), seed.Options{}); err != nil {
		t.Fatal(err)
	}
	e, err := New(store, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// Neo4j gives the very answers that the embedded engine gives: the golden files are the same.
func TestOperationsOnNeo4j(t *testing.T) {
	e := neo4jEngine(t)
	files, err := filepath.Glob("testdata/operations/*.graphql")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		base := strings.TrimSuffix(file, ".graphql")
		t.Run(filepath.Base(base), func(t *testing.T) {
			query, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			r := e.Execute(context.Background(), Request{Query: string(query), Variables: variablesOf(t, base)})
			var body bytes.Buffer
			if err := json.Indent(&body, r.AppendJSON(nil), "", "  "); err != nil {
				t.Fatal(err)
			}
			want, err := os.ReadFile(base + ".json")
			if err != nil {
				t.Fatal(err)
			}
			if got := body.String() + "\n"; got != string(want) {
				t.Errorf("Neo4j answers %s", got)
			}
		})
	}
}

// Neo4j understands the Cypher of every field, fetched many at a time.
func TestEveryFieldOnNeo4j(t *testing.T) {
	e := neo4jEngine(t)
	for name, operation := range manyFields(e.model, testIDs) {
		r := e.Execute(context.Background(), Request{Query: operation})
		for _, failed := range r.Errors {
			if failed.Code == graph.NotFound {
				continue
			}
			t.Errorf("%s: %s %s\n%s\ncause: %v", name, failed.Code, failed.Message, operation, failed.Err)
		}
	}
}

// The deepest and the widest operation that the limits permit can be planned and run cold: each is tried with three
// fields inside, so that none is found in a cache. The goal is 5 s on a quiet machine, and the log tells the figure; the
// bound is for a planner that does not come back.
func TestLargestOperationsOnNeo4j(t *testing.T) {
	e := neo4jEngine(t)
	for name, query := range map[string]string{
		"deep": "{ persons(first: 2) { nodes { parents(first: 2) { nodes { " + nest("parents(first: 2) { nodes { children(first: 2) { nodes { ", "%[1]s", " } } } }", 3) + " } } } } }",
		"wide": "{ " + numbered(28, "a%d: persons(first: 2) { nodes { positions(first: 1) { nodes { %%[1]s } } } }") + " }",
	} {
		best := time.Hour
		for _, field := range []string{"id", "certainty", "note"} {
			started := time.Now()
			r := e.Execute(context.Background(), Request{Query: fmt.Sprintf(query, field)})
			if len(r.Errors) > 0 {
				t.Fatalf("%s: %s", name, r.AppendJSON(nil))
			}
			best = min(best, time.Since(started))
		}
		t.Logf("the %s operation took %v", name, best)
		if best > time.Minute {
			t.Errorf("the %s operation took %v", name, best)
		}
	}
}
