package exec

import "parley/graph/plan"

func (a *assembler) stream(o plan.Op) (operator, error) {
	in, err := a.op(*o.Inputs()[0])
	if err != nil {
		return nil, err
	}
	switch o := o.(type) {
	case *plan.Filter:
		predicates, err := a.evals(o.Predicates)
		return &filter{in, predicates}, err
	case *plan.Project:
		p := &compute{in: in}
		for _, c := range o.Columns {
			e, err := a.eval(c.Bound)
			if err != nil {
				return nil, err
			}
			p.evals, p.slots = append(p.evals, e), append(p.slots, c.Slot)
		}
		return p, nil
	case *plan.Unwind:
		return a.unwind(in, o)
	case *plan.Distinct:
		return &distinct{in, o.Slots}, nil
	case *plan.Skip:
		n, err := a.count(o.Count, "SKIP")
		return &skip{in, n}, err
	}
	n, err := a.count(o.(*plan.Limit).Count, "LIMIT")
	return &limit{in, n}, err
}

// filter keeps the rows for which every predicate is true.
type filter struct {
	in         operator
	predicates []Eval
}

type filterIter struct {
	*filter
	r  *run
	in iterator
}

func (o *filter) open(r *run) iterator { return &filterIter{o, r, o.in.open(r)} }

func (i *filterIter) Reset() { i.in.Reset() }

func (i *filterIter) Next() (bool, error) {
	for {
		ok, err := i.in.Next()
		if !ok || err != nil {
			return false, err
		}
		v, err := i.predicates[0](i.r.ctx, i.r.row)
		if err != nil {
			return false, err
		}
		if !v.IsTrue() {
			if err := untrue(v); err != nil {
				return false, err
			}
			continue
		}
		if len(i.predicates) == 1 {
			return true, nil
		}
		if fits, err := all(i.r, i.predicates[1:]); err != nil || fits {
			return fits, err
		}
	}
}

// compute computes columns.
type compute struct {
	in    operator
	evals []Eval
	slots []int
}

type computeIter struct {
	*compute
	r  *run
	in iterator
}

func (o *compute) open(r *run) iterator { return &computeIter{o, r, o.in.open(r)} }

func (i *computeIter) Reset() { i.in.Reset() }

func (i *computeIter) Next() (bool, error) {
	ok, err := i.in.Next()
	if !ok || err != nil {
		return false, err
	}
	for n, e := range i.evals {
		v, err := e(i.r.ctx, i.r.row)
		if err != nil {
			return false, err
		}
		i.r.row[i.slots[n]] = v
	}
	return true, i.r.ctx.Step(1)
}
