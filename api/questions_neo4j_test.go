//go:build neo4j

package api_test

import (
	"os"
	"os/exec"
	"testing"

	"parley/graph/graphtest/server"
)

// neo4jEnvironment makes the program use the Neo4j of the tests.
func neo4jEnvironment() []string {
	c := server.Config()
	return []string{"PARLEY_STORE=" + c.URI, "PARLEY_NEO4J_USER=" + c.User, "PARLEY_NEO4J_PASSWORD=" + c.Password}
}

// The program on a real Neo4j, loaded by the program itself, gives the same answers.
func TestQuestionsOnNeo4j(t *testing.T) {
	server.Open(t)
	env := neo4jEnvironment()
	load := exec.Command(binary, "load", "../seed/data/minsk")
	load.Env = append(os.Environ(), env...)
	if out, err := load.CombinedOutput(); err != nil {
		t.Fatalf("load: %v\n%s", err, out)
	}
	testQuestions(t, env...)
}
