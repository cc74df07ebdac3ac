package schema

import (
	"context"
	"os"
	"sync"
	"testing"

	"parley/graph"
	"parley/graph/memory"
	"parley/seed"
)

// countingStore counts the statements that are run.
type countingStore struct {
	graph.Store
	mu sync.Mutex
	n  int
}

func (s *countingStore) Run(ctx context.Context, st graph.Statement) (graph.Rows, error) {
	s.mu.Lock()
	s.n++
	s.mu.Unlock()
	return s.Store.Run(ctx, st)
}

func (s *countingStore) reset() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	n := s.n
	s.n = 0
	return n
}

var lake = sync.OnceValues(func() (*countingStore, error) {
	store := memory.New(memory.Options{})
	_, err := seed.Load(context.Background(), store, os.DirFS("testdata/lake"), seed.Options{})
	return &countingStore{Store: store}, err
})

// lakeStore is the embedded engine with the invented dataset of testdata/lake, shared by all tests.
func lakeStore(t testing.TB) *countingStore {
	t.Helper()
	store, err := lake()
	if err != nil {
		t.Fatal(err)
	}
	return store
}

// unhurried lets an answer take as long as a busy machine needs, as the tests that are about time do not.
var unhurried = Options{Cypher: graph.Limits{Time: -1}}

// minskEngine is a server of the bundled dataset.
func minskEngine(t testing.TB) *Engine {
	t.Helper()
	store := memory.New(memory.Options{})
	if _, err := seed.Load(context.Background(), store, seed.Minsk, seed.Options{}); err != nil {
		t.Fatal(err)
	}
	e, err := New(store, unhurried)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func testEngine(t testing.TB) *Engine {
	t.Helper()
	e, err := New(lakeStore(t), unhurried)
	if err != nil {
		t.Fatal(err)
	}
	e.notifier.patience = -1
	return e
}

// testIDs are ids of the dataset by the root field or argument that they fit.
var testIDs = map[string]string{"leader": "anna-berg", "person": "dora-falk", "node": "second-plan", "state": "norland",
	"group": "sudland-army", "office": "president-of-norland", "document": "lake-report", "plan": "second-plan",
	"source": "lake-report", "provision": "patrol-boats", "meeting": "lake-summit", "event": "capture-of-the-island",
	"place": "lake-island", "position": "holm-rejects-second", "statement": "lake-will-dry-up",
	"neighbourhood": "lake-island", "paths.from": `"anna-berg"`, "paths.to": `"lake"`, "search.text": `"Остров"`,
	"comparePlans.ids": `["first-plan", "second-plan"]`, "nodes.ids": `["norland", "nothing"]`,
	"relation.id": `"second-plan.REVISES.first-plan"`}
