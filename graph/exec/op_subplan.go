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
	a.note(plan.Subquery{Expr: e, Root: root})
	a.subs++
	return Subquery{Runner: &subplan{op, a.subs - 1}, Slot: slot}, nil
}

// note keeps a subquery for EXPLAIN, under the operator whose expression it is, once.
func (a *assembler) note(s plan.Subquery) {
	if a.inner == nil {
		a.inner = map[plan.Op][]plan.Subquery{}
	}
	for _, known := range a.inner[a.at] {
		if known.Expr == s.Expr {
			return
		}
	}
	a.inner[a.at] = append(a.inner[a.at], s)
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

// begin gives the iterator, for the outer row. What the operators charge is given back when a run ends, and what each
// keeps stays charged: Reset gives back what the last run has charged, which has been given back then.
func (s *subplan) begin(ctx *Context, row Row) *openSubplan {
	if len(ctx.subplans) <= s.number {
		ctx.subplans = append(ctx.subplans, make([]*openSubplan, s.number+1-len(ctx.subplans))...)
	}
	o := ctx.subplans[s.number]
	if o == nil || o.busy || &o.run.row[0] != &row[0] {
		o = &openSubplan{run: run{ctx: ctx, row: row}}
		o.iter = s.op.open(&o.run)
		ctx.subplans[s.number] = o
	}
	o.busy = true
	before := ctx.memory
	o.iter.Reset()
	ctx.memory = before
	return o
}

func (s *subplan) Run(ctx *Context, row Row, each func(Row) (bool, error)) error {
	before, kept := ctx.memory, int64(0)
	o := s.begin(ctx, row)
	defer func() {
		o.busy = false
		ctx.memory = before + kept
	}()
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

func (s *subplan) Count(ctx *Context, row Row, most int) (n int, err error) {
	before := ctx.memory
	o := s.begin(ctx, row)
	for ok := true; ok && n < most; {
		if ok, err = o.iter.Next(); err != nil {
			break
		}
		if ok {
			n++
		}
	}
	o.busy = false
	ctx.memory = before
	return n, err
}
