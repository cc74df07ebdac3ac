package seed

import (
	"testing"

	"parley/graph"
	"parley/graph/memory"
)

// newStore gives an empty store of the embedded engine.
func newStore(t testing.TB) graph.Store {
	t.Helper()
	return memory.New(memory.Options{})
}
