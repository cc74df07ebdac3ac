package exec

import (
	"slices"

	"parley/graph/plan"
)

// repeat walks a quantified path: inner, min to max times, depth first; no relationship comes twice.
type repeat struct {
	in, inner            operator
	from, to, start, end int
	into, reverse        bool
	min, max             int // a negative max has no bound
	groups               []plan.Group
	rels, unlike         []int
	relList              int
	kept                 []int // slots of the inside, which a deeper turn overwrites
}

func (a *assembler) repeat(in operator, o *plan.Repeat) (operator, error) {
	inner, err := a.op(o.Inner)
	r := &repeat{
		in: in, inner: inner, from: o.From, to: o.To, start: o.Start, end: o.End, into: o.Into, reverse: o.Reverse,
		min: o.Min, max: o.Max, groups: o.Groups, rels: o.Rels, unlike: o.Unlike, relList: o.RelList,
	}
	r.kept = append(r.kept, o.Start, o.End)
	r.kept = append(r.kept, o.Rels...)
	for _, g := range o.Groups {
		r.kept = append(r.kept, g.Inner)
	}
	return r, err
}

// turn is one repetition under way: the iterator, and what it has bound.
type turn struct {
	iter  iterator
	bound []Value // of the kept slots
}

type repeatIter struct {
	*repeat
	r     *run
	in    iterator
	turns []turn // iterators are kept for later walks
	depth int    // turns in use; the first depth-1 of them, or all, have bound something
	zero  bool   // the walk of no repetition has not been answered yet
}

func (o *repeat) open(r *run) iterator { return &repeatIter{repeat: o, r: r, in: o.in.open(r)} }

func (i *repeatIter) Reset() {
	i.depth, i.zero = 0, false
	i.in.Reset()
}

func (i *repeatIter) Next() (bool, error) {
	for {
		if i.zero {
			i.zero = false
			if i.min == 0 && i.answer(i.r.row[i.from], 0) {
				return true, nil
			}
		}
		for i.depth > 0 {
			ok, err := i.advance()
			if err != nil {
				return false, err
			}
			if ok {
				return true, nil
			}
		}
		ok, err := i.in.Next()
		if !ok || err != nil {
			return false, err
		}
		if i.r.row[i.from].Kind != Node {
			continue
		}
		i.zero = true
		if i.max != 0 {
			i.push(i.r.row[i.from])
		}
	}
}

// push begins one more repetition at a node.
func (i *repeatIter) push(node Value) {
	if i.depth == len(i.turns) {
		i.turns = append(i.turns, turn{iter: i.inner.open(i.r), bound: make([]Value, len(i.kept))})
	}
	i.r.row[i.start] = node
	t := &i.turns[i.depth]
	for n, s := range i.kept {
		t.bound[n] = i.r.row[s]
	}
	t.iter.Reset()
	i.depth++
}

// advance draws the next row of the deepest repetition, or gives it up. It answers true where a row of the answer is
// complete.
func (i *repeatIter) advance() (bool, error) {
	t := &i.turns[i.depth-1]
	walked := i.depth
	for n, s := range i.kept {
		i.r.row[s] = t.bound[n]
	}
	ok, err := t.iter.Next()
	if err != nil {
		return false, err
	}
	if !ok {
		i.depth--
		return false, nil
	}
	for n, s := range i.kept {
		t.bound[n] = i.r.row[s]
	}
	if err := i.r.ctx.Step(1 + walked/8); err != nil {
		return false, err
	}
	if i.repeats(walked) {
		return false, nil
	}
	end := i.r.row[i.end]
	answered := walked >= i.min && i.answer(end, walked)
	if i.max < 0 || walked < i.max {
		if err := checkHops(i.r.ctx, walked); err != nil {
			return false, err
		}
		i.push(end)
	}
	return answered, nil
}

// repeats reports whether the latest repetition walks a relationship that has been walked before.
func (i *repeatIter) repeats(walked int) bool {
	last := i.turns[walked-1].bound[2:]
	for n := range i.rels {
		rel := last[n]
		if !differs(i.r.row, i.unlike, rel.Num) {
			return true
		}
		for d := range walked - 1 {
			for m := range i.rels {
				if i.turns[d].bound[2+m].Num == rel.Num {
					return true
				}
			}
		}
	}
	return false
}

// answer binds the end, the groups and the list of relationships of the first repetitions.
func (i *repeatIter) answer(end Value, repetitions int) bool {
	if i.into {
		if to := i.r.row[i.to]; to.Kind != Node || to.Num != end.Num {
			return false
		}
	} else {
		i.r.row[i.to] = end
	}
	for n, g := range i.groups {
		list := make([]Value, repetitions)
		for d := range list {
			list[d] = i.turns[d].bound[2+len(i.rels)+n]
		}
		if i.reverse {
			slices.Reverse(list)
		}
		i.r.row[g.Outer] = ListOf(list)
	}
	rels := make([]Value, 0, repetitions*len(i.rels))
	for d := range repetitions {
		at := d
		if i.reverse {
			at = repetitions - 1 - d
		}
		rels = append(rels, i.turns[at].bound[2:2+len(i.rels)]...)
	}
	i.r.row[i.relList] = ListOf(rels)
	return true
}
