package neo4j

import (
	"context"
	"errors"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"parley/graph"
)

// fetchSize is how many rows travel at a time, which bounds what an abandoned answer costs.
const fetchSize = 1000

// A server ends a statement by itself this long after the client has given it up, in case the client cannot say so.
const serverGrace = time.Second

// Run sends a statement and waits for its first row. Until that row is there, a passing failure is tried again: nothing
// has been handed out that another attempt could contradict, and a write has not been committed.
func (s *Store) Run(ctx context.Context, st graph.Statement) (graph.Rows, error) {
	if s.closed.Load() {
		return nil, errClosed()
	}
	p, err := s.prepare(st)
	if err != nil {
		return nil, err
	}
	limits := st.Limits.Or(s.config.Limits)
	ctx, cancel := deadline(ctx, limits.Time)
	r := &rows{ctx: ctx, cancel: cancel, store: s, prepared: p, limits: limits}
	if err := s.begin(r); err != nil {
		cancel()
		return nil, err
	}
	return r, nil
}

// begin tries until the first row is there. A server that was away until the time ran out is Unavailable: to ask for
// less, as Timeout advises, would not help.
func (s *Store) begin(r *rows) error {
	var away error
	err := wallClock.retry(r.ctx, s.config.RetryTime, func() error {
		err := r.start()
		var connectivity *driver.ConnectivityError
		if r.ctx.Err() == nil && errors.As(err, &connectivity) {
			away = err
		}
		return err
	})
	switch {
	case err == nil:
		return nil
	case away != nil && errors.Is(r.ctx.Err(), context.DeadlineExceeded):
		return convert(context.Background(), away)
	}
	return convert(r.ctx, err)
}

func deadline(ctx context.Context, limit time.Duration) (context.Context, context.CancelFunc) {
	if limit > 0 {
		return context.WithTimeout(ctx, limit)
	}
	return context.WithCancel(ctx)
}

// start makes one attempt, up to the first row. What it opened is closed again where it fails.
func (r *rows) start() error {
	mode := driver.AccessModeRead
	if r.prepared.writes {
		mode = driver.AccessModeWrite
	}
	r.session = r.store.session(r.ctx, mode, r.fetch())
	err := r.send()
	if err == nil {
		err = r.awaitFirst()
	}
	if err != nil {
		r.release()
	}
	return err
}

// send runs the statement: a read by itself, which takes one round trip; a write in a transaction, so that it can be
// rolled back until its last row has been read.
func (r *rows) send() (err error) {
	if !r.prepared.writes {
		r.result, err = r.session.Run(r.ctx, r.prepared.text, r.prepared.params, r.timeout()...)
		return err
	}
	if r.tx, err = r.session.BeginTransaction(r.ctx, r.timeout()...); err != nil {
		return err
	}
	r.result, err = r.tx.Run(r.ctx, r.prepared.text, r.prepared.params)
	return err
}

func (r *rows) timeout() []func(*driver.TransactionConfig) {
	until, ok := r.ctx.Deadline()
	if !ok {
		return nil
	}
	left := max(time.Until(until), 0) + serverGrace
	return []func(*driver.TransactionConfig){driver.WithTxTimeout(left)}
}

func (r *rows) fetch() int {
	if r.limits.Rows > 0 && r.limits.Rows < fetchSize {
		return r.limits.Rows + 1
	}
	return fetchSize
}

// awaitFirst waits for the first record or the end, so that a failure while planning or in the first steps is Run's.
func (r *rows) awaitFirst() error {
	r.result.Peek(r.ctx)
	return r.result.Err()
}
