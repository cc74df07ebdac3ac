//go:build neo4j

package graphtest_test

import (
	"os"
	"testing"

	"parley/graph"
	"parley/graph/graphtest"
	"parley/graph/graphtest/server"
)

func TestMain(m *testing.M) { os.Exit(server.Main(m)) }

func TestNeo4j(t *testing.T) {
	graphtest.Run(t, graphtest.Engine{Name: "neo4j", Open: func(t *testing.T) graph.Store { return server.Open(t) }})
}
