package exec

import (
	"context"
	"sync"

	"parley/graph"
	"parley/graph/cypher"
	"parley/graph/plan"
)

// Program is a compiled query. It is immutable: many goroutines may run it at once.
type Program struct {
	Columns []string
	// Plan is what it was compiled from.
	Plan  *plan.Plan
	root  operator
	slots []int
	width int
	// params are the names of the parameters that it reads, by number.
	params []string
	reads  map[string]int // their numbers
	// inner holds the subqueries in the expressions of operators.
	inner map[plan.Op][]plan.Subquery
	// numbers are those of the operators that are counted; nil unless profiled.
	numbers map[plan.Op]int
	counted int
	// idle holds cursors of reading executions that are over: opening all iterators anew costs more than a short query.
	idle sync.Pool
}

// CompileQuery plans and compiles a checked query. Errors: Unsupported and InvalidQuery, with the place.
func CompileQuery(q *cypher.Query, catalog Catalog) (*Program, error) {
	return compileQuery(q, catalog, false)
}

// ProfileQuery is CompileQuery for a program whose cursors count the rows of each operator.
func ProfileQuery(q *cypher.Query, catalog Catalog) (*Program, error) {
	return compileQuery(q, catalog, true)
}

func compileQuery(q *cypher.Query, catalog Catalog, profile bool) (*Program, error) {
	a := &assembler{env: &Env{}, catalog: catalog}
	if profile {
		a.numbers = map[plan.Op]int{}
	}
	a.env.Subplans = a
	p, err := plan.Build(q, a.planning(), a.env)
	if err != nil {
		return nil, err
	}
	root, err := a.op(p.Root)
	if err != nil {
		return nil, err
	}
	return &Program{
		Columns: p.Columns, Plan: p, root: root, slots: p.Slots, width: a.env.Width(), params: a.env.parameters(), reads: a.env.params,
		inner: a.inner, numbers: a.numbers, counted: a.counted,
	}, nil
}

// Reads reports whether the program reads a parameter: Read then asks for it.
func (p *Program) Reads(parameter string) bool {
	_, ok := p.reads[parameter]
	return ok
}

// Catalog is what compiling a query needs to know beside its text.
type Catalog struct {
	Statistics plan.Statistics
	Procedures Procedures
}

// Cursor draws the rows of one execution. It belongs to one goroutine.
type Cursor struct {
	run   run
	iter  iterator
	slots []int
	out   Row
	done  bool
	of    *Program
}

// run is what the iterators of one execution share. All operators work on one row.
type run struct {
	ctx     *Context
	row     Row
	writer  Writer // nil in a reading statement
	changes *changes
}

// iterator draws rows. Next writes the slots of its operator into the row of the run and answers false at the end.
// Reset begins again, for the outer row as it is now.
type iterator interface {
	Next() (bool, error)
	Reset()
}

// operator is a compiled operator: it opens an iterator for each execution.
type operator interface{ open(*run) iterator }

// Start begins an execution. A writing statement passes the Writer that is also the context's Graph, otherwise nil.
func (p *Program) Start(ctx *Context, w Writer) *Cursor {
	c := &Cursor{slots: p.slots, out: make(Row, len(p.slots)), of: p}
	ctx.counts, ctx.writing = make([]int, p.counted), w != nil
	c.run = run{ctx: ctx, row: make(Row, p.width), writer: w, changes: &changes{}}
	c.iter = p.root.open(&c.run)
	return c
}

// Read begins a reading execution. The program must always be given snapshots of one store. Errors: InvalidArgument for
// a parameter that is missing or of a kind that Cypher does not have; Timeout and Cancelled where the caller's context has
// ended.
func (p *Program) Read(ctx context.Context, g Graph, params map[string]graph.Value, limits graph.Limits) (*Cursor, error) {
	c, used := p.idle.Get().(*Cursor)
	if !used {
		c = p.Start(&Context{}, nil)
	}
	c.run.ctx.begin(ctx, g, limits)
	if err := c.run.ctx.take(p.params, params); err != nil {
		return nil, err
	}
	if used {
		c.done = false
		c.iter.Reset()
	}
	return c, c.run.ctx.begun()
}

