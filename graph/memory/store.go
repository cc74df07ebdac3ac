package memory

import (
	"context"
	"maps"
	"slices"
	"sync/atomic"
	"time"

	"parley/graph"
	"parley/graph/cypher"
	"parley/graph/exec"
)

// DefaultLimits hold where neither the options nor a statement say otherwise: a minute, half a gigabyte, and so many
// steps as take some ten seconds.
var DefaultLimits = graph.Limits{Time: time.Minute, Memory: 512 << 20, Work: 500_000_000}

// Options of a Store. The zero value is usable.
type Options struct {
	// Limits are those of a statement that sets none; zero fields take DefaultLimits.
	Limits graph.Limits
	// Procedures can be called beside those that every store has.
	Procedures []*exec.Procedure
	// Prepared is the number of query texts that are kept parsed and planned; 1,024 if zero.
	Prepared int
}

// Store is an in-memory graph. It satisfies graph.Store and is safe for concurrent use.
type Store struct {
	current    atomic.Pointer[Snapshot]
	limits     graph.Limits
	procedures exec.Procedures // those that a text can call
	callable   exec.Procedures // those and what SHOW commands call
	prepared   *cache
	closed     atomic.Bool

	// writing holds one token: who has it is the writer, and may use what follows.
	writing chan struct{}
	intern  interner
	lastTx  uint64
}

var _ graph.Store = (*Store)(nil)

// New makes an empty store.
func New(o Options) *Store {
	s := &Store{
		limits: o.Limits.Or(DefaultLimits), procedures: exec.Builtin(), prepared: newCache(o.Prepared), writing: make(chan struct{}, 1),
	}
	for _, p := range slices.Concat([]*exec.Procedure{visualization()}, fulltextProcedures(), o.Procedures) {
		s.procedures[p.Name] = p
	}
	s.callable = s.shows()
	maps.Copy(s.callable, s.procedures)
	s.current.Store(emptySnapshot())
	return s
}

// Snapshot is the state of the graph now.
func (s *Store) Snapshot() *Snapshot { return s.current.Load() }

// Ping answers nil unless the store is closed.
func (s *Store) Ping(context.Context) error { return s.open() }

// Close ends the store. Running statements end with Unavailable.
func (s *Store) Close(context.Context) error {
	s.closed.Store(true)
	return nil
}

func (s *Store) open() error {
	if s.closed.Load() {
		return graph.Errorf(graph.Unavailable, "the store has been closed")
	}
	return nil
}

// Run parses, checks, plans and starts a statement; see graph.Store.
func (s *Store) Run(ctx context.Context, st graph.Statement) (graph.Rows, error) {
	if err := s.open(); err != nil {
		return nil, err
	}
	p, err := s.prepare(st.Text, st.Access)
	if err != nil {
		return nil, err
	}
	explain := p.statement.Mode == cypher.Explain
	if p.query != nil && !explain && !p.writes {
		return s.startRead(ctx, p, st)
	}
	if err := exec.MissingParameters(p.parameters, st.Params); err != nil {
		return nil, err
	}
	switch {
	case p.query == nil:
		return s.command(ctx, p.statement.Body)
	case explain:
		return s.explain(p)
	}
	return s.startWrite(ctx, p, st)
}

func (s *Store) startRead(ctx context.Context, p *prepared, st graph.Statement) (graph.Rows, error) {
	snapshot := s.current.Load()
	program, err := p.program(snapshot, s.callable)
	if err != nil {
		return nil, err
	}
	if err := exec.MissingParameters(program.unread, st.Params); err != nil {
		return nil, err
	}
	cursor, err := program.Read(ctx, snapshot, st.Params, st.Limits.Or(s.limits))
	if err != nil {
		return nil, err
	}
	return &rows{store: s, cursor: cursor, columns: program.Columns}, nil
}

func (s *Store) startWrite(ctx context.Context, p *prepared, st graph.Statement) (graph.Rows, error) {
	c, err := exec.NewContext(ctx, nil, st.Params, st.Limits.Or(s.limits))
	if err != nil {
		return nil, err
	}
	tx, err := s.begin(ctx)
	if err != nil {
		return nil, err
	}
	program, err := p.program(&tx.Snapshot, s.callable)
	if err != nil {
		s.rollback()
		return nil, err
	}
	c.Graph = tx
	return &rows{store: s, tx: tx, cursor: program.Start(c, tx), columns: program.Columns}, nil
}

// begin waits for the turn to write. Errors: Cancelled, Timeout.
func (s *Store) begin(ctx context.Context) (*Tx, error) {
	select {
	case s.writing <- struct{}{}:
	case <-ctx.Done():
		b := exec.NewBudget(ctx, graph.Limits{})
		return nil, b.Alive()
	}
	s.lastTx++
	return newTx(s.current.Load(), s.lastTx, &s.intern), nil
}

// commit publishes what a transaction has made; rollback drops it. Both let the next writer begin.
func (s *Store) commit(tx *Tx) {
	s.current.Store(tx.publish())
	<-s.writing
}

func (s *Store) rollback() {
	s.intern.rollback()
	<-s.writing
}

// command runs a statement that changes indexes and constraints.
func (s *Store) command(ctx context.Context, body cypher.Body) (graph.Rows, error) {
	tx, err := s.begin(ctx)
	if err != nil {
		return nil, err
	}
	summary, err := tx.command(body)
	if err != nil {
		s.rollback()
		return nil, err
	}
	s.commit(tx)
	return &table{summary: summary}, nil
}

func (s *Store) explain(p *prepared) (graph.Rows, error) {
	text, err := p.explain(s.current.Load(), s.callable)
	if err != nil {
		return nil, err
	}
	return &table{columns: p.columns, summary: graph.Summary{Plan: text}}, nil
}
