package exec

import (
	"parley/graph"
	"parley/graph/cypher"
	"parley/graph/plan"
)

// shortest finds shortest paths between two bound nodes. A search from both ends tells how long the shortest one is,
// and which nodes lie on the way; then the paths of that length are walked, and where more are wanted, or a path as a
// whole does not fit, those that are longer by one, and so on.
type shortest struct {
	in operator
	hopSpec
	min, max int
	selector cypher.Selector
	k        int
	path     int
	each     []Eval
	hopSlot  int
	where    []Eval
}

func (a *assembler) shortest(in operator, o *plan.Shortest) (operator, error) {
	s := &shortest{
		in: in, min: o.Min, max: o.Max, selector: o.Selector, k: o.K, path: o.Path, hopSlot: o.HopSlot,
	}
	var err error
	if s.hopSpec, err = a.hop(o.Hop); err != nil {
		return nil, err
	}
	if s.each, err = a.evals(o.Each); err != nil {
		return nil, err
	}
	s.where, err = a.evals(o.Where)
	return s, err
}

type shortestIter struct {
	*shortest
	r     *run
	in    iterator
	walk  trail
	left  int // paths or groups still wanted
	found bool
}

func (o *shortest) open(r *run) iterator {
	i := &shortestIter{shortest: o, r: r, in: o.in.open(r)}
	i.walk.shortest, i.walk.r = o, r
	return i
}

func (i *shortestIter) Reset() {
	i.walk.over = true
	i.left = 0
	i.in.Reset()
}

func (i *shortestIter) Next() (bool, error) {
	for {
		for i.left > 0 {
			ok, err := i.draw()
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
		if err := i.begin(); err != nil {
			return false, err
		}
	}
}

// draw answers the next path of the current length, or goes on to the next length.
func (i *shortestIter) draw() (bool, error) {
	ok, err := i.walk.next()
	if err != nil {
		return false, err
	}
	if ok {
		i.bind()
		fits, err := all(i.r, i.where)
		if err != nil || !fits {
			return false, err
		}
		i.found = true
		if !i.byGroups() {
			i.left--
		}
		return true, nil
	}
	if i.found && i.byGroups() {
		i.left--
	}
	i.found = false
	if i.left == 0 {
		return false, nil
	}
	more, err := i.walk.longer()
	if !more {
		i.left = 0
	}
	return false, err
}

// byGroups tells the selectors that want every path of a length.
func (o *shortest) byGroups() bool {
	return o.selector == cypher.AllShortestPath || o.selector == cypher.ShortestGroups
}

func (i *shortestIter) begin() error {
	from, to := i.r.row[i.fromSlot], i.r.row[i.toSlot]
	i.left, i.found = 0, false
	if from.Kind != Node || to.Kind != Node {
		return nil
	}
	if err := i.choose(i.r); err != nil {
		return err
	}
	legacy := i.selector == cypher.ShortestPath || i.selector == cypher.AllShortestPath
	if legacy && from.Num == to.Num && i.min > 0 {
		return &graph.Error{
			Code:    graph.InvalidArgument,
			Message: "shortestPath needs two different nodes; add WHERE a <> b, or begin the length at 0",
		}
	}
	reached, err := i.walk.begin(from.Num, to.Num)
	if reached {
		i.left = i.k
	}
	return err
}

func (i *shortestIter) bind() {
	if i.relSlot >= 0 {
		i.r.row[i.relSlot] = relList(i.walk.rels, false)
	}
	p := &PathValue{Nodes: make([]uint64, 0, len(i.walk.rels)+1), Rels: append([]uint64(nil), i.walk.rels...)}
	p.Nodes = append(p.Nodes, i.walk.from)
	p.Nodes = append(p.Nodes, i.walk.nodes...)
	i.r.row[i.path] = PathOf(p)
}
