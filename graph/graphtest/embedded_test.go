package graphtest_test

import (
	"context"
	"testing"

	"parley/graph"
	"parley/graph/graphtest"
	"parley/graph/memory"
)

func TestEmbedded(t *testing.T) {
	graphtest.Run(t, graphtest.Engine{Name: "embedded", Open: func(t *testing.T) graph.Store {
		store := memory.New(memory.Options{})
		t.Cleanup(func() { _ = store.Close(context.Background()) })
		return store
	}})
}
