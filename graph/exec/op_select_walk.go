package exec

import "slices"

// routeWalk walks the paths of one length from a node at the first place of a route to the anchor, in which no
// relationship comes twice.
type routeWalk struct {
	route  *route
	r      *run
	to     *distances
	end    uint64
	length int
	visits []visit
	rels   []uint64
	// cut says that a longer path may exist: some way was not gone because the anchor is too far from there.
	cut bool
}

// visit is a place on the walk, with the next way to be tried from there.
type visit struct {
	place, repetitions int
	node, rel          uint64
	way                int
	hops               hops
	hopping            bool
}

func (w *routeWalk) begin(end uint64, length int) {
	w.end, w.length, w.cut = end, length, false
	w.rels = w.rels[:0]
	w.visits = append(w.visits[:0], visit{node: end})
}

// longer goes on to the next length; false when there can be no longer path.
func (w *routeWalk) longer() (bool, error) {
	longest := w.route.longest
	if !w.cut || longest >= 0 && w.length >= longest {
		return false, nil
	}
	if err := checkHops(w.r.ctx, w.length); err != nil {
		return false, err
	}
	w.begin(w.end, w.length+1)
	return true, w.to.knowTo(w.length)
}

// next walks to the next path of the length.
func (w *routeWalk) next() (bool, error) {
	for len(w.visits) > 0 {
		v := &w.visits[len(w.visits)-1]
		at := &w.route.places[v.place]
		if v.way == len(at.on) {
			w.leave()
			continue
		}
		on := at.on[v.way]
		var node, rel uint64
		if on.kind == wayHop {
			hop, ok, err := w.hop(v, on)
			if err != nil {
				return false, err
			}
			if !ok {
				v.way++
				v.hopping = false
				continue
			}
			node, rel = uint64(hop.Node), uint64(hop.Rel)
		} else {
			v.way++
			node = v.node
			if err := w.r.ctx.Step(1); err != nil {
				return false, err
			}
		}
		done, err := w.take(v, on, node, rel)
		if err != nil || done {
			return done, err
		}
	}
	return false, nil
}

func (w *routeWalk) hop(v *visit, on way) (Hop, bool, error) {
	spec := w.route.places[on.to].hop
	if !v.hopping {
		v.hopping = true
		v.hops = hops{}
		v.hops.begin(spec, v.node)
	}
	return v.hops.next(w.r.ctx, spec)
}

// leave goes back by one place.
func (w *routeWalk) leave() {
	last := w.visits[len(w.visits)-1]
	if len(w.visits) > 1 && w.route.places[last.place].hop != nil {
		w.rels = w.rels[:len(w.rels)-1]
	}
	w.visits = w.visits[:len(w.visits)-1]
}

// take goes one way, if it may be gone. It answers true where the walk is a path of the length.
func (w *routeWalk) take(v *visit, on way, node, rel uint64) (bool, error) {
	repetitions, ok := w.route.passes(on, v.repetitions)
	if !ok {
		return false, nil
	}
	left := w.length - len(w.rels)
	if on.kind == wayHop {
		left--
		if slices.Contains(w.rels, rel) {
			return false, nil
		}
	}
	if distance, known := w.to.distance(atPlace(node, on.to)); !known || distance > left {
		w.cut = w.cut || known || !w.to.every
		return false, nil
	}
	before, p := &w.route.places[v.place], &w.route.places[on.to]
	if fits, err := p.arrive(w.r, before, v.node, node, rel); err != nil || !fits {
		return false, err
	}
	w.visits = append(w.visits, visit{place: on.to, repetitions: repetitions, node: node, rel: rel})
	if on.kind == wayHop {
		w.rels = append(w.rels, rel)
	}
	fits, err := w.fitsBefore(p, node)
	if err != nil {
		return false, err
	}
	if !fits {
		w.leave()
		return false, nil
	}
	if on.to < len(w.route.places)-1 {
		return false, nil
	}
	if left > 0 {
		w.leave()
		return false, nil
	}
	return true, nil
}

// fitsBefore compares a place with those before it, where the route asks for that.
func (w *routeWalk) fitsBefore(p *routePlace, node uint64) (bool, error) {
	if !p.again && len(p.late) == 0 {
		return true, nil
	}
	w.refill()
	if p.again && !holds(w.r.row[p.slot], Node, node) {
		return false, nil
	}
	return all(w.r, p.late)
}

// refill puts the walk as it is now into the row.
func (w *routeWalk) refill() {
	for n := range w.visits {
		v := &w.visits[n]
		p := &w.route.places[v.place]
		p.put(w.r.row, v.node)
		if p.hop != nil && n > 0 {
			w.r.row[p.hop.relSlot] = RelOf(v.rel)
		}
	}
}
