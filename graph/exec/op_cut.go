package exec

import (
	"parley/graph"
	"parley/graph/plan"
)

// counter evaluates the number after SKIP or LIMIT.
type counter func(r *run) (int, error)

func (a *assembler) count(b plan.Bound, word string) (counter, error) {
	e, err := a.eval(b)
	if err != nil {
		return nil, err
	}
	pos := b.Expr.Place().Pos
	return func(r *run) (int, error) {
		v, err := e(r.ctx, r.row)
		if err != nil {
			return 0, err
		}
		if v.Kind != Int || v.Int() < 0 {
			return 0, countError(v, word, pos)
		}
		return int(min(v.Int(), 1<<40)), nil
	}, nil
}

func countError(v Value, word string, pos graph.Pos) error {
	detail := "SyntaxError.InvalidArgumentType"
	if v.Kind == Int {
		detail = "SyntaxError.NegativeIntegerArgument"
	}
	return &graph.Error{
		Code: graph.InvalidArgument, Detail: detail, Pos: pos,
		Message: word + " takes a whole number that is not negative",
	}
}

// skip leaves out the first rows.
type skip struct {
	in operator
	n  counter
}

type skipIter struct {
	*skip
	r    *run
	in   iterator
	done bool
}

func (o *skip) open(r *run) iterator { return &skipIter{skip: o, r: r, in: o.in.open(r)} }

func (i *skipIter) Reset() {
	i.done = false
	i.in.Reset()
}

func (i *skipIter) Next() (bool, error) {
	if !i.done {
		i.done = true
		n, err := i.n(i.r)
		if err != nil {
			return false, err
		}
		for range n {
			if ok, err := i.in.Next(); !ok || err != nil {
				return false, err
			}
		}
	}
	return i.in.Next()
}

// limit answers no more than the first rows.
type limit struct {
	in operator
	n  counter
}

type limitIter struct {
	*limit
	r     *run
	in    iterator
	begun bool
	left  int
}

func (o *limit) open(r *run) iterator { return &limitIter{limit: o, r: r, in: o.in.open(r)} }

func (i *limitIter) Reset() {
	i.begun = false
	i.in.Reset()
}

func (i *limitIter) Next() (bool, error) {
	if !i.begun {
		n, err := i.n(i.r)
		if err != nil {
			return false, err
		}
		i.begun, i.left = true, n
		if n == 0 && i.r.writer != nil {
			// What the statement writes below, it writes all the same: the first row is drawn after all of it.
			_, err := i.in.Next()
			return false, err
		}
	}
	if i.left == 0 {
		return false, nil
	}
	i.left--
	return i.in.Next()
}
