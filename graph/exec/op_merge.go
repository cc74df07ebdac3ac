package exec

import (
	"parley/graph"
	"parley/graph/plan"
)

// merge answers what inner finds for each row; where it finds nothing, what it creates.
type merge struct {
	in, inner         operator
	keep              []int
	parts             *creation
	onCreate, onMatch []assignment
	notNull           []Eval
}

func (a *assembler) merge(in operator, o *plan.Merge) (operator, error) {
	m := &merge{in: in, keep: o.Keep}
	var err error
	if m.inner, err = a.op(o.Inner); err != nil {
		return nil, err
	}
	if m.parts, err = a.creation(o.Parts); err != nil {
		return nil, err
	}
	if m.onCreate, err = a.assignments(o.OnCreate); err != nil {
		return nil, err
	}
	if m.onMatch, err = a.assignments(o.OnMatch); err != nil {
		return nil, err
	}
	m.notNull, err = a.evals(o.NotNull)
	return m, err
}

type mergeIter struct {
	*merge
	r         *run
	in, inner iterator
	found     []Value // the kept slots of what was found, row after row
	rows, at  int
}

func (o *merge) open(r *run) iterator {
	return &mergeIter{merge: o, r: r, in: o.in.open(r), inner: o.inner.open(r)}
}

func (i *mergeIter) Reset() {
	i.found, i.rows, i.at = i.found[:0], 0, 0
	i.in.Reset()
}

func (i *mergeIter) Next() (bool, error) {
	if i.at < i.rows {
		return true, i.answer()
	}
	ok, err := i.in.Next()
	if !ok || err != nil {
		return false, err
	}
	if err := i.checkNulls(); err != nil {
		return false, err
	}
	if err := i.find(); err != nil {
		return false, err
	}
	if i.rows > 0 {
		return true, i.answer()
	}
	if err := i.parts.make(i.r); err != nil {
		return false, err
	}
	return true, applyAll(i.r, i.onCreate)
}

// find draws all that is there before anything is changed.
func (i *mergeIter) find() error {
	i.found, i.rows, i.at = i.found[:0], 0, 0
	i.inner.Reset()
	for {
		ok, err := i.inner.Next()
		if !ok || err != nil {
			return err
		}
		for _, s := range i.keep {
			i.found = append(i.found, i.r.row[s])
		}
		i.rows++
		if err := i.r.ctx.Step(1); err != nil {
			return err
		}
	}
}

func (i *mergeIter) answer() error {
	for n, s := range i.keep {
		i.r.row[s] = i.found[i.at*len(i.keep)+n]
	}
	i.at++
	return applyAll(i.r, i.onMatch)
}

func (i *mergeIter) checkNulls() error {
	for _, e := range i.notNull {
		v, err := e(i.r.ctx, i.r.row)
		if err != nil {
			return err
		}
		if v.IsNull() {
			return &graph.Error{
				Code: graph.InvalidArgument, Detail: "SemanticError.MergeReadOwnWrites",
				Message: "MERGE cannot look for a property that is null; leave the row out with WHERE … IS NOT NULL",
			}
		}
	}
	return nil
}
