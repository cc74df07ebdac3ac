package exec

import (
	"slices"

	"parley/graph/cypher"
	"parley/graph/plan"
)

// selectPaths finds the shortest paths along a route. From the anchor, layers of (node, place) grow until the other end
// is among them; they tell how far the anchor is. Then paths are walked from the other end, those of one length after
// those of the next shorter, and never to where the anchor is too far.
type selectPaths struct {
	in            operator
	anchor, other int
	otherBound    bool
	ends          []Eval
	route         *route
	reverse       bool
	groups        []plan.Group
	byGroups      bool
	k             int
	path          int
	done          []Eval
}

func (a *assembler) selectPaths(in operator, o *plan.SelectPaths) (operator, error) {
	s := &selectPaths{
		in: in, anchor: o.Anchor, other: o.Other, otherBound: o.OtherBound, reverse: o.Reverse, groups: o.Groups,
		byGroups: o.Selector == cypher.ShortestGroups, k: o.K, path: o.Path,
	}
	var err error
	if s.ends, err = a.evals(o.Ends); err != nil {
		return nil, err
	}
	if s.done, err = a.evals(o.Route.Done); err != nil {
		return nil, err
	}
	s.route, err = a.route(o.Route)
	return s, err
}

type selectIter struct {
	*selectPaths
	r      *run
	in     iterator
	layers distances
	walk   routeWalk
	others []uint64 // other ends to be tried for this row
	left   int      // paths or groups still wanted for the end under way
	found  bool
}

func (o *selectPaths) open(r *run) iterator {
	i := &selectIter{selectPaths: o, r: r, in: o.in.open(r)}
	i.layers = newDistances(o.route, r)
	i.walk = routeWalk{route: o.route, r: r, to: &i.layers}
	return i
}

func (i *selectIter) Reset() {
	i.others, i.left = nil, 0
	i.layers.drop()
	i.in.Reset()
}

func (i *selectIter) Next() (bool, error) {
	for {
		for i.left > 0 {
			ok, err := i.draw()
			if err != nil || ok {
				return ok, err
			}
		}
		if len(i.others) > 0 {
			end := i.others[0]
			i.others = i.others[1:]
			if err := i.begin(end); err != nil {
				return false, err
			}
			continue
		}
		ok, err := i.in.Next()
		if !ok || err != nil {
			return false, err
		}
		if err := i.findEnds(); err != nil {
			return false, err
		}
	}
}

// findEnds lists the other ends for a new row.
func (i *selectIter) findEnds() error {
	anchor := i.r.row[i.anchor]
	if anchor.Kind != Node {
		return nil
	}
	if err := i.route.choose(i.r); err != nil {
		return err
	}
	if err := i.layers.begin(anchor.Num); err != nil {
		return err
	}
	if i.otherBound {
		if other := i.r.row[i.other]; other.Kind == Node {
			i.others = append(i.others[:0], other.Num)
		}
		return nil
	}
	if err := i.layers.knowTo(i.route.longest); err != nil {
		return err
	}
	i.others = i.layers.reached(i.others[:0])
	return nil
}

// begin starts with one end, if it may be one and the anchor can be reached.
func (i *selectIter) begin(end uint64) error {
	if !i.otherBound {
		i.r.row[i.other] = NodeOf(end)
		if fits, err := all(i.r, i.ends); err != nil || !fits {
			return err
		}
	}
	distance, ok, err := i.layers.from(end, i.otherBound)
	if err != nil || !ok {
		return err
	}
	length := max(distance, i.route.shortest)
	if i.route.longest >= 0 && length > i.route.longest {
		return nil
	}
	i.walk.begin(end, length)
	i.left, i.found = i.k, false
	return i.layers.knowTo(length)
}

// draw answers the next path of the current length, or goes on to the next length.
func (i *selectIter) draw() (bool, error) {
	ok, err := i.walk.next()
	if err != nil {
		return false, err
	}
	if ok {
		i.bind()
		fits, err := all(i.r, i.done)
		if err != nil || !fits {
			return false, err
		}
		i.found = true
		if !i.byGroups {
			i.left--
		}
		return true, nil
	}
	if i.found && i.byGroups {
		i.left--
	}
	i.found = false
	if i.left > 0 {
		more, err := i.walk.longer()
		if !more {
			i.left = 0
		}
		return false, err
	}
	return false, nil
}

// bind puts the walk into the row: nodes and relationships, the lists that those of quantified paths become, the path.
func (i *selectIter) bind() {
	i.walk.refill()
	lists := map[int][]Value{}
	p := &PathValue{}
	for n := range i.walk.visits {
		v := &i.walk.visits[n]
		at := &i.route.places[v.place]
		if at.inLoop {
			lists[at.slot] = append(lists[at.slot], NodeOf(v.node))
		}
		if at.hop != nil {
			p.Rels = append(p.Rels, v.rel)
			if at.inLoop {
				lists[at.hop.relSlot] = append(lists[at.hop.relSlot], RelOf(v.rel))
			}
		}
		if at.hop != nil || n == 0 {
			p.Nodes = append(p.Nodes, v.node)
		}
	}
	if i.reverse {
		slices.Reverse(p.Nodes)
		slices.Reverse(p.Rels)
	}
	i.r.row[i.path] = PathOf(p)
	for _, g := range i.groups {
		list := lists[g.Inner]
		if i.reverse {
			slices.Reverse(list)
		}
		i.r.row[g.Outer] = ListOf(list)
	}
}
