package neo4j

import (
	"net/url"
	"slices"
	"strings"
	"time"

	"parley/graph"
)

// Schemes are the URI schemes that select Neo4j: one server (bolt) or a cluster with routing (neo4j), without TLS, with
// TLS and a certificate that must be valid (+s), with TLS and any certificate (+ssc).
var Schemes = []string{"bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc"}

// Config says which server is meant, and how it is used. URI alone is required.
type Config struct {
	// URI such as bolt://127.0.0.1:7687 or neo4j+s://graph.example.org. It holds no user and no password.
	URI string
	// User and Password for basic authentication. Without a user, none is sent.
	User, Password string
	// Database is the name of the database; empty means the user's home database.
	Database string
	// Limits stand in for the zero fields of a statement's limits. Only Time and Rows have an effect.
	Limits graph.Limits
	// Connections is how many may be open to one server at a time; 0 means 50.
	Connections int
	// ConnectTimeout bounds the making of a connection and the wait for a free one; 0 means 5 seconds.
	ConnectTimeout time.Duration
	// RetryTime is for how long a statement that failed for a passing reason is tried again; 0 means 5 seconds.
	RetryTime time.Duration
}

func (c Config) withDefaults() Config {
	if c.Connections == 0 {
		c.Connections = 50
	}
	if c.ConnectTimeout == 0 {
		c.ConnectTimeout = 5 * time.Second
	}
	if c.RetryTime == 0 {
		c.RetryTime = 5 * time.Second
	}
	return c
}

// check refuses a URI that the driver would misread, or that holds a secret. The URI itself is never echoed before it is
// known to hold none.
func (c Config) check() *graph.Error {
	u, err := url.Parse(c.URI)
	if err != nil {
		return graph.Errorf(graph.InvalidArgument, "the URI of Neo4j cannot be read; write it like bolt://127.0.0.1:7687")
	}
	if u.User != nil {
		return graph.Errorf(graph.InvalidArgument, "the URI of Neo4j holds a user or a password; leave them out and set PARLEY_NEO4J_USER and PARLEY_NEO4J_PASSWORD, or PARLEY_NEO4J_PASSWORD_FILE")
	}
	if !slices.Contains(Schemes, u.Scheme) {
		return graph.Errorf(graph.InvalidArgument, "the scheme %s is not one of Neo4j's; use one of %s", graph.Quote(u.Scheme), strings.Join(Schemes, ", "))
	}
	if u.Hostname() == "" {
		return graph.Errorf(graph.InvalidArgument, "the URI %s names no host; write it like bolt://127.0.0.1:7687", graph.Quote(c.URI))
	}
	if (u.Path != "" && u.Path != "/") || u.Fragment != "" {
		return graph.Errorf(graph.InvalidArgument, "the URI %s has a path; the database is set by PARLEY_NEO4J_DATABASE", graph.Quote(c.URI))
	}
	if u.RawQuery != "" && !strings.HasPrefix(u.Scheme, "neo4j") {
		return graph.Errorf(graph.InvalidArgument, "the URI %s has a routing context, which only the neo4j schemes take", graph.Quote(c.URI))
	}
	if c.Password != "" && c.User == "" {
		return graph.Errorf(graph.InvalidArgument, "there is a password for Neo4j but no user; set PARLEY_NEO4J_USER")
	}
	return nil
}
