package exec

import (
	"strings"

	"parley/graph/cypher"
	"parley/graph/plan"
)

func (a *assembler) unwind(in operator, o *plan.Unwind) (operator, error) {
	if call, ok := o.List.Expr.(*cypher.FunctionCall); ok && strings.EqualFold(call.Name, "range") {
		if _, computed := o.List.Scope.Exprs[call]; !computed {
			return a.unwindRange(in, o, call)
		}
	}
	list, err := a.eval(o.List)
	return &unwind{in, list, o.Slot}, err
}

// unwind answers a row for each element of a list; none for null, one for a value that is no list.
type unwind struct {
	in   operator
	list Eval
	slot int
}

type unwindIter struct {
	*unwind
	r    *run
	in   iterator
	rest []Value
}

func (o *unwind) open(r *run) iterator { return &unwindIter{unwind: o, r: r, in: o.in.open(r)} }

func (i *unwindIter) Reset() {
	i.rest = nil
	i.in.Reset()
}

func (i *unwindIter) Next() (bool, error) {
	for {
		if len(i.rest) > 0 {
			i.r.row[i.slot] = i.rest[0]
			i.rest = i.rest[1:]
			return true, i.r.ctx.Step(1)
		}
		ok, err := i.in.Next()
		if !ok || err != nil {
			return false, err
		}
		v, err := i.list(i.r.ctx, i.r.row)
		if err != nil {
			return false, err
		}
		switch v.Kind {
		case Null:
		case List:
			i.rest = v.List()
		default:
			i.rest = []Value{v}
		}
	}
}

// unwindRange is unwind for a range(), whose list it never makes.
type unwindRange struct {
	in   operator
	call *cypher.FunctionCall
	args []Eval
	slot int
}

func (a *assembler) unwindRange(in operator, o *plan.Unwind, call *cypher.FunctionCall) (operator, error) {
	u := &unwindRange{in: in, call: call, slot: o.Slot}
	for _, arg := range call.Args {
		e, err := a.eval(plan.Bound{Expr: arg, Scope: o.List.Scope})
		if err != nil {
			return nil, err
		}
		u.args = append(u.args, e)
	}
	return u, nil
}

type unwindRangeIter struct {
	*unwindRange
	r          *run
	in         iterator
	args       []Value
	next, step int64
	left       uint64
}

func (o *unwindRange) open(r *run) iterator {
	return &unwindRangeIter{unwindRange: o, r: r, in: o.in.open(r), args: make([]Value, len(o.args))}
}

func (i *unwindRangeIter) Reset() {
	i.left = 0
	i.in.Reset()
}

func (i *unwindRangeIter) Next() (bool, error) {
	for i.left == 0 {
		ok, err := i.in.Next()
		if !ok || err != nil {
			return false, err
		}
		if err := i.begin(); err != nil {
			return false, place(i.call, err)
		}
	}
	i.r.row[i.slot] = IntOf(i.next)
	i.next += i.step
	i.left--
	return true, i.r.ctx.Step(1)
}

// begin works out the bounds for a new row; a null among them gives no rows.
func (i *unwindRangeIter) begin() error {
	null := false
	for n, e := range i.unwindRange.args {
		var err error
		if i.args[n], err = e(i.r.ctx, i.r.row); err != nil {
			return err
		}
		null = null || i.args[n].IsNull()
	}
	if null {
		return nil
	}
	var err error
	i.next, i.step, i.left, err = rangeBounds(i.args)
	return err
}
