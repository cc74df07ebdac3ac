// Package server gives tests a real Neo4j: the one that PARLEY_TEST_NEO4J names, or one of their own, started once for a
// test program and stopped after it. The jars come through Maven, once, into .cache/neo4j of the repository.
//
//	func TestMain(m *testing.M) { os.Exit(server.Main(m)) }
//
//	func TestLoad(t *testing.T) {
//		store := server.Open(t)
//		…
//	}
//
// The tests of one server share its database: they empty it first, and packages run one after the other (go test -p 1).
package server

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"parley/graph"
	"parley/graph/neo4j"
)

// The environment variables that name a server that runs already. The user is neo4j; without a password, none is sent.
const (
	URIVariable      = "PARLEY_TEST_NEO4J"
	PasswordVariable = "PARLEY_TEST_NEO4J_PASSWORD"
)

// Main runs the tests of a package with a server, and gives the exit code.
func Main(m *testing.M) int {
	if os.Getenv(URIVariable) != "" {
		return m.Run()
	}
	stop, err := start()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer stop()
	return m.Run()
}

// Config tells how to connect.
func Config() neo4j.Config {
	c := neo4j.Config{URI: os.Getenv(URIVariable), Password: os.Getenv(PasswordVariable)}
	if c.Password != "" {
		c.User = "neo4j"
	}
	return c
}

// Open connects to the server, empties the database of nodes, indexes and constraints, and disconnects when the test
// ends.
func Open(t testing.TB) *neo4j.Store {
	t.Helper()
	store, err := neo4j.Open(context.Background(), Config())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close(context.Background()) })
	if err := empty(context.Background(), store); err != nil {
		t.Fatal(err)
	}
	return store
}

func empty(ctx context.Context, store graph.Store) error {
	texts := []string{"MATCH (n) DETACH DELETE n"}
	for _, of := range []struct{ kind, names string }{
		{"CONSTRAINT", "SHOW CONSTRAINTS YIELD name"},
		// The index of a constraint goes with it. The look-up indexes find labels and types; Neo4j has them from the start.
		{"INDEX", "SHOW INDEXES YIELD name, type, owningConstraint WHERE type <> 'LOOKUP' AND owningConstraint IS NULL"},
	} {
		_, rows, err := graph.Collect(ctx, store, graph.Statement{Text: of.names}, 1000)
		if err != nil {
			return err
		}
		for _, row := range rows {
			texts = append(texts, fmt.Sprintf("DROP %s `%s` IF EXISTS", of.kind, row[0]))
		}
	}
	for _, text := range texts {
		if _, _, err := graph.Collect(ctx, store, graph.Statement{Text: text, Access: graph.Write}, 0); err != nil {
			return err
		}
	}
	return nil
}

// start runs the script that lies beside this file, on ports that the system chooses, with its data in a folder of its own.
func start() (stop func(), err error) {
	script, err := find()
	if err != nil {
		return nil, err
	}
	home, err := os.MkdirTemp("", "neo4j-")
	if err != nil {
		return nil, err
	}
	const password = "for-tests-only"
	cmd := exec.Command(script, "start", home, "0", "0")
	cmd.Env = append(os.Environ(), "NEO4J_PASSWORD="+password)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("the Neo4j for the tests did not start: %w", err)
	}
	os.Setenv(URIVariable, strings.TrimSpace(string(out)))
	os.Setenv(PasswordVariable, password)
	return func() {
		_ = exec.Command(script, "stop", home).Run()
		_ = os.RemoveAll(home)
	}, nil
}

// find looks for the script from the folder of the test upwards.
func find() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for ; dir != filepath.Dir(dir); dir = filepath.Dir(dir) {
		script := filepath.Join(dir, "graph", "graphtest", "server", "neo4j")
		if _, err := os.Stat(script); err == nil {
			return script, nil
		}
	}
	return "", fmt.Errorf("the script that starts Neo4j is not there; run the tests inside of the repository")
}
