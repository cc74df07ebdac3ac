package open

import (
	"context"
	"sync"
	"time"

	"parley/graph"
)

// Later gives a store that is opened when it is first asked, and again where that failed: a server and its database may
// start in any order, and a database that comes back is served again. Errors: InvalidArgument for a configuration that
// cannot work whenever it is tried. A store that is away is no error here; each Run and Ping answers Unavailable.
func Later(ctx context.Context, c Config) (graph.Store, error) {
	store, err := Open(ctx, c)
	if graph.CodeOf(err) == graph.InvalidArgument {
		return nil, err
	}
	return &later{config: c, store: store, err: err, tried: time.Now()}, nil
}

// A failed attempt is not repeated before this long, however many requests come.
const retryAfter = time.Second

type later struct {
	config Config

	mu     sync.Mutex
	store  graph.Store
	err    error
	tried  time.Time
	closed bool
}

var _ graph.Store = (*later)(nil)

func (l *later) get(ctx context.Context) (graph.Store, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.closed {
		return nil, graph.Errorf(graph.Unavailable, "the store was closed")
	}
	if l.err != nil && time.Since(l.tried) > retryAfter {
		l.store, l.err = Open(ctx, l.config)
		l.tried = time.Now()
	}
	return l.store, l.err
}

func (l *later) Run(ctx context.Context, s graph.Statement) (graph.Rows, error) {
	store, err := l.get(ctx)
	if err != nil {
		return nil, err
	}
	return store.Run(ctx, s)
}

func (l *later) Ping(ctx context.Context) error {
	store, err := l.get(ctx)
	if err != nil {
		return err
	}
	return store.Ping(ctx)
}

func (l *later) Close(ctx context.Context) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.closed = true
	if l.store == nil || l.err != nil {
		return nil
	}
	return l.store.Close(ctx)
}
