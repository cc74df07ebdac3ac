package open

import (
	"context"
	"os"
	"strings"

	"parley/graph"
	"parley/graph/memory"
	"parley/graph/neo4j"
)

// Embedded is the name of the engine inside of the program.
const Embedded = "embedded"

// Config comes from flags, or from the environment variables named beside the fields.
type Config struct {
	// Store is "embedded", or empty for the same, or a URI of Neo4j. PARLEY_STORE
	Store string
	// User and Password log on to Neo4j. PARLEY_NEO4J_USER, PARLEY_NEO4J_PASSWORD
	User, Password string
	// PasswordFile holds the password instead; a line end after it is left out. PARLEY_NEO4J_PASSWORD_FILE
	PasswordFile string
	// Database of Neo4j; empty means the user's home database. PARLEY_NEO4J_DATABASE
	Database string
	// Limits stand in for the zero fields of each statement's limits.
	Limits graph.Limits
}

// Open gives the store; the caller closes it. Errors: InvalidArgument for a configuration that cannot work, Unavailable
// where Neo4j does not answer or refuses to.
func Open(ctx context.Context, c Config) (graph.Store, error) {
	scheme, _, isURI := strings.Cut(c.Store, "://")
	switch {
	case c.Store == "" || c.Store == Embedded:
		return memory.New(memory.Options{Limits: c.Limits}), nil
	case isURI && (strings.HasPrefix(scheme, "bolt") || strings.HasPrefix(scheme, "neo4j")):
		return c.openNeo4j(ctx)
	case isURI:
		return nil, graph.Errorf(graph.InvalidArgument, "no store has the scheme %s; use embedded, or a URI with one of %s", graph.Quote(scheme), strings.Join(neo4j.Schemes, ", "))
	}
	return nil, graph.Errorf(graph.InvalidArgument, "there is no store %s; use embedded, or a URI such as bolt://127.0.0.1:7687", graph.Quote(c.Store))
}

func (c Config) openNeo4j(ctx context.Context) (graph.Store, error) {
	password, err := c.password()
	if err != nil {
		return nil, err
	}
	store, err := neo4j.Open(ctx, neo4j.Config{
		URI: c.Store, User: c.User, Password: password, Database: c.Database, Limits: c.Limits,
	})
	if err != nil {
		return nil, err
	}
	return store, nil
}

func (c Config) password() (string, error) {
	if c.PasswordFile == "" {
		return c.Password, nil
	}
	if c.Password != "" {
		return "", graph.Errorf(graph.InvalidArgument, "the password of Neo4j is given twice; set PARLEY_NEO4J_PASSWORD or PARLEY_NEO4J_PASSWORD_FILE, not both")
	}
	text, err := os.ReadFile(c.PasswordFile)
	if err != nil {
		return "", &graph.Error{Code: graph.InvalidArgument, Message: "the file that PARLEY_NEO4J_PASSWORD_FILE names cannot be read; check its name and its rights", Err: err}
	}
	return strings.TrimRight(string(text), "\r\n"), nil
}
