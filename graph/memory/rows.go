package memory

import (
	"fmt"
	"runtime/debug"

	"parley/graph"
	"parley/graph/exec"
)

// rows is the stream of a running query.
type rows struct {
	store   *Store
	tx      *Tx          // nil in a reading statement, and once it has ended
	cursor  *exec.Cursor // nil once a reading statement has drawn all its rows
	summary graph.Summary
	columns []string
	row     []graph.Value
	err     error
	done    bool
}

func (r *rows) Columns() []string { return r.columns }

func (r *rows) Row() []graph.Value { return r.row }

func (r *rows) Err() error { return r.err }

func (r *rows) Summary() graph.Summary {
	if r.cursor == nil {
		return r.summary
	}
	return r.cursor.Summary()
}

// Next draws a row. At the end of a writing statement it commits.
func (r *rows) Next() bool {
	if r.done {
		return false
	}
	row, err := r.draw()
	if err == nil && row != nil {
		return true
	}
	r.done, r.err, r.row = true, err, nil
	if r.tx == nil {
		if err == nil && r.cursor != nil {
			r.summary = r.cursor.Summary()
			r.cursor.Release()
			r.cursor = nil
		}
		return false
	}
	if err == nil {
		r.store.commit(r.tx)
	} else {
		r.store.rollback()
	}
	r.tx = nil
	return false
}

// draw turns a panic into an error: a fault of the engine must not take the process with it.
func (r *rows) draw() (row []graph.Value, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = &graph.Error{
				Code: graph.Internal, Message: "the engine has failed on this query",
				Err: fmt.Errorf("panic: %v\n%s", p, debug.Stack()),
			}
		}
	}()
	if err := r.store.open(); err != nil {
		return nil, err
	}
	values, err := r.cursor.Next()
	if err != nil || values == nil {
		return nil, err
	}
	if r.row == nil {
		r.row = make([]graph.Value, len(values))
	}
	for i, v := range values {
		if r.row[i], err = r.cursor.Out(v); err != nil {
			return nil, err
		}
	}
	return r.row, nil
}

// Close ends the statement; a writing one that has not ended by itself is rolled back.
func (r *rows) Close() error {
	r.done = true
	if r.tx != nil {
		r.store.rollback()
		r.tx = nil
	}
	return nil
}

// table is an answer that is there already.
type table struct {
	columns []string
	rows    [][]graph.Value
	at      int
	summary graph.Summary
}

func (t *table) Columns() []string { return t.columns }

func (t *table) Next() bool {
	t.at = min(t.at+1, len(t.rows)+1)
	return t.at <= len(t.rows)
}

func (t *table) Row() []graph.Value {
	if t.at == 0 || t.at > len(t.rows) {
		return nil
	}
	return t.rows[t.at-1]
}

func (t *table) Err() error             { return nil }
func (t *table) Summary() graph.Summary { return t.summary }
func (t *table) Close() error           { return nil }
