package exec

import "slices"

// trail walks the paths of one length between two nodes, in which no relationship comes twice. It knows for the nodes
// around the end how far the end is, and goes nowhere from which the end is too far.
type trail struct {
	*shortest
	r        *run
	from, to uint64
	// rest holds, for nodes near the end, the number of relationships to it; every node that is not there is further
	// away than radius. whole says that all nodes from which the end can be reached are there.
	rest   map[uint64]int
	rim    []uint64 // nodes at a distance of radius
	radius int
	whole  bool
	back   hopSpec

	length int
	stack  []hops
	rels   []uint64
	nodes  []uint64 // reached by rels
	over   bool
	empty  bool // the path of no relationship is to be answered
	held   holding
}

// begin looks for the first length at which there may be a path; false if there is none.
func (t *trail) begin(from, to uint64) (bool, error) {
	t.held.drop(t.r.ctx)
	t.from, t.to = from, to
	t.back = t.hopSpec
	t.back.dir = opposite(t.dir)
	t.rest, t.rim, t.radius, t.whole = map[uint64]int{to: 0}, []uint64{to}, 0, false
	length := t.min
	if from != to {
		distance, ok, err := t.distance()
		if err != nil || !ok {
			return false, err
		}
		length = max(length, distance)
	}
	if t.max >= 0 && length > t.max {
		return false, nil
	}
	t.start(length)
	return true, nil
}

func (t *trail) start(length int) {
	t.length, t.over = length, false
	t.stack, t.rels, t.nodes = t.stack[:0], t.rels[:0], t.nodes[:0]
	t.empty = length == 0 && t.from == t.to
	if length > 0 {
		t.push(t.from)
	}
}

// longer goes on to the next length, with one more layer around the end; false when there can be no longer path.
func (t *trail) longer() (bool, error) {
	if t.max >= 0 && t.length >= t.max || t.length > t.r.ctx.Graph.RelCount() {
		return false, nil
	}
	if limit := t.r.ctx.Limits().Hops; limit > 0 && t.length >= limit {
		return false, nil
	}
	if !t.whole {
		if _, err := t.growBack(nil); err != nil {
			return false, err
		}
	}
	t.start(t.length + 1)
	return true, nil
}

func (t *trail) push(node uint64) {
	t.stack = append(t.stack, hops{})
	t.stack[len(t.stack)-1].begin(&t.hopSpec, node)
}

// next walks to the next path of the current length.
func (t *trail) next() (bool, error) {
	if t.empty {
		t.empty = false
		return true, nil
	}
	for len(t.stack) > 0 {
		depth := len(t.stack) - 1
		t.rels, t.nodes = t.rels[:depth], t.nodes[:depth]
		hop, ok, err := t.stack[depth].next(t.r.ctx, &t.hopSpec)
		if err != nil {
			return false, err
		}
		if !ok {
			t.stack = t.stack[:depth]
			continue
		}
		rel, node := uint64(hop.Rel), uint64(hop.Node)
		left := t.length - depth - 1
		fits, err := t.mayStep(rel, node, left)
		if err != nil {
			return false, err
		}
		if !fits {
			continue
		}
		t.rels, t.nodes = append(t.rels, rel), append(t.nodes, node)
		if left == 0 {
			return true, nil
		}
		t.push(node)
	}
	return false, nil
}

// mayStep reports whether a path may go over rel to node with so many relationships left.
func (t *trail) mayStep(rel, node uint64, left int) (bool, error) {
	if left == 0 {
		if node != t.to {
			return false, nil
		}
	} else if d, known := t.rest[node]; known && d > left || !known && (t.whole || t.radius >= left) {
		return false, nil
	}
	if slices.Contains(t.rels, rel) {
		return false, nil
	}
	return t.fits(rel)
}

func (t *trail) fits(rel uint64) (bool, error) {
	if len(t.each) == 0 {
		return true, nil
	}
	t.r.row[t.hopSlot] = RelOf(rel)
	return all(t.r, t.each)
}