// keptAtMost is the number of bytes that an execution may have held, for its cursor to be used again: what its iterators
// have grown to stays with them.
const keptAtMost = 256 << 10

// Release ends a reading execution that has drawn all its rows without an error; another one may use the cursor from then
// on.
func (c *Cursor) Release() {
	if !c.done || c.of.numbers != nil || c.run.writer != nil || c.run.ctx.most > keptAtMost {
		return
	}
	clear(c.run.row)
	clear(c.out)
	c.run.ctx.end()
	c.of.idle.Put(c)
}

// Next draws a row of the answer; nil at the end. The row is valid until the next call. A query without RETURN does
// its work and answers no row.
func (c *Cursor) Next() (Row, error) {
	for !c.done {
		ok, err := c.iter.Next()
		if err != nil {
			c.done = true
			return nil, err
		}
		if !ok {
			c.done = true
			return nil, c.run.finish()
		}
		if len(c.slots) == 0 {
			continue
		}
		if err := c.run.ctx.AddRow(); err != nil {
			c.done = true
			return nil, err
		}
		for i, s := range c.slots {
			c.out[i] = c.run.row[s]
		}
		return c.out, nil
	}
	return nil, nil
}

// Out converts a value of the row for the answer; see Context.Out.
func (c *Cursor) Out(v Value) (graph.Value, error) { return c.run.ctx.Out(v) }

// Summary counts what was changed so far, and for a profiled program tells the rows of each operator.
func (c *Cursor) Summary() graph.Summary {
	s := c.run.changes.Summary
	if c.of.numbers != nil {
		s.Plan = c.profile()
	}
	return s
}

// assembler compiles operators. It is also what plans the subqueries of expressions.
type assembler struct {
	env     *Env
	catalog Catalog
	subs    int
	numbers map[plan.Op]int // of counted operators; nil unless profiled
	counted int
	// at is the operator whose expressions are being compiled, inner the subqueries that they held.
	at    plan.Op
	inner map[plan.Op][]plan.Subquery
}

func (a *assembler) planning() plan.Catalog {
	return plan.Catalog{Statistics: a.catalog.Statistics, Procedures: a.catalog.Procedures}
}

func (a *assembler) eval(b plan.Bound) (Eval, error) { return Compile(b.Expr, Scope(b.Scope), a.env) }

func (a *assembler) evals(list []plan.Bound) ([]Eval, error) {
	evals := make([]Eval, len(list))
	for i, b := range list {
		var err error
		if evals[i], err = a.eval(b); err != nil {
			return nil, err
		}
	}
	return evals, nil
}

// op compiles an operator and all below it.
func (a *assembler) op(o plan.Op) (operator, error) {
	outer := a.at
	a.at = o
	op, err := a.plainOp(o)
	a.at = outer
	if err != nil || a.numbers == nil {
		return op, err
	}
	// Not len(a.numbers): all Arguments are one key, since a struct without fields has no address of its own.
	n := a.counted
	a.counted++
	a.numbers[o] = n
	return &tally{op, n}, nil
}

func (a *assembler) plainOp(o plan.Op) (operator, error) {
	switch o := o.(type) {
	case *plan.Argument:
		return argument{}, nil
	case *plan.NodeScan, *plan.RelScan:
		return a.scan(o)
	case *plan.NodeSeek, *plan.RelSeek, *plan.HashSeek, *plan.CountStored:
		return a.seek(o)
	case *plan.Expand, *plan.RelEnds, *plan.VarExpand, *plan.Repeat, *plan.Shortest, *plan.SelectPaths, *plan.NamePath:
		return a.walk(o)
	case *plan.Filter, *plan.Project, *plan.Unwind, *plan.Distinct, *plan.Skip, *plan.Limit:
		return a.stream(o)
	case *plan.Aggregate, *plan.Sort, *plan.Eager:
		return a.gather(o)
	case *plan.Optional, *plan.Union, *plan.Call, *plan.CallProcedure:
		return a.nest(o)
	}
	return a.write(o)
}
