//go:build neo4j

package api_test

import (
	"context"
	"os"
	"os/exec"
	"testing"

	"parley/graph"
	"parley/graph/graphtest/server"
	"parley/graph/neo4j"
)

// neo4jEnvironment makes the program use the Neo4j of the tests.
func neo4jEnvironment() []string {
	c := server.Config()
	return []string{"PARLEY_STORE=" + c.URI, "PARLEY_NEO4J_USER=" + c.User, "PARLEY_NEO4J_PASSWORD=" + c.Password}
}

// loadNeo4j has the program bring the bundled dataset into the Neo4j of the tests. Tests that spoil it do so once; the
// next load writes only what differs.
func loadNeo4j(t *testing.T) {
	t.Helper()
	write(t, openNeo4j(t), "MATCH (n) WHERE n.dataset IS NULL OR n.dataset <> 'minsk' DETACH DELETE n")
	load := exec.Command(binary, "load", "../seed/data/minsk")
	load.Env = append(os.Environ(), neo4jEnvironment()...)
	if out, err := load.CombinedOutput(); err != nil {
		t.Fatalf("load: %v\n%s", err, out)
	}
}

// openNeo4j connects to the Neo4j of the tests.
func openNeo4j(t *testing.T) graph.Store {
	t.Helper()
	store, err := neo4j.Open(context.Background(), server.Config())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close(context.Background()) })
	return store
}

// write runs a statement on it.
func write(t *testing.T, store graph.Store, text string) {
	t.Helper()
	if _, _, err := graph.Collect(t.Context(), store, graph.Statement{Text: text, Access: graph.Write}, 0); err != nil {
		t.Fatal(err)
	}
}

// The program on a real Neo4j, loaded by the program itself, gives the same answers.
func TestQuestionsOnNeo4j(t *testing.T) {
	loadNeo4j(t)
	testQuestions(t, neo4jEnvironment()...)
}
