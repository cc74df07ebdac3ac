package graph

import "context"

// Access says what a statement may do.
type Access uint8

const (
	// Read refuses every statement that could change the graph or its schema, or reach outside of it (ReadOnly).
	Read Access = iota
	// Write allows both.
	Write
)

// Statement is one Cypher text with its parameters.
type Statement struct {
	// Text is openCypher, in the dialect that docs/dialect.md describes.
	Text string
	// Params holds the values of $name, of the kinds that [Value] lists. A missing one is an InvalidArgument error.
	Params map[string]Value
	// Access defaults to Read.
	Access Access
	// Limits bound this run; zero fields take the store's own.
	Limits Limits
}

// Store runs Cypher. It is safe for concurrent use.
type Store interface {
	// Run parses, checks, plans and starts a statement. Rows arrive in the order that ORDER BY asks for, otherwise in
	// any. The caller closes the rows; cancelling ctx ends them with Cancelled, its deadline with Timeout.
	// Errors: InvalidQuery, Unsupported (with Pos), InvalidArgument, ReadOnly, Conflict, LimitExceeded, Timeout,
	// Cancelled, Unavailable, Internal. A statement that fails changes nothing.
	Run(ctx context.Context, s Statement) (Rows, error)
	// Ping answers nil if a statement would be served now, otherwise Unavailable.
	Ping(ctx context.Context) error
	// Close releases what the store holds. Running statements end with Unavailable.
	Close(ctx context.Context) error
}

// Rows is the stream of a statement's answer, for one goroutine.
//
// A writing statement has done its work, and is committed, when Next has returned false and Err is nil; closing
// earlier rolls it back.
type Rows interface {
	// Columns names the columns in the order of RETURN. Empty for a statement without RETURN.
	Columns() []string
	// Next moves to the next row; false at the end and after an error.
	Next() bool
	// Row is the current row, one value a column. It is valid until the next call of Next; its values stay valid.
	Row() []Value
	// Err is the error that ended the rows, nil at a regular end.
	Err() error
	// Summary tells what was changed; complete once Next has returned false.
	Summary() Summary
	// Close ends the statement. It may be called more than once.
	Close() error
}

// Summary counts what a statement changed and what it cost.
type Summary struct {
	NodesCreated, NodesDeleted                 int
	RelationshipsCreated, RelationshipsDeleted int
	PropertiesSet                              int
	LabelsAdded, LabelsRemoved                 int
	IndexesAdded, IndexesRemoved               int
	ConstraintsAdded, ConstraintsRemoved       int
	// Plan is the text of EXPLAIN or PROFILE, empty otherwise.
	Plan string
}

// Collect reads all rows of a statement, at most max of them (LimitExceeded beyond), and closes them.
func Collect(ctx context.Context, store Store, s Statement, max int) (columns []string, rows [][]Value, err error) {
	r, err := store.Run(ctx, s)
	if err != nil {
		return nil, nil, err
	}
	defer r.Close()
	for r.Next() {
		if len(rows) == max {
			return nil, nil, Errorf(LimitExceeded, "the answer has more than %d rows; ask for fewer with LIMIT", max)
		}
		rows = append(rows, append([]Value(nil), r.Row()...))
	}
	return r.Columns(), rows, r.Err()
}
