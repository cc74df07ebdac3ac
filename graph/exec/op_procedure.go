package exec

import (
	"parley/graph"
	"parley/graph/cypher"
	"parley/graph/plan"
)

// Procedure is what CALL name(…) calls: its signature, and its body.
type Procedure struct {
	*cypher.Procedure
	// Run calls each for every row, one value for each of the Results; each keeps nothing of it. Optional arguments that
	// are not given are null.
	Run func(ctx *Context, args []Value, each func([]Value) error) error
}

// Procedures are the procedures of a store, by name.
type Procedures map[string]*Procedure

// Procedure tells which columns and arguments a procedure has.
func (p Procedures) Procedure(name string) (columns, args []string, ok bool) {
	q, ok := p[name]
	if !ok {
		return nil, nil, false
	}
	for _, r := range q.Results {
		columns = append(columns, r.Name)
	}
	for _, a := range q.Args {
		args = append(args, a.Name)
	}
	return columns, args, true
}

// Signatures are those of the procedures, by name.
func (p Procedures) Signatures() map[string]*cypher.Procedure {
	all := make(map[string]*cypher.Procedure, len(p))
	for name, q := range p {
		all[name] = q.Procedure
	}
	return all
}

// call calls a procedure for each row of its input.
type call struct {
	in        operator
	procedure *Procedure
	args      []Eval
	columns   []plan.ProcedureColumn
	optional  bool
	pos       graph.Pos
}

func (a *assembler) procedure(in operator, o *plan.CallProcedure) (operator, error) {
	args, err := a.evals(o.Args)
	p := a.catalog.Procedures[o.Name]
	if err == nil && (len(args) > len(p.Args) || len(args) < len(p.Args) && !p.Args[len(args)].Optional) {
		err = &graph.Error{
			Code: graph.InvalidQuery, Detail: "SyntaxError.InvalidNumberOfArguments", Pos: o.Pos.Pos,
			Message: "procedure " + o.Name + " is called with the wrong number of arguments",
		}
	}
	return &call{in, p, args, o.Columns, o.Optional, o.Pos.Pos}, err
}

type callIter struct {
	*call
	r    *run
	in   iterator
	rows [][]Value
	held holding
}

func (o *call) open(r *run) iterator { return &callIter{call: o, r: r, in: o.in.open(r)} }

func (i *callIter) Reset() {
	i.rows = nil
	i.in.Reset()
}

func (i *callIter) Next() (bool, error) {
	for {
		if len(i.rows) > 0 {
			for _, c := range i.columns {
				i.r.row[c.Slot] = i.rows[0][c.Index]
			}
			i.rows = i.rows[1:]
			return true, i.r.ctx.Step(1)
		}
		ok, err := i.in.Next()
		if !ok || err != nil {
			return false, err
		}
		if err := i.collect(); err != nil {
			return false, err
		}
		switch {
		case len(i.rows) > 0:
		case len(i.procedure.Results) == 0:
			return true, nil // a procedure without columns is called for its effect
		case i.optional:
			i.rows = [][]Value{make([]Value, len(i.procedure.Results))}
		}
	}
}

func (i *callIter) collect() error {
	args := make([]Value, len(i.procedure.Args))
	for n, e := range i.args {
		var err error
		if args[n], err = e(i.r.ctx, i.r.row); err != nil {
			return err
		}
	}
	i.held.drop(i.r.ctx)
	i.rows = nil
	return i.procedure.Run(i.r.ctx, args, func(row []Value) error {
		i.rows = append(i.rows, append([]Value(nil), row...))
		return i.held.charge(i.r.ctx, rowBytes(row))
	})
}
