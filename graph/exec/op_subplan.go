package exec

import (
	"parley/graph/cypher"
	"parley/graph/plan"
)

// Subplan plans and compiles a subquery of an expression.
func (a *assembler) Subplan(e cypher.Expr, scope Scope, env *Env) (Subquery, error) {
	root, slot, err := plan.Subplan(e, plan.Scope(scope), a.planning(), env)
	if err != nil {
		return Subquery{}, err
	}
	op, err := a.op(root)
	if err != nil {
		return Subquery{}, err
	}
	a.subs++
	return Subquery{Runner: &subplan{op, a.subs - 1}, Slot: slot}, nil
}

// subplan runs the operators of a subquery on the outer row. Its iterator is kept for the execution.
type subplan struct {
	op     operator
	number int
}

// openSubplan is the iterator of a subplan in one execution.
type openSubplan struct {
	run  run
	iter iterator
	busy bool
}

func (s *subplan) Run(ctx *Context, row Row, each func(Row) (bool, error)) error {
	for len(ctx.subplans) <= s.number {
		ctx.subplans = append(ctx.subplans, nil)
	}
	o := ctx.subplans[s.number]
	if o == nil || o.busy || &o.run.row[0] != &row[0] {
		o = &openSubplan{run: run{ctx: ctx, row: row}}
		o.iter = s.op.open(&o.run)
		ctx.subplans[s.number] = o
	}
	o.busy = true
	// What the operators charge is given back here, once, and what each keeps stays charged: Reset gives back what the
	// last run has charged, which has been given back then.
	before, kept := ctx.memory, int64(0)
	defer func() {
		o.busy = false
		ctx.memory = before + kept
	}()
	o.iter.Reset()
	ctx.memory = before
	for {
		ok, err := o.iter.Next()
		if err != nil || !ok {
			return err
		}
		held := ctx.memory
		more, err := each(row)
		kept += ctx.memory - held
		if err != nil || !more {
			return err
		}
	}
}
