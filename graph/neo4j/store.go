package neo4j

import (
	"context"
	"strings"
	"sync/atomic"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/notifications"

	"parley/graph"
)

var _ graph.Store = (*Store)(nil)

// Store runs Cypher on one database of a Neo4j server or cluster. It is safe for concurrent use.
type Store struct {
	driver    driver.DriverWithContext
	config    Config
	bookmarks driver.BookmarkManager
	closed    atomic.Bool
	plans     planCache
}

// Open connects and logs on. Errors: InvalidArgument for a configuration that cannot work, Unavailable where no server
// answers, or it refuses the password, or does not have the database. The caller closes the store.
func Open(ctx context.Context, c Config) (*Store, error) {
	if err := c.check(); err != nil {
		return nil, err
	}
	c = c.withDefaults()
	auth := driver.NoAuth()
	if c.User != "" {
		auth = driver.BasicAuth(c.User, c.Password, "")
	}
	d, err := driver.NewDriverWithContext(c.URI, auth, c.apply)
	if err != nil {
		return nil, &graph.Error{Code: graph.InvalidArgument, Message: "the URI of Neo4j cannot be used; write it like bolt://127.0.0.1:7687", Err: err}
	}
	s := &Store{driver: d, config: c}
	if strings.HasPrefix(c.URI, "neo4j") {
		// The manager hands each answer's bookmark to the next session, so that a read sees the writes before it even
		// where a cluster serves the two by different members. A single server has no need of it.
		s.bookmarks = driver.NewBookmarkManager(driver.BookmarkManagerConfig{})
	}
	if err := s.Ping(ctx); err != nil {
		_ = d.Close(ctx)
		return nil, err
	}
	return s, nil
}

func (c Config) apply(d *config.Config) {
	d.MaxConnectionPoolSize = c.Connections
	d.SocketConnectTimeout = c.ConnectTimeout
	d.ConnectionAcquisitionTimeout = c.ConnectTimeout
	d.TelemetryDisabled = true
	d.NotificationsMinSeverity = notifications.DisabledLevel
	d.UserAgent = "parley/1"
}

// Ping runs the smallest statement there is. Its error is Unavailable, or Timeout and Cancelled by ctx.
func (s *Store) Ping(ctx context.Context) error {
	if s.closed.Load() {
		return errClosed()
	}
	session := s.session(ctx, driver.AccessModeRead, 1)
	defer session.Close(ctx)
	result, err := session.Run(ctx, "RETURN 1", nil)
	if err == nil {
		_, err = result.Consume(ctx)
	}
	if err == nil {
		return nil
	}
	e := convert(ctx, err)
	if e.Code != graph.Timeout && e.Code != graph.Cancelled {
		e.Code = graph.Unavailable
	}
	return e
}

// Close ends all connections.
func (s *Store) Close(ctx context.Context) error {
	if s.closed.Swap(true) {
		return nil
	}
	if err := s.driver.Close(ctx); err != nil {
		return convert(ctx, err)
	}
	return nil
}

func (s *Store) session(ctx context.Context, mode driver.AccessMode, fetch int) driver.SessionWithContext {
	return s.driver.NewSession(ctx, driver.SessionConfig{
		AccessMode:      mode,
		DatabaseName:    s.config.Database,
		BookmarkManager: s.bookmarks,
		FetchSize:       fetch,
	})
}

func errClosed() *graph.Error {
	return graph.Errorf(graph.Unavailable, "the connection to Neo4j was closed")
}
