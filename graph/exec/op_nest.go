package exec

import "parley/graph/plan"

func (a *assembler) nest(o plan.Op) (operator, error) {
	if u, ok := o.(*plan.Union); ok {
		return a.union(u)
	}
	in, err := a.op(*o.Inputs()[0])
	if err != nil {
		return nil, err
	}
	switch o := o.(type) {
	case *plan.Optional:
		inner, err := a.op(o.Inner)
		return &apply{in: in, inner: inner, optional: true, nulls: o.Nulls}, err
	case *plan.Call:
		inner, err := a.op(o.Inner)
		if o.Unit {
			return &foreach{in: in, inner: inner}, err
		}
		if o.Once {
			inner = &once{inner, o.Nulls}
		}
		return &apply{in: in, inner: inner, optional: o.Optional, nulls: o.Nulls}, err
	}
	return a.procedure(in, o.(*plan.CallProcedure))
}

// apply answers the rows of inner for each row of in; with optional, where there are none, one in which nulls are null.
type apply struct {
	in, inner operator
	optional  bool
	nulls     []int
}

type applyIter struct {
	*apply
	r         *run
	in, inner iterator
	active    bool
	found     bool
}

func (o *apply) open(r *run) iterator {
	return &applyIter{apply: o, r: r, in: o.in.open(r), inner: o.inner.open(r)}
}

func (i *applyIter) Reset() {
	i.active = false
	i.in.Reset()
}

func (i *applyIter) Next() (bool, error) {
	for {
		if i.active {
			ok, err := i.inner.Next()
			if err != nil {
				return false, err
			}
			if ok {
				i.found = true
				return true, nil
			}
			i.active = false
			if i.optional && !i.found {
				for _, s := range i.nulls {
					i.r.row[s] = Value{}
				}
				return true, nil
			}
		}
		ok, err := i.in.Next()
		if !ok || err != nil {
			return false, err
		}
		if err := i.r.ctx.Step(1); err != nil {
			return false, err
		}
		i.active, i.found = true, false
		i.inner.Reset()
	}
}

// foreach runs inner to its end for each row of in, and for each element of a list if there is one, and answers the
// row.
type foreach struct {
	in, inner operator
	list      Eval // or nil
	slot      int
}

type foreachIter struct {
	*foreach
	r         *run
	in, inner iterator
}

func (o *foreach) open(r *run) iterator {
	return &foreachIter{o, r, o.in.open(r), o.inner.open(r)}
}

func (i *foreachIter) Reset() { i.in.Reset() }

func (i *foreachIter) Next() (bool, error) {
	ok, err := i.in.Next()
	if !ok || err != nil {
		return false, err
	}
	if i.list == nil {
		return true, i.drain()
	}
	v, err := i.list(i.r.ctx, i.r.row)
	if err != nil || v.IsNull() {
		return err == nil, err
	}
	for _, e := range elements(v) {
		i.r.row[i.slot] = e
		if err := i.drain(); err != nil {
			return false, err
		}
	}
	return true, nil
}

func (i *foreachIter) drain() error {
	i.inner.Reset()
	for {
		if err := i.r.ctx.Step(1); err != nil {
			return err
		}
		if ok, err := i.inner.Next(); !ok || err != nil {
			return err
		}
	}
}
