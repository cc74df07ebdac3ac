package memory_test

import (
	"testing"

	"parley/graph"
	"parley/graph/graphtest"
	"parley/graph/memory"
)

func TestSuite(t *testing.T) {
	graphtest.Run(t, graphtest.Engine{Name: "embedded", Open: func(*testing.T) graph.Store { return memory.New(memory.Options{}) }})
}
