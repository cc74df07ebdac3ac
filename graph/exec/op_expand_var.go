package exec

import (
	"slices"

	"parley/graph"
	"parley/graph/plan"
)

// varExpand walks min to max relationships, depth first; no relationship comes twice in a walk.
type varExpand struct {
	in operator
	hopSpec
	min, max int // a negative max has no bound
	reverse  bool
	each     []Eval
	hopSlot  int
}

func (a *assembler) varExpand(in operator, o *plan.VarExpand) (operator, error) {
	v := &varExpand{in: in, min: o.Min, max: o.Max, reverse: o.Reverse, hopSlot: o.HopSlot}
	var err error
	if v.hopSpec, err = a.hop(o.Hop); err != nil {
		return nil, err
	}
	v.each, err = a.evals(o.Each)
	return v, err
}

type varExpandIter struct {
	*varExpand
	r     *run
	in    iterator
	stack []hops   // one for each relationship that may come next, at its depth
	rels  []uint64 // the walk so far
	start bool     // the walk of no relationship has not been answered yet
	from  uint64
}

func (o *varExpand) open(r *run) iterator {
	return &varExpandIter{varExpand: o, r: r, in: o.in.open(r)}
}

func (i *varExpandIter) Reset() {
	i.stack, i.rels, i.start = i.stack[:0], i.rels[:0], false
	i.in.Reset()
}

func (i *varExpandIter) Next() (bool, error) {
	for {
		if i.start {
			i.start = false
			if i.min == 0 && i.answer(i.from) {
				return true, nil
			}
		}
		for len(i.stack) > 0 {
			node, ok, err := i.advance()
			if err != nil {
				return false, err
			}
			if ok && len(i.rels) >= i.min && i.answer(node) {
				return true, nil
			}
		}
		ok, err := i.in.Next()
		if !ok || err != nil {
			return false, err
		}
		if err := i.begin(); err != nil {
			return false, err
		}
	}
}

func (i *varExpandIter) begin() error {
	i.stack, i.rels, i.start = i.stack[:0], i.rels[:0], false
	from := i.r.row[i.fromSlot]
	if from.Kind != Node {
		return nil
	}
	i.from, i.start = from.Num, true
	if i.max != 0 {
		i.push(from.Num)
	}
	return i.choose(i.r)
}

func (i *varExpandIter) push(node uint64) {
	i.stack = append(i.stack, hops{})
	i.stack[len(i.stack)-1].begin(&i.hopSpec, node)
}

// advance takes the next relationship of the walk, or goes back by one. It answers the node that was reached.
func (i *varExpandIter) advance() (node uint64, ok bool, err error) {
	// Relationships beyond the depth of the stack belong to walks that are done with.
	i.rels = i.rels[:len(i.stack)-1]
	hop, ok, err := i.stack[len(i.stack)-1].next(i.r.ctx, &i.hopSpec)
	if err != nil {
		return 0, false, err
	}
	if !ok {
		i.stack = i.stack[:len(i.stack)-1]
		return 0, false, nil
	}
	rel := uint64(hop.Rel)
	if slices.Contains(i.rels, rel) || !i.differs(i.r.row, rel) {
		return 0, false, i.r.ctx.Step(len(i.rels) / 16)
	}
	if fits, err := i.fits(rel); err != nil || !fits {
		return 0, false, err
	}
	i.rels = append(i.rels, rel)
	if i.max < 0 || len(i.rels) < i.max {
		if err := i.checkHops(); err != nil {
			return 0, false, err
		}
		i.push(uint64(hop.Node))
	}
	return uint64(hop.Node), true, nil
}

func (i *varExpandIter) fits(rel uint64) (bool, error) {
	if len(i.each) == 0 {
		return true, nil
	}
	i.r.row[i.hopSlot] = RelOf(rel)
	return all(i.r, i.each)
}

func (i *varExpandIter) checkHops() error { return checkHops(i.r.ctx, len(i.rels)) }

// checkHops refuses to walk further than the limit.
func checkHops(ctx *Context, walked int) error {
	if max := ctx.Limits().Hops; max > 0 && walked >= max {
		return graph.Errorf(graph.LimitExceeded,
			"a path of more than %d relationships is followed (limit hops); bound its length, as in [*..%d]", max, min(max, 5))
	}
	return nil
}

// answer binds the end and the list of the walk, unless the end is bound and another one.
func (i *varExpandIter) answer(node uint64) bool {
	if i.into {
		if to := i.r.row[i.toSlot]; to.Kind != Node || to.Num != node {
			return false
		}
	} else {
		i.r.row[i.toSlot] = NodeOf(node)
	}
	if i.relSlot >= 0 {
		i.r.row[i.relSlot] = relList(i.rels, i.reverse)
	}
	return true
}

func relList(rels []uint64, reverse bool) Value {
	list := make([]Value, len(rels))
	for n, rel := range rels {
		list[n] = RelOf(rel)
	}
	if reverse {
		slices.Reverse(list)
	}
	return ListOf(list)
}

// all reports whether every predicate is true for the row.
func all(r *run, predicates []Eval) (bool, error) {
	for _, p := range predicates {
		v, err := p(r.ctx, r.row)
		if err != nil {
			return false, err
		}
		if !v.IsTrue() {
			return false, untrue(v)
		}
	}
	return true, nil
}
