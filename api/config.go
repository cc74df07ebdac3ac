package api

import (
	"log/slog"
	"time"

	"parley/graph"
)

// Config is what a server needs. Zero values take the defaults that New documents.
type Config struct {
	// Store answers /cypher, /export and the health checks; required.
	Store graph.Store
	// GraphQL answers /graphql; required.
	GraphQL GraphQL
	// Version of the program, as /healthz and the page show it.
	Version string
	// Token, where not empty, must come with every request but /healthz and the icon: as a bearer token, or as the cookie that
	// /login sets.
	Token string
	// Hosts are the names, beside those of the loopback interface, that the Host header may have. Where Loopback is
	// false and Hosts is empty, any name is served.
	Hosts []string
	// Loopback says that the server listens on the loopback interface only.
	Loopback bool
	// Origins may read answers from other sites' pages (CORS). None by default.
	Origins []string
	// AllowForeignData serves a store that holds nodes of no dataset or of several.
	AllowForeignData bool
	// CypherRows and CypherTime bound an answer of /cypher; 1,000 rows and 1 s by default.
	CypherRows int
	CypherTime time.Duration
	// CypherMemory is how many bytes such a query may keep rows in; 64 MiB by default.
	CypherMemory int64
	// BodyBytes bounds a request's body; 1 MB by default.
	BodyBytes int64
	// AnswerBytes is how many bytes of answers to GraphQL are kept, to be given again to whoever sends the same request;
	// none by default. It is for a store that does not change while it is served: no change of it would be seen.
	AnswerBytes int
	// SameAtOnce is how many equal requests of GraphQL run at once; who asks meanwhile shares the next of them. With 0, the
	// default, each request runs its own.
	SameAtOnce int
	// ExportTime bounds an export; 5 minutes by default.
	ExportTime time.Duration
	// Log takes one line a request, without any text or value of a query. slog.Default by default.
	Log *slog.Logger
}

func (c Config) withDefaults() Config {
	if c.CypherRows == 0 {
		c.CypherRows = 1000
	}
	if c.CypherTime == 0 {
		c.CypherTime = time.Second
	}
	if c.CypherMemory == 0 {
		c.CypherMemory = 64 << 20
	}
	if c.BodyBytes == 0 {
		c.BodyBytes = 1 << 20
	}
	if c.ExportTime == 0 {
		c.ExportTime = 5 * time.Minute
	}
	if c.Log == nil {
		c.Log = slog.Default()
	}
	return c
}
