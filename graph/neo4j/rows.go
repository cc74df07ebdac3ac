package neo4j

import (
	"context"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"parley/graph"
)

// rows streams the answer of one statement, for one goroutine.
type rows struct {
	ctx      context.Context
	cancel   context.CancelFunc
	store    *Store
	prepared prepared
	limits   graph.Limits

	session driver.SessionWithContext
	tx      driver.ExplicitTransaction // nil for a read
	result  driver.ResultWithContext

	row     []graph.Value
	count   int
	err     *graph.Error
	summary graph.Summary
	done    bool
	// spent is set when the summary was read: nothing of the answer is on its way any more.
	spent bool
}

// Columns are the names that the checked tree gives, not those of the printed text.
func (r *rows) Columns() []string { return r.prepared.columns }

func (r *rows) Row() []graph.Value { return r.row }

func (r *rows) Summary() graph.Summary { return r.summary }

func (r *rows) Err() error {
	if r.err == nil {
		return nil
	}
	return r.err
}

func (r *rows) Next() bool {
	if r.done {
		return false
	}
	if !r.result.Next(r.ctx) {
		r.finish()
		return false
	}
	if r.limits.Rows > 0 && r.count == r.limits.Rows {
		r.fail(graph.Errorf(graph.LimitExceeded, "the answer has more than %d rows; ask for fewer with LIMIT", r.limits.Rows))
		return false
	}
	r.count++
	row, err := r.convertRow(r.result.Record().Values)
	if err != nil {
		r.fail(err)
		return false
	}
	r.row = row
	return true
}

// finish reads the summary and commits. Once the commit is on its way nothing is tried again: it may have happened.
func (r *rows) finish() {
	if err := r.result.Err(); err != nil {
		r.fail(convert(r.ctx, err))
		return
	}
	summary, err := r.result.Consume(r.ctx)
	if err == nil && r.tx != nil {
		err = r.tx.Commit(r.ctx)
	}
	if err != nil {
		r.fail(convert(r.ctx, err))
		return
	}
	r.summary, r.spent = convertSummary(summary), true
	r.end()
	if r.prepared.fills {
		r.err = r.store.awaitIndexes(r.ctx)
	}
	r.cancel()
}

func (r *rows) fail(err *graph.Error) {
	r.err = err
	r.end()
	r.cancel()
}

func (r *rows) end() {
	r.done, r.row = true, nil
	r.release()
}

// discardWait is how long the server may take to throw away rows that nobody wants. It runs the rest of the query to do
// so, and a connection that is dropped instead ends the query.
const discardWait = 50 * time.Millisecond

// release gives the connection back to the pool, or drops it, and rolls back what was not committed. It has its own
// context: the statement's may have ended already. Nothing is left to be said where an answer was read to its end.
func (r *rows) release() {
	if r.spent && r.tx == nil {
		_ = r.session.Close(context.WithoutCancel(r.ctx))
		r.session = nil
		return
	}
	wait := r.store.config.ConnectTimeout
	if r.result != nil && r.result.IsOpen() {
		wait = discardWait
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(r.ctx), wait)
	defer cancel()
	if r.tx != nil {
		_ = r.tx.Close(ctx)
		r.tx = nil
	}
	if r.session != nil {
		_ = r.session.Close(ctx)
		r.session = nil
	}
}

func (r *rows) Close() error {
	if !r.done {
		r.end()
	}
	r.cancel()
	return nil
}
